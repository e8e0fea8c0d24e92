import { NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../graphql/generated/graphql';
import { SecondaryButton } from '../../ui/buttons';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { useFields } from '../../ui/use-fields';
import { YenField } from '../../ui/yen-field';
import styles from './documents.module.css';
import { emptyWish, type Wish } from './wish';

interface SearchFormProps {
  wish: Wish;
  /** What the reader can have; one alone is no choice. */
  kinds: readonly DocumentKind[];
  busy: boolean;
  onSearch: (wish: Wish) => void;
}

export const SearchForm = ({ wish, kinds, busy, onSearch }: SearchFormProps) => {
  const { t } = useTranslation('documents');
  const fields = useFields<Wish>(wish, {
    issuedUntil: (until, { issuedFrom }) =>
      until && issuedFrom && until < issuedFrom ? t('daysOutOfOrder') : undefined,
    mostMinor: (most, { leastMinor }) =>
      most !== undefined && leastMinor !== undefined && most < leastMinor
        ? t('amountsOutOfOrder')
        : undefined,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fields.check()) onSearch(fields.values);
  };
  const { values, errors, set } = fields;
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={fields.summary} />
      <div className={styles.range}>
        <TextInput {...fields.text('issuedFrom')} type="date" label={t('issuedFrom')} />
        <TextInput {...fields.text('issuedUntil')} type="date" label={t('issuedUntil')} />
      </div>
      <div className={styles.range}>
        <YenField
          id="leastMinor"
          label={t('leastMinor')}
          amountMinor={values.leastMinor}
          error={errors.leastMinor}
          onAmountChange={(amount) => set('leastMinor', amount)}
        />
        <YenField
          id="mostMinor"
          label={t('mostMinor')}
          amountMinor={values.mostMinor}
          error={errors.mostMinor}
          onAmountChange={(amount) => set('mostMinor', amount)}
        />
      </div>
      <TextInput
        {...fields.text('counterparty')}
        label={t('counterparty')}
        description={t('counterpartyHint')}
        maxLength={100}
      />
      {kinds.length > 1 && (
        <NativeSelect
          id="kind"
          label={t('kind')}
          value={values.kind}
          onChange={(event) => set('kind', event.currentTarget.value as Wish['kind'])}
          data={[
            { value: '', label: t('kinds.all') },
            ...kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
          ]}
        />
      )}
      <div className={styles.acts}>
        <SecondaryButton busy={busy}>{t('search')}</SecondaryButton>
        <button type="button" className={styles.clear} onClick={() => onSearch(emptyWish)}>
          {t('clear')}
        </button>
      </div>
    </Form>
  );
};
