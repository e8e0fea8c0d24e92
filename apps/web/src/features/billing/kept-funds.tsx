import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskFundsBackDocument, KeptFundsDocument } from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { SecondaryButton } from '../../ui/buttons';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Yen } from '../../ui/money';
import { Section } from '../../ui/page';

/** Transferred money that pays nothing yet: used for the next invoice by itself, or given back. Nothing is shown without any. */
export const KeptFunds = () => {
  const { t } = useTranslation('bill');
  const { data } = useAsk(KeptFundsDocument, {});
  const [isAsking, setAsking] = useState(false);
  const askBack = useTell(AskFundsBackDocument, [KeptFundsDocument]);
  if (!data) return null;
  const { keptMinor, returnMinor, returnStatus } = data.keptFunds;
  if (keptMinor <= 0 && returnStatus === null) return null;
  const amount = formatYen(keptMinor);
  return (
    <Section title={t('kept.title')}>
      {keptMinor > 0 && (
        <>
          <p>
            <Yen amountMinor={keptMinor} />
          </p>
          <p>{t('kept.lead')}</p>
        </>
      )}
      {returnStatus && returnMinor !== null && (
        <p role="status">{t(`kept.${returnStatus}`, { amount: formatYen(returnMinor) })}</p>
      )}
      {keptMinor > 0 && returnStatus !== 'ASKED' && (
        <SecondaryButton onClick={() => setAsking(true)}>{t('kept.ask')}</SecondaryButton>
      )}
      <ConfirmDialog
        opened={isAsking}
        question={t('kept.question', { amount })}
        verb={t('kept.ask')}
        busy={askBack.isPending}
        error={askBack.error}
        onConfirm={() => askBack.mutate({}, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t('kept.effect')}</p>
      </ConfirmDialog>
    </Section>
  );
};
