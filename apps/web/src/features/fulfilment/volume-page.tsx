import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CallVolumeDocument, CampaignDesksDocument, DesksDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { dayAt, DAY_MS, PeriodForm } from './period-form';
import { ReasonPlot } from './reason-plot';
import styles from './inbox.module.css';
import { TopicPlot } from './topic-plot';
import { ByDay, ByHour, ByReason, Download } from './volume-plots';

/** Whoever has people called chooses between calls that came in and calls that were made. */
const Directions = ({ made, onShow }: { made: boolean; onShow: (made: boolean) => void }) => {
  const { t } = useTranslation('inbox');
  const { data } = useAsk(CampaignDesksDocument, {});
  if (!made && !data?.desks.some(({ callsPeople }) => callsPeople)) return null;
  return (
    <div role="group" aria-label={t('volume.direction')} className={styles.tabs}>
      {[false, true].map((outbound) => (
        <button
          key={String(outbound)}
          type="button"
          aria-pressed={outbound === made}
          onClick={() => onShow(outbound)}
        >
          {t(outbound ? 'volume.made' : 'volume.received')}
        </button>
      ))}
    </div>
  );
};

/** How many calls came or were made when, and what for. */
const VolumePage = () => {
  const { t } = useTranslation('inbox');
  const [params, setParams] = useSearchParams();
  const desks = useAsk(DesksDocument, {});
  const until = params.get('until') ?? dayAt(Date.now());
  const from = params.get('from') ?? dayAt(Date.parse(until) - 29 * DAY_MS);
  const deskId = params.get('desk');
  const made = params.get('direction') === 'outbound';
  const direction = made ? 'OUTBOUND' : 'INBOUND';
  const volume = useAsk(CallVolumeDocument, { deskId, from, until, direction }, { keepPrevious: true });
  const show = (next: Record<string, string>, outbound = made) =>
    setParams(
      { ...next, ...(outbound && { direction: 'outbound' }) },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Page title={t('volume.title')} back="/owner">
      <Directions
        made={made}
        onShow={(outbound) => show({ from, until, ...(deskId && { desk: deskId }) }, outbound)}
      />
      <PeriodForm
        key={`${from} ${until}`}
        from={from}
        until={until}
        deskId={deskId ?? ''}
        desks={desks.data?.desks ?? []}
        onShow={show}
      />
      <Answered query={volume}>
        {({ callVolume: cells }) =>
          cells.length === 0 ? (
            <Empty>{t(made ? 'volume.noneMade' : 'volume.empty')}</Empty>
          ) : (
            <>
              <p role="status">
                {t(made ? 'volume.totalMade' : 'volume.total', {
                  count: cells.reduce((sum, { calls }) => sum + calls, 0),
                })}
              </p>
              {!made && (
                <Section title={t('topic.title')} full>
                  <TopicPlot deskId={deskId} from={from} until={until} />
                </Section>
              )}
              <Section title={t(made ? 'reasons.titleMade' : 'reasons.title')} full>
                <ReasonPlot deskId={deskId} from={from} until={until} made={made} />
              </Section>
              <Section title={t('volume.byDay')} full>
                <ByDay cells={cells} from={from} until={until} />
              </Section>
              <Section title={t('volume.byHour')} full>
                <ByHour cells={cells} />
              </Section>
              <Section title={t(made ? 'volume.byOutcome' : 'volume.byReason')} full>
                <ByReason cells={cells} made={made} />
              </Section>
              <Download cells={cells} made={made} name={`${from}_${until}`} />
            </>
          )
        }
      </Answered>
    </Page>
  );
};

export default VolumePage;
