import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { z } from 'zod';
import { lineActs, Telephony } from './telephony.js';

const command = z.object({
  id: z.uuid(),
  operatorId: z.uuid(),
  providerCallId: z.string(),
  act: z.enum(lineActs),
  lineId: z.uuid().nullable(),
  personId: z.string().nullable(),
  phone: z.string().nullable(),
});

/** Hands a command to the telephony; a repetition carries the same id. */
@Job({ name: 'carry-line' })
export class CarryLine implements JobHandler {
  constructor(private readonly telephony: Telephony) {}

  run(payload: unknown): Promise<void> {
    return this.telephony.carry(command.parse(payload));
  }
}
