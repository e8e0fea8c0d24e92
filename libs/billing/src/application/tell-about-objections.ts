import { IdentityApi } from '@madoguchi/identity/contract';
import type { Minor } from '@madoguchi/kernel';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { OBJECTION_DAYS } from '../domain/confirmation.js';
import type { StatementDocument } from '../domain/documents.js';
import { yen } from '../domain/wording.js';
import { TellPeople } from './tell-people.js';

/** Both ways: the platform hears of an objection, the payee of its answer. */
@Injectable()
export class TellAboutObjections {
  constructor(
    private readonly identity: IdentityApi,
    private readonly config: Config,
    private readonly tell: TellPeople,
  ) {}

  async raised(tx: Tx, id: string, { number, recipient }: StatementDocument, words: string): Promise<void> {
    const platform = await this.identity.platformCompany(tx);
    const link = `${this.config.publicUrl}/admin/payouts`;
    await this.tell.mail(tx, platform.id, ['admin'], `objection:${id}`, ({ language }) =>
      language === 'en'
        ? {
            subject: `${recipient.name} says that statement ${number} is wrong`,
            text: `“${words}”\n\nPlease check it and answer. Until then the statement is not confirmed.\n${link}\n`,
          }
        : {
            subject: `支払明細書${number}に誤りの連絡がありました（${recipient.name}さま）`,
            text: `「${words}」\n\n内容を確かめて、回答してください。それまで、この明細書は確認済みになりません。\n${link}\n`,
          },
    );
  }

  accepted(tx: Tx, id: string, document: StatementDocument, answer: string, netMinor: Minor): Promise<void> {
    const amount = (language: 'ja' | 'en') => yen(Math.abs(netMinor), language);
    return this.answered(tx, id, document, {
      en: {
        subject: `Statement ${document.number} is put right`,
        text: `Thank you for telling us. ${amount('en')} before tax is ${netMinor < 0 ? 'deducted' : 'added'} on your next statement.\n\n“${answer}”`,
      },
      ja: {
        subject: `支払明細書${document.number}を訂正します`,
        text: `ご連絡ありがとうございます。次の明細書で${amount('ja')}（税別）を${netMinor < 0 ? '差し引きます' : '加えてお支払いします'}。\n\n「${answer}」`,
      },
    });
  }

  refused(tx: Tx, id: string, document: StatementDocument, answer: string): Promise<void> {
    return this.answered(tx, id, document, {
      en: {
        subject: `We checked statement ${document.number}: it stays as it is`,
        text: `“${answer}”\n\nIf you still think it is wrong, tell us again within ${OBJECTION_DAYS} days.`,
      },
      ja: {
        subject: `支払明細書${document.number}を確かめました（訂正はありません）`,
        text: `「${answer}」\n\nまだ誤りがあると思われるときは、${OBJECTION_DAYS}日以内にもう一度お知らせください。`,
      },
    });
  }

  private answered(
    tx: Tx,
    id: string,
    { recipient }: StatementDocument,
    words: Readonly<Record<'ja' | 'en', { subject: string; text: string }>>,
  ): Promise<void> {
    const link = `${this.config.publicUrl}/payouts`;
    const key = `objection-answer:${id}`;
    return this.tell.mail(tx, recipient.id, ['producer', 'manager'], key, ({ language }) => {
      const { subject, text } = words[language === 'en' ? 'en' : 'ja'];
      return { subject, text: `${text}\n\n${link}\n` };
    });
  }
}
