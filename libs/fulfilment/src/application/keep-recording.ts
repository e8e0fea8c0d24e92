import type { Instant } from '@madoguchi/kernel';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkReference } from '../domain/recording.js';
import { RecordingStore } from '../store/recording.store.js';

/** The telephony says where a recording lies: that is all that is kept here. */
@Injectable()
export class KeepRecording {
  constructor(
    private readonly config: Config,
    private readonly recordings: RecordingStore,
  ) {}

  /** @throws Refusal BAD_INPUT `recordingHostNotAllowed` */
  async within(
    tx: Tx,
    call: { readonly id: string; readonly operatorId: string },
    reference: string,
    at: Instant,
  ): Promise<void> {
    const place = await this.recordings.connection(tx, call.operatorId);
    checkReference(reference, place, !this.config.production);
    await this.recordings.keep(tx, call.id, reference, at);
  }
}
