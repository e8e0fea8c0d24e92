import type { Config } from '@madoguchi/platform/config';
import { testDatabase } from '@madoguchi/platform/testing';
import { AcceptOverdueDisputes } from '../application/accept-overdue-disputes.js';
import { AskToBeReady } from '../application/ask-to-be-ready.js';
import { AddUpOccupancy } from '../application/add-up-occupancy.js';
import { AnswerHelp } from '../application/answer-help.js';
import { AskForHelp } from '../application/ask-for-help.js';
import { AnswerDispute } from '../application/answer-dispute.js';
import { CancelCallback } from '../application/cancel-callback.js';
import { DecideAppointment } from '../application/decide-appointment.js';
import { DisputeUnit } from '../application/dispute-unit.js';
import { EndCallByPolicy } from '../application/end-call-by-policy.js';
import { EndCall } from '../application/end-call.js';
import { EndCallbackByPolicy } from '../application/end-callback-by-policy.js';
import { FindCallAtWork } from '../application/call-at-work.js';
import { TellOfCallback } from '../application/tell-of-callback.js';
import { FinishCallback } from '../application/finish-callback.js';
import { GiveBackCalls } from '../application/give-back-calls.js';
import { GiveUpForgottenCalls } from '../application/give-up-forgotten-calls.js';
import { HangUp } from '../application/hang-up.js';
import { HearTelephony } from '../application/hear-telephony.js';
import { HoldCall } from '../application/hold-call.js';
import { LogCall } from '../application/log-call.js';
import { MarkReportDone } from '../application/mark-report-done.js';
import { OfferCall } from '../application/offer-call.js';
import { PromiseCallback } from '../application/promise-callback.js';
import { ReadCallbacks } from '../application/read-callbacks.js';
import { ReadCallStory } from '../application/read-call-story.js';
import { ReadDeskFloor } from '../application/read-desk-floor.js';
import { ReadDesks } from '../application/read-desks.js';
import { ReadDisputes } from '../application/read-disputes.js';
import { ReadInbox } from '../application/read-inbox.js';
import { ReadInteractions } from '../application/read-interactions.js';
import { ReadFloorReport } from '../application/read-floor-report.js';
import { ReadLiveFloor } from '../application/read-live-floor.js';
import { BookSlot } from '../application/book-slot.js';
import { ReportCall } from '../application/report-call.js';
import { EarlyEndStore } from '../store/early-end.store.js';
import { SlotStore } from '../store/slot.store.js';
import { RecordInteraction } from '../application/record-interaction.js';
import { ResumeCall } from '../application/resume-call.js';
import { RouteCallbacks } from '../application/route-callbacks.js';
import { RouteCalls } from '../application/route-calls.js';
import { DiscardScriptDraft } from '../application/discard-script-draft.js';
import { PublishScript } from '../application/publish-script.js';
import { ReadScript } from '../application/read-script.js';
import { SaveScriptDraft } from '../application/save-script-draft.js';
import { ScriptStore } from '../store/script.store.js';
import { SaveDraft } from '../application/save-draft.js';
import { SetAgentSkills } from '../application/set-agent-skills.js';
import { SetDeskQueue } from '../application/set-desk-queue.js';
import { SetPresence } from '../application/set-presence.js';
import { SettleCall } from '../application/settle-call.js';
import { SimulateCall } from '../application/simulate-call.js';
import { StartCallback } from '../application/start-callback.js';
import { TakeCall } from '../application/take-call.js';
import { TransferCall } from '../application/transfer-call.js';
import { UpdateDesk } from '../application/update-desk.js';
import { ViewDesks } from '../application/view-desks.js';
import { WhenDisputeAnswered } from '../application/when-dispute-answered.js';
import { WhenUnitDisputed } from '../application/when-unit-disputed.js';
import { WhenContractSigned } from '../application/when-contract-signed.js';
import { AnswerLine } from '../application/answer-line.js';
import { CommandLine } from '../application/command-line.js';
import { CorrectionStore } from '../store/correction.store.js';
import { CompleteTransfer } from '../application/complete-transfer.js';
import { ConsultColleague } from '../application/consult-colleague.js';
import { EndSilentLines } from '../application/end-silent-lines.js';
import { HearConnection } from '../application/hear-connection.js';
import { HearDial } from '../application/hear-dial.js';
import { HearLine } from '../application/hear-line.js';
import { HearSimulated } from '../application/hear-simulated.js';
import { LeaveCall } from '../application/leave-call.js';
import { OpenLine } from '../application/open-line.js';
import { ReadLines } from '../application/read-lines.js';
import { ReturnToCaller } from '../application/return-to-caller.js';
import { RingOutside } from '../application/ring-outside.js';
import { SetTransferTargets } from '../application/set-transfer-targets.js';
import { ReadWord } from '../application/read-word.js';
import { SendWord } from '../application/send-word.js';
import { StaffWordStore } from '../store/staff-word.store.js';
import { HardCallStore } from '../store/hard-call.store.js';
import { SuperviseCall } from '../application/supervise-call.js';
import { TakeBackWork } from '../application/take-back-work.js';
import { TakeOverCall } from '../application/take-over-call.js';
import { Telephony } from '../application/telephony.js';
import { LineStore } from '../store/line.store.js';
import { AnswerRequest } from '../application/answer-request.js';
import { KeepDraft } from '../application/keep-draft.js';
import { ReadFormDraft } from '../application/read-form-draft.js';
import { RemoveForgottenForms } from '../application/remove-forgotten-forms.js';
import { SaveFormDraft } from '../application/save-form-draft.js';
import { LateDraftStore } from '../store/late-draft.store.js';
import { DraftStore } from '../store/draft.store.js';
import { AskDesk } from '../application/ask-desk.js';
import { RateReport } from '../application/rate-report.js';
import { ReadFreeColleagues } from '../application/read-free-colleagues.js';
import { ReadHelpful } from '../application/read-helpful.js';
import { ReadOwnerSide } from '../application/read-owner-side.js';
import { SendDailyDigests } from '../application/send-daily-digests.js';
import { SetDigest } from '../application/set-digest.js';
import { ReadDeskChanges } from '../application/read-desk-changes.js';
import { RestoreDesk } from '../application/restore-desk.js';
import { TellOfDeskChange } from '../application/tell-of-desk-change.js';
import { TellOfRequest } from '../application/tell-of-request.js';
import { WhenCallbackDone } from '../application/when-callback-done.js';
import { WhenCallReported } from '../application/when-call-reported.js';
import { HelpfulStore } from '../store/helpful.store.js';
import { DeskChangeStore } from '../store/desk-change.store.js';
import { TopicStore } from '../store/topic.store.js';
import { OfferedTopics } from '../application/offered-topics.js';
import { OwnerSideStore } from '../store/owner-side.store.js';
import { HearRecording } from '../application/hear-recording.js';
import { KeepRecording } from '../application/keep-recording.js';
import { ReadRecordings } from '../application/read-recordings.js';
import { RemoveOldRecordings } from '../application/remove-old-recordings.js';
import { SetRecordingRules } from '../application/set-recording-rules.js';
import { SetTelephonyConnection } from '../application/set-telephony-connection.js';
import { WhenSimulatedCallEnded } from '../application/when-simulated-call-ended.js';
import { RecordingsOfTelephonies } from '../gateways/recordings-of-telephonies.js';
import { SealedCredentials } from '../gateways/sealed-credentials.js';
import { RecordingStore } from '../store/recording.store.js';
import { CallbackStore } from '../store/callback.store.js';
import { CallStore } from '../store/call.store.js';
import { DeskStore } from '../store/desk.store.js';
import { DisputeStore } from '../store/dispute.store.js';
import { FloorReportStore } from '../store/floor-report.store.js';
import { FloorFiguresStore } from '../store/floor-figures.store.js';
import { FloorStore } from '../store/floor.store.js';
import { InboxListStore } from '../store/inbox-list.store.js';
import { InboxStore } from '../store/inbox.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { fulfilmentRows } from '../store/rows.js';
import { OutboundStore } from '../store/outbound.store.js';
import { WorkInHandStore } from '../store/work-in-hand.store.js';
import { SkillStore } from '../store/skill.store.js';
import { FulfilmentApiFromStore, UsageStore } from '../store/usage.store.js';
import { Arrange, Neighbours } from './arrange.js';

