import { registerEnumType } from '@nestjs/graphql';
import type { Advice, DiagnosisEnd } from '../domain/conclusion.js';
import type { ContactChannel } from '../domain/contact-choice.js';
import type { SessionStatus } from '../domain/session.js';

export const DiagnosisStatusEnum = {
  ASKING: 'asking',
  CONCLUDED: 'concluded',
  DANGER: 'danger',
} as const satisfies Record<string, SessionStatus>;
registerEnumType(DiagnosisStatusEnum, { name: 'DiagnosisStatus' });

export const DiagnosisEndEnum = {
  BUNDLES: 'bundles',
  NO_OUTSOURCING: 'no_outsourcing',
  INHOUSE_BUILD: 'inhouse_build',
  NOT_A_PHONE_PROBLEM: 'not_a_phone_problem',
  NO_BUNDLE_AVAILABLE: 'no_bundle_available',
} as const satisfies Record<string, DiagnosisEnd>;
registerEnumType(DiagnosisEndEnum, { name: 'DiagnosisEnd' });

export const AdviceEnum = { KEEP: 'keep', SHARE: 'share', OUTSOURCE: 'outsource' } as const satisfies Record<
  string,
  Advice
>;
registerEnumType(AdviceEnum, { name: 'Advice' });

export const ContactChannelEnum = { PAGE: 'page', MAIL: 'mail', PHONE: 'phone' } as const satisfies Record<
  string,
  ContactChannel
>;
registerEnumType(ContactChannelEnum, {
  name: 'ContactChannel',
  description: 'How a producer may answer: on the page only, or also by mail or telephone',
});
