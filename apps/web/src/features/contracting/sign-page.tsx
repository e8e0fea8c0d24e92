import { Checkbox, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import {
  ContractsDocument,
  type QuoteFieldsFragment,
  QuotesDocument,
  SignContractDocument,
  type SignContractMutation,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatDeadline } from '../../i18n/format';
import { PrimaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { ConfirmAddress } from '../identity/confirm-address';
import { FinalTerms } from './final-terms';
import { Opening } from './opening';
import { askAgain } from './terms';
import { WithOpenQuote } from './with-quote';

type Refused = Extract<SignContractMutation['signContract'], { __typename: 'QuoteExpired' | 'TextChanged' }>;

const SignRefusal = ({ refused, quote }: { refused: Refused; quote: QuoteFieldsFragment }) => {
  const { t } = useTranslation('contract');
  const expired = refused.__typename === 'QuoteExpired';
  return (
    <div role="alert">
      <Card tone="notice">
        <p>
          {expired ? t('sign.expired', { moment: formatDeadline(refused.expiredAt) }) : t('sign.changed')}
        </p>
        <Link to={expired ? askAgain(quote) : `/quotes/${quote.id}/contract`}>
          {t(expired ? 'quote.again' : 'sign.readAgain')}
        </Link>
      </Card>
    </div>
  );
};

const SignForm = ({ quote }: { quote: QuoteFieldsFragment }) => {
  const { t } = useTranslation('contract');
  const navigate = useNavigate();
  const fields = useFields(
    { signerName: '', consent: false },
    {
      signerName: (typed) => (typed.trim() === '' ? t('sign.nameMissing') : undefined),
      consent: (given) => (given ? undefined : t('sign.consentMissing')),
    },
  );
  const sign = useTell(SignContractDocument, [QuotesDocument, ContractsDocument]);
  const answer = sign.data?.signContract;
  const refused =
    answer && (answer.__typename === 'QuoteExpired' || answer.__typename === 'TextChanged')
      ? answer
      : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check() || sign.isPending) return;
    const { signerName, consent } = fields.values;
    sign.mutate(
      { input: { quoteId: quote.id, signerName: signerName.trim(), textHash: quote.textHash, consent } },
      {
        onSuccess: ({ signContract: result }) => {
          // Pressing twice is harmless: the second answer leads to the same contract.
          if (result.__typename === 'SignedContract')
            void navigate(`/contracts/${result.contract.id}/pay`, { replace: true });
          if (result.__typename === 'AlreadySigned')
            void navigate(`/contracts/${result.contractId}/pay`, { replace: true });
        },
        onError: (error) => void fields.showRefusal(error),
      },
    );
  };

  return (
    <Page title={t('sign.title')} back={`/quotes/${quote.id}/contract`}>
      <ErrorSummary problems={fields.summary} />
      {sign.isError && fields.summary.length === 0 && <Problem error={sign.error} />}
      {refused && <SignRefusal refused={refused} quote={quote} />}
      <ConfirmAddress />
      <Opening opening={quote.opening} plan={quote.plan} title={t('opening.today')} />
      <FinalTerms quote={quote} />
      <Form onSubmit={submit}>
        <TextInput
          {...fields.text('signerName')}
          label={t('sign.name')}
          description={t('sign.nameHint')}
          autoComplete="name"
        />
        <Checkbox
          id="consent"
          checked={fields.values.consent}
          onChange={(event) => fields.set('consent', event.currentTarget.checked)}
          error={fields.errors.consent}
          label={t('sign.consent')}
        />
        <PrimaryButton busy={sign.isPending}>{t('sign.submit')}</PrimaryButton>
      </Form>
    </Page>
  );
};

const SignPage = () => <WithOpenQuote>{(quote) => <SignForm quote={quote} />}</WithOpenQuote>;

export default SignPage;
