import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  OrderRulesDocument,
  type OrderRulesFieldsFragment,
  SetOrderRulesDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { PrimaryButton } from '../../ui/buttons';
import { ErrorSummary } from '../../ui/error-summary';
import { FieldLabel } from '../../ui/field-label';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { YenField } from '../../ui/yen-field';

const amounts = ['shippingMinor', 'freeShippingFromMinor', 'codFeeMinor'] as const;
const words = { shippingMinor: 'shipping', freeShippingFromMinor: 'freeFrom', codFeeMinor: 'cod' } as const;

/** How the client sells: with or without tax, what shipping and cash on delivery cost, where people pay. */
export const RulesForm = ({ deskId, rules }: { deskId: string; rules: OrderRulesFieldsFragment }) => {
  const { t } = useTranslation('orders');
  const save = useTell(SetOrderRulesDocument, [OrderRulesDocument]);
  const { values, errors, summary, set, text, showRefusal } = useFields({
    pricesIncludeTax: String(rules.pricesIncludeTax),
    shippingMinor: rules.shippingMinor as number | undefined,
    freeShippingFromMinor: (rules.freeShippingFromMinor ?? undefined) as number | undefined,
    codFeeMinor: rules.codFeeMinor as number | undefined,
    paymentUrl: rules.paymentUrl ?? '',
    mailSignature: rules.mailSignature ?? '',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const input = {
      pricesIncludeTax: values.pricesIncludeTax === 'true',
      shippingMinor: values.shippingMinor ?? 0,
      freeShippingFromMinor: values.freeShippingFromMinor ?? null,
      codFeeMinor: values.codFeeMinor ?? 0,
      paymentUrl: values.paymentUrl.trim() || null,
      mailSignature: values.mailSignature.trim() || null,
    };
    save.mutate({ deskId, input }, { onError: (error) => void showRefusal(error) });
  };
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={summary} />
      {save.isError && summary.length === 0 && <Problem error={save.error} />}
      <NativeSelect
        {...text('pricesIncludeTax')}
        label={t('rules.pricesIncludeTax')}
        description={t('rules.taxHint')}
        data={[
          { value: 'true', label: t('rules.included') },
          { value: 'false', label: t('rules.excluded') },
        ]}
      />
      {amounts.map((name) => (
        <YenField
          key={name}
          id={name}
          label={<FieldLabel mark="optional">{t(`rules.${words[name]}`)}</FieldLabel>}
          description={name === 'freeShippingFromMinor' ? t('rules.freeHint') : undefined}
          error={errors[name]}
          amountMinor={values[name]}
          onAmountChange={(amount) => set(name, amount)}
        />
      ))}
      <TextInput
        {...text('paymentUrl')}
        type="url"
        label={<FieldLabel mark="optional">{t('rules.paymentUrl')}</FieldLabel>}
        description={t('rules.paymentUrlHint')}
      />
      <Textarea
        {...text('mailSignature')}
        label={<FieldLabel mark="optional">{t('rules.mailSignature')}</FieldLabel>}
        description={t('rules.mailSignatureHint')}
        autosize
        minRows={3}
      />
      <PrimaryButton busy={save.isPending}>{t('rules.save')}</PrimaryButton>
      <p role="status">{save.isSuccess && t('rules.saved')}</p>
    </Form>
  );
};
