import { useTranslation } from 'react-i18next';
import {
  CreditNoteDecisionsDocument,
  type CreditNoteDecisionsQuery,
} from '../../../graphql/generated/graphql';
import { useAsk } from '../../../graphql/hooks';
import { formatDate, formatMoment, formatYen } from '../../../i18n/format';
import { Answered } from '../../../ui/answered';
import { Stacked } from '../../../ui/lists';
import { Yen } from '../../../ui/money';
import { Page, Section } from '../../../ui/page';
import { StateLabel, type StateTone } from '../../../ui/state-label';
import { Empty } from '../../../ui/states';
import { DataTable } from '../../workplace/pieces/data-table';
import styles from '../admin.module.css';
import { CreditProposal } from './credit-proposal';
import { Waivers } from './waivers';

export type Decision = CreditNoteDecisionsQuery['creditNoteDecisions'][number];

/** What waits for a second person, then what was decided and by whom. */
const CreditsPage = () => {
  const { t } = useTranslation('admin');
  const query = useAsk(CreditNoteDecisionsDocument, {}, { staleMs: 0 });
  return (
    <Page title={t('credit.title')} width="wide">
      <p>{t('credit.lead')}</p>
      <Answered query={query}>
        {({ creditNoteDecisions }) => {
          const open = creditNoteDecisions.filter(({ note }) => note.status === 'PROPOSED');
          const decided = creditNoteDecisions.filter(({ note }) => note.status !== 'PROPOSED');
          return (
            <>
              <Section title={t('credit.waiting')} full>
                {open.length === 0 ? (
                  <Empty>{t('credit.nothingWaits')}</Empty>
                ) : (
                  <Stacked label={t('credit.waiting')}>
                    {open.map((each) => (
                      <CreditProposal key={each.note.id} decision={each} />
                    ))}
                  </Stacked>
                )}
              </Section>
              {decided.length > 0 && (
                <Section title={t('credit.decided')} full>
                  <Decided decisions={decided} />
                </Section>
              )}
            </>
          );
        }}
      </Answered>
      <Section title={t('waiver.title')} full>
        <Waivers />
      </Section>
    </Page>
  );
};

const toneOf = ({
  status,
  settledAt,
  failureReason,
  setOffMinor,
  totalMinor,
}: Decision['note']): StateTone =>
  status === 'WITHDRAWN'
    ? 'before'
    : setOffMinor === totalMinor
      ? 'done'
      : failureReason
        ? 'failed'
        : settledAt
          ? 'done'
          : 'waiting';

const Decided = ({ decisions }: { decisions: readonly Decision[] }) => {
  const { t } = useTranslation('admin');
  return (
    <DataTable
      caption={t('credit.decided')}
      rows={decisions}
      rowKey={({ note }) => note.id}
      columns={[
        {
          key: 'number',
          head: t('credit.number'),
          cell: ({ note }) =>
            note.pdfUrl ? (
              <a href={note.pdfUrl} target="_blank" rel="noreferrer" className={styles.number}>
                {note.number}
              </a>
            ) : (
              t('credit.noNumber')
            ),
        },
        { key: 'invoice', head: t('credit.invoice'), cell: ({ note }) => note.invoiceNumber },
        { key: 'client', head: t('client'), cell: ({ note }) => note.clientName },
        {
          key: 'state',
          head: t('credit.state'),
          cell: ({ note }) => (
            <>
              <span className={styles.number}>
                <StateLabel tone={toneOf(note)}>
                  {t(
                    note.status === 'WITHDRAWN'
                      ? 'credit.withdrawn'
                      : note.setOffMinor === note.totalMinor
                        ? 'credit.setOff'
                        : note.settledAt
                          ? `credit.settled.${note.means}`
                          : `credit.pending.${note.means}`,
                  )}
                </StateLabel>
              </span>
              {note.gift && <div>{t('credit.costs.gift')}</div>}
              {note.setOffMinor > 0 && (
                <div>{t('credit.setOffOf', { amount: formatYen(note.setOffMinor) })}</div>
              )}
              {note.setOffMinor < note.totalMinor && note.failureReason && <div>{note.failureReason}</div>}
            </>
          ),
        },
        {
          key: 'who',
          head: t('credit.who'),
          cell: ({ proposedBy, decidedBy, decidedAt, alone }) => (
            <>
              <div>{t('credit.proposer', { person: proposedBy })}</div>
              <div>{t('credit.decider', { person: decidedBy ?? '' })}</div>
              {alone && <div>{t('credit.alone')}</div>}
              {decidedAt && <div>{formatMoment(decidedAt)}</div>}
            </>
          ),
        },
        {
          key: 'issuedOn',
          head: t('credit.issuedOn'),
          cell: ({ note }) => (note.issuedOn ? formatDate(note.issuedOn) : ''),
        },
        {
          key: 'total',
          head: t('credit.total'),
          numeric: true,
          cell: ({ note }) => <Yen amountMinor={-note.totalMinor} />,
        },
      ]}
    />
  );
};

export default CreditsPage;
