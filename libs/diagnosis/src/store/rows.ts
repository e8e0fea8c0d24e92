import { SessionRow } from './session.row.js';

export const diagnosisRows = [SessionRow];
