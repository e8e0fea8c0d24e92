/** Closes what a telephony trusts us with before it is stored. */
export abstract class CredentialSeal {
  abstract close(credential: string): string;
  abstract open(sealed: string): string;
}
