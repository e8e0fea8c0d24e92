import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MoneyCockpitQuery } from '../../graphql/generated/graphql';
import { formatMoment } from '../../i18n/format';
import { Card } from '../../ui/card';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { HeldAccounts } from './held-accounts';

/** What the last reconciliation found, and whom it keeps from being billed. */
export const LastNight = ({
  lastNight,
  held,
}: Pick<MoneyCockpitQuery['moneyCockpit'], 'lastNight' | 'held'>) => {
  const { t } = useTranslation('admin');
  return (
    <>
      {lastNight ? <Outcome night={lastNight} /> : <Empty>{t('reconciliation.never')}</Empty>}
      <p>
        <Link to="/admin/reconciliation">{t('night.open')}</Link>
      </p>
      {held.length > 0 ? <HeldAccounts held={held} /> : <p>{t('night.nobodyHeld')}</p>}
    </>
  );
};

const Outcome = ({
  night: { ranAt, late, checks, failed },
}: {
  night: NonNullable<MoneyCockpitQuery['moneyCockpit']['lastNight']>;
}) => {
  const { t } = useTranslation('admin');
  const moment = formatMoment(ranAt);
  return (
    <>
      <div>
        <StateLabel tone={failed === 0 ? 'done' : 'failed'}>
          {failed === 0 ? t('night.agrees', { count: checks }) : t('night.failed', { count: failed, checks })}
        </StateLabel>
      </div>
      {late ? (
        <Card tone="urgent">
          <p role="alert">{t('night.late', { moment })}</p>
        </Card>
      ) : (
        <p>{t('reconciliation.ranAt', { moment })}</p>
      )}
    </>
  );
};
