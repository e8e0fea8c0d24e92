import { Journal } from './journal.js';

type Row = object;
/** [collection, id, row]; a null row is a deletion. */
export type Change = [collection: string, id: string, row: Row | null];

/**
 * Every object the emulator knows, by collection and id, in the order of creation.
 * Rows are never changed in place: they are replaced, so that a failed request can be undone and events keep what they saw.
 */
export class Store {
  private readonly collections = new Map<string, Map<string, Row>>();
  private undo: Change[] | undefined;
  private done: Change[] = [];
  private readonly journal: Journal | undefined;

  constructor(stateFile?: string) {
    if (!stateFile) return;
    this.journal = new Journal(stateFile);
    for (const change of this.journal.read()) this.apply(change);
    this.journal.rewrite(this.snapshot()); // what was replaced since the last start is left behind
  }

  find<T extends Row>(collection: string, id: string): T | undefined {
    return this.collections.get(collection)?.get(id) as T | undefined;
  }

  /** Oldest first. */
  all<T extends Row>(collection: string): T[] {
    return [...(this.collections.get(collection)?.values() ?? [])] as T[];
  }

  put(collection: string, id: string, row: Row): void {
    this.change([collection, id, row]);
  }

  delete(collection: string, id: string): void {
    this.change([collection, id, null]);
  }

  /** Runs `work` completely or not at all. */
  transaction<T>(work: () => T): T {
    if (this.undo) return work();
    this.undo = [];
    try {
      const result = work();
      this.commit();
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  /** Runs `work`, undoes everything it changed and returns what it returned: how a preview is made from the real thing. */
  preview<T>(work: () => T): T {
    return this.transaction(() => {
      const [undone, done] = [this.undo!.length, this.done.length];
      const result = work();
      for (const change of this.undo!.splice(undone).reverse()) this.apply(change);
      this.done.length = done;
      return result;
    });
  }

  counts(): Record<string, number> {
    return Object.fromEntries([...this.collections].map(([name, rows]) => [name, rows.size]));
  }

  clear(): void {
    this.collections.clear();
    this.journal?.rewrite([]);
  }

  /** Writes one compact state file; called at a clean end. */
  close(): void {
    this.journal?.rewrite(this.snapshot());
    this.journal?.close();
  }

  private snapshot(): Change[] {
    return [...this.collections].flatMap(([name, rows]) =>
      [...rows].map(([id, row]): Change => [name, id, row]),
    );
  }

  private change(change: Change): void {
    const [collection, id] = change;
    this.undo?.push([collection, id, this.find(collection, id) ?? null]);
    this.apply(change);
    if (this.undo) this.done.push(change);
    else this.journal?.append([change]);
  }

  private apply([collection, id, row]: Change): void {
    let rows = this.collections.get(collection);
    if (!rows) this.collections.set(collection, (rows = new Map()));
    if (row === null) rows.delete(id);
    else rows.set(id, row);
  }

  private commit(): void {
    if (this.done.length) this.journal?.append(this.done);
    this.undo = undefined;
    this.done = [];
  }

  private rollback(): void {
    for (const change of this.undo!.reverse()) this.apply(change);
    this.undo = undefined;
    this.done = [];
  }
}
