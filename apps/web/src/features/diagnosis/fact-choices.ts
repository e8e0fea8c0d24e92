import { useTranslation } from 'react-i18next';
import type { DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import { prefectureCodes, usePrefectureName } from '../../ui/prefectures';
import { industries } from './industries';

/** The answer "I don't know"; sent as null. */
export const unknown = 'unknown';

export type KnownFact = Pick<
  DiagnosisFieldsFragment['facts'][number],
  'fact' | 'label' | 'value' | 'kind' | 'options'
>;

/** What a known fact can be set to: the options of its question, or for the profile the lists that it was chosen from. */
export const useFactChoices = ({ kind, options, value }: KnownFact) => {
  const { t } = useTranslation('diagnosis');
  const prefectureName = usePrefectureName();
  const listed =
    kind === 'industry'
      ? industries.map((code) => ({ value: code, label: t(`industries.${code}`) }))
      : kind === 'prefecture'
        ? prefectureCodes.map((code) => ({ value: code, label: prefectureName(code) }))
        : options.map((option) => ({ value: option.value, label: option.label }));
  const holding = options.length > 0 ? options.filter(({ holds }) => holds).map((one) => one.value) : [value];
  return {
    several: kind === 'multi',
    number: kind === 'number' || kind === 'number_band',
    choices: kind === 'cue' ? listed : [...listed, { value: unknown, label: t('fact.unknown') }],
    // "I don't know" holds where nothing else does and nothing was said.
    chosen:
      value === null && holding.every((one) => one === null)
        ? [unknown]
        : holding.filter((one): one is string => typeof one === 'string'),
  };
};
