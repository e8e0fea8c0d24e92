import { useCallback, useEffect, useRef, useState } from 'react';
import { SaveOrderDraftDocument } from '../../graphql/generated/graphql';
import { ask } from '../../graphql/hooks';

const PAUSE_MS = 800;
export type DraftState = 'untouched' | 'saving' | 'saved' | 'failed';

/** Keeps what is typed with the call, 800 ms after the last key and when the form goes away. */
export const useOrderDraft = (interactionId: string, draft: object) => {
  const [state, setState] = useState<DraftState>('untouched');
  const [problem, setProblem] = useState<unknown>();
  const text = JSON.stringify(draft);
  const kept = useRef(text);
  const latest = useRef(text);

  const save = useCallback(async () => {
    const sent = latest.current;
    if (sent === kept.current) return;
    kept.current = sent;
    setState('saving');
    try {
      await ask(SaveOrderDraftDocument, { interactionId, draft: JSON.parse(sent) as object });
      setProblem(undefined);
      setState('saved');
    } catch (error) {
      kept.current = '';
      setProblem(error);
      setState('failed');
    }
  }, [interactionId]);

  useEffect(() => {
    latest.current = text;
    if (text === kept.current) return;
    const timer = window.setTimeout(() => void save(), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text, save]);
  useEffect(() => () => void save(), [save]);

  /** The order is placed: nothing of it may be sent again. */
  const discard = useCallback(() => {
    kept.current = latest.current;
  }, []);
  return { state, problem, discard };
};
