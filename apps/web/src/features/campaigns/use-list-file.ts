import { useRef, useState } from 'react';
import {
  isSpreadsheet,
  readSpreadsheet,
  type Sheet,
  SpreadsheetProblem,
  type SpreadsheetTrouble,
} from './spreadsheet';

interface Chosen {
  /** As the person chose it. */
  picked: File | null;
  /** As it is sent: of an Excel file, the chosen sheet as CSV. */
  file: File | null;
  sheets: readonly Sheet[];
  sheet: number;
  isReading: boolean;
  trouble: SpreadsheetTrouble | 'fileTooLarge' | null;
}

const nothing: Chosen = { picked: null, file: null, sheets: [], sheet: 0, isReading: false, trouble: null };

/** A list file that somebody chooses: CSV goes as it is, a sheet of Excel becomes CSV first. */
export const useListFile = (maxBytes: number, onReady: (file: File | null) => void) => {
  const [state, setState] = useState<Chosen>(nothing);
  const latest = useRef<File | null>(null);

  const ready = (part: Omit<Chosen, 'isReading' | 'trouble'>) => {
    const tooLarge = part.file !== null && part.file.size > maxBytes;
    setState({ ...part, isReading: false, trouble: tooLarge ? 'fileTooLarge' : null });
    onReady(tooLarge ? null : part.file);
  };
  const take = (picked: File, sheets: readonly Sheet[], sheet: number) => {
    const { name, csv } = sheets[sheet]!;
    const title = sheets.length > 1 ? `${picked.name} ${name}` : picked.name;
    ready({ picked, sheets, sheet, file: new File([csv], title.slice(0, 200), { type: 'text/csv' }) });
  };
  const choose = async (picked: File | null) => {
    latest.current = picked;
    if (!picked || !isSpreadsheet(picked.name)) return ready({ ...nothing, picked, file: picked });
    setState({ ...nothing, picked, isReading: true });
    onReady(null);
    try {
      const sheets = await readSpreadsheet(picked);
      if (latest.current === picked) take(picked, sheets, 0);
    } catch (error) {
      if (latest.current !== picked) return;
      const trouble = error instanceof SpreadsheetProblem ? error.trouble : 'unreadable';
      setState({ ...nothing, picked, trouble });
    }
  };
  return {
    ...state,
    choose: (picked: File | null) => void choose(picked),
    chooseSheet: (sheet: number) => state.picked && take(state.picked, state.sheets, sheet),
  };
};
