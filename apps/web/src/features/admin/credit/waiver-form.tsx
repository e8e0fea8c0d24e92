import { Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProposeWaiverDocument, WaiversDocument } from '../../../graphql/generated/graphql';
import { useTell } from '../../../graphql/hooks';
import { Form } from '../../../ui/form';
import { Problem } from '../../../ui/states';
import { YenField } from '../../../ui/yen-field';
import { ActButton } from '../../workplace/pieces/act-button';
import styles from '../admin.module.css';
import { ContractField } from './contract-field';

const REASON_AT_MOST = 200;

/** Which contract, which month, how much, and the words that the client reads on the bill. */
export const WaiverForm = () => {
  const { t } = useTranslation('admin');
  const [contractId, setContractId] = useState<string | null>(null);
  const [month, setMonth] = useState('');
  const [whole, setWhole] = useState(false);
  const [amountMinor, setAmountMinor] = useState<number | undefined>();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const propose = useTell(ProposeWaiverDocument, [WaiversDocument]);
  const isMissing = !contractId || month === '' || reason.trim() === '' || (!whole && !amountMinor);
  const send = () => {
    setAsked(isMissing);
    if (isMissing) return;
    propose.mutate(
      { input: { contractId, month, amountMinor: whole ? null : amountMinor!, reason: reason.trim() } },
      { onSuccess: () => setReason('') },
    );
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ContractField contractId={contractId} onChange={setContractId} />
      <TextInput
        type="month"
        maw="16rem"
        label={t('waiver.month')}
        description={t('waiver.monthHint')}
        value={month}
        onChange={(event) => setMonth(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('waiver.amount')}
        value={whole ? 'whole' : 'part'}
        onChange={(value) => setWhole(value === 'whole')}
      >
        <Radio value="part" label={t('waiver.partChoice')} mt="xs" />
        <Radio value="whole" label={t('waiver.wholeChoice')} mt="xs" />
      </Radio.Group>
      {!whole && (
        <YenField label={t('waiver.amountField')} amountMinor={amountMinor} onAmountChange={setAmountMinor} />
      )}
      <Textarea
        label={t('waiver.reason')}
        description={t('waiver.reasonHint')}
        autosize
        minRows={2}
        maxLength={REASON_AT_MOST}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {asked && isMissing && <p role="alert">{t('waiver.missing')}</p>}
      {propose.error ? <Problem error={propose.error} /> : null}
      <div className={styles.row}>
        <ActButton tone="primary" busy={propose.isPending}>
          {t('waiver.propose')}
        </ActButton>
      </div>
      <div aria-live="polite">{propose.isSuccess && <p>{t('waiver.done')}</p>}</div>
    </Form>
  );
};