/** Nothing carries the lines: what is asked of a telephony is seen by the tests that bring their own. */
class UnconnectedTelephony extends Telephony {
  carries = () => false;
  carry = async () => undefined;
}

/** A call floor on a database of its own, with one operator, for tests. */
export async function openFloor(
  config: Partial<Config> = {},
  telephony: Telephony = new UnconnectedTelephony(),
) {
  const db = await testDatabase(fulfilmentRows);
  const neighbours = new Neighbours();
  const settings = {
    ...{
      production: false,
      publicUrl: 'https://madoguchi.example',
      authSecret: 'a secret of the tests, long enough',
    },
    ...config,
  } as Config;
  const [uow, desks, calls, inbox, floor, usage] = [
    db.unitOfWork,
    new DeskStore(),
    new CallStore(),
    new InboxStore(),
    new FloorStore(),
    new UsageStore(),
  ];
  const callbacks = new CallbackStore();
  const drafts = new DraftStore();
  const deskChanges = new DeskChangeStore();
  const recordings = new RecordingStore();
  const seal = new SealedCredentials(settings);
  const recordingSource = new RecordingsOfTelephonies(settings, seal);
  const disputes = new DisputeStore();
  const answer = new AnswerDispute(uow, disputes);
  const view = new ViewDesks(neighbours.contracting);
  const settle = new SettleCall(usage);
  const routing = new RoutingStore();
  const booking = new BookSlot(settings, new SlotStore());
  const report = new ReportCall(settings, inbox, booking);
  const early = new EarlyEndStore();
  const end = new EndCall(uow, calls, settle, routing, early);
  const [lines, ownerSide, scripts] = [new LineStore(), new OwnerSideStore(), new ScriptStore()];
  const [readScript, topics] = [new ReadScript(uow, desks, scripts), new OfferedTopics(scripts)];
  const command = new CommandLine(telephony);
  const hearLine = new HearLine(uow, calls, lines, routing);
  const hand = new WorkInHandStore();
  const hearDial = new HearDial(callbacks, routing);
  const hear = new HearTelephony(
    uow,
    calls,
    routing,
    early,
    hearLine,
    new HearConnection(calls, lines, routing, neighbours.identity),
    new KeepRecording(settings, recordings),
    hearDial,
  );
  const offer = new OfferCall(uow, desks, calls, neighbours.contracting, early, end, hear);
  const openLine = new OpenLine(calls, lines, routing, command);
  const [words, hardCalls] = [new StaffWordStore(), new HardCallStore()];
  const deskFloor = new ReadDeskFloor(uow, floor, callbacks, lines, calls, hand, words);
  const atWork = new FindCallAtWork(calls, callbacks);
  const tellOf = new TellOfCallback(settings, desks, inbox);
  const finishCallback = new FinishCallback(uow, callbacks, routing, desks, drafts, calls, command, tellOf);
  const use = {
    offer,
    end,
    deskFloor,
    simulate: new SimulateCall(settings, uow, offer),
    take: new TakeCall(uow, calls, routing, command),
    hangUp: new HangUp(uow, calls, routing, command),
    draft: new SaveDraft(uow, calls, new LateDraftStore()),
    record: new RecordInteraction(uow, calls, settle, routing, booking, report, drafts, topics),
    giveUp: new GiveUpForgottenCalls(uow, calls, end, early),
    route: new RouteCalls(uow, routing),
    hold: new HoldCall(uow, calls, routing, command),
    resume: new ResumeCall(uow, calls, routing, command),
    transfer: new TransferCall(uow, calls, routing, neighbours.identity, command),
    endByPolicy: new EndCallByPolicy(uow, calls, routing, floor, drafts, command, hardCalls),
    log: new LogCall(uow, calls, routing, offer, drafts),
    hear,
    hearLine,
    simulated: new HearSimulated(uow, calls, routing, hearDial),
    hearRecording: new HearRecording(uow, recordings, recordingSource),
    recordings: new ReadRecordings(uow, recordings),
    setRecordingRules: new SetRecordingRules(uow, recordings),
    connect: new SetTelephonyConnection(settings, uow, recordings, seal),
    removeRecordings: new RemoveOldRecordings(uow, recordings, recordingSource),
    whenSimulated: new WhenSimulatedCallEnded(calls, routing, recordings),
    consult: new ConsultColleague(uow, calls, routing, openLine, neighbours.identity),
    outside: new RingOutside(uow, calls, lines, openLine),
    answerLine: new AnswerLine(uow, lines, hearLine),
    completeTransfer: new CompleteTransfer(uow, calls, lines, routing, command),
    returnToCaller: new ReturnToCaller(uow, calls, lines, routing, command),
    silentLines: new EndSilentLines(uow, calls, lines, routing, hearLine),
    supervise: new SuperviseCall(uow, calls, lines, routing, command),
    leave: new LeaveCall(uow, calls, lines, command),
    takeOver: new TakeOverCall(uow, calls, lines, routing, command),
    setTargets: new SetTransferTargets(uow, desks, lines),
    lines: new ReadLines(uow, desks, lines),
    ask: new AskDesk(uow, ownerSide),
    answerRequest: new AnswerRequest(uow, ownerSide),
    tellOfRequest: new TellOfRequest(settings, uow, desks, ownerSide, neighbours.identity),
    rate: new RateReport(uow, inbox),
    helpful: new ReadHelpful(uow, desks, new HelpfulStore(), neighbours.identity),
    ownerSide: new ReadOwnerSide(uow, desks, ownerSide),
    setDigest: new SetDigest(uow, desks, ownerSide),
    digests: new SendDailyDigests(settings, uow, ownerSide),
    whenReported: new WhenCallReported(settings, inbox, desks, neighbours.webhooks),
    whenCallbackDone: new WhenCallbackDone(callbacks, desks, neighbours.webhooks),
    promise: new PromiseCallback(uow, calls, callbacks, routing, desks, drafts),
    formDraft: new ReadFormDraft(uow, drafts),
    removeForms: new RemoveForgottenForms(uow, drafts),
    saveFormDraft: new SaveFormDraft(uow, drafts, new KeepDraft(drafts)),
    startCallback: new StartCallback(uow, callbacks, routing, calls, command),
    finishCallback,
    endCallback: new EndCallbackByPolicy(uow, callbacks, routing, floor, finishCallback, hardCalls),
    takeBack: new TakeBackWork(uow, callbacks, new OutboundStore(), calls, routing, hand, command),
    cancelCallback: new CancelCallback(uow, callbacks, routing),
    routeCallbacks: new RouteCallbacks(uow, callbacks, routing),
    callbacks: new ReadCallbacks(uow, callbacks, neighbours.identity),
    colleagues: new ReadFreeColleagues(uow, calls, routing, neighbours.identity),
    askForHelp: new AskForHelp(uow, calls, routing),
    answerHelp: new AnswerHelp(uow, calls, routing),
    story: new ReadCallStory(uow, calls, routing, neighbours.identity, new CorrectionStore(), words),
    sendWord: new SendWord(uow, words),
    readWord: new ReadWord(uow, words),
    setSkills: new SetAgentSkills(uow, new SkillStore(), neighbours.identity),
    setQueue: new SetDeskQueue(uow, new SkillStore()),
    giveBack: new GiveBackCalls(uow, calls, routing),
    presence: new SetPresence(uow, floor, deskFloor),
    liveFloor: new ReadLiveFloor(uow, floor, new FloorFiguresStore(), neighbours.identity, callbacks, words),
    addUp: new AddUpOccupancy(uow, new FloorReportStore()),
    floorReport: new ReadFloorReport(uow, desks, new FloorReportStore(), new TopicStore()),
    askToBeReady: new AskToBeReady(uow, floor, neighbours.identity),
    interactions: new ReadInteractions(uow, calls, neighbours.identity, atWork),
    inbox: new ReadInbox(uow, inbox, new InboxListStore(), desks),
    markDone: new MarkReportDone(uow, inbox),
    decide: new DecideAppointment(uow, inbox, usage, neighbours.contracting, new AskDesk(uow, ownerSide)),
    desks: new ReadDesks(uow, desks, view),
    updateDesk: new UpdateDesk(uow, desks, view),
    restoreDesk: new RestoreDesk(uow, desks, deskChanges, new UpdateDesk(uow, desks, view)),
    deskChanges: new ReadDeskChanges(uow, desks, deskChanges, neighbours.identity),
    tellOfDeskChange: new TellOfDeskChange(settings, uow, desks, deskChanges, neighbours.identity),
    script: readScript,
    saveScript: new SaveScriptDraft(uow, desks, scripts, readScript),
    publishScript: new PublishScript(uow, desks, scripts, readScript),
    discardScript: new DiscardScriptDraft(uow, desks, scripts, readScript),
    whenSigned: new WhenContractSigned(desks, neighbours.contracting, neighbours.identity),
    dispute: new DisputeUnit(uow, disputes, neighbours.contracting),
    answer,
    lapse: new AcceptOverdueDisputes(uow, disputes, answer),
    disputes: new ReadDisputes(uow, disputes, neighbours.identity),
    whenDisputed: new WhenUnitDisputed(disputes, neighbours.contracting, neighbours.identity, settings),
    whenAnswered: new WhenDisputeAnswered(disputes, neighbours.contracting, neighbours.identity, settings),
    api: new FulfilmentApiFromStore(),
  };
  const arrange = new Arrange(db, neighbours, use.whenSigned);
  await arrange.setNow('2026-11-04T10:00:00+09:00');
  return { db, neighbours, use, arrange, routing, command };
}
export type Floor = Awaited<ReturnType<typeof openFloor>>;
