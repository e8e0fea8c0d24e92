import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  AssignCaseDocument,
  CaseCountsDocument,
  CasesDocument,
  type CasesQuery,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { Problem } from '../../ui/states';
import { useSession } from '../identity/session';
import { ActButton } from '../workplace/pieces/act-button';
import { clockText } from '../workplace/pieces/server-clock';
import styles from './floor.module.css';

type Case = CasesQuery['cases']['items'][number];

const POLL_MS = 20_000;
/** The rest is behind the tile above. */
const SHOWN = 3;

/** The deadline that makes a case urgent: the answer's until there is one, then the solution's. */
const deadlineOf = ({ respond, resolve }: Case) =>
  [respond, resolve].find(({ state, doneAt }) => doneAt === null && (state === 'SOON' || state === 'MISSED'));

/** Cases that are about to miss a deadline, or have: who has each in hand, and one press to take it. */
export const CaseAlerts = ({ nowMs }: { nowMs: number }) => {
  const { t } = useTranslation('floor');
  const { data } = useAsk(
    CasesDocument,
    { scope: 'URGENT', search: null, first: SHOWN },
    { refetchEveryMs: POLL_MS },
  );
  const urgent = (data?.cases.items ?? []).filter((one) => deadlineOf(one)?.dueAt);
  if (urgent.length === 0) return null;
  return (
    <ul className={styles.alerts} aria-label={t('alerts.cases')}>
      {urgent.map((one) => (
        <CaseAlert key={one.id} of={one} nowMs={nowMs} />
      ))}
    </ul>
  );
};

const CaseAlert = ({ of, nowMs }: { of: Case; nowMs: number }) => {
  const { t } = useTranslation('floor');
  const { role, person } = useSession();
  const assign = useTell(AssignCaseDocument, [CasesDocument, CaseCountsDocument]);
  const { id, number, deskName, assignedTo, assigneeName } = of;
  const dueAt = deadlineOf(of)!.dueAt!;
  const leftSeconds = Math.floor((Date.parse(dueAt) - nowMs) / 1000);
  return (
    <li>
      <IconAlertTriangle size={20} aria-hidden />
      <span>
        {t(leftSeconds < 0 ? 'alerts.caseMissed' : 'alerts.caseSoon', {
          ...{ number, client: deskName },
          // Days that have gone by are read off the date, not off a clock.
          time: leftSeconds < 0 ? formatMoment(dueAt) : clockText(leftSeconds),
        })}{' '}
        {assigneeName ? t('alerts.caseBy', { name: assigneeName }) : t('alerts.caseUnassigned')}
      </span>
      <Link to={`/floor/cases/${id}`} aria-label={t('alerts.caseOpenOf', { number })} data-tall>
        {t('alerts.caseOpen')}
      </Link>
      {role === 'SUPERVISOR' && person && assignedTo !== person.id && (
        <ActButton
          busy={assign.isPending}
          ariaLabel={t('alerts.caseMineOf', { number })}
          onClick={() => assign.mutate({ caseId: id, personId: person.id })}
        >
          {t('alerts.caseMine')}
        </ActButton>
      )}
      {assign.isError && <Problem error={assign.error} />}
    </li>
  );
};
