import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { YenField } from '../../ui/yen-field';
import { ActButton } from '../workplace/pieces/act-button';
import { countFields, moneyFields, type PlanValues, tiersOf, withWay } from './bundle-values';
import { CheckGroup } from './check-group';
import { CountField } from './count-field';
import { OverageFields } from './overage-fields';
import { PlanComparison } from './plan-comparison';
import styles from './studio.module.css';
import type { BundleForm } from './use-bundle-form';

const MOST_PLANS = 5;
const units = { includedUnits: 'calls', minimumTermMonths: 'months', noticeDays: 'days' } as const;

/** The plans as typed, and beside them what a client would compare and pay. */
export const PlansEditor = ({ form, partsTotalMinor }: { form: BundleForm; partsTotalMinor: number }) => {
  const { t } = useTranslation('studio');
  const { plans } = form.values;
  return (
    <>
      <p>{t('plans.hint')}</p>
      {plans.map((plan, index) => (
        <PlanFields key={plan.key} plan={plan} index={index} form={form} />
      ))}
      {plans.length < MOST_PLANS && (
        <div>
          <ActButton onClick={form.addPlan}>{t('plans.add')}</ActButton>
        </div>
      )}
      {form.errors.plans && <p className={styles.error}>{form.errors.plans}</p>}
      <PlanComparison
        partsTotalMinor={partsTotalMinor}
        plans={plans.map(({ name, ...numbers }) => ({
          name,
          baseMinor: numbers.baseMinor ?? 0,
          includedUnits: numbers.includedUnits ?? 0,
          overageMinor: numbers.overageMinor ?? 0,
          overageTiers: tiersOf(numbers),
          successFeeMinor: numbers.successFeeMinor ?? 0,
          initialFeeMinor: numbers.initialFeeMinor ?? 0,
          minimumMinor: numbers.minimumMinor ?? 0,
          baseInAdvance: numbers.baseInAdvance,
          depositMinor: numbers.asksDeposit ? Math.max(numbers.baseMinor ?? 0, numbers.minimumMinor ?? 0) : 0,
          waysToPay: [...numbers.waysToPay],
          minimumTermMonths: numbers.minimumTermMonths ?? 0,
          noticeDays: numbers.noticeDays ?? 0,
        }))}
      />
    </>
  );
};

const PlanFields = ({ plan, index, form }: { plan: PlanValues; index: number; form: BundleForm }) => {
  const { t } = useTranslation('studio');
  const pathOf = (name: string) => `plans.${index}.${name}`;
  const yenField = (name: (typeof moneyFields)[number]) => (
    <YenField
      key={name}
      id={pathOf(name)}
      label={t(`planFields.${name}`)}
      amountMinor={plan[name]}
      error={form.errors[pathOf(name)]}
      onAmountChange={(amountMinor) => form.setPlan(index, { [name]: amountMinor })}
    />
  );
  const countField = (name: (typeof countFields)[number]) => (
    <CountField
      key={name}
      id={pathOf(name)}
      label={t(`planFields.${name}`)}
      unit={t(`units.${units[name]}`)}
      count={plan[name]}
      error={form.errors[pathOf(name)]}
      onCount={(count) => form.setPlan(index, { [name]: count })}
    />
  );
  return (
    <fieldset className={styles.plan}>
      <legend className={styles.legend}>{t('plans.legend', { number: index + 1 })}</legend>
      <div className={styles.planFields}>
        <TextInput
          id={pathOf('name')}
          label={t('planFields.name')}
          value={plan.name}
          error={form.errors[pathOf('name')]}
          onChange={(event) => form.setPlan(index, { name: event.currentTarget.value })}
        />
        {yenField('baseMinor')}
        {countField('includedUnits')}
        {!plan.overageTiers && yenField('overageMinor')}
        {yenField('successFeeMinor')}
        {yenField('minimumMinor')}
        {yenField('initialFeeMinor')}
        {countField('minimumTermMonths')}
        {countField('noticeDays')}
      </div>
      <Checkbox
        label={t('planFields.baseInAdvance')}
        description={t('planFields.baseInAdvanceHint')}
        checked={plan.baseInAdvance}
        onChange={(event) => form.setPlan(index, { baseInAdvance: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('planFields.asksDeposit')}
        description={t('planFields.asksDepositHint')}
        checked={plan.asksDeposit}
        onChange={(event) => form.setPlan(index, { asksDeposit: event.currentTarget.checked })}
      />
      <CheckGroup
        id={pathOf('waysToPay')}
        label={t('planFields.waysToPay')}
        choices={[
          { value: 'TRANSFER', label: t('planFields.transfer') },
          { value: 'KONBINI', label: t('planFields.konbini'), description: t('planFields.konbiniHint') },
        ]}
        chosen={plan.waysToPay}
        layout="functions"
        error={form.errors[pathOf('waysToPay')]}
        onChoose={(chosen) => form.setPlan(index, { waysToPay: withWay(plan.waysToPay, chosen) })}
      />
      <OverageFields plan={plan} at={`plans.${index}.overageTiers`} index={index} form={form} />
      {form.values.plans.length > 1 && (
        <ActButton
          tone="quiet"
          onClick={() => form.removePlan(index)}
          ariaLabel={t('plans.removeSpoken', { number: index + 1 })}
        >
          {t('plans.remove')}
        </ActButton>
      )}
    </fieldset>
  );
};
