import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Encoding } from '../domain/contact-file.js';
import { findParcelColumns, type GuessedColumns } from '../domain/parcel-columns.js';
import type { Carrier } from '../domain/parcel.js';
import { DeskStore } from '../store/desk.store.js';
import { ShopCarrierStore } from '../store/shop-carrier.store.js';
import { recordsOfBeginning } from './csv-records.js';
import { ownShop } from './own-shop.js';

export interface ParcelFilePreview extends GuessedColumns {
  readonly encoding: Encoding;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads the beginning of a carrier's file and finds its columns: those of the last time, else a guess; stores nothing.
 * @throws Refusal NOT_FOUND, BAD_INPUT `emptyFile`, `saveAsCsv`
 */
@Injectable()
export class PreviewParcelFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly carriers: ShopCarrierStore,
  ) {}

  /** @param beginning the first bytes of the file in base64; the last line may be cut. */
  async execute(
    actor: Actor,
    deskId: string,
    carrier: Carrier,
    beginning: string,
  ): Promise<ParcelFilePreview> {
    const known = await this.unitOfWork.run(actor, async (tx) => {
      const shop = await ownShop(this.desks, tx, actingCompany(actor), deskId);
      return this.carriers.columnsOf(tx, shop.deskId, carrier);
    });
    const { encoding, records, rows } = recordsOfBeginning(beginning);
    return { encoding, ...findParcelColumns(records, known), rows };
  }
}
