import { TextInput } from '@mantine/core';
import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import {
  type AddressColumnInput,
  SetShopCarrierDocument,
  ShopCarriersDocument,
  type ShopCarrierFieldsFragment,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { ErrorSummary } from '../../ui/error-summary';
import { FieldLabel } from '../../ui/field-label';
import { FoldedSection } from '../../ui/folded-section';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { ActButton } from '../workplace/pieces/act-button';
import { AddressColumns } from './address-columns';
import { useShopBase } from './order-words';
import styles from './orders.module.css';
import { CarrierChoice } from './shipping-page';

const SAMPLE = '123456789012';

const isSame = (one: readonly AddressColumnInput[], other: readonly AddressColumnInput[]): boolean =>
  one.length === other.length &&
  one.every(({ heading, field, text }, at) => {
    const beside = other[at]!;
    return heading === beside.heading && field === beside.field && text === beside.text;
  });

const CarrierForm = ({ deskId, told }: { deskId: string; told: ShopCarrierFieldsFragment }) => {
  const { t } = useTranslation('shipping');
  const save = useTell(SetShopCarrierDocument, [ShopCarriersDocument]);
  const usual: AddressColumnInput[] = told.usualColumns.map((column) => ({ ...column }));
  const own = told.addressColumns.length > 0 ? told.addressColumns : usual;
  const { values, errors, summary, set, text, showRefusal } = useFields({
    trackingUrl: told.trackingUrl ?? '',
    addressColumns: own.map((column) => ({ ...column })),
  });
  const isUsual = isSame(values.addressColumns, usual);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const input = {
      trackingUrl: values.trackingUrl.trim() || null,
      // What is as usual follows the usual, should that ever be put right.
      addressColumns: isUsual ? [] : values.addressColumns,
    };
    save.mutate({ deskId, carrier: told.carrier, input }, { onError: (error) => void showRefusal(error) });
  };
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={summary} />
      {save.isError && summary.length === 0 && <Problem error={save.error} />}
      <TextInput
        {...text('trackingUrl')}
        type="url"
        label={<FieldLabel mark="optional">{t('carriers.trackingUrl')}</FieldLabel>}
        description={t('carriers.trackingHint')}
        autoComplete="off"
      />
      <p>{t('carriers.trackingUse')}</p>
      {values.trackingUrl.includes('{number}') && (
        <p className={styles.example}>
          {t('carriers.tryTracking')}
          <br />
          {values.trackingUrl.trim().replace('{number}', SAMPLE)}
        </p>
      )}
      <FoldedSection title={t('carriers.columns')}>
        {isUsual ? (
          <p>{t('carriers.isUsual')}</p>
        ) : (
          <div className={styles.row}>
            <ActButton onClick={() => set('addressColumns', usual)}>{t('carriers.reset')}</ActButton>
          </div>
        )}
        <AddressColumns
          columns={values.addressColumns}
          error={errors.addressColumns}
          onChange={(columns) => set('addressColumns', columns)}
        />
      </FoldedSection>
      <PrimaryButton busy={save.isPending}>{t('carriers.save')}</PrimaryButton>
      <p role="status">{save.isSuccess && t('carriers.saved')}</p>
    </Form>
  );
};

/** What the shop tells once of each carrier. */
const CarriersPage = () => {
  const { t } = useTranslation('shipping');
  const { deskId = '' } = useParams();
  const base = useShopBase();
  const [params, setParams] = useSearchParams();
  const query = useAsk(ShopCarriersDocument, { deskId }, { staleMs: Infinity });
  return (
    <Answered whole query={query}>
      {({ shopCarriers }) => {
        const told =
          shopCarriers.find(({ carrier }) => carrier === params.get('carrier')) ?? shopCarriers[0]!;
        return (
          <Page title={t('carriers.title')} back={`${base}/shipping/${deskId}?carrier=${told.carrier}`}>
            <CarrierChoice
              carrier={told.carrier}
              onChange={(carrier) => setParams({ carrier }, { replace: true, preventScrollReset: true })}
            />
            <CarrierForm key={told.carrier} deskId={deskId} told={told} />
          </Page>
        );
      }}
    </Answered>
  );
};

export default CarriersPage;
