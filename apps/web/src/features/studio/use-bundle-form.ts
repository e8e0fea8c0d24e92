import { everyDay, isUnitPrice } from '@madoguchi/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../graphql/client';
import { dayFieldId } from '../../ui/hours-fields';
import { problemsOfRows, type Weekday } from '../../ui/hours-rows';
import type { FieldProblem } from '../../ui/error-summary';
import { type BundleValues, newPlan, type PlanValues, priceText, shareBps } from './bundle-values';

type Errors = Record<string, string>;

/** Values and messages of the editor; a field's path (`plans.0.name`) is its id and the server's name for it. */
export const useBundleForm = (initial: BundleValues) => {
  const { t } = useTranslation(['studio', 'hours']);
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Errors>({});
  const [summary, setSummary] = useState<readonly FieldProblem[]>([]);

  /** What was said of a field, and of what lies within it. */
  const forget = (path: string) =>
    setErrors((before) =>
      Object.fromEntries(
        Object.entries(before).filter(([each]) => each !== path && !each.startsWith(`${path}.`)),
      ),
    );
  const set = <Name extends keyof BundleValues>(name: Name, value: BundleValues[Name]) => {
    setValues((before) => ({ ...before, [name]: value }));
    forget(name === 'operatorSharePercent' ? 'operatorShareBps' : name);
    if (name === 'hours') everyDay.map((day) => forget(dayFieldId(day as Weekday)));
  };
  const setPlan = (index: number, change: Partial<PlanValues>) => {
    setValues((before) => ({
      ...before,
      plans: before.plans.map((plan, at) => (at === index ? { ...plan, ...change } : plan)),
    }));
    for (const name of Object.keys(change)) forget(`plans.${index}.${name}`);
  };
  const addPlan = () => setValues((before) => ({ ...before, plans: [...before.plans, newPlan()] }));
  const removePlan = (index: number) =>
    setValues((before) => ({ ...before, plans: before.plans.filter((_, at) => at !== index) }));

  const show = (found: Errors): boolean => {
    setErrors(found);
    setSummary(Object.entries(found).map(([fieldId, message]) => ({ fieldId, message })));
    return Object.keys(found).length === 0;
  };

  const check = (): boolean => {
    const found: Errors = {};
    const texts = {
      name: t('fields.name'),
      tagline: t('fields.tagline'),
      story: t('fields.story'),
    };
    for (const [name, field] of Object.entries(texts))
      if (values[name as keyof typeof texts].trim() === '') found[name] = t('check.text', { field });
    if (values.functions.length === 0) found.functions = t('check.functions');
    if (values.prefectures.length === 0) found.prefectures = t('check.prefectures');
    const { rows } = values.hours;
    if (rows.every(({ isOpen }) => !isOpen)) found[dayFieldId(1)] = t('hours:none');
    for (const { day, what } of problemsOfRows(rows))
      found[dayFieldId(day)] = t(`hours:${what}`, { day: t(`hours:weekdays.${day}`) });
    if (values.languages.length === 0) found.languages = t('check.languages');
    if (!values.capacityPerMonth) found.capacityPerMonth = t('check.capacity');
    if (values.operatorId === '') found.operatorId = t('check.operator');
    if (shareBps(values.operatorSharePercent) === undefined) found.operatorShareBps = t('check.share');
    if (values.plans.length === 0) found.plans = t('check.plans');
    values.plans.forEach((plan, index) => {
      if (plan.name.trim() === '') found[`plans.${index}.name`] = t('check.planName', { number: index + 1 });
      if (plan.baseMinor === undefined)
        found[`plans.${index}.baseMinor`] = t('check.planBase', { number: index + 1 });
      if (plan.includedUnits === undefined)
        found[`plans.${index}.includedUnits`] = t('check.planIncluded', { number: index + 1 });
      plan.overageTiers?.steps.forEach(({ upTo, unitPrice }, place, { length }) => {
        const at = `plans.${index}.overageTiers.steps.${place}`;
        if (place < length - 1 && !upTo) found[`${at}.upTo`] = t('check.stepUpTo', { number: place + 1 });
        if (!isUnitPrice(priceText(unitPrice)))
          found[`${at}.unitPrice`] = t('check.stepPrice', { number: place + 1 });
      });
    });
    return show(found);
  };

  /** Puts the server's messages beside their fields; false when none belongs to this form. */
  const showRefusal = (error: unknown): boolean => {
    if (!(error instanceof RequestFailed) || error.fields.length === 0) return false;
    show(
      Object.fromEntries(error.fields.map(({ path, message }) => [path.replace(/^input\./, ''), message])),
    );
    return true;
  };

  return { values, errors, summary, set, setPlan, addPlan, removePlan, check, showRefusal };
};

export type BundleForm = ReturnType<typeof useBundleForm>;
