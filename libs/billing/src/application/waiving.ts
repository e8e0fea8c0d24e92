import { DecideWaiver } from './decide-waiver.js';
import { ProposeWaiver } from './propose-waiver.js';
import { ReadWaivers } from './read-waivers.js';
import { WithdrawWaiver } from './withdraw-waiver.js';

/** Letting a client off a month before its bill is out. */
export const waiving = [DecideWaiver, ProposeWaiver, ReadWaivers, WithdrawWaiver];
