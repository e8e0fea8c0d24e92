import { Injectable } from '@nestjs/common';
import { UsageSink } from './usage-sink.js';

/** The provider learns of usage by the lines of the invoice, and by nothing else. */
@Injectable()
export class UsageOnLines extends UsageSink {
  override async follow(): Promise<void> {}
  override async freed(): Promise<void> {}
  override async standing(): Promise<'agrees'> {
    return 'agrees';
  }
  override async compare(): Promise<undefined> {}
}
