import { Injectable } from '@nestjs/common';
import type { LossesCount } from '../domain/losses.js';
import { EndSilentLines } from './end-silent-lines.js';
import { RouteCallbacks } from './route-callbacks.js';

/** What is looked after every second besides ringing calls: second lines that nobody answers, and promises whose time has come. */
@Injectable()
export class TidyFloor {
  constructor(
    private readonly lines: EndSilentLines,
    private readonly callbacks: RouteCallbacks,
  ) {}

  async execute(lossesCount: LossesCount): Promise<void> {
    await this.lines.execute(lossesCount);
    await this.callbacks.all(lossesCount);
  }
}
