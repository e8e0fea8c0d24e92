import { Refusal } from '@madoguchi/kernel';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import PostalMime, { type Address } from 'postal-mime';
import { MailReader } from '../application/case-mail-ports.js';
import type { IncomingMail } from '../domain/inbound-mail.js';

/** Reads what mail programs send, in any of their encodings. */
@Injectable()
export class MimeMailReader extends MailReader {
  async read(raw: Uint8Array): Promise<IncomingMail> {
    const mail = await PostalMime.parse(raw, { maxNestingDepth: 32 }).catch(() => undefined);
    if (!mail || mail.headers.length === 0) throw new Refusal('BAD_INPUT', 'notAMail');
    const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
    const handedTo = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap(
      (name) => headers.get(name) ?? [],
    );
    return {
      messageId: mail.messageId ?? createHash('sha256').update(raw).digest('hex'),
      from: addressesIn(mail.from ? [mail.from] : [])[0] ?? '',
      recipients: [...addressesIn([...(mail.to ?? []), ...(mail.cc ?? [])]), ...handedTo].map(trimmed),
      text: mail.text ?? textOf(mail.html ?? ''),
      attachments: mail.attachments.length,
      headers,
    };
  }
}

const trimmed = (address: string): string => address.replace(/[<>\s]/g, '').toLowerCase();
const addressesIn = (list: readonly Address[]): string[] =>
  list.flatMap((one) => (one.group ? one.group.map(({ address }) => address) : [one.address])).map(trimmed);

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of a page, for programs that send nothing else. What they quote goes. */
const textOf = (html: string): string =>
  html
    .replace(/<(style|script|head|blockquote)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(br|\/p|\/div|\/li|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[0-9a-f]{1,6}|\w{2,6});/gi, (whole, code: string) => {
      if (!code.startsWith('#')) return named[code.toLowerCase()] ?? whole;
      const number = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
      return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '';
    });
