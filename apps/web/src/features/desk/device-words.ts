import { useMemo, useSyncExternalStore } from 'react';
import type { DeviceCopy } from '../workplace/draft/use-kept-draft';
import type { Draft } from './draft';
import { callDraft } from './draft-parts';

/** Words of one call that the server has not taken yet. */
export interface DeviceWords {
  readonly interactionId: string;
  readonly clientName: string;
  readonly atMs: number;
  readonly draft: Draft;
  readonly kept: { readonly draft: Draft; readonly revision: number };
}

/** A caller's words do not lie about on a machine for ever. */
const KEPT_MS = 24 * 3600_000;
const prefixOf = (personId: string) => `madoguchi.unsentWords.${personId}.`;

const readers = new Set<() => void>();
const tell = () => readers.forEach((read) => read());
const listen = (read: () => void) => {
  readers.add(read);
  window.addEventListener('storage', read);
  return () => {
    readers.delete(read);
    window.removeEventListener('storage', read);
  };
};

const parsed = (interactionId: string, stored: string | null): DeviceWords | null => {
  try {
    const { clientName, atMs, draft, kept } = JSON.parse(stored ?? '') as DeviceWords;
    if (!(Date.now() - atMs < KEPT_MS)) return null;
    const read = { draft: callDraft.read(draft), kept: { ...kept, draft: callDraft.read(kept.draft) } };
    return { interactionId, clientName, atMs, ...read };
  } catch {
    // Nothing stands there, or something of an older version.
    return null;
  }
};

const namesOf = (personId: string) =>
  Object.keys(window.localStorage).filter((key) => key.startsWith(prefixOf(personId)));

export const forgetWords = (personId: string, interactionId: string): void => {
  window.localStorage.removeItem(prefixOf(personId) + interactionId);
  tell();
};

export const deviceCopy = (
  personId: string,
  { id, desk }: { id: string; desk: { clientName: string } },
): DeviceCopy<Draft> => {
  const key = prefixOf(personId) + id;
  return {
    read: () => parsed(id, window.localStorage.getItem(key)),
    keep: (draft, kept) => {
      const words = { clientName: desk.clientName, atMs: Date.now(), draft, kept };
      window.localStorage.setItem(key, JSON.stringify(words));
      tell();
    },
    forget: () => {
      if (window.localStorage.getItem(key) !== null) forgetWords(personId, id);
    },
  };
};

/** Everything of this person that the server has not taken, oldest first; what is too old is removed. */
export const useDeviceWords = (personId: string): readonly DeviceWords[] => {
  const stored = useSyncExternalStore(listen, () =>
    JSON.stringify(namesOf(personId).map((key) => [key, window.localStorage.getItem(key)])),
  );
  return useMemo(() => {
    const found = (JSON.parse(stored) as [string, string | null][]).flatMap(([key, value]) => {
      const words = parsed(key.slice(prefixOf(personId).length), value);
      if (!words) window.localStorage.removeItem(key);
      return words ?? [];
    });
    return found.sort((a, b) => a.atMs - b.atMs);
  }, [stored, personId]);
};
