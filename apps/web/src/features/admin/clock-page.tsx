import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NowDocument, SetClockDocument } from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { dateInJapan, formatDate, formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Form } from '../../ui/form';
import { KeyValueList } from '../../ui/key-value-list';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { timeOfDay } from '../workplace/pieces/server-clock';
import styles from './admin.module.css';

const DAY_MS = 86_400_000;

/** First of the next month, 1:00 in Japan: the moment after a month can be closed. */
const nextMonthStart = (nowIso: string): string => {
  const [year = 0, month = 1] = dateInJapan(new Date(nowIso)).split('-').map(Number);
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0])}-${String(next[1]).padStart(2, '0')}-01T01:00:00+09:00`;
};

/** Moves the product's time. Exists for trying out months; a production server refuses. */
const ClockPage = () => {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const now = useAsk(NowDocument, {}, { staleMs: 0, refetchEveryMs: 5_000 });
  const move = useTell(SetClockDocument);
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const moveTo = (at: string) => move.mutate({ at }, { onSuccess: () => void client.invalidateQueries() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(typed === '');
    if (typed !== '' && !move.isPending) moveTo(`${typed}:00+09:00`);
  };
  return (
    <Page title={t('clock.title')}>
      <p>{t('clock.lead')}</p>
      <Answered query={now} lines={2}>
        {(answer) => (
          <>
            <KeyValueList
              items={[
                {
                  label: t('clock.now'),
                  value: `${formatDate(dateInJapan(new Date(answer.now)))} ${timeOfDay(Date.parse(answer.now)).slice(0, 5)}`,
                },
                { label: t('clock.real'), value: formatMoment(new Date().toISOString()) },
              ]}
            />
            {move.isError && <Problem error={move.error} />}
            <p role="status">{move.data && t('clock.moved', { moment: formatMoment(move.data.setClock) })}</p>
            <div className={styles.row}>
              <ActButton
                busy={move.isPending}
                onClick={() => moveTo(new Date(Date.parse(answer.now) + DAY_MS).toISOString())}
              >
                {t('clock.tomorrow')}
              </ActButton>
              <ActButton busy={move.isPending} onClick={() => moveTo(nextMonthStart(answer.now))}>
                {t('clock.nextMonth')}
              </ActButton>
              <ActButton busy={move.isPending} onClick={() => moveTo(new Date().toISOString())}>
                {t('clock.reset')}
              </ActButton>
            </div>
            <Form onSubmit={submit}>
              <div className={styles.row}>
                <TextInput
                  type="datetime-local"
                  label={t('clock.at')}
                  value={typed}
                  error={missing ? t('clock.missing') : undefined}
                  onChange={(event) => setTyped(event.currentTarget.value)}
                />
                <ActButton tone="primary" busy={move.isPending}>
                  {t('clock.move')}
                </ActButton>
              </div>
            </Form>
          </>
        )}
      </Answered>
    </Page>
  );
};

export default ClockPage;
