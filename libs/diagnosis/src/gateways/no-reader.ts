import { LanguageReader } from '../application/language-reader.js';

/** The product reads by itself; nothing leaves. */
export class NoReader extends LanguageReader {
  readonly who = null;
  read(): Promise<null> {
    return Promise.resolve(null);
  }
}
