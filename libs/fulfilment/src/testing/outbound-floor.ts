import type { Actor } from '@madoguchi/platform/access';
import type { Config } from '@madoguchi/platform/config';
import { AddSalesperson } from '../application/add-salesperson.js';
import { ChangeSalesperson } from '../application/change-salesperson.js';
import { ReadSalespeople } from '../application/read-salespeople.js';
import { RemoveSalesperson } from '../application/remove-salesperson.js';
import { AddDoNotCall } from '../application/add-do-not-call.js';
import { ImportDoNotCall } from '../application/import-do-not-call.js';
import { NoteDoNotCall } from '../application/note-do-not-call.js';
import { ReadDoNotCall } from '../application/read-do-not-call.js';
import { RemoveDoNotCall } from '../application/remove-do-not-call.js';
import { AnswerDispute } from '../application/answer-dispute.js';
import { BookSlot } from '../application/book-slot.js';
import { BookWish } from '../application/book-wish.js';
import { DeclineWish } from '../application/decline-wish.js';
import { OpenWishedTime } from '../application/open-wished-time.js';
import { ReadWishes } from '../application/read-wishes.js';
import { WishStore } from '../store/wish.store.js';
import { CloseSlot } from '../application/close-slot.js';
import { ConfirmDisclosure } from '../application/confirm-disclosure.js';
import { CorrectCall } from '../application/correct-call.js';
import { CorrectOutboundCall } from '../application/correct-outbound-call.js';
import { CorrectOutboundTalk } from '../application/correct-outbound-talk.js';
import { DiscardCampaignScript } from '../application/discard-campaign-script.js';
import { PublishCampaignScript } from '../application/publish-campaign-script.js';
import { ReadCampaignAnswers } from '../application/read-campaign-answers.js';
import { ReadCampaignScript } from '../application/read-campaign-script.js';
import { SaveCampaignScript } from '../application/save-campaign-script.js';
import { CreateCampaign } from '../application/create-campaign.js';
import { AskForHelpAtWork } from '../application/ask-for-help-at-work.js';
import { ComeToHelp } from '../application/come-to-help.js';
import { EndOutboundByPolicy } from '../application/end-outbound-by-policy.js';
import { ReadWorkHelp } from '../application/read-work-help.js';
import { FloorStore } from '../store/floor.store.js';
import { FreeUnit } from '../application/free-unit.js';
import { ImportContacts } from '../application/import-contacts.js';
import { KeepDraft } from '../application/keep-draft.js';
import { KeepOutboundCall } from '../application/keep-outbound-call.js';
import { LogOutboundCall } from '../application/log-outbound-call.js';
import { MoveCampaign } from '../application/move-campaign.js';
import { OpenSlots } from '../application/open-slots.js';
import { ReadAppointments } from '../application/read-appointments.js';
import { ReadCampaignRecords } from '../application/read-campaign-records.js';
import { ReadCampaigns } from '../application/read-campaigns.js';
import { ReadOutboundDesk } from '../application/read-outbound-desk.js';
import { ReadRecordedOutbound } from '../application/read-recorded-outbound.js';
import { ReadSlots } from '../application/read-slots.js';
import { RecordOutboundCall } from '../application/record-outbound-call.js';
import { ReleaseSilentWork } from '../application/release-silent-work.js';
import { SaveOutboundDraft } from '../application/save-outbound-draft.js';
import { SettleCall } from '../application/settle-call.js';
import { TakeNextContact } from '../application/take-next-contact.js';
import { TellOfCorrection } from '../application/tell-of-correction.js';
import { UpdateCampaign } from '../application/update-campaign.js';
import { ViewOutboundCall } from '../application/view-outbound-call.js';
import { AnnounceAppointment } from '../application/announce-appointment.js';
import { TellOfDeclinedWish } from '../application/tell-of-declined-wish.js';
import { TellOfFallenMeeting } from '../application/tell-of-fallen-meeting.js';
import { WhenAppointmentRejected } from '../application/when-appointment-rejected.js';
import { WhenMeetingWithdrawn } from '../application/when-meeting-withdrawn.js';
import { WhenCallCorrected } from '../application/when-call-corrected.js';
import type { CampaignContent } from '../domain/campaign.js';
import { disclosurePoints } from '../domain/outbound-call.js';
import type { ScriptStep } from '../domain/script.js';
import { WhenWishDeclined } from '../application/when-wish-declined.js';
import { WithdrawMeeting } from '../application/withdraw-meeting.js';
import type { Telephony } from '../application/telephony.js';
import { CallStore } from '../store/call.store.js';
import { AppointmentListStore } from '../store/appointment-list.store.js';
import { CampaignAnswersStore } from '../store/campaign-answers.store.js';
import { CampaignScriptStore } from '../store/campaign-script.store.js';
import { CampaignRecordStore } from '../store/campaign-record.store.js';
import { CampaignResultsStore } from '../store/campaign-results.store.js';
import { CampaignStore } from '../store/campaign.store.js';
import { ContactClaimStore } from '../store/contact-claim.store.js';
import { ContactListStore } from '../store/contact-list.store.js';
import { CorrectionStore } from '../store/correction.store.js';
import { DeskStore } from '../store/desk.store.js';
import { DisputeStore } from '../store/dispute.store.js';
import { CallbackStore } from '../store/callback.store.js';
import { DoNotCallStore } from '../store/do-not-call.store.js';
import { HardCallStore } from '../store/hard-call.store.js';
import { DraftStore } from '../store/draft.store.js';
import { InboxStore } from '../store/inbox.store.js';
import { OutboundCorrectionStore } from '../store/outbound-correction.store.js';
import { OutboundStore } from '../store/outbound.store.js';
import { SalespersonStore } from '../store/salesperson.store.js';
import { OfferedTopics } from '../application/offered-topics.js';
import { ScriptStore } from '../store/script.store.js';
import { SlotStore } from '../store/slot.store.js';
import { WorkInHandStore } from '../store/work-in-hand.store.js';
import { UsageStore } from '../store/usage.store.js';
import { openFloor } from './call-floor.js';

