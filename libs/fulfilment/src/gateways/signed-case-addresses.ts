import { Config } from '@madoguchi/platform/config';
import { Injectable } from '@nestjs/common';
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { CaseAddresses } from '../application/case-mail-ports.js';

const MAC_LETTERS = 24;

/** `case-<id><mac>@<domain>`: the id of the case and 96 bits that only this installation can make. Nothing is stored. */
@Injectable()
export class SignedCaseAddresses extends CaseAddresses {
  private readonly key: Buffer;

  constructor(private readonly config: Config) {
    super();
    this.key = Buffer.from(hkdfSync('sha256', config.authSecret, '', 'case mail addresses', 32));
  }

  of(caseId: string): string | null {
    const { inboundMail } = this.config;
    if (!inboundMail) return null;
    const id = caseId.replaceAll('-', '').toLowerCase();
    return `case-${id}${this.macOf(id)}@${inboundMail.domain}`;
  }

  caseOf(address: string): string | undefined {
    const [, id, mac, domain] = /^case-([0-9a-f]{32})([0-9a-f]{24})@(.+)$/.exec(address.toLowerCase()) ?? [];
    if (!id || !mac || domain !== this.config.inboundMail?.domain) return undefined;
    if (!timingSafeEqual(Buffer.from(mac), Buffer.from(this.macOf(id)))) return undefined;
    return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private macOf(id: string): string {
    return createHmac('sha256', this.key).update(id).digest('hex').slice(0, MAC_LETTERS);
  }
}
