import { ConsultationRow } from './consultation.row.js';
import { SessionRow } from './session.row.js';
import { ShareLinkRow } from './share-link.row.js';

export const diagnosisRows = [SessionRow, ShareLinkRow, ConsultationRow];
