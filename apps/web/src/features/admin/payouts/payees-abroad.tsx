import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  PayeesAbroadDocument,
  type PayeesAbroadQuery,
  ReplacePayeeAccountDocument,
} from '../../../graphql/generated/graphql';
import { useAsk, useTell } from '../../../graphql/hooks';
import { formatYen } from '../../../i18n/format';
import { Answered } from '../../../ui/answered';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Bullets } from '../../../ui/lists';
import { Section } from '../../../ui/page';
import { ActButton } from '../../workplace/pieces/act-button';

const REASON_AT_MOST = 500;

type Payee = PayeesAbroadQuery['payeesAbroad'][number];

/** Payees who registered an account of another country: nothing can ever be sent there. Not shown while there are none. */
export const PayeesAbroad = () => {
  const { t } = useTranslation('admin');
  const abroad = useAsk(PayeesAbroadDocument, {}, { staleMs: 0 });
  return (
    <Answered query={abroad}>
      {({ payeesAbroad }) =>
        payeesAbroad.length > 0 && (
          <Section title={t('payouts.abroad')} full>
            <p>{t('payouts.abroadLead')}</p>
            <Bullets>
              {payeesAbroad.map((payee) => (
                <div key={payee.companyId}>
                  {t('payouts.abroadPayee', { payee: payee.name, amount: formatYen(payee.waitingMinor) })}
                  <Replace payee={payee} />
                </div>
              ))}
            </Bullets>
          </Section>
        )
      }
    </Answered>
  );
};

const Replace = ({ payee }: { payee: Payee }) => {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const replace = useTell(ReplacePayeeAccountDocument, [PayeesAbroadDocument]);
  const close = () => setAsking(false);
  return (
    <>
      <div>
        <ActButton
          ariaLabel={t('payouts.replaceSpoken', { payee: payee.name })}
          onClick={() => setAsking(true)}
        >
          {t('payouts.replace')}
        </ActButton>
      </div>
      <ConfirmDialog
        opened={asking}
        question={t('payouts.replaceQuestion', { payee: payee.name })}
        verb={t('payouts.replace')}
        busy={replace.isPending}
        error={replace.error}
        onConfirm={() =>
          replace.mutate({ companyId: payee.companyId, reason: reason.trim() }, { onSuccess: close })
        }
        onClose={close}
      >
        <p>{t('payouts.replaceEffect')}</p>
        <Textarea
          label={t('payouts.replaceReason')}
          description={t('payouts.replaceHint')}
          value={reason}
          maxLength={REASON_AT_MOST}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
};
