import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkConnection, type TypedConnection } from '../domain/recording.js';
import { RecordingStore } from '../store/recording.store.js';
import { CredentialSeal } from './credential-seal.js';
import type { ConnectionView } from './read-recordings.js';

/** From where recordings of this operator are fetched, and with what credential, which is never shown again. @throws Refusal BAD_INPUT */
@Injectable()
export class SetTelephonyConnection {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly recordings: RecordingStore,
    private readonly seal: CredentialSeal,
  ) {}

  async execute(actor: Actor, typed: TypedConnection): Promise<ConnectionView> {
    const { hosts, recordingUrl, credential } = checkConnection(typed, !this.config.production);
    return this.unitOfWork.run(actor, async (tx) => {
      const operatorId = actingCompany(actor);
      const before = (await this.recordings.connection(tx, operatorId))?.credential ?? null;
      const sealed =
        credential === undefined ? before : credential === null ? null : this.seal.close(credential);
      const connection = { hosts, recordingUrl, credential: sealed };
      await this.recordings.connect(tx, operatorId, connection, signedInPerson(actor));
      await tx.audit('telephony.connect', operatorId, { hosts: hosts.join(', ') });
      return { hosts, recordingUrl, hasCredential: sealed !== null };
    });
  }
}
