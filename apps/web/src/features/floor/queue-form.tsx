import { NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  LiveFloorDocument,
  RoutingDocument,
  type RoutingQuery,
  SetDeskQueueDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ButtonRow } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { ErrorSummary } from '../../ui/error-summary';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './floor.module.css';
import { languages, namesOf, useLanguageName } from './languages';

type Queue = RoutingQuery['routing']['desks'][number];

/** The same bounds as the server's (libs/fulfilment, domain/skills.ts). */
const bounds = {
  ringSeconds: [5, 120],
  wrapUpSeconds: [10, 1800],
  levelPercent: [1, 100],
  levelSeconds: [1, 600],
} as const;
const hints = {
  ringSeconds: 'routing.ringHint',
  wrapUpSeconds: 'routing.wrapUpHint',
  levelPercent: 'routing.levelPercentHint',
  levelSeconds: 'routing.levelSecondsHint',
} as const;
const figures = ['ringSeconds', 'wrapUpSeconds', 'levelPercent', 'levelSeconds'] as const;
const numberOf = (typed: string) => (/^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN);

interface QueueFormProps {
  queue: Queue;
  name: string;
  onClose: (saved: boolean) => void;
}

/** What one desk asks of its agents and promises its callers. */
export const QueueForm = ({ queue, name, onClose }: QueueFormProps) => {
  const { t } = useTranslation(['floor', 'common']);
  const languageName = useLanguageName();
  const tell = useTell(SetDeskQueueDocument, [RoutingDocument, LiveFloorDocument]);
  const inside = (field: (typeof figures)[number]) => (typed: string) => {
    const [min, max] = bounds[field];
    const value = numberOf(typed.normalize('NFKC'));
    return value >= min && value <= max ? undefined : t('routing.range', { min, max });
  };
  const { values, summary, text, check, showRefusal } = useFields(
    {
      language: queue.language,
      certifications: queue.certifications.join(t('common:listSeparator')),
      ringSeconds: String(queue.ringSeconds),
      wrapUpSeconds: String(queue.wrapUpSeconds),
      levelPercent: String(queue.levelPercent),
      levelSeconds: String(queue.levelSeconds),
    },
    {
      ringSeconds: inside('ringSeconds'),
      wrapUpSeconds: inside('wrapUpSeconds'),
      levelPercent: inside('levelPercent'),
      levelSeconds: inside('levelSeconds'),
    },
  );
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (tell.isPending || !check()) return;
    const count = (field: (typeof figures)[number]) => numberOf(values[field].normalize('NFKC'));
    tell.mutate(
      {
        deskId: queue.deskId,
        input: {
          language: values.language,
          certifications: namesOf(values.certifications),
          ringSeconds: count('ringSeconds'),
          wrapUpSeconds: count('wrapUpSeconds'),
          levelPercent: count('levelPercent'),
          levelSeconds: count('levelSeconds'),
        },
      },
      { onSuccess: () => onClose(true), onError: showRefusal },
    );
  };
  const known: readonly string[] = languages;
  return (
    <Card>
      <form noValidate onSubmit={save} className={styles.settings} aria-label={t('routing.editOf', { name })}>
        <h3>{name}</h3>
        <ErrorSummary problems={summary} />
        {tell.isError && summary.length === 0 && <Problem error={tell.error} />}
        <div className={styles.fields}>
          <NativeSelect
            {...text('language')}
            label={t('routing.language')}
            data={[...new Set([...known, queue.language])].map((value) => ({
              value,
              label: languageName(value),
            }))}
          />
          <TextInput
            {...text('certifications')}
            label={t('routing.needed')}
            description={t('routing.neededHint')}
          />
          {figures.map((field) => (
            <TextInput
              key={field}
              {...text(field)}
              label={t(`routing.${field}`)}
              description={t(hints[field])}
              inputMode="numeric"
            />
          ))}
        </div>
        <ButtonRow>
          <ActButton tone="primary" busy={tell.isPending}>
            {t('routing.save')}
          </ActButton>
          <ActButton onClick={() => onClose(false)}>{t('routing.cancel')}</ActButton>
        </ButtonRow>
      </form>
    </Card>
  );
};