export const campaignContent: CampaignContent = {
  name: '秋の新規開拓',
  kind: 'solicitation',
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
export async function openOutbound(telephony?: Telephony) {
  const floor = await openFloor({}, telephony);
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
  const drafts = new DraftStore();
  const wishes = new WishStore();
  const hand = new WorkInHandStore();
  const keepDraft = new KeepDraft(drafts);
  const view = new ViewOutboundCall(contracting, drafts);
  const booking = new BookSlot({ publicUrl: 'https://madoguchi.example' } as Config, slots);
  const settle = new SettleCall(new UsageStore());
  const log = new LogOutboundCall(contracting, outbound, calls, inbox, settle, booking);
  const [corrections, records, disputes] = [
    new CorrectionStore(),
    new OutboundCorrectionStore(),
    new DisputeStore(),
  ];
  const free = new FreeUnit(corrections, disputes, new AnswerDispute(uow, disputes));
  const settings = { publicUrl: 'https://madoguchi.example' } as Config;
  const told = new TellOfCorrection(settings, inbox);
  const withdraw = new WithdrawMeeting(inbox, free);
  const talk = new CorrectOutboundTalk(calls, corrections, free, told, withdraw);
  const recordOutbound = new RecordOutboundCall(
    uow,
    outbound,
    log,
    view,
    keepDraft,
    floor.routing,
    floor.command,
  );
  const workHelp = new ReadWorkHelp(uow, hand, neighbours.identity);
  const numbers = new DoNotCallStore();
  const people = new SalespersonStore();
  const questions = new CampaignScriptStore();
  const readQuestions = new ReadCampaignScript(uow, campaigns, questions);
  const [announce, fallen] = [
    new AnnounceAppointment(inbox, neighbours.webhooks),
    new TellOfFallenMeeting(slots),
  ];
  const use = {
    ...floor.use,
    addDoNotCall: new AddDoNotCall(uow, numbers),
    removeDoNotCall: new RemoveDoNotCall(uow, numbers),
    importDoNotCall: new ImportDoNotCall(uow, numbers),
    noteDoNotCall: new NoteDoNotCall(uow, calls, new CallbackStore(), numbers),
    doNotCall: new ReadDoNotCall(uow, numbers),
    recordedOutbound: new ReadRecordedOutbound(uow, records, campaigns),
    correctCall: new CorrectCall(
      uow,
      calls,
      corrections,
      free,
      told,
      withdraw,
      new OfferedTopics(new ScriptStore()),
    ),
    whenRejected: new WhenAppointmentRejected(announce, fallen),
    whenWithdrawn: new WhenMeetingWithdrawn(announce, fallen),
    whenCorrected: new WhenCallCorrected(settings, inbox, desks, neighbours.webhooks),
    correctOutbound: new CorrectOutboundCall(uow, outbound, records, talk),
    create: new CreateCampaign(uow, desks, campaigns, contracting),
    update: new UpdateCampaign(uow, campaigns),
    questions: readQuestions,
    saveQuestions: new SaveCampaignScript(uow, campaigns, questions, readQuestions),
    publishQuestions: new PublishCampaignScript(uow, campaigns, questions, readQuestions),
    discardQuestions: new DiscardCampaignScript(uow, campaigns, questions, readQuestions),
    answers: new ReadCampaignAnswers(uow, campaigns, new CampaignAnswersStore()),
    move: new MoveCampaign(uow, campaigns, contracting),
    campaigns: new ReadCampaigns(uow, campaigns, lists, new CampaignResultsStore()),
    appointmentPage: new ReadAppointments(uow, desks, new AppointmentListStore()),
    records: new ReadCampaignRecords(uow, campaigns, new CampaignRecordStore()),
    import: new ImportContacts(uow, campaigns, lists),
    next: new TakeNextContact(
      uow,
      campaigns,
      outbound,
      new ContactClaimStore(),
      contracting,
      view,
      hand,
      floor.command,
    ),
    outboundDesk: new ReadOutboundDesk(uow, outbound, contracting, view, hand),
    disclose: new ConfirmDisclosure(uow, outbound, view),
    keep: new KeepOutboundCall(uow, outbound),
    outboundDraft: new SaveOutboundDraft(uow, outbound, keepDraft),
    recordOutbound,
    endOutbound: new EndOutboundByPolicy(
      uow,
      outbound,
      desks,
      new FloorStore(),
      recordOutbound,
      drafts,
      new HardCallStore(),
    ),
    askForHelpAtWork: new AskForHelpAtWork(uow, hand, workHelp),
    workHelp,
    comeToHelp: new ComeToHelp(uow, hand),
    release: new ReleaseSilentWork(uow, outbound, lists, hand),
    openSlots: new OpenSlots(uow, desks, slots, people),
    addSalesperson: new AddSalesperson(uow, people),
    changeSalesperson: new ChangeSalesperson(uow, people),
    removeSalesperson: new RemoveSalesperson(uow, people),
    salespeople: new ReadSalespeople(uow, people),
    closeSlot: new CloseSlot(uow, slots),
    bookWish: new BookWish(uow, wishes, booking, new OpenWishedTime(slots), floor.use.ask, inbox),
    whenDeclined: new WhenWishDeclined(
      announce,
      new TellOfDeclinedWish(settings, inbox, desks, neighbours.identity),
    ),
    declineWish: new DeclineWish(uow, wishes, inbox, floor.use.ask),
    wishes: new ReadWishes(uow, wishes),
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
      supervisor: arrange.person(operatorId, 'supervisor', `${operatorId}@example.jp`),
      agent: arrange.person(operatorId, 'agent'),
    };
  };
  let offers = 0;
  let blocks = 0;
  /** Makes the steps what is asked in the campaign from now on. */
  const ask = async (owner: Actor, campaignId: string, steps: readonly ScriptStep[]) => {
    const { draft } = await use.saveQuestions.execute(owner, campaignId, 0, steps);
    return use.publishQuestions.execute(owner, campaignId, draft!.revision);
  };
  /** A running campaign with as many contacts and an offer of its own that nobody has refused; in no other campaign unless numbered `from`. */
  const running = async (
    { owner, supervisor, deskId }: Awaited<ReturnType<typeof side>>,
    count: number,
    change: Partial<CampaignContent> = {},
    steps: readonly ScriptStep[] = [],
    from = (blocks += 1) * 1_000,
  ) => {
    const { id } = await use.create.execute(owner, deskId, {
      ...campaignContent,
      offer: `品目${(offers += 1)}`,
      ...change,
    });
    const text = Array.from(
      { length: count },
      (_, i) => `会社${i},03${String(10_000_000 + from + i)}\n`,
    ).join('');
    await use.import.execute(owner, id, {
      name: 'list.csv',
      hasHeading: false,
      columns,
      repairs: { addZeros: false },
      bytes: piecesOf(text),
    });
    if (steps.length > 0) await ask(owner, id, steps);
    await use.move.execute(supervisor, id, 'run');
    return id;
  };
  const tell = (agent: Actor, callId: string) => use.disclose.execute(agent, callId, disclosurePoints);
  return { ...floor, use, side, running, ask, tell };
}
export type OutboundFloor = Awaited<ReturnType<typeof openOutbound>>;
