import { pair, type FreeAgent, type WaitingCall } from './routing.js';

const agent = (personId: string, idleMinutes: number, change: Partial<FreeAgent> = {}): FreeAgent => ({
  personId,
  idleSince: new Date(Date.UTC(2026, 10, 4, 3, 60 - idleMinutes)),
  languages: ['ja'],
  certifications: [],
  deskIds: null,
  ...change,
});
const call = (id: string, change: Partial<WaitingCall> = {}): WaitingCall => ({
  id,
  deskId: 'dentist',
  language: 'ja',
  certifications: [],
  ringSeconds: 20,
  lastAgentId: null,
  ...change,
});
const told = (calls: WaitingCall[], agents: FreeAgent[]) =>
  pair(calls, agents).map(({ call: { id }, agentId }) => `${id} → ${agentId}`);

describe('pairing calls with agents', () => {
  it('offers the longest waiting call to the longest idle agent, each agent one call', () => {
    expect(
      told([call('first'), call('second'), call('third')], [agent('fresh', 1), agent('idle', 9)]),
    ).toEqual(['first → idle', 'second → fresh']);
  });

  it('prefers who talked with the caller last, as long as they are free', () => {
    const known = call('again', { lastAgentId: 'fresh' });
    expect(told([known], [agent('idle', 9), agent('fresh', 1)])).toEqual(['again → fresh']);
    expect(told([known], [agent('idle', 9)])).toEqual(['again → idle']);
  });

  it('never offers a call to somebody who lacks the desk, the language or a certificate', () => {
    const agents = [
      agent('other desk', 9, { deskIds: ['bakery'] }),
      agent('no English', 8),
      agent('no licence', 7, { languages: ['ja', 'en'] }),
      agent('able', 1, { languages: ['en'], certifications: ['medical'], deskIds: ['dentist'] }),
    ];
    const picky = call('picky', { language: 'en', certifications: ['medical'], lastAgentId: 'no English' });
    expect(told([picky], agents)).toEqual(['picky → able']);
    expect(told([picky], agents.slice(0, 3))).toEqual([]);
  });

  it('lets a call nobody can answer hold up nobody', () => {
    expect(told([call('rare', { language: 'vi' }), call('usual')], [agent('idle', 9)])).toEqual([
      'usual → idle',
    ]);
  });
});
