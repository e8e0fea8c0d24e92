import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../i18n/format';
import { useTypedNumber } from './use-typed-number';

interface YenFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  amountMinor: number | undefined;
  onAmountChange: (amountMinor: number | undefined) => void;
}

/** Accepts any width, commas and the currency word; reports whole yen. What is no amount says so once the field is left. */
export const YenField = ({ amountMinor, onAmountChange, onBlur, error, ...rest }: YenFieldProps) => {
  const { t } = useTranslation();
  const typed = useTypedNumber(amountMinor, onAmountChange, (yen) => formatNumber(yen));
  return (
    <TextInput
      {...rest}
      error={typed.isNone ? t('yenInvalid') : error}
      inputMode="numeric"
      value={typed.value}
      onChange={typed.onChange}
      onBlur={(event) => {
        typed.onBlur();
        onBlur?.(event);
      }}
      rightSection={<span aria-hidden>{t('yenUnit')}</span>}
    />
  );
};
