import { useTranslation } from 'react-i18next';
import { OpenPayoutAccountDocument, PayoutAccountDocument } from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { StateLabel } from '../../ui/state-label';
import { Problem } from '../../ui/states';
import { ActButton } from './pieces/act-button';

/** Where earnings go. Bank details are typed on the payment company's pages, never here. */
export const PayoutAccount = () => {
  const { t } = useTranslation('workplace');
  const query = useAsk(PayoutAccountDocument, {});
  const open = useTell(OpenPayoutAccountDocument, [PayoutAccountDocument]);
  const start = () =>
    open.mutate(
      {},
      {
        onSuccess: ({ openPayoutAccount }) => {
          if (openPayoutAccount.onboardingUrl) window.location.assign(openPayoutAccount.onboardingUrl);
        },
      },
    );
  return (
    <Answered query={query} lines={1}>
      {({ payoutAccount: { ready } }) => (
        <Card tone={ready ? 'plain' : 'notice'}>
          <div>
            <StateLabel tone={ready ? 'done' : 'waiting'}>
              {t(ready ? 'account.ready' : 'account.missing')}
            </StateLabel>
          </div>
          <p>{t(ready ? 'account.readyBody' : 'account.missingBody')}</p>
          {open.isError && <Problem error={open.error} />}
          {!ready && (
            <div>
              <ActButton tone="primary" busy={open.isPending} onClick={start}>
                {t('account.open')}
              </ActButton>
            </div>
          )}
        </Card>
      )}
    </Answered>
  );
};
