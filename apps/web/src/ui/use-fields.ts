import { useState } from 'react';
import { RequestFailed } from '../graphql/client';
import type { FieldProblem } from './error-summary';

type Checks<Values> = {
  [Name in keyof Values]?: (value: Values[Name], values: Values) => string | undefined;
};

/**
 * Values, messages and the summary of a small form. Field names are the inputs' ids.
 * Messages appear on submit and go when the field is edited.
 * @param kept who holds the values instead, as a draft that the server keeps does
 */
export const useFields = <Values extends Record<string, unknown>>(
  initial: Values,
  checks: Checks<Values> = {},
  kept?: { readonly values: Values; readonly change: (part: Partial<Values>) => void },
) => {
  const [own, setOwn] = useState(initial);
  const values = kept?.values ?? own;
  const [errors, setErrors] = useState<Partial<Record<keyof Values, string>>>({});
  const [summary, setSummary] = useState<readonly FieldProblem[]>([]);

  const set = <Name extends keyof Values>(name: Name, value: Values[Name]) => {
    if (kept) kept.change({ [name]: value } as unknown as Partial<Values>);
    else setOwn((before) => ({ ...before, [name]: value }));
    setErrors((before) => ({ ...before, [name]: undefined }));
  };

  const show = (found: Partial<Record<keyof Values, string>>): boolean => {
    const problems = Object.entries(found).flatMap(([fieldId, message]) =>
      message ? [{ fieldId, message }] : [],
    );
    setErrors(found);
    setSummary(problems);
    return problems.length === 0;
  };

  return {
    values,
    errors,
    summary,
    set,
    /** Props of a text input: id, value, error and change. */
    text: <Name extends keyof Values & string>(name: Name) => ({
      id: name,
      value: values[name] as string,
      error: errors[name],
      onChange: (event: { currentTarget: { value: string } }) =>
        set(name, event.currentTarget.value as Values[Name]),
    }),
    /** Runs the checks and shows what they found; true when nothing was. */
    check: (): boolean => {
      const found: Partial<Record<keyof Values, string>> = {};
      for (const name of Object.keys(values) as (keyof Values)[])
        found[name] = checks[name]?.(values[name], values);
      return show(found);
    },
    /** Shows the server's messages beside the fields they belong to; false when none belongs here. */
    showRefusal: (error: unknown): boolean => {
      if (!(error instanceof RequestFailed)) return false;
      const found: Partial<Record<keyof Values, string>> = {};
      for (const { path, message } of error.fields) {
        const name = path.split('.').find((part) => part in values);
        if (name) found[name as keyof Values] = message;
      }
      if (Object.keys(found).length === 0) return false;
      show(found);
      return true;
    },
  };
};
