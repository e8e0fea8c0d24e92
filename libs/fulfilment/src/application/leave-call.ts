import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallStore } from '../store/call.store.js';
import { LineStore } from '../store/line.store.js';
import { CommandLine } from './command-line.js';

/** The supervisor stops listening or whispering. @returns false when they were with no call. */
@Injectable()
export class LeaveCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly lines: LineStore,
    private readonly command: CommandLine,
  ) {}

  execute(actor: Actor): Promise<boolean> {
    return this.unitOfWork.run(actor, async (tx) => {
      const personId = signedInPerson(actor);
      const left = await this.lines.leave(tx, personId);
      for (const id of left) {
        const call = await this.calls.byId(tx, actingCompany(actor), id);
        if (call) await this.command.send(tx, call, 'leave', { id, personId });
      }
      return left.length > 0;
    });
  }
}
