import { ContractRow } from './contract.row.js';
import { NumberCounterRow } from './number-counter.row.js';
import { QuoteRow } from './quote.row.js';
import { SignatureRow } from './signature.row.js';

export const contractingRows = [ContractRow, NumberCounterRow, QuoteRow, SignatureRow];
