import type { Actor } from '@madoguchi/platform/access';
import type { Config } from '@madoguchi/platform/config';
import { BookSlot } from '../application/book-slot.js';
import { CloseSlot } from '../application/close-slot.js';
import { ConfirmDisclosure } from '../application/confirm-disclosure.js';
import { CreateCampaign } from '../application/create-campaign.js';
import { ImportContacts } from '../application/import-contacts.js';
import { KeepOutboundCall } from '../application/keep-outbound-call.js';
import { LogOutboundCall } from '../application/log-outbound-call.js';
import { MoveCampaign } from '../application/move-campaign.js';
import { OpenSlots } from '../application/open-slots.js';
import { ReadCampaigns } from '../application/read-campaigns.js';
import { ReadOutboundDesk } from '../application/read-outbound-desk.js';
import { ReadSlots } from '../application/read-slots.js';
import { RecordOutboundCall } from '../application/record-outbound-call.js';
import { ReleaseSilentWork } from '../application/release-silent-work.js';
import { SettleCall } from '../application/settle-call.js';
import { TakeNextContact } from '../application/take-next-contact.js';
import { UpdateCampaign } from '../application/update-campaign.js';
import { ViewOutboundCall } from '../application/view-outbound-call.js';
import type { CampaignContent } from '../domain/campaign.js';
import { disclosurePoints } from '../domain/outbound-call.js';
import { CallStore } from '../store/call.store.js';
import { CampaignResultsStore } from '../store/campaign-results.store.js';
import { CampaignStore } from '../store/campaign.store.js';
import { ContactListStore } from '../store/contact-list.store.js';
import { DeskStore } from '../store/desk.store.js';
import { InboxStore } from '../store/inbox.store.js';
import { OutboundStore } from '../store/outbound.store.js';
import { SlotStore } from '../store/slot.store.js';
import { UsageStore } from '../store/usage.store.js';
import { openFloor } from './call-floor.js';

export const campaignContent: CampaignContent = {
  name: '秋の新規開拓',
  purpose: '冷凍惣菜をご紹介し、試食の面談をいただく',
  offer: '業務用冷凍惣菜',
  audience: 'business',
  script: '本日は業務用の冷凍惣菜のご案内でお電話いたしました。',
  startsOn: '2026-11-01',
  endsOn: '2026-12-31',
  weekdays: [1, 2, 3, 4, 5],
  callsFrom: '09:00',
  callsUntil: '18:00',
  callsOnHolidays: false,
  attemptsMax: 3,
  attemptsPerDay: 2,
  recycleHours: 2,
};

export async function* piecesOf(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}

export const columns = { phone: 1, name: 0, person: null, note: null };

/** A floor whose client may call people: campaign, list, slots and agents. */
export async function openOutbound() {
  const floor = await openFloor();
  const { db, neighbours, arrange } = floor;
  const uow = db.unitOfWork;
  const [desks, calls, inbox] = [new DeskStore(), new CallStore(), new InboxStore()];
  const [campaigns, lists, outbound, slots] = [
    new CampaignStore(),
    new ContactListStore(),
    new OutboundStore(),
    new SlotStore(),
  ];
  const { contracting } = neighbours;
  const view = new ViewOutboundCall(contracting);
  const booking = new BookSlot({ publicUrl: 'https://madoguchi.example' } as Config, slots);
  const settle = new SettleCall(new UsageStore());
  const log = new LogOutboundCall(contracting, outbound, calls, inbox, settle, booking);
  const use = {
    ...floor.use,
    create: new CreateCampaign(uow, desks, campaigns, contracting),
    update: new UpdateCampaign(uow, campaigns),
    move: new MoveCampaign(uow, campaigns, contracting),
    campaigns: new ReadCampaigns(uow, campaigns, lists, new CampaignResultsStore()),
    import: new ImportContacts(uow, campaigns, lists),
    next: new TakeNextContact(uow, campaigns, outbound, contracting, view),
    outboundDesk: new ReadOutboundDesk(uow, outbound, contracting, view),
    disclose: new ConfirmDisclosure(uow, outbound, view),
    keep: new KeepOutboundCall(uow, outbound),
    recordOutbound: new RecordOutboundCall(uow, outbound, log, view),
    release: new ReleaseSilentWork(uow, outbound, lists),
    openSlots: new OpenSlots(uow, desks, slots),
    closeSlot: new CloseSlot(uow, slots),
    slots: new ReadSlots(uow, desks, slots, inbox),
  };
  const side = async (name = '甲', plan = { includedUnits: 100, overageMinor: 120 }) => {
    const [clientId, operatorId, producerId] = [
      await arrange.company('client', name),
      await arrange.company('operator', name),
      await arrange.company('producer', name),
    ];
    const opened = await arrange.contract(
      { clientId, operatorId, producerId },
      { functionCodes: ['appointment_setting'], plan: plan as never },
    );
    return {
      clientId,
      operatorId,
      deskId: opened.deskId,
      contractId: opened.contract.id,
      owner: arrange.person(clientId, 'owner', `${clientId}@example.jp`),
      supervisor: arrange.person(operatorId, 'supervisor'),
      agent: arrange.person(operatorId, 'agent'),
    };
  };
  let offers = 0;
  /** A running campaign with as many contacts, numbered from 0, and an offer of its own that nobody has refused. */
  const running = async (
    { owner, supervisor, deskId }: Awaited<ReturnType<typeof side>>,
    count: number,
    change: Partial<CampaignContent> = {},
  ) => {
    const { id } = await use.create.execute(owner, deskId, {
      ...campaignContent,
      offer: `品目${(offers += 1)}`,
      ...change,
    });
    const text = Array.from({ length: count }, (_, i) => `会社${i},03${String(10_000_000 + i)}\n`).join('');
    await use.import.execute(owner, id, {
      name: 'list.csv',
      hasHeading: false,
      columns,
      repairs: { addZeros: false },
      bytes: piecesOf(text),
    });
    await use.move.execute(supervisor, id, 'run');
    return id;
  };
  const tell = (agent: Actor, callId: string) => use.disclose.execute(agent, callId, disclosurePoints);
  return { ...floor, use, side, running, tell };
}
export type OutboundFloor = Awaited<ReturnType<typeof openOutbound>>;
