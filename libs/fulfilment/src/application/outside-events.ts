import { registerWebhookEvents } from '@madoguchi/identity/contract';

export const CALL_REPORTED = 'call.reported';
export const APPOINTMENT_MADE = 'appointment.made';
export const CALLBACK_DONE = 'callback.done';

registerWebhookEvents([
  { name: CALL_REPORTED, ja: '電話の報告が届いた', en: 'A call was reported' },
  { name: APPOINTMENT_MADE, ja: 'アポイントが取れた', en: 'An appointment was made' },
  { name: CALLBACK_DONE, ja: '折り返しが終わった', en: 'A call back was finished' },
]);
