import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type SentConsultationFieldsFragment,
  SentConsultationsDocument,
  WithdrawConsultationDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Stacked } from '../../ui/lists';
import { Section } from '../../ui/page';
import { Problem } from '../../ui/states';

/** The number and the address come masked: this page may be opened where others look on. */
const contactWords = ({ email, phone, hours }: SentConsultationFieldsFragment['contact']) => ({
  email: email ?? '',
  phone: phone ?? '',
  hours: hours ?? '',
});

/** One consultation that was sent, and the way to take it back; `anew` where another is to be sent instead. */
export const Sent = ({
  token,
  sent,
  anew = false,
}: {
  token: string;
  sent: SentConsultationFieldsFragment;
  anew?: boolean;
}) => {
  const { t } = useTranslation('diagnosis');
  const [asks, setAsks] = useState(false);
  const withdraw = useTell(WithdrawConsultationDocument, [SentConsultationsDocument]);
  const { id, bundleName, producerName, sentAt, withdrawnAt, reply, repliedAt, contact } = sent;
  const verb = t(anew ? 'consult.withdrawAnew' : 'consult.withdraw');
  const names = { bundle: bundleName, producer: producerName };
  return (
    <Card tone={reply && !withdrawnAt ? 'brand' : 'plain'}>
      <p>
        <strong>{t('consult.to', names)}</strong>
        <br />
        {withdrawnAt
          ? t('consult.withdrawnAt', { moment: formatMoment(withdrawnAt) })
          : t('consult.sentAt', { moment: formatMoment(sentAt) })}
      </p>
      {sent.message !== '' && (
        <p style={{ whiteSpace: 'pre-wrap' }}>{t('consult.said', { message: sent.message })}</p>
      )}
      {sent.leftOut.length > 0 && (
        <p>{t('consult.without', { parts: sent.leftOut.map(({ name }) => name).join(t('result.comma')) })}</p>
      )}
      {!withdrawnAt && <p>{t(`contact.chosen.${contact.channel}`, contactWords(contact))}</p>}
      {reply ? (
        <>
          <p style={{ whiteSpace: 'pre-wrap' }}>{reply}</p>
          <small>{t('consult.repliedAt', { moment: formatMoment(repliedAt!) })}</small>
        </>
      ) : (
        !withdrawnAt && <p>{t('consult.waiting')}</p>
      )}
      {!withdrawnAt && (
        <div data-print-hidden>
          <SecondaryButton onClick={() => setAsks(true)}>{verb}</SecondaryButton>
        </div>
      )}
      <ConfirmDialog
        opened={asks}
        question={t('consult.withdrawQuestion', names)}
        verb={verb}
        wayOut={t('consult.close')}
        destructive
        busy={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate({ token, id }, { onSuccess: () => setAsks(false) })}
        onClose={() => setAsks(false)}
      >
        <p>{t('consult.withdrawEffect')}</p>
      </ConfirmDialog>
    </Card>
  );
};

/** To whom this check-up was sent, with their answers; nothing where it was sent to nobody. */
export const SentConsultations = ({ token }: { token: string }) => {
  const { t } = useTranslation('diagnosis');
  const { data, isError, error, refetch } = useAsk(SentConsultationsDocument, { token });
  // A reply may be among what could not be read, so that is said; most have sent nothing, so nothing stands here meanwhile.
  if (isError)
    return (
      <Section title={t('consult.sentTitle')}>
        <Problem error={error} onRetry={() => void refetch()} />
      </Section>
    );
  const sent = data?.sentConsultations ?? [];
  if (sent.length === 0) return null;
  return (
    <Section title={t('consult.sentTitle')}>
      <Stacked label={t('consult.sentTitle')}>
        {sent.map((one) => (
          <Sent key={one.id} token={token} sent={one} />
        ))}
      </Stacked>
    </Section>
  );
};
