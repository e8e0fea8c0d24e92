import { useTranslation } from 'react-i18next';
import type { FunctionsQuery } from '../../graphql/generated/graphql';
import { formatYen } from '../../i18n/format';
import { CheckGroup } from './check-group';

interface FunctionPickerProps {
  known: FunctionsQuery['functions'];
  chosen: readonly string[];
  error: string | undefined;
  onChoose: (codes: string[]) => void;
}

/** Each function with what it usually costs alone; the sum stands below. */
export const FunctionPicker = ({ known, chosen, error, onChoose }: FunctionPickerProps) => {
  const { t } = useTranslation('studio');
  const sumMinor = known
    .filter(({ code }) => chosen.includes(code))
    .reduce((sum, one) => sum + one.referenceMonthlyMinor, 0);
  return (
    <>
      <CheckGroup
        id="functions"
        label={t('fields.functions')}
        layout="functions"
        choices={known.map(({ code, name, referenceMonthlyMinor }) => ({
          value: code,
          label: name,
          description: t('hints.reference', { amount: formatYen(referenceMonthlyMinor) }),
        }))}
        chosen={chosen}
        error={error}
        onChoose={onChoose}
      />
      <p role="status">
        {chosen.length > 0 && t('partsSum', { count: chosen.length, amount: formatYen(sumMinor) })}
      </p>
    </>
  );
};
