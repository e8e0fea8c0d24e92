import { Config } from '@madoguchi/platform/config';
import { SealedText } from '@madoguchi/platform/outgoing';
import { Injectable } from '@nestjs/common';
import { CredentialSeal } from '../application/credential-seal.js';

@Injectable()
export class SealedCredentials extends CredentialSeal {
  private readonly sealed: SealedText;

  constructor(config: Config) {
    super();
    this.sealed = new SealedText(config.authSecret, 'telephony credentials');
  }

  close(credential: string): string {
    return this.sealed.close(credential);
  }

  open(sealed: string): string {
    return this.sealed.open(sealed);
  }
}
