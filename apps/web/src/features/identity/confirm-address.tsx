import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ViewerDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { auth } from './auth';
import { Refusal } from './refusal';

const LOOK_AGAIN_MS = 5_000;

/** Says that the address must be confirmed first; goes away by itself once the link was opened, in whatever window. */
export const ConfirmAddress = () => {
  const { t } = useTranslation('account');
  const { pathname, search } = useLocation();
  const { data } = useAsk(ViewerDocument, {}, { staleMs: 60_000 });
  const person = data?.viewer?.person;
  const waiting = person !== undefined && !person.emailVerified;
  useAsk(ViewerDocument, {}, { enabled: waiting, refetchEveryMs: LOOK_AGAIN_MS });
  const send = useMutation({
    mutationFn: (email: string) =>
      auth.sendVerification(email, `/verified?next=${encodeURIComponent(pathname + search)}`),
  });
  if (!waiting) return null;
  return (
    <Card tone="notice">
      <p>{t('confirm.lead', { email: person.email })}</p>
      <Refusal error={send.error} />
      <p role="status">{send.isSuccess && t('confirm.sent')}</p>
      <SecondaryButton onClick={() => send.mutate(person.email)} busy={send.isPending}>
        {t('confirm.send')}
      </SecondaryButton>
    </Card>
  );
};
