import { MINUTE_MS, plusMs, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import {
  checkColumns,
  type ColumnMapping,
  type ContactLine,
  isProblem,
  type ProblemLine,
  readContact,
  type Repairs,
} from '../domain/contact-columns.js';
import { type CsvRecord, CsvReader, MAX_FILE_BYTES, MAX_LINES, TextReader } from '../domain/contact-file.js';
import { nextCallableAt } from '../domain/campaign.js';
import { Problems } from '../domain/words.js';
import { CampaignStore } from '../store/campaign.store.js';
import { ContactListStore, type ListOwner } from '../store/contact-list.store.js';
import { knownId } from './known-id.js';
import type { ContactListView, StoredCampaign } from './outbound-views.js';
import { isSpreadsheet } from './preview-contact-file.js';

export interface ContactFile {
  readonly name: string;
  readonly hasHeading: boolean;
  readonly columns: ColumnMapping;
  readonly repairs: Repairs;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const PIECE_BYTES = 64 * 1024;
const BATCH = 5_000;

/**
 * Reads a list of contacts as it arrives: pieces are kept aside, so that progress can be seen, and one transaction at the end
 * makes them contacts. Until then nobody is called from the list, and a list that fails leaves nothing behind. The same file
 * read the same way is one list, also when it arrives twice at once.
 * @throws Refusal NOT_FOUND, CONFLICT `campaignEnded`, BAD_INPUT
 */
@Injectable()
export class ImportContacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignStore,
    private readonly lists: ContactListStore,
  ) {}

  async execute(actor: Actor, campaignId: string, file: ContactFile): Promise<ContactListView> {
    checkColumns(file.columns);
    const name = checkName(file.name);
    const owner = await this.begin(actor, knownId(campaignId), name);
    try {
      const fileHash = await this.stage(actor, owner, file);
      return await this.finish(actor, owner, campaignId, fileHash);
    } catch (error) {
      await this.unitOfWork.run(actor, (tx) => this.lists.fail(tx, owner.listId, failureOf(error)));
      throw error;
    }
  }

  private begin(actor: Actor, campaignId: string, name: string): Promise<ListOwner> {
    return this.unitOfWork.run(actor, async (tx) => {
      const campaign = this.open(await this.campaigns.one(tx, actingCompany(actor), campaignId));
      const listId = await this.lists.begin(tx, campaign, name, signedInPerson(actor));
      return { listId, clientId: campaign.clientId, operatorId: campaign.operatorId };
    });
  }

  private async stage(actor: Actor, owner: ListOwner, file: ContactFile): Promise<string> {
    const hash = createHash('sha256').update(
      // As it was before there were repairs, so that a file that is here already is known again.
      JSON.stringify([file.hasHeading, file.columns, ...(file.repairs.addZeros ? ['addZeros'] : [])]),
    );
    const [text, csv] = [new TextReader(), new CsvReader()];
    let [bytesRead, records, first] = [0, [] as CsvRecord[], true];
    let total = 0;
    const keep = async (all: boolean) => {
      while (records.length >= BATCH || (all && records.length > 0)) {
        const batch = records.slice(0, BATCH);
        records = records.slice(BATCH);
        if ((total += batch.length) > MAX_LINES + 1)
          throw new Refusal('BAD_INPUT', 'tooManyLines', { params: { max: MAX_LINES } });
        await this.keep(actor, owner, batch, file, bytesRead);
      }
    };
    const add = (found: readonly CsvRecord[]) => {
      const wanted = first && file.hasHeading ? found.slice(1) : found;
      if (found.length > 0) first = false;
      for (const record of wanted) records.push(record);
    };
    for await (const bytes of inPieces(file.bytes)) {
      if (bytesRead === 0 && isSpreadsheet(bytes)) throw new Refusal('BAD_INPUT', 'saveAsCsv');
      if ((bytesRead += bytes.length) > MAX_FILE_BYTES)
        throw new Refusal('BAD_INPUT', 'fileTooLarge', { params: { max: MAX_FILE_BYTES / 1024 / 1024 } });
      hash.update(bytes);
      add(csv.read(text.read(bytes)));
      await keep(false);
    }
    add([...csv.read(text.end()), ...csv.end()]);
    await keep(true);
    if (total === 0) throw new Refusal('BAD_INPUT', 'emptyFile');
    return hash.digest('hex');
  }

  private keep(
    actor: Actor,
    owner: ListOwner,
    batch: readonly CsvRecord[],
    { columns, repairs }: ContactFile,
    bytesRead: number,
  ): Promise<void> {
    const lines: ContactLine[] = [];
    const problems: ProblemLine[] = [];
    for (const record of batch) {
      const read = readContact(record, columns, repairs);
      if (isProblem(read)) problems.push(read);
      else lines.push(read);
    }
    return this.unitOfWork.run(actor, (tx) => this.lists.stage(tx, owner, lines, problems, bytesRead));
  }

  private finish(
    actor: Actor,
    { listId }: ListOwner,
    campaignId: string,
    fileHash: string,
  ): Promise<ContactListView> {
    return this.unitOfWork.run(actor, async (tx) => {
      // The lock lets one import of a campaign end at a time, so that two of the same file meet here.
      const campaign = this.open(await this.campaigns.lock(tx, actingCompany(actor), campaignId));
      const known = await this.lists.withHash(tx, campaignId, fileHash);
      if (known) {
        await this.lists.forget(tx, listId);
        return known;
      }
      const firstCallAt = nextCallableAt(campaign, tx.now) ?? plusMs(tx.now, MINUTE_MS);
      await this.lists.finish(tx, listId, campaign, fileHash, firstCallAt);
      await tx.audit('campaign.import', campaignId, { listId });
      return (await this.lists.one(tx, actingCompany(actor), listId))!;
    });
  }

  private open(campaign: StoredCampaign | undefined): StoredCampaign {
    if (!campaign) throw Refusal.notFound();
    if (campaign.state === 'ended') throw new Refusal('CONFLICT', 'campaignEnded');
    return campaign;
  }
}

/** Pieces of a size that tells an encoding and costs few round trips, however the network cut them. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    waiting.push(piece);
    size += piece.length;
    if (size < PIECE_BYTES) continue;
    yield Buffer.concat(waiting);
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(waiting);
}

function checkName(typed: string): string {
  const problems = new Problems();
  const name = problems.text('name', typed, { max: 200 });
  problems.refuse();
  return name;
}

const failureOf = (error: unknown): string =>
  error instanceof Refusal
    ? (error.details.fields?.[0]?.reason ?? error.reason ?? error.code)
    : 'interrupted';
