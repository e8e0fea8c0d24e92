import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  CarryStoppedRefundDocument,
  LeaveStripeEventDocument,
  MoneyCockpitDocument,
  StoppedWorkDocument,
  type StoppedWorkQuery,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { StateLabel } from '../../ui/state-label';
import { ActButton } from '../workplace/pieces/act-button';
import { DataTable } from '../workplace/pieces/data-table';
import styles from './admin.module.css';

type Stopped = StoppedWorkQuery['stoppedWork']['items'][number];

interface StoppedTableProps {
  items: readonly Stopped[];
  /** Which one is being sent. */
  busyId: string | undefined;
  onRetry: (id: string) => void;
}

export const StoppedTable = ({ items, busyId, onRetry }: StoppedTableProps) => {
  const { t } = useTranslation('admin');
  const [leaving, setLeaving] = useState<Stopped>();
  const [carrying, setCarrying] = useState<Stopped>();
  const carry = useTell(CarryStoppedRefundDocument, [StoppedWorkDocument, MoneyCockpitDocument]);
  const leave = useTell(LeaveStripeEventDocument, [StoppedWorkDocument, MoneyCockpitDocument]);
  return (
    <>
      <DataTable
        caption={t('stopped.title')}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'what', head: t('stopped.what'), cell: (item) => <What item={item} /> },
          { key: 'why', head: t('stopped.why'), cell: (item) => <Why item={item} /> },
          { key: 'since', head: t('stopped.since'), cell: ({ since }) => formatMoment(since) },
          {
            key: 'tries',
            head: t('stopped.tries'),
            numeric: true,
            cell: ({ tries }) => t('stopped.times', { count: tries }),
          },
          {
            key: 'act',
            head: t('stopped.act'),
            cell: (item) =>
              item.hindrance ? (
                item.hindrance
              ) : (
                <span className={styles.acts}>
                  <ActButton
                    busy={busyId === item.id}
                    ariaLabel={t('stopped.againSpoken', { what: item.label, who: item.companyName ?? '' })}
                    onClick={() => onRetry(item.id)}
                  >
                    {t('stopped.again')}
                  </ActButton>
                  {item.carriable && (
                    <ActButton tone="quiet" onClick={() => setCarrying(item)}>
                      {t('stopped.carry')}
                    </ActButton>
                  )}
                  {item.side === 'INBOX' && (
                    <ActButton tone="quiet" onClick={() => setLeaving(item)}>
                      {t('stopped.leave')}
                    </ActButton>
                  )}
                </span>
              ),
          },
        ]}
      />
      <ConfirmDialog
        opened={leaving !== undefined}
        question={t('stopped.leaveQuestion')}
        verb={t('stopped.leave')}
        busy={leave.isPending}
        error={leave.error}
        onConfirm={() =>
          leaving && leave.mutate({ id: leaving.id }, { onSuccess: () => setLeaving(undefined) })
        }
        onClose={() => setLeaving(undefined)}
      >
        <p>{t('stopped.leaveEffect', { what: leaving?.label ?? '' })}</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={carrying !== undefined}
        question={t('stopped.carryQuestion', {
          number: carrying?.number ?? '',
          who: carrying?.companyName ?? '',
        })}
        verb={t('stopped.carry')}
        busy={carry.isPending}
        error={carry.error}
        onConfirm={() =>
          carrying && carry.mutate({ id: carrying.id }, { onSuccess: () => setCarrying(undefined) })
        }
        onClose={() => setCarrying(undefined)}
      >
        <p>{t('stopped.carryEffect')}</p>
      </ConfirmDialog>
    </>
  );
};

/** What was asked or told, of whom, and where to read on. */
const What = ({
  item: { label, kind, side, companyName, contractId, number, pdfUrl },
}: {
  item: Stopped;
}) => {
  const { t } = useTranslation('admin');
  return (
    <>
      {label}
      {label !== kind && <span className={styles.company}>{kind}</span>}
      <span className={styles.company}>{t(`stopped.sides.${side}`)}</span>
      {companyName && (
        <span className={styles.company}>
          {contractId ? <Link to={`/admin/contracts/${contractId}`}>{companyName}</Link> : companyName}
        </span>
      )}
      {pdfUrl && (
        <a href={pdfUrl} target="_blank" rel="noreferrer" className={styles.number}>
          {number}
        </a>
      )}
    </>
  );
};

const Why = ({ item: { stopped, reason, detail } }: { item: Stopped }) => {
  const { t } = useTranslation('admin');
  return (
    <>
      <StateLabel tone={stopped ? 'failed' : 'waiting'}>
        {t(stopped ? 'stopped.stands' : 'stopped.goesOn')}
      </StateLabel>
      <div>{reason}</div>
      {detail && (
        <div className={styles.details} lang="en">
          {t('stopped.answer', { detail })}
        </div>
      )}
    </>
  );
};
