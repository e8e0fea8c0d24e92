import { useEffect, useRef } from 'react';

export interface DeskHotkey {
  /** Like `Ctrl+Shift+Digit1` or `F2`: modifiers, then a KeyboardEvent.code. */
  chord: string;
  label: string;
  run: () => void;
  enabled?: boolean;
  /** Also while a drawer or a dialog holds the keyboard: for the dialog's own key. */
  inDialogs?: boolean;
}

const chordOf = (event: KeyboardEvent): string =>
  [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', event.code]
    .filter(Boolean)
    .join('+');

/** A drawer or a dialog that holds the keyboard: whoever types there means it, and not what lies behind it. */
const isBeside = () => document.activeElement?.closest('[role="dialog"]') != null;

/**
 * Keys that also work inside fields. Nothing fires while the IME composes: Enter and function keys belong to it then.
 * The same list feeds the help on screen.
 */
export const useDeskHotkeys = (hotkeys: readonly DeskHotkey[], active = true): void => {
  const latest = useRef(hotkeys);
  latest.current = hotkeys;
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.repeat) return;
      const chord = chordOf(event);
      const hotkey = latest.current.find(
        (candidate) =>
          candidate.chord === chord && candidate.enabled !== false && (candidate.inDialogs || !isBeside()),
      );
      if (!hotkey) return;
      event.preventDefault();
      hotkey.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [active]);
};
