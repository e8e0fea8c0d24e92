/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AddWebhookInput = {
  events: Array<string>;
  name: string;
  url: string;
};

export type AddressColumnInput = {
  field: string;
  heading: string;
  text: string;
};

export type Advice =
  | 'KEEP'
  | 'OUTSOURCE'
  | 'SHARE';

/** Days since the due day or the refused card: not due, to 30, 31 to 60, 61 to 90, more. */
export type AgeBand =
  | 'NOT_DUE'
  | 'OVER_90'
  | 'TO_30'
  | 'TO_60'
  | 'TO_90';

export type AgentSkillsInput = {
  certifications: Array<string>;
  deskIds?: Array<string | number> | null | undefined;
  languages: Array<string>;
};

export type AnswerConsultationInput = {
  id: string | number;
  reply: string;
};

export type AnswerInput = {
  questionId: string;
  token: string;
  /** One option, several options, or a number; null = I don’t know */
  value?: unknown;
};

export type AnswerKind =
  | 'CHOICE'
  | 'DATE'
  | 'NUMBER'
  | 'PHONE'
  | 'TEXT'
  | 'YES_NO';

export type AppointmentInput = {
  note?: string | null | undefined;
  /** A free slot of the desk’s calendar; it is booked with the record, and `startsAt` is not asked */
  slotId?: string | number | null | undefined;
  /** Without a slot: the time that was agreed, or wished where the desk has a calendar */
  startsAt?: string | null | undefined;
  withWhom: string;
};

export type AppointmentStatus =
  | 'ACCEPTED'
  | 'PROPOSED'
  | 'REJECTED'
  | 'WITHDRAWN';

/** `MINIMUM`: what a month without a call falls short of the plan’s minimum */
export type AskedKind =
  | 'BASE'
  | 'DEPOSIT'
  | 'INITIAL'
  | 'MINIMUM';

/** What calls meet once the limit is reached */
export type AtCap =
  | 'GO_ON'
  | 'MESSAGE_ONLY'
  | 'STOP';

export type Audience =
  | 'BUSINESS'
  | 'CONSUMER';

/** 普通 or 当座 */
export type BankAccountType =
  | 'FUTSU'
  | 'TOZA';

/** RECORDED: set aside until it is transferred, then waits for its second person. */
export type BankReturnStatus =
  | 'APPROVED'
  | 'RECORDED'
  | 'REFUSED';

export type BankState =
  | 'ARRIVED'
  | 'REFUSED';

export type BookWishInput = {
  appointmentId: string | number;
  /** How long the wished time is where the client opens it, 15–480; 60 when left out */
  minutes?: number | null | undefined;
  /** A free time; without one, the very time that was wished */
  slotId?: string | number | null | undefined;
  /** Of the client: what the desk is asked to tell the caller. Nothing is asked without it */
  tellCaller?: string | null | undefined;
};

export type BundleInput = {
  capacityPerMonth: number;
  functions: Array<string>;
  hours: ServiceHoursInput;
  languages: Array<string>;
  name: string;
  operatorId: string | number;
  operatorShareBps: number;
  plans: Array<PlanInput>;
  prefectures: Array<string>;
  story: string;
  tagline: string;
};

/** In which a buyer is written to */
export type BuyerLanguage =
  | 'EN'
  | 'JA';

export type CallAnswerInput = {
  /** Null when they did not want to answer */
  answer?: string | null | undefined;
  stepId: string;
};

export type CallDirection =
  | 'INBOUND'
  | 'OUTBOUND';

export type CallLineKind =
  | 'CONSULT'
  | 'OUTSIDE'
  | 'SUPERVISE';

export type CallLineState =
  | 'ENDED'
  | 'JOINED'
  | 'REFUSED'
  | 'RINGING'
  | 'TALKING'
  | 'UNANSWERED';

/** ABANDONED when nobody answered */
export type CallResult =
  | 'ABANDONED'
  | 'APPOINTMENT'
  | 'MESSAGE'
  | 'RESOLVED'
  | 'SILENT'
  | 'SPAM'
  | 'TRANSFERRED'
  | 'WRONG_NUMBER';

export type CallState =
  | 'ABANDONED'
  | 'COMPLETED'
  | 'CONNECTED'
  | 'RINGING'
  | 'WRAP_UP';

export type CallbackOutcome =
  | 'NOT_NEEDED'
  | 'NO_ANSWER'
  | 'REACHED';

export type CallbackState =
  | 'CALLING'
  | 'CANCELLED'
  | 'DONE'
  | 'OFFERED'
  | 'OPEN';

export type CampaignInput = {
  attemptsMax: number;
  attemptsPerDay: number;
  audience: Audience;
  /** HH:MM in Japan, not before 08:00 */
  callsFrom: string;
  /** Whether people are called on public holidays */
  callsOnHolidays?: boolean;
  /** HH:MM in Japan, at the latest 21:00 */
  callsUntil: string;
  endsOn: string;
  /** Left out: of a new campaign solicitation, of one that is changed what it was */
  kind?: CampaignKind | null | undefined;
  name: string;
  /** The kind of goods or service, or the matter, as it is told to the person called */
  offer: string;
  purpose: string;
  /** Hours of rest after nobody answered */
  recycleHours: number;
  script: string;
  startsOn: string;
  /** 1 = Monday … 7 = Sunday */
  weekdays: Array<number>;
};

/** What the calls are for; only solicitation offers anything */
export type CampaignKind =
  | 'FOLLOW_UP'
  | 'REMINDER'
  | 'SOLICITATION'
  | 'SURVEY';

export type CampaignState =
  | 'DRAFT'
  | 'ENDED'
  | 'PAUSED'
  | 'RUNNING';

export type Carrier =
  | 'JAPAN_POST'
  | 'OTHER'
  | 'SAGAWA'
  | 'YAMATO';

export type CaseClosingCode =
  | 'COMPENSATED_BY_CLIENT'
  | 'EXPLAINED'
  | 'HANDED_OVER'
  | 'NO_CONTACT'
  | 'RESOLVED'
  | 'UNFOUNDED';

/** SOON: 80 % of the time is used up. STANDING: the clock stands while somebody else has to act. */
export type CaseDeadlineState =
  | 'MET'
  | 'MISSED'
  | 'RUNNING'
  | 'SOON'
  | 'STANDING';

export type CaseEntryKind =
  | 'ANSWER'
  | 'ASSIGNED'
  | 'CALL'
  | 'CLOSED'
  | 'CUSTOMER_MAIL'
  | 'ESCALATED'
  | 'INSTRUCTION'
  | 'LANGUAGE'
  | 'NOTE'
  | 'OPENED'
  | 'QUESTION'
  | 'REOPENED'
  | 'REPLY_MAIL'
  | 'REPLY_PHONE'
  | 'RESUMED'
  | 'SEVERITY'
  | 'WAITING_CUSTOMER';

export type CaseEntrySide =
  | 'CLIENT'
  | 'CUSTOMER'
  | 'DESK';

export type CaseReplyChannel =
  | 'MAIL'
  | 'PHONE';

export type CaseRulesInput = {
  alarmCases: number;
  alarmDays: number;
  categories: Array<string>;
  contactEmails: Array<string>;
  /** All four severities, in working minutes of the desk */
  targets: Array<CaseTargetInput>;
};

/** Who has the case on the ladder of escalation */
export type CaseRung =
  | 'AGENT'
  | 'CLIENT'
  | 'SUPERVISOR';

/** URGENT: a deadline is close or missed. ASKED: the client has to answer. */
export type CaseScope =
  | 'ASKED'
  | 'CLOSED'
  | 'MINE'
  | 'OPEN'
  | 'URGENT';

export type CaseSeverity =
  | 'CRITICAL'
  | 'HIGH'
  | 'LOW'
  | 'NORMAL';

export type CaseState =
  | 'CLOSED'
  | 'OPEN'
  | 'WAITING_CLIENT'
  | 'WAITING_CUSTOMER';

export type CaseTargetInput = {
  resolveMinutes: number;
  respondMinutes: number;
  severity: CaseSeverity;
};

export type ChangeKind =
  | 'ADVANCE'
  | 'APPOINTMENTS'
  | 'CALLS'
  | 'CORRECTIONS'
  | 'DAYS'
  | 'OTHER'
  | 'PLAN'
  | 'SET_UP'
  | 'WAIVER';

/** INQUIRY: the bank asks, no money moves. CLOSED: an inquiry that came to nothing. */
export type ChargebackState =
  | 'CLOSED'
  | 'INQUIRY'
  | 'LOST'
  | 'OPEN'
  | 'UNDER_REVIEW'
  | 'WON';

export type ChatInput = {
  kind: ChatKind;
  name: string;
  /** Chatwork’s API token */
  token?: string | null | undefined;
  url: string;
};

export type ChatKind =
  | 'CHATWORK'
  | 'LINE_WORKS'
  | 'SLACK';

export type ClosedPeriodInput = {
  from: string;
  name: string;
  until: string;
};

export type CompanyKind =
  | 'CLIENT'
  | 'OPERATOR'
  | 'PLATFORM'
  | 'PRODUCER';

/** CORRECTED: it counts together with the correction on a later statement. */
export type ConfirmationState =
  | 'CONFIRMED'
  | 'CORRECTED'
  | 'OBJECTED'
  | 'TO_CONFIRM';

export type ConsultProducerInput = {
  /** The owner saw what is sent and agrees */
  consent: boolean;
  /** null = on the page only, nobody calls or writes */
  contact?: ContactInput | null | undefined;
  /** Codes of functions the owner would like to leave out */
  leftOut: Array<string>;
  message: string;
  token: string;
  versionId: string | number;
};

/** How a producer may answer: on the page only, or also by mail or telephone */
export type ContactChannel =
  | 'MAIL'
  | 'PAGE'
  | 'PHONE';

/** What belongs to another channel than the chosen one is not kept */
export type ContactInput = {
  channel: ContactChannel;
  email?: string | null | undefined;
  /** When they may call */
  hours?: string | null | undefined;
  phone?: string | null | undefined;
};

export type ContractStatus =
  | 'ACTIVE'
  | 'AWAITING_PAYMENT_METHOD'
  | 'CANCELLING'
  | 'ENDED'
  | 'SUSPENDED';

export type CorrectCallInput = {
  callbackNumber?: string | null | undefined;
  callerKana?: string | null | undefined;
  callerName?: string | null | undefined;
  interactionId: string | number;
  message?: string | null | undefined;
  outcome: Outcome;
  /** Why; the client reads it */
  reason: string;
  /** How many corrections were read */
  revision: number;
  /** Stays as it is when left out */
  topic?: string | null | undefined;
  urgency: Urgency;
};

export type CorrectOrderInput = {
  /** Without the prefecture */
  address: string;
  building?: string | null | undefined;
  buyerKana: string;
  buyerName: string;
  deliverOn?: string | null | undefined;
  email?: string | null | undefined;
  /** Japanese when left out */
  language?: BuyerLanguage | null | undefined;
  lines: Array<OrderLineInput>;
  note?: string | null | undefined;
  orderId: string | number;
  payment: OrderPayment;
  phone: string;
  postalCode: string;
  /** ISO 3166-2:JP, such as JP-13 */
  prefecture: string;
  timeBand?: TimeBand | null | undefined;
  /** The version that was read */
  version: number;
};

export type CorrectOutboundCallInput = {
  callId: string | number;
  callbackAt?: string | null | undefined;
  note?: string | null | undefined;
  outcome: OutboundOutcome;
  reason?: OutboundReason | null | undefined;
  /** How many corrections were read */
  revision: number;
  /** Why it is put right; the client reads it */
  why: string;
};

/** What the reader may do: approve, approve alone and say so, or wait for another admin. */
export type CreditApproval =
  | 'ALONE'
  | 'SECOND_PERSON'
  | 'WAIT';

export type CreditLineInput = {
  /** Without tax */
  amountMinor: number;
  /** The line of the invoice, from 1 */
  position: number;
};

/** REDUCE: less to pay (not paid yet). REFUND: money back. CARRY: less on the next invoice. */
export type CreditMeans =
  | 'CARRY'
  | 'REDUCE'
  | 'REFUND';

export type CreditNoteStatus =
  | 'ISSUED'
  | 'PROPOSED'
  | 'WITHDRAWN';

/** In which a customer is written to */
export type CustomerLanguage =
  | 'EN'
  | 'JA';

export type DataExportState =
  | 'EXPIRED'
  | 'FAILED'
  | 'READY'
  | 'RUNNING'
  | 'WAITING';

export type DeclineWishInput = {
  appointmentId: string | number;
  /** Both sides read it */
  reason: string;
  /** Of the client: what the desk is asked to tell the caller. Nothing is asked without it */
  tellCaller?: string | null | undefined;
};

export type DeliveryState =
  | 'DELIVERED'
  | 'FAILED'
  | 'WAITING';

export type DeskInput = {
  /** Stay as they are when left out */
  closedDays?: Array<ClosedPeriodInput> | null | undefined;
  closedOnHolidays: boolean;
  greeting: string;
  hours: Array<OpeningHoursInput>;
  knowledge: Array<KnowledgeEntryInput>;
  name: string;
  /** Stays as it is when left out; null when nothing is recorded */
  recordingNotice?: string | null | undefined;
  reportEmails: Array<string>;
  rules: Array<string>;
  /** Stays as it is when left out */
  script?: Array<ScriptStepInput> | null | undefined;
  /** Stay as they are when left out */
  topics?: Array<string> | null | undefined;
  /** Stay as they are when left out */
  urgencyRules?: Array<UrgencyRuleInput> | null | undefined;
};

export type DeskNumberInput = {
  kind: NumberKind;
  phone: string;
  sinceOn: string;
};

export type DeskPart =
  | 'CLOSED_DAYS'
  | 'GREETING'
  | 'HOURS'
  | 'KNOWLEDGE'
  | 'NAME'
  | 'RECORDING_NOTICE'
  | 'REPORT_EMAILS'
  | 'RULES'
  | 'SCRIPT'
  | 'TOPICS'
  | 'URGENCY_RULES';

export type DeskQueueInput = {
  certifications: Array<string>;
  language: string;
  levelPercent: number;
  levelSeconds: number;
  ringSeconds: number;
  wrapUpSeconds: number;
};

export type DeskSide =
  | 'CLIENT'
  | 'OPERATOR';

export type DiagnosisEnd =
  | 'BUNDLES'
  | 'INHOUSE_BUILD'
  | 'NOT_A_PHONE_PROBLEM'
  | 'NO_BUNDLE_AVAILABLE'
  | 'NO_OUTSOURCING';

export type DiagnosisStatus =
  | 'ASKING'
  | 'CONCLUDED'
  | 'DANGER';

export type DigestInput = {
  sendTime: string;
  whenQuiet: boolean;
};

/** What is told before anybody is solicited */
export type DisclosurePoint =
  | 'COMPANY'
  | 'GOODS'
  | 'NAME'
  | 'SOLICITATION';

export type DisputeState =
  | 'ACCEPTED'
  | 'OPEN'
  | 'REFUSED';

export type DoNotCallInput = {
  name?: string | null | undefined;
  note?: string | null | undefined;
  phone: string;
};

export type DoNotCallSource =
  | 'CALL'
  | 'CALLBACK'
  | 'CAMPAIGN'
  | 'FILE'
  | 'OWNER';

export type DocumentKind =
  | 'CREDIT_NOTE'
  | 'DEPOSIT'
  | 'DEPOSIT_SETTLEMENT'
  | 'INVOICE'
  | 'RECEIPT'
  | 'STATEMENT';

/** What is left out does not matter. Both ends belong to a range. */
export type DocumentSearchInput = {
  /** A part of the name */
  counterparty?: string | null | undefined;
  issuedFrom?: string | null | undefined;
  issuedUntil?: string | null | undefined;
  kind?: DocumentKind | null | undefined;
  /** With tax */
  leastMinor?: number | null | undefined;
  mostMinor?: number | null | undefined;
};

export type DunningStage =
  | 'REMINDED'
  | 'SUSPENDED'
  | 'TERMINATED'
  | 'TOLD';

export type EndByPolicyInput = {
  interactionId: string | number;
  note?: string | null | undefined;
  reason: PolicyReason;
};

export type EndWorkByPolicyInput = {
  /** The call of the campaign, or the call back */
  id: string | number;
  note?: string | null | undefined;
  reason: PolicyReason;
};

export type EscalateCaseTo =
  | 'CLIENT'
  | 'SUPERVISOR';

export type FinishCallbackInput = {
  /** Nobody answered: when to try again */
  againAt?: string | null | undefined;
  /** The note is a message: the client is mailed, and the report of the call is open again */
  forClient?: boolean | null | undefined;
  id: string | number;
  note?: string | null | undefined;
  outcome: CallbackOutcome;
  /** What was begun beside it and is not wanted; anything else that was begun refuses the result */
  throwAway?: Array<UnsentPart> | null | undefined;
};

export type FundsReturnStatus =
  | 'ASKED'
  | 'FAILED'
  | 'SENT';

export type GoodsInput = {
  active: boolean;
  kana?: string | null | undefined;
  /** Null: as the shop */
  leadDays?: number | null | undefined;
  name: string;
  priceMinor: number;
  sku: string;
  /** Null when it is not counted */
  stock?: number | null | undefined;
  /** 1000 or 800 (reduced) */
  taxRateBps: number;
};

export type IdentityCheckInput = {
  address: string;
  /** Of a corporation */
  beneficialOwner?: string | null | undefined;
  /** Of a sole proprietor */
  bornOn?: string | null | undefined;
  business: string;
  checkedOn: string;
  document: IdentityDocument;
  /** The last 1–4 characters of its number; none of a マイナンバーカード */
  documentLast?: string | null | undefined;
  method: IdentityCheckMethod;
  name: string;
  party: IdentityParty;
  purpose: string;
  /** Needed of every record after the first */
  reason?: string | null | undefined;
  /** Of a corporation: who acts for it */
  representative?: string | null | undefined;
};

export type IdentityCheckMethod =
  | 'BY_POST'
  | 'EKYC'
  | 'IN_PERSON'
  | 'REGISTRY';

export type IdentityDocument =
  | 'DRIVERS_LICENSE'
  | 'DRIVING_HISTORY'
  | 'MY_NUMBER_CARD'
  | 'OFFICIAL_PAPER'
  | 'REGISTRY_CERTIFICATE'
  | 'RESIDENCE_CARD'
  | 'SEAL_CERTIFICATE'
  | 'SPECIAL_PERMANENT_RESIDENT';

export type IdentityParty =
  | 'CORPORATION'
  | 'SOLE_PROPRIETOR';

export type InviteInput = {
  email: string;
  role: Role;
};

export type InvoiceStatus =
  | 'ISSUED'
  | 'PAID'
  | 'PAYMENT_FAILED'
  | 'VOID';

export type KnowledgeEntryInput = {
  answer: string;
  question: string;
};

export type LeadTimeInput = {
  cutOff?: string | null | undefined;
  days: number;
  shipsOnHolidays: boolean;
  transitDays: number;
  weekdays: Array<number>;
};

export type LeakAssessmentInput = {
  clientIds: Array<string | number>;
  grounds: Array<LeakGround>;
  /** Null while nobody knows */
  people?: number | null | undefined;
};

/** Why an incident has to be reported */
export type LeakGround =
  | 'MANY'
  | 'PROPERTY'
  | 'SENSITIVE'
  | 'WRONGFUL';

export type LeakInput = {
  clientIds: Array<string | number>;
  grounds: Array<LeakGround>;
  noticedAt: string;
  /** Null while nobody knows */
  people?: number | null | undefined;
  what: string;
};

export type LeakReport =
  | 'FINAL'
  | 'QUICK';

export type LeakReportState =
  | 'DONE'
  | 'LATE'
  | 'NOT_NEEDED'
  | 'OPEN'
  | 'SOON';

export type LimitMode =
  | 'MESSAGE_ONLY'
  | 'STOP';

export type LineCorrectionInput = {
  /** Without tax; below zero when the payee got too much */
  netMinor: number;
  position: number;
};

/** What becomes of a line that rings */
export type LineNews =
  | 'ANSWERED'
  | 'REFUSED'
  | 'UNANSWERED';

export type ListProblemReason =
  | 'ABROAD'
  | 'DO_NOT_CALL'
  | 'IN_CAMPAIGN'
  | 'LOST_ZERO'
  | 'NOT_A_PHONE'
  | 'NO_PHONE'
  | 'REFUSED_BEFORE'
  | 'ROUNDED_NUMBER'
  | 'TOO_LONG'
  | 'TWICE_IN_FILE'
  | 'UNREADABLE';

export type ListState =
  | 'DONE'
  | 'FAILED'
  | 'READING';

export type LogCallInput = {
  /** Made by the screen, once per call */
  callId: string;
  callerNumber?: string | null | undefined;
  deskId: string | number;
  endedAt: string;
  talkSeconds: number;
};

/** ASKED: the owner is asked for the deposit again. WAIVED: the contract goes on without one. */
export type LostDepositDecision =
  | 'ASKED'
  | 'WAIVED';

/** Whose number the desk answers: the client’s own, forwarded, or one of the operator’s that is lent to it */
export type NumberKind =
  | 'LENT'
  | 'OWN_FORWARDED';

export type ObjectionStatus =
  | 'ACCEPTED'
  | 'OPEN'
  | 'REFUSED';

export type OpenCaseInput = {
  /** What the caller was told in the same call: the first answer */
  answered?: string | null | undefined;
  category: string;
  deskId: string | number;
  email?: string | null | undefined;
  happened: string;
  /** The call it is opened from */
  interactionId?: string | number | null | undefined;
  /** Japanese when left out */
  language?: CustomerLanguage | null | undefined;
  name?: string | null | undefined;
  nameKana?: string | null | undefined;
  /** Left out: the number of the call */
  phone?: string | null | undefined;
  product?: string | null | undefined;
  /** Made by the screen, once per case */
  requestId: string | number;
  severity: CaseSeverity;
  wish?: string | null | undefined;
};

export type OpeningHoursInput = {
  closesAt: string;
  opensAt: string;
  weekday: number;
};

export type OrderChangeKind =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'CONFIRMED'
  | 'CORRECTED'
  | 'DOCUMENTS_SENT'
  | 'PAID'
  | 'PARCEL_CORRECTED'
  | 'RECEIVED'
  | 'SHIPPED'
  | 'TAKEN_BACK'
  | 'UNPAID';

export type OrderLineInput = {
  goodsId: string | number;
  quantity: number;
};

/** How a buyer pays. Cards are no way on the telephone: their numbers never enter the product. */
export type OrderPayment =
  | 'CASH_ON_DELIVERY'
  | 'INVOICE'
  | 'LINK';

export type OrderRulesInput = {
  codFeeMinor: number;
  freeShippingFromMinor?: number | null | undefined;
  mailSignature?: string | null | undefined;
  paymentUrl?: string | null | undefined;
  pricesIncludeTax: boolean;
  shippingMinor: number;
};

export type OrderState =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'CONFIRMED'
  | 'RECEIVED'
  | 'SHIPPED';

export type OutboundMeetingInput = {
  note?: string | null | undefined;
  slotId: string | number;
  withWhom: string;
};

export type OutboundOutcome =
  | 'ANSWERED'
  | 'APPOINTMENT'
  | 'BUSY'
  | 'CALLBACK'
  | 'GREETING_ONLY'
  | 'NOT_INTERESTED'
  | 'NO_ANSWER'
  | 'OTHER'
  | 'REFUSED'
  | 'WRONG_NUMBER';

export type OutboundReason =
  | 'HAS_SUPPLIER'
  | 'NOT_IN_CHARGE'
  | 'NO_NEED'
  | 'OTHER'
  | 'PRICE'
  | 'TIMING';

export type Outcome =
  | 'APPOINTMENT'
  | 'MESSAGE'
  | 'RESOLVED'
  | 'SILENT'
  | 'SPAM'
  | 'TRANSFERRED'
  | 'WRONG_NUMBER';

/** GRADUATED: each call costs the price of its step. VOLUME: all cost the price their number reaches. */
export type OverageMode =
  | 'GRADUATED'
  | 'VOLUME';

export type OverageTiersInput = {
  mode: OverageMode;
  steps: Array<PriceStepInput>;
};

export type ParcelInput = {
  carrier?: Carrier | null | undefined;
  /** Needs a carrier */
  trackingNumber?: string | null | undefined;
};

/** Why an order was left as it is */
export type ParcelProblem =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'NOT_A_TRACKING_NUMBER'
  | 'NOT_CONFIRMED'
  | 'NO_ORDER_NUMBER'
  | 'NO_TRACKING_NUMBER'
  | 'ROUNDED_NUMBER'
  | 'SHIPPED_OTHERWISE'
  | 'TWICE_IN_FILE'
  | 'UNKNOWN_ORDER';

/** Why an agent takes no calls, in their own choice */
export type PauseReason =
  | 'AFTER_HARD_CALL'
  | 'BREAK'
  | 'DESK_WORK'
  | 'MEAL'
  | 'OTHER'
  | 'TRAINING';

/** DETAILS: something is not filled in. COUNTRY: not in Japan. BANK: the bank refused a payout. */
export type PayoutAccountProblem =
  | 'BANK'
  | 'COUNTRY'
  | 'DETAILS';

/** No account to send to; owes back as much as it is due; a bank contests the payment behind it; paid before the client has paid, because the law lets nobody wait longer. */
export type PayoutConcern =
  | 'ACCOUNT_MISSING'
  | 'ADVANCED'
  | 'CARRIED_OVER'
  | 'CONTESTED';

/** OUTDATED: what would be paid is no longer what was prepared. */
export type PayoutRunStatus =
  | 'OUTDATED'
  | 'PREPARED'
  | 'REFUSED'
  | 'RELEASED';

export type PlaceOrderInput = {
  /** Without the prefecture */
  address: string;
  building?: string | null | undefined;
  buyerKana: string;
  buyerName: string;
  deliverOn?: string | null | undefined;
  /** Company, purpose, documents and eight days were told; asked for with offeredMore */
  disclosed: boolean;
  /** The draft this was made from; CONFLICT draftChangedMeanwhile when it is not the newest */
  draftRevision?: number | null | undefined;
  email?: string | null | undefined;
  /** The call in which it was ordered */
  interactionId: string | number;
  /** Japanese when left out */
  language?: BuyerLanguage | null | undefined;
  lines: Array<OrderLineInput>;
  note?: string | null | undefined;
  /** Something outside of the advertisement was offered */
  offeredMore: boolean;
  payment: OrderPayment;
  phone: string;
  postalCode: string;
  /** ISO 3166-2:JP, such as JP-13 */
  prefecture: string;
  /** A UUID of the asker’s own; the same one twice is one order */
  requestId: string | number;
  timeBand?: TimeBand | null | undefined;
};

export type PlanChangeStatus =
  | 'EXPIRED'
  | 'OPEN'
  | 'SIGNED'
  | 'WITHDRAWN';

export type PlanInput = {
  /** Ask for a refundable deposit of one month */
  asksDeposit?: boolean;
  /** Bill the base fee before its month */
  baseInAdvance?: boolean;
  baseMinor: number;
  includedUnits: number;
  initialFeeMinor: number;
  /** What a month comes to at least */
  minimumMinor?: number;
  minimumTermMonths: number;
  name: string;
  noticeDays: number;
  /** Follows from `overageTiers` when there are any */
  overageMinor: number;
  overageTiers?: OverageTiersInput | null | undefined;
  successFeeMinor: number;
  /** How the client may pay; a card always, a store only together with the transfer */
  waysToPay?: Array<WayToPay>;
};

/** For what an agent may end a call of their own accord */
export type PolicyReason =
  | 'ABUSIVE_WORDS'
  | 'ENDLESS'
  | 'SEXUAL'
  | 'THREAT'
  | 'UNREASONABLE_DEMAND';

export type Presence =
  | 'AWAY'
  | 'MISSED'
  | 'READY';

export type PresenceReason =
  | 'AFTER_HARD_CALL'
  | 'BREAK'
  | 'DECLINED'
  | 'DESK_WORK'
  | 'LINE_LOST'
  | 'MEAL'
  | 'NO_ANSWER'
  | 'OTHER'
  | 'TAKEN_BACK'
  | 'TRAINING';

export type PriceStepInput = {
  unitPrice: string;
  upTo?: number | null | undefined;
};

export type PromiseCallbackInput = {
  callerName?: string | null | undefined;
  dueAt: string;
  interactionId: string | number;
  note?: string | null | undefined;
  /** The caller’s own number when left out */
  phone?: string | null | undefined;
};

export type ProposeCreditNoteInput = {
  /** At the platform’s own cost: payees keep their shares */
  gift?: boolean;
  invoiceId: string | number;
  lines: Array<CreditLineInput>;
  means: CreditMeans;
  reason: string;
};

export type ProposeWaiverInput = {
  /** Without tax; null: whatever the month comes to */
  amountMinor?: number | null | undefined;
  contractId: string | number;
  /** YYYY-MM */
  month: string;
  /** The client reads it on the bill */
  reason: string;
};

export type PublishAbusePolicyInput = {
  /** The version it was written from; 0 where there was none */
  basedOn: number;
  /** This or the phone number is required */
  helplineEmail?: string | null | undefined;
  helplineHours?: string | null | undefined;
  /** The consultation desk */
  helplineName: string;
  helplinePhone?: string | null | undefined;
  /** At most 4000 characters */
  words: string;
};

export type QuoteStatus =
  | 'EXPIRED'
  | 'OPEN'
  | 'SIGNED'
  | 'WITHDRAWN';

export type ReachChannel =
  | 'PHONE';

export type ReachInput = {
  channel: ReachChannel;
  who: string;
};

export type ReasonSpan =
  | 'MONTH'
  | 'WEEK';

export type RecordInteractionInput = {
  appointment?: AppointmentInput | null | undefined;
  callbackNumber?: string | null | undefined;
  callerKana?: string | null | undefined;
  callerName?: string | null | undefined;
  /** The draft this was made from; CONFLICT draftChangedMeanwhile when it is not the newest */
  draftRevision?: number | null | undefined;
  interactionId: string | number;
  message?: string | null | undefined;
  /** Answers of steps that a branch left behind; kept in the story of the call, not told to the client */
  notAsked?: string | null | undefined;
  outcome: Outcome;
  /** What was begun beside the call and is not wanted; CONFLICT unsentCase, unsentOrder without it */
  throwAway?: Array<UnsentPart> | null | undefined;
  /** Of those the call offers; BAD_INPUT topicNotOffered */
  topic?: string | null | undefined;
  urgency: Urgency;
};

export type RecordOutboundCallInput = {
  /** Along the way that they lead */
  answers?: Array<CallAnswerInput>;
  callId: string | number;
  callbackAt?: string | null | undefined;
  /** The draft this was made from; CONFLICT draftChangedMeanwhile when it is not the newest */
  draftRevision?: number | null | undefined;
  meeting?: OutboundMeetingInput | null | undefined;
  note?: string | null | undefined;
  outcome: OutboundOutcome;
  reason?: OutboundReason | null | undefined;
  /** Time since the contact was taken when left out */
  talkSeconds?: number | null | undefined;
};

export type RecordingRulesInput = {
  agentMayHear: boolean;
  keepDays: number;
  ownerMayHear: boolean;
};

export type RecordingState =
  /** The desk had not told its callers; nobody hears it */
  | 'NOT_ANNOUNCED'
  /** It was kept as long as agreed */
  | 'OVER'
  | 'READY';

export type RegisterCompanyInput = {
  address?: string | null | undefined;
  employees?: number | null | undefined;
  industry?: string | null | undefined;
  kind: CompanyKind;
  name: string;
  nameKana?: string | null | undefined;
  phone?: string | null | undefined;
  postalCode?: string | null | undefined;
  prefecture: string;
  registrationNumber?: string | null | undefined;
};

export type ReplyToCaseInput = {
  caseId: string | number;
  channel: CaseReplyChannel;
  /** Made by the screen, once per reply */
  requestId: string | number;
  text: string;
};

export type RequestPlanChangeInput = {
  contractId: string | number;
  planId: string | number;
};

export type RequestQuoteInput = {
  diagnosisId?: string | number | null | undefined;
  expectedUnits: number;
  planId: string | number;
  startsOn: string;
  versionId: string | number;
};

export type ReturnedKind =
  | 'CREDIT_NOTE'
  | 'DEPOSIT';

export type Role =
  | 'ADMIN'
  | 'AGENT'
  | 'MANAGER'
  | 'OWNER'
  | 'PRODUCER'
  | 'SUPERVISOR';

/** Of the tax, once per rate and document. */
export type RoundingMode =
  | 'DOWN'
  | 'HALF_UP'
  | 'UP';

/** Within or outside of the desk’s hours */
export type RuleTime =
  | 'ALWAYS'
  | 'CLOSED'
  | 'OPEN';

export type SalespersonInput = {
  email: string;
  name: string;
};

export type ScriptBranchInput = {
  answer: string;
  goTo: string;
};

export type ScriptDraftInput = {
  steps: Array<ScriptStepInput>;
};

export type ScriptStepInput = {
  branches?: Array<ScriptBranchInput>;
  choices?: Array<string>;
  field?: string | null | undefined;
  id: string;
  kind?: AnswerKind;
  next?: string | null | undefined;
  required: boolean;
  say: string;
  title: string;
};

export type ScriptTemplateCode =
  | 'APPOINTMENT_SETTING'
  | 'CONSUMER_DESK'
  | 'ORDER_INTAKE'
  | 'SECRETARY_ANSWERING';

export type ServiceHoursInput = {
  closedOnHolidays: boolean;
  /** What days and times cannot say */
  note?: string | null | undefined;
  spans: Array<OpeningHoursInput>;
};

export type ShopCarrierInput = {
  addressColumns: Array<AddressColumnInput>;
  trackingUrl?: string | null | undefined;
};

export type SignContractInput = {
  consent: boolean;
  quoteId: string | number;
  signerName: string;
  textHash: string;
};

export type SignPlanChangeInput = {
  consent: boolean;
  /** Signs although the limit is below the new monthly fee */
  keepLimit?: boolean;
  planChangeId: string | number;
  /** Raises the monthly limit with the signature, when the new plan would pass it without a call */
  raiseLimitToMinor?: number | null | undefined;
  signerName: string;
  textHash: string;
};

export type SlotPatternInput = {
  /** How many meetings at the same time; 1 for a person’s own times */
  capacity: number;
  /** Days of rest */
  except: Array<string>;
  from: string;
  minutes: number;
  /** Whose times they are */
  salespersonId?: string | number | null | undefined;
  /** HH:MM in Japan */
  times: Array<string>;
  until: string;
  /** 1 = Monday … 7 = Sunday; empty means every day */
  weekdays: Array<number>;
  /** Leaves out public holidays and the desk’s own days off */
  withoutRestDays?: boolean;
};

export type SpendingRuleInput = {
  atCap: AtCap;
  capMinor?: number | null | undefined;
  capWithTax: boolean;
  firstAlertPercent: number;
  secondAlertPercent: number;
};

export type StartDiagnosisInput = {
  employees?: number | null | undefined;
  industry?: string | null | undefined;
  language: string;
  prefecture?: string | null | undefined;
  statement: string;
  /** The owner was shown readingHelper and did not decline; false: the words go nowhere else */
  withReader?: boolean;
};

/** OUTBOX: what we ask of the provider. INBOX: what it told us. */
export type StoppedSide =
  | 'INBOX'
  | 'OUTBOX';

export type SuperviseMode =
  | 'LISTEN'
  | 'WHISPER';

export type TelephonyConnectionInput = {
  /** The value of the header `authorization`; left out, the stored one stays; null takes it away */
  credential?: string | null | undefined;
  hosts: Array<string>;
  recordingUrl?: string | null | undefined;
};

/** When a parcel is delivered */
export type TimeBand =
  | 'FROM_14'
  | 'FROM_16'
  | 'FROM_18'
  | 'FROM_19'
  | 'MORNING';

export type TransferKind =
  | 'COLLEAGUE'
  | 'OUTSIDE';

export type TransferTargetInput = {
  fromTime: string;
  name: string;
  note?: string | null | undefined;
  phone: string;
  untilTime: string;
  weekdays: Array<number>;
};

export type UnsentPart =
  | 'CASE'
  | 'ORDER';

export type Urgency =
  | 'NORMAL'
  | 'NOW'
  | 'TODAY';

export type UrgencyRuleInput = {
  callers: Array<string>;
  during: RuleTime;
  name: string;
  reach: Array<ReachInput>;
  /** TODAY or NOW */
  urgency: Urgency;
  words: Array<string>;
};

export type VersionStatus =
  | 'DRAFT'
  | 'PUBLISHED'
  | 'REJECTED'
  | 'RETIRED'
  | 'SUBMITTED';

export type WaiverStatus =
  | 'APPROVED'
  | 'PROPOSED'
  | 'REFUSED'
  | 'WITHDRAWN';

/** By card it is collected; a transfer or a payment at a convenience store is the client’s own doing */
export type WayToPay =
  | 'CARD'
  | 'KONBINI'
  | 'TRANSFER';

export type WebhookKind =
  | 'CHATWORK'
  | 'LINE_WORKS'
  | 'SIGNED'
  | 'SLACK';

export type WishSide =
  | 'CLIENT'
  | 'DESK';

/** A form beside a call: of a call back (its result), a call (a promise to call back), a call of any kind (ending it by policy), none (a call logged by hand) */
export type WorkForm =
  | 'CALLBACK_PROMISE'
  | 'CALLBACK_RESULT'
  | 'HARD_CALL'
  | 'LOGGED_CALL';

export type WriteOffStatus =
  | 'APPROVED'
  | 'PROPOSED'
  | 'REFUSED';

export type AbusePolicyFieldsFragment = { version: number, words: string, helplineName: string, helplineEmail: string | null, helplinePhone: string | null, helplineHours: string | null, publishedAt: string, publishedByName: string | null };

export type HardCallFieldsFragment = { id: string, workId: string, interactionId: string | null, deskName: string, agentName: string | null, isMine: boolean, reason: PolicyReason, policyVersion: number | null, endedAt: string, note: string | null, askedAt: string | null, answer: string | null, answeredAt: string | null, answeredByName: string | null };

export type AbusePolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type AbusePolicyQuery = { abusePolicy: { version: number, words: string, helplineName: string, helplineEmail: string | null, helplinePhone: string | null, helplineHours: string | null, publishedAt: string, publishedByName: string | null } | null };

export type AbusePolicyVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type AbusePolicyVersionsQuery = { abusePolicyVersions: Array<{ version: number, words: string, helplineName: string, helplineEmail: string | null, helplinePhone: string | null, helplineHours: string | null, publishedAt: string, publishedByName: string | null }> };

export type MyHardCallsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyHardCallsQuery = { myHardCalls: Array<{ id: string, workId: string, interactionId: string | null, deskName: string, agentName: string | null, isMine: boolean, reason: PolicyReason, policyVersion: number | null, endedAt: string, note: string | null, askedAt: string | null, answer: string | null, answeredAt: string | null, answeredByName: string | null }> };

export type HardCallsQueryVariables = Exact<{ [key: string]: never; }>;


export type HardCallsQuery = { hardCalls: Array<{ id: string, workId: string, interactionId: string | null, deskName: string, agentName: string | null, isMine: boolean, reason: PolicyReason, policyVersion: number | null, endedAt: string, note: string | null, askedAt: string | null, answer: string | null, answeredAt: string | null, answeredByName: string | null }> };

export type PublishAbusePolicyMutationVariables = Exact<{
  input: PublishAbusePolicyInput;
}>;


export type PublishAbusePolicyMutation = { publishAbusePolicy: { version: number, words: string, helplineName: string, helplineEmail: string | null, helplinePhone: string | null, helplineHours: string | null, publishedAt: string, publishedByName: string | null } };

export type AskForConsultationMutationVariables = Exact<{
  workId: string | number;
  note: string;
}>;


export type AskForConsultationMutation = { askForConsultation: { id: string, workId: string, interactionId: string | null, deskName: string, agentName: string | null, isMine: boolean, reason: PolicyReason, policyVersion: number | null, endedAt: string, note: string | null, askedAt: string | null, answer: string | null, answeredAt: string | null, answeredByName: string | null } };

export type AnswerHardCallMutationVariables = Exact<{
  id: string | number;
  answer: string;
}>;


export type AnswerHardCallMutation = { answerHardCall: { id: string, workId: string, interactionId: string | null, deskName: string, agentName: string | null, isMine: boolean, reason: PolicyReason, policyVersion: number | null, endedAt: string, note: string | null, askedAt: string | null, answer: string | null, answeredAt: string | null, answeredByName: string | null } };

export type BundleApprovalsQueryVariables = Exact<{ [key: string]: never; }>;


export type BundleApprovalsQuery = { bundleApprovals: Array<{ version: { id: string, bundleId: string, number: number, status: VersionStatus, name: string, tagline: string, story: string, prefectures: Array<string>, languages: Array<string>, capacityPerMonth: number, partsTotalMinor: number, submittedAt: string | null, publishedAt: string | null, rejectionReason: string | null, platformShareBps: number, producerShareBps: number, operatorShareBps: number, operatorName: string | null, operatorId: string, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, functions: Array<{ code: string, name: string, referenceMonthlyMinor: number }>, plans: Array<{ id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }>, producer: { id: string, name: string, prefecture: string | null, introduction: string | null } }, previous: { id: string, bundleId: string, number: number, status: VersionStatus, name: string, tagline: string, story: string, prefectures: Array<string>, languages: Array<string>, capacityPerMonth: number, partsTotalMinor: number, submittedAt: string | null, publishedAt: string | null, rejectionReason: string | null, platformShareBps: number, producerShareBps: number, operatorShareBps: number, operatorName: string | null, operatorId: string, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, functions: Array<{ code: string, name: string, referenceMonthlyMinor: number }>, plans: Array<{ id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }>, producer: { id: string, name: string, prefecture: string | null, introduction: string | null } } | null }> };

export type ApproveBundleMutationVariables = Exact<{
  versionId: string | number;
}>;


export type ApproveBundleMutation = { approveBundle: { id: string, status: VersionStatus } };

export type RejectBundleMutationVariables = Exact<{
  versionId: string | number;
  reason: string;
}>;


export type RejectBundleMutation = { rejectBundle: { id: string, status: VersionStatus } };

export type DunningFieldsFragment = { stage: DunningStage, failedOn: string, remindOn: string, suspendOn: string, terminateOn: string };

export type InvoiceRowFieldsFragment = { id: string, number: string, status: InvoiceStatus, way: WayToPay, clientName: string, issuedOn: string, dueOn: string, taxableMinor: number, taxMinor: number, totalMinor: number, stripeTotalMinor: number | null, pdfUrl: string | null, failureReason: string | null, dunning: { stage: DunningStage, failedOn: string, remindOn: string, suspendOn: string, terminateOn: string } | null, period: { startsOn: string, endsOn: string } };

export type MoneyCockpitQueryVariables = Exact<{ [key: string]: never; }>;


export type MoneyCockpitQuery = { now: string, moneyCockpit: { openCommands: number, failedCommands: number, failedEvents: number, differences: Array<string>, lastNight: { ranAt: string, late: boolean, checks: number, failed: number } | null, held: Array<{ clientId: string, clientName: string, booksMinor: number, documentsMinor: number, since: string }>, objections: { count: number, firstDueOn: string | null }, chargebacks: Array<{ id: string, invoiceId: string | null, documentNumber: string, clientName: string, state: ChargebackState, amountMinor: number, evidenceDueAt: string | null, answerable: boolean }>, lent: Array<{ invoiceId: string, invoiceNumber: string, clientName: string, paidOn: string, amountMinor: number }>, trialBalance: { debitsMinor: number, creditsMinor: number, balanced: boolean, accounts: Array<{ account: string, label: string, debitsMinor: number, creditsMinor: number, balanceMinor: number }> }, awaitingClose: Array<{ contractId: string, contractNumber: string, parkReason: string | null, clientName: string, month: string, totalMinor: number }>, failedInvoices: Array<{ id: string, number: string, status: InvoiceStatus, way: WayToPay, clientName: string, issuedOn: string, dueOn: string, taxableMinor: number, taxMinor: number, totalMinor: number, stripeTotalMinor: number | null, pdfUrl: string | null, failureReason: string | null, dunning: { stage: DunningStage, failedOn: string, remindOn: string, suspendOn: string, terminateOn: string } | null, period: { startsOn: string, endsOn: string } }> } };

export type IssuedInvoicesQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type IssuedInvoicesQuery = { invoices: { total: number, items: Array<{ id: string, number: string, status: InvoiceStatus, way: WayToPay, clientName: string, issuedOn: string, dueOn: string, taxableMinor: number, taxMinor: number, totalMinor: number, stripeTotalMinor: number | null, pdfUrl: string | null, failureReason: string | null, dunning: { stage: DunningStage, failedOn: string, remindOn: string, suspendOn: string, terminateOn: string } | null, period: { startsOn: string, endsOn: string } }> } };

export type CloseMonthMutationVariables = Exact<{
  month: string;
}>;


export type CloseMonthMutation = { closeMonth: { invoices: Array<{ id: string, number: string, status: InvoiceStatus, way: WayToPay, clientName: string, issuedOn: string, dueOn: string, taxableMinor: number, taxMinor: number, totalMinor: number, stripeTotalMinor: number | null, pdfUrl: string | null, failureReason: string | null, dunning: { stage: DunningStage, failedOn: string, remindOn: string, suspendOn: string, terminateOn: string } | null, period: { startsOn: string, endsOn: string } }>, parked: Array<{ contractId: string, contractNumber: string, clientName: string, month: string, reason: string }> } };

export type PayoutPreviewQueryVariables = Exact<{
  payOn: string;
}>;


export type PayoutPreviewQuery = { payoutPreview: { payOn: string, totalMinor: number, payouts: Array<{ id: string, number: string | null, payeeName: string, payeeKind: CompanyKind, amountMinor: number, netMinor: number, taxMinor: number, status: string, failureReason: string | null }>, exceptions: Array<{ payeeName: string, payeeKind: CompanyKind, concern: PayoutConcern, netMinor: number }> } };

export type AuditLogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: number | null | undefined;
}>;


export type AuditLogQuery = { auditLog: { total: number, items: Array<{ id: string, at: string, personName: string | null, action: string, subject: string, subjectName: string | null, companyName: string | null, details: unknown }> } };

export type NowQueryVariables = Exact<{ [key: string]: never; }>;


export type NowQuery = { now: string };

export type SetClockMutationVariables = Exact<{
  at: string;
}>;


export type SetClockMutation = { setClock: string };

export type DiagnosisFunnelQueryVariables = Exact<{
  weeks: number;
}>;


export type DiagnosisFunnelQuery = { diagnosisFunnel: Array<{ weekStartsOn: string, started: number, concluded: number, danger: number, meanQuestions: number | null, consulted: number, claimed: number, quoted: number, signed: number, ends: Array<{ end: DiagnosisEnd, count: number }> }> };

export type DiagnosisSessionsQueryVariables = Exact<{
  first: number;
  after: number;
}>;


export type DiagnosisSessionsQuery = { diagnosisSessions: { total: number, items: Array<{ id: string, startedAt: string, status: DiagnosisStatus, end: DiagnosisEnd | null, questionsAsked: number, language: string, industry: string | null, prefecture: string | null, claimed: boolean, signed: boolean }> } };

export type DiagnosisTraceQueryVariables = Exact<{
  id: string | number;
}>;


export type DiagnosisTraceQuery = { diagnosisTrace: { diagnosis: { startedAt: string, knowledgeVersion: string, id: string, token: string | null, status: DiagnosisStatus, language: string, statement: string, industry: string | null, employees: number | null, prefecture: string | null, readingNote: string | null, questionsAsked: number, dangerNotice: string | null, claimed: boolean, eraseOn: string | null, question: { id: string, fact: string, text: string, why: string, kind: string, remainingAtMost: number, options: Array<{ value: string, label: string }> } | null, facts: Array<{ fact: string, label: string, value: unknown, valueLabel: string, source: string, kind: string, words: Array<string>, questionId: string | null, options: Array<{ value: string, label: string, holds: boolean }>, spans: Array<{ start: number, end: number }> }>, conclusion: { end: DiagnosisEnd, headline: string, ownNumbers: string | null, insteadSteps: Array<string>, strains: Array<string>, problems: Array<{ code: string, name: string, description: string, probability: number, functionCodes: Array<string>, evidence: Array<{ kind: string, text: string, supports: boolean }> }>, functions: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, notRecommended: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, costToday: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, parts: Array<{ code: string, label: string, monthly: { lowMinor: number, likelyMinor: number, highMinor: number } }>, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> } | null, volume: { callsPerDay: number, fewestCalls: number, mostCalls: number, told: boolean, band: string | null, source: string, daysPerMonth: number } | null, hiring: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> }, resourceGaps: Array<{ resource: string, label: string, shownBy: Array<string> }>, turningPoints: Array<{ fact: string, text: string }>, passedOver: Array<{ bundleId: string, name: string, producerName: string, reason: string }>, options: Array<{ id: string, coverage: number, mainFunction: string, reasons: Array<string>, notSolved: Array<string>, expectedUnits: number, initialFeeMinor: number, recommended: boolean, dearerThanHiringFrom: number | null, guessedBill: { fewestCalls: number, mostCalls: number, lowMinor: number, highMinor: number } | null, effect: { handedOver: number, paysFromCallsPerDay: number | null, saved: { lowMinor: number, likelyMinor: number, highMinor: number }, curve: Array<{ callsPerDay: number, billMinor: number, savedMinor: number }> } | null, monthlyWithTax: { lowMinor: number, likelyMinor: number, highMinor: number }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, version: { id: string, bundleId: string, name: string, tagline: string, languages: Array<string>, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, producer: { id: string, name: string, prefecture: string | null }, functions: Array<{ code: string, name: string }> } }> } | null }, reading: { reader: string, model: string, edition: string, dropped: number, facts: Array<{ fact: string, label: string, valueLabel: string, words: string }>, measures: Array<{ code: string, name: string, fit: number, words: string | null }> } | null, steps: Array<{ fact: string | null, label: string | null, answer: string | null, gain: number | null, runnerUp: string | null, runnerUpGain: number | null, problems: Array<{ code: string, name: string, probability: number }>, functions: Array<{ code: string, name: string, probability: number }> }> } };

export type ChargebackFieldsFragment = { id: string, invoiceId: string | null, documentNumber: string, depositGone: boolean, depositDecision: LostDepositDecision | null, clientName: string, state: ChargebackState, reason: string, amountMinor: number, feeMinor: number, evidenceDueAt: string | null, evidenceAt: string | null, evidenceText: string | null, answerable: boolean, openedAt: string, closedAt: string | null, providerUrl: string };

export type ChargebacksQueryVariables = Exact<{ [key: string]: never; }>;


export type ChargebacksQuery = { chargebacks: Array<{ id: string, invoiceId: string | null, documentNumber: string, depositGone: boolean, depositDecision: LostDepositDecision | null, clientName: string, state: ChargebackState, reason: string, amountMinor: number, feeMinor: number, evidenceDueAt: string | null, evidenceAt: string | null, evidenceText: string | null, answerable: boolean, openedAt: string, closedAt: string | null, providerUrl: string }> };

export type ChargebackEvidenceQueryVariables = Exact<{
  id: string | number;
}>;


export type ChargebackEvidenceQuery = { chargebackEvidence: string };

export type AnswerChargebackMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type AnswerChargebackMutation = { answerChargeback: { id: string, invoiceId: string | null, documentNumber: string, depositGone: boolean, depositDecision: LostDepositDecision | null, clientName: string, state: ChargebackState, reason: string, amountMinor: number, feeMinor: number, evidenceDueAt: string | null, evidenceAt: string | null, evidenceText: string | null, answerable: boolean, openedAt: string, closedAt: string | null, providerUrl: string } };

export type DecideLostDepositMutationVariables = Exact<{
  id: string | number;
  decision: LostDepositDecision;
}>;


export type DecideLostDepositMutation = { decideLostDeposit: { id: string, invoiceId: string | null, documentNumber: string, depositGone: boolean, depositDecision: LostDepositDecision | null, clientName: string, state: ChargebackState, reason: string, amountMinor: number, feeMinor: number, evidenceDueAt: string | null, evidenceAt: string | null, evidenceText: string | null, answerable: boolean, openedAt: string, closedAt: string | null, providerUrl: string } };

export type CreditNoteFieldsFragment = { id: string, invoiceId: string, invoiceNumber: string, clientName: string, status: CreditNoteStatus, means: CreditMeans, reason: string, gift: boolean, number: string | null, issuedOn: string | null, taxableMinor: number, taxMinor: number, totalMinor: number, beforeMinor: number, afterMinor: number, pdfUrl: string | null, translationUrl: string | null, settledAt: string | null, failureReason: string | null, setOffMinor: number, lines: Array<{ description: string, quantity: number, unitMinor: number | null, unitPrice: string | null, amountMinor: number, taxRateBps: number }> };

export type CreditNoteDecisionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CreditNoteDecisionsQuery = { creditNoteDecisions: Array<{ proposedBy: string, proposedAt: string, decidedBy: string | null, decidedAt: string | null, alone: boolean, approval: CreditApproval, note: { id: string, invoiceId: string, invoiceNumber: string, clientName: string, status: CreditNoteStatus, means: CreditMeans, reason: string, gift: boolean, number: string | null, issuedOn: string | null, taxableMinor: number, taxMinor: number, totalMinor: number, beforeMinor: number, afterMinor: number, pdfUrl: string | null, translationUrl: string | null, settledAt: string | null, failureReason: string | null, setOffMinor: number, lines: Array<{ description: string, quantity: number, unitMinor: number | null, unitPrice: string | null, amountMinor: number, taxRateBps: number }> } }> };

export type CreditNotesQueryVariables = Exact<{
  invoiceId: string | number;
}>;


export type CreditNotesQuery = { creditNotes: Array<{ id: string, invoiceId: string, invoiceNumber: string, clientName: string, status: CreditNoteStatus, means: CreditMeans, reason: string, gift: boolean, number: string | null, issuedOn: string | null, taxableMinor: number, taxMinor: number, totalMinor: number, beforeMinor: number, afterMinor: number, pdfUrl: string | null, translationUrl: string | null, settledAt: string | null, failureReason: string | null, setOffMinor: number, lines: Array<{ description: string, quantity: number, unitMinor: number | null, unitPrice: string | null, amountMinor: number, taxRateBps: number }> }> };

export type ProposeCreditNoteMutationVariables = Exact<{
  input: ProposeCreditNoteInput;
}>;


export type ProposeCreditNoteMutation = { proposeCreditNote: { id: string } };

export type ApproveCreditNoteMutationVariables = Exact<{
  id: string | number;
  alone: boolean;
}>;


export type ApproveCreditNoteMutation = { approveCreditNote: { id: string, invoiceId: string, invoiceNumber: string, clientName: string, status: CreditNoteStatus, means: CreditMeans, reason: string, gift: boolean, number: string | null, issuedOn: string | null, taxableMinor: number, taxMinor: number, totalMinor: number, beforeMinor: number, afterMinor: number, pdfUrl: string | null, translationUrl: string | null, settledAt: string | null, failureReason: string | null, setOffMinor: number, lines: Array<{ description: string, quantity: number, unitMinor: number | null, unitPrice: string | null, amountMinor: number, taxRateBps: number }> } };

export type WithdrawCreditNoteMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawCreditNoteMutation = { withdrawCreditNote: { id: string, status: CreditNoteStatus } };

export type WaiverFieldsFragment = { id: string, contractId: string, contractNumber: string, clientName: string, month: string, amountMinor: number | null, reason: string, status: WaiverStatus, proposedBy: string, proposedAt: string, decidedBy: string | null, refusedFor: string | null, approval: CreditApproval | null, mayBeWithdrawn: boolean, withdrawnBy: string | null, withdrawnFor: string | null };

export type WaiversQueryVariables = Exact<{ [key: string]: never; }>;


export type WaiversQuery = { waivers: Array<{ id: string, contractId: string, contractNumber: string, clientName: string, month: string, amountMinor: number | null, reason: string, status: WaiverStatus, proposedBy: string, proposedAt: string, decidedBy: string | null, refusedFor: string | null, approval: CreditApproval | null, mayBeWithdrawn: boolean, withdrawnBy: string | null, withdrawnFor: string | null }> };

export type FindContractsQueryVariables = Exact<{
  words: string;
}>;


export type FindContractsQuery = { findContracts: Array<{ id: string, number: string, clientName: string }> };

export type ProposeWaiverMutationVariables = Exact<{
  input: ProposeWaiverInput;
}>;


export type ProposeWaiverMutation = { proposeWaiver: Array<{ id: string, contractId: string, contractNumber: string, clientName: string, month: string, amountMinor: number | null, reason: string, status: WaiverStatus, proposedBy: string, proposedAt: string, decidedBy: string | null, refusedFor: string | null, approval: CreditApproval | null, mayBeWithdrawn: boolean, withdrawnBy: string | null, withdrawnFor: string | null }> };

export type ApproveWaiverMutationVariables = Exact<{
  id: string | number;
  alone?: boolean | null | undefined;
}>;


export type ApproveWaiverMutation = { approveWaiver: Array<{ id: string, contractId: string, contractNumber: string, clientName: string, month: string, amountMinor: number | null, reason: string, status: WaiverStatus, proposedBy: string, proposedAt: string, decidedBy: string | null, refusedFor: string | null, approval: CreditApproval | null, mayBeWithdrawn: boolean, withdrawnBy: string | null, withdrawnFor: string | null }> };

export type RefuseWaiverMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type RefuseWaiverMutation = { refuseWaiver: Array<{ id: string, contractId: string, contractNumber: string, clientName: string, month: string, amountMinor: number | null, reason: string, status: WaiverStatus, proposedBy: string, proposedAt: string, decidedBy: string | null, refusedFor: string | null, approval: CreditApproval | null, mayBeWithdrawn: boolean, withdrawnBy: string | null, withdrawnFor: string | null }> };

export type WithdrawWaiverMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type WithdrawWaiverMutation = { withdrawWaiver: Array<{ id: string, contractId: string, contractNumber: string, clientName: string, month: string, amountMinor: number | null, reason: string, status: WaiverStatus, proposedBy: string, proposedAt: string, decidedBy: string | null, refusedFor: string | null, approval: CreditApproval | null, mayBeWithdrawn: boolean, withdrawnBy: string | null, withdrawnFor: string | null }> };

export type FailedRefundFieldsFragment = { documentId: string, kind: ReturnedKind, number: string, clientName: string, clientPhone: string | null, amountMinor: number, wholeMinor: number, overpaidMinor: number, usedBy: Array<string>, failedAt: string, returnedOn: string | null, approval: CreditApproval | null, transfer: { id: string, paidOn: string | null, reference: string | null, status: BankReturnStatus, recordedBy: string, reason: string | null } | null };

export type FailedRefundsQueryVariables = Exact<{ [key: string]: never; }>;


export type FailedRefundsQuery = { failedRefunds: Array<{ documentId: string, kind: ReturnedKind, number: string, clientName: string, clientPhone: string | null, amountMinor: number, wholeMinor: number, overpaidMinor: number, usedBy: Array<string>, failedAt: string, returnedOn: string | null, approval: CreditApproval | null, transfer: { id: string, paidOn: string | null, reference: string | null, status: BankReturnStatus, recordedBy: string, reason: string | null } | null }> };

export type ReserveBankReturnMutationVariables = Exact<{
  documentId: string | number;
}>;


export type ReserveBankReturnMutation = { reserveBankReturn: Array<{ documentId: string, kind: ReturnedKind, number: string, clientName: string, clientPhone: string | null, amountMinor: number, wholeMinor: number, overpaidMinor: number, usedBy: Array<string>, failedAt: string, returnedOn: string | null, approval: CreditApproval | null, transfer: { id: string, paidOn: string | null, reference: string | null, status: BankReturnStatus, recordedBy: string, reason: string | null } | null }> };

export type RecordBankReturnMutationVariables = Exact<{
  documentId: string | number;
  paidOn: string;
  reference: string;
  sentMinor?: number | null | undefined;
}>;


export type RecordBankReturnMutation = { recordBankReturn: Array<{ documentId: string, kind: ReturnedKind, number: string, clientName: string, clientPhone: string | null, amountMinor: number, wholeMinor: number, overpaidMinor: number, usedBy: Array<string>, failedAt: string, returnedOn: string | null, approval: CreditApproval | null, transfer: { id: string, paidOn: string | null, reference: string | null, status: BankReturnStatus, recordedBy: string, reason: string | null } | null }> };

export type ApproveBankReturnMutationVariables = Exact<{
  id: string | number;
  alone?: boolean | null | undefined;
}>;


export type ApproveBankReturnMutation = { approveBankReturn: Array<{ documentId: string, kind: ReturnedKind, number: string, clientName: string, clientPhone: string | null, amountMinor: number, wholeMinor: number, overpaidMinor: number, usedBy: Array<string>, failedAt: string, returnedOn: string | null, approval: CreditApproval | null, transfer: { id: string, paidOn: string | null, reference: string | null, status: BankReturnStatus, recordedBy: string, reason: string | null } | null }> };

export type RefuseBankReturnMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type RefuseBankReturnMutation = { refuseBankReturn: Array<{ documentId: string, kind: ReturnedKind, number: string, clientName: string, clientPhone: string | null, amountMinor: number, wholeMinor: number, overpaidMinor: number, usedBy: Array<string>, failedAt: string, returnedOn: string | null, approval: CreditApproval | null, transfer: { id: string, paidOn: string | null, reference: string | null, status: BankReturnStatus, recordedBy: string, reason: string | null } | null }> };

export type LeakFieldsFragment = { id: string, what: string, noticedAt: string, grounds: Array<LeakGround>, people: number | null, quick: LeakReportState, quickAimOn: string | null, quickLimitOn: string | null, quickDoneOn: string | null, quickNote: string | null, final: LeakReportState, finalOn: string | null, finalDoneOn: string | null, finalNote: string | null, clients: Array<{ clientId: string, name: string, toldAt: string | null, toldWords: string | null }> };

export type LeaksQueryVariables = Exact<{ [key: string]: never; }>;


export type LeaksQuery = { leaks: { leaks: Array<{ id: string, what: string, noticedAt: string, grounds: Array<LeakGround>, people: number | null, quick: LeakReportState, quickAimOn: string | null, quickLimitOn: string | null, quickDoneOn: string | null, quickNote: string | null, final: LeakReportState, finalOn: string | null, finalDoneOn: string | null, finalNote: string | null, clients: Array<{ clientId: string, name: string, toldAt: string | null, toldWords: string | null }> }>, companies: Array<{ id: string, name: string }> } };

export type WriteLeakMutationVariables = Exact<{
  input: LeakInput;
}>;


export type WriteLeakMutation = { writeLeak: { leaks: Array<{ id: string }> } };

export type AssessLeakMutationVariables = Exact<{
  id: string | number;
  input: LeakAssessmentInput;
}>;


export type AssessLeakMutation = { assessLeak: { leaks: Array<{ id: string }> } };

export type MarkLeakReportedMutationVariables = Exact<{
  id: string | number;
  report: LeakReport;
  doneOn: string;
  note: string;
}>;


export type MarkLeakReportedMutation = { markLeakReported: { leaks: Array<{ id: string }> } };

export type TellLeakClientsMutationVariables = Exact<{
  id: string | number;
  words: string;
}>;


export type TellLeakClientsMutation = { tellLeakClients: { leaks: Array<{ id: string }> } };

export type TrialBalanceQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type TrialBalanceQuery = { now: string, trialBalance: { debitsMinor: number, creditsMinor: number, balanced: boolean, accounts: Array<{ account: string, label: string, debitsMinor: number, creditsMinor: number, balanceMinor: number }> } };

export type LedgerEntriesQueryVariables = Exact<{
  account: string;
  on?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type LedgerEntriesQuery = { ledgerEntries: { label: string, next: string | null, items: Array<{ id: string, label: string, bookedAt: string, amountMinor: number, companyName: string | null, contractId: string | null, number: string | null, pdfUrl: string | null, entries: Array<{ label: string, companyName: string | null, amountMinor: number }> }> } };

export type ObjectionFieldsFragment = { id: string, number: string, payeeName: string, status: ObjectionStatus, positions: Array<number>, words: string, raisedAt: string, answer: string | null, correctedMinor: number, lines: Array<{ description: string, amountMinor: number }> };

export type StatementObjectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type StatementObjectionsQuery = { statementObjections: Array<{ id: string, number: string, payeeName: string, status: ObjectionStatus, positions: Array<number>, words: string, raisedAt: string, answer: string | null, correctedMinor: number, lines: Array<{ description: string, amountMinor: number }> }> };

export type AcceptObjectionMutationVariables = Exact<{
  id: string | number;
  corrections: Array<LineCorrectionInput> | LineCorrectionInput;
  answer: string;
}>;


export type AcceptObjectionMutation = { acceptObjection: Array<{ id: string, number: string, payeeName: string, status: ObjectionStatus, positions: Array<number>, words: string, raisedAt: string, answer: string | null, correctedMinor: number, lines: Array<{ description: string, amountMinor: number }> }> };

export type RefuseObjectionMutationVariables = Exact<{
  id: string | number;
  answer: string;
}>;


export type RefuseObjectionMutation = { refuseObjection: Array<{ id: string, number: string, payeeName: string, status: ObjectionStatus, positions: Array<number>, words: string, raisedAt: string, answer: string | null, correctedMinor: number, lines: Array<{ description: string, amountMinor: number }> }> };

export type PayeesAbroadQueryVariables = Exact<{ [key: string]: never; }>;


export type PayeesAbroadQuery = { payeesAbroad: Array<{ companyId: string, name: string, waitingMinor: number }> };

export type ReplacePayeeAccountMutationVariables = Exact<{
  companyId: string | number;
  reason: string;
}>;


export type ReplacePayeeAccountMutation = { replacePayeeAccount: Array<{ companyId: string }> };

export type PayoutRunFieldsFragment = { id: string, payOn: string, status: PayoutRunStatus, totalMinor: number, preparedBy: string, preparedAt: string, decidedBy: string | null, decidedAt: string | null, alone: boolean, reason: string | null, approval: CreditApproval, payees: Array<{ payeeName: string, payeeKind: CompanyKind, netMinor: number, taxMinor: number, amountMinor: number, advancedMinor: number, ready: boolean }> };

export type PayoutRunsQueryVariables = Exact<{ [key: string]: never; }>;


export type PayoutRunsQuery = { payoutRuns: Array<{ id: string, payOn: string, status: PayoutRunStatus, totalMinor: number, preparedBy: string, preparedAt: string, decidedBy: string | null, decidedAt: string | null, alone: boolean, reason: string | null, approval: CreditApproval, payees: Array<{ payeeName: string, payeeKind: CompanyKind, netMinor: number, taxMinor: number, amountMinor: number, advancedMinor: number, ready: boolean }> }> };

export type PreparePayoutsMutationVariables = Exact<{
  payOn: string;
}>;


export type PreparePayoutsMutation = { preparePayouts: { id: string, payOn: string, status: PayoutRunStatus, totalMinor: number, preparedBy: string, preparedAt: string, decidedBy: string | null, decidedAt: string | null, alone: boolean, reason: string | null, approval: CreditApproval, payees: Array<{ payeeName: string, payeeKind: CompanyKind, netMinor: number, taxMinor: number, amountMinor: number, advancedMinor: number, ready: boolean }> } };

export type ReleasePayoutsMutationVariables = Exact<{
  id: string | number;
  alone?: boolean | null | undefined;
}>;


export type ReleasePayoutsMutation = { releasePayouts: { id: string, payOn: string, status: PayoutRunStatus, totalMinor: number, preparedBy: string, preparedAt: string, decidedBy: string | null, decidedAt: string | null, alone: boolean, reason: string | null, approval: CreditApproval, payees: Array<{ payeeName: string, payeeKind: CompanyKind, netMinor: number, taxMinor: number, amountMinor: number, advancedMinor: number, ready: boolean }> } };

export type RefusePayoutsMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type RefusePayoutsMutation = { refusePayouts: { id: string, payOn: string, status: PayoutRunStatus, totalMinor: number, preparedBy: string, preparedAt: string, decidedBy: string | null, decidedAt: string | null, alone: boolean, reason: string | null, approval: CreditApproval, payees: Array<{ payeeName: string, payeeKind: CompanyKind, netMinor: number, taxMinor: number, amountMinor: number, advancedMinor: number, ready: boolean }> } };

export type ResendPayoutsMutationVariables = Exact<{ [key: string]: never; }>;


export type ResendPayoutsMutation = { resendPayouts: Array<{ id: string }> };

export type AgeBandFieldsFragment = { band: AgeBand, bills: number, openMinor: number };

export type ReceivableFieldsFragment = { invoiceId: string, number: string, contractId: string, contractNumber: string, clientName: string, clientPhone: string | null, issuedOn: string, since: string, ageDays: number, openMinor: number, way: WayToPay, refusals: number, failureReason: string | null, stage: DunningStage | null, stageAt: string | null, depositMinor: number, keptMinor: number, approval: CreditApproval | null, writeOff: { id: string, status: WriteOffStatus, amountMinor: number, taxMinor: number, recoveredMinor: number, reason: string, refusedFor: string | null, proposedBy: string, proposedAt: string, decidedAt: string | null } | null };

export type ReceivablesFieldsFragment = { aloneUpToMinor: number, ageing: Array<{ band: AgeBand, bills: number, openMinor: number }>, bills: Array<{ invoiceId: string, number: string, contractId: string, contractNumber: string, clientName: string, clientPhone: string | null, issuedOn: string, since: string, ageDays: number, openMinor: number, way: WayToPay, refusals: number, failureReason: string | null, stage: DunningStage | null, stageAt: string | null, depositMinor: number, keptMinor: number, approval: CreditApproval | null, writeOff: { id: string, status: WriteOffStatus, amountMinor: number, taxMinor: number, recoveredMinor: number, reason: string, refusedFor: string | null, proposedBy: string, proposedAt: string, decidedAt: string | null } | null }> };

export type ReceivablesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReceivablesQuery = { receivables: { aloneUpToMinor: number, ageing: Array<{ band: AgeBand, bills: number, openMinor: number }>, bills: Array<{ invoiceId: string, number: string, contractId: string, contractNumber: string, clientName: string, clientPhone: string | null, issuedOn: string, since: string, ageDays: number, openMinor: number, way: WayToPay, refusals: number, failureReason: string | null, stage: DunningStage | null, stageAt: string | null, depositMinor: number, keptMinor: number, approval: CreditApproval | null, writeOff: { id: string, status: WriteOffStatus, amountMinor: number, taxMinor: number, recoveredMinor: number, reason: string, refusedFor: string | null, proposedBy: string, proposedAt: string, decidedAt: string | null } | null }> } };

export type AgeingQueryVariables = Exact<{ [key: string]: never; }>;


export type AgeingQuery = { receivables: { ageing: Array<{ band: AgeBand, bills: number, openMinor: number }> } };

export type ProposeWriteOffMutationVariables = Exact<{
  invoiceId: string | number;
  reason: string;
}>;


export type ProposeWriteOffMutation = { proposeWriteOff: { aloneUpToMinor: number, ageing: Array<{ band: AgeBand, bills: number, openMinor: number }>, bills: Array<{ invoiceId: string, number: string, contractId: string, contractNumber: string, clientName: string, clientPhone: string | null, issuedOn: string, since: string, ageDays: number, openMinor: number, way: WayToPay, refusals: number, failureReason: string | null, stage: DunningStage | null, stageAt: string | null, depositMinor: number, keptMinor: number, approval: CreditApproval | null, writeOff: { id: string, status: WriteOffStatus, amountMinor: number, taxMinor: number, recoveredMinor: number, reason: string, refusedFor: string | null, proposedBy: string, proposedAt: string, decidedAt: string | null } | null }> } };

export type ApproveWriteOffMutationVariables = Exact<{
  id: string | number;
  alone?: boolean | null | undefined;
}>;


export type ApproveWriteOffMutation = { approveWriteOff: { aloneUpToMinor: number, ageing: Array<{ band: AgeBand, bills: number, openMinor: number }>, bills: Array<{ invoiceId: string, number: string, contractId: string, contractNumber: string, clientName: string, clientPhone: string | null, issuedOn: string, since: string, ageDays: number, openMinor: number, way: WayToPay, refusals: number, failureReason: string | null, stage: DunningStage | null, stageAt: string | null, depositMinor: number, keptMinor: number, approval: CreditApproval | null, writeOff: { id: string, status: WriteOffStatus, amountMinor: number, taxMinor: number, recoveredMinor: number, reason: string, refusedFor: string | null, proposedBy: string, proposedAt: string, decidedAt: string | null } | null }> } };

export type RefuseWriteOffMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type RefuseWriteOffMutation = { refuseWriteOff: { aloneUpToMinor: number, ageing: Array<{ band: AgeBand, bills: number, openMinor: number }>, bills: Array<{ invoiceId: string, number: string, contractId: string, contractNumber: string, clientName: string, clientPhone: string | null, issuedOn: string, since: string, ageDays: number, openMinor: number, way: WayToPay, refusals: number, failureReason: string | null, stage: DunningStage | null, stageAt: string | null, depositMinor: number, keptMinor: number, approval: CreditApproval | null, writeOff: { id: string, status: WriteOffStatus, amountMinor: number, taxMinor: number, recoveredMinor: number, reason: string, refusedFor: string | null, proposedBy: string, proposedAt: string, decidedAt: string | null } | null }> } };

export type AllowLoneWriteOffsMutationVariables = Exact<{
  upToMinor: number;
}>;


export type AllowLoneWriteOffsMutation = { allowLoneWriteOffs: { aloneUpToMinor: number, ageing: Array<{ band: AgeBand, bills: number, openMinor: number }>, bills: Array<{ invoiceId: string, number: string, contractId: string, contractNumber: string, clientName: string, clientPhone: string | null, issuedOn: string, since: string, ageDays: number, openMinor: number, way: WayToPay, refusals: number, failureReason: string | null, stage: DunningStage | null, stageAt: string | null, depositMinor: number, keptMinor: number, approval: CreditApproval | null, writeOff: { id: string, status: WriteOffStatus, amountMinor: number, taxMinor: number, recoveredMinor: number, reason: string, refusedFor: string | null, proposedBy: string, proposedAt: string, decidedAt: string | null } | null }> } };

export type HeldAccountFieldsFragment = { clientId: string, clientName: string, booksMinor: number, documentsMinor: number, since: string };

export type ReconciliationFieldsFragment = { day: string | null, ranAt: string | null, late: boolean, checks: Array<{ name: string, label: string, steps: string, left: number, right: number, counts: boolean, ok: boolean, problem: string | null, differing: Array<string> }>, chain: { invoicedMinor: number, collectedMinor: number, settledMinor: number, transferredMinor: number }, held: Array<{ clientId: string, clientName: string, booksMinor: number, documentsMinor: number, since: string }> };

export type ReconciliationQueryVariables = Exact<{ [key: string]: never; }>;


export type ReconciliationQuery = { reconciliation: { day: string | null, ranAt: string | null, late: boolean, checks: Array<{ name: string, label: string, steps: string, left: number, right: number, counts: boolean, ok: boolean, problem: string | null, differing: Array<string> }>, chain: { invoicedMinor: number, collectedMinor: number, settledMinor: number, transferredMinor: number }, held: Array<{ clientId: string, clientName: string, booksMinor: number, documentsMinor: number, since: string }> } };

export type ReconcileNowMutationVariables = Exact<{ [key: string]: never; }>;


export type ReconcileNowMutation = { reconcileNow: { day: string | null, ranAt: string | null, late: boolean, checks: Array<{ name: string, label: string, steps: string, left: number, right: number, counts: boolean, ok: boolean, problem: string | null, differing: Array<string> }>, chain: { invoicedMinor: number, collectedMinor: number, settledMinor: number, transferredMinor: number }, held: Array<{ clientId: string, clientName: string, booksMinor: number, documentsMinor: number, since: string }> } };

export type StoppedPageFieldsFragment = { next: string | null, items: Array<{ id: string, side: StoppedSide, label: string, kind: string, since: string, tries: number, stopped: boolean, reason: string, detail: string | null, companyName: string | null, contractId: string | null, number: string | null, pdfUrl: string | null, hindrance: string | null, carriable: boolean }> };

export type StoppedWorkQueryVariables = Exact<{
  side?: StoppedSide | null | undefined;
  company?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type StoppedWorkQuery = { stoppedWork: { next: string | null, items: Array<{ id: string, side: StoppedSide, label: string, kind: string, since: string, tries: number, stopped: boolean, reason: string, detail: string | null, companyName: string | null, contractId: string | null, number: string | null, pdfUrl: string | null, hindrance: string | null, carriable: boolean }> } };

export type RetryStoppedWorkMutationVariables = Exact<{
  id?: string | number | null | undefined;
}>;


export type RetryStoppedWorkMutation = { retryStoppedWork: { next: string | null } };

export type LeaveStripeEventMutationVariables = Exact<{
  id: string | number;
}>;


export type LeaveStripeEventMutation = { leaveStripeEvent: { next: string | null } };

export type CarryStoppedRefundMutationVariables = Exact<{
  id: string | number;
}>;


export type CarryStoppedRefundMutation = { carryStoppedRefund: { next: string | null } };

export type TaxRoundingFieldsFragment = { mode: RoundingMode, coming: Array<{ fromOn: string, mode: RoundingMode }> };

export type TaxRoundingQueryVariables = Exact<{ [key: string]: never; }>;


export type TaxRoundingQuery = { taxRounding: { mode: RoundingMode, coming: Array<{ fromOn: string, mode: RoundingMode }> } };

export type ChooseTaxRoundingMutationVariables = Exact<{
  mode: RoundingMode;
  fromOn: string;
}>;


export type ChooseTaxRoundingMutation = { chooseTaxRounding: { mode: RoundingMode, coming: Array<{ fromOn: string, mode: RoundingMode }> } };

export type TransfersQueryVariables = Exact<{ [key: string]: never; }>;


export type TransfersQuery = { offeredWaysToPay: Array<WayToPay>, unusedTransfers: Array<{ clientId: string, clientName: string, keptMinor: number, since: string | null, returnMinor: number | null, returnStatus: FundsReturnStatus | null }>, awaitedPayments: Array<{ id: string, number: string, clientName: string, status: InvoiceStatus, way: WayToPay, dueOn: string, totalMinor: number, leftMinor: number, transferredMinor: number, calendar: { remindOn: string, remindedOn: string | null } | null }> };

export type ReturnFundsMutationVariables = Exact<{
  clientId: string | number;
}>;


export type ReturnFundsMutation = { returnFunds: { clientId: string, clientName: string, keptMinor: number, since: string | null, returnMinor: number | null, returnStatus: FundsReturnStatus | null } };

export type OfferWaysToPayMutationVariables = Exact<{
  ways: Array<WayToPay> | WayToPay;
}>;


export type OfferWaysToPayMutation = { offerWaysToPay: Array<WayToPay> };

export type InvoiceLineFieldsFragment = { description: string, quantity: number, unitMinor: number | null, unitPrice: string | null, amountMinor: number, taxRateBps: number };

export type UsageFieldsFragment = { month: string, billableUnits: number, freeUnits: number, includedUnits: number, overageUnits: number, soFarWithTax: number, disputableUntil: string, period: { startsOn: string, endsOn: string }, forecastWithTax: { lowMinor: number, likelyMinor: number, highMinor: number }, lines: Array<{ description: string, quantity: number, unitMinor: number | null, unitPrice: string | null, amountMinor: number, taxRateBps: number }>, forecastUnits: { low: number, likely: number, high: number }, days: Array<{ on: string, units: number }>, records: Array<{ id: string, kind: string, at: string, seconds: number | null, billable: boolean, rule: string, ruleLabel: string, freedAt: string | null, dispute: { id: string, state: DisputeState, reason: string | null, raisedAt: string, answerDueOn: string, answer: string | null } | null }> };

export type UsageQueryVariables = Exact<{
  contractId: string | number;
  month?: string | null | undefined;
}>;


export type UsageQuery = { usage: { month: string, billableUnits: number, freeUnits: number, includedUnits: number, overageUnits: number, soFarWithTax: number, disputableUntil: string, period: { startsOn: string, endsOn: string }, forecastWithTax: { lowMinor: number, likelyMinor: number, highMinor: number }, lines: Array<{ description: string, quantity: number, unitMinor: number | null, unitPrice: string | null, amountMinor: number, taxRateBps: number }>, forecastUnits: { low: number, likely: number, high: number }, days: Array<{ on: string, units: number }>, records: Array<{ id: string, kind: string, at: string, seconds: number | null, billable: boolean, rule: string, ruleLabel: string, freedAt: string | null, dispute: { id: string, state: DisputeState, reason: string | null, raisedAt: string, answerDueOn: string, answer: string | null } | null }> } };

export type UsageToldSubscriptionVariables = Exact<{
  contractId: string | number;
  month?: string | null | undefined;
}>;


export type UsageToldSubscription = { usage: { month: string, billableUnits: number, freeUnits: number, includedUnits: number, overageUnits: number, soFarWithTax: number, disputableUntil: string, period: { startsOn: string, endsOn: string }, forecastWithTax: { lowMinor: number, likelyMinor: number, highMinor: number }, lines: Array<{ description: string, quantity: number, unitMinor: number | null, unitPrice: string | null, amountMinor: number, taxRateBps: number }>, forecastUnits: { low: number, likely: number, high: number }, days: Array<{ on: string, units: number }>, records: Array<{ id: string, kind: string, at: string, seconds: number | null, billable: boolean, rule: string, ruleLabel: string, freedAt: string | null, dispute: { id: string, state: DisputeState, reason: string | null, raisedAt: string, answerDueOn: string, answer: string | null } | null }> } };

export type UnitDisputeFieldsFragment = { id: string, state: DisputeState, reason: string | null, raisedAt: string, answerDueOn: string, answer: string | null };

export type BillChangeQueryVariables = Exact<{
  contractId: string | number;
  month?: string | null | undefined;
}>;


export type BillChangeQuery = { billChange: { previousMonth: string, previousMinor: number, totalMinor: number, expected: boolean, reasons: Array<{ kind: ChangeKind, amountMinor: number }> } | null };

export type DisputeUnitMutationVariables = Exact<{
  usageId: string | number;
  reason?: string | null | undefined;
}>;


export type DisputeUnitMutation = { disputeUnit: { id: string, state: DisputeState, reason: string | null, raisedAt: string, answerDueOn: string, answer: string | null } };

export type InvoicesQueryVariables = Exact<{
  contractId?: string | number | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type InvoicesQuery = { invoices: { total: number, items: Array<{ id: string, number: string, status: InvoiceStatus, issuedOn: string, dueOn: string, totalMinor: number, pdfUrl: string | null, failureReason: string | null, way: WayToPay, leftMinor: number, period: { startsOn: string, endsOn: string } }> } };

export type BankFieldsFragment = { bankName: string, bankCode: string, branchName: string, branchCode: string, accountType: BankAccountType, accountNumber: string, accountHolder: string };

export type PaymentCalendarFieldsFragment = { remindOn: string, remindedOn: string | null, dueOn: string, remindAgainOn: string, suspendOn: string, terminateOn: string };

export type InvoiceQueryVariables = Exact<{
  id: string | number;
}>;


export type InvoiceQuery = { invoice: { id: string, number: string, status: InvoiceStatus, contractId: string, clientName: string, issuerName: string, registrationNumber: string, issuedOn: string, dueOn: string, taxableMinor: number, taxMinor: number, totalMinor: number, paidAt: string | null, pdfUrl: string | null, translationUrl: string | null, failureReason: string | null, way: WayToPay, leftMinor: number, transferredMinor: number, payPageUrl: string | null, dunning: { stage: DunningStage, failedOn: string, remindOn: string, suspendOn: string, terminateOn: string } | null, calendar: { remindOn: string, remindedOn: string | null, dueOn: string, remindAgainOn: string, suspendOn: string, terminateOn: string } | null, period: { startsOn: string, endsOn: string }, lines: Array<{ description: string, quantity: number, unitMinor: number | null, unitPrice: string | null, amountMinor: number, taxRateBps: number }>, bank: { bankName: string, bankCode: string, branchName: string, branchCode: string, accountType: BankAccountType, accountNumber: string, accountHolder: string } | null } };

export type PaymentMethodFieldsFragment = { ready: boolean, label: string | null, depositMinor: number, sentDueOn: string | null, way: WayToPay, ways: Array<WayToPay>, planWays: Array<WayToPay>, opening: { startsOn: string, atOnce: { taxMinor: number, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> }, next: { on: string, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> }, monthly: { on: string, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> } } | null, bank: { bankName: string, bankCode: string, branchName: string, branchCode: string, accountType: BankAccountType, accountNumber: string, accountHolder: string } | null };

export type PaymentMethodQueryVariables = Exact<{
  contractId: string | number;
}>;


export type PaymentMethodQuery = { paymentMethod: { ready: boolean, label: string | null, depositMinor: number, sentDueOn: string | null, way: WayToPay, ways: Array<WayToPay>, planWays: Array<WayToPay>, opening: { startsOn: string, atOnce: { taxMinor: number, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> }, next: { on: string, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> }, monthly: { on: string, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> } } | null, bank: { bankName: string, bankCode: string, branchName: string, branchCode: string, accountType: BankAccountType, accountNumber: string, accountHolder: string } | null } };

export type ChooseWayToPayMutationVariables = Exact<{
  contractId: string | number;
  way: WayToPay;
}>;


export type ChooseWayToPayMutation = { chooseWayToPay: { ready: boolean, label: string | null, depositMinor: number, sentDueOn: string | null, way: WayToPay, ways: Array<WayToPay>, planWays: Array<WayToPay>, opening: { startsOn: string, atOnce: { taxMinor: number, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> }, next: { on: string, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> }, monthly: { on: string, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> } } | null, bank: { bankName: string, bankCode: string, branchName: string, branchCode: string, accountType: BankAccountType, accountNumber: string, accountHolder: string } | null } };

export type KeptFundsFieldsFragment = { clientId: string, clientName: string, keptMinor: number, since: string | null, returnMinor: number | null, returnStatus: FundsReturnStatus | null };

export type KeptFundsQueryVariables = Exact<{ [key: string]: never; }>;


export type KeptFundsQuery = { keptFunds: { clientId: string, clientName: string, keptMinor: number, since: string | null, returnMinor: number | null, returnStatus: FundsReturnStatus | null } };

export type AskFundsBackMutationVariables = Exact<{ [key: string]: never; }>;


export type AskFundsBackMutation = { askFundsBack: { clientId: string, clientName: string, keptMinor: number, since: string | null, returnMinor: number | null, returnStatus: FundsReturnStatus | null } };

export type DepositQueryVariables = Exact<{
  contractId: string | number;
}>;


export type DepositQuery = { deposit: { number: string, receivedOn: string, amountMinor: number, contested: boolean, lostMinor: number, askedAgain: boolean, pdfUrl: string, translationUrl: string, settlement: { number: string, settledOn: string, appliedMinor: number, refundedMinor: number, refundFailed: boolean, returnedOn: string | null, pdfUrl: string, translationUrl: string } | null } | null };

export type StartCheckoutMutationVariables = Exact<{
  contractId: string | number;
}>;


export type StartCheckoutMutation = { startCheckout: { url: string } };

export type OpenPaymentPortalMutationVariables = Exact<{ [key: string]: never; }>;


export type OpenPaymentPortalMutation = { openPaymentPortal: { url: string } };

export type SpendingFieldsFragment = { contractId: string, firstAlertPercent: number, secondAlertPercent: number, capMinor: number | null, capWithTax: boolean, atCap: AtCap, billableCalls: number, includedUnits: number, spentMinor: number, capUnits: number | null, limitedTo: LimitMode | null, roundingMode: RoundingMode };

export type SpendingQueryVariables = Exact<{
  contractId: string | number;
}>;


export type SpendingQuery = { spending: { contractId: string, firstAlertPercent: number, secondAlertPercent: number, capMinor: number | null, capWithTax: boolean, atCap: AtCap, billableCalls: number, includedUnits: number, spentMinor: number, capUnits: number | null, limitedTo: LimitMode | null, roundingMode: RoundingMode } };

export type SetSpendingRuleMutationVariables = Exact<{
  contractId: string | number;
  input: SpendingRuleInput;
}>;


export type SetSpendingRuleMutation = { setSpendingRule: { contractId: string, firstAlertPercent: number, secondAlertPercent: number, capMinor: number | null, capWithTax: boolean, atCap: AtCap, billableCalls: number, includedUnits: number, spentMinor: number, capUnits: number | null, limitedTo: LimitMode | null, roundingMode: RoundingMode } };

export type SuccessFeeQueryVariables = Exact<{
  contractId: string | number;
}>;


export type SuccessFeeQuery = { contract: { plan: { successFeeMinor: number } }, desks: Array<{ id: string, contractId: string }> };

export type MeetingsThatWaitQueryVariables = Exact<{
  deskId: string | number;
}>;


export type MeetingsThatWaitQuery = { appointmentPage: { toDecide: number } };

export type CampaignFieldsFragment = { id: string, deskId: string, contractId: string, deskName: string, state: CampaignState, name: string, kind: CampaignKind, purpose: string, offer: string, audience: Audience, script: string, startsOn: string, endsOn: string, weekdays: Array<number>, callsFrom: string, callsUntil: string, callsOnHolidays: boolean, attemptsMax: number, attemptsPerDay: number, recycleHours: number, questions: number, contacts: number, waiting: number, callsToday: number, agentsAtWork: number, limitedTo: LimitMode | null, restDays: Array<{ day: string, ja: string, en: string }> };

export type CampaignsQueryVariables = Exact<{ [key: string]: never; }>;


export type CampaignsQuery = { campaigns: Array<{ id: string, deskId: string, contractId: string, deskName: string, state: CampaignState, name: string, kind: CampaignKind, purpose: string, offer: string, audience: Audience, script: string, startsOn: string, endsOn: string, weekdays: Array<number>, callsFrom: string, callsUntil: string, callsOnHolidays: boolean, attemptsMax: number, attemptsPerDay: number, recycleHours: number, questions: number, contacts: number, waiting: number, callsToday: number, agentsAtWork: number, limitedTo: LimitMode | null, restDays: Array<{ day: string, ja: string, en: string }> }> };

export type CampaignQueryVariables = Exact<{
  id: string | number;
}>;


export type CampaignQuery = { campaign: { id: string, deskId: string, contractId: string, deskName: string, state: CampaignState, name: string, kind: CampaignKind, purpose: string, offer: string, audience: Audience, script: string, startsOn: string, endsOn: string, weekdays: Array<number>, callsFrom: string, callsUntil: string, callsOnHolidays: boolean, attemptsMax: number, attemptsPerDay: number, recycleHours: number, questions: number, contacts: number, waiting: number, callsToday: number, agentsAtWork: number, limitedTo: LimitMode | null, restDays: Array<{ day: string, ja: string, en: string }> } };

export type CampaignResultsQueryVariables = Exact<{
  campaignId: string | number;
}>;


export type CampaignResultsQuery = { campaignResults: { calls: number, total: { called: number, reached: number, spoke: number, appointments: number, refused: number }, byDay: Array<{ day: string, called: number, reached: number, spoke: number, appointments: number, refused: number }>, byList: Array<{ listId: string, name: string, contacts: number, called: number, spoke: number, appointments: number, refused: number }>, reasons: Array<{ reason: OutboundReason, count: number }>, said: Array<{ id: string, at: string, outcome: OutboundOutcome, note: string | null, corrections: Array<{ at: string, reason: string, former: { outcome: OutboundOutcome, reason: OutboundReason | null, note: string | null } }> }> } };

export type CampaignAnswersQueryVariables = Exact<{
  campaignId: string | number;
}>;


export type CampaignAnswersQuery = { campaignAnswers: Array<{ stepId: string, title: string, say: string, kind: AnswerKind, asked: number, declined: number, counts: Array<{ answer: string, count: number }>, said: Array<{ id: string, at: string, answer: string }> }> };

export type CampaignScriptFieldsFragment = { campaignId: string, campaignName: string, version: number, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, draft: { revision: number, savedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, problems: Array<{ path: string, message: string }> } | null, former: Array<{ version: number, replacedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }> }> };

export type CampaignScriptQueryVariables = Exact<{
  campaignId: string | number;
}>;


export type CampaignScriptQuery = { campaignScript: { campaignId: string, campaignName: string, version: number, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, draft: { revision: number, savedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, problems: Array<{ path: string, message: string }> } | null, former: Array<{ version: number, replacedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }> }> } };

export type CampaignTemplatesQueryVariables = Exact<{
  campaignId: string | number;
}>;


export type CampaignTemplatesQuery = { campaignTemplates: Array<{ kind: CampaignKind, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }> }> };

export type SaveCampaignScriptMutationVariables = Exact<{
  campaignId: string | number;
  revision: number;
  input: ScriptDraftInput;
}>;


export type SaveCampaignScriptMutation = { saveCampaignScript: { campaignId: string, campaignName: string, version: number, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, draft: { revision: number, savedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, problems: Array<{ path: string, message: string }> } | null, former: Array<{ version: number, replacedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }> }> } };

export type PublishCampaignScriptMutationVariables = Exact<{
  campaignId: string | number;
  revision: number;
}>;


export type PublishCampaignScriptMutation = { publishCampaignScript: { campaignId: string, campaignName: string, version: number, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, draft: { revision: number, savedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, problems: Array<{ path: string, message: string }> } | null, former: Array<{ version: number, replacedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }> }> } };

export type DiscardCampaignScriptMutationVariables = Exact<{
  campaignId: string | number;
}>;


export type DiscardCampaignScriptMutation = { discardCampaignScript: { campaignId: string, campaignName: string, version: number, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, draft: { revision: number, savedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, problems: Array<{ path: string, message: string }> } | null, former: Array<{ version: number, replacedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }> }> } };

export type CampaignRecordsQueryVariables = Exact<{
  campaignId: string | number;
  outcomes?: Array<OutboundOutcome> | OutboundOutcome | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CampaignRecordsQuery = { campaignRecords: { total: number, next: string | null, items: Array<{ id: string, at: string, listName: string, phone: string, name: string | null, person: string | null, outcome: OutboundOutcome, reason: OutboundReason | null, note: string | null, callbackAt: string | null, meeting: { id: string, withWhom: string, startsAt: string, status: AppointmentStatus } | null, corrections: Array<{ at: string, reason: string, former: { outcome: OutboundOutcome, reason: OutboundReason | null, note: string | null } }> }> } };

export type ContactListsQueryVariables = Exact<{
  campaignId: string | number;
}>;


export type ContactListsQuery = { contactLists: Array<{ id: string, name: string, state: ListState, failure: string | null, linesRead: number, accepted: number, rejected: number, repaired: number, createdAt: string }> };

export type ListProblemsQueryVariables = Exact<{
  listId: string | number;
}>;


export type ListProblemsQuery = { listProblems: Array<{ line: number, reason: ListProblemReason, typed: string }> };

export type PreviewContactFileQueryVariables = Exact<{
  beginning: string;
}>;


export type PreviewContactFileQuery = { previewContactFile: { encoding: string, hasHeading: boolean, rows: Array<Array<string>>, lostZero: string | null, columns: { phone: number | null, name: number | null, person: number | null, note: number | null } } };

export type CampaignDesksQueryVariables = Exact<{ [key: string]: never; }>;


export type CampaignDesksQuery = { desks: Array<{ id: string, name: string, callsPeople: boolean, takesOrders: boolean }> };

export type SlotsQueryVariables = Exact<{
  deskId: string | number;
}>;


export type SlotsQuery = { slots: Array<{ id: string, startsAt: string, minutes: number, capacity: number, booked: number, salespersonName: string | null }> };

export type SalespeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type SalespeopleQuery = { salespeople: Array<{ id: string, name: string, email: string }> };

export type AddSalespersonMutationVariables = Exact<{
  input: SalespersonInput;
}>;


export type AddSalespersonMutation = { addSalesperson: { id: string } };

export type ChangeSalespersonMutationVariables = Exact<{
  id: string | number;
  input: SalespersonInput;
}>;


export type ChangeSalespersonMutation = { changeSalesperson: { id: string } };

export type RemoveSalespersonMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveSalespersonMutation = { removeSalesperson: boolean };

export type BriefingQueryVariables = Exact<{
  appointmentId: string | number;
}>;


export type BriefingQuery = { briefing: { campaignName: string | null, minutes: number, company: string | null, phone: string | null, said: string | null, salespersonName: string | null, appointment: { interactionId: string, id: string, deskId: string, withWhom: string, startsAt: string, note: string | null, status: AppointmentStatus, rejectionReason: string | null, booked: boolean, wished: boolean, wishedFor: string | null, declined: { reason: string, from: WishSide } | null } } };

export type OutboundCallFieldsFragment = { id: string, campaignId: string, deskId: string, campaignName: string, kind: CampaignKind, clientName: string, purpose: string, offer: string, audience: Audience, script: string, phone: string, name: string | null, person: string | null, contactNote: string | null, attempts: number, scheduled: boolean, takenAt: string, disclosedAt: string | null, note: string | null, outcome: OutboundOutcome | null, refusesCalls: boolean, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, kept: { draft: unknown, revision: number }, history: Array<{ at: string, outcome: OutboundOutcome, note: string | null }> };

export type DeskKnowledgeQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskKnowledgeQuery = { desk: { id: string, knowledge: Array<{ id: string, question: string, answer: string }> } };

export type MyWorkHelpQueryVariables = Exact<{ [key: string]: never; }>;


export type MyWorkHelpQuery = { myWorkHelp: { askedAt: string | null, helperName: string | null } };

export type AskForHelpAtWorkMutationVariables = Exact<{
  wanted: boolean;
}>;


export type AskForHelpAtWorkMutation = { askForHelpAtWork: { askedAt: string | null, helperName: string | null } };

export type EndOutboundByPolicyMutationVariables = Exact<{
  input: EndWorkByPolicyInput;
}>;


export type EndOutboundByPolicyMutation = { endOutboundByPolicy: { id: string } };

export type EndCallbackByPolicyMutationVariables = Exact<{
  input: EndWorkByPolicyInput;
}>;


export type EndCallbackByPolicyMutation = { endCallbackByPolicy: { id: string } };

export type OutboundDeskQueryVariables = Exact<{ [key: string]: never; }>;


export type OutboundDeskQuery = { myOutboundDesk: { takenBack: { at: string, byName: string | null } | null, current: { id: string, campaignId: string, deskId: string, campaignName: string, kind: CampaignKind, clientName: string, purpose: string, offer: string, audience: Audience, script: string, phone: string, name: string | null, person: string | null, contactNote: string | null, attempts: number, scheduled: boolean, takenAt: string, disclosedAt: string | null, note: string | null, outcome: OutboundOutcome | null, refusesCalls: boolean, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, kept: { draft: unknown, revision: number }, history: Array<{ at: string, outcome: OutboundOutcome, note: string | null }> } | null, campaigns: Array<{ id: string, name: string, clientName: string, callable: boolean, limited: boolean, callableFrom: string | null, due: number, restToday: { ja: string, en: string } | null }> } };

export type CreateCampaignMutationVariables = Exact<{
  deskId: string | number;
  input: CampaignInput;
}>;


export type CreateCampaignMutation = { createCampaign: { id: string } };

export type UpdateCampaignMutationVariables = Exact<{
  campaignId: string | number;
  input: CampaignInput;
}>;


export type UpdateCampaignMutation = { updateCampaign: { id: string } };

export type RunCampaignMutationVariables = Exact<{
  campaignId: string | number;
}>;


export type RunCampaignMutation = { runCampaign: { id: string, state: CampaignState } };

export type PauseCampaignMutationVariables = Exact<{
  campaignId: string | number;
}>;


export type PauseCampaignMutation = { pauseCampaign: { id: string, state: CampaignState } };

export type EndCampaignMutationVariables = Exact<{
  campaignId: string | number;
}>;


export type EndCampaignMutation = { endCampaign: { id: string, state: CampaignState } };

export type OpenSlotsMutationVariables = Exact<{
  deskId: string | number;
  input: SlotPatternInput;
}>;


export type OpenSlotsMutation = { openSlots: Array<{ id: string }> };

export type CloseSlotMutationVariables = Exact<{
  slotId: string | number;
}>;


export type CloseSlotMutation = { closeSlot: { id: string } };

export type TakeNextContactMutationVariables = Exact<{
  campaignId: string | number;
}>;


export type TakeNextContactMutation = { takeNextContact: { id: string, campaignId: string, deskId: string, campaignName: string, kind: CampaignKind, clientName: string, purpose: string, offer: string, audience: Audience, script: string, phone: string, name: string | null, person: string | null, contactNote: string | null, attempts: number, scheduled: boolean, takenAt: string, disclosedAt: string | null, note: string | null, outcome: OutboundOutcome | null, refusesCalls: boolean, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, kept: { draft: unknown, revision: number }, history: Array<{ at: string, outcome: OutboundOutcome, note: string | null }> } };

export type ConfirmDisclosureMutationVariables = Exact<{
  callId: string | number;
  points: Array<DisclosurePoint> | DisclosurePoint;
}>;


export type ConfirmDisclosureMutation = { confirmDisclosure: { id: string, campaignId: string, deskId: string, campaignName: string, kind: CampaignKind, clientName: string, purpose: string, offer: string, audience: Audience, script: string, phone: string, name: string | null, person: string | null, contactNote: string | null, attempts: number, scheduled: boolean, takenAt: string, disclosedAt: string | null, note: string | null, outcome: OutboundOutcome | null, refusesCalls: boolean, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, kept: { draft: unknown, revision: number }, history: Array<{ at: string, outcome: OutboundOutcome, note: string | null }> } };

export type KeepOutboundCallMutationVariables = Exact<{
  callId: string | number;
}>;


export type KeepOutboundCallMutation = { keepOutboundCall: boolean };

export type OutboundDraftQueryVariables = Exact<{ [key: string]: never; }>;


export type OutboundDraftQuery = { myOutboundDesk: { current: { id: string, kept: { draft: unknown, revision: number } } | null } };

export type SaveOutboundDraftMutationVariables = Exact<{
  callId: string | number;
  draft: unknown;
  basedOn?: number | null | undefined;
}>;


export type SaveOutboundDraftMutation = { saveOutboundDraft: { draft: unknown, revision: number } };

export type RecordOutboundCallMutationVariables = Exact<{
  input: RecordOutboundCallInput;
}>;


export type RecordOutboundCallMutation = { recordOutboundCall: { id: string, outcome: OutboundOutcome | null } };

export type DoNotCallFieldsFragment = { id: string | null, phone: string, name: string | null, note: string | null, offer: string | null, source: DoNotCallSource, addedAt: string };

export type DoNotCallListQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type DoNotCallListQuery = { doNotCallList: { total: number, items: Array<{ id: string | null, phone: string, name: string | null, note: string | null, offer: string | null, source: DoNotCallSource, addedAt: string }> } };

export type AddDoNotCallMutationVariables = Exact<{
  input: DoNotCallInput;
}>;


export type AddDoNotCallMutation = { addDoNotCall: { id: string | null, phone: string, name: string | null, note: string | null, offer: string | null, source: DoNotCallSource, addedAt: string } };

export type RemoveDoNotCallMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type RemoveDoNotCallMutation = { removeDoNotCall: { id: string | null, removedAt: string | null } };

export type NoteDoNotCallMutationVariables = Exact<{
  interactionId: string | number;
}>;


export type NoteDoNotCallMutation = { noteDoNotCall: boolean };

export type NoteDoNotCallBackMutationVariables = Exact<{
  callbackId: string | number;
}>;


export type NoteDoNotCallBackMutation = { noteDoNotCallBack: boolean };

export type CaseFieldsFragment = { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } };

export type CasesQueryVariables = Exact<{
  scope: CaseScope;
  search?: string | null | undefined;
  first: number;
}>;


export type CasesQuery = { cases: { total: number, items: Array<{ id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } }>, counts: { open: number, mine: number, asked: number, soon: number, missed: number } } };

export type CaseAlarmsQueryVariables = Exact<{ [key: string]: never; }>;


export type CaseAlarmsQuery = { caseAlarms: Array<{ id: string, deskName: string, category: string, product: string, caseIds: Array<string>, days: number, raisedAt: string }> };

export type CaseCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type CaseCountsQuery = { caseCounts: { open: number, asked: number, soon: number, missed: number } };

export type CasesEverQueryVariables = Exact<{ [key: string]: never; }>;


export type CasesEverQuery = { cases: { total: number, counts: { asked: number } }, closed: { total: number } };

export type CaseQueryVariables = Exact<{
  id: string | number;
}>;


export type CaseQuery = { case: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } }, caseStory: Array<{ id: string, at: string, kind: CaseEntryKind, side: CaseEntrySide, personName: string | null, text: string | null, detail: string | null }>, caseCalls: Array<{ interactionId: string, at: string, outcome: Outcome | null, urgency: Urgency | null, callerName: string | null, callbackNumber: string | null, message: string | null, transfers: Array<{ kind: TransferKind, to: string | null, at: string, answered: boolean, putThrough: boolean }> }> };

export type CaseOfCallQueryVariables = Exact<{
  interactionId: string | number;
}>;


export type CaseOfCallQuery = { caseOfCall: { joined: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } } | null, sameCaller: Array<{ id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } }> } };

export type PrecedentsQueryVariables = Exact<{
  deskId: string | number;
  text: string;
}>;


export type PrecedentsQuery = { precedents: Array<{ id: string, number: number, category: string, product: string | null, happened: string, closedAt: string, closingCode: CaseClosingCode, closingLine: string, answer: string | null }> };

export type CaseDesksQueryVariables = Exact<{ [key: string]: never; }>;


export type CaseDesksQuery = { desks: Array<{ id: string, name: string }> };

export type CaseRulesQueryVariables = Exact<{
  deskId: string | number;
}>;


export type CaseRulesQuery = { caseRules: { categories: Array<string>, contactEmails: Array<string>, alarmCases: number, alarmDays: number, targets: Array<{ severity: CaseSeverity, respondMinutes: number, resolveMinutes: number }> } };

export type CaseColleaguesQueryVariables = Exact<{ [key: string]: never; }>;


export type CaseColleaguesQuery = { colleagues: Array<{ personId: string, name: string, role: Role }> };

export type CaseReportLineFieldsFragment = { category: string | null, severity: CaseSeverity | null, opened: number, closed: number, respondDecided: number, respondMet: number, resolveDecided: number, resolveMet: number };

export type CaseReportQueryVariables = Exact<{
  month?: string | null | undefined;
  deskId?: string | number | null | undefined;
}>;


export type CaseReportQuery = { caseReport: { month: string, total: { category: string | null, severity: CaseSeverity | null, opened: number, closed: number, respondDecided: number, respondMet: number, resolveDecided: number, resolveMet: number }, byCategory: Array<{ category: string | null, severity: CaseSeverity | null, opened: number, closed: number, respondDecided: number, respondMet: number, resolveDecided: number, resolveMet: number }>, bySeverity: Array<{ category: string | null, severity: CaseSeverity | null, opened: number, closed: number, respondDecided: number, respondMet: number, resolveDecided: number, resolveMet: number }>, byDay: Array<{ day: string, opened: number, closed: number }>, endings: Array<{ code: CaseClosingCode, count: number }> } };

export type OpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type OpenCaseMutation = { openCase: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } } };

export type JoinCallToCaseMutationVariables = Exact<{
  caseId: string | number;
  interactionId: string | number;
}>;


export type JoinCallToCaseMutation = { joinCallToCase: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } } };

export type AssignCaseMutationVariables = Exact<{
  caseId: string | number;
  personId?: string | number | null | undefined;
}>;


export type AssignCaseMutation = { assignCase: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } } };

export type WriteCaseNoteMutationVariables = Exact<{
  caseId: string | number;
  requestId: string | number;
  text: string;
}>;


export type WriteCaseNoteMutation = { writeCaseNote: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } } };

export type ReplyToCaseMutationVariables = Exact<{
  input: ReplyToCaseInput;
}>;


export type ReplyToCaseMutation = { replyToCase: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } } };

export type InstructCaseMutationVariables = Exact<{
  caseId: string | number;
  requestId: string | number;
  text: string;
}>;


export type InstructCaseMutation = { instructCase: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } } };

export type AwaitCustomerMutationVariables = Exact<{
  caseId: string | number;
  text: string;
}>;


export type AwaitCustomerMutation = { awaitCustomer: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } } };

export type AskClientMutationVariables = Exact<{
  caseId: string | number;
  text: string;
}>;


export type AskClientMutation = { askClient: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } } };

export type ResumeCaseMutationVariables = Exact<{
  caseId: string | number;
}>;


export type ResumeCaseMutation = { resumeCase: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } } };

export type SetCaseSeverityMutationVariables = Exact<{
  caseId: string | number;
  severity: CaseSeverity;
  reason: string;
}>;


export type SetCaseSeverityMutation = { setCaseSeverity: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } } };

export type SetCaseLanguageMutationVariables = Exact<{
  caseId: string | number;
  language: CustomerLanguage;
}>;


export type SetCaseLanguageMutation = { setCaseLanguage: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } } };

export type EscalateCaseMutationVariables = Exact<{
  caseId: string | number;
  to: EscalateCaseTo;
  reason: string;
}>;


export type EscalateCaseMutation = { escalateCase: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } } };

export type CloseCaseMutationVariables = Exact<{
  caseId: string | number;
  code: CaseClosingCode;
  line: string;
}>;


export type CloseCaseMutation = { closeCase: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } } };

export type ReopenCaseMutationVariables = Exact<{
  caseId: string | number;
  reason: string;
}>;


export type ReopenCaseMutation = { reopenCase: { id: string, deskId: string, deskName: string, number: number, state: CaseState, category: string, severity: CaseSeverity, rung: CaseRung, language: CustomerLanguage, name: string | null, nameKana: string | null, phone: string | null, email: string | null, product: string | null, happened: string, wish: string | null, assignedTo: string | null, assigneeName: string | null, openedAt: string, closedAt: string | null, closingCode: CaseClosingCode | null, closingLine: string | null, reopened: number, respond: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null }, resolve: { state: CaseDeadlineState, dueAt: string | null, doneAt: string | null } } };

export type SetCaseRulesMutationVariables = Exact<{
  deskId: string | number;
  input: CaseRulesInput;
}>;


export type SetCaseRulesMutation = { setCaseRules: { categories: Array<string> } };

export type CaseDraftQueryVariables = Exact<{
  caseId: string | number;
}>;


export type CaseDraftQuery = { caseDraft: { draft: unknown, revision: number } };

export type SaveCaseDraftMutationVariables = Exact<{
  caseId: string | number;
  draft: unknown;
  basedOn?: number | null | undefined;
}>;


export type SaveCaseDraftMutation = { saveCaseDraft: { draft: unknown, revision: number } };

export type ServiceHoursFieldsFragment = { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> };

export type PlanFieldsFragment = { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null };

export type FunctionsQueryVariables = Exact<{ [key: string]: never; }>;


export type FunctionsQuery = { functions: Array<{ code: string, name: string, description: string, referenceMonthlyMinor: number }> };

export type BundlesQueryVariables = Exact<{
  prefecture?: string | null | undefined;
  function?: string | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type BundlesQuery = { bundles: { total: number, items: Array<{ id: string, bundleId: string, name: string, tagline: string, prefectures: Array<string>, partsTotalMinor: number, functions: Array<{ code: string, name: string }>, producer: { id: string, name: string, prefecture: string | null }, plans: Array<{ id: string, baseMinor: number, includedUnits: number, successFeeMinor: number }> }> } };

export type BundleQueryVariables = Exact<{
  id: string | number;
}>;


export type BundleQuery = { bundle: { id: string, bundleId: string, number: number, name: string, tagline: string, story: string, prefectures: Array<string>, languages: Array<string>, capacityPerMonth: number, partsTotalMinor: number, publishedAt: string | null, operatorName: string | null, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, functions: Array<{ code: string, name: string, description: string, referenceMonthlyMinor: number }>, producer: { id: string, name: string, prefecture: string | null, introduction: string | null }, plans: Array<{ id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }> } | null };

export type AskedPartFieldsFragment = { kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number };

export type OpeningFieldsFragment = { startsOn: string, atOnce: { taxMinor: number, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> }, next: { on: string, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> }, monthly: { on: string, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> } };

export type QuoteFieldsFragment = { id: string, number: string, status: QuoteStatus, startsOn: string, expiresAt: string, expectedUnits: number, diagnosisId: string | null, contractText: string, textHash: string, createdAt: string, pdfUrl: string, translationUrl: string, monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, opening: { startsOn: string, atOnce: { taxMinor: number, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> }, next: { on: string, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> }, monthly: { on: string, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> } }, summary: Array<{ label: string, value: string }>, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, version: { id: string, bundleId: string, name: string, tagline: string, operatorName: string | null, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, functions: Array<{ code: string, name: string }>, producer: { id: string, name: string, prefecture: string | null } } };

export type ContractFieldsFragment = { id: string, number: string, status: ContractStatus, clientName: string, producerName: string, operatorName: string, startsOn: string, endsOn: string | null, minimumTermEndsOn: string, earliestEndOn: string, contractText: string, pdfUrl: string, deskId: string | null, planChanges: Array<{ id: string, number: string, effectiveOn: string, pdfUrl: string | null, plan: { name: string }, signature: { signerName: string, signedAt: string } | null }>, signature: { signerName: string, signedAt: string, textHash: string }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, version: { id: string, bundleId: string, name: string, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, functions: Array<{ code: string, name: string }> } };

export type QuoteQueryVariables = Exact<{
  id: string | number;
}>;


export type QuoteQuery = { quote: { id: string, number: string, status: QuoteStatus, startsOn: string, expiresAt: string, expectedUnits: number, diagnosisId: string | null, contractText: string, textHash: string, createdAt: string, pdfUrl: string, translationUrl: string, monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, opening: { startsOn: string, atOnce: { taxMinor: number, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> }, next: { on: string, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> }, monthly: { on: string, totalMinor: number, parts: Array<{ kind: AskedKind, startsOn: string | null, endsOn: string | null, taxMinor: number, totalMinor: number }> } }, summary: Array<{ label: string, value: string }>, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, version: { id: string, bundleId: string, name: string, tagline: string, operatorName: string | null, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, functions: Array<{ code: string, name: string }>, producer: { id: string, name: string, prefecture: string | null } } } };

export type QuotesQueryVariables = Exact<{ [key: string]: never; }>;


export type QuotesQuery = { quotes: Array<{ id: string, number: string, status: QuoteStatus, startsOn: string, expiresAt: string, createdAt: string, version: { name: string }, plan: { name: string } }> };

export type ContractsQueryVariables = Exact<{ [key: string]: never; }>;


export type ContractsQuery = { contracts: Array<{ id: string, number: string, status: ContractStatus, startsOn: string, endsOn: string | null, deskId: string | null, producerName: string, version: { name: string }, plan: { name: string, baseMinor: number } }> };

export type ContractQueryVariables = Exact<{
  id: string | number;
}>;


export type ContractQuery = { contract: { id: string, number: string, status: ContractStatus, clientName: string, producerName: string, operatorName: string, startsOn: string, endsOn: string | null, minimumTermEndsOn: string, earliestEndOn: string, contractText: string, pdfUrl: string, deskId: string | null, planChanges: Array<{ id: string, number: string, effectiveOn: string, pdfUrl: string | null, plan: { name: string }, signature: { signerName: string, signedAt: string } | null }>, signature: { signerName: string, signedAt: string, textHash: string }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, version: { id: string, bundleId: string, name: string, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, functions: Array<{ code: string, name: string }> } } };

export type RequestQuoteMutationVariables = Exact<{
  input: RequestQuoteInput;
}>;


export type RequestQuoteMutation = { requestQuote: { id: string } };

export type SignContractMutationVariables = Exact<{
  input: SignContractInput;
}>;


export type SignContractMutation = { signContract:
    | { __typename: 'AlreadySigned', contractId: string }
    | { __typename: 'QuoteExpired', expiredAt: string }
    | { __typename: 'SignedContract', contract: { id: string } }
    | { __typename: 'TextChanged', textHash: string }
   };

export type CancelContractMutationVariables = Exact<{
  contractId: string | number;
  reason?: string | null | undefined;
}>;


export type CancelContractMutation = { cancelContract: { id: string, number: string, status: ContractStatus, clientName: string, producerName: string, operatorName: string, startsOn: string, endsOn: string | null, minimumTermEndsOn: string, earliestEndOn: string, contractText: string, pdfUrl: string, deskId: string | null, planChanges: Array<{ id: string, number: string, effectiveOn: string, pdfUrl: string | null, plan: { name: string }, signature: { signerName: string, signedAt: string } | null }>, signature: { signerName: string, signedAt: string, textHash: string }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, version: { id: string, bundleId: string, name: string, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, functions: Array<{ code: string, name: string }> } } };

export type PricedPlanFieldsFragment = { plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, monthly: { lowMinor: number, likelyMinor: number, highMinor: number } };

export type PlanChangeOptionsQueryVariables = Exact<{
  contractId: string | number;
}>;


export type PlanChangeOptionsQuery = { planChangeOptions: { effectiveOn: string, expectedUnits: number, current: { plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, monthly: { lowMinor: number, likelyMinor: number, highMinor: number } }, options: Array<{ plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, monthly: { lowMinor: number, likelyMinor: number, highMinor: number } }> } };

export type PlanChangeFieldsFragment = { id: string, number: string, contractId: string, bundleName: string, status: PlanChangeStatus, effectiveOn: string, expiresAt: string, text: string, textHash: string, pdfUrl: string | null, signature: { signerName: string, signedAt: string, textHash: string } | null, previousPlan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null } };

export type PlanChangeQueryVariables = Exact<{
  id: string | number;
}>;


export type PlanChangeQuery = { planChange: { id: string, number: string, contractId: string, bundleName: string, status: PlanChangeStatus, effectiveOn: string, expiresAt: string, text: string, textHash: string, pdfUrl: string | null, signature: { signerName: string, signedAt: string, textHash: string } | null, previousPlan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null } } };

export type RequestPlanChangeMutationVariables = Exact<{
  input: RequestPlanChangeInput;
}>;


export type RequestPlanChangeMutation = { requestPlanChange: { id: string, number: string, contractId: string, bundleName: string, status: PlanChangeStatus, effectiveOn: string, expiresAt: string, text: string, textHash: string, pdfUrl: string | null, signature: { signerName: string, signedAt: string, textHash: string } | null, previousPlan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null } } };

export type SignPlanChangeMutationVariables = Exact<{
  input: SignPlanChangeInput;
}>;


export type SignPlanChangeMutation = { signPlanChange:
    | { __typename: 'QuoteExpired', expiredAt: string }
    | { __typename: 'SignedPlanChange', planChange: { id: string, number: string, contractId: string, bundleName: string, status: PlanChangeStatus, effectiveOn: string, expiresAt: string, text: string, textHash: string, pdfUrl: string | null, signature: { signerName: string, signedAt: string, textHash: string } | null, previousPlan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null } } }
    | { __typename: 'TextChanged', textHash: string }
   };

export type ScriptStepFieldsFragment = { id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> };

export type WaitingCallFieldsFragment = { id: string, state: CallState, callerNumber: string | null, outsideHours: boolean, waitingSince: string, offeredUntil: string | null, desk: { id: string, clientName: string, name: string, greeting: string, rules: Array<string> } };

export type UrgencyHintFieldsFragment = { word: string | null, byCaller: boolean, rule: { name: string, during: RuleTime, urgency: Urgency, reach: Array<{ who: string, channel: ReachChannel }> } };

export type CallFieldsFragment = { id: string, state: CallState, refusesCalls: boolean, messageOnly: boolean, outsideHours: boolean, callerNumber: string | null, offeredAt: string, connectedAt: string | null, endedAt: string | null, talkSeconds: number | null, outcome: Outcome | null, urgency: Urgency | null, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topics: Array<string>, draft: unknown, draftRevision: number, urgencyHint: { word: string | null, byCaller: boolean, rule: { name: string, during: RuleTime, urgency: Urgency, reach: Array<{ who: string, channel: ReachChannel }> } } | null, script: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, history: Array<{ id: string, at: string, outcome: Outcome | null, summary: string | null, case: { id: string, number: number } | null, orders: Array<{ id: string, number: number }> }>, desk: { id: string, clientName: string, name: string, greeting: string, rules: Array<string>, recordingNotice: string | null, takesOrders: boolean, urgencyRules: Array<{ name: string, words: Array<string>, during: RuleTime, urgency: Urgency, reach: Array<{ who: string, channel: ReachChannel }> }>, knowledge: Array<{ id: string, question: string, answer: string }> } };

export type CallLineFieldsFragment = { id: string, interactionId: string, kind: CallLineKind, mode: SuperviseMode | null, state: CallLineState, targetName: string | null, targetPhone: string | null, startedAt: string, ringsUntil: string | null, personId: string | null, personName: string | null, agentName: string | null };

export type CallbackFieldsFragment = { id: string, deskId: string, interactionId: string, deskName: string, greeting: string, phone: string, callerName: string | null, note: string | null, dueAt: string, state: CallbackState, offeredUntil: string | null, attempts: number, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null, agentName: string | null };

export type DeskFloorFieldsFragment = { at: string, presence: Presence, reason: PresenceReason | null, online: boolean, completedToday: number, askedAt: string | null, campaignName: string | null, offered: { draft: unknown, id: string, state: CallState, callerNumber: string | null, outsideHours: boolean, waitingSince: string, offeredUntil: string | null, desk: { id: string, clientName: string, name: string, greeting: string, rules: Array<string> } } | null, waiting: Array<{ id: string, state: CallState, callerNumber: string | null, outsideHours: boolean, waitingSince: string, offeredUntil: string | null, desk: { id: string, clientName: string, name: string, greeting: string, rules: Array<string> } }>, current: { id: string, state: CallState, heldAt: string | null, holdSeconds: number, helpAskedAt: string | null, helperName: string | null, wrapUpSeconds: number, desk: { id: string, clientName: string }, lines: Array<{ id: string, interactionId: string, kind: CallLineKind, mode: SuperviseMode | null, state: CallLineState, targetName: string | null, targetPhone: string | null, startedAt: string, ringsUntil: string | null, personId: string | null, personName: string | null, agentName: string | null }> } | null, callback: { id: string, deskId: string, interactionId: string, deskName: string, greeting: string, phone: string, callerName: string | null, note: string | null, dueAt: string, state: CallbackState, offeredUntil: string | null, attempts: number, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null, agentName: string | null } | null, takenBack: { at: string, byName: string | null } | null, words: Array<{ id: string, words: string, byName: string | null }>, helpWanted: Array<{ personId: string, askedAt: string, agentName: string | null, clientName: string | null }>, takenOver: { interactionId: string, at: string, inTalk: boolean, clientName: string | null, byName: string | null } | null, handover: { line: { id: string, interactionId: string, kind: CallLineKind, mode: SuperviseMode | null, state: CallLineState, targetName: string | null, targetPhone: string | null, startedAt: string, ringsUntil: string | null, personId: string | null, personName: string | null, agentName: string | null }, call: { id: string, callerNumber: string | null, draft: unknown, desk: { id: string, clientName: string, greeting: string } } } | null };

export type ReadWordMutationVariables = Exact<{
  id: string | number;
}>;


export type ReadWordMutation = { readWord: boolean };

export type DeskFloorQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskFloorQuery = { myDeskFloor: { at: string, presence: Presence, reason: PresenceReason | null, online: boolean, completedToday: number, askedAt: string | null, campaignName: string | null, offered: { draft: unknown, id: string, state: CallState, callerNumber: string | null, outsideHours: boolean, waitingSince: string, offeredUntil: string | null, desk: { id: string, clientName: string, name: string, greeting: string, rules: Array<string> } } | null, waiting: Array<{ id: string, state: CallState, callerNumber: string | null, outsideHours: boolean, waitingSince: string, offeredUntil: string | null, desk: { id: string, clientName: string, name: string, greeting: string, rules: Array<string> } }>, current: { id: string, state: CallState, heldAt: string | null, holdSeconds: number, helpAskedAt: string | null, helperName: string | null, wrapUpSeconds: number, desk: { id: string, clientName: string }, lines: Array<{ id: string, interactionId: string, kind: CallLineKind, mode: SuperviseMode | null, state: CallLineState, targetName: string | null, targetPhone: string | null, startedAt: string, ringsUntil: string | null, personId: string | null, personName: string | null, agentName: string | null }> } | null, callback: { id: string, deskId: string, interactionId: string, deskName: string, greeting: string, phone: string, callerName: string | null, note: string | null, dueAt: string, state: CallbackState, offeredUntil: string | null, attempts: number, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null, agentName: string | null } | null, takenBack: { at: string, byName: string | null } | null, words: Array<{ id: string, words: string, byName: string | null }>, helpWanted: Array<{ personId: string, askedAt: string, agentName: string | null, clientName: string | null }>, takenOver: { interactionId: string, at: string, inTalk: boolean, clientName: string | null, byName: string | null } | null, handover: { line: { id: string, interactionId: string, kind: CallLineKind, mode: SuperviseMode | null, state: CallLineState, targetName: string | null, targetPhone: string | null, startedAt: string, ringsUntil: string | null, personId: string | null, personName: string | null, agentName: string | null }, call: { id: string, callerNumber: string | null, draft: unknown, desk: { id: string, clientName: string, greeting: string } } } | null } };

export type DeskFloorToldSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type DeskFloorToldSubscription = { deskFloor: { at: string, presence: Presence, reason: PresenceReason | null, online: boolean, completedToday: number, askedAt: string | null, campaignName: string | null, offered: { draft: unknown, id: string, state: CallState, callerNumber: string | null, outsideHours: boolean, waitingSince: string, offeredUntil: string | null, desk: { id: string, clientName: string, name: string, greeting: string, rules: Array<string> } } | null, waiting: Array<{ id: string, state: CallState, callerNumber: string | null, outsideHours: boolean, waitingSince: string, offeredUntil: string | null, desk: { id: string, clientName: string, name: string, greeting: string, rules: Array<string> } }>, current: { id: string, state: CallState, heldAt: string | null, holdSeconds: number, helpAskedAt: string | null, helperName: string | null, wrapUpSeconds: number, desk: { id: string, clientName: string }, lines: Array<{ id: string, interactionId: string, kind: CallLineKind, mode: SuperviseMode | null, state: CallLineState, targetName: string | null, targetPhone: string | null, startedAt: string, ringsUntil: string | null, personId: string | null, personName: string | null, agentName: string | null }> } | null, callback: { id: string, deskId: string, interactionId: string, deskName: string, greeting: string, phone: string, callerName: string | null, note: string | null, dueAt: string, state: CallbackState, offeredUntil: string | null, attempts: number, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null, agentName: string | null } | null, takenBack: { at: string, byName: string | null } | null, words: Array<{ id: string, words: string, byName: string | null }>, helpWanted: Array<{ personId: string, askedAt: string, agentName: string | null, clientName: string | null }>, takenOver: { interactionId: string, at: string, inTalk: boolean, clientName: string | null, byName: string | null } | null, handover: { line: { id: string, interactionId: string, kind: CallLineKind, mode: SuperviseMode | null, state: CallLineState, targetName: string | null, targetPhone: string | null, startedAt: string, ringsUntil: string | null, personId: string | null, personName: string | null, agentName: string | null }, call: { id: string, callerNumber: string | null, draft: unknown, desk: { id: string, clientName: string, greeting: string } } } | null } };

export type StillHereMutationVariables = Exact<{ [key: string]: never; }>;


export type StillHereMutation = { stillHere: { at: string, presence: Presence, reason: PresenceReason | null, online: boolean, completedToday: number, askedAt: string | null, campaignName: string | null, offered: { draft: unknown, id: string, state: CallState, callerNumber: string | null, outsideHours: boolean, waitingSince: string, offeredUntil: string | null, desk: { id: string, clientName: string, name: string, greeting: string, rules: Array<string> } } | null, waiting: Array<{ id: string, state: CallState, callerNumber: string | null, outsideHours: boolean, waitingSince: string, offeredUntil: string | null, desk: { id: string, clientName: string, name: string, greeting: string, rules: Array<string> } }>, current: { id: string, state: CallState, heldAt: string | null, holdSeconds: number, helpAskedAt: string | null, helperName: string | null, wrapUpSeconds: number, desk: { id: string, clientName: string }, lines: Array<{ id: string, interactionId: string, kind: CallLineKind, mode: SuperviseMode | null, state: CallLineState, targetName: string | null, targetPhone: string | null, startedAt: string, ringsUntil: string | null, personId: string | null, personName: string | null, agentName: string | null }> } | null, callback: { id: string, deskId: string, interactionId: string, deskName: string, greeting: string, phone: string, callerName: string | null, note: string | null, dueAt: string, state: CallbackState, offeredUntil: string | null, attempts: number, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null, agentName: string | null } | null, takenBack: { at: string, byName: string | null } | null, words: Array<{ id: string, words: string, byName: string | null }>, helpWanted: Array<{ personId: string, askedAt: string, agentName: string | null, clientName: string | null }>, takenOver: { interactionId: string, at: string, inTalk: boolean, clientName: string | null, byName: string | null } | null, handover: { line: { id: string, interactionId: string, kind: CallLineKind, mode: SuperviseMode | null, state: CallLineState, targetName: string | null, targetPhone: string | null, startedAt: string, ringsUntil: string | null, personId: string | null, personName: string | null, agentName: string | null }, call: { id: string, callerNumber: string | null, draft: unknown, desk: { id: string, clientName: string, greeting: string } } } | null } };

export type PromiseCallbackMutationVariables = Exact<{
  input: PromiseCallbackInput;
}>;


export type PromiseCallbackMutation = { promiseCallback: { id: string, deskId: string, interactionId: string, deskName: string, greeting: string, phone: string, callerName: string | null, note: string | null, dueAt: string, state: CallbackState, offeredUntil: string | null, attempts: number, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null, agentName: string | null } };

export type StartCallbackMutationVariables = Exact<{
  id: string | number;
}>;


export type StartCallbackMutation = { startCallback: { id: string, deskId: string, interactionId: string, deskName: string, greeting: string, phone: string, callerName: string | null, note: string | null, dueAt: string, state: CallbackState, offeredUntil: string | null, attempts: number, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null, agentName: string | null } };

export type FinishCallbackMutationVariables = Exact<{
  input: FinishCallbackInput;
}>;


export type FinishCallbackMutation = { finishCallback: { id: string, deskId: string, interactionId: string, deskName: string, greeting: string, phone: string, callerName: string | null, note: string | null, dueAt: string, state: CallbackState, offeredUntil: string | null, attempts: number, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null, agentName: string | null } };

export type TransferTargetsQueryVariables = Exact<{
  deskId: string | number;
}>;


export type TransferTargetsQuery = { transferTargets: Array<{ id: string, name: string, phone: string, note: string | null, weekdays: Array<number>, fromTime: string, untilTime: string, reachable: boolean }> };

export type SetTransferTargetsMutationVariables = Exact<{
  deskId: string | number;
  targets: Array<TransferTargetInput> | TransferTargetInput;
}>;


export type SetTransferTargetsMutation = { setTransferTargets: Array<{ id: string }> };

export type ConsultColleagueMutationVariables = Exact<{
  interactionId: string | number;
  toPersonId: string | number;
}>;


export type ConsultColleagueMutation = { consultColleague: { id: string } };

export type RingOutsideMutationVariables = Exact<{
  interactionId: string | number;
  targetId: string | number;
}>;


export type RingOutsideMutation = { ringOutside: { id: string } };

export type AnswerLineMutationVariables = Exact<{
  lineId: string | number;
  news: LineNews;
}>;


export type AnswerLineMutation = { answerLine: { id: string, state: CallLineState } };

export type CompleteTransferMutationVariables = Exact<{
  interactionId: string | number;
}>;


export type CompleteTransferMutation = { completeTransfer: { id: string, state: CallState } };

export type ReturnToCallerMutationVariables = Exact<{
  interactionId: string | number;
}>;


export type ReturnToCallerMutation = { returnToCaller: { id: string } };

export type CallOnDeskQueryVariables = Exact<{
  id: string | number;
}>;


export type CallOnDeskQuery = { interaction: { id: string, state: CallState, refusesCalls: boolean, messageOnly: boolean, outsideHours: boolean, callerNumber: string | null, offeredAt: string, connectedAt: string | null, endedAt: string | null, talkSeconds: number | null, outcome: Outcome | null, urgency: Urgency | null, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topics: Array<string>, draft: unknown, draftRevision: number, urgencyHint: { word: string | null, byCaller: boolean, rule: { name: string, during: RuleTime, urgency: Urgency, reach: Array<{ who: string, channel: ReachChannel }> } } | null, script: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, history: Array<{ id: string, at: string, outcome: Outcome | null, summary: string | null, case: { id: string, number: number } | null, orders: Array<{ id: string, number: number }> }>, desk: { id: string, clientName: string, name: string, greeting: string, rules: Array<string>, recordingNotice: string | null, takesOrders: boolean, urgencyRules: Array<{ name: string, words: Array<string>, during: RuleTime, urgency: Urgency, reach: Array<{ who: string, channel: ReachChannel }> }>, knowledge: Array<{ id: string, question: string, answer: string }> } } };

export type SetPresenceMutationVariables = Exact<{
  presence: Presence;
  reason?: PauseReason | null | undefined;
}>;


export type SetPresenceMutation = { setPresence: { presence: Presence } };

export type TakeCallMutationVariables = Exact<{
  interactionId: string | number;
}>;


export type TakeCallMutation = { takeCall: { id: string, state: CallState, refusesCalls: boolean, messageOnly: boolean, outsideHours: boolean, callerNumber: string | null, offeredAt: string, connectedAt: string | null, endedAt: string | null, talkSeconds: number | null, outcome: Outcome | null, urgency: Urgency | null, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topics: Array<string>, draft: unknown, draftRevision: number, urgencyHint: { word: string | null, byCaller: boolean, rule: { name: string, during: RuleTime, urgency: Urgency, reach: Array<{ who: string, channel: ReachChannel }> } } | null, script: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, history: Array<{ id: string, at: string, outcome: Outcome | null, summary: string | null, case: { id: string, number: number } | null, orders: Array<{ id: string, number: number }> }>, desk: { id: string, clientName: string, name: string, greeting: string, rules: Array<string>, recordingNotice: string | null, takesOrders: boolean, urgencyRules: Array<{ name: string, words: Array<string>, during: RuleTime, urgency: Urgency, reach: Array<{ who: string, channel: ReachChannel }> }>, knowledge: Array<{ id: string, question: string, answer: string }> } } };

export type HangUpMutationVariables = Exact<{
  interactionId: string | number;
}>;


export type HangUpMutation = { hangUp: { id: string, state: CallState, connectedAt: string | null, endedAt: string | null, talkSeconds: number | null } };

export type CallDraftQueryVariables = Exact<{
  id: string | number;
}>;


export type CallDraftQuery = { interaction: { id: string, draft: unknown, draftRevision: number } };

export type SaveDraftMutationVariables = Exact<{
  interactionId: string | number;
  draft: unknown;
  basedOn?: number | null | undefined;
}>;


export type SaveDraftMutation = { saveDraft: { id: string, draftRevision: number, urgencyHint: { word: string | null, byCaller: boolean, rule: { name: string, during: RuleTime, urgency: Urgency, reach: Array<{ who: string, channel: ReachChannel }> } } | null } };

export type RecordInteractionMutationVariables = Exact<{
  input: RecordInteractionInput;
}>;


export type RecordInteractionMutation = { recordInteraction: { id: string, state: CallState, outcome: Outcome | null } };

export type SimulateCallMutationVariables = Exact<{
  deskId: string | number;
}>;


export type SimulateCallMutation = { simulateCall: { id: string } };

export type HoldCallMutationVariables = Exact<{
  interactionId: string | number;
}>;


export type HoldCallMutation = { holdCall: { id: string } };

export type ResumeCallMutationVariables = Exact<{
  interactionId: string | number;
}>;


export type ResumeCallMutation = { resumeCall: { id: string } };

export type FreeColleaguesQueryVariables = Exact<{
  interactionId: string | number;
}>;


export type FreeColleaguesQuery = { freeColleagues: Array<{ personId: string, name: string }> };

export type TransferCallMutationVariables = Exact<{
  interactionId: string | number;
  toPersonId: string | number;
}>;


export type TransferCallMutation = { transferCall: { id: string } };

export type EndCallByPolicyMutationVariables = Exact<{
  input: EndByPolicyInput;
}>;


export type EndCallByPolicyMutation = { endCallByPolicy: { id: string, state: CallState } };

export type LogCallMutationVariables = Exact<{
  input: LogCallInput;
}>;


export type LogCallMutation = { logCall: { id: string, state: CallState, refusesCalls: boolean, messageOnly: boolean, outsideHours: boolean, callerNumber: string | null, offeredAt: string, connectedAt: string | null, endedAt: string | null, talkSeconds: number | null, outcome: Outcome | null, urgency: Urgency | null, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topics: Array<string>, draft: unknown, draftRevision: number, urgencyHint: { word: string | null, byCaller: boolean, rule: { name: string, during: RuleTime, urgency: Urgency, reach: Array<{ who: string, channel: ReachChannel }> } } | null, script: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, history: Array<{ id: string, at: string, outcome: Outcome | null, summary: string | null, case: { id: string, number: number } | null, orders: Array<{ id: string, number: number }> }>, desk: { id: string, clientName: string, name: string, greeting: string, rules: Array<string>, recordingNotice: string | null, takesOrders: boolean, urgencyRules: Array<{ name: string, words: Array<string>, during: RuleTime, urgency: Urgency, reach: Array<{ who: string, channel: ReachChannel }> }>, knowledge: Array<{ id: string, question: string, answer: string }> } } };

export type AskForHelpMutationVariables = Exact<{
  interactionId: string | number;
  wanted: boolean;
}>;


export type AskForHelpMutation = { askForHelp: { id: string } };

export type CostRangeFieldsFragment = { lowMinor: number, likelyMinor: number, highMinor: number };

export type FigureFieldsFragment = { code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null };

export type FunctionAdviceFieldsFragment = { code: string, name: string, description: string, probability: number, advice: Advice, reason: string };

export type DiagnosisFieldsFragment = { id: string, token: string | null, status: DiagnosisStatus, language: string, statement: string, industry: string | null, employees: number | null, prefecture: string | null, readingNote: string | null, questionsAsked: number, dangerNotice: string | null, claimed: boolean, eraseOn: string | null, startedAt: string, question: { id: string, fact: string, text: string, why: string, kind: string, remainingAtMost: number, options: Array<{ value: string, label: string }> } | null, facts: Array<{ fact: string, label: string, value: unknown, valueLabel: string, source: string, kind: string, words: Array<string>, questionId: string | null, options: Array<{ value: string, label: string, holds: boolean }>, spans: Array<{ start: number, end: number }> }>, conclusion: { end: DiagnosisEnd, headline: string, ownNumbers: string | null, insteadSteps: Array<string>, strains: Array<string>, problems: Array<{ code: string, name: string, description: string, probability: number, functionCodes: Array<string>, evidence: Array<{ kind: string, text: string, supports: boolean }> }>, functions: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, notRecommended: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, costToday: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, parts: Array<{ code: string, label: string, monthly: { lowMinor: number, likelyMinor: number, highMinor: number } }>, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> } | null, volume: { callsPerDay: number, fewestCalls: number, mostCalls: number, told: boolean, band: string | null, source: string, daysPerMonth: number } | null, hiring: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> }, resourceGaps: Array<{ resource: string, label: string, shownBy: Array<string> }>, turningPoints: Array<{ fact: string, text: string }>, passedOver: Array<{ bundleId: string, name: string, producerName: string, reason: string }>, options: Array<{ id: string, coverage: number, mainFunction: string, reasons: Array<string>, notSolved: Array<string>, expectedUnits: number, initialFeeMinor: number, recommended: boolean, dearerThanHiringFrom: number | null, guessedBill: { fewestCalls: number, mostCalls: number, lowMinor: number, highMinor: number } | null, effect: { handedOver: number, paysFromCallsPerDay: number | null, saved: { lowMinor: number, likelyMinor: number, highMinor: number }, curve: Array<{ callsPerDay: number, billMinor: number, savedMinor: number }> } | null, monthlyWithTax: { lowMinor: number, likelyMinor: number, highMinor: number }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, version: { id: string, bundleId: string, name: string, tagline: string, languages: Array<string>, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, producer: { id: string, name: string, prefecture: string | null }, functions: Array<{ code: string, name: string }> } }> } | null };

export type DiagnosisQueryVariables = Exact<{
  token: string;
}>;


export type DiagnosisQuery = { diagnosis: { id: string, token: string | null, status: DiagnosisStatus, language: string, statement: string, industry: string | null, employees: number | null, prefecture: string | null, readingNote: string | null, questionsAsked: number, dangerNotice: string | null, claimed: boolean, eraseOn: string | null, startedAt: string, question: { id: string, fact: string, text: string, why: string, kind: string, remainingAtMost: number, options: Array<{ value: string, label: string }> } | null, facts: Array<{ fact: string, label: string, value: unknown, valueLabel: string, source: string, kind: string, words: Array<string>, questionId: string | null, options: Array<{ value: string, label: string, holds: boolean }>, spans: Array<{ start: number, end: number }> }>, conclusion: { end: DiagnosisEnd, headline: string, ownNumbers: string | null, insteadSteps: Array<string>, strains: Array<string>, problems: Array<{ code: string, name: string, description: string, probability: number, functionCodes: Array<string>, evidence: Array<{ kind: string, text: string, supports: boolean }> }>, functions: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, notRecommended: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, costToday: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, parts: Array<{ code: string, label: string, monthly: { lowMinor: number, likelyMinor: number, highMinor: number } }>, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> } | null, volume: { callsPerDay: number, fewestCalls: number, mostCalls: number, told: boolean, band: string | null, source: string, daysPerMonth: number } | null, hiring: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> }, resourceGaps: Array<{ resource: string, label: string, shownBy: Array<string> }>, turningPoints: Array<{ fact: string, text: string }>, passedOver: Array<{ bundleId: string, name: string, producerName: string, reason: string }>, options: Array<{ id: string, coverage: number, mainFunction: string, reasons: Array<string>, notSolved: Array<string>, expectedUnits: number, initialFeeMinor: number, recommended: boolean, dearerThanHiringFrom: number | null, guessedBill: { fewestCalls: number, mostCalls: number, lowMinor: number, highMinor: number } | null, effect: { handedOver: number, paysFromCallsPerDay: number | null, saved: { lowMinor: number, likelyMinor: number, highMinor: number }, curve: Array<{ callsPerDay: number, billMinor: number, savedMinor: number }> } | null, monthlyWithTax: { lowMinor: number, likelyMinor: number, highMinor: number }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, version: { id: string, bundleId: string, name: string, tagline: string, languages: Array<string>, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, producer: { id: string, name: string, prefecture: string | null }, functions: Array<{ code: string, name: string }> } }> } | null } };

export type ReadingHelperQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadingHelperQuery = { readingHelper: { name: string } | null };

export type StartDiagnosisMutationVariables = Exact<{
  input: StartDiagnosisInput;
}>;


export type StartDiagnosisMutation = { startDiagnosis: { id: string, token: string | null, status: DiagnosisStatus, language: string, statement: string, industry: string | null, employees: number | null, prefecture: string | null, readingNote: string | null, questionsAsked: number, dangerNotice: string | null, claimed: boolean, eraseOn: string | null, startedAt: string, question: { id: string, fact: string, text: string, why: string, kind: string, remainingAtMost: number, options: Array<{ value: string, label: string }> } | null, facts: Array<{ fact: string, label: string, value: unknown, valueLabel: string, source: string, kind: string, words: Array<string>, questionId: string | null, options: Array<{ value: string, label: string, holds: boolean }>, spans: Array<{ start: number, end: number }> }>, conclusion: { end: DiagnosisEnd, headline: string, ownNumbers: string | null, insteadSteps: Array<string>, strains: Array<string>, problems: Array<{ code: string, name: string, description: string, probability: number, functionCodes: Array<string>, evidence: Array<{ kind: string, text: string, supports: boolean }> }>, functions: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, notRecommended: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, costToday: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, parts: Array<{ code: string, label: string, monthly: { lowMinor: number, likelyMinor: number, highMinor: number } }>, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> } | null, volume: { callsPerDay: number, fewestCalls: number, mostCalls: number, told: boolean, band: string | null, source: string, daysPerMonth: number } | null, hiring: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> }, resourceGaps: Array<{ resource: string, label: string, shownBy: Array<string> }>, turningPoints: Array<{ fact: string, text: string }>, passedOver: Array<{ bundleId: string, name: string, producerName: string, reason: string }>, options: Array<{ id: string, coverage: number, mainFunction: string, reasons: Array<string>, notSolved: Array<string>, expectedUnits: number, initialFeeMinor: number, recommended: boolean, dearerThanHiringFrom: number | null, guessedBill: { fewestCalls: number, mostCalls: number, lowMinor: number, highMinor: number } | null, effect: { handedOver: number, paysFromCallsPerDay: number | null, saved: { lowMinor: number, likelyMinor: number, highMinor: number }, curve: Array<{ callsPerDay: number, billMinor: number, savedMinor: number }> } | null, monthlyWithTax: { lowMinor: number, likelyMinor: number, highMinor: number }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, version: { id: string, bundleId: string, name: string, tagline: string, languages: Array<string>, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, producer: { id: string, name: string, prefecture: string | null }, functions: Array<{ code: string, name: string }> } }> } | null } };

export type AnswerQuestionMutationVariables = Exact<{
  input: AnswerInput;
}>;


export type AnswerQuestionMutation = { answerQuestion: { id: string, token: string | null, status: DiagnosisStatus, language: string, statement: string, industry: string | null, employees: number | null, prefecture: string | null, readingNote: string | null, questionsAsked: number, dangerNotice: string | null, claimed: boolean, eraseOn: string | null, startedAt: string, question: { id: string, fact: string, text: string, why: string, kind: string, remainingAtMost: number, options: Array<{ value: string, label: string }> } | null, facts: Array<{ fact: string, label: string, value: unknown, valueLabel: string, source: string, kind: string, words: Array<string>, questionId: string | null, options: Array<{ value: string, label: string, holds: boolean }>, spans: Array<{ start: number, end: number }> }>, conclusion: { end: DiagnosisEnd, headline: string, ownNumbers: string | null, insteadSteps: Array<string>, strains: Array<string>, problems: Array<{ code: string, name: string, description: string, probability: number, functionCodes: Array<string>, evidence: Array<{ kind: string, text: string, supports: boolean }> }>, functions: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, notRecommended: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, costToday: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, parts: Array<{ code: string, label: string, monthly: { lowMinor: number, likelyMinor: number, highMinor: number } }>, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> } | null, volume: { callsPerDay: number, fewestCalls: number, mostCalls: number, told: boolean, band: string | null, source: string, daysPerMonth: number } | null, hiring: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> }, resourceGaps: Array<{ resource: string, label: string, shownBy: Array<string> }>, turningPoints: Array<{ fact: string, text: string }>, passedOver: Array<{ bundleId: string, name: string, producerName: string, reason: string }>, options: Array<{ id: string, coverage: number, mainFunction: string, reasons: Array<string>, notSolved: Array<string>, expectedUnits: number, initialFeeMinor: number, recommended: boolean, dearerThanHiringFrom: number | null, guessedBill: { fewestCalls: number, mostCalls: number, lowMinor: number, highMinor: number } | null, effect: { handedOver: number, paysFromCallsPerDay: number | null, saved: { lowMinor: number, likelyMinor: number, highMinor: number }, curve: Array<{ callsPerDay: number, billMinor: number, savedMinor: number }> } | null, monthlyWithTax: { lowMinor: number, likelyMinor: number, highMinor: number }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, version: { id: string, bundleId: string, name: string, tagline: string, languages: Array<string>, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, producer: { id: string, name: string, prefecture: string | null }, functions: Array<{ code: string, name: string }> } }> } | null } };

export type UndoAnswerMutationVariables = Exact<{
  token: string;
}>;


export type UndoAnswerMutation = { undoAnswer: { id: string, token: string | null, status: DiagnosisStatus, language: string, statement: string, industry: string | null, employees: number | null, prefecture: string | null, readingNote: string | null, questionsAsked: number, dangerNotice: string | null, claimed: boolean, eraseOn: string | null, startedAt: string, question: { id: string, fact: string, text: string, why: string, kind: string, remainingAtMost: number, options: Array<{ value: string, label: string }> } | null, facts: Array<{ fact: string, label: string, value: unknown, valueLabel: string, source: string, kind: string, words: Array<string>, questionId: string | null, options: Array<{ value: string, label: string, holds: boolean }>, spans: Array<{ start: number, end: number }> }>, conclusion: { end: DiagnosisEnd, headline: string, ownNumbers: string | null, insteadSteps: Array<string>, strains: Array<string>, problems: Array<{ code: string, name: string, description: string, probability: number, functionCodes: Array<string>, evidence: Array<{ kind: string, text: string, supports: boolean }> }>, functions: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, notRecommended: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, costToday: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, parts: Array<{ code: string, label: string, monthly: { lowMinor: number, likelyMinor: number, highMinor: number } }>, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> } | null, volume: { callsPerDay: number, fewestCalls: number, mostCalls: number, told: boolean, band: string | null, source: string, daysPerMonth: number } | null, hiring: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> }, resourceGaps: Array<{ resource: string, label: string, shownBy: Array<string> }>, turningPoints: Array<{ fact: string, text: string }>, passedOver: Array<{ bundleId: string, name: string, producerName: string, reason: string }>, options: Array<{ id: string, coverage: number, mainFunction: string, reasons: Array<string>, notSolved: Array<string>, expectedUnits: number, initialFeeMinor: number, recommended: boolean, dearerThanHiringFrom: number | null, guessedBill: { fewestCalls: number, mostCalls: number, lowMinor: number, highMinor: number } | null, effect: { handedOver: number, paysFromCallsPerDay: number | null, saved: { lowMinor: number, likelyMinor: number, highMinor: number }, curve: Array<{ callsPerDay: number, billMinor: number, savedMinor: number }> } | null, monthlyWithTax: { lowMinor: number, likelyMinor: number, highMinor: number }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, version: { id: string, bundleId: string, name: string, tagline: string, languages: Array<string>, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, producer: { id: string, name: string, prefecture: string | null }, functions: Array<{ code: string, name: string }> } }> } | null } };

export type CorrectFactMutationVariables = Exact<{
  token: string;
  fact: string;
  value?: unknown;
}>;


export type CorrectFactMutation = { correctFact: { id: string, token: string | null, status: DiagnosisStatus, language: string, statement: string, industry: string | null, employees: number | null, prefecture: string | null, readingNote: string | null, questionsAsked: number, dangerNotice: string | null, claimed: boolean, eraseOn: string | null, startedAt: string, question: { id: string, fact: string, text: string, why: string, kind: string, remainingAtMost: number, options: Array<{ value: string, label: string }> } | null, facts: Array<{ fact: string, label: string, value: unknown, valueLabel: string, source: string, kind: string, words: Array<string>, questionId: string | null, options: Array<{ value: string, label: string, holds: boolean }>, spans: Array<{ start: number, end: number }> }>, conclusion: { end: DiagnosisEnd, headline: string, ownNumbers: string | null, insteadSteps: Array<string>, strains: Array<string>, problems: Array<{ code: string, name: string, description: string, probability: number, functionCodes: Array<string>, evidence: Array<{ kind: string, text: string, supports: boolean }> }>, functions: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, notRecommended: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, costToday: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, parts: Array<{ code: string, label: string, monthly: { lowMinor: number, likelyMinor: number, highMinor: number } }>, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> } | null, volume: { callsPerDay: number, fewestCalls: number, mostCalls: number, told: boolean, band: string | null, source: string, daysPerMonth: number } | null, hiring: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> }, resourceGaps: Array<{ resource: string, label: string, shownBy: Array<string> }>, turningPoints: Array<{ fact: string, text: string }>, passedOver: Array<{ bundleId: string, name: string, producerName: string, reason: string }>, options: Array<{ id: string, coverage: number, mainFunction: string, reasons: Array<string>, notSolved: Array<string>, expectedUnits: number, initialFeeMinor: number, recommended: boolean, dearerThanHiringFrom: number | null, guessedBill: { fewestCalls: number, mostCalls: number, lowMinor: number, highMinor: number } | null, effect: { handedOver: number, paysFromCallsPerDay: number | null, saved: { lowMinor: number, likelyMinor: number, highMinor: number }, curve: Array<{ callsPerDay: number, billMinor: number, savedMinor: number }> } | null, monthlyWithTax: { lowMinor: number, likelyMinor: number, highMinor: number }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, version: { id: string, bundleId: string, name: string, tagline: string, languages: Array<string>, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, producer: { id: string, name: string, prefecture: string | null }, functions: Array<{ code: string, name: string }> } }> } | null } };

export type MyDiagnosesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDiagnosesQuery = { myDiagnoses: Array<{ id: string, startedAt: string, statement: string, status: DiagnosisStatus, questionsAsked: number, eraseOn: string, headline: string | null }> };

export type ClaimDiagnosisMutationVariables = Exact<{
  token: string;
}>;


export type ClaimDiagnosisMutation = { claimDiagnosis: { id: string, claimed: boolean } };

export type AssumeFigureMutationVariables = Exact<{
  token: string;
  code: string;
  value?: number | null | undefined;
}>;


export type AssumeFigureMutation = { assumeFigure: { id: string, token: string | null, status: DiagnosisStatus, language: string, statement: string, industry: string | null, employees: number | null, prefecture: string | null, readingNote: string | null, questionsAsked: number, dangerNotice: string | null, claimed: boolean, eraseOn: string | null, startedAt: string, question: { id: string, fact: string, text: string, why: string, kind: string, remainingAtMost: number, options: Array<{ value: string, label: string }> } | null, facts: Array<{ fact: string, label: string, value: unknown, valueLabel: string, source: string, kind: string, words: Array<string>, questionId: string | null, options: Array<{ value: string, label: string, holds: boolean }>, spans: Array<{ start: number, end: number }> }>, conclusion: { end: DiagnosisEnd, headline: string, ownNumbers: string | null, insteadSteps: Array<string>, strains: Array<string>, problems: Array<{ code: string, name: string, description: string, probability: number, functionCodes: Array<string>, evidence: Array<{ kind: string, text: string, supports: boolean }> }>, functions: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, notRecommended: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, costToday: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, parts: Array<{ code: string, label: string, monthly: { lowMinor: number, likelyMinor: number, highMinor: number } }>, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> } | null, volume: { callsPerDay: number, fewestCalls: number, mostCalls: number, told: boolean, band: string | null, source: string, daysPerMonth: number } | null, hiring: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> }, resourceGaps: Array<{ resource: string, label: string, shownBy: Array<string> }>, turningPoints: Array<{ fact: string, text: string }>, passedOver: Array<{ bundleId: string, name: string, producerName: string, reason: string }>, options: Array<{ id: string, coverage: number, mainFunction: string, reasons: Array<string>, notSolved: Array<string>, expectedUnits: number, initialFeeMinor: number, recommended: boolean, dearerThanHiringFrom: number | null, guessedBill: { fewestCalls: number, mostCalls: number, lowMinor: number, highMinor: number } | null, effect: { handedOver: number, paysFromCallsPerDay: number | null, saved: { lowMinor: number, likelyMinor: number, highMinor: number }, curve: Array<{ callsPerDay: number, billMinor: number, savedMinor: number }> } | null, monthlyWithTax: { lowMinor: number, likelyMinor: number, highMinor: number }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, version: { id: string, bundleId: string, name: string, tagline: string, languages: Array<string>, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, producer: { id: string, name: string, prefecture: string | null }, functions: Array<{ code: string, name: string }> } }> } | null } };

export type ReducedOptionQueryVariables = Exact<{
  token: string;
  versionId: string | number;
  leftOut: Array<string> | string;
}>;


export type ReducedOptionQuery = { reducedOption: { id: string, baseMinor: number, takenOffMinor: number, atFloor: boolean, expectedUnits: number, monthlyWithTax: { lowMinor: number, likelyMinor: number, highMinor: number }, leftOut: Array<{ code: string, name: string, risk: string }> } };

export type ShareLinkFieldsFragment = { id: string, secret: string | null, createdAt: string, expiresAt: string, revoked: boolean, opened: number, lastOpenedAt: string | null };

export type ShareLinksQueryVariables = Exact<{
  token: string;
}>;


export type ShareLinksQuery = { shareLinks: Array<{ id: string, secret: string | null, createdAt: string, expiresAt: string, revoked: boolean, opened: number, lastOpenedAt: string | null }> };

export type ShareDiagnosisMutationVariables = Exact<{
  token: string;
  days: number;
}>;


export type ShareDiagnosisMutation = { shareDiagnosis: { id: string, secret: string | null, createdAt: string, expiresAt: string, revoked: boolean, opened: number, lastOpenedAt: string | null } };

export type RevokeShareLinkMutationVariables = Exact<{
  token: string;
  linkId: string | number;
}>;


export type RevokeShareLinkMutation = { revokeShareLink: Array<{ id: string, secret: string | null, createdAt: string, expiresAt: string, revoked: boolean, opened: number, lastOpenedAt: string | null }> };

export type SharedDiagnosisQueryVariables = Exact<{
  secret: string;
}>;


export type SharedDiagnosisQuery = { sharedDiagnosis: { id: string, token: string | null, status: DiagnosisStatus, language: string, statement: string, industry: string | null, employees: number | null, prefecture: string | null, readingNote: string | null, questionsAsked: number, dangerNotice: string | null, claimed: boolean, eraseOn: string | null, startedAt: string, question: { id: string, fact: string, text: string, why: string, kind: string, remainingAtMost: number, options: Array<{ value: string, label: string }> } | null, facts: Array<{ fact: string, label: string, value: unknown, valueLabel: string, source: string, kind: string, words: Array<string>, questionId: string | null, options: Array<{ value: string, label: string, holds: boolean }>, spans: Array<{ start: number, end: number }> }>, conclusion: { end: DiagnosisEnd, headline: string, ownNumbers: string | null, insteadSteps: Array<string>, strains: Array<string>, problems: Array<{ code: string, name: string, description: string, probability: number, functionCodes: Array<string>, evidence: Array<{ kind: string, text: string, supports: boolean }> }>, functions: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, notRecommended: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, costToday: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, parts: Array<{ code: string, label: string, monthly: { lowMinor: number, likelyMinor: number, highMinor: number } }>, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> } | null, volume: { callsPerDay: number, fewestCalls: number, mostCalls: number, told: boolean, band: string | null, source: string, daysPerMonth: number } | null, hiring: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> }, resourceGaps: Array<{ resource: string, label: string, shownBy: Array<string> }>, turningPoints: Array<{ fact: string, text: string }>, passedOver: Array<{ bundleId: string, name: string, producerName: string, reason: string }>, options: Array<{ id: string, coverage: number, mainFunction: string, reasons: Array<string>, notSolved: Array<string>, expectedUnits: number, initialFeeMinor: number, recommended: boolean, dearerThanHiringFrom: number | null, guessedBill: { fewestCalls: number, mostCalls: number, lowMinor: number, highMinor: number } | null, effect: { handedOver: number, paysFromCallsPerDay: number | null, saved: { lowMinor: number, likelyMinor: number, highMinor: number }, curve: Array<{ callsPerDay: number, billMinor: number, savedMinor: number }> } | null, monthlyWithTax: { lowMinor: number, likelyMinor: number, highMinor: number }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, version: { id: string, bundleId: string, name: string, tagline: string, languages: Array<string>, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, producer: { id: string, name: string, prefecture: string | null }, functions: Array<{ code: string, name: string }> } }> } | null } };

export type DeleteDiagnosisMutationVariables = Exact<{
  token: string;
}>;


export type DeleteDiagnosisMutation = { deleteDiagnosis: boolean };

export type SentConsultationFieldsFragment = { id: string, sentAt: string, withdrawnAt: string | null, bundleName: string, producerId: string, producerName: string, message: string, reply: string | null, repliedAt: string | null, contact: { channel: ContactChannel, email: string | null, phone: string | null, hours: string | null }, leftOut: Array<{ code: string, name: string }> };

export type SentConsultationsQueryVariables = Exact<{
  token: string;
}>;


export type SentConsultationsQuery = { sentConsultations: Array<{ id: string, sentAt: string, withdrawnAt: string | null, bundleName: string, producerId: string, producerName: string, message: string, reply: string | null, repliedAt: string | null, contact: { channel: ContactChannel, email: string | null, phone: string | null, hours: string | null }, leftOut: Array<{ code: string, name: string }> }> };

export type ConsultProducerMutationVariables = Exact<{
  input: ConsultProducerInput;
}>;


export type ConsultProducerMutation = { consultProducer: Array<{ id: string, sentAt: string, withdrawnAt: string | null, bundleName: string, producerId: string, producerName: string, message: string, reply: string | null, repliedAt: string | null, contact: { channel: ContactChannel, email: string | null, phone: string | null, hours: string | null }, leftOut: Array<{ code: string, name: string }> }> };

export type WithdrawConsultationMutationVariables = Exact<{
  token: string;
  id: string | number;
}>;


export type WithdrawConsultationMutation = { withdrawConsultation: Array<{ id: string, sentAt: string, withdrawnAt: string | null, bundleName: string, producerId: string, producerName: string, message: string, reply: string | null, repliedAt: string | null, contact: { channel: ContactChannel, email: string | null, phone: string | null, hours: string | null }, leftOut: Array<{ code: string, name: string }> }> };

export type ConsultationsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsultationsQuery = { consultations: Array<{ prefecture: string | null, id: string, sentAt: string, withdrawnAt: string | null, bundleName: string, producerId: string, producerName: string, message: string, reply: string | null, repliedAt: string | null, diagnosis: { id: string, industry: string | null, conclusion: { headline: string } | null } | null, contact: { channel: ContactChannel, email: string | null, phone: string | null, hours: string | null }, leftOut: Array<{ code: string, name: string }> }> };

export type ConsultationQueryVariables = Exact<{
  id: string | number;
}>;


export type ConsultationQuery = { consultation: { id: string, sentAt: string, withdrawnAt: string | null, bundleName: string, producerId: string, producerName: string, message: string, reply: string | null, repliedAt: string | null, leftOut: Array<{ code: string, name: string, risk: string }>, diagnosis: { id: string, token: string | null, status: DiagnosisStatus, language: string, statement: string, industry: string | null, employees: number | null, prefecture: string | null, readingNote: string | null, questionsAsked: number, dangerNotice: string | null, claimed: boolean, eraseOn: string | null, startedAt: string, question: { id: string, fact: string, text: string, why: string, kind: string, remainingAtMost: number, options: Array<{ value: string, label: string }> } | null, facts: Array<{ fact: string, label: string, value: unknown, valueLabel: string, source: string, kind: string, words: Array<string>, questionId: string | null, options: Array<{ value: string, label: string, holds: boolean }>, spans: Array<{ start: number, end: number }> }>, conclusion: { end: DiagnosisEnd, headline: string, ownNumbers: string | null, insteadSteps: Array<string>, strains: Array<string>, problems: Array<{ code: string, name: string, description: string, probability: number, functionCodes: Array<string>, evidence: Array<{ kind: string, text: string, supports: boolean }> }>, functions: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, notRecommended: Array<{ code: string, name: string, description: string, probability: number, advice: Advice, reason: string }>, costToday: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, parts: Array<{ code: string, label: string, monthly: { lowMinor: number, likelyMinor: number, highMinor: number } }>, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> } | null, volume: { callsPerDay: number, fewestCalls: number, mostCalls: number, told: boolean, band: string | null, source: string, daysPerMonth: number } | null, hiring: { monthly: { lowMinor: number, likelyMinor: number, highMinor: number }, assumptions: Array<{ code: string, label: string, value: string, source: string, own: boolean, unit: string, low: number, high: number, min: number | null, max: number | null }> }, resourceGaps: Array<{ resource: string, label: string, shownBy: Array<string> }>, turningPoints: Array<{ fact: string, text: string }>, passedOver: Array<{ bundleId: string, name: string, producerName: string, reason: string }>, options: Array<{ id: string, coverage: number, mainFunction: string, reasons: Array<string>, notSolved: Array<string>, expectedUnits: number, initialFeeMinor: number, recommended: boolean, dearerThanHiringFrom: number | null, guessedBill: { fewestCalls: number, mostCalls: number, lowMinor: number, highMinor: number } | null, effect: { handedOver: number, paysFromCallsPerDay: number | null, saved: { lowMinor: number, likelyMinor: number, highMinor: number }, curve: Array<{ callsPerDay: number, billMinor: number, savedMinor: number }> } | null, monthlyWithTax: { lowMinor: number, likelyMinor: number, highMinor: number }, plan: { id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }, version: { id: string, bundleId: string, name: string, tagline: string, languages: Array<string>, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, producer: { id: string, name: string, prefecture: string | null }, functions: Array<{ code: string, name: string }> } }> } | null } | null, contact: { channel: ContactChannel, email: string | null, phone: string | null, hours: string | null } } };

export type AnswerConsultationMutationVariables = Exact<{
  input: AnswerConsultationInput;
}>;


export type AnswerConsultationMutation = { answerConsultation: { id: string, reply: string | null, repliedAt: string | null } };

export type DocumentsQueryVariables = Exact<{
  search?: DocumentSearchInput | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type DocumentsQuery = { documents: { total: number, items: Array<{ id: string, kind: DocumentKind, number: string, issuedOn: string, counterparty: string, totalMinor: number, pdfUrl: string, translationUrl: string }> } };

export type ReceiptFieldsFragment = { id: string, number: string, copy: number, issuedOn: string, receivedOn: string, totalMinor: number, pdfUrl: string, translationUrl: string };

export type ReceiptsQueryVariables = Exact<{
  invoiceId: string | number;
}>;


export type ReceiptsQuery = { receipts: Array<{ id: string, number: string, copy: number, issuedOn: string, receivedOn: string, totalMinor: number, pdfUrl: string, translationUrl: string }> };

export type IssueReceiptMutationVariables = Exact<{
  invoiceId: string | number;
}>;


export type IssueReceiptMutation = { issueReceipt: { id: string, number: string, copy: number, issuedOn: string, receivedOn: string, totalMinor: number, pdfUrl: string, translationUrl: string } };

export type ReissueReceiptMutationVariables = Exact<{
  invoiceId: string | number;
}>;


export type ReissueReceiptMutation = { reissueReceipt: { id: string, number: string, copy: number, issuedOn: string, receivedOn: string, totalMinor: number, pdfUrl: string, translationUrl: string } };

export type HandlingFieldsFragment = { averageSeconds: number | null, talkSeconds: number | null, holdSeconds: number | null, wrapUpSeconds: number | null, handedOn: number };

export type LiveFloorFieldsFragment = { at: string, totals: { waiting: number, longestWaitSeconds: number, offeredToday: number, answeredToday: number, abandonedToday: number, serviceLevel: number | null, recentServiceLevel: number | null, formerServiceLevel: number | null, averageSpeedOfAnswerSeconds: number | null, occupancy: number | null, handling: { averageSeconds: number | null, talkSeconds: number | null, holdSeconds: number | null, wrapUpSeconds: number | null, handedOn: number } }, desks: Array<{ deskId: string, deskName: string, levelPercent: number, levelSeconds: number, waiting: number, longestWaitSeconds: number, offered: number, answered: number, abandoned: number, serviceLevel: number | null, recentServiceLevel: number | null, averageSpeedOfAnswerSeconds: number | null, handling: { averageSeconds: number | null, handedOn: number } }>, halfHours: Array<{ from: string, offered: number, answered: number, abandoned: number, serviceLevel: number | null }>, agents: Array<{ personId: string, name: string, state: string, reason: PresenceReason | null, online: boolean, since: string, deskName: string | null, campaignName: string | null, callId: string | null, workId: string | null, wrapUpSeconds: number | null, askedAt: string | null, helpAskedAt: string | null, helperName: string | null, word: { id: string, words: string, readAt: string | null } | null }>, calls: Array<{ id: string, state: CallState, callerNumber: string | null, offeredAt: string, waitingSince: string, connectedAt: string | null, heldAt: string | null, helpAskedAt: string | null, helperName: string | null, agentName: string | null, lines: Array<{ id: string, interactionId: string, kind: CallLineKind, mode: SuperviseMode | null, state: CallLineState, targetName: string | null, targetPhone: string | null, startedAt: string, ringsUntil: string | null, personId: string | null, personName: string | null, agentName: string | null }>, desk: { id: string, clientName: string } }>, recent: Array<{ id: string, state: CallState, offeredAt: string, endedAt: string | null, talkSeconds: number | null, outcome: Outcome | null, urgency: Urgency | null, agentName: string | null, callerNumber: string | null, desk: { id: string, clientName: string } }>, callbacks: Array<{ id: string, deskId: string, interactionId: string, deskName: string, greeting: string, phone: string, callerName: string | null, note: string | null, dueAt: string, state: CallbackState, offeredUntil: string | null, attempts: number, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null, agentName: string | null }> };

export type LiveFloorQueryVariables = Exact<{ [key: string]: never; }>;


export type LiveFloorQuery = { liveFloor: { at: string, totals: { waiting: number, longestWaitSeconds: number, offeredToday: number, answeredToday: number, abandonedToday: number, serviceLevel: number | null, recentServiceLevel: number | null, formerServiceLevel: number | null, averageSpeedOfAnswerSeconds: number | null, occupancy: number | null, handling: { averageSeconds: number | null, talkSeconds: number | null, holdSeconds: number | null, wrapUpSeconds: number | null, handedOn: number } }, desks: Array<{ deskId: string, deskName: string, levelPercent: number, levelSeconds: number, waiting: number, longestWaitSeconds: number, offered: number, answered: number, abandoned: number, serviceLevel: number | null, recentServiceLevel: number | null, averageSpeedOfAnswerSeconds: number | null, handling: { averageSeconds: number | null, handedOn: number } }>, halfHours: Array<{ from: string, offered: number, answered: number, abandoned: number, serviceLevel: number | null }>, agents: Array<{ personId: string, name: string, state: string, reason: PresenceReason | null, online: boolean, since: string, deskName: string | null, campaignName: string | null, callId: string | null, workId: string | null, wrapUpSeconds: number | null, askedAt: string | null, helpAskedAt: string | null, helperName: string | null, word: { id: string, words: string, readAt: string | null } | null }>, calls: Array<{ id: string, state: CallState, callerNumber: string | null, offeredAt: string, waitingSince: string, connectedAt: string | null, heldAt: string | null, helpAskedAt: string | null, helperName: string | null, agentName: string | null, lines: Array<{ id: string, interactionId: string, kind: CallLineKind, mode: SuperviseMode | null, state: CallLineState, targetName: string | null, targetPhone: string | null, startedAt: string, ringsUntil: string | null, personId: string | null, personName: string | null, agentName: string | null }>, desk: { id: string, clientName: string } }>, recent: Array<{ id: string, state: CallState, offeredAt: string, endedAt: string | null, talkSeconds: number | null, outcome: Outcome | null, urgency: Urgency | null, agentName: string | null, callerNumber: string | null, desk: { id: string, clientName: string } }>, callbacks: Array<{ id: string, deskId: string, interactionId: string, deskName: string, greeting: string, phone: string, callerName: string | null, note: string | null, dueAt: string, state: CallbackState, offeredUntil: string | null, attempts: number, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null, agentName: string | null }> } };

export type LiveFloorToldSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type LiveFloorToldSubscription = { liveFloor: { at: string, totals: { waiting: number, longestWaitSeconds: number, offeredToday: number, answeredToday: number, abandonedToday: number, serviceLevel: number | null, recentServiceLevel: number | null, formerServiceLevel: number | null, averageSpeedOfAnswerSeconds: number | null, occupancy: number | null, handling: { averageSeconds: number | null, talkSeconds: number | null, holdSeconds: number | null, wrapUpSeconds: number | null, handedOn: number } }, desks: Array<{ deskId: string, deskName: string, levelPercent: number, levelSeconds: number, waiting: number, longestWaitSeconds: number, offered: number, answered: number, abandoned: number, serviceLevel: number | null, recentServiceLevel: number | null, averageSpeedOfAnswerSeconds: number | null, handling: { averageSeconds: number | null, handedOn: number } }>, halfHours: Array<{ from: string, offered: number, answered: number, abandoned: number, serviceLevel: number | null }>, agents: Array<{ personId: string, name: string, state: string, reason: PresenceReason | null, online: boolean, since: string, deskName: string | null, campaignName: string | null, callId: string | null, workId: string | null, wrapUpSeconds: number | null, askedAt: string | null, helpAskedAt: string | null, helperName: string | null, word: { id: string, words: string, readAt: string | null } | null }>, calls: Array<{ id: string, state: CallState, callerNumber: string | null, offeredAt: string, waitingSince: string, connectedAt: string | null, heldAt: string | null, helpAskedAt: string | null, helperName: string | null, agentName: string | null, lines: Array<{ id: string, interactionId: string, kind: CallLineKind, mode: SuperviseMode | null, state: CallLineState, targetName: string | null, targetPhone: string | null, startedAt: string, ringsUntil: string | null, personId: string | null, personName: string | null, agentName: string | null }>, desk: { id: string, clientName: string } }>, recent: Array<{ id: string, state: CallState, offeredAt: string, endedAt: string | null, talkSeconds: number | null, outcome: Outcome | null, urgency: Urgency | null, agentName: string | null, callerNumber: string | null, desk: { id: string, clientName: string } }>, callbacks: Array<{ id: string, deskId: string, interactionId: string, deskName: string, greeting: string, phone: string, callerName: string | null, note: string | null, dueAt: string, state: CallbackState, offeredUntil: string | null, attempts: number, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null, agentName: string | null }> } };

export type SuperviseCallMutationVariables = Exact<{
  interactionId: string | number;
  mode: SuperviseMode;
}>;


export type SuperviseCallMutation = { superviseCall: { id: string } };

export type ComeToHelpMutationVariables = Exact<{
  personId: string | number;
}>;


export type ComeToHelpMutation = { comeToHelp: boolean };

export type LeaveCallMutationVariables = Exact<{ [key: string]: never; }>;


export type LeaveCallMutation = { leaveCall: boolean };

export type TakeOverCallMutationVariables = Exact<{
  interactionId: string | number;
}>;


export type TakeOverCallMutation = { takeOverCall: { id: string } };

export type CancelCallbackMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelCallbackMutation = { cancelCallback: { id: string, state: CallbackState } };

export type SendWordMutationVariables = Exact<{
  workId: string | number;
  requestId: string | number;
  words: string;
}>;


export type SendWordMutation = { sendWord: { id: string } };

export type TakeBackWorkMutationVariables = Exact<{
  id: string | number;
}>;


export type TakeBackWorkMutation = { takeBackWork: boolean };

export type AskToBeReadyMutationVariables = Exact<{
  personId: string | number;
}>;


export type AskToBeReadyMutation = { askToBeReady: boolean };

export type RoutingQueryVariables = Exact<{ [key: string]: never; }>;


export type RoutingQuery = { routing: { agents: Array<{ personId: string, name: string | null, languages: Array<string>, certifications: Array<string>, deskIds: Array<string> | null }>, desks: Array<{ deskId: string, language: string, certifications: Array<string>, ringSeconds: number, wrapUpSeconds: number, levelPercent: number, levelSeconds: number }> }, desks: Array<{ id: string, name: string, clientName: string }> };

export type SetAgentSkillsMutationVariables = Exact<{
  personId: string | number;
  input: AgentSkillsInput;
}>;


export type SetAgentSkillsMutation = { setAgentSkills: { personId: string } };

export type SetDeskQueueMutationVariables = Exact<{
  deskId: string | number;
  input: DeskQueueInput;
}>;


export type SetDeskQueueMutation = { setDeskQueue: { deskId: string } };

export type FloorDesksQueryVariables = Exact<{ [key: string]: never; }>;


export type FloorDesksQuery = { desks: Array<{ id: string, name: string, clientName: string, accepting: boolean, identityMissing: boolean, openFrom: string, operatorName: string, knowledge: Array<{ id: string }> }> };

export type CallStoryQueryVariables = Exact<{
  interactionId: string | number;
}>;


export type CallStoryQuery = { callStory: Array<{ at: string, kind: string, personName: string | null, reason: PolicyReason | null, note: string | null }>, interaction: { id: string, callerNumber: string | null, outcome: Outcome | null, urgency: Urgency | null, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, recordings: Array<{ id: string, address: string, keptUntil: string, state: RecordingState }> } };

export type DisputesQueryVariables = Exact<{ [key: string]: never; }>;


export type DisputesQuery = { disputes: Array<{ id: string, kind: string, ruleLabel: string, at: string, deskName: string, callerNumber: string | null, offeredAt: string, connectedAt: string | null, talkSeconds: number | null, outcome: Outcome | null, message: string | null, agentName: string | null, dispute: { id: string, state: DisputeState, reason: string | null, raisedAt: string, answerDueOn: string, answer: string | null } }> };

export type AnswerDisputeMutationVariables = Exact<{
  id: string | number;
  accept: boolean;
  answer: string;
}>;


export type AnswerDisputeMutation = { answerDispute: { id: string, state: DisputeState, reason: string | null, raisedAt: string, answerDueOn: string, answer: string | null } };

export type FloorReportQueryVariables = Exact<{
  deskId?: string | number | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type FloorReportQuery = { floorReport: { from: string, until: string, byHalfHour: boolean, totals: { offered: number, answered: number, abandoned: number, serviceLevel: number | null, averageSpeedOfAnswerSeconds: number | null, longestWaitSeconds: number | null, averageHandleSeconds: number | null, averageTalkSeconds: number | null, averageHoldSeconds: number | null, averageWrapUpSeconds: number | null, occupancy: number | null }, desks: Array<{ deskId: string, deskName: string, offered: number, answered: number, abandoned: number, serviceLevel: number | null, averageSpeedOfAnswerSeconds: number | null, longestWaitSeconds: number | null, averageHandleSeconds: number | null, averageTalkSeconds: number | null, averageHoldSeconds: number | null, averageWrapUpSeconds: number | null, occupancy: number | null }>, spans: Array<{ from: string, offered: number, answered: number, abandoned: number, serviceLevel: number | null, averageSpeedOfAnswerSeconds: number | null, longestWaitSeconds: number | null, averageHandleSeconds: number | null, averageTalkSeconds: number | null, averageHoldSeconds: number | null, averageWrapUpSeconds: number | null, occupancy: number | null }> } };

export type FloorTopicsQueryVariables = Exact<{
  deskId?: string | number | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type FloorTopicsQuery = { floorReport: { topics: Array<{ deskId: string, deskName: string, topic: string | null, calls: number }> } };

export type HelpfulFiguresFieldsFragment = { reports: number, helpful: number, unhelpful: number, share: number | null };

export type RatedReportFieldsFragment = { interactionId: string, at: string, deskName: string, agentName: string | null, outcome: Outcome, message: string | null, helpful: boolean, remark: string | null };

export type HelpfulReportQueryVariables = Exact<{
  deskId?: string | number | null | undefined;
  agentId?: string | number | null | undefined;
  from: string;
  until: string;
}>;


export type HelpfulReportQuery = { helpfulReport: { total: { reports: number, helpful: number, unhelpful: number, share: number | null }, days: Array<{ day: string, figures: { reports: number, helpful: number, unhelpful: number, share: number | null } }>, desks: Array<{ deskId: string, deskName: string, figures: { reports: number, helpful: number, unhelpful: number, share: number | null } }>, agents: Array<{ agentId: string, agentName: string | null, figures: { reports: number, helpful: number, unhelpful: number, share: number | null } }> } };

export type RatedReportsQueryVariables = Exact<{
  deskId?: string | number | null | undefined;
  agentId?: string | number | null | undefined;
  from: string;
  until: string;
  helpful?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type RatedReportsQuery = { ratedReports: { next: string | null, items: Array<{ interactionId: string, at: string, deskName: string, agentName: string | null, outcome: Outcome, message: string | null, helpful: boolean, remark: string | null }> } };

export type OwnHelpfulReportQueryVariables = Exact<{
  from: string;
  until: string;
}>;


export type OwnHelpfulReportQuery = { ownHelpfulReport: { total: { reports: number, helpful: number, unhelpful: number, share: number | null }, days: Array<{ day: string, figures: { reports: number, helpful: number, unhelpful: number, share: number | null } }> } };

export type OwnRatedReportsQueryVariables = Exact<{
  from: string;
  until: string;
  helpful?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type OwnRatedReportsQuery = { ownRatedReports: { next: string | null, items: Array<{ interactionId: string, at: string, deskName: string, agentName: string | null, outcome: Outcome, message: string | null, helpful: boolean, remark: string | null }> } };

export type FloorCallsQueryVariables = Exact<{
  deskId?: string | number | null | undefined;
  agentId?: string | number | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
  result?: CallResult | null | undefined;
  search?: string | null | undefined;
  after?: string | number | null | undefined;
}>;


export type FloorCallsQuery = { floorCalls: { next: string | null, items: Array<{ id: string, state: CallState, offeredAt: string, talkSeconds: number | null, outcome: Outcome | null, urgency: Urgency | null, callerName: string | null, callerNumber: string | null, agentName: string | null, desk: { id: string, name: string, clientName: string } }> } };

export type AnswerHelpMutationVariables = Exact<{
  interactionId: string | number;
}>;


export type AnswerHelpMutation = { answerHelp: { id: string } };

export type DeskChangesQueryVariables = Exact<{
  deskId: string | number;
}>;


export type DeskChangesQuery = { deskChanges: Array<{ version: number, at: string, side: DeskSide | null, byName: string | null, parts: Array<{ part: DeskPart, before: Array<string>, after: Array<string> }> }> };

export type RestoreDeskMutationVariables = Exact<{
  deskId: string | number;
  version: number;
}>;


export type RestoreDeskMutation = { restoreDesk: { id: string, version: number } };

export type IdentityCheckFieldsFragment = { id: string, party: IdentityParty, document: IdentityDocument, documentLast: string | null, method: IdentityCheckMethod, checkedOn: string, name: string, address: string, bornOn: string | null, representative: string | null, purpose: string, business: string, beneficialOwner: string | null, reason: string | null, byName: string | null, writtenAt: string };

export type DeskNumbersQueryVariables = Exact<{
  deskId: string | number;
}>;


export type DeskNumbersQuery = { deskNumbers: { deskId: string, keptUntil: string | null, numbers: Array<{ kind: NumberKind, phone: string, sinceOn: string, byName: string | null, writtenAt: string }>, checks: Array<{ id: string, party: IdentityParty, document: IdentityDocument, documentLast: string | null, method: IdentityCheckMethod, checkedOn: string, name: string, address: string, bornOn: string | null, representative: string | null, purpose: string, business: string, beneficialOwner: string | null, reason: string | null, byName: string | null, writtenAt: string }> } };

export type SetDeskNumberMutationVariables = Exact<{
  deskId: string | number;
  input: DeskNumberInput;
}>;


export type SetDeskNumberMutation = { setDeskNumber: { id: string, version: number, contractId: string, clientName: string, name: string, greeting: string, closedOnHolidays: boolean, recordingNotice: string | null, reportEmails: Array<string>, openFrom: string, accepting: boolean, callsPeople: boolean, takesOrders: boolean, limitedTo: LimitMode | null, numberKind: NumberKind, numberPhone: string | null, numberSinceOn: string | null, identityCheckedOn: string | null, identityMissing: boolean, rules: Array<string>, topics: Array<string>, operatorName: string, closedDays: Array<{ from: string, until: string, name: string }>, restDays: Array<{ day: string, ja: string, en: string }>, urgencyRules: Array<{ name: string, words: Array<string>, callers: Array<string>, during: RuleTime, urgency: Urgency, reach: Array<{ who: string, channel: ReachChannel }> }>, hours: Array<{ weekday: number, opensAt: string, closesAt: string }>, script: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, knowledge: Array<{ id: string, question: string, answer: string }> } };

export type RecordIdentityCheckMutationVariables = Exact<{
  deskId: string | number;
  input: IdentityCheckInput;
}>;


export type RecordIdentityCheckMutation = { recordIdentityCheck: { deskId: string } };

export type DeskFieldsFragment = { id: string, version: number, contractId: string, clientName: string, name: string, greeting: string, closedOnHolidays: boolean, recordingNotice: string | null, reportEmails: Array<string>, openFrom: string, accepting: boolean, callsPeople: boolean, takesOrders: boolean, limitedTo: LimitMode | null, numberKind: NumberKind, numberPhone: string | null, numberSinceOn: string | null, identityCheckedOn: string | null, identityMissing: boolean, rules: Array<string>, topics: Array<string>, operatorName: string, closedDays: Array<{ from: string, until: string, name: string }>, restDays: Array<{ day: string, ja: string, en: string }>, urgencyRules: Array<{ name: string, words: Array<string>, callers: Array<string>, during: RuleTime, urgency: Urgency, reach: Array<{ who: string, channel: ReachChannel }> }>, hours: Array<{ weekday: number, opensAt: string, closesAt: string }>, script: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, knowledge: Array<{ id: string, question: string, answer: string }> };

export type RecordingFieldsFragment = { id: string, address: string, keptUntil: string, state: RecordingState };

export type RecordingRulesQueryVariables = Exact<{
  deskId: string | number;
}>;


export type RecordingRulesQuery = { recordingRules: { deskId: string, keepDays: number, ownerMayHear: boolean, agentMayHear: boolean } };

export type SetRecordingRulesMutationVariables = Exact<{
  deskId: string | number;
  input: RecordingRulesInput;
}>;


export type SetRecordingRulesMutation = { setRecordingRules: { deskId: string } };

export type ReportFieldsFragment = { id: string, interactionId: string, at: string, deskName: string, outcome: Outcome, urgency: Urgency, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topic: string | null, talkSeconds: number, billable: boolean, freed: boolean, rule: string | null, ruleLabel: string, doneAt: string | null, helpful: boolean | null, remark: string | null, standsFirst: boolean, hasBriefing: boolean, corrections: Array<{ at: string, reason: string, former: { outcome: Outcome, urgency: Urgency, callerName: string | null, callbackNumber: string | null, message: string | null, topic: string | null } }>, transfers: Array<{ kind: TransferKind, to: string | null, at: string, answered: boolean, putThrough: boolean }>, case: { id: string, number: number } | null, orders: Array<{ id: string, number: number }>, recordings: Array<{ id: string, address: string, keptUntil: string, state: RecordingState }>, appointment: { id: string, deskId: string, withWhom: string, startsAt: string, note: string | null, status: AppointmentStatus, rejectionReason: string | null, booked: boolean, wished: boolean, wishedFor: string | null, declined: { reason: string, from: WishSide } | null } | null, callback: { dueAt: string, state: CallbackState, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null } | null };

export type CallbacksQueryVariables = Exact<{ [key: string]: never; }>;


export type CallbacksQuery = { callbacks: Array<{ id: string, deskName: string, phone: string, callerName: string | null, dueAt: string, state: CallbackState, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null }> };

export type DeskRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskRequestsQuery = { deskRequests: Array<{ id: string, deskId: string, deskName: string, interactionId: string | null, urgent: boolean, text: string, askedAt: string, answer: string | null, answeredAt: string | null }> };

export type AskDeskMutationVariables = Exact<{
  reportId?: string | number | null | undefined;
  deskId?: string | number | null | undefined;
  text: string;
}>;


export type AskDeskMutation = { askDesk: { id: string } };

export type AnswerRequestMutationVariables = Exact<{
  id: string | number;
  answer: string;
}>;


export type AnswerRequestMutation = { answerRequest: { id: string, answer: string | null } };

export type RateReportMutationVariables = Exact<{
  reportId: string | number;
  helpful?: boolean | null | undefined;
  remark?: string | null | undefined;
}>;


export type RateReportMutation = { rateReport: { id: string, interactionId: string, at: string, deskName: string, outcome: Outcome, urgency: Urgency, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topic: string | null, talkSeconds: number, billable: boolean, freed: boolean, rule: string | null, ruleLabel: string, doneAt: string | null, helpful: boolean | null, remark: string | null, standsFirst: boolean, hasBriefing: boolean, corrections: Array<{ at: string, reason: string, former: { outcome: Outcome, urgency: Urgency, callerName: string | null, callbackNumber: string | null, message: string | null, topic: string | null } }>, transfers: Array<{ kind: TransferKind, to: string | null, at: string, answered: boolean, putThrough: boolean }>, case: { id: string, number: number } | null, orders: Array<{ id: string, number: number }>, recordings: Array<{ id: string, address: string, keptUntil: string, state: RecordingState }>, appointment: { id: string, deskId: string, withWhom: string, startsAt: string, note: string | null, status: AppointmentStatus, rejectionReason: string | null, booked: boolean, wished: boolean, wishedFor: string | null, declined: { reason: string, from: WishSide } | null } | null, callback: { dueAt: string, state: CallbackState, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null } | null } };

export type CallReasonsQueryVariables = Exact<{
  deskId?: string | number | null | undefined;
  from: string;
  until: string;
  direction?: CallDirection | null | undefined;
  by: ReasonSpan;
}>;


export type CallReasonsQuery = { callReasons: Array<{ start: string, outcome: string, calls: number }> };

export type CallTopicsQueryVariables = Exact<{
  deskId?: string | number | null | undefined;
  from: string;
  until: string;
  by: ReasonSpan;
}>;


export type CallTopicsQuery = { callTopics: { cells: Array<{ start: string, topic: string | null, calls: number }>, change: { topic: string, was: number, is: number } | null } };

export type CallVolumeQueryVariables = Exact<{
  deskId?: string | number | null | undefined;
  from: string;
  until: string;
  direction?: CallDirection | null | undefined;
}>;


export type CallVolumeQuery = { callVolume: Array<{ day: string, hour: number, outcome: string, calls: number }> };

export type DeskNewsQueryVariables = Exact<{
  deskId: string | number;
}>;


export type DeskNewsQuery = { deskDigest: { sendTime: string, whenQuiet: boolean } | null, deskChats: Array<{ id: string, kind: ChatKind, name: string, place: string }> };

export type SetDigestMutationVariables = Exact<{
  deskId: string | number;
  digest?: DigestInput | null | undefined;
}>;


export type SetDigestMutation = { setDigest: boolean };

export type AddChatMutationVariables = Exact<{
  deskId: string | number;
  input: ChatInput;
}>;


export type AddChatMutation = { addChat: { id: string } };

export type DesksQueryVariables = Exact<{ [key: string]: never; }>;


export type DesksQuery = { desks: Array<{ id: string, name: string, contractId: string, accepting: boolean, identityMissing: boolean, limitedTo: LimitMode | null, openFrom: string, restDays: Array<{ day: string, ja: string, en: string }> }> };

export type DeskQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskQuery = { desk: { id: string, version: number, contractId: string, clientName: string, name: string, greeting: string, closedOnHolidays: boolean, recordingNotice: string | null, reportEmails: Array<string>, openFrom: string, accepting: boolean, callsPeople: boolean, takesOrders: boolean, limitedTo: LimitMode | null, numberKind: NumberKind, numberPhone: string | null, numberSinceOn: string | null, identityCheckedOn: string | null, identityMissing: boolean, rules: Array<string>, topics: Array<string>, operatorName: string, closedDays: Array<{ from: string, until: string, name: string }>, restDays: Array<{ day: string, ja: string, en: string }>, urgencyRules: Array<{ name: string, words: Array<string>, callers: Array<string>, during: RuleTime, urgency: Urgency, reach: Array<{ who: string, channel: ReachChannel }> }>, hours: Array<{ weekday: number, opensAt: string, closesAt: string }>, script: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, knowledge: Array<{ id: string, question: string, answer: string }> } };

export type ReportsQueryVariables = Exact<{
  deskId?: string | number | null | undefined;
  onlyOpen?: boolean | null | undefined;
  search?: string | null | undefined;
  topic?: string | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReportsQuery = { reports: { total: number, open: number, next: string | null, items: Array<{ id: string, interactionId: string, at: string, deskName: string, outcome: Outcome, urgency: Urgency, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topic: string | null, talkSeconds: number, billable: boolean, freed: boolean, rule: string | null, ruleLabel: string, doneAt: string | null, helpful: boolean | null, remark: string | null, standsFirst: boolean, hasBriefing: boolean, corrections: Array<{ at: string, reason: string, former: { outcome: Outcome, urgency: Urgency, callerName: string | null, callbackNumber: string | null, message: string | null, topic: string | null } }>, transfers: Array<{ kind: TransferKind, to: string | null, at: string, answered: boolean, putThrough: boolean }>, case: { id: string, number: number } | null, orders: Array<{ id: string, number: number }>, recordings: Array<{ id: string, address: string, keptUntil: string, state: RecordingState }>, appointment: { id: string, deskId: string, withWhom: string, startsAt: string, note: string | null, status: AppointmentStatus, rejectionReason: string | null, booked: boolean, wished: boolean, wishedFor: string | null, declined: { reason: string, from: WishSide } | null } | null, callback: { dueAt: string, state: CallbackState, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null } | null }> } };

export type AppointmentPageQueryVariables = Exact<{
  decided?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AppointmentPageQuery = { appointmentPage: { toDecide: number, next: string | null, items: Array<{ deskName: string, campaignName: string | null, calledAt: string, company: string | null, phone: string | null, decidedAt: string | null, hasBriefing: boolean, appointment: { id: string, deskId: string, interactionId: string, withWhom: string, startsAt: string, note: string | null, status: AppointmentStatus, rejectionReason: string | null, booked: boolean, wished: boolean, wishedFor: string | null, declined: { reason: string, from: WishSide } | null } }> } };

export type AppointmentsToDecideQueryVariables = Exact<{ [key: string]: never; }>;


export type AppointmentsToDecideQuery = { appointmentPage: { toDecide: number } };

export type ReportOfCallQueryVariables = Exact<{
  interactionId: string | number;
}>;


export type ReportOfCallQuery = { reportOfCall: { id: string, interactionId: string, at: string, deskName: string, outcome: Outcome, urgency: Urgency, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topic: string | null, talkSeconds: number, billable: boolean, freed: boolean, rule: string | null, ruleLabel: string, doneAt: string | null, helpful: boolean | null, remark: string | null, standsFirst: boolean, hasBriefing: boolean, corrections: Array<{ at: string, reason: string, former: { outcome: Outcome, urgency: Urgency, callerName: string | null, callbackNumber: string | null, message: string | null, topic: string | null } }>, transfers: Array<{ kind: TransferKind, to: string | null, at: string, answered: boolean, putThrough: boolean }>, case: { id: string, number: number } | null, orders: Array<{ id: string, number: number }>, recordings: Array<{ id: string, address: string, keptUntil: string, state: RecordingState }>, appointment: { id: string, deskId: string, withWhom: string, startsAt: string, note: string | null, status: AppointmentStatus, rejectionReason: string | null, booked: boolean, wished: boolean, wishedFor: string | null, declined: { reason: string, from: WishSide } | null } | null, callback: { dueAt: string, state: CallbackState, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null } | null } };

export type UpdateDeskMutationVariables = Exact<{
  deskId: string | number;
  input: DeskInput;
  version?: number | null | undefined;
}>;


export type UpdateDeskMutation = { updateDesk: { id: string, version: number, contractId: string, clientName: string, name: string, greeting: string, closedOnHolidays: boolean, recordingNotice: string | null, reportEmails: Array<string>, openFrom: string, accepting: boolean, callsPeople: boolean, takesOrders: boolean, limitedTo: LimitMode | null, numberKind: NumberKind, numberPhone: string | null, numberSinceOn: string | null, identityCheckedOn: string | null, identityMissing: boolean, rules: Array<string>, topics: Array<string>, operatorName: string, closedDays: Array<{ from: string, until: string, name: string }>, restDays: Array<{ day: string, ja: string, en: string }>, urgencyRules: Array<{ name: string, words: Array<string>, callers: Array<string>, during: RuleTime, urgency: Urgency, reach: Array<{ who: string, channel: ReachChannel }> }>, hours: Array<{ weekday: number, opensAt: string, closesAt: string }>, script: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, knowledge: Array<{ id: string, question: string, answer: string }> } };

export type MarkReportDoneMutationVariables = Exact<{
  reportId: string | number;
  done: boolean;
}>;


export type MarkReportDoneMutation = { markReportDone: { id: string, interactionId: string, at: string, deskName: string, outcome: Outcome, urgency: Urgency, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topic: string | null, talkSeconds: number, billable: boolean, freed: boolean, rule: string | null, ruleLabel: string, doneAt: string | null, helpful: boolean | null, remark: string | null, standsFirst: boolean, hasBriefing: boolean, corrections: Array<{ at: string, reason: string, former: { outcome: Outcome, urgency: Urgency, callerName: string | null, callbackNumber: string | null, message: string | null, topic: string | null } }>, transfers: Array<{ kind: TransferKind, to: string | null, at: string, answered: boolean, putThrough: boolean }>, case: { id: string, number: number } | null, orders: Array<{ id: string, number: number }>, recordings: Array<{ id: string, address: string, keptUntil: string, state: RecordingState }>, appointment: { id: string, deskId: string, withWhom: string, startsAt: string, note: string | null, status: AppointmentStatus, rejectionReason: string | null, booked: boolean, wished: boolean, wishedFor: string | null, declined: { reason: string, from: WishSide } | null } | null, callback: { dueAt: string, state: CallbackState, outcome: CallbackOutcome | null, resultNote: string | null, endedAt: string | null } | null } };

export type AcceptAppointmentMutationVariables = Exact<{
  id: string | number;
}>;


export type AcceptAppointmentMutation = { acceptAppointment: { id: string, status: AppointmentStatus } };

export type RejectAppointmentMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type RejectAppointmentMutation = { rejectAppointment: { id: string, status: AppointmentStatus, rejectionReason: string | null } };

export type WishesQueryVariables = Exact<{ [key: string]: never; }>;


export type WishesQuery = { wishes: Array<{ id: string, deskId: string, deskName: string, interactionId: string, withWhom: string, startsAt: string, note: string | null, calledAt: string, phone: string | null, declined: { reason: string, from: WishSide } | null }> };

export type DeclineWishMutationVariables = Exact<{
  input: DeclineWishInput;
}>;


export type DeclineWishMutation = { declineWish: { id: string, declined: { reason: string } | null } };

export type BookWishMutationVariables = Exact<{
  input: BookWishInput;
}>;


export type BookWishMutation = { bookWish: { id: string, startsAt: string, booked: boolean } };

export type ContractOfDeskQueryVariables = Exact<{
  id: string | number;
}>;


export type ContractOfDeskQuery = { desk: { contractId: string } };

export type CostOfAcceptingQueryVariables = Exact<{
  contractId: string | number;
}>;


export type CostOfAcceptingQuery = { contract: { plan: { successFeeMinor: number } }, spending: { capMinor: number | null, capWithTax: boolean, spentMinor: number } };

export type DeskScriptFieldsFragment = { deskId: string, deskName: string, greeting: string, version: number, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, draft: { revision: number, savedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, problems: Array<{ path: string, message: string }> } | null, former: Array<{ version: number, replacedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }> }> };

export type DeskScriptQueryVariables = Exact<{
  deskId: string | number;
}>;


export type DeskScriptQuery = { deskScript: { deskId: string, deskName: string, greeting: string, version: number, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, draft: { revision: number, savedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, problems: Array<{ path: string, message: string }> } | null, former: Array<{ version: number, replacedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }> }> } };

export type ScriptTemplatesQueryVariables = Exact<{
  deskId: string | number;
}>;


export type ScriptTemplatesQuery = { scriptTemplates: Array<{ code: ScriptTemplateCode, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }> }> };

export type SaveScriptDraftMutationVariables = Exact<{
  deskId: string | number;
  revision: number;
  input: ScriptDraftInput;
}>;


export type SaveScriptDraftMutation = { saveScriptDraft: { deskId: string, deskName: string, greeting: string, version: number, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, draft: { revision: number, savedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, problems: Array<{ path: string, message: string }> } | null, former: Array<{ version: number, replacedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }> }> } };

export type PublishScriptMutationVariables = Exact<{
  deskId: string | number;
  revision: number;
}>;


export type PublishScriptMutation = { publishScript: { deskId: string, deskName: string, greeting: string, version: number, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, draft: { revision: number, savedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, problems: Array<{ path: string, message: string }> } | null, former: Array<{ version: number, replacedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }> }> } };

export type DiscardScriptDraftMutationVariables = Exact<{
  deskId: string | number;
}>;


export type DiscardScriptDraftMutation = { discardScriptDraft: { deskId: string, deskName: string, greeting: string, version: number, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, draft: { revision: number, savedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }>, problems: Array<{ path: string, message: string }> } | null, former: Array<{ version: number, replacedAt: string, steps: Array<{ id: string, title: string, say: string, field: string | null, required: boolean, kind: AnswerKind, choices: Array<string>, next: string | null, branches: Array<{ answer: string, goTo: string }> }> }> } };

export type TestNumberFieldsFragment = { id: string, phone: string, fromOn: string, untilOn: string | null };

export type TestNumbersQueryVariables = Exact<{
  deskId: string | number;
}>;


export type TestNumbersQuery = { testNumbers: Array<{ id: string, phone: string, fromOn: string, untilOn: string | null }> };

export type AddTestNumberMutationVariables = Exact<{
  deskId: string | number;
  phone: string;
  fromOn: string;
}>;


export type AddTestNumberMutation = { addTestNumber: Array<{ id: string, phone: string, fromOn: string, untilOn: string | null }> };

export type EndTestNumberMutationVariables = Exact<{
  id: string | number;
  untilOn: string;
}>;


export type EndTestNumberMutation = { endTestNumber: Array<{ id: string, phone: string, fromOn: string, untilOn: string | null }> };

export type ViewerFieldsFragment = { person: { id: string, email: string, name: string, emailVerified: boolean, language: string }, memberships: Array<{ id: string, role: Role, company: { id: string, kind: CompanyKind, name: string, prefecture: string | null } }>, acting: { id: string, role: Role, company: { id: string, kind: CompanyKind, name: string, prefecture: string | null } } | null };

export type MembershipFieldsFragment = { id: string, role: Role, company: { id: string, kind: CompanyKind, name: string, prefecture: string | null } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { person: { id: string, email: string, name: string, emailVerified: boolean, language: string }, memberships: Array<{ id: string, role: Role, company: { id: string, kind: CompanyKind, name: string, prefecture: string | null } }>, acting: { id: string, role: Role, company: { id: string, kind: CompanyKind, name: string, prefecture: string | null } } | null } | null };

export type InvitationQueryVariables = Exact<{
  token: string;
}>;


export type InvitationQuery = { invitation: { companyName: string, role: Role, email: string, expired: boolean } | null };

export type RegisterCompanyMutationVariables = Exact<{
  input: RegisterCompanyInput;
}>;


export type RegisterCompanyMutation = { registerCompany: { id: string, role: Role, company: { id: string, kind: CompanyKind, name: string, prefecture: string | null } } };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { id: string, role: Role, company: { id: string, kind: CompanyKind, name: string, prefecture: string | null } } };

export type GoodsFieldsFragment = { id: string, sku: string, name: string, kana: string | null, priceMinor: number, taxRateBps: number, stock: number | null, active: boolean, leadDays: number | null };

export type OrderRulesFieldsFragment = { pricesIncludeTax: boolean, shippingMinor: number, freeShippingFromMinor: number | null, codFeeMinor: number, paymentUrl: string | null, mailSignature: string | null };

export type OrderFieldsFragment = { id: string, deskId: string, deskName: string, number: number, state: OrderState, version: number, buyerName: string, buyerKana: string, phone: string, email: string | null, postalCode: string, prefecture: string, address: string, building: string | null, deliverOn: string | null, timeBand: TimeBand | null, payment: OrderPayment, note: string | null, pricesIncludeTax: boolean, goodsMinor: number, shippingMinor: number, codFeeMinor: number, taxMinor: number, totalMinor: number, offeredMore: boolean, documentsSentAt: string | null, cancelReason: string | null, language: BuyerLanguage, carrier: Carrier | null, trackingNumber: string | null, takenAt: string, shippedAt: string | null, paidAt: string | null, trackingUrl: string | null, lines: Array<{ goodsId: string, sku: string, name: string, priceMinor: number, taxRateBps: number, quantity: number }>, rates: Array<{ rateBps: number, taxableMinor: number, taxMinor: number }> };

export type OrderDesksQueryVariables = Exact<{ [key: string]: never; }>;


export type OrderDesksQuery = { desks: Array<{ id: string, name: string, takesOrders: boolean }> };

export type GoodsQueryVariables = Exact<{
  deskId: string | number;
  search?: string | null | undefined;
  onlyActive?: boolean | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type GoodsQuery = { goods: { total: number, items: Array<{ id: string, sku: string, name: string, kana: string | null, priceMinor: number, taxRateBps: number, stock: number | null, active: boolean, leadDays: number | null }> } };

export type OrderRulesQueryVariables = Exact<{
  deskId: string | number;
}>;


export type OrderRulesQuery = { orderRules: { pricesIncludeTax: boolean, shippingMinor: number, freeShippingFromMinor: number | null, codFeeMinor: number, paymentUrl: string | null, mailSignature: string | null } };

export type PreviewGoodsFileQueryVariables = Exact<{
  beginning: string;
}>;


export type PreviewGoodsFileQuery = { previewGoodsFile: { encoding: string, hasHeading: boolean, rows: Array<Array<string>>, columns: { sku: number | null, name: number | null, kana: number | null, price: number | null, taxRate: number | null, stock: number | null, active: number | null } } };

export type AddGoodsMutationVariables = Exact<{
  deskId: string | number;
  input: GoodsInput;
}>;


export type AddGoodsMutation = { addGoods: { id: string, sku: string, name: string, kana: string | null, priceMinor: number, taxRateBps: number, stock: number | null, active: boolean, leadDays: number | null } };

export type ChangeGoodsMutationVariables = Exact<{
  goodsId: string | number;
  input: GoodsInput;
  stockRead?: number | null | undefined;
}>;


export type ChangeGoodsMutation = { changeGoods: { id: string, sku: string, name: string, kana: string | null, priceMinor: number, taxRateBps: number, stock: number | null, active: boolean, leadDays: number | null } };

export type SetOrderRulesMutationVariables = Exact<{
  deskId: string | number;
  input: OrderRulesInput;
}>;


export type SetOrderRulesMutation = { setOrderRules: { pricesIncludeTax: boolean, shippingMinor: number, freeShippingFromMinor: number | null, codFeeMinor: number, paymentUrl: string | null, mailSignature: string | null } };

export type OrderDeskQueryVariables = Exact<{
  interactionId: string | number;
}>;


export type OrderDeskQuery = { orderDesk: { kept: { draft: unknown, revision: number }, rules: { pricesIncludeTax: boolean, shippingMinor: number, freeShippingFromMinor: number | null, codFeeMinor: number, paymentUrl: string | null, mailSignature: string | null }, taken: Array<{ id: string, deskId: string, deskName: string, number: number, state: OrderState, version: number, buyerName: string, buyerKana: string, phone: string, email: string | null, postalCode: string, prefecture: string, address: string, building: string | null, deliverOn: string | null, timeBand: TimeBand | null, payment: OrderPayment, note: string | null, pricesIncludeTax: boolean, goodsMinor: number, shippingMinor: number, codFeeMinor: number, taxMinor: number, totalMinor: number, offeredMore: boolean, documentsSentAt: string | null, cancelReason: string | null, language: BuyerLanguage, carrier: Carrier | null, trackingNumber: string | null, takenAt: string, shippedAt: string | null, paidAt: string | null, trackingUrl: string | null, lines: Array<{ goodsId: string, sku: string, name: string, priceMinor: number, taxRateBps: number, quantity: number }>, rates: Array<{ rateBps: number, taxableMinor: number, taxMinor: number }> }> } };

export type PriceOrderQueryVariables = Exact<{
  deskId: string | number;
  lines: Array<OrderLineInput> | OrderLineInput;
  payment: OrderPayment;
  orderId?: string | number | null | undefined;
}>;


export type PriceOrderQuery = { priceOrder: { pricesIncludeTax: boolean, goodsMinor: number, shippingMinor: number, codFeeMinor: number, taxMinor: number, totalMinor: number, rates: Array<{ rateBps: number, taxableMinor: number, taxMinor: number }>, short: Array<{ goodsId: string, name: string, left: number }> } };

export type AddressesOfQueryVariables = Exact<{
  postalCode: string;
}>;


export type AddressesOfQuery = { addressesOf: Array<{ prefecture: string, city: string, town: string }> };

export type KeptDraftFieldsFragment = { draft: unknown, revision: number };

export type OrderDraftQueryVariables = Exact<{
  interactionId: string | number;
}>;


export type OrderDraftQuery = { orderDesk: { kept: { draft: unknown, revision: number } } };

export type SaveOrderDraftMutationVariables = Exact<{
  interactionId: string | number;
  draft: unknown;
  basedOn?: number | null | undefined;
}>;


export type SaveOrderDraftMutation = { saveOrderDraft: { draft: unknown, revision: number } };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder: { id: string, deskId: string, deskName: string, number: number, state: OrderState, version: number, buyerName: string, buyerKana: string, phone: string, email: string | null, postalCode: string, prefecture: string, address: string, building: string | null, deliverOn: string | null, timeBand: TimeBand | null, payment: OrderPayment, note: string | null, pricesIncludeTax: boolean, goodsMinor: number, shippingMinor: number, codFeeMinor: number, taxMinor: number, totalMinor: number, offeredMore: boolean, documentsSentAt: string | null, cancelReason: string | null, language: BuyerLanguage, carrier: Carrier | null, trackingNumber: string | null, takenAt: string, shippedAt: string | null, paidAt: string | null, trackingUrl: string | null, lines: Array<{ goodsId: string, sku: string, name: string, priceMinor: number, taxRateBps: number, quantity: number }>, rates: Array<{ rateBps: number, taxableMinor: number, taxMinor: number }> } };

export type OrdersQueryVariables = Exact<{
  deskId?: string | number | null | undefined;
  state?: OrderState | null | undefined;
  documentsDue?: boolean | null | undefined;
  search?: string | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type OrdersQuery = { orders: { total: number, items: Array<{ id: string, deskId: string, deskName: string, number: number, state: OrderState, version: number, buyerName: string, buyerKana: string, phone: string, email: string | null, postalCode: string, prefecture: string, address: string, building: string | null, deliverOn: string | null, timeBand: TimeBand | null, payment: OrderPayment, note: string | null, pricesIncludeTax: boolean, goodsMinor: number, shippingMinor: number, codFeeMinor: number, taxMinor: number, totalMinor: number, offeredMore: boolean, documentsSentAt: string | null, cancelReason: string | null, language: BuyerLanguage, carrier: Carrier | null, trackingNumber: string | null, takenAt: string, shippedAt: string | null, paidAt: string | null, trackingUrl: string | null, lines: Array<{ goodsId: string, sku: string, name: string, priceMinor: number, taxRateBps: number, quantity: number }>, rates: Array<{ rateBps: number, taxableMinor: number, taxMinor: number }> }> } };

export type OrderDetailQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderDetailQuery = { order: { interactionId: string, id: string, deskId: string, deskName: string, number: number, state: OrderState, version: number, buyerName: string, buyerKana: string, phone: string, email: string | null, postalCode: string, prefecture: string, address: string, building: string | null, deliverOn: string | null, timeBand: TimeBand | null, payment: OrderPayment, note: string | null, pricesIncludeTax: boolean, goodsMinor: number, shippingMinor: number, codFeeMinor: number, taxMinor: number, totalMinor: number, offeredMore: boolean, documentsSentAt: string | null, cancelReason: string | null, language: BuyerLanguage, carrier: Carrier | null, trackingNumber: string | null, takenAt: string, shippedAt: string | null, paidAt: string | null, trackingUrl: string | null, lines: Array<{ goodsId: string, sku: string, name: string, priceMinor: number, taxRateBps: number, quantity: number }>, rates: Array<{ rateBps: number, taxableMinor: number, taxMinor: number }>, history: Array<{ version: number, kind: OrderChangeKind, at: string, byClient: boolean, byName: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type OrderFiguresQueryVariables = Exact<{
  deskId: string | number;
  days: number;
}>;


export type OrderFiguresQuery = { orderFigures: { byDay: Array<{ day: string, orders: number, totalMinor: number }>, best: Array<{ sku: string, name: string, quantity: number, amountMinor: number }> } };

export type CorrectOrderMutationVariables = Exact<{
  input: CorrectOrderInput;
}>;


export type CorrectOrderMutation = { correctOrder: { id: string, deskId: string, deskName: string, number: number, state: OrderState, version: number, buyerName: string, buyerKana: string, phone: string, email: string | null, postalCode: string, prefecture: string, address: string, building: string | null, deliverOn: string | null, timeBand: TimeBand | null, payment: OrderPayment, note: string | null, pricesIncludeTax: boolean, goodsMinor: number, shippingMinor: number, codFeeMinor: number, taxMinor: number, totalMinor: number, offeredMore: boolean, documentsSentAt: string | null, cancelReason: string | null, language: BuyerLanguage, carrier: Carrier | null, trackingNumber: string | null, takenAt: string, shippedAt: string | null, paidAt: string | null, trackingUrl: string | null, lines: Array<{ goodsId: string, sku: string, name: string, priceMinor: number, taxRateBps: number, quantity: number }>, rates: Array<{ rateBps: number, taxableMinor: number, taxMinor: number }> } };

export type ConfirmOrderMutationVariables = Exact<{
  orderId: string | number;
}>;


export type ConfirmOrderMutation = { confirmOrder: { id: string, deskId: string, deskName: string, number: number, state: OrderState, version: number, buyerName: string, buyerKana: string, phone: string, email: string | null, postalCode: string, prefecture: string, address: string, building: string | null, deliverOn: string | null, timeBand: TimeBand | null, payment: OrderPayment, note: string | null, pricesIncludeTax: boolean, goodsMinor: number, shippingMinor: number, codFeeMinor: number, taxMinor: number, totalMinor: number, offeredMore: boolean, documentsSentAt: string | null, cancelReason: string | null, language: BuyerLanguage, carrier: Carrier | null, trackingNumber: string | null, takenAt: string, shippedAt: string | null, paidAt: string | null, trackingUrl: string | null, lines: Array<{ goodsId: string, sku: string, name: string, priceMinor: number, taxRateBps: number, quantity: number }>, rates: Array<{ rateBps: number, taxableMinor: number, taxMinor: number }> } };

export type ShipOrderMutationVariables = Exact<{
  orderId: string | number;
  input?: ParcelInput | null | undefined;
}>;


export type ShipOrderMutation = { shipOrder: { id: string, deskId: string, deskName: string, number: number, state: OrderState, version: number, buyerName: string, buyerKana: string, phone: string, email: string | null, postalCode: string, prefecture: string, address: string, building: string | null, deliverOn: string | null, timeBand: TimeBand | null, payment: OrderPayment, note: string | null, pricesIncludeTax: boolean, goodsMinor: number, shippingMinor: number, codFeeMinor: number, taxMinor: number, totalMinor: number, offeredMore: boolean, documentsSentAt: string | null, cancelReason: string | null, language: BuyerLanguage, carrier: Carrier | null, trackingNumber: string | null, takenAt: string, shippedAt: string | null, paidAt: string | null, trackingUrl: string | null, lines: Array<{ goodsId: string, sku: string, name: string, priceMinor: number, taxRateBps: number, quantity: number }>, rates: Array<{ rateBps: number, taxableMinor: number, taxMinor: number }> } };

export type CompleteOrderMutationVariables = Exact<{
  orderId: string | number;
}>;


export type CompleteOrderMutation = { completeOrder: { id: string, deskId: string, deskName: string, number: number, state: OrderState, version: number, buyerName: string, buyerKana: string, phone: string, email: string | null, postalCode: string, prefecture: string, address: string, building: string | null, deliverOn: string | null, timeBand: TimeBand | null, payment: OrderPayment, note: string | null, pricesIncludeTax: boolean, goodsMinor: number, shippingMinor: number, codFeeMinor: number, taxMinor: number, totalMinor: number, offeredMore: boolean, documentsSentAt: string | null, cancelReason: string | null, language: BuyerLanguage, carrier: Carrier | null, trackingNumber: string | null, takenAt: string, shippedAt: string | null, paidAt: string | null, trackingUrl: string | null, lines: Array<{ goodsId: string, sku: string, name: string, priceMinor: number, taxRateBps: number, quantity: number }>, rates: Array<{ rateBps: number, taxableMinor: number, taxMinor: number }> } };

export type CancelOrderMutationVariables = Exact<{
  orderId: string | number;
  reason: string;
}>;


export type CancelOrderMutation = { cancelOrder: { id: string, deskId: string, deskName: string, number: number, state: OrderState, version: number, buyerName: string, buyerKana: string, phone: string, email: string | null, postalCode: string, prefecture: string, address: string, building: string | null, deliverOn: string | null, timeBand: TimeBand | null, payment: OrderPayment, note: string | null, pricesIncludeTax: boolean, goodsMinor: number, shippingMinor: number, codFeeMinor: number, taxMinor: number, totalMinor: number, offeredMore: boolean, documentsSentAt: string | null, cancelReason: string | null, language: BuyerLanguage, carrier: Carrier | null, trackingNumber: string | null, takenAt: string, shippedAt: string | null, paidAt: string | null, trackingUrl: string | null, lines: Array<{ goodsId: string, sku: string, name: string, priceMinor: number, taxRateBps: number, quantity: number }>, rates: Array<{ rateBps: number, taxableMinor: number, taxMinor: number }> } };

export type MarkDocumentsSentMutationVariables = Exact<{
  orderId: string | number;
}>;


export type MarkDocumentsSentMutation = { markDocumentsSent: { id: string, deskId: string, deskName: string, number: number, state: OrderState, version: number, buyerName: string, buyerKana: string, phone: string, email: string | null, postalCode: string, prefecture: string, address: string, building: string | null, deliverOn: string | null, timeBand: TimeBand | null, payment: OrderPayment, note: string | null, pricesIncludeTax: boolean, goodsMinor: number, shippingMinor: number, codFeeMinor: number, taxMinor: number, totalMinor: number, offeredMore: boolean, documentsSentAt: string | null, cancelReason: string | null, language: BuyerLanguage, carrier: Carrier | null, trackingNumber: string | null, takenAt: string, shippedAt: string | null, paidAt: string | null, trackingUrl: string | null, lines: Array<{ goodsId: string, sku: string, name: string, priceMinor: number, taxRateBps: number, quantity: number }>, rates: Array<{ rateBps: number, taxableMinor: number, taxMinor: number }> } };

export type MarkOrderPaidMutationVariables = Exact<{
  orderId: string | number;
  arrived: boolean;
}>;


export type MarkOrderPaidMutation = { markOrderPaid: { id: string, deskId: string, deskName: string, number: number, state: OrderState, version: number, buyerName: string, buyerKana: string, phone: string, email: string | null, postalCode: string, prefecture: string, address: string, building: string | null, deliverOn: string | null, timeBand: TimeBand | null, payment: OrderPayment, note: string | null, pricesIncludeTax: boolean, goodsMinor: number, shippingMinor: number, codFeeMinor: number, taxMinor: number, totalMinor: number, offeredMore: boolean, documentsSentAt: string | null, cancelReason: string | null, language: BuyerLanguage, carrier: Carrier | null, trackingNumber: string | null, takenAt: string, shippedAt: string | null, paidAt: string | null, trackingUrl: string | null, lines: Array<{ goodsId: string, sku: string, name: string, priceMinor: number, taxRateBps: number, quantity: number }>, rates: Array<{ rateBps: number, taxableMinor: number, taxMinor: number }> } };

export type OrderMarksQueryVariables = Exact<{
  deskId: string | number;
  state?: OrderState | null | undefined;
  documentsDue?: boolean | null | undefined;
  search?: string | null | undefined;
}>;


export type OrderMarksQuery = { orderMarks: { total: number, items: Array<{ id: string, number: number, state: OrderState, hasEmail: boolean }> } };

export type MarkedReportFieldsFragment = { done: number, unchanged: number, problems: Array<{ orderId: string, number: number, reason: ParcelProblem }> };

export type ConfirmOrdersMutationVariables = Exact<{
  deskId: string | number;
  orderIds: Array<string | number> | string | number;
}>;


export type ConfirmOrdersMutation = { confirmOrders: { done: number, unchanged: number, problems: Array<{ orderId: string, number: number, reason: ParcelProblem }> } };

export type ShipOrdersMutationVariables = Exact<{
  deskId: string | number;
  orderIds: Array<string | number> | string | number;
  carrier?: Carrier | null | undefined;
}>;


export type ShipOrdersMutation = { shipOrders: { done: number, unchanged: number, problems: Array<{ orderId: string, number: number, reason: ParcelProblem }> } };

export type TakeBackShipmentMutationVariables = Exact<{
  orderId: string | number;
}>;


export type TakeBackShipmentMutation = { takeBackShipment: { id: string, deskId: string, deskName: string, number: number, state: OrderState, version: number, buyerName: string, buyerKana: string, phone: string, email: string | null, postalCode: string, prefecture: string, address: string, building: string | null, deliverOn: string | null, timeBand: TimeBand | null, payment: OrderPayment, note: string | null, pricesIncludeTax: boolean, goodsMinor: number, shippingMinor: number, codFeeMinor: number, taxMinor: number, totalMinor: number, offeredMore: boolean, documentsSentAt: string | null, cancelReason: string | null, language: BuyerLanguage, carrier: Carrier | null, trackingNumber: string | null, takenAt: string, shippedAt: string | null, paidAt: string | null, trackingUrl: string | null, lines: Array<{ goodsId: string, sku: string, name: string, priceMinor: number, taxRateBps: number, quantity: number }>, rates: Array<{ rateBps: number, taxableMinor: number, taxMinor: number }> } };

export type PreviewParcelFileQueryVariables = Exact<{
  deskId: string | number;
  carrier: Carrier;
  beginning: string;
}>;


export type PreviewParcelFileQuery = { previewParcelFile: { encoding: string, hasHeading: boolean, isRemembered: boolean, rows: Array<Array<string>>, columns: { order: number | null, tracking: number | null } } };

export type ShopCarrierFieldsFragment = { carrier: Carrier, trackingUrl: string | null, addressColumns: Array<{ heading: string, field: string, text: string }>, usualColumns: Array<{ heading: string, field: string, text: string }> };

export type ShopCarriersQueryVariables = Exact<{
  deskId: string | number;
}>;


export type ShopCarriersQuery = { shopCarriers: Array<{ carrier: Carrier, trackingUrl: string | null, addressColumns: Array<{ heading: string, field: string, text: string }>, usualColumns: Array<{ heading: string, field: string, text: string }> }> };

export type SetShopCarrierMutationVariables = Exact<{
  deskId: string | number;
  carrier: Carrier;
  input: ShopCarrierInput;
}>;


export type SetShopCarrierMutation = { setShopCarrier: { carrier: Carrier, trackingUrl: string | null, addressColumns: Array<{ heading: string, field: string, text: string }>, usualColumns: Array<{ heading: string, field: string, text: string }> } };

export type LeadTimeQueryVariables = Exact<{
  deskId: string | number;
}>;


export type LeadTimeQuery = { leadTime: { days: number, cutOff: string | null, weekdays: Array<number>, shipsOnHolidays: boolean, transitDays: number } | null };

export type EarliestDeliveryQueryVariables = Exact<{
  deskId: string | number;
  goodsIds: Array<string | number> | string | number;
}>;


export type EarliestDeliveryQuery = { earliestDelivery: { leavesOn: string, arrivesOn: string } | null };

export type SetLeadTimeMutationVariables = Exact<{
  deskId: string | number;
  input?: LeadTimeInput | null | undefined;
}>;


export type SetLeadTimeMutation = { setLeadTime: { days: number, cutOff: string | null, weekdays: Array<number>, shipsOnHolidays: boolean, transitDays: number } | null };

export type RecordedCallFieldsFragment = { id: string, recordedAt: string | null, fixed: string | null, call: { id: string, callerNumber: string | null, outsideHours: boolean, offeredAt: string, talkSeconds: number | null, outcome: Outcome | null, urgency: Urgency | null, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topic: string | null, topics: Array<string>, agentName: string | null, desk: { id: string, name: string, clientName: string } }, corrections: Array<{ at: string, reason: string, personName: string | null, former: { outcome: Outcome, urgency: Urgency, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topic: string | null } }> };

export type MyCallsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type MyCallsQuery = { myCalls: Array<{ id: string, recordedAt: string | null, fixed: string | null, call: { id: string, callerNumber: string | null, outsideHours: boolean, offeredAt: string, talkSeconds: number | null, outcome: Outcome | null, urgency: Urgency | null, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topic: string | null, topics: Array<string>, agentName: string | null, desk: { id: string, name: string, clientName: string } }, corrections: Array<{ at: string, reason: string, personName: string | null, former: { outcome: Outcome, urgency: Urgency, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topic: string | null } }> }> };

export type RecordedCallQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedCallQuery = { recordedCall: { id: string, recordedAt: string | null, fixed: string | null, call: { id: string, callerNumber: string | null, outsideHours: boolean, offeredAt: string, talkSeconds: number | null, outcome: Outcome | null, urgency: Urgency | null, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topic: string | null, topics: Array<string>, agentName: string | null, recordings: Array<{ id: string, address: string, keptUntil: string, state: RecordingState }>, desk: { id: string, name: string, clientName: string } }, corrections: Array<{ at: string, reason: string, personName: string | null, former: { outcome: Outcome, urgency: Urgency, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topic: string | null } }> } };

export type CorrectCallMutationVariables = Exact<{
  input: CorrectCallInput;
}>;


export type CorrectCallMutation = { correctCall: { id: string, recordedAt: string | null, fixed: string | null, call: { id: string, callerNumber: string | null, outsideHours: boolean, offeredAt: string, talkSeconds: number | null, outcome: Outcome | null, urgency: Urgency | null, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topic: string | null, topics: Array<string>, agentName: string | null, desk: { id: string, name: string, clientName: string } }, corrections: Array<{ at: string, reason: string, personName: string | null, former: { outcome: Outcome, urgency: Urgency, callerName: string | null, callerKana: string | null, callbackNumber: string | null, message: string | null, topic: string | null } }> } };

export type RecordedOutboundFieldsFragment = { id: string, campaignId: string, campaignName: string, kind: CampaignKind, deskName: string, phone: string, name: string | null, person: string | null, agentName: string | null, takenAt: string, recordedAt: string, disclosedAt: string | null, outcome: OutboundOutcome, reason: OutboundReason | null, note: string | null, callbackAt: string | null, refusalStays: boolean, fixed: string | null, meeting: { withWhom: string, startsAt: string, status: AppointmentStatus } | null, corrections: Array<{ at: string, reason: string, personName: string | null, former: { outcome: OutboundOutcome, reason: OutboundReason | null, note: string | null, callbackAt: string | null } }> };

export type MyOutboundCallsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type MyOutboundCallsQuery = { myOutboundCalls: Array<{ id: string, campaignId: string, campaignName: string, kind: CampaignKind, deskName: string, phone: string, name: string | null, person: string | null, agentName: string | null, takenAt: string, recordedAt: string, disclosedAt: string | null, outcome: OutboundOutcome, reason: OutboundReason | null, note: string | null, callbackAt: string | null, refusalStays: boolean, fixed: string | null, meeting: { withWhom: string, startsAt: string, status: AppointmentStatus } | null, corrections: Array<{ at: string, reason: string, personName: string | null, former: { outcome: OutboundOutcome, reason: OutboundReason | null, note: string | null, callbackAt: string | null } }> }> };

export type CampaignCallsQueryVariables = Exact<{
  campaignId: string | number;
  search?: string | null | undefined;
}>;


export type CampaignCallsQuery = { campaignCalls: Array<{ id: string, campaignId: string, campaignName: string, kind: CampaignKind, deskName: string, phone: string, name: string | null, person: string | null, agentName: string | null, takenAt: string, recordedAt: string, disclosedAt: string | null, outcome: OutboundOutcome, reason: OutboundReason | null, note: string | null, callbackAt: string | null, refusalStays: boolean, fixed: string | null, meeting: { withWhom: string, startsAt: string, status: AppointmentStatus } | null, corrections: Array<{ at: string, reason: string, personName: string | null, former: { outcome: OutboundOutcome, reason: OutboundReason | null, note: string | null, callbackAt: string | null } }> }> };

export type RecordedOutboundCallQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedOutboundCallQuery = { recordedOutboundCall: { id: string, campaignId: string, campaignName: string, kind: CampaignKind, deskName: string, phone: string, name: string | null, person: string | null, agentName: string | null, takenAt: string, recordedAt: string, disclosedAt: string | null, outcome: OutboundOutcome, reason: OutboundReason | null, note: string | null, callbackAt: string | null, refusalStays: boolean, fixed: string | null, meeting: { withWhom: string, startsAt: string, status: AppointmentStatus } | null, corrections: Array<{ at: string, reason: string, personName: string | null, former: { outcome: OutboundOutcome, reason: OutboundReason | null, note: string | null, callbackAt: string | null } }> } };

export type CorrectOutboundCallMutationVariables = Exact<{
  input: CorrectOutboundCallInput;
}>;


export type CorrectOutboundCallMutation = { correctOutboundCall: { id: string, campaignId: string, campaignName: string, kind: CampaignKind, deskName: string, phone: string, name: string | null, person: string | null, agentName: string | null, takenAt: string, recordedAt: string, disclosedAt: string | null, outcome: OutboundOutcome, reason: OutboundReason | null, note: string | null, callbackAt: string | null, refusalStays: boolean, fixed: string | null, meeting: { withWhom: string, startsAt: string, status: AppointmentStatus } | null, corrections: Array<{ at: string, reason: string, personName: string | null, former: { outcome: OutboundOutcome, reason: OutboundReason | null, note: string | null, callbackAt: string | null } }> } };

export type StudioVersionFieldsFragment = { id: string, bundleId: string, number: number, status: VersionStatus, name: string, tagline: string, story: string, prefectures: Array<string>, languages: Array<string>, capacityPerMonth: number, partsTotalMinor: number, submittedAt: string | null, publishedAt: string | null, rejectionReason: string | null, platformShareBps: number, producerShareBps: number, operatorShareBps: number, operatorName: string | null, operatorId: string, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, functions: Array<{ code: string, name: string, referenceMonthlyMinor: number }>, plans: Array<{ id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }>, producer: { id: string, name: string, prefecture: string | null, introduction: string | null } };

export type MyBundlesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyBundlesQuery = { myBundles: Array<{ id: string, bundleId: string, number: number, status: VersionStatus, name: string, tagline: string, story: string, prefectures: Array<string>, languages: Array<string>, capacityPerMonth: number, partsTotalMinor: number, submittedAt: string | null, publishedAt: string | null, rejectionReason: string | null, platformShareBps: number, producerShareBps: number, operatorShareBps: number, operatorName: string | null, operatorId: string, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, functions: Array<{ code: string, name: string, referenceMonthlyMinor: number }>, plans: Array<{ id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }>, producer: { id: string, name: string, prefecture: string | null, introduction: string | null } }> };

export type MyBundleQueryVariables = Exact<{
  bundleId: string | number;
}>;


export type MyBundleQuery = { myBundle: { id: string, bundleId: string, number: number, status: VersionStatus, name: string, tagline: string, story: string, prefectures: Array<string>, languages: Array<string>, capacityPerMonth: number, partsTotalMinor: number, submittedAt: string | null, publishedAt: string | null, rejectionReason: string | null, platformShareBps: number, producerShareBps: number, operatorShareBps: number, operatorName: string | null, operatorId: string, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, functions: Array<{ code: string, name: string, referenceMonthlyMinor: number }>, plans: Array<{ id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }>, producer: { id: string, name: string, prefecture: string | null, introduction: string | null } } };

export type OperatorsQueryVariables = Exact<{ [key: string]: never; }>;


export type OperatorsQuery = { operators: Array<{ id: string, name: string, prefecture: string | null }> };

export type DraftBundleMutationVariables = Exact<{
  input: BundleInput;
}>;


export type DraftBundleMutation = { draftBundle: { id: string, bundleId: string, number: number, status: VersionStatus, name: string, tagline: string, story: string, prefectures: Array<string>, languages: Array<string>, capacityPerMonth: number, partsTotalMinor: number, submittedAt: string | null, publishedAt: string | null, rejectionReason: string | null, platformShareBps: number, producerShareBps: number, operatorShareBps: number, operatorName: string | null, operatorId: string, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, functions: Array<{ code: string, name: string, referenceMonthlyMinor: number }>, plans: Array<{ id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }>, producer: { id: string, name: string, prefecture: string | null, introduction: string | null } } };

export type ReviseBundleMutationVariables = Exact<{
  bundleId: string | number;
  input: BundleInput;
}>;


export type ReviseBundleMutation = { reviseBundle: { id: string, bundleId: string, number: number, status: VersionStatus, name: string, tagline: string, story: string, prefectures: Array<string>, languages: Array<string>, capacityPerMonth: number, partsTotalMinor: number, submittedAt: string | null, publishedAt: string | null, rejectionReason: string | null, platformShareBps: number, producerShareBps: number, operatorShareBps: number, operatorName: string | null, operatorId: string, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, functions: Array<{ code: string, name: string, referenceMonthlyMinor: number }>, plans: Array<{ id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }>, producer: { id: string, name: string, prefecture: string | null, introduction: string | null } } };

export type SubmitBundleMutationVariables = Exact<{
  versionId: string | number;
}>;


export type SubmitBundleMutation = { submitBundle: { id: string, bundleId: string, number: number, status: VersionStatus, name: string, tagline: string, story: string, prefectures: Array<string>, languages: Array<string>, capacityPerMonth: number, partsTotalMinor: number, submittedAt: string | null, publishedAt: string | null, rejectionReason: string | null, platformShareBps: number, producerShareBps: number, operatorShareBps: number, operatorName: string | null, operatorId: string, hours: { closedOnHolidays: boolean, note: string | null, spans: Array<{ weekday: number, opensAt: string, closesAt: string }> }, functions: Array<{ code: string, name: string, referenceMonthlyMinor: number }>, plans: Array<{ id: string, name: string, baseMinor: number, includedUnits: number, overageMinor: number, successFeeMinor: number, initialFeeMinor: number, minimumMinor: number, baseInAdvance: boolean, waysToPay: Array<WayToPay>, depositMinor: number, minimumTermMonths: number, noticeDays: number, overageTiers: { mode: OverageMode, steps: Array<{ upTo: number | null, unitPrice: string }> } | null }>, producer: { id: string, name: string, prefecture: string | null, introduction: string | null } } };

export type ShareSampleQueryVariables = Exact<{ [key: string]: never; }>;


export type ShareSampleQuery = { bundles: { items: Array<{ id: string, platformShareBps: number }> } };

export type IntroduceProducerMutationVariables = Exact<{
  introduction: string;
}>;


export type IntroduceProducerMutation = { introduceProducer: { id: string, introduction: string | null } };

export type ApiKeyFieldsFragment = { id: string, name: string, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, revokedAt: string | null };

export type ApiKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiKeysQuery = { apiKeys: Array<{ id: string, name: string, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, revokedAt: string | null }> };

export type CreateApiKeyMutationVariables = Exact<{
  name: string;
  scopes?: Array<string> | string | null | undefined;
}>;


export type CreateApiKeyMutation = { createApiKey: { secret: string, key: { id: string, name: string, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, revokedAt: string | null } } };

export type RevokeApiKeyMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { id: string, name: string, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, revokedAt: string | null } };

export type WebhookFieldsFragment = { id: string, kind: WebhookKind, name: string, address: string, events: Array<string>, createdAt: string, oldSecretUntil: string | null };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { webhooks: Array<{ id: string, kind: WebhookKind, name: string, address: string, events: Array<string>, createdAt: string, oldSecretUntil: string | null }>, webhookEvents: Array<{ name: string, label: string }> };

export type WebhookDeliveriesQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookDeliveriesQuery = { webhookDeliveries: Array<{ id: string, endpointName: string, event: string, state: DeliveryState, attempts: number, createdAt: string, lastAt: string | null, lastStatus: number | null, lastError: string | null }> };

export type KeyScopesQueryVariables = Exact<{ [key: string]: never; }>;


export type KeyScopesQuery = { keyScopes: Array<string> };

export type AddWebhookMutationVariables = Exact<{
  input: AddWebhookInput;
}>;


export type AddWebhookMutation = { addWebhook: { secret: string, endpoint: { id: string, kind: WebhookKind, name: string, address: string, events: Array<string>, createdAt: string, oldSecretUntil: string | null } } };

export type RotateWebhookSecretMutationVariables = Exact<{
  id: string | number;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string, endpoint: { id: string, kind: WebhookKind, name: string, address: string, events: Array<string>, createdAt: string, oldSecretUntil: string | null } } };

export type RemoveWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveWebhookMutation = { removeWebhook: boolean };

export type TryWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type TryWebhookMutation = { tryWebhook: boolean };

export type ReplayWebhookMutationVariables = Exact<{
  deliveryId: string | number;
}>;


export type ReplayWebhookMutation = { replayWebhook: boolean };

export type TelephonyConnectionQueryVariables = Exact<{ [key: string]: never; }>;


export type TelephonyConnectionQuery = { telephonyConnection: { hosts: Array<string>, recordingUrl: string | null, hasCredential: boolean } };

export type SetTelephonyConnectionMutationVariables = Exact<{
  input: TelephonyConnectionInput;
}>;


export type SetTelephonyConnectionMutation = { setTelephonyConnection: { hosts: Array<string>, recordingUrl: string | null, hasCredential: boolean } };

export type FormDraftQueryVariables = Exact<{
  form: WorkForm;
  subjectId?: string | number | null | undefined;
}>;


export type FormDraftQuery = { formDraft: { draft: unknown, revision: number } };

export type SaveFormDraftMutationVariables = Exact<{
  form: WorkForm;
  subjectId?: string | number | null | undefined;
  draft: unknown;
  basedOn?: number | null | undefined;
}>;


export type SaveFormDraftMutation = { saveFormDraft: { revision: number } };

export type DataExportFieldsFragment = { id: string, state: DataExportState, requestedAt: string, partsDone: number, partsAll: number, rows: number, bytes: number, expiresAt: string | null };

export type DataExportsQueryVariables = Exact<{ [key: string]: never; }>;


export type DataExportsQuery = { dataExports: Array<{ id: string, state: DataExportState, requestedAt: string, partsDone: number, partsAll: number, rows: number, bytes: number, expiresAt: string | null }> };

export type RequestExportMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestExportMutation = { requestExport: { id: string, state: DataExportState, requestedAt: string, partsDone: number, partsAll: number, rows: number, bytes: number, expiresAt: string | null } };

export type ColleaguesQueryVariables = Exact<{ [key: string]: never; }>;


export type ColleaguesQuery = { colleagues: Array<{ personId: string, name: string, email: string, role: Role, joinedAt: string }> };

export type InvitationsQueryVariables = Exact<{ [key: string]: never; }>;


export type InvitationsQuery = { invitations: Array<{ id: string, email: string, role: Role, expiresAt: string, acceptedAt: string | null, revokedAt: string | null }> };

export type InvitePersonMutationVariables = Exact<{
  input: InviteInput;
}>;


export type InvitePersonMutation = { invitePerson: { id: string, email: string, role: Role, expiresAt: string } };

export type RevokeInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeInvitationMutation = { revokeInvitation: { id: string, revokedAt: string | null } };

export type CompanyProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyProfileQuery = { viewer: { acting: { id: string, company: { id: string, kind: CompanyKind, name: string, nameKana: string | null, prefecture: string | null, industry: string | null, employees: number | null, registrationNumber: string | null, postalCode: string | null, address: string | null, phone: string | null } } | null } | null };

export type UpdateCompanyMutationVariables = Exact<{
  input: RegisterCompanyInput;
}>;


export type UpdateCompanyMutation = { updateCompany: { id: string, name: string } };

export type ServedContractsQueryVariables = Exact<{ [key: string]: never; }>;


export type ServedContractsQuery = { contracts: Array<{ id: string, number: string, status: ContractStatus, clientName: string, producerName: string, operatorName: string, startsOn: string, endsOn: string | null, deskId: string | null, planChanges: Array<{ id: string, number: string, effectiveOn: string, pdfUrl: string | null, plan: { name: string }, signature: { signerName: string, signedAt: string } | null }>, version: { id: string, name: string, platformShareBps: number, producerShareBps: number, operatorShareBps: number }, plan: { id: string, name: string, baseMinor: number, includedUnits: number } }> };

export type RevenueQueryVariables = Exact<{ [key: string]: never; }>;


export type RevenueQuery = { revenue: Array<{ month: string, grossMinor: number, shareMinor: number, paidMinor: number }> };

export type PayoutsQueryVariables = Exact<{ [key: string]: never; }>;


export type PayoutsQuery = { payouts: Array<{ id: string, payeeName: string, payeeKind: CompanyKind, amountMinor: number, netMinor: number, taxMinor: number, status: string, payOn: string, statementPdfUrl: string | null, statementTranslationUrl: string | null, failureReason: string | null, bank: BankState | null, bankReason: string | null, confirmation: { state: ConfirmationState, objectUntil: string, confirmedOn: string | null, objections: Array<{ status: ObjectionStatus, positions: Array<number>, words: string, answer: string | null, answeredOn: string | null }> } | null, period: { startsOn: string, endsOn: string }, lines: Array<{ description: string, quantity: number, unitMinor: number | null, unitPrice: string | null, amountMinor: number, taxRateBps: number }> }> };

export type PayoutFieldsFragment = { id: string, payeeName: string, payeeKind: CompanyKind, amountMinor: number, netMinor: number, taxMinor: number, status: string, payOn: string, statementPdfUrl: string | null, statementTranslationUrl: string | null, failureReason: string | null, bank: BankState | null, bankReason: string | null, confirmation: { state: ConfirmationState, objectUntil: string, confirmedOn: string | null, objections: Array<{ status: ObjectionStatus, positions: Array<number>, words: string, answer: string | null, answeredOn: string | null }> } | null, period: { startsOn: string, endsOn: string }, lines: Array<{ description: string, quantity: number, unitMinor: number | null, unitPrice: string | null, amountMinor: number, taxRateBps: number }> };

export type ObjectToStatementMutationVariables = Exact<{
  payoutId: string | number;
  lines: Array<number> | number;
  words: string;
}>;


export type ObjectToStatementMutation = { objectToStatement: Array<{ id: string, payeeName: string, payeeKind: CompanyKind, amountMinor: number, netMinor: number, taxMinor: number, status: string, payOn: string, statementPdfUrl: string | null, statementTranslationUrl: string | null, failureReason: string | null, bank: BankState | null, bankReason: string | null, confirmation: { state: ConfirmationState, objectUntil: string, confirmedOn: string | null, objections: Array<{ status: ObjectionStatus, positions: Array<number>, words: string, answer: string | null, answeredOn: string | null }> } | null, period: { startsOn: string, endsOn: string }, lines: Array<{ description: string, quantity: number, unitMinor: number | null, unitPrice: string | null, amountMinor: number, taxRateBps: number }> }> };

export type PayoutAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type PayoutAccountQuery = { payoutAccount: { ready: boolean, problem: PayoutAccountProblem | null, onboardingUrl: string | null } };

export type OpenPayoutAccountMutationVariables = Exact<{ [key: string]: never; }>;


export type OpenPayoutAccountMutation = { openPayoutAccount: { ready: boolean, problem: PayoutAccountProblem | null, onboardingUrl: string | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AbusePolicyFieldsFragmentDoc = new TypedDocumentString(`
    fragment AbusePolicyFields on AbusePolicy {
  version
  words
  helplineName
  helplineEmail
  helplinePhone
  helplineHours
  publishedAt
  publishedByName
}
    `, {"fragmentName":"AbusePolicyFields"}) as unknown as TypedDocumentString<AbusePolicyFieldsFragment, unknown>;
export const HardCallFieldsFragmentDoc = new TypedDocumentString(`
    fragment HardCallFields on HardCall {
  id
  workId
  interactionId
  deskName
  agentName
  isMine
  reason
  policyVersion
  endedAt
  note
  askedAt
  answer
  answeredAt
  answeredByName
}
    `, {"fragmentName":"HardCallFields"}) as unknown as TypedDocumentString<HardCallFieldsFragment, unknown>;
export const DunningFieldsFragmentDoc = new TypedDocumentString(`
    fragment DunningFields on Dunning {
  stage
  failedOn
  remindOn
  suspendOn
  terminateOn
}
    `, {"fragmentName":"DunningFields"}) as unknown as TypedDocumentString<DunningFieldsFragment, unknown>;
export const InvoiceRowFieldsFragmentDoc = new TypedDocumentString(`
    fragment InvoiceRowFields on Invoice {
  id
  dunning {
    ...DunningFields
  }
  number
  status
  way
  clientName
  issuedOn
  dueOn
  taxableMinor
  taxMinor
  totalMinor
  stripeTotalMinor
  pdfUrl
  failureReason
  period {
    startsOn
    endsOn
  }
}
    fragment DunningFields on Dunning {
  stage
  failedOn
  remindOn
  suspendOn
  terminateOn
}`, {"fragmentName":"InvoiceRowFields"}) as unknown as TypedDocumentString<InvoiceRowFieldsFragment, unknown>;
export const ChargebackFieldsFragmentDoc = new TypedDocumentString(`
    fragment ChargebackFields on Chargeback {
  id
  invoiceId
  documentNumber
  depositGone
  depositDecision
  clientName
  state
  reason
  amountMinor
  feeMinor
  evidenceDueAt
  evidenceAt
  evidenceText
  answerable
  openedAt
  closedAt
  providerUrl
}
    `, {"fragmentName":"ChargebackFields"}) as unknown as TypedDocumentString<ChargebackFieldsFragment, unknown>;
export const InvoiceLineFieldsFragmentDoc = new TypedDocumentString(`
    fragment InvoiceLineFields on InvoiceLine {
  description
  quantity
  unitMinor
  unitPrice
  amountMinor
  taxRateBps
}
    `, {"fragmentName":"InvoiceLineFields"}) as unknown as TypedDocumentString<InvoiceLineFieldsFragment, unknown>;
export const CreditNoteFieldsFragmentDoc = new TypedDocumentString(`
    fragment CreditNoteFields on CreditNote {
  id
  invoiceId
  invoiceNumber
  clientName
  status
  means
  reason
  gift
  number
  issuedOn
  lines {
    ...InvoiceLineFields
  }
  taxableMinor
  taxMinor
  totalMinor
  beforeMinor
  afterMinor
  pdfUrl
  translationUrl
  settledAt
  failureReason
  setOffMinor
}
    fragment InvoiceLineFields on InvoiceLine {
  description
  quantity
  unitMinor
  unitPrice
  amountMinor
  taxRateBps
}`, {"fragmentName":"CreditNoteFields"}) as unknown as TypedDocumentString<CreditNoteFieldsFragment, unknown>;
export const WaiverFieldsFragmentDoc = new TypedDocumentString(`
    fragment WaiverFields on Waiver {
  id
  contractId
  contractNumber
  clientName
  month
  amountMinor
  reason
  status
  proposedBy
  proposedAt
  decidedBy
  refusedFor
  approval
  mayBeWithdrawn
  withdrawnBy
  withdrawnFor
}
    `, {"fragmentName":"WaiverFields"}) as unknown as TypedDocumentString<WaiverFieldsFragment, unknown>;
export const FailedRefundFieldsFragmentDoc = new TypedDocumentString(`
    fragment FailedRefundFields on FailedRefund {
  documentId
  kind
  number
  clientName
  clientPhone
  amountMinor
  wholeMinor
  overpaidMinor
  usedBy
  failedAt
  returnedOn
  approval
  transfer {
    id
    paidOn
    reference
    status
    recordedBy
    reason
  }
}
    `, {"fragmentName":"FailedRefundFields"}) as unknown as TypedDocumentString<FailedRefundFieldsFragment, unknown>;
export const LeakFieldsFragmentDoc = new TypedDocumentString(`
    fragment LeakFields on Leak {
  id
  what
  noticedAt
  grounds
  people
  quick
  quickAimOn
  quickLimitOn
  quickDoneOn
  quickNote
  final
  finalOn
  finalDoneOn
  finalNote
  clients {
    clientId
    name
    toldAt
    toldWords
  }
}
    `, {"fragmentName":"LeakFields"}) as unknown as TypedDocumentString<LeakFieldsFragment, unknown>;
export const ObjectionFieldsFragmentDoc = new TypedDocumentString(`
    fragment ObjectionFields on ObjectionToAnswer {
  id
  number
  payeeName
  status
  positions
  words
  raisedAt
  answer
  correctedMinor
  lines {
    description
    amountMinor
  }
}
    `, {"fragmentName":"ObjectionFields"}) as unknown as TypedDocumentString<ObjectionFieldsFragment, unknown>;
export const PayoutRunFieldsFragmentDoc = new TypedDocumentString(`
    fragment PayoutRunFields on PayoutRun {
  id
  payOn
  status
  payees {
    payeeName
    payeeKind
    netMinor
    taxMinor
    amountMinor
    advancedMinor
    ready
  }
  totalMinor
  preparedBy
  preparedAt
  decidedBy
  decidedAt
  alone
  reason
  approval
}
    `, {"fragmentName":"PayoutRunFields"}) as unknown as TypedDocumentString<PayoutRunFieldsFragment, unknown>;
export const AgeBandFieldsFragmentDoc = new TypedDocumentString(`
    fragment AgeBandFields on AgeBandSum {
  band
  bills
  openMinor
}
    `, {"fragmentName":"AgeBandFields"}) as unknown as TypedDocumentString<AgeBandFieldsFragment, unknown>;
export const ReceivableFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReceivableFields on Receivable {
  invoiceId
  number
  contractId
  contractNumber
  clientName
  clientPhone
  issuedOn
  since
  ageDays
  openMinor
  way
  refusals
  failureReason
  stage
  stageAt
  depositMinor
  keptMinor
  approval
  writeOff {
    id
    status
    amountMinor
    taxMinor
    recoveredMinor
    reason
    refusedFor
    proposedBy
    proposedAt
    decidedAt
  }
}
    `, {"fragmentName":"ReceivableFields"}) as unknown as TypedDocumentString<ReceivableFieldsFragment, unknown>;
export const ReceivablesFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReceivablesFields on Receivables {
  aloneUpToMinor
  ageing {
    ...AgeBandFields
  }
  bills {
    ...ReceivableFields
  }
}
    fragment AgeBandFields on AgeBandSum {
  band
  bills
  openMinor
}
fragment ReceivableFields on Receivable {
  invoiceId
  number
  contractId
  contractNumber
  clientName
  clientPhone
  issuedOn
  since
  ageDays
  openMinor
  way
  refusals
  failureReason
  stage
  stageAt
  depositMinor
  keptMinor
  approval
  writeOff {
    id
    status
    amountMinor
    taxMinor
    recoveredMinor
    reason
    refusedFor
    proposedBy
    proposedAt
    decidedAt
  }
}`, {"fragmentName":"ReceivablesFields"}) as unknown as TypedDocumentString<ReceivablesFieldsFragment, unknown>;
export const HeldAccountFieldsFragmentDoc = new TypedDocumentString(`
    fragment HeldAccountFields on HeldAccount {
  clientId
  clientName
  booksMinor
  documentsMinor
  since
}
    `, {"fragmentName":"HeldAccountFields"}) as unknown as TypedDocumentString<HeldAccountFieldsFragment, unknown>;
export const ReconciliationFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReconciliationFields on Reconciliation {
  day
  ranAt
  late
  checks {
    name
    label
    steps
    left
    right
    counts
    ok
    problem
    differing
  }
  chain {
    invoicedMinor
    collectedMinor
    settledMinor
    transferredMinor
  }
  held {
    ...HeldAccountFields
  }
}
    fragment HeldAccountFields on HeldAccount {
  clientId
  clientName
  booksMinor
  documentsMinor
  since
}`, {"fragmentName":"ReconciliationFields"}) as unknown as TypedDocumentString<ReconciliationFieldsFragment, unknown>;
export const StoppedPageFieldsFragmentDoc = new TypedDocumentString(`
    fragment StoppedPageFields on StoppedWorkPage {
  next
  items {
    id
    side
    label
    kind
    since
    tries
    stopped
    reason
    detail
    companyName
    contractId
    number
    pdfUrl
    hindrance
    carriable
  }
}
    `, {"fragmentName":"StoppedPageFields"}) as unknown as TypedDocumentString<StoppedPageFieldsFragment, unknown>;
export const TaxRoundingFieldsFragmentDoc = new TypedDocumentString(`
    fragment TaxRoundingFields on TaxRounding {
  mode
  coming {
    fromOn
    mode
  }
}
    `, {"fragmentName":"TaxRoundingFields"}) as unknown as TypedDocumentString<TaxRoundingFieldsFragment, unknown>;
export const CostRangeFieldsFragmentDoc = new TypedDocumentString(`
    fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}
    `, {"fragmentName":"CostRangeFields"}) as unknown as TypedDocumentString<CostRangeFieldsFragment, unknown>;
export const UnitDisputeFieldsFragmentDoc = new TypedDocumentString(`
    fragment UnitDisputeFields on UnitDispute {
  id
  state
  reason
  raisedAt
  answerDueOn
  answer
}
    `, {"fragmentName":"UnitDisputeFields"}) as unknown as TypedDocumentString<UnitDisputeFieldsFragment, unknown>;
export const UsageFieldsFragmentDoc = new TypedDocumentString(`
    fragment UsageFields on UsageSummary {
  month
  period {
    startsOn
    endsOn
  }
  billableUnits
  freeUnits
  includedUnits
  overageUnits
  soFarWithTax
  forecastWithTax {
    ...CostRangeFields
  }
  lines {
    ...InvoiceLineFields
  }
  forecastUnits {
    low
    likely
    high
  }
  days {
    on
    units
  }
  disputableUntil
  records {
    id
    kind
    at
    seconds
    billable
    rule
    ruleLabel
    freedAt
    dispute {
      ...UnitDisputeFields
    }
  }
}
    fragment InvoiceLineFields on InvoiceLine {
  description
  quantity
  unitMinor
  unitPrice
  amountMinor
  taxRateBps
}
fragment UnitDisputeFields on UnitDispute {
  id
  state
  reason
  raisedAt
  answerDueOn
  answer
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}`, {"fragmentName":"UsageFields"}) as unknown as TypedDocumentString<UsageFieldsFragment, unknown>;
export const PaymentCalendarFieldsFragmentDoc = new TypedDocumentString(`
    fragment PaymentCalendarFields on PaymentCalendar {
  remindOn
  remindedOn
  dueOn
  remindAgainOn
  suspendOn
  terminateOn
}
    `, {"fragmentName":"PaymentCalendarFields"}) as unknown as TypedDocumentString<PaymentCalendarFieldsFragment, unknown>;
export const AskedPartFieldsFragmentDoc = new TypedDocumentString(`
    fragment AskedPartFields on AskedPart {
  kind
  startsOn
  endsOn
  taxMinor
  totalMinor
}
    `, {"fragmentName":"AskedPartFields"}) as unknown as TypedDocumentString<AskedPartFieldsFragment, unknown>;
export const OpeningFieldsFragmentDoc = new TypedDocumentString(`
    fragment OpeningFields on Opening {
  startsOn
  atOnce {
    taxMinor
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
  next {
    on
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
  monthly {
    on
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
}
    fragment AskedPartFields on AskedPart {
  kind
  startsOn
  endsOn
  taxMinor
  totalMinor
}`, {"fragmentName":"OpeningFields"}) as unknown as TypedDocumentString<OpeningFieldsFragment, unknown>;
export const BankFieldsFragmentDoc = new TypedDocumentString(`
    fragment BankFields on BankDetails {
  bankName
  bankCode
  branchName
  branchCode
  accountType
  accountNumber
  accountHolder
}
    `, {"fragmentName":"BankFields"}) as unknown as TypedDocumentString<BankFieldsFragment, unknown>;
export const PaymentMethodFieldsFragmentDoc = new TypedDocumentString(`
    fragment PaymentMethodFields on PaymentMethodState {
  ready
  label
  depositMinor
  opening {
    ...OpeningFields
  }
  sentDueOn
  way
  ways
  planWays
  bank {
    ...BankFields
  }
}
    fragment BankFields on BankDetails {
  bankName
  bankCode
  branchName
  branchCode
  accountType
  accountNumber
  accountHolder
}
fragment AskedPartFields on AskedPart {
  kind
  startsOn
  endsOn
  taxMinor
  totalMinor
}
fragment OpeningFields on Opening {
  startsOn
  atOnce {
    taxMinor
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
  next {
    on
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
  monthly {
    on
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
}`, {"fragmentName":"PaymentMethodFields"}) as unknown as TypedDocumentString<PaymentMethodFieldsFragment, unknown>;
export const KeptFundsFieldsFragmentDoc = new TypedDocumentString(`
    fragment KeptFundsFields on KeptFunds {
  clientId
  clientName
  keptMinor
  since
  returnMinor
  returnStatus
}
    `, {"fragmentName":"KeptFundsFields"}) as unknown as TypedDocumentString<KeptFundsFieldsFragment, unknown>;
export const SpendingFieldsFragmentDoc = new TypedDocumentString(`
    fragment SpendingFields on Spending {
  contractId
  firstAlertPercent
  secondAlertPercent
  capMinor
  capWithTax
  atCap
  billableCalls
  includedUnits
  spentMinor
  capUnits
  limitedTo
  roundingMode
}
    `, {"fragmentName":"SpendingFields"}) as unknown as TypedDocumentString<SpendingFieldsFragment, unknown>;
export const CampaignFieldsFragmentDoc = new TypedDocumentString(`
    fragment CampaignFields on Campaign {
  id
  deskId
  contractId
  deskName
  state
  name
  kind
  purpose
  offer
  audience
  script
  startsOn
  endsOn
  weekdays
  callsFrom
  callsUntil
  callsOnHolidays
  restDays {
    day
    ja
    en
  }
  attemptsMax
  attemptsPerDay
  recycleHours
  questions
  contacts
  waiting
  callsToday
  agentsAtWork
  limitedTo
}
    `, {"fragmentName":"CampaignFields"}) as unknown as TypedDocumentString<CampaignFieldsFragment, unknown>;
export const ScriptStepFieldsFragmentDoc = new TypedDocumentString(`
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}
    `, {"fragmentName":"ScriptStepFields"}) as unknown as TypedDocumentString<ScriptStepFieldsFragment, unknown>;
export const CampaignScriptFieldsFragmentDoc = new TypedDocumentString(`
    fragment CampaignScriptFields on CampaignScript {
  campaignId
  campaignName
  version
  steps {
    ...ScriptStepFields
  }
  draft {
    revision
    savedAt
    steps {
      ...ScriptStepFields
    }
    problems {
      path
      message
    }
  }
  former {
    version
    replacedAt
    steps {
      ...ScriptStepFields
    }
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}`, {"fragmentName":"CampaignScriptFields"}) as unknown as TypedDocumentString<CampaignScriptFieldsFragment, unknown>;
export const OutboundCallFieldsFragmentDoc = new TypedDocumentString(`
    fragment OutboundCallFields on OutboundCall {
  id
  campaignId
  deskId
  campaignName
  kind
  clientName
  purpose
  offer
  audience
  script
  steps {
    ...ScriptStepFields
  }
  phone
  name
  person
  contactNote
  attempts
  scheduled
  takenAt
  disclosedAt
  note
  outcome
  refusesCalls
  kept {
    draft
    revision
  }
  history {
    at
    outcome
    note
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}`, {"fragmentName":"OutboundCallFields"}) as unknown as TypedDocumentString<OutboundCallFieldsFragment, unknown>;
export const DoNotCallFieldsFragmentDoc = new TypedDocumentString(`
    fragment DoNotCallFields on DoNotCall {
  id
  phone
  name
  note
  offer
  source
  addedAt
}
    `, {"fragmentName":"DoNotCallFields"}) as unknown as TypedDocumentString<DoNotCallFieldsFragment, unknown>;
export const CaseFieldsFragmentDoc = new TypedDocumentString(`
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}
    `, {"fragmentName":"CaseFields"}) as unknown as TypedDocumentString<CaseFieldsFragment, unknown>;
export const CaseReportLineFieldsFragmentDoc = new TypedDocumentString(`
    fragment CaseReportLineFields on CaseReportLine {
  category
  severity
  opened
  closed
  respondDecided
  respondMet
  resolveDecided
  resolveMet
}
    `, {"fragmentName":"CaseReportLineFields"}) as unknown as TypedDocumentString<CaseReportLineFieldsFragment, unknown>;
export const PlanFieldsFragmentDoc = new TypedDocumentString(`
    fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
    `, {"fragmentName":"PlanFields"}) as unknown as TypedDocumentString<PlanFieldsFragment, unknown>;
export const ServiceHoursFieldsFragmentDoc = new TypedDocumentString(`
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
    `, {"fragmentName":"ServiceHoursFields"}) as unknown as TypedDocumentString<ServiceHoursFieldsFragment, unknown>;
export const QuoteFieldsFragmentDoc = new TypedDocumentString(`
    fragment QuoteFields on Quote {
  id
  number
  status
  startsOn
  expiresAt
  expectedUnits
  diagnosisId
  contractText
  textHash
  createdAt
  monthly {
    ...CostRangeFields
  }
  pdfUrl
  translationUrl
  opening {
    ...OpeningFields
  }
  summary {
    label
    value
  }
  plan {
    ...PlanFields
  }
  version {
    id
    bundleId
    name
    tagline
    hours {
      ...ServiceHoursFields
    }
    functions {
      code
      name
    }
    producer {
      id
      name
      prefecture
    }
    operatorName
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment AskedPartFields on AskedPart {
  kind
  startsOn
  endsOn
  taxMinor
  totalMinor
}
fragment OpeningFields on Opening {
  startsOn
  atOnce {
    taxMinor
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
  next {
    on
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
  monthly {
    on
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}`, {"fragmentName":"QuoteFields"}) as unknown as TypedDocumentString<QuoteFieldsFragment, unknown>;
export const ContractFieldsFragmentDoc = new TypedDocumentString(`
    fragment ContractFields on Contract {
  id
  number
  status
  clientName
  producerName
  operatorName
  startsOn
  endsOn
  minimumTermEndsOn
  earliestEndOn
  contractText
  pdfUrl
  deskId
  planChanges {
    id
    number
    effectiveOn
    pdfUrl
    plan {
      name
    }
    signature {
      signerName
      signedAt
    }
  }
  signature {
    signerName
    signedAt
    textHash
  }
  plan {
    ...PlanFields
  }
  version {
    id
    bundleId
    name
    hours {
      ...ServiceHoursFields
    }
    functions {
      code
      name
    }
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}`, {"fragmentName":"ContractFields"}) as unknown as TypedDocumentString<ContractFieldsFragment, unknown>;
export const PricedPlanFieldsFragmentDoc = new TypedDocumentString(`
    fragment PricedPlanFields on PricedPlan {
  plan {
    ...PlanFields
  }
  monthly {
    ...CostRangeFields
  }
}
    fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}`, {"fragmentName":"PricedPlanFields"}) as unknown as TypedDocumentString<PricedPlanFieldsFragment, unknown>;
export const PlanChangeFieldsFragmentDoc = new TypedDocumentString(`
    fragment PlanChangeFields on PlanChange {
  id
  number
  contractId
  bundleName
  status
  effectiveOn
  expiresAt
  text
  textHash
  pdfUrl
  signature {
    signerName
    signedAt
    textHash
  }
  previousPlan {
    ...PlanFields
  }
  plan {
    ...PlanFields
  }
}
    fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}`, {"fragmentName":"PlanChangeFields"}) as unknown as TypedDocumentString<PlanChangeFieldsFragment, unknown>;
export const UrgencyHintFieldsFragmentDoc = new TypedDocumentString(`
    fragment UrgencyHintFields on UrgencyHint {
  word
  byCaller
  rule {
    name
    during
    urgency
    reach {
      who
      channel
    }
  }
}
    `, {"fragmentName":"UrgencyHintFields"}) as unknown as TypedDocumentString<UrgencyHintFieldsFragment, unknown>;
export const CallFieldsFragmentDoc = new TypedDocumentString(`
    fragment CallFields on Interaction {
  id
  state
  refusesCalls
  messageOnly
  outsideHours
  callerNumber
  offeredAt
  connectedAt
  endedAt
  talkSeconds
  outcome
  urgency
  callerName
  callerKana
  callbackNumber
  message
  topics
  draft
  draftRevision
  urgencyHint {
    ...UrgencyHintFields
  }
  script {
    ...ScriptStepFields
  }
  history {
    id
    at
    outcome
    summary
    case {
      id
      number
    }
    orders {
      id
      number
    }
  }
  desk {
    id
    clientName
    name
    greeting
    rules
    recordingNotice
    urgencyRules {
      name
      words
      during
      urgency
      reach {
        who
        channel
      }
    }
    takesOrders
    knowledge {
      id
      question
      answer
    }
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}
fragment UrgencyHintFields on UrgencyHint {
  word
  byCaller
  rule {
    name
    during
    urgency
    reach {
      who
      channel
    }
  }
}`, {"fragmentName":"CallFields"}) as unknown as TypedDocumentString<CallFieldsFragment, unknown>;
export const WaitingCallFieldsFragmentDoc = new TypedDocumentString(`
    fragment WaitingCallFields on Interaction {
  id
  state
  callerNumber
  outsideHours
  waitingSince
  offeredUntil
  desk {
    id
    clientName
    name
    greeting
    rules
  }
}
    `, {"fragmentName":"WaitingCallFields"}) as unknown as TypedDocumentString<WaitingCallFieldsFragment, unknown>;
export const CallLineFieldsFragmentDoc = new TypedDocumentString(`
    fragment CallLineFields on CallLine {
  id
  interactionId
  kind
  mode
  state
  targetName
  targetPhone
  startedAt
  ringsUntil
  personId
  personName
  agentName
}
    `, {"fragmentName":"CallLineFields"}) as unknown as TypedDocumentString<CallLineFieldsFragment, unknown>;
export const CallbackFieldsFragmentDoc = new TypedDocumentString(`
    fragment CallbackFields on Callback {
  id
  deskId
  interactionId
  deskName
  greeting
  phone
  callerName
  note
  dueAt
  state
  offeredUntil
  attempts
  outcome
  resultNote
  endedAt
  agentName
}
    `, {"fragmentName":"CallbackFields"}) as unknown as TypedDocumentString<CallbackFieldsFragment, unknown>;
export const DeskFloorFieldsFragmentDoc = new TypedDocumentString(`
    fragment DeskFloorFields on DeskFloor {
  at
  presence
  reason
  online
  completedToday
  askedAt
  campaignName
  offered {
    ...WaitingCallFields
    draft
  }
  waiting {
    ...WaitingCallFields
  }
  current {
    id
    state
    heldAt
    holdSeconds
    helpAskedAt
    helperName
    wrapUpSeconds
    desk {
      id
      clientName
    }
    lines {
      ...CallLineFields
    }
  }
  callback {
    ...CallbackFields
  }
  takenBack {
    at
    byName
  }
  words {
    id
    words
    byName
  }
  helpWanted {
    personId
    askedAt
    agentName
    clientName
  }
  takenOver {
    interactionId
    at
    inTalk
    clientName
    byName
  }
  handover {
    line {
      ...CallLineFields
    }
    call {
      id
      callerNumber
      draft
      desk {
        id
        clientName
        greeting
      }
    }
  }
}
    fragment WaitingCallFields on Interaction {
  id
  state
  callerNumber
  outsideHours
  waitingSince
  offeredUntil
  desk {
    id
    clientName
    name
    greeting
    rules
  }
}
fragment CallLineFields on CallLine {
  id
  interactionId
  kind
  mode
  state
  targetName
  targetPhone
  startedAt
  ringsUntil
  personId
  personName
  agentName
}
fragment CallbackFields on Callback {
  id
  deskId
  interactionId
  deskName
  greeting
  phone
  callerName
  note
  dueAt
  state
  offeredUntil
  attempts
  outcome
  resultNote
  endedAt
  agentName
}`, {"fragmentName":"DeskFloorFields"}) as unknown as TypedDocumentString<DeskFloorFieldsFragment, unknown>;
export const FunctionAdviceFieldsFragmentDoc = new TypedDocumentString(`
    fragment FunctionAdviceFields on FunctionAdvice {
  code
  name
  description
  probability
  advice
  reason
}
    `, {"fragmentName":"FunctionAdviceFields"}) as unknown as TypedDocumentString<FunctionAdviceFieldsFragment, unknown>;
export const FigureFieldsFragmentDoc = new TypedDocumentString(`
    fragment FigureFields on Figure {
  code
  label
  value
  source
  own
  unit
  low
  high
  min
  max
}
    `, {"fragmentName":"FigureFields"}) as unknown as TypedDocumentString<FigureFieldsFragment, unknown>;
export const DiagnosisFieldsFragmentDoc = new TypedDocumentString(`
    fragment DiagnosisFields on Diagnosis {
  id
  token
  status
  language
  statement
  industry
  employees
  prefecture
  readingNote
  questionsAsked
  dangerNotice
  claimed
  eraseOn
  startedAt
  question {
    id
    fact
    text
    why
    kind
    remainingAtMost
    options {
      value
      label
    }
  }
  facts {
    fact
    label
    value
    valueLabel
    source
    kind
    options {
      value
      label
      holds
    }
    words
    spans {
      start
      end
    }
    questionId
  }
  conclusion {
    end
    headline
    ownNumbers
    insteadSteps
    problems {
      code
      name
      description
      probability
      functionCodes
      evidence {
        kind
        text
        supports
      }
    }
    functions {
      ...FunctionAdviceFields
    }
    notRecommended {
      ...FunctionAdviceFields
    }
    strains
    costToday {
      monthly {
        ...CostRangeFields
      }
      parts {
        code
        label
        monthly {
          ...CostRangeFields
        }
      }
      assumptions {
        ...FigureFields
      }
    }
    volume {
      callsPerDay
      fewestCalls
      mostCalls
      told
      band
      source
      daysPerMonth
    }
    hiring {
      monthly {
        ...CostRangeFields
      }
      assumptions {
        ...FigureFields
      }
    }
    resourceGaps {
      resource
      label
      shownBy
    }
    turningPoints {
      fact
      text
    }
    passedOver {
      bundleId
      name
      producerName
      reason
    }
    options {
      id
      coverage
      mainFunction
      reasons
      notSolved
      expectedUnits
      initialFeeMinor
      recommended
      dearerThanHiringFrom
      guessedBill {
        fewestCalls
        mostCalls
        lowMinor
        highMinor
      }
      effect {
        handedOver
        paysFromCallsPerDay
        saved {
          ...CostRangeFields
        }
        curve {
          callsPerDay
          billMinor
          savedMinor
        }
      }
      monthlyWithTax {
        ...CostRangeFields
      }
      plan {
        ...PlanFields
      }
      version {
        id
        bundleId
        name
        tagline
        hours {
          ...ServiceHoursFields
        }
        languages
        producer {
          id
          name
          prefecture
        }
        functions {
          code
          name
        }
      }
    }
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}
fragment FigureFields on Figure {
  code
  label
  value
  source
  own
  unit
  low
  high
  min
  max
}
fragment FunctionAdviceFields on FunctionAdvice {
  code
  name
  description
  probability
  advice
  reason
}`, {"fragmentName":"DiagnosisFields"}) as unknown as TypedDocumentString<DiagnosisFieldsFragment, unknown>;
export const ShareLinkFieldsFragmentDoc = new TypedDocumentString(`
    fragment ShareLinkFields on ShareLink {
  id
  secret
  createdAt
  expiresAt
  revoked
  opened
  lastOpenedAt
}
    `, {"fragmentName":"ShareLinkFields"}) as unknown as TypedDocumentString<ShareLinkFieldsFragment, unknown>;
export const SentConsultationFieldsFragmentDoc = new TypedDocumentString(`
    fragment SentConsultationFields on Consultation {
  id
  contact {
    channel
    email
    phone
    hours
  }
  sentAt
  withdrawnAt
  bundleName
  producerId
  producerName
  message
  reply
  repliedAt
  leftOut {
    code
    name
  }
}
    `, {"fragmentName":"SentConsultationFields"}) as unknown as TypedDocumentString<SentConsultationFieldsFragment, unknown>;
export const ReceiptFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReceiptFields on Receipt {
  id
  number
  copy
  issuedOn
  receivedOn
  totalMinor
  pdfUrl
  translationUrl
}
    `, {"fragmentName":"ReceiptFields"}) as unknown as TypedDocumentString<ReceiptFieldsFragment, unknown>;
export const HandlingFieldsFragmentDoc = new TypedDocumentString(`
    fragment HandlingFields on Handling {
  averageSeconds
  talkSeconds
  holdSeconds
  wrapUpSeconds
  handedOn
}
    `, {"fragmentName":"HandlingFields"}) as unknown as TypedDocumentString<HandlingFieldsFragment, unknown>;
export const LiveFloorFieldsFragmentDoc = new TypedDocumentString(`
    fragment LiveFloorFields on LiveFloor {
  at
  totals {
    waiting
    longestWaitSeconds
    offeredToday
    answeredToday
    abandonedToday
    serviceLevel
    recentServiceLevel
    formerServiceLevel
    averageSpeedOfAnswerSeconds
    occupancy
    handling {
      ...HandlingFields
    }
  }
  desks {
    deskId
    deskName
    levelPercent
    levelSeconds
    waiting
    longestWaitSeconds
    offered
    answered
    abandoned
    serviceLevel
    recentServiceLevel
    averageSpeedOfAnswerSeconds
    handling {
      averageSeconds
      handedOn
    }
  }
  halfHours {
    from
    offered
    answered
    abandoned
    serviceLevel
  }
  agents {
    personId
    name
    state
    reason
    online
    since
    deskName
    campaignName
    callId
    workId
    wrapUpSeconds
    askedAt
    helpAskedAt
    helperName
    word {
      id
      words
      readAt
    }
  }
  calls {
    id
    state
    callerNumber
    offeredAt
    waitingSince
    connectedAt
    heldAt
    helpAskedAt
    helperName
    agentName
    lines {
      ...CallLineFields
    }
    desk {
      id
      clientName
    }
  }
  recent {
    id
    state
    offeredAt
    endedAt
    talkSeconds
    outcome
    urgency
    agentName
    callerNumber
    desk {
      id
      clientName
    }
  }
  callbacks {
    ...CallbackFields
  }
}
    fragment CallLineFields on CallLine {
  id
  interactionId
  kind
  mode
  state
  targetName
  targetPhone
  startedAt
  ringsUntil
  personId
  personName
  agentName
}
fragment CallbackFields on Callback {
  id
  deskId
  interactionId
  deskName
  greeting
  phone
  callerName
  note
  dueAt
  state
  offeredUntil
  attempts
  outcome
  resultNote
  endedAt
  agentName
}
fragment HandlingFields on Handling {
  averageSeconds
  talkSeconds
  holdSeconds
  wrapUpSeconds
  handedOn
}`, {"fragmentName":"LiveFloorFields"}) as unknown as TypedDocumentString<LiveFloorFieldsFragment, unknown>;
export const HelpfulFiguresFieldsFragmentDoc = new TypedDocumentString(`
    fragment HelpfulFiguresFields on HelpfulFigures {
  reports
  helpful
  unhelpful
  share
}
    `, {"fragmentName":"HelpfulFiguresFields"}) as unknown as TypedDocumentString<HelpfulFiguresFieldsFragment, unknown>;
export const RatedReportFieldsFragmentDoc = new TypedDocumentString(`
    fragment RatedReportFields on RatedReport {
  interactionId
  at
  deskName
  agentName
  outcome
  message
  helpful
  remark
}
    `, {"fragmentName":"RatedReportFields"}) as unknown as TypedDocumentString<RatedReportFieldsFragment, unknown>;
export const IdentityCheckFieldsFragmentDoc = new TypedDocumentString(`
    fragment IdentityCheckFields on IdentityCheck {
  id
  party
  document
  documentLast
  method
  checkedOn
  name
  address
  bornOn
  representative
  purpose
  business
  beneficialOwner
  reason
  byName
  writtenAt
}
    `, {"fragmentName":"IdentityCheckFields"}) as unknown as TypedDocumentString<IdentityCheckFieldsFragment, unknown>;
export const DeskFieldsFragmentDoc = new TypedDocumentString(`
    fragment DeskFields on Desk {
  id
  version
  contractId
  clientName
  name
  greeting
  closedOnHolidays
  closedDays {
    from
    until
    name
  }
  recordingNotice
  restDays {
    day
    ja
    en
  }
  reportEmails
  openFrom
  accepting
  callsPeople
  takesOrders
  limitedTo
  numberKind
  numberPhone
  numberSinceOn
  identityCheckedOn
  identityMissing
  rules
  topics
  urgencyRules {
    name
    words
    callers
    during
    urgency
    reach {
      who
      channel
    }
  }
  operatorName
  hours {
    weekday
    opensAt
    closesAt
  }
  script {
    ...ScriptStepFields
  }
  knowledge {
    id
    question
    answer
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}`, {"fragmentName":"DeskFields"}) as unknown as TypedDocumentString<DeskFieldsFragment, unknown>;
export const RecordingFieldsFragmentDoc = new TypedDocumentString(`
    fragment RecordingFields on Recording {
  id
  address
  keptUntil
  state
}
    `, {"fragmentName":"RecordingFields"}) as unknown as TypedDocumentString<RecordingFieldsFragment, unknown>;
export const ReportFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReportFields on Report {
  id
  interactionId
  at
  deskName
  outcome
  urgency
  callerName
  callerKana
  callbackNumber
  message
  topic
  talkSeconds
  billable
  freed
  corrections {
    at
    reason
    former {
      outcome
      urgency
      callerName
      callbackNumber
      message
      topic
    }
  }
  rule
  ruleLabel
  doneAt
  helpful
  remark
  standsFirst
  transfers {
    kind
    to
    at
    answered
    putThrough
  }
  case {
    id
    number
  }
  orders {
    id
    number
  }
  hasBriefing
  recordings {
    ...RecordingFields
  }
  appointment {
    id
    deskId
    withWhom
    startsAt
    note
    status
    rejectionReason
    booked
    wished
    wishedFor
    declined {
      reason
      from
    }
  }
  callback {
    dueAt
    state
    outcome
    resultNote
    endedAt
  }
}
    fragment RecordingFields on Recording {
  id
  address
  keptUntil
  state
}`, {"fragmentName":"ReportFields"}) as unknown as TypedDocumentString<ReportFieldsFragment, unknown>;
export const DeskScriptFieldsFragmentDoc = new TypedDocumentString(`
    fragment DeskScriptFields on DeskScript {
  deskId
  deskName
  greeting
  version
  steps {
    ...ScriptStepFields
  }
  draft {
    revision
    savedAt
    steps {
      ...ScriptStepFields
    }
    problems {
      path
      message
    }
  }
  former {
    version
    replacedAt
    steps {
      ...ScriptStepFields
    }
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}`, {"fragmentName":"DeskScriptFields"}) as unknown as TypedDocumentString<DeskScriptFieldsFragment, unknown>;
export const TestNumberFieldsFragmentDoc = new TypedDocumentString(`
    fragment TestNumberFields on TestNumber {
  id
  phone
  fromOn
  untilOn
}
    `, {"fragmentName":"TestNumberFields"}) as unknown as TypedDocumentString<TestNumberFieldsFragment, unknown>;
export const MembershipFieldsFragmentDoc = new TypedDocumentString(`
    fragment MembershipFields on Membership {
  id
  role
  company {
    id
    kind
    name
    prefecture
  }
}
    `, {"fragmentName":"MembershipFields"}) as unknown as TypedDocumentString<MembershipFieldsFragment, unknown>;
export const ViewerFieldsFragmentDoc = new TypedDocumentString(`
    fragment ViewerFields on Viewer {
  person {
    id
    email
    name
    emailVerified
    language
  }
  memberships {
    ...MembershipFields
  }
  acting {
    ...MembershipFields
  }
}
    fragment MembershipFields on Membership {
  id
  role
  company {
    id
    kind
    name
    prefecture
  }
}`, {"fragmentName":"ViewerFields"}) as unknown as TypedDocumentString<ViewerFieldsFragment, unknown>;
export const GoodsFieldsFragmentDoc = new TypedDocumentString(`
    fragment GoodsFields on Goods {
  id
  sku
  name
  kana
  priceMinor
  taxRateBps
  stock
  active
  leadDays
}
    `, {"fragmentName":"GoodsFields"}) as unknown as TypedDocumentString<GoodsFieldsFragment, unknown>;
export const OrderRulesFieldsFragmentDoc = new TypedDocumentString(`
    fragment OrderRulesFields on OrderRules {
  pricesIncludeTax
  shippingMinor
  freeShippingFromMinor
  codFeeMinor
  paymentUrl
  mailSignature
}
    `, {"fragmentName":"OrderRulesFields"}) as unknown as TypedDocumentString<OrderRulesFieldsFragment, unknown>;
export const OrderFieldsFragmentDoc = new TypedDocumentString(`
    fragment OrderFields on Order {
  id
  deskId
  deskName
  number
  state
  version
  buyerName
  buyerKana
  phone
  email
  postalCode
  prefecture
  address
  building
  deliverOn
  timeBand
  payment
  note
  lines {
    goodsId
    sku
    name
    priceMinor
    taxRateBps
    quantity
  }
  pricesIncludeTax
  goodsMinor
  shippingMinor
  codFeeMinor
  rates {
    rateBps
    taxableMinor
    taxMinor
  }
  taxMinor
  totalMinor
  offeredMore
  documentsSentAt
  cancelReason
  language
  carrier
  trackingNumber
  takenAt
  shippedAt
  paidAt
  trackingUrl
}
    `, {"fragmentName":"OrderFields"}) as unknown as TypedDocumentString<OrderFieldsFragment, unknown>;
export const KeptDraftFieldsFragmentDoc = new TypedDocumentString(`
    fragment KeptDraftFields on KeptDraft {
  draft
  revision
}
    `, {"fragmentName":"KeptDraftFields"}) as unknown as TypedDocumentString<KeptDraftFieldsFragment, unknown>;
export const MarkedReportFieldsFragmentDoc = new TypedDocumentString(`
    fragment MarkedReportFields on MarkedReport {
  done
  unchanged
  problems {
    orderId
    number
    reason
  }
}
    `, {"fragmentName":"MarkedReportFields"}) as unknown as TypedDocumentString<MarkedReportFieldsFragment, unknown>;
export const ShopCarrierFieldsFragmentDoc = new TypedDocumentString(`
    fragment ShopCarrierFields on ShopCarrier {
  carrier
  trackingUrl
  addressColumns {
    heading
    field
    text
  }
  usualColumns {
    heading
    field
    text
  }
}
    `, {"fragmentName":"ShopCarrierFields"}) as unknown as TypedDocumentString<ShopCarrierFieldsFragment, unknown>;
export const RecordedCallFieldsFragmentDoc = new TypedDocumentString(`
    fragment RecordedCallFields on RecordedCall {
  id
  recordedAt
  fixed
  call {
    id
    callerNumber
    outsideHours
    offeredAt
    talkSeconds
    outcome
    urgency
    callerName
    callerKana
    callbackNumber
    message
    topic
    topics
    agentName
    desk {
      id
      name
      clientName
    }
  }
  corrections {
    at
    reason
    personName
    former {
      outcome
      urgency
      callerName
      callerKana
      callbackNumber
      message
      topic
    }
  }
}
    `, {"fragmentName":"RecordedCallFields"}) as unknown as TypedDocumentString<RecordedCallFieldsFragment, unknown>;
export const RecordedOutboundFieldsFragmentDoc = new TypedDocumentString(`
    fragment RecordedOutboundFields on RecordedOutboundCall {
  id
  campaignId
  campaignName
  kind
  deskName
  phone
  name
  person
  agentName
  takenAt
  recordedAt
  disclosedAt
  outcome
  reason
  note
  callbackAt
  meeting {
    withWhom
    startsAt
    status
  }
  refusalStays
  fixed
  corrections {
    at
    reason
    personName
    former {
      outcome
      reason
      note
      callbackAt
    }
  }
}
    `, {"fragmentName":"RecordedOutboundFields"}) as unknown as TypedDocumentString<RecordedOutboundFieldsFragment, unknown>;
export const StudioVersionFieldsFragmentDoc = new TypedDocumentString(`
    fragment StudioVersionFields on BundleVersion {
  id
  bundleId
  number
  status
  name
  tagline
  story
  prefectures
  hours {
    ...ServiceHoursFields
  }
  languages
  capacityPerMonth
  partsTotalMinor
  submittedAt
  publishedAt
  rejectionReason
  platformShareBps
  producerShareBps
  operatorShareBps
  operatorName
  operatorId
  functions {
    code
    name
    referenceMonthlyMinor
  }
  plans {
    ...PlanFields
  }
  producer {
    id
    name
    prefecture
    introduction
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}`, {"fragmentName":"StudioVersionFields"}) as unknown as TypedDocumentString<StudioVersionFieldsFragment, unknown>;
export const ApiKeyFieldsFragmentDoc = new TypedDocumentString(`
    fragment ApiKeyFields on ApiKey {
  id
  name
  scopes
  createdAt
  lastUsedAt
  revokedAt
}
    `, {"fragmentName":"ApiKeyFields"}) as unknown as TypedDocumentString<ApiKeyFieldsFragment, unknown>;
export const WebhookFieldsFragmentDoc = new TypedDocumentString(`
    fragment WebhookFields on WebhookEndpoint {
  id
  kind
  name
  address
  events
  createdAt
  oldSecretUntil
}
    `, {"fragmentName":"WebhookFields"}) as unknown as TypedDocumentString<WebhookFieldsFragment, unknown>;
export const DataExportFieldsFragmentDoc = new TypedDocumentString(`
    fragment DataExportFields on DataExport {
  id
  state
  requestedAt
  partsDone
  partsAll
  rows
  bytes
  expiresAt
}
    `, {"fragmentName":"DataExportFields"}) as unknown as TypedDocumentString<DataExportFieldsFragment, unknown>;
export const PayoutFieldsFragmentDoc = new TypedDocumentString(`
    fragment PayoutFields on Payout {
  id
  payeeName
  payeeKind
  amountMinor
  netMinor
  taxMinor
  status
  payOn
  statementPdfUrl
  statementTranslationUrl
  failureReason
  bank
  bankReason
  confirmation {
    state
    objectUntil
    confirmedOn
    objections {
      status
      positions
      words
      answer
      answeredOn
    }
  }
  period {
    startsOn
    endsOn
  }
  lines {
    ...InvoiceLineFields
  }
}
    fragment InvoiceLineFields on InvoiceLine {
  description
  quantity
  unitMinor
  unitPrice
  amountMinor
  taxRateBps
}`, {"fragmentName":"PayoutFields"}) as unknown as TypedDocumentString<PayoutFieldsFragment, unknown>;
export const AbusePolicyDocument = new TypedDocumentString(`
    query AbusePolicy {
  abusePolicy {
    ...AbusePolicyFields
  }
}
    fragment AbusePolicyFields on AbusePolicy {
  version
  words
  helplineName
  helplineEmail
  helplinePhone
  helplineHours
  publishedAt
  publishedByName
}`) as unknown as TypedDocumentString<AbusePolicyQuery, AbusePolicyQueryVariables>;
export const AbusePolicyVersionsDocument = new TypedDocumentString(`
    query AbusePolicyVersions {
  abusePolicyVersions {
    ...AbusePolicyFields
  }
}
    fragment AbusePolicyFields on AbusePolicy {
  version
  words
  helplineName
  helplineEmail
  helplinePhone
  helplineHours
  publishedAt
  publishedByName
}`) as unknown as TypedDocumentString<AbusePolicyVersionsQuery, AbusePolicyVersionsQueryVariables>;
export const MyHardCallsDocument = new TypedDocumentString(`
    query MyHardCalls {
  myHardCalls {
    ...HardCallFields
  }
}
    fragment HardCallFields on HardCall {
  id
  workId
  interactionId
  deskName
  agentName
  isMine
  reason
  policyVersion
  endedAt
  note
  askedAt
  answer
  answeredAt
  answeredByName
}`) as unknown as TypedDocumentString<MyHardCallsQuery, MyHardCallsQueryVariables>;
export const HardCallsDocument = new TypedDocumentString(`
    query HardCalls {
  hardCalls {
    ...HardCallFields
  }
}
    fragment HardCallFields on HardCall {
  id
  workId
  interactionId
  deskName
  agentName
  isMine
  reason
  policyVersion
  endedAt
  note
  askedAt
  answer
  answeredAt
  answeredByName
}`) as unknown as TypedDocumentString<HardCallsQuery, HardCallsQueryVariables>;
export const PublishAbusePolicyDocument = new TypedDocumentString(`
    mutation PublishAbusePolicy($input: PublishAbusePolicyInput!) {
  publishAbusePolicy(input: $input) {
    ...AbusePolicyFields
  }
}
    fragment AbusePolicyFields on AbusePolicy {
  version
  words
  helplineName
  helplineEmail
  helplinePhone
  helplineHours
  publishedAt
  publishedByName
}`) as unknown as TypedDocumentString<PublishAbusePolicyMutation, PublishAbusePolicyMutationVariables>;
export const AskForConsultationDocument = new TypedDocumentString(`
    mutation AskForConsultation($workId: ID!, $note: String!) {
  askForConsultation(workId: $workId, note: $note) {
    ...HardCallFields
  }
}
    fragment HardCallFields on HardCall {
  id
  workId
  interactionId
  deskName
  agentName
  isMine
  reason
  policyVersion
  endedAt
  note
  askedAt
  answer
  answeredAt
  answeredByName
}`) as unknown as TypedDocumentString<AskForConsultationMutation, AskForConsultationMutationVariables>;
export const AnswerHardCallDocument = new TypedDocumentString(`
    mutation AnswerHardCall($id: ID!, $answer: String!) {
  answerHardCall(id: $id, answer: $answer) {
    ...HardCallFields
  }
}
    fragment HardCallFields on HardCall {
  id
  workId
  interactionId
  deskName
  agentName
  isMine
  reason
  policyVersion
  endedAt
  note
  askedAt
  answer
  answeredAt
  answeredByName
}`) as unknown as TypedDocumentString<AnswerHardCallMutation, AnswerHardCallMutationVariables>;
export const BundleApprovalsDocument = new TypedDocumentString(`
    query BundleApprovals {
  bundleApprovals {
    version {
      ...StudioVersionFields
    }
    previous {
      ...StudioVersionFields
    }
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment StudioVersionFields on BundleVersion {
  id
  bundleId
  number
  status
  name
  tagline
  story
  prefectures
  hours {
    ...ServiceHoursFields
  }
  languages
  capacityPerMonth
  partsTotalMinor
  submittedAt
  publishedAt
  rejectionReason
  platformShareBps
  producerShareBps
  operatorShareBps
  operatorName
  operatorId
  functions {
    code
    name
    referenceMonthlyMinor
  }
  plans {
    ...PlanFields
  }
  producer {
    id
    name
    prefecture
    introduction
  }
}`) as unknown as TypedDocumentString<BundleApprovalsQuery, BundleApprovalsQueryVariables>;
export const ApproveBundleDocument = new TypedDocumentString(`
    mutation ApproveBundle($versionId: ID!) {
  approveBundle(versionId: $versionId) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<ApproveBundleMutation, ApproveBundleMutationVariables>;
export const RejectBundleDocument = new TypedDocumentString(`
    mutation RejectBundle($versionId: ID!, $reason: String!) {
  rejectBundle(versionId: $versionId, reason: $reason) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<RejectBundleMutation, RejectBundleMutationVariables>;
export const MoneyCockpitDocument = new TypedDocumentString(`
    query MoneyCockpit {
  now
  moneyCockpit {
    openCommands
    failedCommands
    failedEvents
    differences
    lastNight {
      ranAt
      late
      checks
      failed
    }
    held {
      ...HeldAccountFields
    }
    objections {
      count
      firstDueOn
    }
    chargebacks {
      id
      invoiceId
      documentNumber
      clientName
      state
      amountMinor
      evidenceDueAt
      answerable
    }
    lent {
      invoiceId
      invoiceNumber
      clientName
      paidOn
      amountMinor
    }
    trialBalance {
      debitsMinor
      creditsMinor
      balanced
      accounts {
        account
        label
        debitsMinor
        creditsMinor
        balanceMinor
      }
    }
    awaitingClose {
      contractId
      contractNumber
      parkReason
      clientName
      month
      totalMinor
    }
    failedInvoices {
      ...InvoiceRowFields
    }
  }
}
    fragment DunningFields on Dunning {
  stage
  failedOn
  remindOn
  suspendOn
  terminateOn
}
fragment InvoiceRowFields on Invoice {
  id
  dunning {
    ...DunningFields
  }
  number
  status
  way
  clientName
  issuedOn
  dueOn
  taxableMinor
  taxMinor
  totalMinor
  stripeTotalMinor
  pdfUrl
  failureReason
  period {
    startsOn
    endsOn
  }
}
fragment HeldAccountFields on HeldAccount {
  clientId
  clientName
  booksMinor
  documentsMinor
  since
}`) as unknown as TypedDocumentString<MoneyCockpitQuery, MoneyCockpitQueryVariables>;
export const IssuedInvoicesDocument = new TypedDocumentString(`
    query IssuedInvoices($first: Int, $offset: Int) {
  invoices(first: $first, offset: $offset) {
    total
    items {
      ...InvoiceRowFields
    }
  }
}
    fragment DunningFields on Dunning {
  stage
  failedOn
  remindOn
  suspendOn
  terminateOn
}
fragment InvoiceRowFields on Invoice {
  id
  dunning {
    ...DunningFields
  }
  number
  status
  way
  clientName
  issuedOn
  dueOn
  taxableMinor
  taxMinor
  totalMinor
  stripeTotalMinor
  pdfUrl
  failureReason
  period {
    startsOn
    endsOn
  }
}`) as unknown as TypedDocumentString<IssuedInvoicesQuery, IssuedInvoicesQueryVariables>;
export const CloseMonthDocument = new TypedDocumentString(`
    mutation CloseMonth($month: String!) {
  closeMonth(month: $month) {
    invoices {
      ...InvoiceRowFields
    }
    parked {
      contractId
      contractNumber
      clientName
      month
      reason
    }
  }
}
    fragment DunningFields on Dunning {
  stage
  failedOn
  remindOn
  suspendOn
  terminateOn
}
fragment InvoiceRowFields on Invoice {
  id
  dunning {
    ...DunningFields
  }
  number
  status
  way
  clientName
  issuedOn
  dueOn
  taxableMinor
  taxMinor
  totalMinor
  stripeTotalMinor
  pdfUrl
  failureReason
  period {
    startsOn
    endsOn
  }
}`) as unknown as TypedDocumentString<CloseMonthMutation, CloseMonthMutationVariables>;
export const PayoutPreviewDocument = new TypedDocumentString(`
    query PayoutPreview($payOn: Date!) {
  payoutPreview(payOn: $payOn) {
    payOn
    totalMinor
    payouts {
      id
      number
      payeeName
      payeeKind
      amountMinor
      netMinor
      taxMinor
      status
      failureReason
    }
    exceptions {
      payeeName
      payeeKind
      concern
      netMinor
    }
  }
}
    `) as unknown as TypedDocumentString<PayoutPreviewQuery, PayoutPreviewQueryVariables>;
export const AuditLogDocument = new TypedDocumentString(`
    query AuditLog($first: Int, $after: Int) {
  auditLog(first: $first, after: $after) {
    total
    items {
      id
      at
      personName
      action
      subject
      subjectName
      companyName
      details
    }
  }
}
    `) as unknown as TypedDocumentString<AuditLogQuery, AuditLogQueryVariables>;
export const NowDocument = new TypedDocumentString(`
    query Now {
  now
}
    `) as unknown as TypedDocumentString<NowQuery, NowQueryVariables>;
export const SetClockDocument = new TypedDocumentString(`
    mutation SetClock($at: DateTime!) {
  setClock(at: $at)
}
    `) as unknown as TypedDocumentString<SetClockMutation, SetClockMutationVariables>;
export const DiagnosisFunnelDocument = new TypedDocumentString(`
    query DiagnosisFunnel($weeks: Int!) {
  diagnosisFunnel(weeks: $weeks) {
    weekStartsOn
    started
    concluded
    danger
    meanQuestions
    consulted
    claimed
    quoted
    signed
    ends {
      end
      count
    }
  }
}
    `) as unknown as TypedDocumentString<DiagnosisFunnelQuery, DiagnosisFunnelQueryVariables>;
export const DiagnosisSessionsDocument = new TypedDocumentString(`
    query DiagnosisSessions($first: Int!, $after: Int!) {
  diagnosisSessions(first: $first, after: $after) {
    total
    items {
      id
      startedAt
      status
      end
      questionsAsked
      language
      industry
      prefecture
      claimed
      signed
    }
  }
}
    `) as unknown as TypedDocumentString<DiagnosisSessionsQuery, DiagnosisSessionsQueryVariables>;
export const DiagnosisTraceDocument = new TypedDocumentString(`
    query DiagnosisTrace($id: ID!) {
  diagnosisTrace(id: $id) {
    diagnosis {
      ...DiagnosisFields
      startedAt
      knowledgeVersion
    }
    reading {
      reader
      model
      edition
      dropped
      facts {
        fact
        label
        valueLabel
        words
      }
      measures {
        code
        name
        fit
        words
      }
    }
    steps {
      fact
      label
      answer
      gain
      runnerUp
      runnerUpGain
      problems {
        code
        name
        probability
      }
      functions {
        code
        name
        probability
      }
    }
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}
fragment FigureFields on Figure {
  code
  label
  value
  source
  own
  unit
  low
  high
  min
  max
}
fragment FunctionAdviceFields on FunctionAdvice {
  code
  name
  description
  probability
  advice
  reason
}
fragment DiagnosisFields on Diagnosis {
  id
  token
  status
  language
  statement
  industry
  employees
  prefecture
  readingNote
  questionsAsked
  dangerNotice
  claimed
  eraseOn
  startedAt
  question {
    id
    fact
    text
    why
    kind
    remainingAtMost
    options {
      value
      label
    }
  }
  facts {
    fact
    label
    value
    valueLabel
    source
    kind
    options {
      value
      label
      holds
    }
    words
    spans {
      start
      end
    }
    questionId
  }
  conclusion {
    end
    headline
    ownNumbers
    insteadSteps
    problems {
      code
      name
      description
      probability
      functionCodes
      evidence {
        kind
        text
        supports
      }
    }
    functions {
      ...FunctionAdviceFields
    }
    notRecommended {
      ...FunctionAdviceFields
    }
    strains
    costToday {
      monthly {
        ...CostRangeFields
      }
      parts {
        code
        label
        monthly {
          ...CostRangeFields
        }
      }
      assumptions {
        ...FigureFields
      }
    }
    volume {
      callsPerDay
      fewestCalls
      mostCalls
      told
      band
      source
      daysPerMonth
    }
    hiring {
      monthly {
        ...CostRangeFields
      }
      assumptions {
        ...FigureFields
      }
    }
    resourceGaps {
      resource
      label
      shownBy
    }
    turningPoints {
      fact
      text
    }
    passedOver {
      bundleId
      name
      producerName
      reason
    }
    options {
      id
      coverage
      mainFunction
      reasons
      notSolved
      expectedUnits
      initialFeeMinor
      recommended
      dearerThanHiringFrom
      guessedBill {
        fewestCalls
        mostCalls
        lowMinor
        highMinor
      }
      effect {
        handedOver
        paysFromCallsPerDay
        saved {
          ...CostRangeFields
        }
        curve {
          callsPerDay
          billMinor
          savedMinor
        }
      }
      monthlyWithTax {
        ...CostRangeFields
      }
      plan {
        ...PlanFields
      }
      version {
        id
        bundleId
        name
        tagline
        hours {
          ...ServiceHoursFields
        }
        languages
        producer {
          id
          name
          prefecture
        }
        functions {
          code
          name
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<DiagnosisTraceQuery, DiagnosisTraceQueryVariables>;
export const ChargebacksDocument = new TypedDocumentString(`
    query Chargebacks {
  chargebacks {
    ...ChargebackFields
  }
}
    fragment ChargebackFields on Chargeback {
  id
  invoiceId
  documentNumber
  depositGone
  depositDecision
  clientName
  state
  reason
  amountMinor
  feeMinor
  evidenceDueAt
  evidenceAt
  evidenceText
  answerable
  openedAt
  closedAt
  providerUrl
}`) as unknown as TypedDocumentString<ChargebacksQuery, ChargebacksQueryVariables>;
export const ChargebackEvidenceDocument = new TypedDocumentString(`
    query ChargebackEvidence($id: ID!) {
  chargebackEvidence(id: $id)
}
    `) as unknown as TypedDocumentString<ChargebackEvidenceQuery, ChargebackEvidenceQueryVariables>;
export const AnswerChargebackDocument = new TypedDocumentString(`
    mutation AnswerChargeback($id: ID!, $text: String!) {
  answerChargeback(id: $id, text: $text) {
    ...ChargebackFields
  }
}
    fragment ChargebackFields on Chargeback {
  id
  invoiceId
  documentNumber
  depositGone
  depositDecision
  clientName
  state
  reason
  amountMinor
  feeMinor
  evidenceDueAt
  evidenceAt
  evidenceText
  answerable
  openedAt
  closedAt
  providerUrl
}`) as unknown as TypedDocumentString<AnswerChargebackMutation, AnswerChargebackMutationVariables>;
export const DecideLostDepositDocument = new TypedDocumentString(`
    mutation DecideLostDeposit($id: ID!, $decision: LostDepositDecision!) {
  decideLostDeposit(id: $id, decision: $decision) {
    ...ChargebackFields
  }
}
    fragment ChargebackFields on Chargeback {
  id
  invoiceId
  documentNumber
  depositGone
  depositDecision
  clientName
  state
  reason
  amountMinor
  feeMinor
  evidenceDueAt
  evidenceAt
  evidenceText
  answerable
  openedAt
  closedAt
  providerUrl
}`) as unknown as TypedDocumentString<DecideLostDepositMutation, DecideLostDepositMutationVariables>;
export const CreditNoteDecisionsDocument = new TypedDocumentString(`
    query CreditNoteDecisions {
  creditNoteDecisions {
    proposedBy
    proposedAt
    decidedBy
    decidedAt
    alone
    approval
    note {
      ...CreditNoteFields
    }
  }
}
    fragment CreditNoteFields on CreditNote {
  id
  invoiceId
  invoiceNumber
  clientName
  status
  means
  reason
  gift
  number
  issuedOn
  lines {
    ...InvoiceLineFields
  }
  taxableMinor
  taxMinor
  totalMinor
  beforeMinor
  afterMinor
  pdfUrl
  translationUrl
  settledAt
  failureReason
  setOffMinor
}
fragment InvoiceLineFields on InvoiceLine {
  description
  quantity
  unitMinor
  unitPrice
  amountMinor
  taxRateBps
}`) as unknown as TypedDocumentString<CreditNoteDecisionsQuery, CreditNoteDecisionsQueryVariables>;
export const CreditNotesDocument = new TypedDocumentString(`
    query CreditNotes($invoiceId: ID!) {
  creditNotes(invoiceId: $invoiceId) {
    ...CreditNoteFields
  }
}
    fragment CreditNoteFields on CreditNote {
  id
  invoiceId
  invoiceNumber
  clientName
  status
  means
  reason
  gift
  number
  issuedOn
  lines {
    ...InvoiceLineFields
  }
  taxableMinor
  taxMinor
  totalMinor
  beforeMinor
  afterMinor
  pdfUrl
  translationUrl
  settledAt
  failureReason
  setOffMinor
}
fragment InvoiceLineFields on InvoiceLine {
  description
  quantity
  unitMinor
  unitPrice
  amountMinor
  taxRateBps
}`) as unknown as TypedDocumentString<CreditNotesQuery, CreditNotesQueryVariables>;
export const ProposeCreditNoteDocument = new TypedDocumentString(`
    mutation ProposeCreditNote($input: ProposeCreditNoteInput!) {
  proposeCreditNote(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposeCreditNoteMutation, ProposeCreditNoteMutationVariables>;
export const ApproveCreditNoteDocument = new TypedDocumentString(`
    mutation ApproveCreditNote($id: ID!, $alone: Boolean!) {
  approveCreditNote(id: $id, alone: $alone) {
    ...CreditNoteFields
  }
}
    fragment CreditNoteFields on CreditNote {
  id
  invoiceId
  invoiceNumber
  clientName
  status
  means
  reason
  gift
  number
  issuedOn
  lines {
    ...InvoiceLineFields
  }
  taxableMinor
  taxMinor
  totalMinor
  beforeMinor
  afterMinor
  pdfUrl
  translationUrl
  settledAt
  failureReason
  setOffMinor
}
fragment InvoiceLineFields on InvoiceLine {
  description
  quantity
  unitMinor
  unitPrice
  amountMinor
  taxRateBps
}`) as unknown as TypedDocumentString<ApproveCreditNoteMutation, ApproveCreditNoteMutationVariables>;
export const WithdrawCreditNoteDocument = new TypedDocumentString(`
    mutation WithdrawCreditNote($id: ID!) {
  withdrawCreditNote(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<WithdrawCreditNoteMutation, WithdrawCreditNoteMutationVariables>;
export const WaiversDocument = new TypedDocumentString(`
    query Waivers {
  waivers {
    ...WaiverFields
  }
}
    fragment WaiverFields on Waiver {
  id
  contractId
  contractNumber
  clientName
  month
  amountMinor
  reason
  status
  proposedBy
  proposedAt
  decidedBy
  refusedFor
  approval
  mayBeWithdrawn
  withdrawnBy
  withdrawnFor
}`) as unknown as TypedDocumentString<WaiversQuery, WaiversQueryVariables>;
export const FindContractsDocument = new TypedDocumentString(`
    query FindContracts($words: String!) {
  findContracts(words: $words) {
    id
    number
    clientName
  }
}
    `) as unknown as TypedDocumentString<FindContractsQuery, FindContractsQueryVariables>;
export const ProposeWaiverDocument = new TypedDocumentString(`
    mutation ProposeWaiver($input: ProposeWaiverInput!) {
  proposeWaiver(input: $input) {
    ...WaiverFields
  }
}
    fragment WaiverFields on Waiver {
  id
  contractId
  contractNumber
  clientName
  month
  amountMinor
  reason
  status
  proposedBy
  proposedAt
  decidedBy
  refusedFor
  approval
  mayBeWithdrawn
  withdrawnBy
  withdrawnFor
}`) as unknown as TypedDocumentString<ProposeWaiverMutation, ProposeWaiverMutationVariables>;
export const ApproveWaiverDocument = new TypedDocumentString(`
    mutation ApproveWaiver($id: ID!, $alone: Boolean) {
  approveWaiver(id: $id, alone: $alone) {
    ...WaiverFields
  }
}
    fragment WaiverFields on Waiver {
  id
  contractId
  contractNumber
  clientName
  month
  amountMinor
  reason
  status
  proposedBy
  proposedAt
  decidedBy
  refusedFor
  approval
  mayBeWithdrawn
  withdrawnBy
  withdrawnFor
}`) as unknown as TypedDocumentString<ApproveWaiverMutation, ApproveWaiverMutationVariables>;
export const RefuseWaiverDocument = new TypedDocumentString(`
    mutation RefuseWaiver($id: ID!, $reason: String!) {
  refuseWaiver(id: $id, reason: $reason) {
    ...WaiverFields
  }
}
    fragment WaiverFields on Waiver {
  id
  contractId
  contractNumber
  clientName
  month
  amountMinor
  reason
  status
  proposedBy
  proposedAt
  decidedBy
  refusedFor
  approval
  mayBeWithdrawn
  withdrawnBy
  withdrawnFor
}`) as unknown as TypedDocumentString<RefuseWaiverMutation, RefuseWaiverMutationVariables>;
export const WithdrawWaiverDocument = new TypedDocumentString(`
    mutation WithdrawWaiver($id: ID!, $reason: String!) {
  withdrawWaiver(id: $id, reason: $reason) {
    ...WaiverFields
  }
}
    fragment WaiverFields on Waiver {
  id
  contractId
  contractNumber
  clientName
  month
  amountMinor
  reason
  status
  proposedBy
  proposedAt
  decidedBy
  refusedFor
  approval
  mayBeWithdrawn
  withdrawnBy
  withdrawnFor
}`) as unknown as TypedDocumentString<WithdrawWaiverMutation, WithdrawWaiverMutationVariables>;
export const FailedRefundsDocument = new TypedDocumentString(`
    query FailedRefunds {
  failedRefunds {
    ...FailedRefundFields
  }
}
    fragment FailedRefundFields on FailedRefund {
  documentId
  kind
  number
  clientName
  clientPhone
  amountMinor
  wholeMinor
  overpaidMinor
  usedBy
  failedAt
  returnedOn
  approval
  transfer {
    id
    paidOn
    reference
    status
    recordedBy
    reason
  }
}`) as unknown as TypedDocumentString<FailedRefundsQuery, FailedRefundsQueryVariables>;
export const ReserveBankReturnDocument = new TypedDocumentString(`
    mutation ReserveBankReturn($documentId: ID!) {
  reserveBankReturn(documentId: $documentId) {
    ...FailedRefundFields
  }
}
    fragment FailedRefundFields on FailedRefund {
  documentId
  kind
  number
  clientName
  clientPhone
  amountMinor
  wholeMinor
  overpaidMinor
  usedBy
  failedAt
  returnedOn
  approval
  transfer {
    id
    paidOn
    reference
    status
    recordedBy
    reason
  }
}`) as unknown as TypedDocumentString<ReserveBankReturnMutation, ReserveBankReturnMutationVariables>;
export const RecordBankReturnDocument = new TypedDocumentString(`
    mutation RecordBankReturn($documentId: ID!, $paidOn: Date!, $reference: String!, $sentMinor: Minor) {
  recordBankReturn(
    documentId: $documentId
    paidOn: $paidOn
    reference: $reference
    sentMinor: $sentMinor
  ) {
    ...FailedRefundFields
  }
}
    fragment FailedRefundFields on FailedRefund {
  documentId
  kind
  number
  clientName
  clientPhone
  amountMinor
  wholeMinor
  overpaidMinor
  usedBy
  failedAt
  returnedOn
  approval
  transfer {
    id
    paidOn
    reference
    status
    recordedBy
    reason
  }
}`) as unknown as TypedDocumentString<RecordBankReturnMutation, RecordBankReturnMutationVariables>;
export const ApproveBankReturnDocument = new TypedDocumentString(`
    mutation ApproveBankReturn($id: ID!, $alone: Boolean) {
  approveBankReturn(id: $id, alone: $alone) {
    ...FailedRefundFields
  }
}
    fragment FailedRefundFields on FailedRefund {
  documentId
  kind
  number
  clientName
  clientPhone
  amountMinor
  wholeMinor
  overpaidMinor
  usedBy
  failedAt
  returnedOn
  approval
  transfer {
    id
    paidOn
    reference
    status
    recordedBy
    reason
  }
}`) as unknown as TypedDocumentString<ApproveBankReturnMutation, ApproveBankReturnMutationVariables>;
export const RefuseBankReturnDocument = new TypedDocumentString(`
    mutation RefuseBankReturn($id: ID!, $reason: String!) {
  refuseBankReturn(id: $id, reason: $reason) {
    ...FailedRefundFields
  }
}
    fragment FailedRefundFields on FailedRefund {
  documentId
  kind
  number
  clientName
  clientPhone
  amountMinor
  wholeMinor
  overpaidMinor
  usedBy
  failedAt
  returnedOn
  approval
  transfer {
    id
    paidOn
    reference
    status
    recordedBy
    reason
  }
}`) as unknown as TypedDocumentString<RefuseBankReturnMutation, RefuseBankReturnMutationVariables>;
export const LeaksDocument = new TypedDocumentString(`
    query Leaks {
  leaks {
    leaks {
      ...LeakFields
    }
    companies {
      id
      name
    }
  }
}
    fragment LeakFields on Leak {
  id
  what
  noticedAt
  grounds
  people
  quick
  quickAimOn
  quickLimitOn
  quickDoneOn
  quickNote
  final
  finalOn
  finalDoneOn
  finalNote
  clients {
    clientId
    name
    toldAt
    toldWords
  }
}`) as unknown as TypedDocumentString<LeaksQuery, LeaksQueryVariables>;
export const WriteLeakDocument = new TypedDocumentString(`
    mutation WriteLeak($input: LeakInput!) {
  writeLeak(input: $input) {
    leaks {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<WriteLeakMutation, WriteLeakMutationVariables>;
export const AssessLeakDocument = new TypedDocumentString(`
    mutation AssessLeak($id: ID!, $input: LeakAssessmentInput!) {
  assessLeak(id: $id, input: $input) {
    leaks {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AssessLeakMutation, AssessLeakMutationVariables>;
export const MarkLeakReportedDocument = new TypedDocumentString(`
    mutation MarkLeakReported($id: ID!, $report: LeakReport!, $doneOn: Date!, $note: String!) {
  markLeakReported(id: $id, report: $report, doneOn: $doneOn, note: $note) {
    leaks {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<MarkLeakReportedMutation, MarkLeakReportedMutationVariables>;
export const TellLeakClientsDocument = new TypedDocumentString(`
    mutation TellLeakClients($id: ID!, $words: String!) {
  tellLeakClients(id: $id, words: $words) {
    leaks {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<TellLeakClientsMutation, TellLeakClientsMutationVariables>;
export const TrialBalanceDocument = new TypedDocumentString(`
    query TrialBalance($on: Date) {
  now
  trialBalance(on: $on) {
    debitsMinor
    creditsMinor
    balanced
    accounts {
      account
      label
      debitsMinor
      creditsMinor
      balanceMinor
    }
  }
}
    `) as unknown as TypedDocumentString<TrialBalanceQuery, TrialBalanceQueryVariables>;
export const LedgerEntriesDocument = new TypedDocumentString(`
    query LedgerEntries($account: String!, $on: Date, $after: String) {
  ledgerEntries(account: $account, on: $on, after: $after) {
    label
    next
    items {
      id
      label
      bookedAt
      amountMinor
      companyName
      contractId
      number
      pdfUrl
      entries {
        label
        companyName
        amountMinor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LedgerEntriesQuery, LedgerEntriesQueryVariables>;
export const StatementObjectionsDocument = new TypedDocumentString(`
    query StatementObjections {
  statementObjections {
    ...ObjectionFields
  }
}
    fragment ObjectionFields on ObjectionToAnswer {
  id
  number
  payeeName
  status
  positions
  words
  raisedAt
  answer
  correctedMinor
  lines {
    description
    amountMinor
  }
}`) as unknown as TypedDocumentString<StatementObjectionsQuery, StatementObjectionsQueryVariables>;
export const AcceptObjectionDocument = new TypedDocumentString(`
    mutation AcceptObjection($id: ID!, $corrections: [LineCorrectionInput!]!, $answer: String!) {
  acceptObjection(id: $id, corrections: $corrections, answer: $answer) {
    ...ObjectionFields
  }
}
    fragment ObjectionFields on ObjectionToAnswer {
  id
  number
  payeeName
  status
  positions
  words
  raisedAt
  answer
  correctedMinor
  lines {
    description
    amountMinor
  }
}`) as unknown as TypedDocumentString<AcceptObjectionMutation, AcceptObjectionMutationVariables>;
export const RefuseObjectionDocument = new TypedDocumentString(`
    mutation RefuseObjection($id: ID!, $answer: String!) {
  refuseObjection(id: $id, answer: $answer) {
    ...ObjectionFields
  }
}
    fragment ObjectionFields on ObjectionToAnswer {
  id
  number
  payeeName
  status
  positions
  words
  raisedAt
  answer
  correctedMinor
  lines {
    description
    amountMinor
  }
}`) as unknown as TypedDocumentString<RefuseObjectionMutation, RefuseObjectionMutationVariables>;
export const PayeesAbroadDocument = new TypedDocumentString(`
    query PayeesAbroad {
  payeesAbroad {
    companyId
    name
    waitingMinor
  }
}
    `) as unknown as TypedDocumentString<PayeesAbroadQuery, PayeesAbroadQueryVariables>;
export const ReplacePayeeAccountDocument = new TypedDocumentString(`
    mutation ReplacePayeeAccount($companyId: ID!, $reason: String!) {
  replacePayeeAccount(companyId: $companyId, reason: $reason) {
    companyId
  }
}
    `) as unknown as TypedDocumentString<ReplacePayeeAccountMutation, ReplacePayeeAccountMutationVariables>;
export const PayoutRunsDocument = new TypedDocumentString(`
    query PayoutRuns {
  payoutRuns {
    ...PayoutRunFields
  }
}
    fragment PayoutRunFields on PayoutRun {
  id
  payOn
  status
  payees {
    payeeName
    payeeKind
    netMinor
    taxMinor
    amountMinor
    advancedMinor
    ready
  }
  totalMinor
  preparedBy
  preparedAt
  decidedBy
  decidedAt
  alone
  reason
  approval
}`) as unknown as TypedDocumentString<PayoutRunsQuery, PayoutRunsQueryVariables>;
export const PreparePayoutsDocument = new TypedDocumentString(`
    mutation PreparePayouts($payOn: Date!) {
  preparePayouts(payOn: $payOn) {
    ...PayoutRunFields
  }
}
    fragment PayoutRunFields on PayoutRun {
  id
  payOn
  status
  payees {
    payeeName
    payeeKind
    netMinor
    taxMinor
    amountMinor
    advancedMinor
    ready
  }
  totalMinor
  preparedBy
  preparedAt
  decidedBy
  decidedAt
  alone
  reason
  approval
}`) as unknown as TypedDocumentString<PreparePayoutsMutation, PreparePayoutsMutationVariables>;
export const ReleasePayoutsDocument = new TypedDocumentString(`
    mutation ReleasePayouts($id: ID!, $alone: Boolean) {
  releasePayouts(id: $id, alone: $alone) {
    ...PayoutRunFields
  }
}
    fragment PayoutRunFields on PayoutRun {
  id
  payOn
  status
  payees {
    payeeName
    payeeKind
    netMinor
    taxMinor
    amountMinor
    advancedMinor
    ready
  }
  totalMinor
  preparedBy
  preparedAt
  decidedBy
  decidedAt
  alone
  reason
  approval
}`) as unknown as TypedDocumentString<ReleasePayoutsMutation, ReleasePayoutsMutationVariables>;
export const RefusePayoutsDocument = new TypedDocumentString(`
    mutation RefusePayouts($id: ID!, $reason: String!) {
  refusePayouts(id: $id, reason: $reason) {
    ...PayoutRunFields
  }
}
    fragment PayoutRunFields on PayoutRun {
  id
  payOn
  status
  payees {
    payeeName
    payeeKind
    netMinor
    taxMinor
    amountMinor
    advancedMinor
    ready
  }
  totalMinor
  preparedBy
  preparedAt
  decidedBy
  decidedAt
  alone
  reason
  approval
}`) as unknown as TypedDocumentString<RefusePayoutsMutation, RefusePayoutsMutationVariables>;
export const ResendPayoutsDocument = new TypedDocumentString(`
    mutation ResendPayouts {
  resendPayouts {
    id
  }
}
    `) as unknown as TypedDocumentString<ResendPayoutsMutation, ResendPayoutsMutationVariables>;
export const ReceivablesDocument = new TypedDocumentString(`
    query Receivables {
  receivables {
    ...ReceivablesFields
  }
}
    fragment AgeBandFields on AgeBandSum {
  band
  bills
  openMinor
}
fragment ReceivableFields on Receivable {
  invoiceId
  number
  contractId
  contractNumber
  clientName
  clientPhone
  issuedOn
  since
  ageDays
  openMinor
  way
  refusals
  failureReason
  stage
  stageAt
  depositMinor
  keptMinor
  approval
  writeOff {
    id
    status
    amountMinor
    taxMinor
    recoveredMinor
    reason
    refusedFor
    proposedBy
    proposedAt
    decidedAt
  }
}
fragment ReceivablesFields on Receivables {
  aloneUpToMinor
  ageing {
    ...AgeBandFields
  }
  bills {
    ...ReceivableFields
  }
}`) as unknown as TypedDocumentString<ReceivablesQuery, ReceivablesQueryVariables>;
export const AgeingDocument = new TypedDocumentString(`
    query Ageing {
  receivables {
    ageing {
      ...AgeBandFields
    }
  }
}
    fragment AgeBandFields on AgeBandSum {
  band
  bills
  openMinor
}`) as unknown as TypedDocumentString<AgeingQuery, AgeingQueryVariables>;
export const ProposeWriteOffDocument = new TypedDocumentString(`
    mutation ProposeWriteOff($invoiceId: ID!, $reason: String!) {
  proposeWriteOff(invoiceId: $invoiceId, reason: $reason) {
    ...ReceivablesFields
  }
}
    fragment AgeBandFields on AgeBandSum {
  band
  bills
  openMinor
}
fragment ReceivableFields on Receivable {
  invoiceId
  number
  contractId
  contractNumber
  clientName
  clientPhone
  issuedOn
  since
  ageDays
  openMinor
  way
  refusals
  failureReason
  stage
  stageAt
  depositMinor
  keptMinor
  approval
  writeOff {
    id
    status
    amountMinor
    taxMinor
    recoveredMinor
    reason
    refusedFor
    proposedBy
    proposedAt
    decidedAt
  }
}
fragment ReceivablesFields on Receivables {
  aloneUpToMinor
  ageing {
    ...AgeBandFields
  }
  bills {
    ...ReceivableFields
  }
}`) as unknown as TypedDocumentString<ProposeWriteOffMutation, ProposeWriteOffMutationVariables>;
export const ApproveWriteOffDocument = new TypedDocumentString(`
    mutation ApproveWriteOff($id: ID!, $alone: Boolean) {
  approveWriteOff(id: $id, alone: $alone) {
    ...ReceivablesFields
  }
}
    fragment AgeBandFields on AgeBandSum {
  band
  bills
  openMinor
}
fragment ReceivableFields on Receivable {
  invoiceId
  number
  contractId
  contractNumber
  clientName
  clientPhone
  issuedOn
  since
  ageDays
  openMinor
  way
  refusals
  failureReason
  stage
  stageAt
  depositMinor
  keptMinor
  approval
  writeOff {
    id
    status
    amountMinor
    taxMinor
    recoveredMinor
    reason
    refusedFor
    proposedBy
    proposedAt
    decidedAt
  }
}
fragment ReceivablesFields on Receivables {
  aloneUpToMinor
  ageing {
    ...AgeBandFields
  }
  bills {
    ...ReceivableFields
  }
}`) as unknown as TypedDocumentString<ApproveWriteOffMutation, ApproveWriteOffMutationVariables>;
export const RefuseWriteOffDocument = new TypedDocumentString(`
    mutation RefuseWriteOff($id: ID!, $reason: String!) {
  refuseWriteOff(id: $id, reason: $reason) {
    ...ReceivablesFields
  }
}
    fragment AgeBandFields on AgeBandSum {
  band
  bills
  openMinor
}
fragment ReceivableFields on Receivable {
  invoiceId
  number
  contractId
  contractNumber
  clientName
  clientPhone
  issuedOn
  since
  ageDays
  openMinor
  way
  refusals
  failureReason
  stage
  stageAt
  depositMinor
  keptMinor
  approval
  writeOff {
    id
    status
    amountMinor
    taxMinor
    recoveredMinor
    reason
    refusedFor
    proposedBy
    proposedAt
    decidedAt
  }
}
fragment ReceivablesFields on Receivables {
  aloneUpToMinor
  ageing {
    ...AgeBandFields
  }
  bills {
    ...ReceivableFields
  }
}`) as unknown as TypedDocumentString<RefuseWriteOffMutation, RefuseWriteOffMutationVariables>;
export const AllowLoneWriteOffsDocument = new TypedDocumentString(`
    mutation AllowLoneWriteOffs($upToMinor: Minor!) {
  allowLoneWriteOffs(upToMinor: $upToMinor) {
    ...ReceivablesFields
  }
}
    fragment AgeBandFields on AgeBandSum {
  band
  bills
  openMinor
}
fragment ReceivableFields on Receivable {
  invoiceId
  number
  contractId
  contractNumber
  clientName
  clientPhone
  issuedOn
  since
  ageDays
  openMinor
  way
  refusals
  failureReason
  stage
  stageAt
  depositMinor
  keptMinor
  approval
  writeOff {
    id
    status
    amountMinor
    taxMinor
    recoveredMinor
    reason
    refusedFor
    proposedBy
    proposedAt
    decidedAt
  }
}
fragment ReceivablesFields on Receivables {
  aloneUpToMinor
  ageing {
    ...AgeBandFields
  }
  bills {
    ...ReceivableFields
  }
}`) as unknown as TypedDocumentString<AllowLoneWriteOffsMutation, AllowLoneWriteOffsMutationVariables>;
export const ReconciliationDocument = new TypedDocumentString(`
    query Reconciliation {
  reconciliation {
    ...ReconciliationFields
  }
}
    fragment HeldAccountFields on HeldAccount {
  clientId
  clientName
  booksMinor
  documentsMinor
  since
}
fragment ReconciliationFields on Reconciliation {
  day
  ranAt
  late
  checks {
    name
    label
    steps
    left
    right
    counts
    ok
    problem
    differing
  }
  chain {
    invoicedMinor
    collectedMinor
    settledMinor
    transferredMinor
  }
  held {
    ...HeldAccountFields
  }
}`) as unknown as TypedDocumentString<ReconciliationQuery, ReconciliationQueryVariables>;
export const ReconcileNowDocument = new TypedDocumentString(`
    mutation ReconcileNow {
  reconcileNow {
    ...ReconciliationFields
  }
}
    fragment HeldAccountFields on HeldAccount {
  clientId
  clientName
  booksMinor
  documentsMinor
  since
}
fragment ReconciliationFields on Reconciliation {
  day
  ranAt
  late
  checks {
    name
    label
    steps
    left
    right
    counts
    ok
    problem
    differing
  }
  chain {
    invoicedMinor
    collectedMinor
    settledMinor
    transferredMinor
  }
  held {
    ...HeldAccountFields
  }
}`) as unknown as TypedDocumentString<ReconcileNowMutation, ReconcileNowMutationVariables>;
export const StoppedWorkDocument = new TypedDocumentString(`
    query StoppedWork($side: StoppedSide, $company: String, $after: String) {
  stoppedWork(side: $side, company: $company, after: $after) {
    ...StoppedPageFields
  }
}
    fragment StoppedPageFields on StoppedWorkPage {
  next
  items {
    id
    side
    label
    kind
    since
    tries
    stopped
    reason
    detail
    companyName
    contractId
    number
    pdfUrl
    hindrance
    carriable
  }
}`) as unknown as TypedDocumentString<StoppedWorkQuery, StoppedWorkQueryVariables>;
export const RetryStoppedWorkDocument = new TypedDocumentString(`
    mutation RetryStoppedWork($id: ID) {
  retryStoppedWork(id: $id) {
    next
  }
}
    `) as unknown as TypedDocumentString<RetryStoppedWorkMutation, RetryStoppedWorkMutationVariables>;
export const LeaveStripeEventDocument = new TypedDocumentString(`
    mutation LeaveStripeEvent($id: ID!) {
  leaveStripeEvent(id: $id) {
    next
  }
}
    `) as unknown as TypedDocumentString<LeaveStripeEventMutation, LeaveStripeEventMutationVariables>;
export const CarryStoppedRefundDocument = new TypedDocumentString(`
    mutation CarryStoppedRefund($id: ID!) {
  carryStoppedRefund(id: $id) {
    next
  }
}
    `) as unknown as TypedDocumentString<CarryStoppedRefundMutation, CarryStoppedRefundMutationVariables>;
export const TaxRoundingDocument = new TypedDocumentString(`
    query TaxRounding {
  taxRounding {
    ...TaxRoundingFields
  }
}
    fragment TaxRoundingFields on TaxRounding {
  mode
  coming {
    fromOn
    mode
  }
}`) as unknown as TypedDocumentString<TaxRoundingQuery, TaxRoundingQueryVariables>;
export const ChooseTaxRoundingDocument = new TypedDocumentString(`
    mutation ChooseTaxRounding($mode: RoundingMode!, $fromOn: Date!) {
  chooseTaxRounding(mode: $mode, fromOn: $fromOn) {
    ...TaxRoundingFields
  }
}
    fragment TaxRoundingFields on TaxRounding {
  mode
  coming {
    fromOn
    mode
  }
}`) as unknown as TypedDocumentString<ChooseTaxRoundingMutation, ChooseTaxRoundingMutationVariables>;
export const TransfersDocument = new TypedDocumentString(`
    query Transfers {
  unusedTransfers {
    ...KeptFundsFields
  }
  awaitedPayments {
    id
    number
    clientName
    status
    way
    dueOn
    totalMinor
    leftMinor
    transferredMinor
    calendar {
      remindOn
      remindedOn
    }
  }
  offeredWaysToPay
}
    fragment KeptFundsFields on KeptFunds {
  clientId
  clientName
  keptMinor
  since
  returnMinor
  returnStatus
}`) as unknown as TypedDocumentString<TransfersQuery, TransfersQueryVariables>;
export const ReturnFundsDocument = new TypedDocumentString(`
    mutation ReturnFunds($clientId: ID!) {
  returnFunds(clientId: $clientId) {
    ...KeptFundsFields
  }
}
    fragment KeptFundsFields on KeptFunds {
  clientId
  clientName
  keptMinor
  since
  returnMinor
  returnStatus
}`) as unknown as TypedDocumentString<ReturnFundsMutation, ReturnFundsMutationVariables>;
export const OfferWaysToPayDocument = new TypedDocumentString(`
    mutation OfferWaysToPay($ways: [WayToPay!]!) {
  offerWaysToPay(ways: $ways)
}
    `) as unknown as TypedDocumentString<OfferWaysToPayMutation, OfferWaysToPayMutationVariables>;
export const UsageDocument = new TypedDocumentString(`
    query Usage($contractId: ID!, $month: String) {
  usage(contractId: $contractId, month: $month) {
    ...UsageFields
  }
}
    fragment InvoiceLineFields on InvoiceLine {
  description
  quantity
  unitMinor
  unitPrice
  amountMinor
  taxRateBps
}
fragment UsageFields on UsageSummary {
  month
  period {
    startsOn
    endsOn
  }
  billableUnits
  freeUnits
  includedUnits
  overageUnits
  soFarWithTax
  forecastWithTax {
    ...CostRangeFields
  }
  lines {
    ...InvoiceLineFields
  }
  forecastUnits {
    low
    likely
    high
  }
  days {
    on
    units
  }
  disputableUntil
  records {
    id
    kind
    at
    seconds
    billable
    rule
    ruleLabel
    freedAt
    dispute {
      ...UnitDisputeFields
    }
  }
}
fragment UnitDisputeFields on UnitDispute {
  id
  state
  reason
  raisedAt
  answerDueOn
  answer
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}`) as unknown as TypedDocumentString<UsageQuery, UsageQueryVariables>;
export const UsageToldDocument = new TypedDocumentString(`
    subscription UsageTold($contractId: ID!, $month: String) {
  usage(contractId: $contractId, month: $month) {
    ...UsageFields
  }
}
    fragment InvoiceLineFields on InvoiceLine {
  description
  quantity
  unitMinor
  unitPrice
  amountMinor
  taxRateBps
}
fragment UsageFields on UsageSummary {
  month
  period {
    startsOn
    endsOn
  }
  billableUnits
  freeUnits
  includedUnits
  overageUnits
  soFarWithTax
  forecastWithTax {
    ...CostRangeFields
  }
  lines {
    ...InvoiceLineFields
  }
  forecastUnits {
    low
    likely
    high
  }
  days {
    on
    units
  }
  disputableUntil
  records {
    id
    kind
    at
    seconds
    billable
    rule
    ruleLabel
    freedAt
    dispute {
      ...UnitDisputeFields
    }
  }
}
fragment UnitDisputeFields on UnitDispute {
  id
  state
  reason
  raisedAt
  answerDueOn
  answer
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}`) as unknown as TypedDocumentString<UsageToldSubscription, UsageToldSubscriptionVariables>;
export const BillChangeDocument = new TypedDocumentString(`
    query BillChange($contractId: ID!, $month: String) {
  billChange(contractId: $contractId, month: $month) {
    previousMonth
    previousMinor
    totalMinor
    expected
    reasons {
      kind
      amountMinor
    }
  }
}
    `) as unknown as TypedDocumentString<BillChangeQuery, BillChangeQueryVariables>;
export const DisputeUnitDocument = new TypedDocumentString(`
    mutation DisputeUnit($usageId: ID!, $reason: String) {
  disputeUnit(usageId: $usageId, reason: $reason) {
    ...UnitDisputeFields
  }
}
    fragment UnitDisputeFields on UnitDispute {
  id
  state
  reason
  raisedAt
  answerDueOn
  answer
}`) as unknown as TypedDocumentString<DisputeUnitMutation, DisputeUnitMutationVariables>;
export const InvoicesDocument = new TypedDocumentString(`
    query Invoices($contractId: ID, $first: Int, $offset: Int) {
  invoices(contractId: $contractId, first: $first, offset: $offset) {
    total
    items {
      id
      number
      status
      issuedOn
      dueOn
      totalMinor
      pdfUrl
      failureReason
      way
      leftMinor
      period {
        startsOn
        endsOn
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InvoicesQuery, InvoicesQueryVariables>;
export const InvoiceDocument = new TypedDocumentString(`
    query Invoice($id: ID!) {
  invoice(id: $id) {
    id
    dunning {
      ...DunningFields
    }
    calendar {
      ...PaymentCalendarFields
    }
    number
    status
    contractId
    clientName
    issuerName
    registrationNumber
    issuedOn
    dueOn
    period {
      startsOn
      endsOn
    }
    lines {
      ...InvoiceLineFields
    }
    taxableMinor
    taxMinor
    totalMinor
    paidAt
    pdfUrl
    translationUrl
    failureReason
    way
    leftMinor
    transferredMinor
    payPageUrl
    bank {
      ...BankFields
    }
  }
}
    fragment DunningFields on Dunning {
  stage
  failedOn
  remindOn
  suspendOn
  terminateOn
}
fragment InvoiceLineFields on InvoiceLine {
  description
  quantity
  unitMinor
  unitPrice
  amountMinor
  taxRateBps
}
fragment BankFields on BankDetails {
  bankName
  bankCode
  branchName
  branchCode
  accountType
  accountNumber
  accountHolder
}
fragment PaymentCalendarFields on PaymentCalendar {
  remindOn
  remindedOn
  dueOn
  remindAgainOn
  suspendOn
  terminateOn
}`) as unknown as TypedDocumentString<InvoiceQuery, InvoiceQueryVariables>;
export const PaymentMethodDocument = new TypedDocumentString(`
    query PaymentMethod($contractId: ID!) {
  paymentMethod(contractId: $contractId) {
    ...PaymentMethodFields
  }
}
    fragment BankFields on BankDetails {
  bankName
  bankCode
  branchName
  branchCode
  accountType
  accountNumber
  accountHolder
}
fragment PaymentMethodFields on PaymentMethodState {
  ready
  label
  depositMinor
  opening {
    ...OpeningFields
  }
  sentDueOn
  way
  ways
  planWays
  bank {
    ...BankFields
  }
}
fragment AskedPartFields on AskedPart {
  kind
  startsOn
  endsOn
  taxMinor
  totalMinor
}
fragment OpeningFields on Opening {
  startsOn
  atOnce {
    taxMinor
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
  next {
    on
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
  monthly {
    on
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
}`) as unknown as TypedDocumentString<PaymentMethodQuery, PaymentMethodQueryVariables>;
export const ChooseWayToPayDocument = new TypedDocumentString(`
    mutation ChooseWayToPay($contractId: ID!, $way: WayToPay!) {
  chooseWayToPay(contractId: $contractId, way: $way) {
    ...PaymentMethodFields
  }
}
    fragment BankFields on BankDetails {
  bankName
  bankCode
  branchName
  branchCode
  accountType
  accountNumber
  accountHolder
}
fragment PaymentMethodFields on PaymentMethodState {
  ready
  label
  depositMinor
  opening {
    ...OpeningFields
  }
  sentDueOn
  way
  ways
  planWays
  bank {
    ...BankFields
  }
}
fragment AskedPartFields on AskedPart {
  kind
  startsOn
  endsOn
  taxMinor
  totalMinor
}
fragment OpeningFields on Opening {
  startsOn
  atOnce {
    taxMinor
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
  next {
    on
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
  monthly {
    on
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
}`) as unknown as TypedDocumentString<ChooseWayToPayMutation, ChooseWayToPayMutationVariables>;
export const KeptFundsDocument = new TypedDocumentString(`
    query KeptFunds {
  keptFunds {
    ...KeptFundsFields
  }
}
    fragment KeptFundsFields on KeptFunds {
  clientId
  clientName
  keptMinor
  since
  returnMinor
  returnStatus
}`) as unknown as TypedDocumentString<KeptFundsQuery, KeptFundsQueryVariables>;
export const AskFundsBackDocument = new TypedDocumentString(`
    mutation AskFundsBack {
  askFundsBack {
    ...KeptFundsFields
  }
}
    fragment KeptFundsFields on KeptFunds {
  clientId
  clientName
  keptMinor
  since
  returnMinor
  returnStatus
}`) as unknown as TypedDocumentString<AskFundsBackMutation, AskFundsBackMutationVariables>;
export const DepositDocument = new TypedDocumentString(`
    query Deposit($contractId: ID!) {
  deposit(contractId: $contractId) {
    number
    receivedOn
    amountMinor
    contested
    lostMinor
    askedAgain
    pdfUrl
    translationUrl
    settlement {
      number
      settledOn
      appliedMinor
      refundedMinor
      refundFailed
      returnedOn
      pdfUrl
      translationUrl
    }
  }
}
    `) as unknown as TypedDocumentString<DepositQuery, DepositQueryVariables>;
export const StartCheckoutDocument = new TypedDocumentString(`
    mutation StartCheckout($contractId: ID!) {
  startCheckout(contractId: $contractId) {
    url
  }
}
    `) as unknown as TypedDocumentString<StartCheckoutMutation, StartCheckoutMutationVariables>;
export const OpenPaymentPortalDocument = new TypedDocumentString(`
    mutation OpenPaymentPortal {
  openPaymentPortal {
    url
  }
}
    `) as unknown as TypedDocumentString<OpenPaymentPortalMutation, OpenPaymentPortalMutationVariables>;
export const SpendingDocument = new TypedDocumentString(`
    query Spending($contractId: ID!) {
  spending(contractId: $contractId) {
    ...SpendingFields
  }
}
    fragment SpendingFields on Spending {
  contractId
  firstAlertPercent
  secondAlertPercent
  capMinor
  capWithTax
  atCap
  billableCalls
  includedUnits
  spentMinor
  capUnits
  limitedTo
  roundingMode
}`) as unknown as TypedDocumentString<SpendingQuery, SpendingQueryVariables>;
export const SetSpendingRuleDocument = new TypedDocumentString(`
    mutation SetSpendingRule($contractId: ID!, $input: SpendingRuleInput!) {
  setSpendingRule(contractId: $contractId, input: $input) {
    ...SpendingFields
  }
}
    fragment SpendingFields on Spending {
  contractId
  firstAlertPercent
  secondAlertPercent
  capMinor
  capWithTax
  atCap
  billableCalls
  includedUnits
  spentMinor
  capUnits
  limitedTo
  roundingMode
}`) as unknown as TypedDocumentString<SetSpendingRuleMutation, SetSpendingRuleMutationVariables>;
export const SuccessFeeDocument = new TypedDocumentString(`
    query SuccessFee($contractId: ID!) {
  contract(id: $contractId) {
    plan {
      successFeeMinor
    }
  }
  desks {
    id
    contractId
  }
}
    `) as unknown as TypedDocumentString<SuccessFeeQuery, SuccessFeeQueryVariables>;
export const MeetingsThatWaitDocument = new TypedDocumentString(`
    query MeetingsThatWait($deskId: ID!) {
  appointmentPage(deskId: $deskId, first: 1) {
    toDecide
  }
}
    `) as unknown as TypedDocumentString<MeetingsThatWaitQuery, MeetingsThatWaitQueryVariables>;
export const CampaignsDocument = new TypedDocumentString(`
    query Campaigns {
  campaigns {
    ...CampaignFields
  }
}
    fragment CampaignFields on Campaign {
  id
  deskId
  contractId
  deskName
  state
  name
  kind
  purpose
  offer
  audience
  script
  startsOn
  endsOn
  weekdays
  callsFrom
  callsUntil
  callsOnHolidays
  restDays {
    day
    ja
    en
  }
  attemptsMax
  attemptsPerDay
  recycleHours
  questions
  contacts
  waiting
  callsToday
  agentsAtWork
  limitedTo
}`) as unknown as TypedDocumentString<CampaignsQuery, CampaignsQueryVariables>;
export const CampaignDocument = new TypedDocumentString(`
    query Campaign($id: ID!) {
  campaign(id: $id) {
    ...CampaignFields
  }
}
    fragment CampaignFields on Campaign {
  id
  deskId
  contractId
  deskName
  state
  name
  kind
  purpose
  offer
  audience
  script
  startsOn
  endsOn
  weekdays
  callsFrom
  callsUntil
  callsOnHolidays
  restDays {
    day
    ja
    en
  }
  attemptsMax
  attemptsPerDay
  recycleHours
  questions
  contacts
  waiting
  callsToday
  agentsAtWork
  limitedTo
}`) as unknown as TypedDocumentString<CampaignQuery, CampaignQueryVariables>;
export const CampaignResultsDocument = new TypedDocumentString(`
    query CampaignResults($campaignId: ID!) {
  campaignResults(campaignId: $campaignId) {
    calls
    total {
      called
      reached
      spoke
      appointments
      refused
    }
    byDay {
      day
      called
      reached
      spoke
      appointments
      refused
    }
    byList {
      listId
      name
      contacts
      called
      spoke
      appointments
      refused
    }
    reasons {
      reason
      count
    }
    said {
      id
      at
      outcome
      note
      corrections {
        at
        reason
        former {
          outcome
          reason
          note
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CampaignResultsQuery, CampaignResultsQueryVariables>;
export const CampaignAnswersDocument = new TypedDocumentString(`
    query CampaignAnswers($campaignId: ID!) {
  campaignAnswers(campaignId: $campaignId) {
    stepId
    title
    say
    kind
    asked
    declined
    counts {
      answer
      count
    }
    said {
      id
      at
      answer
    }
  }
}
    `) as unknown as TypedDocumentString<CampaignAnswersQuery, CampaignAnswersQueryVariables>;
export const CampaignScriptDocument = new TypedDocumentString(`
    query CampaignScript($campaignId: ID!) {
  campaignScript(campaignId: $campaignId) {
    ...CampaignScriptFields
  }
}
    fragment CampaignScriptFields on CampaignScript {
  campaignId
  campaignName
  version
  steps {
    ...ScriptStepFields
  }
  draft {
    revision
    savedAt
    steps {
      ...ScriptStepFields
    }
    problems {
      path
      message
    }
  }
  former {
    version
    replacedAt
    steps {
      ...ScriptStepFields
    }
  }
}
fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}`) as unknown as TypedDocumentString<CampaignScriptQuery, CampaignScriptQueryVariables>;
export const CampaignTemplatesDocument = new TypedDocumentString(`
    query CampaignTemplates($campaignId: ID!) {
  campaignTemplates(campaignId: $campaignId) {
    kind
    steps {
      ...ScriptStepFields
    }
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}`) as unknown as TypedDocumentString<CampaignTemplatesQuery, CampaignTemplatesQueryVariables>;
export const SaveCampaignScriptDocument = new TypedDocumentString(`
    mutation SaveCampaignScript($campaignId: ID!, $revision: Int!, $input: ScriptDraftInput!) {
  saveCampaignScript(campaignId: $campaignId, revision: $revision, input: $input) {
    ...CampaignScriptFields
  }
}
    fragment CampaignScriptFields on CampaignScript {
  campaignId
  campaignName
  version
  steps {
    ...ScriptStepFields
  }
  draft {
    revision
    savedAt
    steps {
      ...ScriptStepFields
    }
    problems {
      path
      message
    }
  }
  former {
    version
    replacedAt
    steps {
      ...ScriptStepFields
    }
  }
}
fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}`) as unknown as TypedDocumentString<SaveCampaignScriptMutation, SaveCampaignScriptMutationVariables>;
export const PublishCampaignScriptDocument = new TypedDocumentString(`
    mutation PublishCampaignScript($campaignId: ID!, $revision: Int!) {
  publishCampaignScript(campaignId: $campaignId, revision: $revision) {
    ...CampaignScriptFields
  }
}
    fragment CampaignScriptFields on CampaignScript {
  campaignId
  campaignName
  version
  steps {
    ...ScriptStepFields
  }
  draft {
    revision
    savedAt
    steps {
      ...ScriptStepFields
    }
    problems {
      path
      message
    }
  }
  former {
    version
    replacedAt
    steps {
      ...ScriptStepFields
    }
  }
}
fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}`) as unknown as TypedDocumentString<PublishCampaignScriptMutation, PublishCampaignScriptMutationVariables>;
export const DiscardCampaignScriptDocument = new TypedDocumentString(`
    mutation DiscardCampaignScript($campaignId: ID!) {
  discardCampaignScript(campaignId: $campaignId) {
    ...CampaignScriptFields
  }
}
    fragment CampaignScriptFields on CampaignScript {
  campaignId
  campaignName
  version
  steps {
    ...ScriptStepFields
  }
  draft {
    revision
    savedAt
    steps {
      ...ScriptStepFields
    }
    problems {
      path
      message
    }
  }
  former {
    version
    replacedAt
    steps {
      ...ScriptStepFields
    }
  }
}
fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}`) as unknown as TypedDocumentString<DiscardCampaignScriptMutation, DiscardCampaignScriptMutationVariables>;
export const CampaignRecordsDocument = new TypedDocumentString(`
    query CampaignRecords($campaignId: ID!, $outcomes: [OutboundOutcome!], $search: String, $first: Int, $after: String) {
  campaignRecords(
    campaignId: $campaignId
    outcomes: $outcomes
    search: $search
    first: $first
    after: $after
  ) {
    total
    next
    items {
      id
      at
      listName
      phone
      name
      person
      outcome
      reason
      note
      callbackAt
      meeting {
        id
        withWhom
        startsAt
        status
      }
      corrections {
        at
        reason
        former {
          outcome
          reason
          note
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CampaignRecordsQuery, CampaignRecordsQueryVariables>;
export const ContactListsDocument = new TypedDocumentString(`
    query ContactLists($campaignId: ID!) {
  contactLists(campaignId: $campaignId) {
    id
    name
    state
    failure
    linesRead
    accepted
    rejected
    repaired
    createdAt
  }
}
    `) as unknown as TypedDocumentString<ContactListsQuery, ContactListsQueryVariables>;
export const ListProblemsDocument = new TypedDocumentString(`
    query ListProblems($listId: ID!) {
  listProblems(listId: $listId) {
    line
    reason
    typed
  }
}
    `) as unknown as TypedDocumentString<ListProblemsQuery, ListProblemsQueryVariables>;
export const PreviewContactFileDocument = new TypedDocumentString(`
    query PreviewContactFile($beginning: String!) {
  previewContactFile(beginning: $beginning) {
    encoding
    hasHeading
    columns {
      phone
      name
      person
      note
    }
    rows
    lostZero
  }
}
    `) as unknown as TypedDocumentString<PreviewContactFileQuery, PreviewContactFileQueryVariables>;
export const CampaignDesksDocument = new TypedDocumentString(`
    query CampaignDesks {
  desks {
    id
    name
    callsPeople
    takesOrders
  }
}
    `) as unknown as TypedDocumentString<CampaignDesksQuery, CampaignDesksQueryVariables>;
export const SlotsDocument = new TypedDocumentString(`
    query Slots($deskId: ID!) {
  slots(deskId: $deskId) {
    id
    startsAt
    minutes
    capacity
    booked
    salespersonName
  }
}
    `) as unknown as TypedDocumentString<SlotsQuery, SlotsQueryVariables>;
export const SalespeopleDocument = new TypedDocumentString(`
    query Salespeople {
  salespeople {
    id
    name
    email
  }
}
    `) as unknown as TypedDocumentString<SalespeopleQuery, SalespeopleQueryVariables>;
export const AddSalespersonDocument = new TypedDocumentString(`
    mutation AddSalesperson($input: SalespersonInput!) {
  addSalesperson(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddSalespersonMutation, AddSalespersonMutationVariables>;
export const ChangeSalespersonDocument = new TypedDocumentString(`
    mutation ChangeSalesperson($id: ID!, $input: SalespersonInput!) {
  changeSalesperson(id: $id, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChangeSalespersonMutation, ChangeSalespersonMutationVariables>;
export const RemoveSalespersonDocument = new TypedDocumentString(`
    mutation RemoveSalesperson($id: ID!) {
  removeSalesperson(id: $id)
}
    `) as unknown as TypedDocumentString<RemoveSalespersonMutation, RemoveSalespersonMutationVariables>;
export const BriefingDocument = new TypedDocumentString(`
    query Briefing($appointmentId: ID!) {
  briefing(appointmentId: $appointmentId) {
    appointment {
      interactionId
      id
      deskId
      withWhom
      startsAt
      note
      status
      rejectionReason
      booked
      wished
      wishedFor
      declined {
        reason
        from
      }
    }
    campaignName
    minutes
    company
    phone
    said
    salespersonName
  }
}
    `) as unknown as TypedDocumentString<BriefingQuery, BriefingQueryVariables>;
export const DeskKnowledgeDocument = new TypedDocumentString(`
    query DeskKnowledge($id: ID!) {
  desk(id: $id) {
    id
    knowledge {
      id
      question
      answer
    }
  }
}
    `) as unknown as TypedDocumentString<DeskKnowledgeQuery, DeskKnowledgeQueryVariables>;
export const MyWorkHelpDocument = new TypedDocumentString(`
    query MyWorkHelp {
  myWorkHelp {
    askedAt
    helperName
  }
}
    `) as unknown as TypedDocumentString<MyWorkHelpQuery, MyWorkHelpQueryVariables>;
export const AskForHelpAtWorkDocument = new TypedDocumentString(`
    mutation AskForHelpAtWork($wanted: Boolean!) {
  askForHelpAtWork(wanted: $wanted) {
    askedAt
    helperName
  }
}
    `) as unknown as TypedDocumentString<AskForHelpAtWorkMutation, AskForHelpAtWorkMutationVariables>;
export const EndOutboundByPolicyDocument = new TypedDocumentString(`
    mutation EndOutboundByPolicy($input: EndWorkByPolicyInput!) {
  endOutboundByPolicy(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndOutboundByPolicyMutation, EndOutboundByPolicyMutationVariables>;
export const EndCallbackByPolicyDocument = new TypedDocumentString(`
    mutation EndCallbackByPolicy($input: EndWorkByPolicyInput!) {
  endCallbackByPolicy(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndCallbackByPolicyMutation, EndCallbackByPolicyMutationVariables>;
export const OutboundDeskDocument = new TypedDocumentString(`
    query OutboundDesk {
  myOutboundDesk {
    takenBack {
      at
      byName
    }
    current {
      ...OutboundCallFields
    }
    campaigns {
      id
      name
      clientName
      restToday {
        ja
        en
      }
      callable
      limited
      callableFrom
      due
    }
  }
}
    fragment OutboundCallFields on OutboundCall {
  id
  campaignId
  deskId
  campaignName
  kind
  clientName
  purpose
  offer
  audience
  script
  steps {
    ...ScriptStepFields
  }
  phone
  name
  person
  contactNote
  attempts
  scheduled
  takenAt
  disclosedAt
  note
  outcome
  refusesCalls
  kept {
    draft
    revision
  }
  history {
    at
    outcome
    note
  }
}
fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}`) as unknown as TypedDocumentString<OutboundDeskQuery, OutboundDeskQueryVariables>;
export const CreateCampaignDocument = new TypedDocumentString(`
    mutation CreateCampaign($deskId: ID!, $input: CampaignInput!) {
  createCampaign(deskId: $deskId, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CreateCampaignMutation, CreateCampaignMutationVariables>;
export const UpdateCampaignDocument = new TypedDocumentString(`
    mutation UpdateCampaign($campaignId: ID!, $input: CampaignInput!) {
  updateCampaign(campaignId: $campaignId, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<UpdateCampaignMutation, UpdateCampaignMutationVariables>;
export const RunCampaignDocument = new TypedDocumentString(`
    mutation RunCampaign($campaignId: ID!) {
  runCampaign(campaignId: $campaignId) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<RunCampaignMutation, RunCampaignMutationVariables>;
export const PauseCampaignDocument = new TypedDocumentString(`
    mutation PauseCampaign($campaignId: ID!) {
  pauseCampaign(campaignId: $campaignId) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<PauseCampaignMutation, PauseCampaignMutationVariables>;
export const EndCampaignDocument = new TypedDocumentString(`
    mutation EndCampaign($campaignId: ID!) {
  endCampaign(campaignId: $campaignId) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<EndCampaignMutation, EndCampaignMutationVariables>;
export const OpenSlotsDocument = new TypedDocumentString(`
    mutation OpenSlots($deskId: ID!, $input: SlotPatternInput!) {
  openSlots(deskId: $deskId, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<OpenSlotsMutation, OpenSlotsMutationVariables>;
export const CloseSlotDocument = new TypedDocumentString(`
    mutation CloseSlot($slotId: ID!) {
  closeSlot(slotId: $slotId) {
    id
  }
}
    `) as unknown as TypedDocumentString<CloseSlotMutation, CloseSlotMutationVariables>;
export const TakeNextContactDocument = new TypedDocumentString(`
    mutation TakeNextContact($campaignId: ID!) {
  takeNextContact(campaignId: $campaignId) {
    ...OutboundCallFields
  }
}
    fragment OutboundCallFields on OutboundCall {
  id
  campaignId
  deskId
  campaignName
  kind
  clientName
  purpose
  offer
  audience
  script
  steps {
    ...ScriptStepFields
  }
  phone
  name
  person
  contactNote
  attempts
  scheduled
  takenAt
  disclosedAt
  note
  outcome
  refusesCalls
  kept {
    draft
    revision
  }
  history {
    at
    outcome
    note
  }
}
fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}`) as unknown as TypedDocumentString<TakeNextContactMutation, TakeNextContactMutationVariables>;
export const ConfirmDisclosureDocument = new TypedDocumentString(`
    mutation ConfirmDisclosure($callId: ID!, $points: [DisclosurePoint!]!) {
  confirmDisclosure(callId: $callId, points: $points) {
    ...OutboundCallFields
  }
}
    fragment OutboundCallFields on OutboundCall {
  id
  campaignId
  deskId
  campaignName
  kind
  clientName
  purpose
  offer
  audience
  script
  steps {
    ...ScriptStepFields
  }
  phone
  name
  person
  contactNote
  attempts
  scheduled
  takenAt
  disclosedAt
  note
  outcome
  refusesCalls
  kept {
    draft
    revision
  }
  history {
    at
    outcome
    note
  }
}
fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}`) as unknown as TypedDocumentString<ConfirmDisclosureMutation, ConfirmDisclosureMutationVariables>;
export const KeepOutboundCallDocument = new TypedDocumentString(`
    mutation KeepOutboundCall($callId: ID!) {
  keepOutboundCall(callId: $callId)
}
    `) as unknown as TypedDocumentString<KeepOutboundCallMutation, KeepOutboundCallMutationVariables>;
export const OutboundDraftDocument = new TypedDocumentString(`
    query OutboundDraft {
  myOutboundDesk {
    current {
      id
      kept {
        draft
        revision
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OutboundDraftQuery, OutboundDraftQueryVariables>;
export const SaveOutboundDraftDocument = new TypedDocumentString(`
    mutation SaveOutboundDraft($callId: ID!, $draft: JSON!, $basedOn: Int) {
  saveOutboundDraft(callId: $callId, draft: $draft, basedOn: $basedOn) {
    draft
    revision
  }
}
    `) as unknown as TypedDocumentString<SaveOutboundDraftMutation, SaveOutboundDraftMutationVariables>;
export const RecordOutboundCallDocument = new TypedDocumentString(`
    mutation RecordOutboundCall($input: RecordOutboundCallInput!) {
  recordOutboundCall(input: $input) {
    id
    outcome
  }
}
    `) as unknown as TypedDocumentString<RecordOutboundCallMutation, RecordOutboundCallMutationVariables>;
export const DoNotCallListDocument = new TypedDocumentString(`
    query DoNotCallList($search: String, $first: Int, $offset: Int) {
  doNotCallList(search: $search, first: $first, offset: $offset) {
    items {
      ...DoNotCallFields
    }
    total
  }
}
    fragment DoNotCallFields on DoNotCall {
  id
  phone
  name
  note
  offer
  source
  addedAt
}`) as unknown as TypedDocumentString<DoNotCallListQuery, DoNotCallListQueryVariables>;
export const AddDoNotCallDocument = new TypedDocumentString(`
    mutation AddDoNotCall($input: DoNotCallInput!) {
  addDoNotCall(input: $input) {
    ...DoNotCallFields
  }
}
    fragment DoNotCallFields on DoNotCall {
  id
  phone
  name
  note
  offer
  source
  addedAt
}`) as unknown as TypedDocumentString<AddDoNotCallMutation, AddDoNotCallMutationVariables>;
export const RemoveDoNotCallDocument = new TypedDocumentString(`
    mutation RemoveDoNotCall($id: ID!, $reason: String!) {
  removeDoNotCall(id: $id, reason: $reason) {
    id
    removedAt
  }
}
    `) as unknown as TypedDocumentString<RemoveDoNotCallMutation, RemoveDoNotCallMutationVariables>;
export const NoteDoNotCallDocument = new TypedDocumentString(`
    mutation NoteDoNotCall($interactionId: ID!) {
  noteDoNotCall(interactionId: $interactionId)
}
    `) as unknown as TypedDocumentString<NoteDoNotCallMutation, NoteDoNotCallMutationVariables>;
export const NoteDoNotCallBackDocument = new TypedDocumentString(`
    mutation NoteDoNotCallBack($callbackId: ID!) {
  noteDoNotCallBack(callbackId: $callbackId)
}
    `) as unknown as TypedDocumentString<NoteDoNotCallBackMutation, NoteDoNotCallBackMutationVariables>;
export const CasesDocument = new TypedDocumentString(`
    query Cases($scope: CaseScope!, $search: String, $first: Int!) {
  cases(scope: $scope, search: $search, first: $first) {
    items {
      ...CaseFields
    }
    total
    counts {
      open
      mine
      asked
      soon
      missed
    }
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<CasesQuery, CasesQueryVariables>;
export const CaseAlarmsDocument = new TypedDocumentString(`
    query CaseAlarms {
  caseAlarms {
    id
    deskName
    category
    product
    caseIds
    days
    raisedAt
  }
}
    `) as unknown as TypedDocumentString<CaseAlarmsQuery, CaseAlarmsQueryVariables>;
export const CaseCountsDocument = new TypedDocumentString(`
    query CaseCounts {
  caseCounts {
    open
    asked
    soon
    missed
  }
}
    `) as unknown as TypedDocumentString<CaseCountsQuery, CaseCountsQueryVariables>;
export const CasesEverDocument = new TypedDocumentString(`
    query CasesEver {
  cases(scope: OPEN, first: 1) {
    total
    counts {
      asked
    }
  }
  closed: cases(scope: CLOSED, first: 1) {
    total
  }
}
    `) as unknown as TypedDocumentString<CasesEverQuery, CasesEverQueryVariables>;
export const CaseDocument = new TypedDocumentString(`
    query Case($id: ID!) {
  case(id: $id) {
    ...CaseFields
  }
  caseStory(caseId: $id) {
    id
    at
    kind
    side
    personName
    text
    detail
  }
  caseCalls(caseId: $id) {
    interactionId
    at
    outcome
    urgency
    callerName
    callbackNumber
    message
    transfers {
      kind
      to
      at
      answered
      putThrough
    }
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<CaseQuery, CaseQueryVariables>;
export const CaseOfCallDocument = new TypedDocumentString(`
    query CaseOfCall($interactionId: ID!) {
  caseOfCall(interactionId: $interactionId) {
    joined {
      ...CaseFields
    }
    sameCaller {
      ...CaseFields
    }
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<CaseOfCallQuery, CaseOfCallQueryVariables>;
export const PrecedentsDocument = new TypedDocumentString(`
    query Precedents($deskId: ID!, $text: String!) {
  precedents(deskId: $deskId, text: $text) {
    id
    number
    category
    product
    happened
    closedAt
    closingCode
    closingLine
    answer
  }
}
    `) as unknown as TypedDocumentString<PrecedentsQuery, PrecedentsQueryVariables>;
export const CaseDesksDocument = new TypedDocumentString(`
    query CaseDesks {
  desks {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<CaseDesksQuery, CaseDesksQueryVariables>;
export const CaseRulesDocument = new TypedDocumentString(`
    query CaseRules($deskId: ID!) {
  caseRules(deskId: $deskId) {
    categories
    targets {
      severity
      respondMinutes
      resolveMinutes
    }
    contactEmails
    alarmCases
    alarmDays
  }
}
    `) as unknown as TypedDocumentString<CaseRulesQuery, CaseRulesQueryVariables>;
export const CaseColleaguesDocument = new TypedDocumentString(`
    query CaseColleagues {
  colleagues {
    personId
    name
    role
  }
}
    `) as unknown as TypedDocumentString<CaseColleaguesQuery, CaseColleaguesQueryVariables>;
export const CaseReportDocument = new TypedDocumentString(`
    query CaseReport($month: String, $deskId: ID) {
  caseReport(month: $month, deskId: $deskId) {
    month
    total {
      ...CaseReportLineFields
    }
    byCategory {
      ...CaseReportLineFields
    }
    bySeverity {
      ...CaseReportLineFields
    }
    byDay {
      day
      opened
      closed
    }
    endings {
      code
      count
    }
  }
}
    fragment CaseReportLineFields on CaseReportLine {
  category
  severity
  opened
  closed
  respondDecided
  respondMet
  resolveDecided
  resolveMet
}`) as unknown as TypedDocumentString<CaseReportQuery, CaseReportQueryVariables>;
export const OpenCaseDocument = new TypedDocumentString(`
    mutation OpenCase($input: OpenCaseInput!) {
  openCase(input: $input) {
    ...CaseFields
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<OpenCaseMutation, OpenCaseMutationVariables>;
export const JoinCallToCaseDocument = new TypedDocumentString(`
    mutation JoinCallToCase($caseId: ID!, $interactionId: ID!) {
  joinCallToCase(caseId: $caseId, interactionId: $interactionId) {
    ...CaseFields
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<JoinCallToCaseMutation, JoinCallToCaseMutationVariables>;
export const AssignCaseDocument = new TypedDocumentString(`
    mutation AssignCase($caseId: ID!, $personId: ID) {
  assignCase(caseId: $caseId, personId: $personId) {
    ...CaseFields
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<AssignCaseMutation, AssignCaseMutationVariables>;
export const WriteCaseNoteDocument = new TypedDocumentString(`
    mutation WriteCaseNote($caseId: ID!, $requestId: ID!, $text: String!) {
  writeCaseNote(caseId: $caseId, requestId: $requestId, text: $text) {
    ...CaseFields
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<WriteCaseNoteMutation, WriteCaseNoteMutationVariables>;
export const ReplyToCaseDocument = new TypedDocumentString(`
    mutation ReplyToCase($input: ReplyToCaseInput!) {
  replyToCase(input: $input) {
    ...CaseFields
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<ReplyToCaseMutation, ReplyToCaseMutationVariables>;
export const InstructCaseDocument = new TypedDocumentString(`
    mutation InstructCase($caseId: ID!, $requestId: ID!, $text: String!) {
  instructCase(caseId: $caseId, requestId: $requestId, text: $text) {
    ...CaseFields
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<InstructCaseMutation, InstructCaseMutationVariables>;
export const AwaitCustomerDocument = new TypedDocumentString(`
    mutation AwaitCustomer($caseId: ID!, $text: String!) {
  awaitCustomer(caseId: $caseId, text: $text) {
    ...CaseFields
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<AwaitCustomerMutation, AwaitCustomerMutationVariables>;
export const AskClientDocument = new TypedDocumentString(`
    mutation AskClient($caseId: ID!, $text: String!) {
  askClient(caseId: $caseId, text: $text) {
    ...CaseFields
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<AskClientMutation, AskClientMutationVariables>;
export const ResumeCaseDocument = new TypedDocumentString(`
    mutation ResumeCase($caseId: ID!) {
  resumeCase(caseId: $caseId) {
    ...CaseFields
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<ResumeCaseMutation, ResumeCaseMutationVariables>;
export const SetCaseSeverityDocument = new TypedDocumentString(`
    mutation SetCaseSeverity($caseId: ID!, $severity: CaseSeverity!, $reason: String!) {
  setCaseSeverity(caseId: $caseId, severity: $severity, reason: $reason) {
    ...CaseFields
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<SetCaseSeverityMutation, SetCaseSeverityMutationVariables>;
export const SetCaseLanguageDocument = new TypedDocumentString(`
    mutation SetCaseLanguage($caseId: ID!, $language: CustomerLanguage!) {
  setCaseLanguage(caseId: $caseId, language: $language) {
    ...CaseFields
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<SetCaseLanguageMutation, SetCaseLanguageMutationVariables>;
export const EscalateCaseDocument = new TypedDocumentString(`
    mutation EscalateCase($caseId: ID!, $to: EscalateCaseTo!, $reason: String!) {
  escalateCase(caseId: $caseId, to: $to, reason: $reason) {
    ...CaseFields
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<EscalateCaseMutation, EscalateCaseMutationVariables>;
export const CloseCaseDocument = new TypedDocumentString(`
    mutation CloseCase($caseId: ID!, $code: CaseClosingCode!, $line: String!) {
  closeCase(caseId: $caseId, code: $code, line: $line) {
    ...CaseFields
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<CloseCaseMutation, CloseCaseMutationVariables>;
export const ReopenCaseDocument = new TypedDocumentString(`
    mutation ReopenCase($caseId: ID!, $reason: String!) {
  reopenCase(caseId: $caseId, reason: $reason) {
    ...CaseFields
  }
}
    fragment CaseFields on Case {
  id
  deskId
  deskName
  number
  state
  category
  severity
  rung
  language
  name
  nameKana
  phone
  email
  product
  happened
  wish
  assignedTo
  assigneeName
  openedAt
  respond {
    state
    dueAt
    doneAt
  }
  resolve {
    state
    dueAt
    doneAt
  }
  closedAt
  closingCode
  closingLine
  reopened
}`) as unknown as TypedDocumentString<ReopenCaseMutation, ReopenCaseMutationVariables>;
export const SetCaseRulesDocument = new TypedDocumentString(`
    mutation SetCaseRules($deskId: ID!, $input: CaseRulesInput!) {
  setCaseRules(deskId: $deskId, input: $input) {
    categories
  }
}
    `) as unknown as TypedDocumentString<SetCaseRulesMutation, SetCaseRulesMutationVariables>;
export const CaseDraftDocument = new TypedDocumentString(`
    query CaseDraft($caseId: ID!) {
  caseDraft(caseId: $caseId) {
    draft
    revision
  }
}
    `) as unknown as TypedDocumentString<CaseDraftQuery, CaseDraftQueryVariables>;
export const SaveCaseDraftDocument = new TypedDocumentString(`
    mutation SaveCaseDraft($caseId: ID!, $draft: JSON!, $basedOn: Int) {
  saveCaseDraft(caseId: $caseId, draft: $draft, basedOn: $basedOn) {
    draft
    revision
  }
}
    `) as unknown as TypedDocumentString<SaveCaseDraftMutation, SaveCaseDraftMutationVariables>;
export const FunctionsDocument = new TypedDocumentString(`
    query Functions {
  functions {
    code
    name
    description
    referenceMonthlyMinor
  }
}
    `) as unknown as TypedDocumentString<FunctionsQuery, FunctionsQueryVariables>;
export const BundlesDocument = new TypedDocumentString(`
    query Bundles($prefecture: String, $function: String, $first: Int, $offset: Int) {
  bundles(
    prefecture: $prefecture
    function: $function
    first: $first
    offset: $offset
  ) {
    total
    items {
      id
      bundleId
      name
      tagline
      prefectures
      partsTotalMinor
      functions {
        code
        name
      }
      producer {
        id
        name
        prefecture
      }
      plans {
        id
        baseMinor
        includedUnits
        successFeeMinor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BundlesQuery, BundlesQueryVariables>;
export const BundleDocument = new TypedDocumentString(`
    query Bundle($id: ID!) {
  bundle(id: $id) {
    id
    bundleId
    number
    name
    tagline
    story
    prefectures
    hours {
      ...ServiceHoursFields
    }
    languages
    capacityPerMonth
    partsTotalMinor
    publishedAt
    operatorName
    functions {
      code
      name
      description
      referenceMonthlyMinor
    }
    producer {
      id
      name
      prefecture
      introduction
    }
    plans {
      ...PlanFields
    }
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}`) as unknown as TypedDocumentString<BundleQuery, BundleQueryVariables>;
export const QuoteDocument = new TypedDocumentString(`
    query Quote($id: ID!) {
  quote(id: $id) {
    ...QuoteFields
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment AskedPartFields on AskedPart {
  kind
  startsOn
  endsOn
  taxMinor
  totalMinor
}
fragment OpeningFields on Opening {
  startsOn
  atOnce {
    taxMinor
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
  next {
    on
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
  monthly {
    on
    totalMinor
    parts {
      ...AskedPartFields
    }
  }
}
fragment QuoteFields on Quote {
  id
  number
  status
  startsOn
  expiresAt
  expectedUnits
  diagnosisId
  contractText
  textHash
  createdAt
  monthly {
    ...CostRangeFields
  }
  pdfUrl
  translationUrl
  opening {
    ...OpeningFields
  }
  summary {
    label
    value
  }
  plan {
    ...PlanFields
  }
  version {
    id
    bundleId
    name
    tagline
    hours {
      ...ServiceHoursFields
    }
    functions {
      code
      name
    }
    producer {
      id
      name
      prefecture
    }
    operatorName
  }
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}`) as unknown as TypedDocumentString<QuoteQuery, QuoteQueryVariables>;
export const QuotesDocument = new TypedDocumentString(`
    query Quotes {
  quotes {
    id
    number
    status
    startsOn
    expiresAt
    createdAt
    version {
      name
    }
    plan {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<QuotesQuery, QuotesQueryVariables>;
export const ContractsDocument = new TypedDocumentString(`
    query Contracts {
  contracts {
    id
    number
    status
    startsOn
    endsOn
    deskId
    producerName
    version {
      name
    }
    plan {
      name
      baseMinor
    }
  }
}
    `) as unknown as TypedDocumentString<ContractsQuery, ContractsQueryVariables>;
export const ContractDocument = new TypedDocumentString(`
    query Contract($id: ID!) {
  contract(id: $id) {
    ...ContractFields
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment ContractFields on Contract {
  id
  number
  status
  clientName
  producerName
  operatorName
  startsOn
  endsOn
  minimumTermEndsOn
  earliestEndOn
  contractText
  pdfUrl
  deskId
  planChanges {
    id
    number
    effectiveOn
    pdfUrl
    plan {
      name
    }
    signature {
      signerName
      signedAt
    }
  }
  signature {
    signerName
    signedAt
    textHash
  }
  plan {
    ...PlanFields
  }
  version {
    id
    bundleId
    name
    hours {
      ...ServiceHoursFields
    }
    functions {
      code
      name
    }
  }
}`) as unknown as TypedDocumentString<ContractQuery, ContractQueryVariables>;
export const RequestQuoteDocument = new TypedDocumentString(`
    mutation RequestQuote($input: RequestQuoteInput!) {
  requestQuote(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RequestQuoteMutation, RequestQuoteMutationVariables>;
export const SignContractDocument = new TypedDocumentString(`
    mutation SignContract($input: SignContractInput!) {
  signContract(input: $input) {
    __typename
    ... on SignedContract {
      contract {
        id
      }
    }
    ... on QuoteExpired {
      expiredAt
    }
    ... on AlreadySigned {
      contractId
    }
    ... on TextChanged {
      textHash
    }
  }
}
    `) as unknown as TypedDocumentString<SignContractMutation, SignContractMutationVariables>;
export const CancelContractDocument = new TypedDocumentString(`
    mutation CancelContract($contractId: ID!, $reason: String) {
  cancelContract(contractId: $contractId, reason: $reason) {
    ...ContractFields
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment ContractFields on Contract {
  id
  number
  status
  clientName
  producerName
  operatorName
  startsOn
  endsOn
  minimumTermEndsOn
  earliestEndOn
  contractText
  pdfUrl
  deskId
  planChanges {
    id
    number
    effectiveOn
    pdfUrl
    plan {
      name
    }
    signature {
      signerName
      signedAt
    }
  }
  signature {
    signerName
    signedAt
    textHash
  }
  plan {
    ...PlanFields
  }
  version {
    id
    bundleId
    name
    hours {
      ...ServiceHoursFields
    }
    functions {
      code
      name
    }
  }
}`) as unknown as TypedDocumentString<CancelContractMutation, CancelContractMutationVariables>;
export const PlanChangeOptionsDocument = new TypedDocumentString(`
    query PlanChangeOptions($contractId: ID!) {
  planChangeOptions(contractId: $contractId) {
    effectiveOn
    expectedUnits
    current {
      ...PricedPlanFields
    }
    options {
      ...PricedPlanFields
    }
  }
}
    fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment PricedPlanFields on PricedPlan {
  plan {
    ...PlanFields
  }
  monthly {
    ...CostRangeFields
  }
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}`) as unknown as TypedDocumentString<PlanChangeOptionsQuery, PlanChangeOptionsQueryVariables>;
export const PlanChangeDocument = new TypedDocumentString(`
    query PlanChange($id: ID!) {
  planChange(id: $id) {
    ...PlanChangeFields
  }
}
    fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment PlanChangeFields on PlanChange {
  id
  number
  contractId
  bundleName
  status
  effectiveOn
  expiresAt
  text
  textHash
  pdfUrl
  signature {
    signerName
    signedAt
    textHash
  }
  previousPlan {
    ...PlanFields
  }
  plan {
    ...PlanFields
  }
}`) as unknown as TypedDocumentString<PlanChangeQuery, PlanChangeQueryVariables>;
export const RequestPlanChangeDocument = new TypedDocumentString(`
    mutation RequestPlanChange($input: RequestPlanChangeInput!) {
  requestPlanChange(input: $input) {
    ...PlanChangeFields
  }
}
    fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment PlanChangeFields on PlanChange {
  id
  number
  contractId
  bundleName
  status
  effectiveOn
  expiresAt
  text
  textHash
  pdfUrl
  signature {
    signerName
    signedAt
    textHash
  }
  previousPlan {
    ...PlanFields
  }
  plan {
    ...PlanFields
  }
}`) as unknown as TypedDocumentString<RequestPlanChangeMutation, RequestPlanChangeMutationVariables>;
export const SignPlanChangeDocument = new TypedDocumentString(`
    mutation SignPlanChange($input: SignPlanChangeInput!) {
  signPlanChange(input: $input) {
    __typename
    ... on SignedPlanChange {
      planChange {
        ...PlanChangeFields
      }
    }
    ... on QuoteExpired {
      expiredAt
    }
    ... on TextChanged {
      textHash
    }
  }
}
    fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment PlanChangeFields on PlanChange {
  id
  number
  contractId
  bundleName
  status
  effectiveOn
  expiresAt
  text
  textHash
  pdfUrl
  signature {
    signerName
    signedAt
    textHash
  }
  previousPlan {
    ...PlanFields
  }
  plan {
    ...PlanFields
  }
}`) as unknown as TypedDocumentString<SignPlanChangeMutation, SignPlanChangeMutationVariables>;
export const ReadWordDocument = new TypedDocumentString(`
    mutation ReadWord($id: ID!) {
  readWord(id: $id)
}
    `) as unknown as TypedDocumentString<ReadWordMutation, ReadWordMutationVariables>;
export const DeskFloorDocument = new TypedDocumentString(`
    query DeskFloor {
  myDeskFloor {
    ...DeskFloorFields
  }
}
    fragment WaitingCallFields on Interaction {
  id
  state
  callerNumber
  outsideHours
  waitingSince
  offeredUntil
  desk {
    id
    clientName
    name
    greeting
    rules
  }
}
fragment CallLineFields on CallLine {
  id
  interactionId
  kind
  mode
  state
  targetName
  targetPhone
  startedAt
  ringsUntil
  personId
  personName
  agentName
}
fragment CallbackFields on Callback {
  id
  deskId
  interactionId
  deskName
  greeting
  phone
  callerName
  note
  dueAt
  state
  offeredUntil
  attempts
  outcome
  resultNote
  endedAt
  agentName
}
fragment DeskFloorFields on DeskFloor {
  at
  presence
  reason
  online
  completedToday
  askedAt
  campaignName
  offered {
    ...WaitingCallFields
    draft
  }
  waiting {
    ...WaitingCallFields
  }
  current {
    id
    state
    heldAt
    holdSeconds
    helpAskedAt
    helperName
    wrapUpSeconds
    desk {
      id
      clientName
    }
    lines {
      ...CallLineFields
    }
  }
  callback {
    ...CallbackFields
  }
  takenBack {
    at
    byName
  }
  words {
    id
    words
    byName
  }
  helpWanted {
    personId
    askedAt
    agentName
    clientName
  }
  takenOver {
    interactionId
    at
    inTalk
    clientName
    byName
  }
  handover {
    line {
      ...CallLineFields
    }
    call {
      id
      callerNumber
      draft
      desk {
        id
        clientName
        greeting
      }
    }
  }
}`) as unknown as TypedDocumentString<DeskFloorQuery, DeskFloorQueryVariables>;
export const DeskFloorToldDocument = new TypedDocumentString(`
    subscription DeskFloorTold {
  deskFloor {
    ...DeskFloorFields
  }
}
    fragment WaitingCallFields on Interaction {
  id
  state
  callerNumber
  outsideHours
  waitingSince
  offeredUntil
  desk {
    id
    clientName
    name
    greeting
    rules
  }
}
fragment CallLineFields on CallLine {
  id
  interactionId
  kind
  mode
  state
  targetName
  targetPhone
  startedAt
  ringsUntil
  personId
  personName
  agentName
}
fragment CallbackFields on Callback {
  id
  deskId
  interactionId
  deskName
  greeting
  phone
  callerName
  note
  dueAt
  state
  offeredUntil
  attempts
  outcome
  resultNote
  endedAt
  agentName
}
fragment DeskFloorFields on DeskFloor {
  at
  presence
  reason
  online
  completedToday
  askedAt
  campaignName
  offered {
    ...WaitingCallFields
    draft
  }
  waiting {
    ...WaitingCallFields
  }
  current {
    id
    state
    heldAt
    holdSeconds
    helpAskedAt
    helperName
    wrapUpSeconds
    desk {
      id
      clientName
    }
    lines {
      ...CallLineFields
    }
  }
  callback {
    ...CallbackFields
  }
  takenBack {
    at
    byName
  }
  words {
    id
    words
    byName
  }
  helpWanted {
    personId
    askedAt
    agentName
    clientName
  }
  takenOver {
    interactionId
    at
    inTalk
    clientName
    byName
  }
  handover {
    line {
      ...CallLineFields
    }
    call {
      id
      callerNumber
      draft
      desk {
        id
        clientName
        greeting
      }
    }
  }
}`) as unknown as TypedDocumentString<DeskFloorToldSubscription, DeskFloorToldSubscriptionVariables>;
export const StillHereDocument = new TypedDocumentString(`
    mutation StillHere {
  stillHere {
    ...DeskFloorFields
  }
}
    fragment WaitingCallFields on Interaction {
  id
  state
  callerNumber
  outsideHours
  waitingSince
  offeredUntil
  desk {
    id
    clientName
    name
    greeting
    rules
  }
}
fragment CallLineFields on CallLine {
  id
  interactionId
  kind
  mode
  state
  targetName
  targetPhone
  startedAt
  ringsUntil
  personId
  personName
  agentName
}
fragment CallbackFields on Callback {
  id
  deskId
  interactionId
  deskName
  greeting
  phone
  callerName
  note
  dueAt
  state
  offeredUntil
  attempts
  outcome
  resultNote
  endedAt
  agentName
}
fragment DeskFloorFields on DeskFloor {
  at
  presence
  reason
  online
  completedToday
  askedAt
  campaignName
  offered {
    ...WaitingCallFields
    draft
  }
  waiting {
    ...WaitingCallFields
  }
  current {
    id
    state
    heldAt
    holdSeconds
    helpAskedAt
    helperName
    wrapUpSeconds
    desk {
      id
      clientName
    }
    lines {
      ...CallLineFields
    }
  }
  callback {
    ...CallbackFields
  }
  takenBack {
    at
    byName
  }
  words {
    id
    words
    byName
  }
  helpWanted {
    personId
    askedAt
    agentName
    clientName
  }
  takenOver {
    interactionId
    at
    inTalk
    clientName
    byName
  }
  handover {
    line {
      ...CallLineFields
    }
    call {
      id
      callerNumber
      draft
      desk {
        id
        clientName
        greeting
      }
    }
  }
}`) as unknown as TypedDocumentString<StillHereMutation, StillHereMutationVariables>;
export const PromiseCallbackDocument = new TypedDocumentString(`
    mutation PromiseCallback($input: PromiseCallbackInput!) {
  promiseCallback(input: $input) {
    ...CallbackFields
  }
}
    fragment CallbackFields on Callback {
  id
  deskId
  interactionId
  deskName
  greeting
  phone
  callerName
  note
  dueAt
  state
  offeredUntil
  attempts
  outcome
  resultNote
  endedAt
  agentName
}`) as unknown as TypedDocumentString<PromiseCallbackMutation, PromiseCallbackMutationVariables>;
export const StartCallbackDocument = new TypedDocumentString(`
    mutation StartCallback($id: ID!) {
  startCallback(id: $id) {
    ...CallbackFields
  }
}
    fragment CallbackFields on Callback {
  id
  deskId
  interactionId
  deskName
  greeting
  phone
  callerName
  note
  dueAt
  state
  offeredUntil
  attempts
  outcome
  resultNote
  endedAt
  agentName
}`) as unknown as TypedDocumentString<StartCallbackMutation, StartCallbackMutationVariables>;
export const FinishCallbackDocument = new TypedDocumentString(`
    mutation FinishCallback($input: FinishCallbackInput!) {
  finishCallback(input: $input) {
    ...CallbackFields
  }
}
    fragment CallbackFields on Callback {
  id
  deskId
  interactionId
  deskName
  greeting
  phone
  callerName
  note
  dueAt
  state
  offeredUntil
  attempts
  outcome
  resultNote
  endedAt
  agentName
}`) as unknown as TypedDocumentString<FinishCallbackMutation, FinishCallbackMutationVariables>;
export const TransferTargetsDocument = new TypedDocumentString(`
    query TransferTargets($deskId: ID!) {
  transferTargets(deskId: $deskId) {
    id
    name
    phone
    note
    weekdays
    fromTime
    untilTime
    reachable
  }
}
    `) as unknown as TypedDocumentString<TransferTargetsQuery, TransferTargetsQueryVariables>;
export const SetTransferTargetsDocument = new TypedDocumentString(`
    mutation SetTransferTargets($deskId: ID!, $targets: [TransferTargetInput!]!) {
  setTransferTargets(deskId: $deskId, targets: $targets) {
    id
  }
}
    `) as unknown as TypedDocumentString<SetTransferTargetsMutation, SetTransferTargetsMutationVariables>;
export const ConsultColleagueDocument = new TypedDocumentString(`
    mutation ConsultColleague($interactionId: ID!, $toPersonId: ID!) {
  consultColleague(interactionId: $interactionId, toPersonId: $toPersonId) {
    id
  }
}
    `) as unknown as TypedDocumentString<ConsultColleagueMutation, ConsultColleagueMutationVariables>;
export const RingOutsideDocument = new TypedDocumentString(`
    mutation RingOutside($interactionId: ID!, $targetId: ID!) {
  ringOutside(interactionId: $interactionId, targetId: $targetId) {
    id
  }
}
    `) as unknown as TypedDocumentString<RingOutsideMutation, RingOutsideMutationVariables>;
export const AnswerLineDocument = new TypedDocumentString(`
    mutation AnswerLine($lineId: ID!, $news: LineNews!) {
  answerLine(lineId: $lineId, news: $news) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<AnswerLineMutation, AnswerLineMutationVariables>;
export const CompleteTransferDocument = new TypedDocumentString(`
    mutation CompleteTransfer($interactionId: ID!) {
  completeTransfer(interactionId: $interactionId) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<CompleteTransferMutation, CompleteTransferMutationVariables>;
export const ReturnToCallerDocument = new TypedDocumentString(`
    mutation ReturnToCaller($interactionId: ID!) {
  returnToCaller(interactionId: $interactionId) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReturnToCallerMutation, ReturnToCallerMutationVariables>;
export const CallOnDeskDocument = new TypedDocumentString(`
    query CallOnDesk($id: ID!) {
  interaction(id: $id) {
    ...CallFields
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}
fragment UrgencyHintFields on UrgencyHint {
  word
  byCaller
  rule {
    name
    during
    urgency
    reach {
      who
      channel
    }
  }
}
fragment CallFields on Interaction {
  id
  state
  refusesCalls
  messageOnly
  outsideHours
  callerNumber
  offeredAt
  connectedAt
  endedAt
  talkSeconds
  outcome
  urgency
  callerName
  callerKana
  callbackNumber
  message
  topics
  draft
  draftRevision
  urgencyHint {
    ...UrgencyHintFields
  }
  script {
    ...ScriptStepFields
  }
  history {
    id
    at
    outcome
    summary
    case {
      id
      number
    }
    orders {
      id
      number
    }
  }
  desk {
    id
    clientName
    name
    greeting
    rules
    recordingNotice
    urgencyRules {
      name
      words
      during
      urgency
      reach {
        who
        channel
      }
    }
    takesOrders
    knowledge {
      id
      question
      answer
    }
  }
}`) as unknown as TypedDocumentString<CallOnDeskQuery, CallOnDeskQueryVariables>;
export const SetPresenceDocument = new TypedDocumentString(`
    mutation SetPresence($presence: Presence!, $reason: PauseReason) {
  setPresence(presence: $presence, reason: $reason) {
    presence
  }
}
    `) as unknown as TypedDocumentString<SetPresenceMutation, SetPresenceMutationVariables>;
export const TakeCallDocument = new TypedDocumentString(`
    mutation TakeCall($interactionId: ID!) {
  takeCall(interactionId: $interactionId) {
    ...CallFields
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}
fragment UrgencyHintFields on UrgencyHint {
  word
  byCaller
  rule {
    name
    during
    urgency
    reach {
      who
      channel
    }
  }
}
fragment CallFields on Interaction {
  id
  state
  refusesCalls
  messageOnly
  outsideHours
  callerNumber
  offeredAt
  connectedAt
  endedAt
  talkSeconds
  outcome
  urgency
  callerName
  callerKana
  callbackNumber
  message
  topics
  draft
  draftRevision
  urgencyHint {
    ...UrgencyHintFields
  }
  script {
    ...ScriptStepFields
  }
  history {
    id
    at
    outcome
    summary
    case {
      id
      number
    }
    orders {
      id
      number
    }
  }
  desk {
    id
    clientName
    name
    greeting
    rules
    recordingNotice
    urgencyRules {
      name
      words
      during
      urgency
      reach {
        who
        channel
      }
    }
    takesOrders
    knowledge {
      id
      question
      answer
    }
  }
}`) as unknown as TypedDocumentString<TakeCallMutation, TakeCallMutationVariables>;
export const HangUpDocument = new TypedDocumentString(`
    mutation HangUp($interactionId: ID!) {
  hangUp(interactionId: $interactionId) {
    id
    state
    connectedAt
    endedAt
    talkSeconds
  }
}
    `) as unknown as TypedDocumentString<HangUpMutation, HangUpMutationVariables>;
export const CallDraftDocument = new TypedDocumentString(`
    query CallDraft($id: ID!) {
  interaction(id: $id) {
    id
    draft
    draftRevision
  }
}
    `) as unknown as TypedDocumentString<CallDraftQuery, CallDraftQueryVariables>;
export const SaveDraftDocument = new TypedDocumentString(`
    mutation SaveDraft($interactionId: ID!, $draft: JSON!, $basedOn: Int) {
  saveDraft(interactionId: $interactionId, draft: $draft, basedOn: $basedOn) {
    id
    draftRevision
    urgencyHint {
      ...UrgencyHintFields
    }
  }
}
    fragment UrgencyHintFields on UrgencyHint {
  word
  byCaller
  rule {
    name
    during
    urgency
    reach {
      who
      channel
    }
  }
}`) as unknown as TypedDocumentString<SaveDraftMutation, SaveDraftMutationVariables>;
export const RecordInteractionDocument = new TypedDocumentString(`
    mutation RecordInteraction($input: RecordInteractionInput!) {
  recordInteraction(input: $input) {
    id
    state
    outcome
  }
}
    `) as unknown as TypedDocumentString<RecordInteractionMutation, RecordInteractionMutationVariables>;
export const SimulateCallDocument = new TypedDocumentString(`
    mutation SimulateCall($deskId: ID!) {
  simulateCall(deskId: $deskId) {
    id
  }
}
    `) as unknown as TypedDocumentString<SimulateCallMutation, SimulateCallMutationVariables>;
export const HoldCallDocument = new TypedDocumentString(`
    mutation HoldCall($interactionId: ID!) {
  holdCall(interactionId: $interactionId) {
    id
  }
}
    `) as unknown as TypedDocumentString<HoldCallMutation, HoldCallMutationVariables>;
export const ResumeCallDocument = new TypedDocumentString(`
    mutation ResumeCall($interactionId: ID!) {
  resumeCall(interactionId: $interactionId) {
    id
  }
}
    `) as unknown as TypedDocumentString<ResumeCallMutation, ResumeCallMutationVariables>;
export const FreeColleaguesDocument = new TypedDocumentString(`
    query FreeColleagues($interactionId: ID!) {
  freeColleagues(interactionId: $interactionId) {
    personId
    name
  }
}
    `) as unknown as TypedDocumentString<FreeColleaguesQuery, FreeColleaguesQueryVariables>;
export const TransferCallDocument = new TypedDocumentString(`
    mutation TransferCall($interactionId: ID!, $toPersonId: ID!) {
  transferCall(interactionId: $interactionId, toPersonId: $toPersonId) {
    id
  }
}
    `) as unknown as TypedDocumentString<TransferCallMutation, TransferCallMutationVariables>;
export const EndCallByPolicyDocument = new TypedDocumentString(`
    mutation EndCallByPolicy($input: EndByPolicyInput!) {
  endCallByPolicy(input: $input) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<EndCallByPolicyMutation, EndCallByPolicyMutationVariables>;
export const LogCallDocument = new TypedDocumentString(`
    mutation LogCall($input: LogCallInput!) {
  logCall(input: $input) {
    ...CallFields
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}
fragment UrgencyHintFields on UrgencyHint {
  word
  byCaller
  rule {
    name
    during
    urgency
    reach {
      who
      channel
    }
  }
}
fragment CallFields on Interaction {
  id
  state
  refusesCalls
  messageOnly
  outsideHours
  callerNumber
  offeredAt
  connectedAt
  endedAt
  talkSeconds
  outcome
  urgency
  callerName
  callerKana
  callbackNumber
  message
  topics
  draft
  draftRevision
  urgencyHint {
    ...UrgencyHintFields
  }
  script {
    ...ScriptStepFields
  }
  history {
    id
    at
    outcome
    summary
    case {
      id
      number
    }
    orders {
      id
      number
    }
  }
  desk {
    id
    clientName
    name
    greeting
    rules
    recordingNotice
    urgencyRules {
      name
      words
      during
      urgency
      reach {
        who
        channel
      }
    }
    takesOrders
    knowledge {
      id
      question
      answer
    }
  }
}`) as unknown as TypedDocumentString<LogCallMutation, LogCallMutationVariables>;
export const AskForHelpDocument = new TypedDocumentString(`
    mutation AskForHelp($interactionId: ID!, $wanted: Boolean!) {
  askForHelp(interactionId: $interactionId, wanted: $wanted) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskForHelpMutation, AskForHelpMutationVariables>;
export const DiagnosisDocument = new TypedDocumentString(`
    query Diagnosis($token: String!) {
  diagnosis(token: $token) {
    ...DiagnosisFields
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}
fragment FigureFields on Figure {
  code
  label
  value
  source
  own
  unit
  low
  high
  min
  max
}
fragment FunctionAdviceFields on FunctionAdvice {
  code
  name
  description
  probability
  advice
  reason
}
fragment DiagnosisFields on Diagnosis {
  id
  token
  status
  language
  statement
  industry
  employees
  prefecture
  readingNote
  questionsAsked
  dangerNotice
  claimed
  eraseOn
  startedAt
  question {
    id
    fact
    text
    why
    kind
    remainingAtMost
    options {
      value
      label
    }
  }
  facts {
    fact
    label
    value
    valueLabel
    source
    kind
    options {
      value
      label
      holds
    }
    words
    spans {
      start
      end
    }
    questionId
  }
  conclusion {
    end
    headline
    ownNumbers
    insteadSteps
    problems {
      code
      name
      description
      probability
      functionCodes
      evidence {
        kind
        text
        supports
      }
    }
    functions {
      ...FunctionAdviceFields
    }
    notRecommended {
      ...FunctionAdviceFields
    }
    strains
    costToday {
      monthly {
        ...CostRangeFields
      }
      parts {
        code
        label
        monthly {
          ...CostRangeFields
        }
      }
      assumptions {
        ...FigureFields
      }
    }
    volume {
      callsPerDay
      fewestCalls
      mostCalls
      told
      band
      source
      daysPerMonth
    }
    hiring {
      monthly {
        ...CostRangeFields
      }
      assumptions {
        ...FigureFields
      }
    }
    resourceGaps {
      resource
      label
      shownBy
    }
    turningPoints {
      fact
      text
    }
    passedOver {
      bundleId
      name
      producerName
      reason
    }
    options {
      id
      coverage
      mainFunction
      reasons
      notSolved
      expectedUnits
      initialFeeMinor
      recommended
      dearerThanHiringFrom
      guessedBill {
        fewestCalls
        mostCalls
        lowMinor
        highMinor
      }
      effect {
        handedOver
        paysFromCallsPerDay
        saved {
          ...CostRangeFields
        }
        curve {
          callsPerDay
          billMinor
          savedMinor
        }
      }
      monthlyWithTax {
        ...CostRangeFields
      }
      plan {
        ...PlanFields
      }
      version {
        id
        bundleId
        name
        tagline
        hours {
          ...ServiceHoursFields
        }
        languages
        producer {
          id
          name
          prefecture
        }
        functions {
          code
          name
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<DiagnosisQuery, DiagnosisQueryVariables>;
export const ReadingHelperDocument = new TypedDocumentString(`
    query ReadingHelper {
  readingHelper {
    name
  }
}
    `) as unknown as TypedDocumentString<ReadingHelperQuery, ReadingHelperQueryVariables>;
export const StartDiagnosisDocument = new TypedDocumentString(`
    mutation StartDiagnosis($input: StartDiagnosisInput!) {
  startDiagnosis(input: $input) {
    ...DiagnosisFields
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}
fragment FigureFields on Figure {
  code
  label
  value
  source
  own
  unit
  low
  high
  min
  max
}
fragment FunctionAdviceFields on FunctionAdvice {
  code
  name
  description
  probability
  advice
  reason
}
fragment DiagnosisFields on Diagnosis {
  id
  token
  status
  language
  statement
  industry
  employees
  prefecture
  readingNote
  questionsAsked
  dangerNotice
  claimed
  eraseOn
  startedAt
  question {
    id
    fact
    text
    why
    kind
    remainingAtMost
    options {
      value
      label
    }
  }
  facts {
    fact
    label
    value
    valueLabel
    source
    kind
    options {
      value
      label
      holds
    }
    words
    spans {
      start
      end
    }
    questionId
  }
  conclusion {
    end
    headline
    ownNumbers
    insteadSteps
    problems {
      code
      name
      description
      probability
      functionCodes
      evidence {
        kind
        text
        supports
      }
    }
    functions {
      ...FunctionAdviceFields
    }
    notRecommended {
      ...FunctionAdviceFields
    }
    strains
    costToday {
      monthly {
        ...CostRangeFields
      }
      parts {
        code
        label
        monthly {
          ...CostRangeFields
        }
      }
      assumptions {
        ...FigureFields
      }
    }
    volume {
      callsPerDay
      fewestCalls
      mostCalls
      told
      band
      source
      daysPerMonth
    }
    hiring {
      monthly {
        ...CostRangeFields
      }
      assumptions {
        ...FigureFields
      }
    }
    resourceGaps {
      resource
      label
      shownBy
    }
    turningPoints {
      fact
      text
    }
    passedOver {
      bundleId
      name
      producerName
      reason
    }
    options {
      id
      coverage
      mainFunction
      reasons
      notSolved
      expectedUnits
      initialFeeMinor
      recommended
      dearerThanHiringFrom
      guessedBill {
        fewestCalls
        mostCalls
        lowMinor
        highMinor
      }
      effect {
        handedOver
        paysFromCallsPerDay
        saved {
          ...CostRangeFields
        }
        curve {
          callsPerDay
          billMinor
          savedMinor
        }
      }
      monthlyWithTax {
        ...CostRangeFields
      }
      plan {
        ...PlanFields
      }
      version {
        id
        bundleId
        name
        tagline
        hours {
          ...ServiceHoursFields
        }
        languages
        producer {
          id
          name
          prefecture
        }
        functions {
          code
          name
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<StartDiagnosisMutation, StartDiagnosisMutationVariables>;
export const AnswerQuestionDocument = new TypedDocumentString(`
    mutation AnswerQuestion($input: AnswerInput!) {
  answerQuestion(input: $input) {
    ...DiagnosisFields
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}
fragment FigureFields on Figure {
  code
  label
  value
  source
  own
  unit
  low
  high
  min
  max
}
fragment FunctionAdviceFields on FunctionAdvice {
  code
  name
  description
  probability
  advice
  reason
}
fragment DiagnosisFields on Diagnosis {
  id
  token
  status
  language
  statement
  industry
  employees
  prefecture
  readingNote
  questionsAsked
  dangerNotice
  claimed
  eraseOn
  startedAt
  question {
    id
    fact
    text
    why
    kind
    remainingAtMost
    options {
      value
      label
    }
  }
  facts {
    fact
    label
    value
    valueLabel
    source
    kind
    options {
      value
      label
      holds
    }
    words
    spans {
      start
      end
    }
    questionId
  }
  conclusion {
    end
    headline
    ownNumbers
    insteadSteps
    problems {
      code
      name
      description
      probability
      functionCodes
      evidence {
        kind
        text
        supports
      }
    }
    functions {
      ...FunctionAdviceFields
    }
    notRecommended {
      ...FunctionAdviceFields
    }
    strains
    costToday {
      monthly {
        ...CostRangeFields
      }
      parts {
        code
        label
        monthly {
          ...CostRangeFields
        }
      }
      assumptions {
        ...FigureFields
      }
    }
    volume {
      callsPerDay
      fewestCalls
      mostCalls
      told
      band
      source
      daysPerMonth
    }
    hiring {
      monthly {
        ...CostRangeFields
      }
      assumptions {
        ...FigureFields
      }
    }
    resourceGaps {
      resource
      label
      shownBy
    }
    turningPoints {
      fact
      text
    }
    passedOver {
      bundleId
      name
      producerName
      reason
    }
    options {
      id
      coverage
      mainFunction
      reasons
      notSolved
      expectedUnits
      initialFeeMinor
      recommended
      dearerThanHiringFrom
      guessedBill {
        fewestCalls
        mostCalls
        lowMinor
        highMinor
      }
      effect {
        handedOver
        paysFromCallsPerDay
        saved {
          ...CostRangeFields
        }
        curve {
          callsPerDay
          billMinor
          savedMinor
        }
      }
      monthlyWithTax {
        ...CostRangeFields
      }
      plan {
        ...PlanFields
      }
      version {
        id
        bundleId
        name
        tagline
        hours {
          ...ServiceHoursFields
        }
        languages
        producer {
          id
          name
          prefecture
        }
        functions {
          code
          name
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<AnswerQuestionMutation, AnswerQuestionMutationVariables>;
export const UndoAnswerDocument = new TypedDocumentString(`
    mutation UndoAnswer($token: String!) {
  undoAnswer(token: $token) {
    ...DiagnosisFields
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}
fragment FigureFields on Figure {
  code
  label
  value
  source
  own
  unit
  low
  high
  min
  max
}
fragment FunctionAdviceFields on FunctionAdvice {
  code
  name
  description
  probability
  advice
  reason
}
fragment DiagnosisFields on Diagnosis {
  id
  token
  status
  language
  statement
  industry
  employees
  prefecture
  readingNote
  questionsAsked
  dangerNotice
  claimed
  eraseOn
  startedAt
  question {
    id
    fact
    text
    why
    kind
    remainingAtMost
    options {
      value
      label
    }
  }
  facts {
    fact
    label
    value
    valueLabel
    source
    kind
    options {
      value
      label
      holds
    }
    words
    spans {
      start
      end
    }
    questionId
  }
  conclusion {
    end
    headline
    ownNumbers
    insteadSteps
    problems {
      code
      name
      description
      probability
      functionCodes
      evidence {
        kind
        text
        supports
      }
    }
    functions {
      ...FunctionAdviceFields
    }
    notRecommended {
      ...FunctionAdviceFields
    }
    strains
    costToday {
      monthly {
        ...CostRangeFields
      }
      parts {
        code
        label
        monthly {
          ...CostRangeFields
        }
      }
      assumptions {
        ...FigureFields
      }
    }
    volume {
      callsPerDay
      fewestCalls
      mostCalls
      told
      band
      source
      daysPerMonth
    }
    hiring {
      monthly {
        ...CostRangeFields
      }
      assumptions {
        ...FigureFields
      }
    }
    resourceGaps {
      resource
      label
      shownBy
    }
    turningPoints {
      fact
      text
    }
    passedOver {
      bundleId
      name
      producerName
      reason
    }
    options {
      id
      coverage
      mainFunction
      reasons
      notSolved
      expectedUnits
      initialFeeMinor
      recommended
      dearerThanHiringFrom
      guessedBill {
        fewestCalls
        mostCalls
        lowMinor
        highMinor
      }
      effect {
        handedOver
        paysFromCallsPerDay
        saved {
          ...CostRangeFields
        }
        curve {
          callsPerDay
          billMinor
          savedMinor
        }
      }
      monthlyWithTax {
        ...CostRangeFields
      }
      plan {
        ...PlanFields
      }
      version {
        id
        bundleId
        name
        tagline
        hours {
          ...ServiceHoursFields
        }
        languages
        producer {
          id
          name
          prefecture
        }
        functions {
          code
          name
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<UndoAnswerMutation, UndoAnswerMutationVariables>;
export const CorrectFactDocument = new TypedDocumentString(`
    mutation CorrectFact($token: String!, $fact: String!, $value: JSON) {
  correctFact(token: $token, fact: $fact, value: $value) {
    ...DiagnosisFields
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}
fragment FigureFields on Figure {
  code
  label
  value
  source
  own
  unit
  low
  high
  min
  max
}
fragment FunctionAdviceFields on FunctionAdvice {
  code
  name
  description
  probability
  advice
  reason
}
fragment DiagnosisFields on Diagnosis {
  id
  token
  status
  language
  statement
  industry
  employees
  prefecture
  readingNote
  questionsAsked
  dangerNotice
  claimed
  eraseOn
  startedAt
  question {
    id
    fact
    text
    why
    kind
    remainingAtMost
    options {
      value
      label
    }
  }
  facts {
    fact
    label
    value
    valueLabel
    source
    kind
    options {
      value
      label
      holds
    }
    words
    spans {
      start
      end
    }
    questionId
  }
  conclusion {
    end
    headline
    ownNumbers
    insteadSteps
    problems {
      code
      name
      description
      probability
      functionCodes
      evidence {
        kind
        text
        supports
      }
    }
    functions {
      ...FunctionAdviceFields
    }
    notRecommended {
      ...FunctionAdviceFields
    }
    strains
    costToday {
      monthly {
        ...CostRangeFields
      }
      parts {
        code
        label
        monthly {
          ...CostRangeFields
        }
      }
      assumptions {
        ...FigureFields
      }
    }
    volume {
      callsPerDay
      fewestCalls
      mostCalls
      told
      band
      source
      daysPerMonth
    }
    hiring {
      monthly {
        ...CostRangeFields
      }
      assumptions {
        ...FigureFields
      }
    }
    resourceGaps {
      resource
      label
      shownBy
    }
    turningPoints {
      fact
      text
    }
    passedOver {
      bundleId
      name
      producerName
      reason
    }
    options {
      id
      coverage
      mainFunction
      reasons
      notSolved
      expectedUnits
      initialFeeMinor
      recommended
      dearerThanHiringFrom
      guessedBill {
        fewestCalls
        mostCalls
        lowMinor
        highMinor
      }
      effect {
        handedOver
        paysFromCallsPerDay
        saved {
          ...CostRangeFields
        }
        curve {
          callsPerDay
          billMinor
          savedMinor
        }
      }
      monthlyWithTax {
        ...CostRangeFields
      }
      plan {
        ...PlanFields
      }
      version {
        id
        bundleId
        name
        tagline
        hours {
          ...ServiceHoursFields
        }
        languages
        producer {
          id
          name
          prefecture
        }
        functions {
          code
          name
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<CorrectFactMutation, CorrectFactMutationVariables>;
export const MyDiagnosesDocument = new TypedDocumentString(`
    query MyDiagnoses {
  myDiagnoses {
    id
    startedAt
    statement
    status
    questionsAsked
    eraseOn
    headline
  }
}
    `) as unknown as TypedDocumentString<MyDiagnosesQuery, MyDiagnosesQueryVariables>;
export const ClaimDiagnosisDocument = new TypedDocumentString(`
    mutation ClaimDiagnosis($token: String!) {
  claimDiagnosis(token: $token) {
    id
    claimed
  }
}
    `) as unknown as TypedDocumentString<ClaimDiagnosisMutation, ClaimDiagnosisMutationVariables>;
export const AssumeFigureDocument = new TypedDocumentString(`
    mutation AssumeFigure($token: String!, $code: String!, $value: Int) {
  assumeFigure(token: $token, code: $code, value: $value) {
    ...DiagnosisFields
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}
fragment FigureFields on Figure {
  code
  label
  value
  source
  own
  unit
  low
  high
  min
  max
}
fragment FunctionAdviceFields on FunctionAdvice {
  code
  name
  description
  probability
  advice
  reason
}
fragment DiagnosisFields on Diagnosis {
  id
  token
  status
  language
  statement
  industry
  employees
  prefecture
  readingNote
  questionsAsked
  dangerNotice
  claimed
  eraseOn
  startedAt
  question {
    id
    fact
    text
    why
    kind
    remainingAtMost
    options {
      value
      label
    }
  }
  facts {
    fact
    label
    value
    valueLabel
    source
    kind
    options {
      value
      label
      holds
    }
    words
    spans {
      start
      end
    }
    questionId
  }
  conclusion {
    end
    headline
    ownNumbers
    insteadSteps
    problems {
      code
      name
      description
      probability
      functionCodes
      evidence {
        kind
        text
        supports
      }
    }
    functions {
      ...FunctionAdviceFields
    }
    notRecommended {
      ...FunctionAdviceFields
    }
    strains
    costToday {
      monthly {
        ...CostRangeFields
      }
      parts {
        code
        label
        monthly {
          ...CostRangeFields
        }
      }
      assumptions {
        ...FigureFields
      }
    }
    volume {
      callsPerDay
      fewestCalls
      mostCalls
      told
      band
      source
      daysPerMonth
    }
    hiring {
      monthly {
        ...CostRangeFields
      }
      assumptions {
        ...FigureFields
      }
    }
    resourceGaps {
      resource
      label
      shownBy
    }
    turningPoints {
      fact
      text
    }
    passedOver {
      bundleId
      name
      producerName
      reason
    }
    options {
      id
      coverage
      mainFunction
      reasons
      notSolved
      expectedUnits
      initialFeeMinor
      recommended
      dearerThanHiringFrom
      guessedBill {
        fewestCalls
        mostCalls
        lowMinor
        highMinor
      }
      effect {
        handedOver
        paysFromCallsPerDay
        saved {
          ...CostRangeFields
        }
        curve {
          callsPerDay
          billMinor
          savedMinor
        }
      }
      monthlyWithTax {
        ...CostRangeFields
      }
      plan {
        ...PlanFields
      }
      version {
        id
        bundleId
        name
        tagline
        hours {
          ...ServiceHoursFields
        }
        languages
        producer {
          id
          name
          prefecture
        }
        functions {
          code
          name
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<AssumeFigureMutation, AssumeFigureMutationVariables>;
export const ReducedOptionDocument = new TypedDocumentString(`
    query ReducedOption($token: String!, $versionId: ID!, $leftOut: [String!]!) {
  reducedOption(token: $token, versionId: $versionId, leftOut: $leftOut) {
    id
    baseMinor
    takenOffMinor
    atFloor
    expectedUnits
    monthlyWithTax {
      ...CostRangeFields
    }
    leftOut {
      code
      name
      risk
    }
  }
}
    fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}`) as unknown as TypedDocumentString<ReducedOptionQuery, ReducedOptionQueryVariables>;
export const ShareLinksDocument = new TypedDocumentString(`
    query ShareLinks($token: String!) {
  shareLinks(token: $token) {
    ...ShareLinkFields
  }
}
    fragment ShareLinkFields on ShareLink {
  id
  secret
  createdAt
  expiresAt
  revoked
  opened
  lastOpenedAt
}`) as unknown as TypedDocumentString<ShareLinksQuery, ShareLinksQueryVariables>;
export const ShareDiagnosisDocument = new TypedDocumentString(`
    mutation ShareDiagnosis($token: String!, $days: Int!) {
  shareDiagnosis(token: $token, days: $days) {
    ...ShareLinkFields
  }
}
    fragment ShareLinkFields on ShareLink {
  id
  secret
  createdAt
  expiresAt
  revoked
  opened
  lastOpenedAt
}`) as unknown as TypedDocumentString<ShareDiagnosisMutation, ShareDiagnosisMutationVariables>;
export const RevokeShareLinkDocument = new TypedDocumentString(`
    mutation RevokeShareLink($token: String!, $linkId: ID!) {
  revokeShareLink(token: $token, linkId: $linkId) {
    ...ShareLinkFields
  }
}
    fragment ShareLinkFields on ShareLink {
  id
  secret
  createdAt
  expiresAt
  revoked
  opened
  lastOpenedAt
}`) as unknown as TypedDocumentString<RevokeShareLinkMutation, RevokeShareLinkMutationVariables>;
export const SharedDiagnosisDocument = new TypedDocumentString(`
    query SharedDiagnosis($secret: String!) {
  sharedDiagnosis(secret: $secret) {
    ...DiagnosisFields
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}
fragment FigureFields on Figure {
  code
  label
  value
  source
  own
  unit
  low
  high
  min
  max
}
fragment FunctionAdviceFields on FunctionAdvice {
  code
  name
  description
  probability
  advice
  reason
}
fragment DiagnosisFields on Diagnosis {
  id
  token
  status
  language
  statement
  industry
  employees
  prefecture
  readingNote
  questionsAsked
  dangerNotice
  claimed
  eraseOn
  startedAt
  question {
    id
    fact
    text
    why
    kind
    remainingAtMost
    options {
      value
      label
    }
  }
  facts {
    fact
    label
    value
    valueLabel
    source
    kind
    options {
      value
      label
      holds
    }
    words
    spans {
      start
      end
    }
    questionId
  }
  conclusion {
    end
    headline
    ownNumbers
    insteadSteps
    problems {
      code
      name
      description
      probability
      functionCodes
      evidence {
        kind
        text
        supports
      }
    }
    functions {
      ...FunctionAdviceFields
    }
    notRecommended {
      ...FunctionAdviceFields
    }
    strains
    costToday {
      monthly {
        ...CostRangeFields
      }
      parts {
        code
        label
        monthly {
          ...CostRangeFields
        }
      }
      assumptions {
        ...FigureFields
      }
    }
    volume {
      callsPerDay
      fewestCalls
      mostCalls
      told
      band
      source
      daysPerMonth
    }
    hiring {
      monthly {
        ...CostRangeFields
      }
      assumptions {
        ...FigureFields
      }
    }
    resourceGaps {
      resource
      label
      shownBy
    }
    turningPoints {
      fact
      text
    }
    passedOver {
      bundleId
      name
      producerName
      reason
    }
    options {
      id
      coverage
      mainFunction
      reasons
      notSolved
      expectedUnits
      initialFeeMinor
      recommended
      dearerThanHiringFrom
      guessedBill {
        fewestCalls
        mostCalls
        lowMinor
        highMinor
      }
      effect {
        handedOver
        paysFromCallsPerDay
        saved {
          ...CostRangeFields
        }
        curve {
          callsPerDay
          billMinor
          savedMinor
        }
      }
      monthlyWithTax {
        ...CostRangeFields
      }
      plan {
        ...PlanFields
      }
      version {
        id
        bundleId
        name
        tagline
        hours {
          ...ServiceHoursFields
        }
        languages
        producer {
          id
          name
          prefecture
        }
        functions {
          code
          name
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<SharedDiagnosisQuery, SharedDiagnosisQueryVariables>;
export const DeleteDiagnosisDocument = new TypedDocumentString(`
    mutation DeleteDiagnosis($token: String!) {
  deleteDiagnosis(token: $token)
}
    `) as unknown as TypedDocumentString<DeleteDiagnosisMutation, DeleteDiagnosisMutationVariables>;
export const SentConsultationsDocument = new TypedDocumentString(`
    query SentConsultations($token: String!) {
  sentConsultations(token: $token) {
    ...SentConsultationFields
  }
}
    fragment SentConsultationFields on Consultation {
  id
  contact {
    channel
    email
    phone
    hours
  }
  sentAt
  withdrawnAt
  bundleName
  producerId
  producerName
  message
  reply
  repliedAt
  leftOut {
    code
    name
  }
}`) as unknown as TypedDocumentString<SentConsultationsQuery, SentConsultationsQueryVariables>;
export const ConsultProducerDocument = new TypedDocumentString(`
    mutation ConsultProducer($input: ConsultProducerInput!) {
  consultProducer(input: $input) {
    ...SentConsultationFields
  }
}
    fragment SentConsultationFields on Consultation {
  id
  contact {
    channel
    email
    phone
    hours
  }
  sentAt
  withdrawnAt
  bundleName
  producerId
  producerName
  message
  reply
  repliedAt
  leftOut {
    code
    name
  }
}`) as unknown as TypedDocumentString<ConsultProducerMutation, ConsultProducerMutationVariables>;
export const WithdrawConsultationDocument = new TypedDocumentString(`
    mutation WithdrawConsultation($token: String!, $id: ID!) {
  withdrawConsultation(token: $token, id: $id) {
    ...SentConsultationFields
  }
}
    fragment SentConsultationFields on Consultation {
  id
  contact {
    channel
    email
    phone
    hours
  }
  sentAt
  withdrawnAt
  bundleName
  producerId
  producerName
  message
  reply
  repliedAt
  leftOut {
    code
    name
  }
}`) as unknown as TypedDocumentString<WithdrawConsultationMutation, WithdrawConsultationMutationVariables>;
export const ConsultationsDocument = new TypedDocumentString(`
    query Consultations {
  consultations {
    ...SentConsultationFields
    prefecture
    diagnosis {
      id
      industry
      conclusion {
        headline
      }
    }
  }
}
    fragment SentConsultationFields on Consultation {
  id
  contact {
    channel
    email
    phone
    hours
  }
  sentAt
  withdrawnAt
  bundleName
  producerId
  producerName
  message
  reply
  repliedAt
  leftOut {
    code
    name
  }
}`) as unknown as TypedDocumentString<ConsultationsQuery, ConsultationsQueryVariables>;
export const ConsultationDocument = new TypedDocumentString(`
    query Consultation($id: ID!) {
  consultation(id: $id) {
    ...SentConsultationFields
    leftOut {
      code
      name
      risk
    }
    diagnosis {
      ...DiagnosisFields
    }
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment CostRangeFields on CostRange {
  lowMinor
  likelyMinor
  highMinor
}
fragment FigureFields on Figure {
  code
  label
  value
  source
  own
  unit
  low
  high
  min
  max
}
fragment FunctionAdviceFields on FunctionAdvice {
  code
  name
  description
  probability
  advice
  reason
}
fragment DiagnosisFields on Diagnosis {
  id
  token
  status
  language
  statement
  industry
  employees
  prefecture
  readingNote
  questionsAsked
  dangerNotice
  claimed
  eraseOn
  startedAt
  question {
    id
    fact
    text
    why
    kind
    remainingAtMost
    options {
      value
      label
    }
  }
  facts {
    fact
    label
    value
    valueLabel
    source
    kind
    options {
      value
      label
      holds
    }
    words
    spans {
      start
      end
    }
    questionId
  }
  conclusion {
    end
    headline
    ownNumbers
    insteadSteps
    problems {
      code
      name
      description
      probability
      functionCodes
      evidence {
        kind
        text
        supports
      }
    }
    functions {
      ...FunctionAdviceFields
    }
    notRecommended {
      ...FunctionAdviceFields
    }
    strains
    costToday {
      monthly {
        ...CostRangeFields
      }
      parts {
        code
        label
        monthly {
          ...CostRangeFields
        }
      }
      assumptions {
        ...FigureFields
      }
    }
    volume {
      callsPerDay
      fewestCalls
      mostCalls
      told
      band
      source
      daysPerMonth
    }
    hiring {
      monthly {
        ...CostRangeFields
      }
      assumptions {
        ...FigureFields
      }
    }
    resourceGaps {
      resource
      label
      shownBy
    }
    turningPoints {
      fact
      text
    }
    passedOver {
      bundleId
      name
      producerName
      reason
    }
    options {
      id
      coverage
      mainFunction
      reasons
      notSolved
      expectedUnits
      initialFeeMinor
      recommended
      dearerThanHiringFrom
      guessedBill {
        fewestCalls
        mostCalls
        lowMinor
        highMinor
      }
      effect {
        handedOver
        paysFromCallsPerDay
        saved {
          ...CostRangeFields
        }
        curve {
          callsPerDay
          billMinor
          savedMinor
        }
      }
      monthlyWithTax {
        ...CostRangeFields
      }
      plan {
        ...PlanFields
      }
      version {
        id
        bundleId
        name
        tagline
        hours {
          ...ServiceHoursFields
        }
        languages
        producer {
          id
          name
          prefecture
        }
        functions {
          code
          name
        }
      }
    }
  }
}
fragment SentConsultationFields on Consultation {
  id
  contact {
    channel
    email
    phone
    hours
  }
  sentAt
  withdrawnAt
  bundleName
  producerId
  producerName
  message
  reply
  repliedAt
  leftOut {
    code
    name
  }
}`) as unknown as TypedDocumentString<ConsultationQuery, ConsultationQueryVariables>;
export const AnswerConsultationDocument = new TypedDocumentString(`
    mutation AnswerConsultation($input: AnswerConsultationInput!) {
  answerConsultation(input: $input) {
    id
    reply
    repliedAt
  }
}
    `) as unknown as TypedDocumentString<AnswerConsultationMutation, AnswerConsultationMutationVariables>;
export const DocumentsDocument = new TypedDocumentString(`
    query Documents($search: DocumentSearchInput, $first: Int, $offset: Int) {
  documents(search: $search, first: $first, offset: $offset) {
    total
    items {
      id
      kind
      number
      issuedOn
      counterparty
      totalMinor
      pdfUrl
      translationUrl
    }
  }
}
    `) as unknown as TypedDocumentString<DocumentsQuery, DocumentsQueryVariables>;
export const ReceiptsDocument = new TypedDocumentString(`
    query Receipts($invoiceId: ID!) {
  receipts(invoiceId: $invoiceId) {
    ...ReceiptFields
  }
}
    fragment ReceiptFields on Receipt {
  id
  number
  copy
  issuedOn
  receivedOn
  totalMinor
  pdfUrl
  translationUrl
}`) as unknown as TypedDocumentString<ReceiptsQuery, ReceiptsQueryVariables>;
export const IssueReceiptDocument = new TypedDocumentString(`
    mutation IssueReceipt($invoiceId: ID!) {
  issueReceipt(invoiceId: $invoiceId) {
    ...ReceiptFields
  }
}
    fragment ReceiptFields on Receipt {
  id
  number
  copy
  issuedOn
  receivedOn
  totalMinor
  pdfUrl
  translationUrl
}`) as unknown as TypedDocumentString<IssueReceiptMutation, IssueReceiptMutationVariables>;
export const ReissueReceiptDocument = new TypedDocumentString(`
    mutation ReissueReceipt($invoiceId: ID!) {
  reissueReceipt(invoiceId: $invoiceId) {
    ...ReceiptFields
  }
}
    fragment ReceiptFields on Receipt {
  id
  number
  copy
  issuedOn
  receivedOn
  totalMinor
  pdfUrl
  translationUrl
}`) as unknown as TypedDocumentString<ReissueReceiptMutation, ReissueReceiptMutationVariables>;
export const LiveFloorDocument = new TypedDocumentString(`
    query LiveFloor {
  liveFloor {
    ...LiveFloorFields
  }
}
    fragment CallLineFields on CallLine {
  id
  interactionId
  kind
  mode
  state
  targetName
  targetPhone
  startedAt
  ringsUntil
  personId
  personName
  agentName
}
fragment CallbackFields on Callback {
  id
  deskId
  interactionId
  deskName
  greeting
  phone
  callerName
  note
  dueAt
  state
  offeredUntil
  attempts
  outcome
  resultNote
  endedAt
  agentName
}
fragment HandlingFields on Handling {
  averageSeconds
  talkSeconds
  holdSeconds
  wrapUpSeconds
  handedOn
}
fragment LiveFloorFields on LiveFloor {
  at
  totals {
    waiting
    longestWaitSeconds
    offeredToday
    answeredToday
    abandonedToday
    serviceLevel
    recentServiceLevel
    formerServiceLevel
    averageSpeedOfAnswerSeconds
    occupancy
    handling {
      ...HandlingFields
    }
  }
  desks {
    deskId
    deskName
    levelPercent
    levelSeconds
    waiting
    longestWaitSeconds
    offered
    answered
    abandoned
    serviceLevel
    recentServiceLevel
    averageSpeedOfAnswerSeconds
    handling {
      averageSeconds
      handedOn
    }
  }
  halfHours {
    from
    offered
    answered
    abandoned
    serviceLevel
  }
  agents {
    personId
    name
    state
    reason
    online
    since
    deskName
    campaignName
    callId
    workId
    wrapUpSeconds
    askedAt
    helpAskedAt
    helperName
    word {
      id
      words
      readAt
    }
  }
  calls {
    id
    state
    callerNumber
    offeredAt
    waitingSince
    connectedAt
    heldAt
    helpAskedAt
    helperName
    agentName
    lines {
      ...CallLineFields
    }
    desk {
      id
      clientName
    }
  }
  recent {
    id
    state
    offeredAt
    endedAt
    talkSeconds
    outcome
    urgency
    agentName
    callerNumber
    desk {
      id
      clientName
    }
  }
  callbacks {
    ...CallbackFields
  }
}`) as unknown as TypedDocumentString<LiveFloorQuery, LiveFloorQueryVariables>;
export const LiveFloorToldDocument = new TypedDocumentString(`
    subscription LiveFloorTold {
  liveFloor {
    ...LiveFloorFields
  }
}
    fragment CallLineFields on CallLine {
  id
  interactionId
  kind
  mode
  state
  targetName
  targetPhone
  startedAt
  ringsUntil
  personId
  personName
  agentName
}
fragment CallbackFields on Callback {
  id
  deskId
  interactionId
  deskName
  greeting
  phone
  callerName
  note
  dueAt
  state
  offeredUntil
  attempts
  outcome
  resultNote
  endedAt
  agentName
}
fragment HandlingFields on Handling {
  averageSeconds
  talkSeconds
  holdSeconds
  wrapUpSeconds
  handedOn
}
fragment LiveFloorFields on LiveFloor {
  at
  totals {
    waiting
    longestWaitSeconds
    offeredToday
    answeredToday
    abandonedToday
    serviceLevel
    recentServiceLevel
    formerServiceLevel
    averageSpeedOfAnswerSeconds
    occupancy
    handling {
      ...HandlingFields
    }
  }
  desks {
    deskId
    deskName
    levelPercent
    levelSeconds
    waiting
    longestWaitSeconds
    offered
    answered
    abandoned
    serviceLevel
    recentServiceLevel
    averageSpeedOfAnswerSeconds
    handling {
      averageSeconds
      handedOn
    }
  }
  halfHours {
    from
    offered
    answered
    abandoned
    serviceLevel
  }
  agents {
    personId
    name
    state
    reason
    online
    since
    deskName
    campaignName
    callId
    workId
    wrapUpSeconds
    askedAt
    helpAskedAt
    helperName
    word {
      id
      words
      readAt
    }
  }
  calls {
    id
    state
    callerNumber
    offeredAt
    waitingSince
    connectedAt
    heldAt
    helpAskedAt
    helperName
    agentName
    lines {
      ...CallLineFields
    }
    desk {
      id
      clientName
    }
  }
  recent {
    id
    state
    offeredAt
    endedAt
    talkSeconds
    outcome
    urgency
    agentName
    callerNumber
    desk {
      id
      clientName
    }
  }
  callbacks {
    ...CallbackFields
  }
}`) as unknown as TypedDocumentString<LiveFloorToldSubscription, LiveFloorToldSubscriptionVariables>;
export const SuperviseCallDocument = new TypedDocumentString(`
    mutation SuperviseCall($interactionId: ID!, $mode: SuperviseMode!) {
  superviseCall(interactionId: $interactionId, mode: $mode) {
    id
  }
}
    `) as unknown as TypedDocumentString<SuperviseCallMutation, SuperviseCallMutationVariables>;
export const ComeToHelpDocument = new TypedDocumentString(`
    mutation ComeToHelp($personId: ID!) {
  comeToHelp(personId: $personId)
}
    `) as unknown as TypedDocumentString<ComeToHelpMutation, ComeToHelpMutationVariables>;
export const LeaveCallDocument = new TypedDocumentString(`
    mutation LeaveCall {
  leaveCall
}
    `) as unknown as TypedDocumentString<LeaveCallMutation, LeaveCallMutationVariables>;
export const TakeOverCallDocument = new TypedDocumentString(`
    mutation TakeOverCall($interactionId: ID!) {
  takeOverCall(interactionId: $interactionId) {
    id
  }
}
    `) as unknown as TypedDocumentString<TakeOverCallMutation, TakeOverCallMutationVariables>;
export const CancelCallbackDocument = new TypedDocumentString(`
    mutation CancelCallback($id: ID!) {
  cancelCallback(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<CancelCallbackMutation, CancelCallbackMutationVariables>;
export const SendWordDocument = new TypedDocumentString(`
    mutation SendWord($workId: ID!, $requestId: ID!, $words: String!) {
  sendWord(workId: $workId, requestId: $requestId, words: $words) {
    id
  }
}
    `) as unknown as TypedDocumentString<SendWordMutation, SendWordMutationVariables>;
export const TakeBackWorkDocument = new TypedDocumentString(`
    mutation TakeBackWork($id: ID!) {
  takeBackWork(id: $id)
}
    `) as unknown as TypedDocumentString<TakeBackWorkMutation, TakeBackWorkMutationVariables>;
export const AskToBeReadyDocument = new TypedDocumentString(`
    mutation AskToBeReady($personId: ID!) {
  askToBeReady(personId: $personId)
}
    `) as unknown as TypedDocumentString<AskToBeReadyMutation, AskToBeReadyMutationVariables>;
export const RoutingDocument = new TypedDocumentString(`
    query Routing {
  routing {
    agents {
      personId
      name
      languages
      certifications
      deskIds
    }
    desks {
      deskId
      language
      certifications
      ringSeconds
      wrapUpSeconds
      levelPercent
      levelSeconds
    }
  }
  desks {
    id
    name
    clientName
  }
}
    `) as unknown as TypedDocumentString<RoutingQuery, RoutingQueryVariables>;
export const SetAgentSkillsDocument = new TypedDocumentString(`
    mutation SetAgentSkills($personId: ID!, $input: AgentSkillsInput!) {
  setAgentSkills(personId: $personId, input: $input) {
    personId
  }
}
    `) as unknown as TypedDocumentString<SetAgentSkillsMutation, SetAgentSkillsMutationVariables>;
export const SetDeskQueueDocument = new TypedDocumentString(`
    mutation SetDeskQueue($deskId: ID!, $input: DeskQueueInput!) {
  setDeskQueue(deskId: $deskId, input: $input) {
    deskId
  }
}
    `) as unknown as TypedDocumentString<SetDeskQueueMutation, SetDeskQueueMutationVariables>;
export const FloorDesksDocument = new TypedDocumentString(`
    query FloorDesks {
  desks {
    id
    name
    clientName
    accepting
    identityMissing
    openFrom
    operatorName
    knowledge {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<FloorDesksQuery, FloorDesksQueryVariables>;
export const CallStoryDocument = new TypedDocumentString(`
    query CallStory($interactionId: ID!) {
  callStory(interactionId: $interactionId) {
    at
    kind
    personName
    reason
    note
  }
  interaction(id: $interactionId) {
    id
    callerNumber
    outcome
    urgency
    callerName
    callerKana
    callbackNumber
    message
    recordings {
      ...RecordingFields
    }
  }
}
    fragment RecordingFields on Recording {
  id
  address
  keptUntil
  state
}`) as unknown as TypedDocumentString<CallStoryQuery, CallStoryQueryVariables>;
export const DisputesDocument = new TypedDocumentString(`
    query Disputes {
  disputes {
    id
    kind
    ruleLabel
    at
    deskName
    callerNumber
    offeredAt
    connectedAt
    talkSeconds
    outcome
    message
    agentName
    dispute {
      ...UnitDisputeFields
    }
  }
}
    fragment UnitDisputeFields on UnitDispute {
  id
  state
  reason
  raisedAt
  answerDueOn
  answer
}`) as unknown as TypedDocumentString<DisputesQuery, DisputesQueryVariables>;
export const AnswerDisputeDocument = new TypedDocumentString(`
    mutation AnswerDispute($id: ID!, $accept: Boolean!, $answer: String!) {
  answerDispute(id: $id, accept: $accept, answer: $answer) {
    ...UnitDisputeFields
  }
}
    fragment UnitDisputeFields on UnitDispute {
  id
  state
  reason
  raisedAt
  answerDueOn
  answer
}`) as unknown as TypedDocumentString<AnswerDisputeMutation, AnswerDisputeMutationVariables>;
export const FloorReportDocument = new TypedDocumentString(`
    query FloorReport($deskId: ID, $from: String, $until: String) {
  floorReport(deskId: $deskId, from: $from, until: $until) {
    from
    until
    byHalfHour
    totals {
      offered
      answered
      abandoned
      serviceLevel
      averageSpeedOfAnswerSeconds
      longestWaitSeconds
      averageHandleSeconds
      averageTalkSeconds
      averageHoldSeconds
      averageWrapUpSeconds
      occupancy
    }
    desks {
      deskId
      deskName
      offered
      answered
      abandoned
      serviceLevel
      averageSpeedOfAnswerSeconds
      longestWaitSeconds
      averageHandleSeconds
      averageTalkSeconds
      averageHoldSeconds
      averageWrapUpSeconds
      occupancy
    }
    spans {
      from
      offered
      answered
      abandoned
      serviceLevel
      averageSpeedOfAnswerSeconds
      longestWaitSeconds
      averageHandleSeconds
      averageTalkSeconds
      averageHoldSeconds
      averageWrapUpSeconds
      occupancy
    }
  }
}
    `) as unknown as TypedDocumentString<FloorReportQuery, FloorReportQueryVariables>;
export const FloorTopicsDocument = new TypedDocumentString(`
    query FloorTopics($deskId: ID, $from: String, $until: String) {
  floorReport(deskId: $deskId, from: $from, until: $until) {
    topics {
      deskId
      deskName
      topic
      calls
    }
  }
}
    `) as unknown as TypedDocumentString<FloorTopicsQuery, FloorTopicsQueryVariables>;
export const HelpfulReportDocument = new TypedDocumentString(`
    query HelpfulReport($deskId: ID, $agentId: ID, $from: String!, $until: String!) {
  helpfulReport(deskId: $deskId, agentId: $agentId, from: $from, until: $until) {
    total {
      ...HelpfulFiguresFields
    }
    days {
      day
      figures {
        ...HelpfulFiguresFields
      }
    }
    desks {
      deskId
      deskName
      figures {
        ...HelpfulFiguresFields
      }
    }
    agents {
      agentId
      agentName
      figures {
        ...HelpfulFiguresFields
      }
    }
  }
}
    fragment HelpfulFiguresFields on HelpfulFigures {
  reports
  helpful
  unhelpful
  share
}`) as unknown as TypedDocumentString<HelpfulReportQuery, HelpfulReportQueryVariables>;
export const RatedReportsDocument = new TypedDocumentString(`
    query RatedReports($deskId: ID, $agentId: ID, $from: String!, $until: String!, $helpful: Boolean, $after: String) {
  ratedReports(
    deskId: $deskId
    agentId: $agentId
    from: $from
    until: $until
    helpful: $helpful
    after: $after
  ) {
    next
    items {
      ...RatedReportFields
    }
  }
}
    fragment RatedReportFields on RatedReport {
  interactionId
  at
  deskName
  agentName
  outcome
  message
  helpful
  remark
}`) as unknown as TypedDocumentString<RatedReportsQuery, RatedReportsQueryVariables>;
export const OwnHelpfulReportDocument = new TypedDocumentString(`
    query OwnHelpfulReport($from: String!, $until: String!) {
  ownHelpfulReport(from: $from, until: $until) {
    total {
      ...HelpfulFiguresFields
    }
    days {
      day
      figures {
        ...HelpfulFiguresFields
      }
    }
  }
}
    fragment HelpfulFiguresFields on HelpfulFigures {
  reports
  helpful
  unhelpful
  share
}`) as unknown as TypedDocumentString<OwnHelpfulReportQuery, OwnHelpfulReportQueryVariables>;
export const OwnRatedReportsDocument = new TypedDocumentString(`
    query OwnRatedReports($from: String!, $until: String!, $helpful: Boolean, $after: String) {
  ownRatedReports(from: $from, until: $until, helpful: $helpful, after: $after) {
    next
    items {
      ...RatedReportFields
    }
  }
}
    fragment RatedReportFields on RatedReport {
  interactionId
  at
  deskName
  agentName
  outcome
  message
  helpful
  remark
}`) as unknown as TypedDocumentString<OwnRatedReportsQuery, OwnRatedReportsQueryVariables>;
export const FloorCallsDocument = new TypedDocumentString(`
    query FloorCalls($deskId: ID, $agentId: ID, $from: String, $until: String, $result: CallResult, $search: String, $after: ID) {
  floorCalls(
    deskId: $deskId
    agentId: $agentId
    from: $from
    until: $until
    result: $result
    search: $search
    after: $after
  ) {
    items {
      id
      state
      offeredAt
      talkSeconds
      outcome
      urgency
      callerName
      callerNumber
      agentName
      desk {
        id
        name
        clientName
      }
    }
    next
  }
}
    `) as unknown as TypedDocumentString<FloorCallsQuery, FloorCallsQueryVariables>;
export const AnswerHelpDocument = new TypedDocumentString(`
    mutation AnswerHelp($interactionId: ID!) {
  answerHelp(interactionId: $interactionId) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnswerHelpMutation, AnswerHelpMutationVariables>;
export const DeskChangesDocument = new TypedDocumentString(`
    query DeskChanges($deskId: ID!) {
  deskChanges(deskId: $deskId) {
    version
    at
    side
    byName
    parts {
      part
      before
      after
    }
  }
}
    `) as unknown as TypedDocumentString<DeskChangesQuery, DeskChangesQueryVariables>;
export const RestoreDeskDocument = new TypedDocumentString(`
    mutation RestoreDesk($deskId: ID!, $version: Int!) {
  restoreDesk(deskId: $deskId, version: $version) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<RestoreDeskMutation, RestoreDeskMutationVariables>;
export const DeskNumbersDocument = new TypedDocumentString(`
    query DeskNumbers($deskId: ID!) {
  deskNumbers(deskId: $deskId) {
    deskId
    keptUntil
    numbers {
      kind
      phone
      sinceOn
      byName
      writtenAt
    }
    checks {
      ...IdentityCheckFields
    }
  }
}
    fragment IdentityCheckFields on IdentityCheck {
  id
  party
  document
  documentLast
  method
  checkedOn
  name
  address
  bornOn
  representative
  purpose
  business
  beneficialOwner
  reason
  byName
  writtenAt
}`) as unknown as TypedDocumentString<DeskNumbersQuery, DeskNumbersQueryVariables>;
export const SetDeskNumberDocument = new TypedDocumentString(`
    mutation SetDeskNumber($deskId: ID!, $input: DeskNumberInput!) {
  setDeskNumber(deskId: $deskId, input: $input) {
    ...DeskFields
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}
fragment DeskFields on Desk {
  id
  version
  contractId
  clientName
  name
  greeting
  closedOnHolidays
  closedDays {
    from
    until
    name
  }
  recordingNotice
  restDays {
    day
    ja
    en
  }
  reportEmails
  openFrom
  accepting
  callsPeople
  takesOrders
  limitedTo
  numberKind
  numberPhone
  numberSinceOn
  identityCheckedOn
  identityMissing
  rules
  topics
  urgencyRules {
    name
    words
    callers
    during
    urgency
    reach {
      who
      channel
    }
  }
  operatorName
  hours {
    weekday
    opensAt
    closesAt
  }
  script {
    ...ScriptStepFields
  }
  knowledge {
    id
    question
    answer
  }
}`) as unknown as TypedDocumentString<SetDeskNumberMutation, SetDeskNumberMutationVariables>;
export const RecordIdentityCheckDocument = new TypedDocumentString(`
    mutation RecordIdentityCheck($deskId: ID!, $input: IdentityCheckInput!) {
  recordIdentityCheck(deskId: $deskId, input: $input) {
    deskId
  }
}
    `) as unknown as TypedDocumentString<RecordIdentityCheckMutation, RecordIdentityCheckMutationVariables>;
export const RecordingRulesDocument = new TypedDocumentString(`
    query RecordingRules($deskId: ID!) {
  recordingRules(deskId: $deskId) {
    deskId
    keepDays
    ownerMayHear
    agentMayHear
  }
}
    `) as unknown as TypedDocumentString<RecordingRulesQuery, RecordingRulesQueryVariables>;
export const SetRecordingRulesDocument = new TypedDocumentString(`
    mutation SetRecordingRules($deskId: ID!, $input: RecordingRulesInput!) {
  setRecordingRules(deskId: $deskId, input: $input) {
    deskId
  }
}
    `) as unknown as TypedDocumentString<SetRecordingRulesMutation, SetRecordingRulesMutationVariables>;
export const CallbacksDocument = new TypedDocumentString(`
    query Callbacks {
  callbacks {
    id
    deskName
    phone
    callerName
    dueAt
    state
    outcome
    resultNote
    endedAt
  }
}
    `) as unknown as TypedDocumentString<CallbacksQuery, CallbacksQueryVariables>;
export const DeskRequestsDocument = new TypedDocumentString(`
    query DeskRequests {
  deskRequests {
    id
    deskId
    deskName
    interactionId
    urgent
    text
    askedAt
    answer
    answeredAt
  }
}
    `) as unknown as TypedDocumentString<DeskRequestsQuery, DeskRequestsQueryVariables>;
export const AskDeskDocument = new TypedDocumentString(`
    mutation AskDesk($reportId: ID, $deskId: ID, $text: String!) {
  askDesk(reportId: $reportId, deskId: $deskId, text: $text) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskDeskMutation, AskDeskMutationVariables>;
export const AnswerRequestDocument = new TypedDocumentString(`
    mutation AnswerRequest($id: ID!, $answer: String!) {
  answerRequest(id: $id, answer: $answer) {
    id
    answer
  }
}
    `) as unknown as TypedDocumentString<AnswerRequestMutation, AnswerRequestMutationVariables>;
export const RateReportDocument = new TypedDocumentString(`
    mutation RateReport($reportId: ID!, $helpful: Boolean, $remark: String) {
  rateReport(reportId: $reportId, helpful: $helpful, remark: $remark) {
    ...ReportFields
  }
}
    fragment RecordingFields on Recording {
  id
  address
  keptUntil
  state
}
fragment ReportFields on Report {
  id
  interactionId
  at
  deskName
  outcome
  urgency
  callerName
  callerKana
  callbackNumber
  message
  topic
  talkSeconds
  billable
  freed
  corrections {
    at
    reason
    former {
      outcome
      urgency
      callerName
      callbackNumber
      message
      topic
    }
  }
  rule
  ruleLabel
  doneAt
  helpful
  remark
  standsFirst
  transfers {
    kind
    to
    at
    answered
    putThrough
  }
  case {
    id
    number
  }
  orders {
    id
    number
  }
  hasBriefing
  recordings {
    ...RecordingFields
  }
  appointment {
    id
    deskId
    withWhom
    startsAt
    note
    status
    rejectionReason
    booked
    wished
    wishedFor
    declined {
      reason
      from
    }
  }
  callback {
    dueAt
    state
    outcome
    resultNote
    endedAt
  }
}`) as unknown as TypedDocumentString<RateReportMutation, RateReportMutationVariables>;
export const CallReasonsDocument = new TypedDocumentString(`
    query CallReasons($deskId: ID, $from: String!, $until: String!, $direction: CallDirection, $by: ReasonSpan!) {
  callReasons(
    deskId: $deskId
    from: $from
    until: $until
    direction: $direction
    by: $by
  ) {
    start
    outcome
    calls
  }
}
    `) as unknown as TypedDocumentString<CallReasonsQuery, CallReasonsQueryVariables>;
export const CallTopicsDocument = new TypedDocumentString(`
    query CallTopics($deskId: ID, $from: String!, $until: String!, $by: ReasonSpan!) {
  callTopics(deskId: $deskId, from: $from, until: $until, by: $by) {
    cells {
      start
      topic
      calls
    }
    change {
      topic
      was
      is
    }
  }
}
    `) as unknown as TypedDocumentString<CallTopicsQuery, CallTopicsQueryVariables>;
export const CallVolumeDocument = new TypedDocumentString(`
    query CallVolume($deskId: ID, $from: String!, $until: String!, $direction: CallDirection) {
  callVolume(deskId: $deskId, from: $from, until: $until, direction: $direction) {
    day
    hour
    outcome
    calls
  }
}
    `) as unknown as TypedDocumentString<CallVolumeQuery, CallVolumeQueryVariables>;
export const DeskNewsDocument = new TypedDocumentString(`
    query DeskNews($deskId: ID!) {
  deskDigest(deskId: $deskId) {
    sendTime
    whenQuiet
  }
  deskChats(deskId: $deskId) {
    id
    kind
    name
    place
  }
}
    `) as unknown as TypedDocumentString<DeskNewsQuery, DeskNewsQueryVariables>;
export const SetDigestDocument = new TypedDocumentString(`
    mutation SetDigest($deskId: ID!, $digest: DigestInput) {
  setDigest(deskId: $deskId, digest: $digest)
}
    `) as unknown as TypedDocumentString<SetDigestMutation, SetDigestMutationVariables>;
export const AddChatDocument = new TypedDocumentString(`
    mutation AddChat($deskId: ID!, $input: ChatInput!) {
  addChat(deskId: $deskId, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddChatMutation, AddChatMutationVariables>;
export const DesksDocument = new TypedDocumentString(`
    query Desks {
  desks {
    id
    name
    contractId
    accepting
    identityMissing
    limitedTo
    openFrom
    restDays {
      day
      ja
      en
    }
  }
}
    `) as unknown as TypedDocumentString<DesksQuery, DesksQueryVariables>;
export const DeskDocument = new TypedDocumentString(`
    query Desk($id: ID!) {
  desk(id: $id) {
    ...DeskFields
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}
fragment DeskFields on Desk {
  id
  version
  contractId
  clientName
  name
  greeting
  closedOnHolidays
  closedDays {
    from
    until
    name
  }
  recordingNotice
  restDays {
    day
    ja
    en
  }
  reportEmails
  openFrom
  accepting
  callsPeople
  takesOrders
  limitedTo
  numberKind
  numberPhone
  numberSinceOn
  identityCheckedOn
  identityMissing
  rules
  topics
  urgencyRules {
    name
    words
    callers
    during
    urgency
    reach {
      who
      channel
    }
  }
  operatorName
  hours {
    weekday
    opensAt
    closesAt
  }
  script {
    ...ScriptStepFields
  }
  knowledge {
    id
    question
    answer
  }
}`) as unknown as TypedDocumentString<DeskQuery, DeskQueryVariables>;
export const ReportsDocument = new TypedDocumentString(`
    query Reports($deskId: ID, $onlyOpen: Boolean, $search: String, $topic: String, $from: String, $until: String, $first: Int, $after: String) {
  reports(
    deskId: $deskId
    onlyOpen: $onlyOpen
    search: $search
    topic: $topic
    from: $from
    until: $until
    first: $first
    after: $after
  ) {
    total
    open
    next
    items {
      ...ReportFields
    }
  }
}
    fragment RecordingFields on Recording {
  id
  address
  keptUntil
  state
}
fragment ReportFields on Report {
  id
  interactionId
  at
  deskName
  outcome
  urgency
  callerName
  callerKana
  callbackNumber
  message
  topic
  talkSeconds
  billable
  freed
  corrections {
    at
    reason
    former {
      outcome
      urgency
      callerName
      callbackNumber
      message
      topic
    }
  }
  rule
  ruleLabel
  doneAt
  helpful
  remark
  standsFirst
  transfers {
    kind
    to
    at
    answered
    putThrough
  }
  case {
    id
    number
  }
  orders {
    id
    number
  }
  hasBriefing
  recordings {
    ...RecordingFields
  }
  appointment {
    id
    deskId
    withWhom
    startsAt
    note
    status
    rejectionReason
    booked
    wished
    wishedFor
    declined {
      reason
      from
    }
  }
  callback {
    dueAt
    state
    outcome
    resultNote
    endedAt
  }
}`) as unknown as TypedDocumentString<ReportsQuery, ReportsQueryVariables>;
export const AppointmentPageDocument = new TypedDocumentString(`
    query AppointmentPage($decided: Boolean, $first: Int, $after: String) {
  appointmentPage(decided: $decided, first: $first, after: $after) {
    toDecide
    next
    items {
      appointment {
        id
        deskId
        interactionId
        withWhom
        startsAt
        note
        status
        rejectionReason
        booked
        wished
        wishedFor
        declined {
          reason
          from
        }
      }
      deskName
      campaignName
      calledAt
      company
      phone
      decidedAt
      hasBriefing
    }
  }
}
    `) as unknown as TypedDocumentString<AppointmentPageQuery, AppointmentPageQueryVariables>;
export const AppointmentsToDecideDocument = new TypedDocumentString(`
    query AppointmentsToDecide {
  appointmentPage(first: 1) {
    toDecide
  }
}
    `) as unknown as TypedDocumentString<AppointmentsToDecideQuery, AppointmentsToDecideQueryVariables>;
export const ReportOfCallDocument = new TypedDocumentString(`
    query ReportOfCall($interactionId: ID!) {
  reportOfCall(interactionId: $interactionId) {
    ...ReportFields
  }
}
    fragment RecordingFields on Recording {
  id
  address
  keptUntil
  state
}
fragment ReportFields on Report {
  id
  interactionId
  at
  deskName
  outcome
  urgency
  callerName
  callerKana
  callbackNumber
  message
  topic
  talkSeconds
  billable
  freed
  corrections {
    at
    reason
    former {
      outcome
      urgency
      callerName
      callbackNumber
      message
      topic
    }
  }
  rule
  ruleLabel
  doneAt
  helpful
  remark
  standsFirst
  transfers {
    kind
    to
    at
    answered
    putThrough
  }
  case {
    id
    number
  }
  orders {
    id
    number
  }
  hasBriefing
  recordings {
    ...RecordingFields
  }
  appointment {
    id
    deskId
    withWhom
    startsAt
    note
    status
    rejectionReason
    booked
    wished
    wishedFor
    declined {
      reason
      from
    }
  }
  callback {
    dueAt
    state
    outcome
    resultNote
    endedAt
  }
}`) as unknown as TypedDocumentString<ReportOfCallQuery, ReportOfCallQueryVariables>;
export const UpdateDeskDocument = new TypedDocumentString(`
    mutation UpdateDesk($deskId: ID!, $input: DeskInput!, $version: Int) {
  updateDesk(deskId: $deskId, input: $input, version: $version) {
    ...DeskFields
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}
fragment DeskFields on Desk {
  id
  version
  contractId
  clientName
  name
  greeting
  closedOnHolidays
  closedDays {
    from
    until
    name
  }
  recordingNotice
  restDays {
    day
    ja
    en
  }
  reportEmails
  openFrom
  accepting
  callsPeople
  takesOrders
  limitedTo
  numberKind
  numberPhone
  numberSinceOn
  identityCheckedOn
  identityMissing
  rules
  topics
  urgencyRules {
    name
    words
    callers
    during
    urgency
    reach {
      who
      channel
    }
  }
  operatorName
  hours {
    weekday
    opensAt
    closesAt
  }
  script {
    ...ScriptStepFields
  }
  knowledge {
    id
    question
    answer
  }
}`) as unknown as TypedDocumentString<UpdateDeskMutation, UpdateDeskMutationVariables>;
export const MarkReportDoneDocument = new TypedDocumentString(`
    mutation MarkReportDone($reportId: ID!, $done: Boolean!) {
  markReportDone(reportId: $reportId, done: $done) {
    ...ReportFields
  }
}
    fragment RecordingFields on Recording {
  id
  address
  keptUntil
  state
}
fragment ReportFields on Report {
  id
  interactionId
  at
  deskName
  outcome
  urgency
  callerName
  callerKana
  callbackNumber
  message
  topic
  talkSeconds
  billable
  freed
  corrections {
    at
    reason
    former {
      outcome
      urgency
      callerName
      callbackNumber
      message
      topic
    }
  }
  rule
  ruleLabel
  doneAt
  helpful
  remark
  standsFirst
  transfers {
    kind
    to
    at
    answered
    putThrough
  }
  case {
    id
    number
  }
  orders {
    id
    number
  }
  hasBriefing
  recordings {
    ...RecordingFields
  }
  appointment {
    id
    deskId
    withWhom
    startsAt
    note
    status
    rejectionReason
    booked
    wished
    wishedFor
    declined {
      reason
      from
    }
  }
  callback {
    dueAt
    state
    outcome
    resultNote
    endedAt
  }
}`) as unknown as TypedDocumentString<MarkReportDoneMutation, MarkReportDoneMutationVariables>;
export const AcceptAppointmentDocument = new TypedDocumentString(`
    mutation AcceptAppointment($id: ID!) {
  acceptAppointment(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<AcceptAppointmentMutation, AcceptAppointmentMutationVariables>;
export const RejectAppointmentDocument = new TypedDocumentString(`
    mutation RejectAppointment($id: ID!, $reason: String!) {
  rejectAppointment(id: $id, reason: $reason) {
    id
    status
    rejectionReason
  }
}
    `) as unknown as TypedDocumentString<RejectAppointmentMutation, RejectAppointmentMutationVariables>;
export const WishesDocument = new TypedDocumentString(`
    query Wishes {
  wishes {
    id
    deskId
    deskName
    interactionId
    withWhom
    startsAt
    note
    calledAt
    phone
    declined {
      reason
      from
    }
  }
}
    `) as unknown as TypedDocumentString<WishesQuery, WishesQueryVariables>;
export const DeclineWishDocument = new TypedDocumentString(`
    mutation DeclineWish($input: DeclineWishInput!) {
  declineWish(input: $input) {
    id
    declined {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineWishMutation, DeclineWishMutationVariables>;
export const BookWishDocument = new TypedDocumentString(`
    mutation BookWish($input: BookWishInput!) {
  bookWish(input: $input) {
    id
    startsAt
    booked
  }
}
    `) as unknown as TypedDocumentString<BookWishMutation, BookWishMutationVariables>;
export const ContractOfDeskDocument = new TypedDocumentString(`
    query ContractOfDesk($id: ID!) {
  desk(id: $id) {
    contractId
  }
}
    `) as unknown as TypedDocumentString<ContractOfDeskQuery, ContractOfDeskQueryVariables>;
export const CostOfAcceptingDocument = new TypedDocumentString(`
    query CostOfAccepting($contractId: ID!) {
  contract(id: $contractId) {
    plan {
      successFeeMinor
    }
  }
  spending(contractId: $contractId) {
    capMinor
    capWithTax
    spentMinor
  }
}
    `) as unknown as TypedDocumentString<CostOfAcceptingQuery, CostOfAcceptingQueryVariables>;
export const DeskScriptDocument = new TypedDocumentString(`
    query DeskScript($deskId: ID!) {
  deskScript(deskId: $deskId) {
    ...DeskScriptFields
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}
fragment DeskScriptFields on DeskScript {
  deskId
  deskName
  greeting
  version
  steps {
    ...ScriptStepFields
  }
  draft {
    revision
    savedAt
    steps {
      ...ScriptStepFields
    }
    problems {
      path
      message
    }
  }
  former {
    version
    replacedAt
    steps {
      ...ScriptStepFields
    }
  }
}`) as unknown as TypedDocumentString<DeskScriptQuery, DeskScriptQueryVariables>;
export const ScriptTemplatesDocument = new TypedDocumentString(`
    query ScriptTemplates($deskId: ID!) {
  scriptTemplates(deskId: $deskId) {
    code
    steps {
      ...ScriptStepFields
    }
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}`) as unknown as TypedDocumentString<ScriptTemplatesQuery, ScriptTemplatesQueryVariables>;
export const SaveScriptDraftDocument = new TypedDocumentString(`
    mutation SaveScriptDraft($deskId: ID!, $revision: Int!, $input: ScriptDraftInput!) {
  saveScriptDraft(deskId: $deskId, revision: $revision, input: $input) {
    ...DeskScriptFields
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}
fragment DeskScriptFields on DeskScript {
  deskId
  deskName
  greeting
  version
  steps {
    ...ScriptStepFields
  }
  draft {
    revision
    savedAt
    steps {
      ...ScriptStepFields
    }
    problems {
      path
      message
    }
  }
  former {
    version
    replacedAt
    steps {
      ...ScriptStepFields
    }
  }
}`) as unknown as TypedDocumentString<SaveScriptDraftMutation, SaveScriptDraftMutationVariables>;
export const PublishScriptDocument = new TypedDocumentString(`
    mutation PublishScript($deskId: ID!, $revision: Int!) {
  publishScript(deskId: $deskId, revision: $revision) {
    ...DeskScriptFields
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}
fragment DeskScriptFields on DeskScript {
  deskId
  deskName
  greeting
  version
  steps {
    ...ScriptStepFields
  }
  draft {
    revision
    savedAt
    steps {
      ...ScriptStepFields
    }
    problems {
      path
      message
    }
  }
  former {
    version
    replacedAt
    steps {
      ...ScriptStepFields
    }
  }
}`) as unknown as TypedDocumentString<PublishScriptMutation, PublishScriptMutationVariables>;
export const DiscardScriptDraftDocument = new TypedDocumentString(`
    mutation DiscardScriptDraft($deskId: ID!) {
  discardScriptDraft(deskId: $deskId) {
    ...DeskScriptFields
  }
}
    fragment ScriptStepFields on ScriptStep {
  id
  title
  say
  field
  required
  kind
  choices
  branches {
    answer
    goTo
  }
  next
}
fragment DeskScriptFields on DeskScript {
  deskId
  deskName
  greeting
  version
  steps {
    ...ScriptStepFields
  }
  draft {
    revision
    savedAt
    steps {
      ...ScriptStepFields
    }
    problems {
      path
      message
    }
  }
  former {
    version
    replacedAt
    steps {
      ...ScriptStepFields
    }
  }
}`) as unknown as TypedDocumentString<DiscardScriptDraftMutation, DiscardScriptDraftMutationVariables>;
export const TestNumbersDocument = new TypedDocumentString(`
    query TestNumbers($deskId: ID!) {
  testNumbers(deskId: $deskId) {
    ...TestNumberFields
  }
}
    fragment TestNumberFields on TestNumber {
  id
  phone
  fromOn
  untilOn
}`) as unknown as TypedDocumentString<TestNumbersQuery, TestNumbersQueryVariables>;
export const AddTestNumberDocument = new TypedDocumentString(`
    mutation AddTestNumber($deskId: ID!, $phone: String!, $fromOn: Date!) {
  addTestNumber(deskId: $deskId, phone: $phone, fromOn: $fromOn) {
    ...TestNumberFields
  }
}
    fragment TestNumberFields on TestNumber {
  id
  phone
  fromOn
  untilOn
}`) as unknown as TypedDocumentString<AddTestNumberMutation, AddTestNumberMutationVariables>;
export const EndTestNumberDocument = new TypedDocumentString(`
    mutation EndTestNumber($id: ID!, $untilOn: Date!) {
  endTestNumber(id: $id, untilOn: $untilOn) {
    ...TestNumberFields
  }
}
    fragment TestNumberFields on TestNumber {
  id
  phone
  fromOn
  untilOn
}`) as unknown as TypedDocumentString<EndTestNumberMutation, EndTestNumberMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    ...ViewerFields
  }
}
    fragment ViewerFields on Viewer {
  person {
    id
    email
    name
    emailVerified
    language
  }
  memberships {
    ...MembershipFields
  }
  acting {
    ...MembershipFields
  }
}
fragment MembershipFields on Membership {
  id
  role
  company {
    id
    kind
    name
    prefecture
  }
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const InvitationDocument = new TypedDocumentString(`
    query Invitation($token: String!) {
  invitation(token: $token) {
    companyName
    role
    email
    expired
  }
}
    `) as unknown as TypedDocumentString<InvitationQuery, InvitationQueryVariables>;
export const RegisterCompanyDocument = new TypedDocumentString(`
    mutation RegisterCompany($input: RegisterCompanyInput!) {
  registerCompany(input: $input) {
    ...MembershipFields
  }
}
    fragment MembershipFields on Membership {
  id
  role
  company {
    id
    kind
    name
    prefecture
  }
}`) as unknown as TypedDocumentString<RegisterCompanyMutation, RegisterCompanyMutationVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($token: String!) {
  acceptInvitation(token: $token) {
    ...MembershipFields
  }
}
    fragment MembershipFields on Membership {
  id
  role
  company {
    id
    kind
    name
    prefecture
  }
}`) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const OrderDesksDocument = new TypedDocumentString(`
    query OrderDesks {
  desks {
    id
    name
    takesOrders
  }
}
    `) as unknown as TypedDocumentString<OrderDesksQuery, OrderDesksQueryVariables>;
export const GoodsDocument = new TypedDocumentString(`
    query Goods($deskId: ID!, $search: String, $onlyActive: Boolean, $first: Int, $offset: Int) {
  goods(
    deskId: $deskId
    search: $search
    onlyActive: $onlyActive
    first: $first
    offset: $offset
  ) {
    total
    items {
      ...GoodsFields
    }
  }
}
    fragment GoodsFields on Goods {
  id
  sku
  name
  kana
  priceMinor
  taxRateBps
  stock
  active
  leadDays
}`) as unknown as TypedDocumentString<GoodsQuery, GoodsQueryVariables>;
export const OrderRulesDocument = new TypedDocumentString(`
    query OrderRules($deskId: ID!) {
  orderRules(deskId: $deskId) {
    ...OrderRulesFields
  }
}
    fragment OrderRulesFields on OrderRules {
  pricesIncludeTax
  shippingMinor
  freeShippingFromMinor
  codFeeMinor
  paymentUrl
  mailSignature
}`) as unknown as TypedDocumentString<OrderRulesQuery, OrderRulesQueryVariables>;
export const PreviewGoodsFileDocument = new TypedDocumentString(`
    query PreviewGoodsFile($beginning: String!) {
  previewGoodsFile(beginning: $beginning) {
    encoding
    hasHeading
    columns {
      sku
      name
      kana
      price
      taxRate
      stock
      active
    }
    rows
  }
}
    `) as unknown as TypedDocumentString<PreviewGoodsFileQuery, PreviewGoodsFileQueryVariables>;
export const AddGoodsDocument = new TypedDocumentString(`
    mutation AddGoods($deskId: ID!, $input: GoodsInput!) {
  addGoods(deskId: $deskId, input: $input) {
    ...GoodsFields
  }
}
    fragment GoodsFields on Goods {
  id
  sku
  name
  kana
  priceMinor
  taxRateBps
  stock
  active
  leadDays
}`) as unknown as TypedDocumentString<AddGoodsMutation, AddGoodsMutationVariables>;
export const ChangeGoodsDocument = new TypedDocumentString(`
    mutation ChangeGoods($goodsId: ID!, $input: GoodsInput!, $stockRead: Int) {
  changeGoods(goodsId: $goodsId, input: $input, stockRead: $stockRead) {
    ...GoodsFields
  }
}
    fragment GoodsFields on Goods {
  id
  sku
  name
  kana
  priceMinor
  taxRateBps
  stock
  active
  leadDays
}`) as unknown as TypedDocumentString<ChangeGoodsMutation, ChangeGoodsMutationVariables>;
export const SetOrderRulesDocument = new TypedDocumentString(`
    mutation SetOrderRules($deskId: ID!, $input: OrderRulesInput!) {
  setOrderRules(deskId: $deskId, input: $input) {
    ...OrderRulesFields
  }
}
    fragment OrderRulesFields on OrderRules {
  pricesIncludeTax
  shippingMinor
  freeShippingFromMinor
  codFeeMinor
  paymentUrl
  mailSignature
}`) as unknown as TypedDocumentString<SetOrderRulesMutation, SetOrderRulesMutationVariables>;
export const OrderDeskDocument = new TypedDocumentString(`
    query OrderDesk($interactionId: ID!) {
  orderDesk(interactionId: $interactionId) {
    kept {
      ...KeptDraftFields
    }
    rules {
      ...OrderRulesFields
    }
    taken {
      ...OrderFields
    }
  }
}
    fragment OrderRulesFields on OrderRules {
  pricesIncludeTax
  shippingMinor
  freeShippingFromMinor
  codFeeMinor
  paymentUrl
  mailSignature
}
fragment OrderFields on Order {
  id
  deskId
  deskName
  number
  state
  version
  buyerName
  buyerKana
  phone
  email
  postalCode
  prefecture
  address
  building
  deliverOn
  timeBand
  payment
  note
  lines {
    goodsId
    sku
    name
    priceMinor
    taxRateBps
    quantity
  }
  pricesIncludeTax
  goodsMinor
  shippingMinor
  codFeeMinor
  rates {
    rateBps
    taxableMinor
    taxMinor
  }
  taxMinor
  totalMinor
  offeredMore
  documentsSentAt
  cancelReason
  language
  carrier
  trackingNumber
  takenAt
  shippedAt
  paidAt
  trackingUrl
}
fragment KeptDraftFields on KeptDraft {
  draft
  revision
}`) as unknown as TypedDocumentString<OrderDeskQuery, OrderDeskQueryVariables>;
export const PriceOrderDocument = new TypedDocumentString(`
    query PriceOrder($deskId: ID!, $lines: [OrderLineInput!]!, $payment: OrderPayment!, $orderId: ID) {
  priceOrder(deskId: $deskId, lines: $lines, payment: $payment, orderId: $orderId) {
    pricesIncludeTax
    goodsMinor
    shippingMinor
    codFeeMinor
    rates {
      rateBps
      taxableMinor
      taxMinor
    }
    taxMinor
    totalMinor
    short {
      goodsId
      name
      left
    }
  }
}
    `) as unknown as TypedDocumentString<PriceOrderQuery, PriceOrderQueryVariables>;
export const AddressesOfDocument = new TypedDocumentString(`
    query AddressesOf($postalCode: String!) {
  addressesOf(postalCode: $postalCode) {
    prefecture
    city
    town
  }
}
    `) as unknown as TypedDocumentString<AddressesOfQuery, AddressesOfQueryVariables>;
export const OrderDraftDocument = new TypedDocumentString(`
    query OrderDraft($interactionId: ID!) {
  orderDesk(interactionId: $interactionId) {
    kept {
      ...KeptDraftFields
    }
  }
}
    fragment KeptDraftFields on KeptDraft {
  draft
  revision
}`) as unknown as TypedDocumentString<OrderDraftQuery, OrderDraftQueryVariables>;
export const SaveOrderDraftDocument = new TypedDocumentString(`
    mutation SaveOrderDraft($interactionId: ID!, $draft: JSON!, $basedOn: Int) {
  saveOrderDraft(interactionId: $interactionId, draft: $draft, basedOn: $basedOn) {
    ...KeptDraftFields
  }
}
    fragment KeptDraftFields on KeptDraft {
  draft
  revision
}`) as unknown as TypedDocumentString<SaveOrderDraftMutation, SaveOrderDraftMutationVariables>;
export const PlaceOrderDocument = new TypedDocumentString(`
    mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    ...OrderFields
  }
}
    fragment OrderFields on Order {
  id
  deskId
  deskName
  number
  state
  version
  buyerName
  buyerKana
  phone
  email
  postalCode
  prefecture
  address
  building
  deliverOn
  timeBand
  payment
  note
  lines {
    goodsId
    sku
    name
    priceMinor
    taxRateBps
    quantity
  }
  pricesIncludeTax
  goodsMinor
  shippingMinor
  codFeeMinor
  rates {
    rateBps
    taxableMinor
    taxMinor
  }
  taxMinor
  totalMinor
  offeredMore
  documentsSentAt
  cancelReason
  language
  carrier
  trackingNumber
  takenAt
  shippedAt
  paidAt
  trackingUrl
}`) as unknown as TypedDocumentString<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const OrdersDocument = new TypedDocumentString(`
    query Orders($deskId: ID, $state: OrderState, $documentsDue: Boolean, $search: String, $from: Date, $until: Date, $first: Int) {
  orders(
    deskId: $deskId
    state: $state
    documentsDue: $documentsDue
    search: $search
    from: $from
    until: $until
    first: $first
  ) {
    total
    items {
      ...OrderFields
    }
  }
}
    fragment OrderFields on Order {
  id
  deskId
  deskName
  number
  state
  version
  buyerName
  buyerKana
  phone
  email
  postalCode
  prefecture
  address
  building
  deliverOn
  timeBand
  payment
  note
  lines {
    goodsId
    sku
    name
    priceMinor
    taxRateBps
    quantity
  }
  pricesIncludeTax
  goodsMinor
  shippingMinor
  codFeeMinor
  rates {
    rateBps
    taxableMinor
    taxMinor
  }
  taxMinor
  totalMinor
  offeredMore
  documentsSentAt
  cancelReason
  language
  carrier
  trackingNumber
  takenAt
  shippedAt
  paidAt
  trackingUrl
}`) as unknown as TypedDocumentString<OrdersQuery, OrdersQueryVariables>;
export const OrderDetailDocument = new TypedDocumentString(`
    query OrderDetail($id: ID!) {
  order(id: $id) {
    interactionId
    id
    deskId
    deskName
    number
    state
    version
    buyerName
    buyerKana
    phone
    email
    postalCode
    prefecture
    address
    building
    deliverOn
    timeBand
    payment
    note
    lines {
      goodsId
      sku
      name
      priceMinor
      taxRateBps
      quantity
    }
    pricesIncludeTax
    goodsMinor
    shippingMinor
    codFeeMinor
    rates {
      rateBps
      taxableMinor
      taxMinor
    }
    taxMinor
    totalMinor
    offeredMore
    documentsSentAt
    cancelReason
    language
    carrier
    trackingNumber
    takenAt
    shippedAt
    paidAt
    trackingUrl
    history {
      version
      kind
      at
      byClient
      byName
      changes {
        field
        before
        after
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderDetailQuery, OrderDetailQueryVariables>;
export const OrderFiguresDocument = new TypedDocumentString(`
    query OrderFigures($deskId: ID!, $days: Int!) {
  orderFigures(deskId: $deskId, days: $days) {
    byDay {
      day
      orders
      totalMinor
    }
    best {
      sku
      name
      quantity
      amountMinor
    }
  }
}
    `) as unknown as TypedDocumentString<OrderFiguresQuery, OrderFiguresQueryVariables>;
export const CorrectOrderDocument = new TypedDocumentString(`
    mutation CorrectOrder($input: CorrectOrderInput!) {
  correctOrder(input: $input) {
    ...OrderFields
  }
}
    fragment OrderFields on Order {
  id
  deskId
  deskName
  number
  state
  version
  buyerName
  buyerKana
  phone
  email
  postalCode
  prefecture
  address
  building
  deliverOn
  timeBand
  payment
  note
  lines {
    goodsId
    sku
    name
    priceMinor
    taxRateBps
    quantity
  }
  pricesIncludeTax
  goodsMinor
  shippingMinor
  codFeeMinor
  rates {
    rateBps
    taxableMinor
    taxMinor
  }
  taxMinor
  totalMinor
  offeredMore
  documentsSentAt
  cancelReason
  language
  carrier
  trackingNumber
  takenAt
  shippedAt
  paidAt
  trackingUrl
}`) as unknown as TypedDocumentString<CorrectOrderMutation, CorrectOrderMutationVariables>;
export const ConfirmOrderDocument = new TypedDocumentString(`
    mutation ConfirmOrder($orderId: ID!) {
  confirmOrder(orderId: $orderId) {
    ...OrderFields
  }
}
    fragment OrderFields on Order {
  id
  deskId
  deskName
  number
  state
  version
  buyerName
  buyerKana
  phone
  email
  postalCode
  prefecture
  address
  building
  deliverOn
  timeBand
  payment
  note
  lines {
    goodsId
    sku
    name
    priceMinor
    taxRateBps
    quantity
  }
  pricesIncludeTax
  goodsMinor
  shippingMinor
  codFeeMinor
  rates {
    rateBps
    taxableMinor
    taxMinor
  }
  taxMinor
  totalMinor
  offeredMore
  documentsSentAt
  cancelReason
  language
  carrier
  trackingNumber
  takenAt
  shippedAt
  paidAt
  trackingUrl
}`) as unknown as TypedDocumentString<ConfirmOrderMutation, ConfirmOrderMutationVariables>;
export const ShipOrderDocument = new TypedDocumentString(`
    mutation ShipOrder($orderId: ID!, $input: ParcelInput) {
  shipOrder(orderId: $orderId, input: $input) {
    ...OrderFields
  }
}
    fragment OrderFields on Order {
  id
  deskId
  deskName
  number
  state
  version
  buyerName
  buyerKana
  phone
  email
  postalCode
  prefecture
  address
  building
  deliverOn
  timeBand
  payment
  note
  lines {
    goodsId
    sku
    name
    priceMinor
    taxRateBps
    quantity
  }
  pricesIncludeTax
  goodsMinor
  shippingMinor
  codFeeMinor
  rates {
    rateBps
    taxableMinor
    taxMinor
  }
  taxMinor
  totalMinor
  offeredMore
  documentsSentAt
  cancelReason
  language
  carrier
  trackingNumber
  takenAt
  shippedAt
  paidAt
  trackingUrl
}`) as unknown as TypedDocumentString<ShipOrderMutation, ShipOrderMutationVariables>;
export const CompleteOrderDocument = new TypedDocumentString(`
    mutation CompleteOrder($orderId: ID!) {
  completeOrder(orderId: $orderId) {
    ...OrderFields
  }
}
    fragment OrderFields on Order {
  id
  deskId
  deskName
  number
  state
  version
  buyerName
  buyerKana
  phone
  email
  postalCode
  prefecture
  address
  building
  deliverOn
  timeBand
  payment
  note
  lines {
    goodsId
    sku
    name
    priceMinor
    taxRateBps
    quantity
  }
  pricesIncludeTax
  goodsMinor
  shippingMinor
  codFeeMinor
  rates {
    rateBps
    taxableMinor
    taxMinor
  }
  taxMinor
  totalMinor
  offeredMore
  documentsSentAt
  cancelReason
  language
  carrier
  trackingNumber
  takenAt
  shippedAt
  paidAt
  trackingUrl
}`) as unknown as TypedDocumentString<CompleteOrderMutation, CompleteOrderMutationVariables>;
export const CancelOrderDocument = new TypedDocumentString(`
    mutation CancelOrder($orderId: ID!, $reason: String!) {
  cancelOrder(orderId: $orderId, reason: $reason) {
    ...OrderFields
  }
}
    fragment OrderFields on Order {
  id
  deskId
  deskName
  number
  state
  version
  buyerName
  buyerKana
  phone
  email
  postalCode
  prefecture
  address
  building
  deliverOn
  timeBand
  payment
  note
  lines {
    goodsId
    sku
    name
    priceMinor
    taxRateBps
    quantity
  }
  pricesIncludeTax
  goodsMinor
  shippingMinor
  codFeeMinor
  rates {
    rateBps
    taxableMinor
    taxMinor
  }
  taxMinor
  totalMinor
  offeredMore
  documentsSentAt
  cancelReason
  language
  carrier
  trackingNumber
  takenAt
  shippedAt
  paidAt
  trackingUrl
}`) as unknown as TypedDocumentString<CancelOrderMutation, CancelOrderMutationVariables>;
export const MarkDocumentsSentDocument = new TypedDocumentString(`
    mutation MarkDocumentsSent($orderId: ID!) {
  markDocumentsSent(orderId: $orderId) {
    ...OrderFields
  }
}
    fragment OrderFields on Order {
  id
  deskId
  deskName
  number
  state
  version
  buyerName
  buyerKana
  phone
  email
  postalCode
  prefecture
  address
  building
  deliverOn
  timeBand
  payment
  note
  lines {
    goodsId
    sku
    name
    priceMinor
    taxRateBps
    quantity
  }
  pricesIncludeTax
  goodsMinor
  shippingMinor
  codFeeMinor
  rates {
    rateBps
    taxableMinor
    taxMinor
  }
  taxMinor
  totalMinor
  offeredMore
  documentsSentAt
  cancelReason
  language
  carrier
  trackingNumber
  takenAt
  shippedAt
  paidAt
  trackingUrl
}`) as unknown as TypedDocumentString<MarkDocumentsSentMutation, MarkDocumentsSentMutationVariables>;
export const MarkOrderPaidDocument = new TypedDocumentString(`
    mutation MarkOrderPaid($orderId: ID!, $arrived: Boolean!) {
  markOrderPaid(orderId: $orderId, arrived: $arrived) {
    ...OrderFields
  }
}
    fragment OrderFields on Order {
  id
  deskId
  deskName
  number
  state
  version
  buyerName
  buyerKana
  phone
  email
  postalCode
  prefecture
  address
  building
  deliverOn
  timeBand
  payment
  note
  lines {
    goodsId
    sku
    name
    priceMinor
    taxRateBps
    quantity
  }
  pricesIncludeTax
  goodsMinor
  shippingMinor
  codFeeMinor
  rates {
    rateBps
    taxableMinor
    taxMinor
  }
  taxMinor
  totalMinor
  offeredMore
  documentsSentAt
  cancelReason
  language
  carrier
  trackingNumber
  takenAt
  shippedAt
  paidAt
  trackingUrl
}`) as unknown as TypedDocumentString<MarkOrderPaidMutation, MarkOrderPaidMutationVariables>;
export const OrderMarksDocument = new TypedDocumentString(`
    query OrderMarks($deskId: ID!, $state: OrderState, $documentsDue: Boolean, $search: String) {
  orderMarks(
    deskId: $deskId
    state: $state
    documentsDue: $documentsDue
    search: $search
  ) {
    total
    items {
      id
      number
      state
      hasEmail
    }
  }
}
    `) as unknown as TypedDocumentString<OrderMarksQuery, OrderMarksQueryVariables>;
export const ConfirmOrdersDocument = new TypedDocumentString(`
    mutation ConfirmOrders($deskId: ID!, $orderIds: [ID!]!) {
  confirmOrders(deskId: $deskId, orderIds: $orderIds) {
    ...MarkedReportFields
  }
}
    fragment MarkedReportFields on MarkedReport {
  done
  unchanged
  problems {
    orderId
    number
    reason
  }
}`) as unknown as TypedDocumentString<ConfirmOrdersMutation, ConfirmOrdersMutationVariables>;
export const ShipOrdersDocument = new TypedDocumentString(`
    mutation ShipOrders($deskId: ID!, $orderIds: [ID!]!, $carrier: Carrier) {
  shipOrders(deskId: $deskId, orderIds: $orderIds, carrier: $carrier) {
    ...MarkedReportFields
  }
}
    fragment MarkedReportFields on MarkedReport {
  done
  unchanged
  problems {
    orderId
    number
    reason
  }
}`) as unknown as TypedDocumentString<ShipOrdersMutation, ShipOrdersMutationVariables>;
export const TakeBackShipmentDocument = new TypedDocumentString(`
    mutation TakeBackShipment($orderId: ID!) {
  takeBackShipment(orderId: $orderId) {
    ...OrderFields
  }
}
    fragment OrderFields on Order {
  id
  deskId
  deskName
  number
  state
  version
  buyerName
  buyerKana
  phone
  email
  postalCode
  prefecture
  address
  building
  deliverOn
  timeBand
  payment
  note
  lines {
    goodsId
    sku
    name
    priceMinor
    taxRateBps
    quantity
  }
  pricesIncludeTax
  goodsMinor
  shippingMinor
  codFeeMinor
  rates {
    rateBps
    taxableMinor
    taxMinor
  }
  taxMinor
  totalMinor
  offeredMore
  documentsSentAt
  cancelReason
  language
  carrier
  trackingNumber
  takenAt
  shippedAt
  paidAt
  trackingUrl
}`) as unknown as TypedDocumentString<TakeBackShipmentMutation, TakeBackShipmentMutationVariables>;
export const PreviewParcelFileDocument = new TypedDocumentString(`
    query PreviewParcelFile($deskId: ID!, $carrier: Carrier!, $beginning: String!) {
  previewParcelFile(deskId: $deskId, carrier: $carrier, beginning: $beginning) {
    encoding
    hasHeading
    isRemembered
    columns {
      order
      tracking
    }
    rows
  }
}
    `) as unknown as TypedDocumentString<PreviewParcelFileQuery, PreviewParcelFileQueryVariables>;
export const ShopCarriersDocument = new TypedDocumentString(`
    query ShopCarriers($deskId: ID!) {
  shopCarriers(deskId: $deskId) {
    ...ShopCarrierFields
  }
}
    fragment ShopCarrierFields on ShopCarrier {
  carrier
  trackingUrl
  addressColumns {
    heading
    field
    text
  }
  usualColumns {
    heading
    field
    text
  }
}`) as unknown as TypedDocumentString<ShopCarriersQuery, ShopCarriersQueryVariables>;
export const SetShopCarrierDocument = new TypedDocumentString(`
    mutation SetShopCarrier($deskId: ID!, $carrier: Carrier!, $input: ShopCarrierInput!) {
  setShopCarrier(deskId: $deskId, carrier: $carrier, input: $input) {
    ...ShopCarrierFields
  }
}
    fragment ShopCarrierFields on ShopCarrier {
  carrier
  trackingUrl
  addressColumns {
    heading
    field
    text
  }
  usualColumns {
    heading
    field
    text
  }
}`) as unknown as TypedDocumentString<SetShopCarrierMutation, SetShopCarrierMutationVariables>;
export const LeadTimeDocument = new TypedDocumentString(`
    query LeadTime($deskId: ID!) {
  leadTime(deskId: $deskId) {
    days
    cutOff
    weekdays
    shipsOnHolidays
    transitDays
  }
}
    `) as unknown as TypedDocumentString<LeadTimeQuery, LeadTimeQueryVariables>;
export const EarliestDeliveryDocument = new TypedDocumentString(`
    query EarliestDelivery($deskId: ID!, $goodsIds: [ID!]!) {
  earliestDelivery(deskId: $deskId, goodsIds: $goodsIds) {
    leavesOn
    arrivesOn
  }
}
    `) as unknown as TypedDocumentString<EarliestDeliveryQuery, EarliestDeliveryQueryVariables>;
export const SetLeadTimeDocument = new TypedDocumentString(`
    mutation SetLeadTime($deskId: ID!, $input: LeadTimeInput) {
  setLeadTime(deskId: $deskId, input: $input) {
    days
    cutOff
    weekdays
    shipsOnHolidays
    transitDays
  }
}
    `) as unknown as TypedDocumentString<SetLeadTimeMutation, SetLeadTimeMutationVariables>;
export const MyCallsDocument = new TypedDocumentString(`
    query MyCalls($search: String) {
  myCalls(search: $search) {
    ...RecordedCallFields
  }
}
    fragment RecordedCallFields on RecordedCall {
  id
  recordedAt
  fixed
  call {
    id
    callerNumber
    outsideHours
    offeredAt
    talkSeconds
    outcome
    urgency
    callerName
    callerKana
    callbackNumber
    message
    topic
    topics
    agentName
    desk {
      id
      name
      clientName
    }
  }
  corrections {
    at
    reason
    personName
    former {
      outcome
      urgency
      callerName
      callerKana
      callbackNumber
      message
      topic
    }
  }
}`) as unknown as TypedDocumentString<MyCallsQuery, MyCallsQueryVariables>;
export const RecordedCallDocument = new TypedDocumentString(`
    query RecordedCall($id: ID!) {
  recordedCall(id: $id) {
    ...RecordedCallFields
    call {
      recordings {
        ...RecordingFields
      }
    }
  }
}
    fragment RecordingFields on Recording {
  id
  address
  keptUntil
  state
}
fragment RecordedCallFields on RecordedCall {
  id
  recordedAt
  fixed
  call {
    id
    callerNumber
    outsideHours
    offeredAt
    talkSeconds
    outcome
    urgency
    callerName
    callerKana
    callbackNumber
    message
    topic
    topics
    agentName
    desk {
      id
      name
      clientName
    }
  }
  corrections {
    at
    reason
    personName
    former {
      outcome
      urgency
      callerName
      callerKana
      callbackNumber
      message
      topic
    }
  }
}`) as unknown as TypedDocumentString<RecordedCallQuery, RecordedCallQueryVariables>;
export const CorrectCallDocument = new TypedDocumentString(`
    mutation CorrectCall($input: CorrectCallInput!) {
  correctCall(input: $input) {
    ...RecordedCallFields
  }
}
    fragment RecordedCallFields on RecordedCall {
  id
  recordedAt
  fixed
  call {
    id
    callerNumber
    outsideHours
    offeredAt
    talkSeconds
    outcome
    urgency
    callerName
    callerKana
    callbackNumber
    message
    topic
    topics
    agentName
    desk {
      id
      name
      clientName
    }
  }
  corrections {
    at
    reason
    personName
    former {
      outcome
      urgency
      callerName
      callerKana
      callbackNumber
      message
      topic
    }
  }
}`) as unknown as TypedDocumentString<CorrectCallMutation, CorrectCallMutationVariables>;
export const MyOutboundCallsDocument = new TypedDocumentString(`
    query MyOutboundCalls($search: String) {
  myOutboundCalls(search: $search) {
    ...RecordedOutboundFields
  }
}
    fragment RecordedOutboundFields on RecordedOutboundCall {
  id
  campaignId
  campaignName
  kind
  deskName
  phone
  name
  person
  agentName
  takenAt
  recordedAt
  disclosedAt
  outcome
  reason
  note
  callbackAt
  meeting {
    withWhom
    startsAt
    status
  }
  refusalStays
  fixed
  corrections {
    at
    reason
    personName
    former {
      outcome
      reason
      note
      callbackAt
    }
  }
}`) as unknown as TypedDocumentString<MyOutboundCallsQuery, MyOutboundCallsQueryVariables>;
export const CampaignCallsDocument = new TypedDocumentString(`
    query CampaignCalls($campaignId: ID!, $search: String) {
  campaignCalls(campaignId: $campaignId, search: $search) {
    ...RecordedOutboundFields
  }
}
    fragment RecordedOutboundFields on RecordedOutboundCall {
  id
  campaignId
  campaignName
  kind
  deskName
  phone
  name
  person
  agentName
  takenAt
  recordedAt
  disclosedAt
  outcome
  reason
  note
  callbackAt
  meeting {
    withWhom
    startsAt
    status
  }
  refusalStays
  fixed
  corrections {
    at
    reason
    personName
    former {
      outcome
      reason
      note
      callbackAt
    }
  }
}`) as unknown as TypedDocumentString<CampaignCallsQuery, CampaignCallsQueryVariables>;
export const RecordedOutboundCallDocument = new TypedDocumentString(`
    query RecordedOutboundCall($id: ID!) {
  recordedOutboundCall(id: $id) {
    ...RecordedOutboundFields
  }
}
    fragment RecordedOutboundFields on RecordedOutboundCall {
  id
  campaignId
  campaignName
  kind
  deskName
  phone
  name
  person
  agentName
  takenAt
  recordedAt
  disclosedAt
  outcome
  reason
  note
  callbackAt
  meeting {
    withWhom
    startsAt
    status
  }
  refusalStays
  fixed
  corrections {
    at
    reason
    personName
    former {
      outcome
      reason
      note
      callbackAt
    }
  }
}`) as unknown as TypedDocumentString<RecordedOutboundCallQuery, RecordedOutboundCallQueryVariables>;
export const CorrectOutboundCallDocument = new TypedDocumentString(`
    mutation CorrectOutboundCall($input: CorrectOutboundCallInput!) {
  correctOutboundCall(input: $input) {
    ...RecordedOutboundFields
  }
}
    fragment RecordedOutboundFields on RecordedOutboundCall {
  id
  campaignId
  campaignName
  kind
  deskName
  phone
  name
  person
  agentName
  takenAt
  recordedAt
  disclosedAt
  outcome
  reason
  note
  callbackAt
  meeting {
    withWhom
    startsAt
    status
  }
  refusalStays
  fixed
  corrections {
    at
    reason
    personName
    former {
      outcome
      reason
      note
      callbackAt
    }
  }
}`) as unknown as TypedDocumentString<CorrectOutboundCallMutation, CorrectOutboundCallMutationVariables>;
export const MyBundlesDocument = new TypedDocumentString(`
    query MyBundles {
  myBundles {
    ...StudioVersionFields
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment StudioVersionFields on BundleVersion {
  id
  bundleId
  number
  status
  name
  tagline
  story
  prefectures
  hours {
    ...ServiceHoursFields
  }
  languages
  capacityPerMonth
  partsTotalMinor
  submittedAt
  publishedAt
  rejectionReason
  platformShareBps
  producerShareBps
  operatorShareBps
  operatorName
  operatorId
  functions {
    code
    name
    referenceMonthlyMinor
  }
  plans {
    ...PlanFields
  }
  producer {
    id
    name
    prefecture
    introduction
  }
}`) as unknown as TypedDocumentString<MyBundlesQuery, MyBundlesQueryVariables>;
export const MyBundleDocument = new TypedDocumentString(`
    query MyBundle($bundleId: ID!) {
  myBundle(bundleId: $bundleId) {
    ...StudioVersionFields
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment StudioVersionFields on BundleVersion {
  id
  bundleId
  number
  status
  name
  tagline
  story
  prefectures
  hours {
    ...ServiceHoursFields
  }
  languages
  capacityPerMonth
  partsTotalMinor
  submittedAt
  publishedAt
  rejectionReason
  platformShareBps
  producerShareBps
  operatorShareBps
  operatorName
  operatorId
  functions {
    code
    name
    referenceMonthlyMinor
  }
  plans {
    ...PlanFields
  }
  producer {
    id
    name
    prefecture
    introduction
  }
}`) as unknown as TypedDocumentString<MyBundleQuery, MyBundleQueryVariables>;
export const OperatorsDocument = new TypedDocumentString(`
    query Operators {
  operators {
    id
    name
    prefecture
  }
}
    `) as unknown as TypedDocumentString<OperatorsQuery, OperatorsQueryVariables>;
export const DraftBundleDocument = new TypedDocumentString(`
    mutation DraftBundle($input: BundleInput!) {
  draftBundle(input: $input) {
    ...StudioVersionFields
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment StudioVersionFields on BundleVersion {
  id
  bundleId
  number
  status
  name
  tagline
  story
  prefectures
  hours {
    ...ServiceHoursFields
  }
  languages
  capacityPerMonth
  partsTotalMinor
  submittedAt
  publishedAt
  rejectionReason
  platformShareBps
  producerShareBps
  operatorShareBps
  operatorName
  operatorId
  functions {
    code
    name
    referenceMonthlyMinor
  }
  plans {
    ...PlanFields
  }
  producer {
    id
    name
    prefecture
    introduction
  }
}`) as unknown as TypedDocumentString<DraftBundleMutation, DraftBundleMutationVariables>;
export const ReviseBundleDocument = new TypedDocumentString(`
    mutation ReviseBundle($bundleId: ID!, $input: BundleInput!) {
  reviseBundle(bundleId: $bundleId, input: $input) {
    ...StudioVersionFields
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment StudioVersionFields on BundleVersion {
  id
  bundleId
  number
  status
  name
  tagline
  story
  prefectures
  hours {
    ...ServiceHoursFields
  }
  languages
  capacityPerMonth
  partsTotalMinor
  submittedAt
  publishedAt
  rejectionReason
  platformShareBps
  producerShareBps
  operatorShareBps
  operatorName
  operatorId
  functions {
    code
    name
    referenceMonthlyMinor
  }
  plans {
    ...PlanFields
  }
  producer {
    id
    name
    prefecture
    introduction
  }
}`) as unknown as TypedDocumentString<ReviseBundleMutation, ReviseBundleMutationVariables>;
export const SubmitBundleDocument = new TypedDocumentString(`
    mutation SubmitBundle($versionId: ID!) {
  submitBundle(versionId: $versionId) {
    ...StudioVersionFields
  }
}
    fragment ServiceHoursFields on ServiceHours {
  spans {
    weekday
    opensAt
    closesAt
  }
  closedOnHolidays
  note
}
fragment PlanFields on Plan {
  id
  name
  baseMinor
  includedUnits
  overageMinor
  overageTiers {
    mode
    steps {
      upTo
      unitPrice
    }
  }
  successFeeMinor
  initialFeeMinor
  minimumMinor
  baseInAdvance
  waysToPay
  depositMinor
  minimumTermMonths
  noticeDays
}
fragment StudioVersionFields on BundleVersion {
  id
  bundleId
  number
  status
  name
  tagline
  story
  prefectures
  hours {
    ...ServiceHoursFields
  }
  languages
  capacityPerMonth
  partsTotalMinor
  submittedAt
  publishedAt
  rejectionReason
  platformShareBps
  producerShareBps
  operatorShareBps
  operatorName
  operatorId
  functions {
    code
    name
    referenceMonthlyMinor
  }
  plans {
    ...PlanFields
  }
  producer {
    id
    name
    prefecture
    introduction
  }
}`) as unknown as TypedDocumentString<SubmitBundleMutation, SubmitBundleMutationVariables>;
export const ShareSampleDocument = new TypedDocumentString(`
    query ShareSample {
  bundles(first: 1) {
    items {
      id
      platformShareBps
    }
  }
}
    `) as unknown as TypedDocumentString<ShareSampleQuery, ShareSampleQueryVariables>;
export const IntroduceProducerDocument = new TypedDocumentString(`
    mutation IntroduceProducer($introduction: String!) {
  introduceProducer(introduction: $introduction) {
    id
    introduction
  }
}
    `) as unknown as TypedDocumentString<IntroduceProducerMutation, IntroduceProducerMutationVariables>;
export const ApiKeysDocument = new TypedDocumentString(`
    query ApiKeys {
  apiKeys {
    ...ApiKeyFields
  }
}
    fragment ApiKeyFields on ApiKey {
  id
  name
  scopes
  createdAt
  lastUsedAt
  revokedAt
}`) as unknown as TypedDocumentString<ApiKeysQuery, ApiKeysQueryVariables>;
export const CreateApiKeyDocument = new TypedDocumentString(`
    mutation CreateApiKey($name: String!, $scopes: [String!]) {
  createApiKey(name: $name, scopes: $scopes) {
    secret
    key {
      ...ApiKeyFields
    }
  }
}
    fragment ApiKeyFields on ApiKey {
  id
  name
  scopes
  createdAt
  lastUsedAt
  revokedAt
}`) as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = new TypedDocumentString(`
    mutation RevokeApiKey($id: ID!) {
  revokeApiKey(id: $id) {
    ...ApiKeyFields
  }
}
    fragment ApiKeyFields on ApiKey {
  id
  name
  scopes
  createdAt
  lastUsedAt
  revokedAt
}`) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const WebhooksDocument = new TypedDocumentString(`
    query Webhooks {
  webhooks {
    ...WebhookFields
  }
  webhookEvents {
    name
    label
  }
}
    fragment WebhookFields on WebhookEndpoint {
  id
  kind
  name
  address
  events
  createdAt
  oldSecretUntil
}`) as unknown as TypedDocumentString<WebhooksQuery, WebhooksQueryVariables>;
export const WebhookDeliveriesDocument = new TypedDocumentString(`
    query WebhookDeliveries {
  webhookDeliveries {
    id
    endpointName
    event
    state
    attempts
    createdAt
    lastAt
    lastStatus
    lastError
  }
}
    `) as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const KeyScopesDocument = new TypedDocumentString(`
    query KeyScopes {
  keyScopes
}
    `) as unknown as TypedDocumentString<KeyScopesQuery, KeyScopesQueryVariables>;
export const AddWebhookDocument = new TypedDocumentString(`
    mutation AddWebhook($input: AddWebhookInput!) {
  addWebhook(input: $input) {
    secret
    endpoint {
      ...WebhookFields
    }
  }
}
    fragment WebhookFields on WebhookEndpoint {
  id
  kind
  name
  address
  events
  createdAt
  oldSecretUntil
}`) as unknown as TypedDocumentString<AddWebhookMutation, AddWebhookMutationVariables>;
export const RotateWebhookSecretDocument = new TypedDocumentString(`
    mutation RotateWebhookSecret($id: ID!) {
  rotateWebhookSecret(id: $id) {
    secret
    endpoint {
      ...WebhookFields
    }
  }
}
    fragment WebhookFields on WebhookEndpoint {
  id
  kind
  name
  address
  events
  createdAt
  oldSecretUntil
}`) as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const RemoveWebhookDocument = new TypedDocumentString(`
    mutation RemoveWebhook($id: ID!) {
  removeWebhook(id: $id)
}
    `) as unknown as TypedDocumentString<RemoveWebhookMutation, RemoveWebhookMutationVariables>;
export const TryWebhookDocument = new TypedDocumentString(`
    mutation TryWebhook($id: ID!) {
  tryWebhook(id: $id)
}
    `) as unknown as TypedDocumentString<TryWebhookMutation, TryWebhookMutationVariables>;
export const ReplayWebhookDocument = new TypedDocumentString(`
    mutation ReplayWebhook($deliveryId: ID!) {
  replayWebhook(deliveryId: $deliveryId)
}
    `) as unknown as TypedDocumentString<ReplayWebhookMutation, ReplayWebhookMutationVariables>;
export const TelephonyConnectionDocument = new TypedDocumentString(`
    query TelephonyConnection {
  telephonyConnection {
    hosts
    recordingUrl
    hasCredential
  }
}
    `) as unknown as TypedDocumentString<TelephonyConnectionQuery, TelephonyConnectionQueryVariables>;
export const SetTelephonyConnectionDocument = new TypedDocumentString(`
    mutation SetTelephonyConnection($input: TelephonyConnectionInput!) {
  setTelephonyConnection(input: $input) {
    hosts
    recordingUrl
    hasCredential
  }
}
    `) as unknown as TypedDocumentString<SetTelephonyConnectionMutation, SetTelephonyConnectionMutationVariables>;
export const FormDraftDocument = new TypedDocumentString(`
    query FormDraft($form: WorkForm!, $subjectId: ID) {
  formDraft(form: $form, subjectId: $subjectId) {
    draft
    revision
  }
}
    `) as unknown as TypedDocumentString<FormDraftQuery, FormDraftQueryVariables>;
export const SaveFormDraftDocument = new TypedDocumentString(`
    mutation SaveFormDraft($form: WorkForm!, $subjectId: ID, $draft: JSON!, $basedOn: Int) {
  saveFormDraft(
    form: $form
    subjectId: $subjectId
    draft: $draft
    basedOn: $basedOn
  ) {
    revision
  }
}
    `) as unknown as TypedDocumentString<SaveFormDraftMutation, SaveFormDraftMutationVariables>;
export const DataExportsDocument = new TypedDocumentString(`
    query DataExports {
  dataExports {
    ...DataExportFields
  }
}
    fragment DataExportFields on DataExport {
  id
  state
  requestedAt
  partsDone
  partsAll
  rows
  bytes
  expiresAt
}`) as unknown as TypedDocumentString<DataExportsQuery, DataExportsQueryVariables>;
export const RequestExportDocument = new TypedDocumentString(`
    mutation RequestExport {
  requestExport {
    ...DataExportFields
  }
}
    fragment DataExportFields on DataExport {
  id
  state
  requestedAt
  partsDone
  partsAll
  rows
  bytes
  expiresAt
}`) as unknown as TypedDocumentString<RequestExportMutation, RequestExportMutationVariables>;
export const ColleaguesDocument = new TypedDocumentString(`
    query Colleagues {
  colleagues {
    personId
    name
    email
    role
    joinedAt
  }
}
    `) as unknown as TypedDocumentString<ColleaguesQuery, ColleaguesQueryVariables>;
export const InvitationsDocument = new TypedDocumentString(`
    query Invitations {
  invitations {
    id
    email
    role
    expiresAt
    acceptedAt
    revokedAt
  }
}
    `) as unknown as TypedDocumentString<InvitationsQuery, InvitationsQueryVariables>;
export const InvitePersonDocument = new TypedDocumentString(`
    mutation InvitePerson($input: InviteInput!) {
  invitePerson(input: $input) {
    id
    email
    role
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<InvitePersonMutation, InvitePersonMutationVariables>;
export const RevokeInvitationDocument = new TypedDocumentString(`
    mutation RevokeInvitation($id: ID!) {
  revokeInvitation(id: $id) {
    id
    revokedAt
  }
}
    `) as unknown as TypedDocumentString<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const CompanyProfileDocument = new TypedDocumentString(`
    query CompanyProfile {
  viewer {
    acting {
      id
      company {
        id
        kind
        name
        nameKana
        prefecture
        industry
        employees
        registrationNumber
        postalCode
        address
        phone
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CompanyProfileQuery, CompanyProfileQueryVariables>;
export const UpdateCompanyDocument = new TypedDocumentString(`
    mutation UpdateCompany($input: RegisterCompanyInput!) {
  updateCompany(input: $input) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<UpdateCompanyMutation, UpdateCompanyMutationVariables>;
export const ServedContractsDocument = new TypedDocumentString(`
    query ServedContracts {
  contracts {
    id
    number
    status
    clientName
    producerName
    operatorName
    startsOn
    endsOn
    deskId
    planChanges {
      id
      number
      effectiveOn
      pdfUrl
      plan {
        name
      }
      signature {
        signerName
        signedAt
      }
    }
    version {
      id
      name
      platformShareBps
      producerShareBps
      operatorShareBps
    }
    plan {
      id
      name
      baseMinor
      includedUnits
    }
  }
}
    `) as unknown as TypedDocumentString<ServedContractsQuery, ServedContractsQueryVariables>;
export const RevenueDocument = new TypedDocumentString(`
    query Revenue {
  revenue {
    month
    grossMinor
    shareMinor
    paidMinor
  }
}
    `) as unknown as TypedDocumentString<RevenueQuery, RevenueQueryVariables>;
export const PayoutsDocument = new TypedDocumentString(`
    query Payouts {
  payouts {
    ...PayoutFields
  }
}
    fragment InvoiceLineFields on InvoiceLine {
  description
  quantity
  unitMinor
  unitPrice
  amountMinor
  taxRateBps
}
fragment PayoutFields on Payout {
  id
  payeeName
  payeeKind
  amountMinor
  netMinor
  taxMinor
  status
  payOn
  statementPdfUrl
  statementTranslationUrl
  failureReason
  bank
  bankReason
  confirmation {
    state
    objectUntil
    confirmedOn
    objections {
      status
      positions
      words
      answer
      answeredOn
    }
  }
  period {
    startsOn
    endsOn
  }
  lines {
    ...InvoiceLineFields
  }
}`) as unknown as TypedDocumentString<PayoutsQuery, PayoutsQueryVariables>;
export const ObjectToStatementDocument = new TypedDocumentString(`
    mutation ObjectToStatement($payoutId: ID!, $lines: [Int!]!, $words: String!) {
  objectToStatement(payoutId: $payoutId, lines: $lines, words: $words) {
    ...PayoutFields
  }
}
    fragment InvoiceLineFields on InvoiceLine {
  description
  quantity
  unitMinor
  unitPrice
  amountMinor
  taxRateBps
}
fragment PayoutFields on Payout {
  id
  payeeName
  payeeKind
  amountMinor
  netMinor
  taxMinor
  status
  payOn
  statementPdfUrl
  statementTranslationUrl
  failureReason
  bank
  bankReason
  confirmation {
    state
    objectUntil
    confirmedOn
    objections {
      status
      positions
      words
      answer
      answeredOn
    }
  }
  period {
    startsOn
    endsOn
  }
  lines {
    ...InvoiceLineFields
  }
}`) as unknown as TypedDocumentString<ObjectToStatementMutation, ObjectToStatementMutationVariables>;
export const PayoutAccountDocument = new TypedDocumentString(`
    query PayoutAccount {
  payoutAccount {
    ready
    problem
    onboardingUrl
  }
}
    `) as unknown as TypedDocumentString<PayoutAccountQuery, PayoutAccountQueryVariables>;
export const OpenPayoutAccountDocument = new TypedDocumentString(`
    mutation OpenPayoutAccount {
  openPayoutAccount {
    ready
    problem
    onboardingUrl
  }
}
    `) as unknown as TypedDocumentString<OpenPayoutAccountMutation, OpenPayoutAccountMutationVariables>;