import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AssumeFigureDocument, type FigureFieldsFragment } from '../../graphql/generated/graphql';
import { KeyValueList } from '../../ui/key-value-list';
import { Problem } from '../../ui/states';
import { countOf } from '../../ui/text-input-rules';
import { useDiagnosisStep } from './diagnosis-session';
import styles from './figures.module.css';

const pauseMs = 600;
type Figure = FigureFieldsFragment;

/** One figure: what we assume, and a field for the owner's own. Typing is enough; the result follows by itself. */
const OwnFigure = ({ token, figure }: { token: string; figure: Figure }) => {
  const { t } = useTranslation('diagnosis');
  const [typed, setTyped] = useState(figure.own ? String(figure.low) : '');
  const [error, setError] = useState<string>();
  const timer = useRef<number>(undefined);
  const assume = useDiagnosisStep(
    AssumeFigureDocument,
    ({ assumeFigure }) => assumeFigure,
    () => undefined,
  );
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const change = (text: string) => {
    setTyped(text);
    window.clearTimeout(timer.current);
    const value = countOf(text);
    const { min, max } = figure;
    if (value !== undefined && min !== null && max !== null && (value < min || value > max))
      return setError(t('figures.outside', { min, max }));
    setError(undefined);
    timer.current = window.setTimeout(
      () => assume.mutate({ token, code: figure.code, value: value ?? null }),
      pauseMs,
    );
  };
  return (
    <li className={styles.figure}>
      <TextInput
        id={`figure-${figure.code}`}
        label={figure.label}
        description={t('figures.ours', { value: figure.value, source: figure.source })}
        inputMode="numeric"
        value={typed}
        error={error}
        onChange={(event) => change(event.currentTarget.value)}
        rightSectionWidth={64}
        rightSection={<span aria-hidden>{t(`figures.units.${figure.unit as 'yen'}`)}</span>}
      />
      {assume.isError && <Problem error={assume.error} />}
      {figure.own && (
        <button type="button" className={styles.back} onClick={() => change('')}>
          {t('figures.reset', { label: figure.label })}
        </button>
      )}
    </li>
  );
};

/** The figures that amounts rest on, in sight; with a token the owner may put own ones in their place. */
export const Figures = ({ token, figures }: { token?: string; figures: readonly Figure[] }) => {
  const { t } = useTranslation('diagnosis');
  const fixed = figures.filter(({ min }) => token === undefined || min === null);
  const own = figures.filter(({ min }) => token !== undefined && min !== null);
  return (
    <>
      <KeyValueList
        items={fixed.map(({ code, label, value, source }) => ({
          label,
          value: t('figures.said', { value, source }),
          ...(token !== undefined && code === 'callsPerDay'
            ? {
                change: {
                  label: t('figures.change'),
                  to: '/diagnosis/facts/calls_per_day',
                  spoken: t('result.changeFact', { label }),
                },
              }
            : {}),
        }))}
      />
      {own.length > 0 && (
        <>
          <p className={styles.note} data-print-hidden>
            {t('figures.note')}
          </p>
          <ul className={styles.figures}>
            {own.map((figure) => (
              <OwnFigure key={figure.code} token={token!} figure={figure} />
            ))}
          </ul>
        </>
      )}
    </>
  );
};
