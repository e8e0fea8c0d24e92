import { type Sample, sample } from './sample.js';

/** Incidents of personal data. */
export const leakSamples: Readonly<Record<string, Sample>> = {
  writeLeak: sample('admin', ({ owner }) => ({
    input: {
      what: '別のお客さまへの報告メールを取り違えて送りました。',
      noticedAt: '2027-01-20T00:00:00Z',
      grounds: ['SENSITIVE'],
      people: 1,
      clientIds: [owner.companyId],
    },
  })),
  assessLeak: sample('admin', ({ ids, owner }) => ({
    id: ids.leak,
    input: { grounds: ['WRONGFUL'], people: 1_200, clientIds: [owner.companyId] },
  })),
  markLeakReported: sample('admin', ({ ids }) => ({
    id: ids.leak,
    report: 'QUICK',
    doneOn: '2027-01-24',
    note: '受付番号 123',
  })),
  tellLeakClients: sample('admin', ({ ids }) => ({ id: ids.leak, words: '宛先を取り違えました。' })),
};
