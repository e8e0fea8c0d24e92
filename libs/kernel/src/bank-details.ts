/** A bank account of the Zengin network. */
export interface BankDetails {
  readonly bankName: string;
  readonly bankCode: string;
  readonly branchName: string;
  readonly branchCode: string;
  readonly accountType: 'futsu' | 'toza';
  readonly accountNumber: string;
  readonly accountHolder: string;
}
