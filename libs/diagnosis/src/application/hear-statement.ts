import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Knowledge } from '../domain/knowledge.js';
import { kindOfText } from '../domain/kind-of-text.js';
import { believe, type StoredReading } from '../domain/language-reading.js';
import type { ReaderTask } from '../domain/reader-prompt.js';
import { normalise } from '../domain/text.js';
import { LanguageReader } from './language-reader.js';

/** A second press, or the same text in another tab, within this time gets the first answer. */
const sharedMs = 60_000;
const mostShared = 200;

/** Has a statement read by the reader of language, outside every transaction; null where none helps. */
@Injectable()
export class HearStatement {
  private readonly answers = new Map<string, Promise<StoredReading | null>>();

  constructor(private readonly reader: LanguageReader) {}

  /** Who would read, as an owner is told before writing. */
  get who(): LanguageReader['who'] {
    return this.reader.who;
  }

  /** Never throws. What is no story is not sent. */
  async execute(knowledge: Knowledge, task: ReaderTask): Promise<StoredReading | null> {
    if (this.reader.who === null || knowledge.reader === null) return null;
    if (kindOfText(normalise(task.statement).text) !== 'story') return null;
    const key = createHash('sha256').update(JSON.stringify(task)).digest('hex');
    const known = this.answers.get(key);
    if (known) return known;
    if (this.answers.size >= mostShared) return null;
    const answer = this.ask(knowledge, task);
    this.answers.set(key, answer);
    const forget = () => this.answers.delete(key);
    if ((await answer) === null) forget();
    else setTimeout(forget, sharedMs).unref();
    return answer;
  }

  private async ask(knowledge: Knowledge, task: ReaderTask): Promise<StoredReading | null> {
    const { who } = this.reader;
    const heard = believe(knowledge, task.statement, await this.reader.read(task));
    if (who === null || heard === null) return null;
    return {
      ...heard,
      reader: who.name,
      model: who.model,
      edition: knowledge.reader?.edition ?? '',
    };
  }
}
