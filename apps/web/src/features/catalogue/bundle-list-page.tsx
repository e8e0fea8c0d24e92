import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { BundlesDocument, FunctionsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { SecondaryButton } from '../../ui/buttons';
import { Page } from '../../ui/page';
import { PrefectureSelect } from '../../ui/prefecture-select';
import { Empty } from '../../ui/states';
import { BundleCard } from './bundle-card';
import styles from './catalogue.module.css';

const pageSize = 20;

const BundleListPage = () => {
  const { t } = useTranslation('bundles');
  const [params, setParams] = useSearchParams();
  const [first, setFirst] = useState(pageSize);
  const prefecture = params.get('prefecture') ?? '';
  const serviceFunction = params.get('function') ?? '';
  const functions = useAsk(FunctionsDocument, {}, { staleMs: Infinity });
  const bundles = useAsk(
    BundlesDocument,
    { prefecture: prefecture || null, function: serviceFunction || null, first, offset: 0 },
    { keepPrevious: true },
  );

  const choose = (name: 'prefecture' | 'function', value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setFirst(pageSize);
    setParams(next, { replace: true, preventScrollReset: true });
  };

  return (
    <Page title={t('title')} width="wide">
      <p>
        {t('lead')} <Link to="/diagnosis">{t('toCheckUp')}</Link>
      </p>
      <section aria-label={t('filter')} className={styles.filter}>
        <PrefectureSelect
          label={t('prefecture')}
          emptyLabel={t('anyPrefecture')}
          value={prefecture}
          onChange={(event) => choose('prefecture', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('function')}
          value={serviceFunction}
          onChange={(event) => choose('function', event.currentTarget.value)}
          data={[
            { value: '', label: t('anyFunction') },
            ...(functions.data?.functions ?? []).map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      </section>
      <Answered query={bundles}>
        {({ bundles: { items, total } }) =>
          total === 0 ? (
            <Empty
              action={
                <SecondaryButton onClick={() => setParams({}, { replace: true })}>
                  {t('clear')}
                </SecondaryButton>
              }
            >
              {t('none')}
            </Empty>
          ) : (
            <>
              <p role="status">{t('total', { count: total })}</p>
              <ul className={styles.list}>
                {items.map((bundle) => (
                  <li key={bundle.bundleId}>
                    <BundleCard bundle={bundle} />
                  </li>
                ))}
              </ul>
              {items.length < total && (
                <SecondaryButton onClick={() => setFirst(first + pageSize)} busy={bundles.isFetching}>
                  {t('more')}
                </SecondaryButton>
              )}
            </>
          )
        }
      </Answered>
    </Page>
  );
};

export default BundleListPage;
