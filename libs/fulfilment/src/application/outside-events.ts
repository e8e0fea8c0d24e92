import { registerWebhookEvents } from '@madoguchi/identity/contract';

export const CALL_REPORTED = 'call.reported';
export const CALL_CORRECTED = 'call.corrected';
export const MESSAGE_CREATED = 'message.created';
export const APPOINTMENT_MADE = 'appointment.made';
export const APPOINTMENT_BOOKED = 'appointment.booked';
export const APPOINTMENT_DECLINED = 'appointment.declined';
export const APPOINTMENT_ACCEPTED = 'appointment.accepted';
export const APPOINTMENT_REJECTED = 'appointment.rejected';
export const APPOINTMENT_WITHDRAWN = 'appointment.withdrawn';
export const CALLBACK_DONE = 'callback.done';
export const ORDER_CREATED = 'order.created';
export const ORDER_CHANGED = 'order.changed';
export const ORDER_SHIPPED = 'order.shipped';
export const ORDER_CANCELLED = 'order.cancelled';
export const CASE_OPENED = 'case.opened';
export const CASE_REPLIED = 'case.replied';
export const CASE_ESCALATED = 'case.escalated';
export const CASE_CLOSED = 'case.closed';

/** What the outside may subscribe to; docs/webhooks.md says what each carries. */
export const outsideEvents = [
  { name: CALL_REPORTED, ja: '電話の報告が届いた', en: 'A call was reported' },
  { name: CALL_CORRECTED, ja: '電話の報告を訂正した', en: 'A report of a call was corrected' },
  { name: MESSAGE_CREATED, ja: '伝言を預かった', en: 'A message was taken' },
  { name: APPOINTMENT_MADE, ja: 'アポイントが取れた', en: 'An appointment was made' },
  { name: APPOINTMENT_BOOKED, ja: 'ご希望の日時を予約した', en: 'A wished time was booked' },
  { name: APPOINTMENT_DECLINED, ja: 'ご希望の日時をお断りした', en: 'A wished time was declined' },
  { name: APPOINTMENT_ACCEPTED, ja: 'アポイントを承認した', en: 'An appointment was accepted' },
  { name: APPOINTMENT_REJECTED, ja: 'アポイントを差し戻した', en: 'An appointment was rejected' },
  { name: APPOINTMENT_WITHDRAWN, ja: 'アポイントを取り下げた', en: 'An appointment was withdrawn' },
  { name: CALLBACK_DONE, ja: '折り返しが終わった', en: 'A call back was finished' },
  { name: ORDER_CREATED, ja: '注文を受けた', en: 'An order was taken' },
  { name: ORDER_CHANGED, ja: '注文が変わった', en: 'An order was changed' },
  { name: ORDER_SHIPPED, ja: '注文を発送した', en: 'An order was shipped' },
  { name: ORDER_CANCELLED, ja: '注文を取り消した', en: 'An order was cancelled' },
  { name: CASE_OPENED, ja: '案件を受け付けた', en: 'A case was opened' },
  { name: CASE_REPLIED, ja: '案件に返答があった', en: 'A case was replied to' },
  { name: CASE_ESCALATED, ja: '案件を引き継いだ', en: 'A case was escalated' },
  { name: CASE_CLOSED, ja: '案件が終わった', en: 'A case was closed' },
] as const;

registerWebhookEvents(outsideEvents);
