import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OperatorsDocument, ShareSampleDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { usePrefectureName } from '../../ui/prefectures';
import { shareBps } from './bundle-values';
import { ShareSplit } from './share-split';
import type { BundleForm } from './use-bundle-form';

const WHOLE_BPS = 10_000;

/** Which call centre answers, and how each yen of the fee is divided. */
export const OperatorPart = ({ form, platformShareBps }: { form: BundleForm; platformShareBps?: number }) => {
  const { t } = useTranslation('studio');
  const nameOf = usePrefectureName();
  const operators = useAsk(OperatorsDocument, {});
  // The platform's part is one rule for all, so any published bundle tells it.
  const sample = useAsk(ShareSampleDocument, {}, { enabled: platformShareBps === undefined });
  const { values, errors, set } = form;
  const platformBps = platformShareBps ?? sample.data?.bundles.items[0]?.platformShareBps;
  const operatorBps = shareBps(values.operatorSharePercent);
  return (
    <>
      <Answered query={operators} lines={1}>
        {(answer) => (
          <NativeSelect
            id="operatorId"
            label={t('fields.operator')}
            value={values.operatorId}
            error={errors.operatorId}
            maw="40rem"
            data={[
              { value: '', label: t('chooseOperator') },
              ...answer.operators.map(({ id, name, prefecture }) => ({
                value: id,
                label: prefecture ? t('operatorIn', { name, prefecture: nameOf(prefecture) }) : name,
              })),
            ]}
            onChange={(event) => set('operatorId', event.currentTarget.value)}
          />
        )}
      </Answered>
      <TextInput
        id="operatorShareBps"
        label={t('fields.operatorShare')}
        description={t('hints.operatorShare')}
        inputMode="decimal"
        value={values.operatorSharePercent}
        error={errors.operatorShareBps}
        styles={{ wrapper: { maxWidth: '14rem' } }}
        rightSection={<span aria-hidden>{t('units.percent')}</span>}
        onChange={(event) => set('operatorSharePercent', event.currentTarget.value)}
      />
      {platformBps !== undefined &&
        operatorBps !== undefined &&
        operatorBps + platformBps < WHOLE_BPS &&
        operatorBps > 0 && (
          <ShareSplit
            producerBps={WHOLE_BPS - platformBps - operatorBps}
            operatorBps={operatorBps}
            platformBps={platformBps}
          />
        )}
    </>
  );
};
