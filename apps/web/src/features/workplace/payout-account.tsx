import { useTranslation } from 'react-i18next';
import { OpenPayoutAccountDocument, PayoutAccountDocument } from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { StateLabel, type StateTone } from '../../ui/state-label';
import { Problem } from '../../ui/states';
import { ActButton } from './pieces/act-button';

const tones = {
  READY: 'done',
  MISSING: 'waiting',
  DETAILS: 'waiting',
  COUNTRY: 'failed',
  BANK: 'failed',
} as const satisfies Record<string, StateTone>;

const LOOK_AGAIN_MS = 5_000;

/** Where earnings go. Bank details are typed on the payment company's pages, never here. */
export const PayoutAccount = () => {
  const { t } = useTranslation('workplace');
  // Whoever comes back from the payment company is often here before its message is.
  const query = useAsk(
    PayoutAccountDocument,
    {},
    { refetchEveryMs: (last) => last?.payoutAccount.problem === 'DETAILS' && LOOK_AGAIN_MS },
  );
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
      {({ payoutAccount: { ready, problem } }) => {
        // Without a problem it is either registered or was never begun.
        const state = problem ?? (ready ? 'READY' : 'MISSING');
        const canOpen = state !== 'READY' && state !== 'COUNTRY';
        return (
          <Card tone={state === 'READY' ? 'plain' : 'notice'}>
            <div>
              <StateLabel tone={tones[state]}>{t(`account.states.${state}`)}</StateLabel>
            </div>
            <p>{t(`account.bodies.${state}`)}</p>
            {open.isError && <Problem error={open.error} />}
            {canOpen && (
              <div>
                <ActButton tone="primary" busy={open.isPending} onClick={start}>
                  {t(state === 'BANK' ? 'account.mend' : 'account.open')}
                </ActButton>
              </div>
            )}
          </Card>
        );
      }}
    </Answered>
  );
};
