import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OverageMode } from '../../graphql/generated/graphql';
import { ActButton } from '../workplace/pieces/act-button';
import type { PlanValues, TierValues } from './bundle-values';
import { CountField } from './count-field';
import styles from './studio.module.css';
import type { BundleForm } from './use-bundle-form';

const MOST_STEPS = 5;
const modes = ['ONE', 'GRADUATED', 'VOLUME'] as const;

interface OverageFieldsProps {
  plan: PlanValues;
  /** Path of the tiers as the server names it. */
  at: string;
  index: number;
  form: BundleForm;
}

/** How calls beyond the included ones are priced, and the steps when it is not one price. */
export const OverageFields = ({ plan, at, index, form }: OverageFieldsProps) => {
  const { t } = useTranslation('studio');
  const tiers = plan.overageTiers;
  const put = (overageTiers: TierValues | null) => form.setPlan(index, { overageTiers });
  const choose = (mode: OverageMode | 'ONE') =>
    put(mode === 'ONE' ? null : { mode, steps: tiers?.steps ?? firstSteps(plan) });
  return (
    <div className={styles.steps}>
      <NativeSelect
        id={at}
        label={t('tiers.mode')}
        description={t(`tiers.hints.${tiers?.mode ?? 'ONE'}`)}
        value={tiers?.mode ?? 'ONE'}
        error={form.errors[at]}
        data={modes.map((value) => ({ value, label: t(`tiers.modes.${value}`) }))}
        onChange={(event) => choose(event.currentTarget.value as OverageMode | 'ONE')}
      />
      {tiers && <Steps tiers={tiers} at={at} errors={form.errors} onChange={put} />}
    </div>
  );
};

/** What was typed as one price begins the first step. */
const firstSteps = ({ overageMinor }: PlanValues): TierValues['steps'] => [
  { upTo: undefined, unitPrice: overageMinor === undefined ? '' : String(overageMinor) },
  { upTo: undefined, unitPrice: '' },
];

interface StepsProps {
  tiers: TierValues;
  at: string;
  errors: Record<string, string>;
  onChange: (tiers: TierValues) => void;
}

const Steps = ({ tiers, at, errors, onChange }: StepsProps) => {
  const { t } = useTranslation('studio');
  const { steps } = tiers;
  const set = (place: number, change: Partial<TierValues['steps'][number]>) =>
    onChange({
      ...tiers,
      steps: steps.map((step, each) => (each === place ? { ...step, ...change } : step)),
    });
  return (
    <>
      <ol className={styles.stepList}>
        {steps.map((step, place) => (
          <li key={place} className={styles.planFields}>
            {place < steps.length - 1 ? (
              <CountField
                id={`${at}.steps.${place}.upTo`}
                label={t('tiers.upTo', { number: place + 1 })}
                unit={t('units.calls')}
                count={step.upTo}
                error={errors[`${at}.steps.${place}.upTo`]}
                onCount={(upTo) => set(place, { upTo })}
              />
            ) : (
              <p className={styles.lastStep}>{t('tiers.rest', { number: place + 1 })}</p>
            )}
            <TextInput
              id={`${at}.steps.${place}.unitPrice`}
              label={t('tiers.unitPrice', { number: place + 1 })}
              inputMode="decimal"
              value={step.unitPrice}
              error={errors[`${at}.steps.${place}.unitPrice`]}
              onChange={(event) => set(place, { unitPrice: event.currentTarget.value })}
            />
            {steps.length > 1 && (
              <ActButton
                tone="quiet"
                ariaLabel={t('tiers.removeSpoken', { number: place + 1 })}
                onClick={() => onChange({ ...tiers, steps: steps.filter((_, each) => each !== place) })}
              >
                {t('tiers.remove')}
              </ActButton>
            )}
          </li>
        ))}
      </ol>
      {steps.length < MOST_STEPS && (
        <div>
          <ActButton
            onClick={() => onChange({ ...tiers, steps: [...steps, { upTo: undefined, unitPrice: '' }] })}
          >
            {t('tiers.add')}
          </ActButton>
        </div>
      )}
    </>
  );
};
