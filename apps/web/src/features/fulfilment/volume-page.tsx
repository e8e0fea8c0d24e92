import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CallVolumeDocument, DesksDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { dateInJapan } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { SecondaryButton } from '../../ui/buttons';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import styles from './volume.module.css';
import { ByDay, ByHour, ByReason, Download } from './volume-plots';

const DAY_MS = 86_400_000;
const MAX_DAYS = 366;
const dayAt = (ms: number) => dateInJapan(new Date(ms));
const isInReach = (from: string, until: string) =>
  from <= until && (Date.parse(until) - Date.parse(from)) / DAY_MS <= MAX_DAYS;

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
      <Period
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

interface PeriodProps {
  from: string;
  until: string;
  deskId: string;
  desks: readonly { id: string; name: string }[];
  onShow: (params: Record<string, string>) => void;
}

const Period = ({ desks, onShow, ...first }: PeriodProps) => {
  const { t } = useTranslation('inbox');
  const [from, setFrom] = useState(first.from);
  const [until, setUntil] = useState(first.until);
  const [deskId, setDeskId] = useState(first.deskId);
  const wrong = !isInReach(from, until);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) onShow({ from, until, ...(deskId && { desk: deskId }) });
  };
  return (
    <form onSubmit={submit} className={styles.period}>
      <TextInput
        type="date"
        label={t('volume.from')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('volume.until')}
        value={until}
        error={wrong ? t('volume.periodWrong') : undefined}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      {desks.length > 1 && (
        <NativeSelect
          label={t('volume.desk')}
          value={deskId}
          data={[
            { value: '', label: t('volume.allDesks') },
            ...desks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setDeskId(event.currentTarget.value)}
        />
      )}
      <SecondaryButton>{t('volume.show')}</SecondaryButton>
    </form>
  );
};

export default VolumePage;
