import { useCallback, useEffect, useRef, useState } from 'react';
import {
  CallDraftDocument,
  SaveDraftDocument,
  type UrgencyHintFieldsFragment,
} from '../../graphql/generated/graphql';
import { RequestFailed } from '../../graphql/client';
import { ask } from '../../graphql/hooks';
import { type Draft, readDraft } from './draft';
import { type Clash, type Kept, mergeDrafts, readAgain, settled } from './draft-merge';

export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saving' }
  | { kind: 'saved'; atMs: number }
  | { kind: 'failed' }
  /** Another screen has written different words meanwhile; nothing is sent until the agent has chosen. */
  | { kind: 'clash'; clashes: readonly Clash[] }
  /** What was typed may not be kept; sending it again changes nothing. */
  | { kind: 'refused'; why: string };

const PAUSE_MS = 800;
const RETRY_MS = 5_000;

/**
 * The draft of one call, sent to the server 800 ms after the last key, on blur and when the page is left. What another screen of the
 * same agent wrote is read when this one comes into sight or is refused for being behind, and put together with what is typed here.
 */
export const useDraft = (
  interactionId: string,
  stored: unknown,
  storedRevision: number,
  storedHint: UrgencyHintFieldsFragment | null,
) => {
  /** What the desk's rules say of what was saved last. */
  const [hint, setHint] = useState(storedHint);
  const [draft, setDraft] = useState(() => readDraft(stored));
  const [save, setSave] = useState<SaveState>({ kind: 'untouched' });
  const latest = useRef(draft);
  const kept = useRef<Kept>({ draft, revision: storedRevision });
  /** Sent since then without an answer: it may have arrived all the same. */
  const unheard = useRef<Draft[]>([]);
  const theirs = useRef<Kept | null>(null);
  const unsaved = useRef(false);
  const sending = useRef<Promise<void> | null>(null);
  const timer = useRef(0);

  const keep = useCallback((next: Kept) => {
    kept.current = next;
    unheard.current = [];
  }, []);
  const show = useCallback((next: Draft) => setDraft((latest.current = next)), []);

  // An agent with two tabs writes one record: each shows what the other was told, and neither writes over it.
  const tabs = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    const channel = new BroadcastChannel(`madoguchi.call.${interactionId}`);
    channel.onmessage = ({ data }: MessageEvent<{ draft: unknown; kept: Kept }>) => {
      show(readDraft(data.draft));
      if (data.kept.revision > kept.current.revision) keep(data.kept);
    };
    tabs.current = channel;
    return () => channel.close();
  }, [interactionId, keep, show]);
  const tellTabs = useCallback(
    () => tabs.current?.postMessage({ draft: latest.current, kept: kept.current }),
    [],
  );

  /** Puts what the server keeps together with what is typed here; false when it is nothing newer. */
  const catchUp = useCallback(
    async (isOurs: () => boolean): Promise<boolean> => {
      const { interaction } = await ask(CallDraftDocument, { id: interactionId });
      const there = { draft: readDraft(interaction.draft), revision: interaction.draftRevision };
      if (isOurs() || interaction.draft === null) return false;
      const read = readAgain(there, {
        kept: kept.current,
        unheard: unheard.current,
        mine: latest.current,
      });
      if (read.kind === 'nothingNew') return false;
      if (read.kind === 'clash') {
        theirs.current = there;
        setSave(read);
      } else {
        keep(there);
        show(read.draft);
        tellTabs();
      }
      return true;
    },
    [interactionId, keep, show, tellTabs],
  );

  const send = useCallback(async (): Promise<'done' | 'again' | 'later'> => {
    const sent = latest.current;
    const basedOn = kept.current.revision;
    unsaved.current = false;
    setSave({ kind: 'saving' });
    try {
      const { saveDraft } = await ask(SaveDraftDocument, { interactionId, draft: sent, basedOn });
      keep({ draft: sent, revision: saveDraft.draftRevision });
      setHint(saveDraft.urgencyHint ?? null);
      setSave({ kind: 'saved', atMs: Date.now() });
      tellTabs();
      return 'done';
    } catch (error: unknown) {
      unsaved.current = true;
      const code = error instanceof RequestFailed ? error.code : '';
      if (error instanceof RequestFailed && code === 'BAD_INPUT') {
        setSave({ kind: 'refused', why: error.fields[0]?.message ?? error.message });
        return 'done';
      }
      if (code !== 'CONFLICT') unheard.current.push(sent);
      else if (await catchUp(() => false).catch(() => false)) return theirs.current ? 'done' : 'again';
      setSave({ kind: 'failed' });
      return 'later';
    }
  }, [interactionId, catchUp, keep, tellTabs]);

  const flush = useCallback(async (): Promise<void> => {
    window.clearTimeout(timer.current);
    await sending.current;
    if (!unsaved.current || theirs.current) return;
    const work = async () => {
      let then = await send();
      while (then === 'again') then = await send();
      if (then === 'later') timer.current = window.setTimeout(() => void flush(), RETRY_MS);
    };
    sending.current = work();
    await sending.current;
    sending.current = null;
  }, [send]);

  /** Whether another screen has written meanwhile. What this one is sending itself is not news. */
  const look = useCallback(async (): Promise<void> => {
    await sending.current;
    await catchUp(() => sending.current !== null || theirs.current !== null).catch(() => false);
  }, [catchUp]);

  const change = useCallback(
    (part: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => {
      show({ ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) });
      unsaved.current = true;
      tellTabs();
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), PAUSE_MS);
    },
    [flush, show, tellTabs],
  );

  /** The agent has seen both; what is not chosen goes to the memo. */
  const choose = useCallback(
    (side: 'mine' | 'theirs', memoOf: (text: string) => string) => {
      const there = theirs.current;
      if (!there) return;
      const { merged, clashes } = mergeDrafts(kept.current.draft, latest.current, there.draft);
      theirs.current = null;
      keep(there);
      change(settled(merged, clashes, side, there.draft, memoOf));
      void flush();
    },
    [change, flush, keep],
  );

  /** Everything typed here is kept and nothing newer is kept elsewhere: that draft, which another screen may have added to; null when there is something to choose. */
  const newest = useCallback(async (): Promise<Kept | null> => {
    await flush();
    return theirs.current ? null : { draft: latest.current, revision: kept.current.revision };
  }, [flush]);

  /** The call is recorded: nothing of it may be sent again. */
  const discard = useCallback(() => {
    unsaved.current = false;
    window.clearTimeout(timer.current);
  }, []);

  useEffect(() => {
    const onFocus = () => void look();
    const onSight = () => void (document.visibilityState === 'hidden' ? flush() : look());
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!unsaved.current) return;
      void flush();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', onSight);
    window.addEventListener('focus', onFocus);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onSight);
      window.removeEventListener('focus', onFocus);
      window.removeEventListener('beforeunload', onLeave);
      void flush().finally(() => window.clearTimeout(timer.current));
    };
  }, [flush, look]);
  useEffect(() => void look(), [look]);

  return { hint, draft, change, save, flush, newest, choose, look, discard };
};

export type DraftInHand = ReturnType<typeof useDraft>;
