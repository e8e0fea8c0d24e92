const storageKey = 'madoguchi.company';

/** A person may belong to several companies; every request says for which one they act. */
export const actingCompany = {
  get: (): string | null => window.localStorage.getItem(storageKey),
  set: (companyId: string): void => window.localStorage.setItem(storageKey, companyId),
  clear: (): void => window.localStorage.removeItem(storageKey),
};
