/** Accounts with a password; the auth library keeps them. */
export abstract class Accounts {
  /** Makes an account whose address counts as confirmed, or finds the one that exists. @returns the person's id. */
  abstract createConfirmed(account: { email: string; name: string; password: string }): Promise<string>;
}
