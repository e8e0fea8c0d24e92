import { useCallback, useEffect, useRef, useState } from 'react';
import { SaveDraftDocument } from '../../graphql/generated/graphql';
import { ask } from '../../graphql/hooks';
import { type Draft, readDraft } from './draft';

export type SaveState =
  { kind: 'untouched' } | { kind: 'saving' } | { kind: 'saved'; atMs: number } | { kind: 'failed' };

const PAUSE_MS = 800;
const RETRY_MS = 5_000;

/** The draft of one call, sent to the server 800 ms after the last key, on blur and when the page is left. */
export const useDraft = (interactionId: string, stored: unknown) => {
  const [draft, setDraft] = useState(() => readDraft(stored));
  const [save, setSave] = useState<SaveState>({ kind: 'untouched' });
  const latest = useRef(draft);
  const unsaved = useRef(false);
  const sending = useRef<Promise<void> | null>(null);
  const timer = useRef(0);

  // An agent with two tabs writes one record: each shows what the other was told, and neither writes over it.
  const tabs = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    const channel = new BroadcastChannel(`madoguchi.call.${interactionId}`);
    channel.onmessage = ({ data }) => setDraft((latest.current = readDraft(data)));
    tabs.current = channel;
    return () => channel.close();
  }, [interactionId]);

  const flush = useCallback(async (): Promise<void> => {
    window.clearTimeout(timer.current);
    await sending.current;
    if (!unsaved.current) return;
    unsaved.current = false;
    setSave({ kind: 'saving' });
    sending.current = ask(SaveDraftDocument, { interactionId, draft: latest.current }).then(
      () => setSave({ kind: 'saved', atMs: Date.now() }),
      () => {
        unsaved.current = true;
        setSave({ kind: 'failed' });
        timer.current = window.setTimeout(() => void flush(), RETRY_MS);
      },
    );
    await sending.current;
    sending.current = null;
  }, [interactionId]);

  const change = useCallback(
    (part: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => {
      const next = { ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) };
      latest.current = next;
      unsaved.current = true;
      setDraft(next);
      tabs.current?.postMessage(next);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), PAUSE_MS);
    },
    [flush],
  );

  /** The call is recorded: nothing of it may be sent again. */
  const discard = useCallback(() => {
    unsaved.current = false;
    window.clearTimeout(timer.current);
  }, []);

  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && void flush();
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!unsaved.current) return;
      void flush();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('beforeunload', onLeave);
      void flush().finally(() => window.clearTimeout(timer.current));
    };
  }, [flush]);

  return { draft, change, save, flush, discard };
};

export type DraftInHand = ReturnType<typeof useDraft>;
