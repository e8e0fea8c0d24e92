import { soundOfTalk } from './recorded-sound.js';
import {
  addressOfRecording,
  checkConnection,
  checkReference,
  mayHear,
  rangeOf,
  recordingState,
  usualRecordingRules,
} from './recording.js';

const place = { hosts: ['calls.example.jp'], recordingUrl: 'https://calls.example.jp/v1/{id}/sound' };

describe('where a recording lies', () => {
  it.each([
    ['https://calls.example.jp/a.wav', 'https://calls.example.jp/a.wav'],
    ['https://calls.example.jp/a.wav#part', 'https://calls.example.jp/a.wav'],
    ['RE123', 'https://calls.example.jp/v1/RE123/sound'],
    // An id is one part of the address, whatever is in it.
    ['../../admin?x=1', 'https://calls.example.jp/v1/..%2F..%2Fadmin%3Fx%3D1/sound'],
    ['https://calls.example.jp.evil.example/a.wav', undefined],
    ['https://user:pass@calls.example.jp/a.wav', undefined],
    ['https://calls.example.jp:8443/a.wav', undefined],
    ['http://calls.example.jp/a.wav', undefined],
    ['ftp://calls.example.jp/a.wav', undefined],
    ['file:///etc/passwd', undefined],
  ])('%s is fetched from %s', (reference, address) => {
    expect(addressOfRecording(reference, place, false)).toBe(address);
  });

  it('is refused when it is an address anywhere else, and taken when it is an id', () => {
    expect(() => checkReference('https://elsewhere.example/a.wav', place, false)).toThrow('BAD_INPUT');
    expect(() => checkReference('https://calls.example.jp/a.wav', undefined, false)).toThrow('BAD_INPUT');
    expect(() => checkReference('RE123', undefined, false)).not.toThrow();
  });

  it.each([
    [{ hosts: [] }, 'hosts'],
    [{ hosts: ['https://calls.example.jp'] }, 'hosts.0'],
    [{ recordingUrl: 'https://calls.example.jp/sound' }, 'recordingUrl'],
    [{ recordingUrl: 'https://elsewhere.example/{id}' }, 'recordingUrl'],
    [{ recordingUrl: 'https://{id}.example.jp/' }, 'recordingUrl'],
    [{ recordingUrl: 'https://calls.example.jp/{id}/{id}' }, 'recordingUrl'],
    [{ credential: 'Bearer 鍵' }, 'credential'],
  ])('a connection with %j is refused at %s', (change, path) => {
    expect(() => checkConnection({ ...place, ...change }, false)).toThrow(
      expect.objectContaining({
        details: { fields: expect.arrayContaining([expect.objectContaining({ path })]) },
      }),
    );
  });

  it('a connection is tidied', () => {
    expect(
      checkConnection({ hosts: [' Calls.Example.JP ', 'calls.example.jp'], recordingUrl: ' ' }, false),
    ).toEqual({
      hosts: ['calls.example.jp'],
      recordingUrl: null,
    });
  });
});

describe('who may hear', () => {
  const open = { keepDays: 1, ownerMayHear: true, agentMayHear: true };
  const closed = { keepDays: 1, ownerMayHear: false, agentMayHear: false };
  it.each([
    ['owner', open, false, true],
    ['owner', closed, false, false],
    ['supervisor', closed, false, true],
    ['admin', closed, false, true],
    ['agent', open, true, true],
    ['agent', open, false, false],
    ['agent', closed, true, false],
  ] as const)('%s by %j, own call %s: %s', (listener, rules, own, expected) => {
    expect(mayHear(listener, rules, own)).toBe(expected);
  });

  it('nobody what was not announced, and nobody after the agreed days', () => {
    const reportedAt = new Date('2026-11-01T00:00:00Z');
    const recording = { announced: true, reportedAt, removedAt: null };
    const at = (days: number) => new Date(reportedAt.getTime() + days * 86_400_000);
    expect(recordingState(recording, usualRecordingRules, at(89.9))).toBe('ready');
    expect(recordingState(recording, usualRecordingRules, at(90))).toBe('over');
    expect(recordingState({ ...recording, announced: false }, usualRecordingRules, at(1))).toBe(
      'not_announced',
    );
    expect(recordingState({ ...recording, removedAt: at(1) }, usualRecordingRules, at(1))).toBe('over');
  });
});

describe('a range of bytes', () => {
  it.each([
    [undefined, undefined],
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=10-19', { from: 10, to: 19 }],
    ['bytes=90-500', { from: 90, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
    ['bytes=100-', null],
    ['bytes=-0', null],
    // What is no single range is answered with the whole, as the standard allows.
    ['bytes=20-10', undefined],
    ['bytes=0-1,5-6', undefined],
    ['lines=1-2', undefined],
    ['bytes=-', undefined],
  ])('%s of a hundred is %j', (header, expected) => expect(rangeOf(header, 100)).toEqual(expected));
});

describe('the sound of a simulated call', () => {
  it('is a WAV of as many seconds as were talked, half a minute at the most', () => {
    const sound = soundOfTalk(5);
    expect(sound.subarray(0, 4).toString()).toBe('RIFF');
    expect(sound.subarray(8, 12).toString()).toBe('WAVE');
    expect(sound.readUInt32LE(4)).toBe(sound.length - 8);
    expect(sound.readUInt32LE(40)).toBe(5 * 8000);
    expect(sound.length).toBe(44 + 5 * 8000);
    expect(soundOfTalk(3600).length).toBe(44 + 30 * 8000);
    // It is heard: the voice swings, and swings differently in the next turn.
    const swing = (from: number) => new Set(sound.subarray(44 + from, 44 + from + 4000)).size;
    expect(swing(0)).toBeGreaterThan(20);
    expect(sound.subarray(44, 2044).equals(sound.subarray(44 + 16_000, 44 + 18_000))).toBe(false);
  });
});
