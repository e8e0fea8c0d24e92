/** What the platform alone does about incidents of personal data, and what operators write down of whom they lend numbers to. */
export const whoMayPlatform: Readonly<Record<string, string>> = {
  leaks: 'A',
  writeLeak: 'A',
  assessLeak: 'A',
  markLeakReported: 'A',
  tellLeakClients: 'A',
  deskNumbers: 'smA',
  setDeskNumber: 'sm',
  recordIdentityCheck: 'sm',
};
