import { useCallback, useEffect, useRef, useState } from 'react';
import { RequestFailed } from '../../../graphql/client';
import { type Clash, type DraftKind, type Kept, mergeDrafts, readAgain, settled } from './draft-merge';

export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saving' }
  | { kind: 'saved'; atMs: number }
  | { kind: 'failed' }
  /** Another screen has written different words meanwhile; nothing is sent until the agent has chosen. */
  | { kind: 'clash'; clashes: readonly Clash[] }
  /** Another screen has made something of it: what is typed here was not sent. */
  | { kind: 'gone' }
  /** What was typed may not be kept; sending it again changes nothing. */
  | { kind: 'refused'; why: string };

const PAUSE_MS = 800;
const RETRY_MS = 5_000;

/** One draft that the server keeps. */
export interface DraftPlace<D> {
  /** Names it among the tabs of this browser. */
  readonly name: string;
  readonly kind: DraftKind<D>;
  /** `stored` null: nothing is kept, or another screen has made something of it. */
  readonly read: () => Promise<{ stored: unknown; revision: number }>;
  /** @returns the revision it has from now on */
  readonly write: (draft: D, basedOn: number) => Promise<number>;
  /** What is not chosen of a clash; nothing that was typed is lost. */
  readonly setAside: (draft: D, notChosen: readonly { part: string; value: unknown }[]) => D;
  /** Where words stand that the server did not take, so that they outlive this screen. */
  readonly device?: DeviceCopy<D>;
}

/** Words on this device alone, and what the server kept when they were written. */
export interface DeviceCopy<D> {
  readonly read: () => { draft: D; kept: Kept<D> } | null;
  readonly keep: (draft: D, kept: Kept<D>) => void;
  readonly forget: () => void;
}

/**
 * A draft that is sent to the server 800 ms after the last key, on blur and when the page is left. What another screen of the same
 * agent wrote is read when this one comes into sight or is refused for being behind, and put together with what is typed here.
 */
