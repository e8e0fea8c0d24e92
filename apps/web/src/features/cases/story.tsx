import {
  IconLock,
  IconMail,
  IconMailOpened,
  IconMessage,
  IconPhone,
  IconPointFilled,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type {
  CaseClosingCode,
  CaseEntryKind,
  CaseQuery,
  CaseRung,
  CaseSeverity,
  CustomerLanguage,
} from '../../graphql/generated/graphql';
import { DateText } from '../../ui/date-text';
import styles from './cases.module.css';
import { useSide } from './use-side';

type Entry = CaseQuery['caseStory'][number];

const looks: Partial<Record<CaseEntryKind, { look: string; icon: TablerIcon }>> = {
  NOTE: { look: 'note', icon: IconLock },
  REPLY_MAIL: { look: 'reply', icon: IconMail },
  REPLY_PHONE: { look: 'reply', icon: IconPhone },
  CUSTOMER_MAIL: { look: 'customer', icon: IconMailOpened },
  QUESTION: { look: 'client', icon: IconMessage },
  ANSWER: { look: 'client', icon: IconMessage },
  INSTRUCTION: { look: 'client', icon: IconMessage },
};

/** Between desk and client the client reads of itself as "you". */
const forOwner = ['QUESTION', 'ANSWER', 'INSTRUCTION'] as const;
const isForOwner = (kind: CaseEntryKind): kind is (typeof forOwner)[number] =>
  (forOwner as readonly CaseEntryKind[]).includes(kind);

const sides = { DESK: 'byDesk', CLIENT: 'byClient', CUSTOMER: 'byCustomer' } as const;

const useDetail = () => {
  const { t } = useTranslation('cases');
  return ({ kind, detail }: Entry): string | null => {
    if (kind === 'ASSIGNED') return t('assignedTo', { name: detail ?? t('nobody') });
    if (!detail) return null;
    const code = detail.toUpperCase();
    if (kind === 'LANGUAGE') return t(`language.${code as CustomerLanguage}`);
    if (kind === 'SEVERITY') return t('severityIs', { severity: t(`severity.${code as CaseSeverity}`) });
    if (kind === 'ESCALATED') return t('toWhom', { to: t(`rung.${code as CaseRung}`) });
    if (kind === 'CLOSED') return t(`code.${code as CaseClosingCode}`);
    if (kind === 'CUSTOMER_MAIL') return t('sentFrom', { from: detail });
    return kind === 'REPLY_MAIL' || kind === 'REPLY_PHONE' ? t('sentTo', { to: detail }) : null;
  };
};

/** Everything that happened, oldest first. An internal note has another box, colour, icon and a line that says what it is. */
export const Story = ({ entries }: { entries: readonly Entry[] }) => {
  const { t } = useTranslation('cases');
  const { isOwner } = useSide();
  const detailOf = useDetail();
  return (
    <ol className={styles.story}>
      {entries.map((entry) => {
        const { look, icon: Icon } = looks[entry.kind] ?? { look: 'event', icon: IconPointFilled };
        const detail = detailOf(entry);
        return (
          <li key={entry.id} className={styles.entry} data-look={look}>
            <div className={styles.entryHead}>
              <Icon size={18} aria-hidden />
              <strong>
                {t(isOwner && isForOwner(entry.kind) ? `entryOwner.${entry.kind}` : `entry.${entry.kind}`)}
              </strong>
              <DateText instant={entry.at} />
              <span className={styles.sub}>{entry.personName ?? t(sides[entry.side])}</span>
            </div>
            {entry.kind === 'NOTE' && <p className={styles.mark}>{t('noteOnly')}</p>}
            {detail && <p className={styles.sub}>{detail}</p>}
            {entry.text && <p className={styles.text}>{entry.text}</p>}
          </li>
        );
      })}
    </ol>
  );
};
