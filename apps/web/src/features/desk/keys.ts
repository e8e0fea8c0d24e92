import { outcomes } from './draft';

/** The desk's keys. No bare letters, no Alt with a letter alone, none of the keys that Japanese input uses. */
export const chords = {
  take: 'F2',
  hold: 'F4',
  hangUp: 'Ctrl+Shift+KeyE',
  search: 'Ctrl+KeyK',
  complete: 'Ctrl+Enter',
  case: 'Ctrl+Alt+KeyC',
  supervisor: 'Ctrl+Alt+KeyS',
  toHelp: 'Ctrl+Alt+KeyG',
  help: 'Ctrl+Alt+KeyH',
} as const;

export type KeyName = keyof typeof chords;
export const keyNames = Object.keys(chords) as KeyName[];

export const outcomeChord = (index: number) => `Ctrl+Shift+Digit${index + 1}`;
export const outcomeChords = outcomes.map((outcome, index) => ({ outcome, chord: outcomeChord(index) }));

/** Of the topics of a call, in the order of the desk’s list; the tenth is the 0. */
export const topicChord = (index: number) => `Ctrl+Alt+Digit${(index + 1) % 10}`;

/** `Ctrl+Shift+Digit1` -> `Ctrl+Shift+1`, as it is printed on the keys. */
export const chordText = (chord: string) => chord.replace(/Key|Digit/g, '');

const offKey = 'madoguchi.desk.keysOff';
export const keysAreOn = () => window.localStorage.getItem(offKey) === null;
export const turnKeys = (on: boolean) =>
  on ? window.localStorage.removeItem(offKey) : window.localStorage.setItem(offKey, '1');
