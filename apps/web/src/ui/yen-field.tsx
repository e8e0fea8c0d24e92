import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../i18n/format';
import { yenOf } from './text-input-rules';

interface YenFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  amountMinor: number | undefined;
  onAmountChange: (amountMinor: number | undefined) => void;
}

/** Accepts any width, commas and the currency word; reports whole yen and tidies the text on blur. */
export const YenField = ({ amountMinor, onAmountChange, onBlur, ...rest }: YenFieldProps) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | undefined>();
  const shown = typed ?? (amountMinor === undefined ? '' : formatNumber(amountMinor));
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onAmountChange(yenOf(event.currentTarget.value));
      }}
      onBlur={(event) => {
        setTyped(undefined);
        onBlur?.(event);
      }}
      rightSection={<span aria-hidden>{t('yenUnit')}</span>}
    />
  );
};