export const useKeptDraft = <D>(place: DraftPlace<D>, first: () => Kept<D>) => {
  const [left] = useState(() => place.device?.read() ?? null);
  const [begin] = useState(() => left?.kept ?? first());
  const [draft, setDraft] = useState(left?.draft ?? begin.draft);
  const [save, setSave] = useState<SaveState>({ kind: 'untouched' });
  const latest = useRef(draft);
  const kept = useRef(begin);
  const at = useRef(place);
  useEffect(() => {
    at.current = place;
  });
  /** Sent since then without an answer: it may have arrived all the same. */
  const unheard = useRef<D[]>([]);
  const theirs = useRef<Kept<D> | null>(null);
  /** The revision at which another screen has made something of it. */
  const gone = useRef<number | null>(null);
  const unsaved = useRef(left !== null);
  const sending = useRef<Promise<void> | null>(null);
  const timer = useRef(0);

  const keep = useCallback((next: Kept<D>) => {
    kept.current = next;
    unheard.current = [];
  }, []);
  const show = useCallback((next: D) => setDraft((latest.current = next)), []);

  // An agent with two tabs writes one record: each shows what the other was told, and neither writes over it.
  const tabs = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    const channel = new BroadcastChannel(`madoguchi.${place.name}`);
    const { kind } = at.current;
    channel.onmessage = ({ data }: MessageEvent<{ draft: unknown; kept: Kept<unknown> }>) => {
      show(kind.read(data.draft));
      const { draft: stored, revision } = data.kept;
      if (revision > kept.current.revision) keep({ draft: kind.read(stored), revision });
    };
    tabs.current = channel;
    return () => {
      // A closed channel throws; what is set aside on leaving has nobody to tell here.
      tabs.current = null;
      channel.close();
    };
  }, [place.name, keep, show]);
  const tellTabs = useCallback(
    () => tabs.current?.postMessage({ draft: latest.current, kept: kept.current }),
    [],
  );

  /** Puts what the server keeps together with what is typed here; false when it is nothing newer. */
  const catchUp = useCallback(
    async (isOurs: () => boolean): Promise<boolean> => {
      const { kind, read: ask } = at.current;
      const { stored, revision } = await ask();
      if (isOurs() || revision <= kept.current.revision) return false;
      if (stored === null) {
        gone.current = revision;
        setSave({ kind: 'gone' });
        return true;
      }
      const there = { draft: kind.read(stored), revision };
      const read = readAgain(kind, there, {
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
    [keep, show, tellTabs],
  );

  const send = useCallback(async (): Promise<'done' | 'again' | 'later'> => {
    const sent = latest.current;
    unsaved.current = false;
    setSave({ kind: 'saving' });
    try {
      keep({ draft: sent, revision: await at.current.write(sent, kept.current.revision) });
      at.current.device?.forget();
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
      at.current.device?.keep(sent, kept.current);
      if (code !== 'CONFLICT') unheard.current.push(sent);
      else if (await catchUp(() => false).catch(() => false))
        return theirs.current || gone.current !== null ? 'done' : 'again';
      setSave({ kind: 'failed' });
      return 'later';
    }
  }, [catchUp, keep, tellTabs]);

  const flush = useCallback(async (): Promise<void> => {
    window.clearTimeout(timer.current);
    // While one was awaited, somebody else who waited may have begun the next.
    while (sending.current) await sending.current;
    if (!unsaved.current || theirs.current || gone.current !== null) return;
    const work = async () => {
      let then = await send();
      while (then === 'again') then = await send();
      if (then === 'later') timer.current = window.setTimeout(() => void flush(), RETRY_MS);
    };
    sending.current = work().finally(() => {
      sending.current = null;
    });
    await sending.current;
  }, [send]);

  /** Whether another screen has written meanwhile. What this one is sending itself is not news. */
  const look = useCallback(async (): Promise<void> => {
    await sending.current;
    await catchUp(() => sending.current !== null || theirs.current !== null || gone.current !== null).catch(
      () => false,
    );
  }, [catchUp]);

  const change = useCallback(
    (part: Partial<D> | ((before: D) => Partial<D>)) => {
      show({ ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) });
      unsaved.current = true;
      // From the first key on it is no longer true that all is saved.
      setSave((before) => (before.kind === 'saved' ? { kind: 'saving' } : before));
      tellTabs();
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), PAUSE_MS);
    },
    [flush, show, tellTabs],
  );

  /** The agent has seen both; what is not chosen is set aside. */
  const choose = useCallback(
    (side: 'mine' | 'theirs') => {
      const there = theirs.current;
      if (!there) return;
      const { kind, setAside } = at.current;
      const { merged, clashes } = mergeDrafts(kind, kept.current.draft, latest.current, there.draft);
      theirs.current = null;
      keep(there);
      const notChosen = clashes.map((clash) => ({
        part: clash.part,
        value: side === 'mine' ? clash.theirs : clash.mine,
      }));
      change(() => setAside(settled(kind, merged, clashes, side), notChosen));
      void flush();
    },
    [change, flush, keep],
  );

  /** Goes on with what is typed here although another screen has made something of the draft: it becomes the next one. */
  const goOn = useCallback(
    (part: Partial<D>) => {
      if (gone.current === null) return;
      keep({ draft: { ...at.current.kind.read(null), ...part }, revision: gone.current });
      gone.current = null;
      change(part);
      void flush();
    },
    [change, flush, keep],
  );

  /** Everything typed here is kept and nothing newer is kept elsewhere: that draft, which another screen may have added to; null when the agent has to decide first. */
  const newest = useCallback(async (): Promise<Kept<D> | null> => {
    await flush();
    while (sending.current) await sending.current;
    if (theirs.current || gone.current !== null) return null;
    return { draft: latest.current, revision: kept.current.revision };
  }, [flush]);

  /** Something was made of it: nothing of it may be sent again. */
  const discard = useCallback(() => {
    unsaved.current = false;
    at.current.device?.forget();
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
      // Who leaves without choosing takes the newer words; their own are set aside.
      choose('theirs');
      void flush().finally(() => window.clearTimeout(timer.current));
    };
  }, [choose, flush, look]);
  useEffect(() => void look().then(flush), [look, flush]);

  return { draft, change, save, flush, newest, choose, goOn, look, discard };
};

/** A draft in the hands of its screen, whatever it is a draft of. */
export type KeptDraft<D> = ReturnType<typeof useKeptDraft<D>>;
