import { isEmail } from './case-rules.js';
import { Problems } from './words.js';

/** One of the client's own people, whose times are booked. */
export interface SalespersonContent {
  readonly name: string;
  /** Where the hand-over of a meeting goes. */
  readonly email: string;
}

/** Checks and cleans what was typed. @throws Refusal BAD_INPUT with every problem by field */
export function checkSalesperson(typed: SalespersonContent): SalespersonContent {
  const problems = new Problems();
  const content = {
    name: problems.text('name', typed.name, { max: 40 }),
    email: problems.text('email', typed.email, { max: 254 }),
  };
  if (content.email && !isEmail(content.email)) problems.add({ path: 'email', reason: 'notAnEmail' });
  problems.refuse();
  return content;
}
