import { AmendmentRow } from './amendment.row.js';
import { ContractRow } from './contract.row.js';
import { NumberCounterRow } from './number-counter.row.js';
import { QuoteRow } from './quote.row.js';
import { SignatureRow } from './signature.row.js';

export const contractingRows = [AmendmentRow, ContractRow, NumberCounterRow, QuoteRow, SignatureRow];
