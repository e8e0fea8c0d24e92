import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectFactDocument, type DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import { SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Disclosure } from '../../ui/disclosure';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { countOf } from '../../ui/text-input-rules';
import { useDiagnosisStep } from './diagnosis-session';

export type Volume = NonNullable<NonNullable<DiagnosisFieldsFragment['conclusion']>['volume']>;

/** More than this in a day is a slip of the finger; the server refuses it too. */
const mostCallsADay = 100_000;

/** The number of calls, set right where the amounts stand. It is a fact like others: the advice may change with it. */
const VolumeForm = ({ token, volume }: { token: string; volume: Volume }) => {
  const { t } = useTranslation('diagnosis');
  const [typed, setTyped] = useState(volume.told && !volume.band ? String(volume.callsPerDay) : '');
  const [error, setError] = useState<string>();
  const correct = useDiagnosisStep(
    CorrectFactDocument,
    ({ correctFact }) => correctFact,
    // Where the number leaves something to ask, the page of the result leads there.
    () => undefined,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = countOf(typed);
    if (value === undefined || value > mostCallsADay)
      return setError(t('volume.invalid', { max: mostCallsADay }));
    setError(undefined);
    correct.mutate({ token, fact: 'calls_per_day', value });
  };
  return (
    <Form onSubmit={submit}>
      <TextInput
        id="calls-per-day"
        label={t('volume.label')}
        description={t('volume.hint')}
        inputMode="numeric"
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
        rightSectionWidth={64}
        rightSection={<span aria-hidden>{t('figures.units.calls')}</span>}
      />
      {correct.isError && <Problem error={correct.error} />}
      <SecondaryButton busy={correct.isPending}>{t('volume.submit')}</SecondaryButton>
    </Form>
  );
};

/** For how many calls the prices are reckoned, and how far a guess may be off; an owner sets it right on the spot. */
export const CallVolume = ({ volume, token }: { volume: Volume; token?: string }) => {
  const { t } = useTranslation('diagnosis');
  const { callsPerDay: calls, daysPerMonth: days, fewestCalls: fewest, mostCalls: most, band } = volume;
  if (volume.told)
    return (
      <>
        <p>
          {band
            ? t('volume.toldBand', { band, calls, days, fewest, most })
            : t('volume.told', { calls, days })}
        </p>
        {token && (
          <div data-print-hidden>
            <Disclosure label={t(band ? 'volume.exact' : 'volume.change')}>
              <VolumeForm key={calls} token={token} volume={volume} />
            </Disclosure>
          </div>
        )}
      </>
    );
  return (
    <Card tone="notice">
      <p>{t('volume.guessed', { calls, days, fewest, most })}</p>
      {token && (
        <div data-print-hidden>
          <VolumeForm token={token} volume={volume} />
        </div>
      )}
    </Card>
  );
};
