import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import {
  type Carrier,
  OrderMarksDocument,
  ShopCarriersDocument,
  type ShopCarrierFieldsFragment,
} from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Page, Section } from '../../ui/page';
import { BringParcels } from './bring-parcels';
import { carriers, useShopBase } from './order-words';

interface PartProps {
  deskId: string;
  told: ShopCarrierFieldsFragment;
}

/** What still has to leave, for the carrier's label program. */
const AddressFile = ({ deskId, told }: PartProps) => {
  const { t } = useTranslation('shipping');
  const base = useShopBase();
  const waiting = useAsk(OrderMarksDocument, {
    deskId,
    state: 'CONFIRMED',
    documentsDue: false,
    search: null,
  });
  const address = (encoding: string) =>
    `/files/desks/${deskId}/addresses.csv?${new URLSearchParams({ carrier: told.carrier, encoding }).toString()}`;
  return (
    <>
      <Answered query={waiting} lines={1}>
        {({ orderMarks: { total } }) =>
          total === 0 ? (
            <p>{t('addresses.none')}</p>
          ) : (
            <>
              <p>{t('addresses.waiting', { count: total })}</p>
              <p>
                <a href={address('shift_jis')} download data-tall>
                  {t('addresses.sjis')}
                </a>
                <br />
                <a href={address('utf-8')} download data-tall>
                  {t('addresses.utf8')}
                </a>
              </p>
            </>
          )
        }
      </Answered>
      {told.addressColumns.length > 0 ? (
        <p>{t('addresses.own')}</p>
      ) : (
        <p>
          {t(`addresses.usual.${told.carrier}`)} {t('addresses.untried')}
        </p>
      )}
      <Link to={`${base}/shipping/${deskId}/carriers?carrier=${told.carrier}`} data-tall>
        {t('page.settings')}
      </Link>
    </>
  );
};

/** The shop's way to the carrier and back: addresses out, tracking numbers in. */
const ShippingPage = () => {
  const { t } = useTranslation(['shipping', 'orders']);
  const { deskId = '' } = useParams();
  const base = useShopBase();
  const [params, setParams] = useSearchParams();
  const query = useAsk(ShopCarriersDocument, { deskId });
  return (
    <Answered whole query={query}>
      {({ shopCarriers }) => {
        const told =
          shopCarriers.find(({ carrier }) => carrier === params.get('carrier')) ?? shopCarriers[0]!;
        return (
          <Page title={t('page.title')} back={`${base}/orders?desk=${deskId}`}>
            <p>{t('page.lead')}</p>
            <CarrierChoice
              carrier={told.carrier}
              onChange={(carrier) => setParams({ carrier }, { replace: true, preventScrollReset: true })}
            />
            <Section title={t('addresses.title')}>
              <AddressFile deskId={deskId} told={told} />
            </Section>
            <Section title={t('bring.title')}>
              <BringParcels key={told.carrier} deskId={deskId} carrier={told.carrier} />
            </Section>
          </Page>
        );
      }}
    </Answered>
  );
};

interface CarrierChoiceProps {
  carrier: Carrier;
  onChange: (carrier: string) => void;
}

export const CarrierChoice = ({ carrier, onChange }: CarrierChoiceProps) => {
  const { t } = useTranslation(['shipping', 'orders']);
  return (
    <NativeSelect
      id="carrier"
      label={t('carriers.carrier')}
      value={carrier}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={carriers.map((value) => ({ value, label: t(`orders:carrier.${value}`) }))}
    />
  );
};

export default ShippingPage;
