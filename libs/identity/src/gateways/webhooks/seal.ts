import { Config } from '@madoguchi/platform/config';
import { SealedText } from '@madoguchi/platform/outgoing';
import { Injectable } from '@nestjs/common';
import { Seal } from '../../application/webhook-ports.js';

/** Secrets of webhooks, sealed with a key of their own. */
@Injectable()
export class SecretSeal extends Seal {
  private readonly sealed: SealedText;

  constructor(config: Config) {
    super();
    this.sealed = new SealedText(config.authSecret, 'webhook secrets');
  }

  close(secret: string): string {
    return this.sealed.close(secret);
  }

  open(sealed: string): string {
    return this.sealed.open(sealed);
  }
}
