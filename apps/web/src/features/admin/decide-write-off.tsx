import { useTranslation } from 'react-i18next';
import {
  ApproveWriteOffDocument,
  type ReceivableFieldsFragment,
  ReceivablesDocument,
  RefuseWriteOffDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { SecondPerson } from './second-person';

interface DecideWriteOffProps {
  bill: ReceivableFieldsFragment;
  writeOff: NonNullable<ReceivableFieldsFragment['writeOff']>;
}

/** The second of two persons gives the bill up, or not. */
export const DecideWriteOff = ({ bill, writeOff: { id, amountMinor } }: DecideWriteOffProps) => {
  const { t } = useTranslation('admin');
  const approve = useTell(ApproveWriteOffDocument, [ReceivablesDocument]);
  const refuse = useTell(RefuseWriteOffDocument, [ReceivablesDocument]);
  const words = { client: bill.clientName, amount: formatYen(amountMinor) };
  return (
    <SecondPerson
      approval={bill.approval}
      waiting={t('credit.waitForOther')}
      approve={{
        question: t('receivables.question', words),
        verb: t('receivables.writeOff'),
        destructive: true,
        says: <p>{t('receivables.effect')}</p>,
        busy: approve.isPending,
        error: approve.error,
        send: (alone, close) => approve.mutate({ id, alone }, { onSuccess: close }),
      }}
      refuse={{
        question: t('receivables.refuseQuestion', words),
        busy: refuse.isPending,
        error: refuse.error,
        send: (reason, close) => refuse.mutate({ id, reason }, { onSuccess: close }),
      }}
    />
  );
};
