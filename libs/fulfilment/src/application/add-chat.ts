import { type ChatKind, type ChatView, WebhookApi } from '@madoguchi/identity/contract';
import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DeskStore } from '../store/desk.store.js';
import { knownId } from './known-id.js';
import { APPOINTMENT_MADE, CALL_REPORTED, CALLBACK_DONE } from './outside-events.js';

export interface TypedChat {
  readonly kind: ChatKind;
  readonly name: string;
  readonly url: string;
  readonly token?: string | null | undefined;
}

/** Reports of a desk arrive in a chat as well. It is the client's own: they alone add and remove it. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class AddChat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly webhooks: WebhookApi,
  ) {}

  execute(actor: Actor, deskId: string, typed: TypedChat): Promise<ChatView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const companyId = actingCompany(actor);
      const [desk] = await this.desks.ofCompany(tx, companyId, [knownId(deskId)]);
      if (desk?.clientId !== companyId) throw Refusal.notFound();
      return this.webhooks.addChat(tx, {
        ...typed,
        companyId,
        subjectId: deskId,
        token: typed.token ?? null,
        events: [CALL_REPORTED, APPOINTMENT_MADE, CALLBACK_DONE],
      });
    });
  }

  /** Who supervises the desk reads where its reports arrive, and nothing of the secret address. @throws Refusal NOT_FOUND */
  async list(actor: Actor, deskId: string): Promise<ChatView[]> {
    const clientId = await this.unitOfWork.run(actor, async (tx) => {
      const [desk] = await this.desks.ofCompany(tx, actingCompany(actor), [knownId(deskId)]);
      if (!desk) throw Refusal.notFound();
      return desk.clientId;
    });
    // The addresses are the client's rows, behind its wall.
    return this.unitOfWork.run(systemActor('read-chats'), (tx) => this.webhooks.chats(tx, clientId, deskId));
  }
}
