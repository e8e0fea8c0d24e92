import type { ReaderTask } from '../domain/reader-prompt.js';

/** Somebody outside who understands words and tells what a statement says. Off unless it is configured. */
export abstract class LanguageReader {
  /** Null: nobody is asked and nothing leaves. */
  abstract readonly who: { readonly name: string; readonly model: string } | null;
  /**
   * The answer as it came, for `believe` to judge; null when there is none in time. Never throws.
   * The statement it is given is masked.
   */
  abstract read(task: ReaderTask): Promise<unknown>;
}
