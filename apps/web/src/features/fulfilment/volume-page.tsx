import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CallVolumeDocument, DesksDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { dayAt, DAY_MS, PeriodForm } from './period-form';
import { ByDay, ByHour, ByReason, Download } from './volume-plots';

/** How many calls came when, and what for. */
const VolumePage = () => {
  const { t } = useTranslation('inbox');
  const [params, setParams] = useSearchParams();
  const desks = useAsk(DesksDocument, {});
  const until = params.get('until') ?? dayAt(Date.now());
  const from = params.get('from') ?? dayAt(Date.parse(until) - 29 * DAY_MS);
  const deskId = params.get('desk');
  const volume = useAsk(CallVolumeDocument, { deskId, from, until }, { keepPrevious: true });
  return (
    <Page title={t('volume.title')} back="/owner">
      <PeriodForm
        key={`${from} ${until}`}
        from={from}
        until={until}
        deskId={deskId ?? ''}
        desks={desks.data?.desks ?? []}
        onShow={(next) => setParams(next, { replace: true, preventScrollReset: true })}
      />
      <Answered query={volume}>
        {({ callVolume: cells }) =>
          cells.length === 0 ? (
            <Empty>{t('volume.empty')}</Empty>
          ) : (
            <>
              <p role="status">
                {t('volume.total', { count: cells.reduce((sum, { calls }) => sum + calls, 0) })}
              </p>
              <Section title={t('volume.byDay')} full>
                <ByDay cells={cells} from={from} until={until} />
              </Section>
              <Section title={t('volume.byHour')} full>
                <ByHour cells={cells} />
              </Section>
              <Section title={t('volume.byReason')} full>
                <ByReason cells={cells} />
              </Section>
              <Download cells={cells} name={`${from}_${until}`} />
            </>
          )
        }
      </Answered>
    </Page>
  );
};

export default VolumePage;
