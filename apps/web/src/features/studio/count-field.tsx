import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTypedNumber } from '../../ui/use-typed-number';

interface CountFieldProps {
  id: string;
  label: string;
  description?: string;
  unit: string;
  count: number | undefined;
  error: string | undefined;
  onCount: (count: number | undefined) => void;
}

/** A whole number; full-width digits are fine. What is none says so once the field is left. */
export const CountField = ({ id, label, description, unit, count, error, onCount }: CountFieldProps) => {
  const { t } = useTranslation('common');
  const typed = useTypedNumber(count, onCount, String);
  return (
    <TextInput
      id={id}
      label={label}
      description={description}
      inputMode="numeric"
      value={typed.value}
      error={typed.isNone ? t('countInvalid') : error}
      styles={{ wrapper: { maxWidth: '14rem' } }}
      rightSection={<span aria-hidden>{unit}</span>}
      rightSectionWidth={64}
      onChange={typed.onChange}
      onBlur={typed.onBlur}
    />
  );
};
