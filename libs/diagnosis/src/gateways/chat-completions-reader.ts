import type { ReaderSettings } from '@madoguchi/platform/config';
import { LanguageReader } from '../application/language-reader.js';
import type { Knowledge } from '../domain/knowledge.js';
import { readerInstruction, readerMessage, readerSchema, type ReaderTask } from '../domain/reader-prompt.js';

const mostAtOnce = 8;
const failuresBeforeRest = 3;
const restMs = 60_000;
const hourMs = 3_600_000;
const mostAnswerBytes = 64_000;
const mostAnswerTokens = 2000;

/** Why there was no answer; the only thing that is ever logged of a reading. */
export type ReaderFailure = 'deadline' | 'unreachable' | 'refused' | 'too long' | 'not understood';

class Failed extends Error {
  readonly why: ReaderFailure;
  constructor(why: ReaderFailure) {
    super(why);
    this.why = why;
  }
}

/**
 * Any endpoint that speaks OpenAI's chat completions (Ollama, llama.cpp, vLLM, hosted ones), asked once per statement and never again:
 * after three failures in a row it rests a minute. It follows no redirect, because the words may go only where the owner was told.
 */
export class ChatCompletionsReader extends LanguageReader {
  readonly who: { readonly name: string; readonly model: string };
  private readonly settings: ReaderSettings;
  private readonly instruction: string;
  /** Of every request, all but the messages. */
  private readonly standing: object;
  private readonly onFailure: (why: ReaderFailure) => void;
  private atOnce = 0;
  private failures = 0;
  private restsUntilMs = 0;
  private asked: number[] = [];

  constructor(settings: ReaderSettings, knowledge: Knowledge, onFailure: (why: ReaderFailure) => void) {
    super();
    this.who = { name: settings.name, model: settings.model };
    this.settings = settings;
    this.onFailure = onFailure;
    this.instruction = knowledge.reader ? readerInstruction(knowledge, knowledge.reader) : '';
    this.standing = {
      model: settings.model,
      temperature: 0,
      max_tokens: mostAnswerTokens,
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'reading', schema: readerSchema(knowledge) },
      },
    };
  }

  async read(task: ReaderTask): Promise<unknown> {
    if (!this.isReady()) return null;
    this.atOnce += 1;
    this.asked.push(performance.now());
    try {
      const answer = await this.ask(task);
      this.failures = 0;
      return answer;
    } catch (error) {
      this.fail(error instanceof Failed ? error.why : 'unreachable');
      return null;
    } finally {
      this.atOnce -= 1;
    }
  }

  private isReady(): boolean {
    const nowMs = performance.now();
    this.asked = this.asked.filter((askedMs) => nowMs - askedMs < hourMs);
    return (
      nowMs >= this.restsUntilMs && this.atOnce < mostAtOnce && this.asked.length < this.settings.perHour
    );
  }

  private fail(why: ReaderFailure): void {
    this.failures += 1;
    if (this.failures >= failuresBeforeRest) this.restsUntilMs = performance.now() + restMs;
    this.onFailure(why);
  }

  private async ask(task: ReaderTask): Promise<unknown> {
    const { url, key, deadlineMs } = this.settings;
    const signal = AbortSignal.timeout(deadlineMs);
    const messages = [
      { role: 'system', content: this.instruction },
      { role: 'user', content: readerMessage(task) },
    ];
    try {
      const response = await fetch(`${url}/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
        body: JSON.stringify({ ...this.standing, messages }),
        redirect: 'error',
        signal,
      });
      if (!response.ok) {
        await response.body?.cancel();
        throw new Failed('refused');
      }
      return contentOf(await textOf(response));
    } catch (error) {
      if (error instanceof Failed) throw error;
      throw new Failed(signal.aborted ? 'deadline' : 'unreachable');
    }
  }
}

/** @throws Failed too long */
async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostAnswerBytes) throw new Failed('too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The JSON object in the first message; models like to wrap it in a fence or in thoughts. @throws Failed not understood */
function contentOf(body: string): unknown {
  try {
    const { choices } = JSON.parse(body) as { choices: { message: { content: string } }[] };
    const content = (choices[0]?.message.content ?? '').replace(/^[\s\S]*<\/think>/u, '');
    return JSON.parse(content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1)) as unknown;
  } catch {
    throw new Failed('not understood');
  }
}
