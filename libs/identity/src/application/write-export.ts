import { type PersonActor, systemActor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { ExportSources } from '../contract/index.js';
import { EXPORT_ATTEMPTS } from '../domain/export-file.js';
import { ExportStore, type RunningExport } from '../store/export.store.js';
import { ExportArchive } from './export-archive.js';
import { readyMail } from './export-mail.js';
import { PieceWriter } from './piece-writer.js';

const payload = z.object({ id: z.uuid() });

/**
 * Writes a company's export, as the company itself and of one moment: rows come in hundreds, papers one by one, and the file is
 * stored in pieces, so that memory does not grow with it. Begun again after a fall it starts anew.
 */
@Job({ name: 'write-export' })
export class WriteExport implements JobHandler {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly exports: ExportStore,
    private readonly sources: ExportSources,
  ) {}

  async run(job: unknown): Promise<void> {
    const { id } = payload.parse(job);
    const system = systemActor('write-export');
    const parts = this.sources.all().reduce((all, { tables }) => all + tables.length, 0);
    const running = await this.unitOfWork.run(system, (tx) => this.exports.start(tx, id, parts));
    if (!running) return;
    // The process of the last try was killed, so nobody could say that it failed.
    if (running.attempts > EXPORT_ATTEMPTS) return this.fail(id);
    try {
      const rows = await this.write(running);
      await this.unitOfWork.run(system, async (tx) => {
        await this.exports.finish(tx, id, rows);
        await tx.audit('export.ready', id, { rows });
        const mail = readyMail(running, `${this.config.publicUrl}/owner/export`);
        await tx.enqueue('send-mail', mail, { jobKey: `export-ready:${id}` });
      });
    } catch (error) {
      if (running.attempts >= EXPORT_ATTEMPTS) await this.fail(id);
      throw error;
    }
  }

  /** It is over, and the company may ask again. */
  private fail(id: string): Promise<void> {
    return this.unitOfWork.run(systemActor('write-export'), (tx) => this.exports.fail(tx, id));
  }

  private write(running: RunningExport): Promise<number> {
    const company: PersonActor = {
      kind: 'person',
      personId: running.personId,
      companyId: running.companyId,
      companyKind: 'client',
      role: 'owner',
    };
    const system = systemActor('write-export');
    return this.unitOfWork.snapshot(company, async (tx) => {
      const told = (done: number, rows: number) =>
        this.unitOfWork.run(system, (own) => this.exports.progress(own, running.id, done, rows));
      const archive = new ExportArchive(tx, company, running.companyName, told);
      const writer = new PieceWriter((position, content) =>
        this.unitOfWork.run(system, (own) => this.exports.keep(own, running, position, content)),
      );
      await Promise.all([pipeline(archive.output, writer), archive.write(this.sources.all())]);
      return archive.rows;
    });
  }
}
