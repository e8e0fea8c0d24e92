import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskScriptFieldsFragment } from '../../../graphql/generated/graphql';
import { RequestFailed } from '../../../graphql/client';
import type { Step, Steps } from './edit-steps';

/** Where a script is kept: at a desk or a campaign. All of it may throw RequestFailed. */
export interface ScriptHome {
  readonly save: (revision: number, steps: Step[]) => Promise<DeskScriptFieldsFragment['draft']>;
  readonly publish: (revision: number) => Promise<void>;
  /** @returns the steps that are published */
  readonly discard: () => Promise<Steps>;
  /** What was read before is no longer true. */
  readonly forget: () => void;
}

export type SaveState = { kind: 'untouched' | 'saving' | 'saved' } | { kind: 'failed'; error: unknown };

const PAUSE_MS = 800;
const RETRY_MS = 5_000;
const UNDO_STEPS = 50;

/** The draft of a script: kept on the server 800 ms after the last key, every change can be taken back. */
export const useScriptDraft = (
  script: Pick<DeskScriptFieldsFragment, 'steps' | 'draft'>,
  home: ScriptHome,
) => {
  const [steps, setSteps] = useState<Steps>(script.draft?.steps ?? script.steps);
  const [problems, setProblems] = useState(script.draft?.problems ?? []);
  const [hasDraft, setHasDraft] = useState(script.draft !== null);
  const [past, setPast] = useState<readonly Steps[]>([]);
  const [save, setSave] = useState<SaveState>({ kind: 'untouched' });
  const latest = useRef(steps);
  const revision = useRef(script.draft?.revision ?? 0);
  const unsaved = useRef(false);
  const sending = useRef<Promise<void> | null>(null);
  const lastKey = useRef<string | undefined>(undefined);
  const timer = useRef(0);

  const flush = useCallback(async (): Promise<void> => {
    window.clearTimeout(timer.current);
    await sending.current;
    if (!unsaved.current) return;
    unsaved.current = false;
    setSave({ kind: 'saving' });
    sending.current = home.save(revision.current, [...latest.current]).then(
      (draft) => {
        revision.current = draft?.revision ?? 0;
        setProblems(draft?.problems ?? []);
        setHasDraft(true);
        setSave({ kind: 'saved' });
      },
      (error: unknown) => {
        unsaved.current = true;
        setSave({ kind: 'failed', error });
        // Only a lost line mends itself; everything else needs the person.
        if (error instanceof RequestFailed && error.code === 'OFFLINE')
          timer.current = window.setTimeout(() => void flush(), RETRY_MS);
      },
    );
    await sending.current;
    sending.current = null;
  }, [home]);

  const put = useCallback(
    (next: Steps) => {
      latest.current = next;
      unsaved.current = true;
      setSteps(next);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), PAUSE_MS);
    },
    [flush],
  );

  /** @param key of what is typed in: one word after the other in one field is one change to take back. */
  const change = (next: Steps, key?: string) => {
    // Read now: React may run the updater after the new steps are the latest ones.
    const now = latest.current;
    if (key === undefined || key !== lastKey.current)
      setPast((before) => [...before.slice(1 - UNDO_STEPS), now]);
    lastKey.current = key;
    put(next);
  };

  const undo = () => {
    const before = past.at(-1);
    if (!before) return;
    setPast(past.slice(0, -1));
    lastKey.current = undefined;
    put(before);
  };

  /** Saves what is typed and makes it what callers hear. @throws RequestFailed */
  const publish = async () => {
    await flush();
    if (unsaved.current) return false;
    await home.publish(revision.current);
    home.forget();
    return true;
  };

  /** Back to what callers hear. @throws RequestFailed */
  const discard = async () => {
    unsaved.current = false;
    window.clearTimeout(timer.current);
    await sending.current;
    const after = await home.discard();
    latest.current = after;
    revision.current = 0;
    setSteps(after);
    setPast([]);
    setProblems([]);
    setHasDraft(false);
    setSave({ kind: 'untouched' });
  };

  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!unsaved.current) return;
      void flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => {
      window.removeEventListener('beforeunload', onLeave);
      // The next visit reads what was saved here, not what was read before.
      void flush().finally(home.forget);
    };
  }, [flush, home]);

  return { steps, problems, hasDraft, save, canUndo: past.length > 0, change, undo, publish, discard };
};
