import { Checkbox, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import {
  ContractDocument,
  ContractsDocument,
  PlanChangeDocument,
  type PlanChangeFieldsFragment,
  SignPlanChangeDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatDate, formatDeadline, formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { DateText } from '../../ui/date-text';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { KeyValueList } from '../../ui/key-value-list';
import { Page, Section } from '../../ui/page';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { YenField } from '../../ui/yen-field';
import { ConfirmAddress } from '../identity/confirm-address';
import { ContractProse } from './contract-prose';
import { useLimitBelow } from './limit-below';
import { OldAndNew } from './old-and-new';

const Details = ({ change }: { change: PlanChangeFieldsFragment }) => {
  const { t } = useTranslation('contract');
  return (
    <>
      <KeyValueList
        items={[
          { label: t('quote.bundle'), value: change.bundleName },
          { label: t('planChange.number'), value: change.number },
          { label: t('planChange.from'), value: <DateText date={change.effectiveOn} /> },
          ...(change.status === 'OPEN'
            ? [{ label: t('planChange.signBy'), value: formatDeadline(change.expiresAt) }]
            : []),
        ]}
      />
      <Section title={t('planChange.prices')} full>
        <OldAndNew before={change.previousPlan} after={change.plan} />
        <p>{t('planChange.kept')}</p>
      </Section>
      <Section title={t('planChange.text')}>
        <ContractProse text={change.text} hash={change.textHash} hashLabel={t('text.hash')} />
      </Section>
    </>
  );
};

const SignForm = ({ change }: { change: PlanChangeFieldsFragment }) => {
  const { t } = useTranslation('contract');
  const limit = useLimitBelow(change.contractId, change.plan);
  const fields = useFields(
    {
      signerName: '',
      raiseLimitToMinor: undefined as number | undefined,
      keepLimit: false,
      consent: false,
    },
    {
      raiseLimitToMinor: (amountMinor, { keepLimit }) =>
        !limit || keepLimit || (amountMinor ?? 0) >= limit.floorMinor
          ? undefined
          : t('planChange.limitMissing', { amount: formatYen(limit.floorMinor) }),
      signerName: (typed) => (typed.trim() === '' ? t('sign.nameMissing') : undefined),
      consent: (given) => (given ? undefined : t('planChange.consentMissing')),
    },
  );
  const sign = useTell(SignPlanChangeDocument, [PlanChangeDocument, ContractDocument, ContractsDocument]);
  const refused = sign.data && sign.data.signPlanChange.__typename !== 'SignedPlanChange';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check() || sign.isPending) return;
    const { signerName, consent, raiseLimitToMinor, keepLimit } = fields.values;
    sign.mutate(
      {
        input: {
          planChangeId: change.id,
          signerName: signerName.trim(),
          textHash: change.textHash,
          consent,
          raiseLimitToMinor: limit && !keepLimit ? (raiseLimitToMinor ?? null) : null,
          keepLimit,
        },
      },
      { onError: (error) => void fields.showRefusal(error) },
    );
  };
  return (
    <>
      <ErrorSummary problems={fields.summary} />
      {sign.isError && fields.summary.length === 0 && <Problem error={sign.error} />}
      {refused && <Over contractId={change.contractId} />}
      <ConfirmAddress />
      <Form onSubmit={submit}>
        <TextInput
          {...fields.text('signerName')}
          label={t('sign.name')}
          description={t('sign.nameHint')}
          autoComplete="name"
        />
        {limit && (
          <Card tone="notice">
            <h3>{t('planChange.limitTitle')}</h3>
            <p>{t('planChange.aboveLimit', { cap: formatYen(limit.capMinor) })}</p>
            <YenField
              id="raiseLimitToMinor"
              label={t('planChange.limitRaise')}
              amountMinor={fields.values.raiseLimitToMinor}
              onAmountChange={(amountMinor) => fields.set('raiseLimitToMinor', amountMinor)}
              error={fields.errors.raiseLimitToMinor}
              disabled={fields.values.keepLimit}
              placeholder={formatYen(limit.floorMinor)}
            />
            <Checkbox
              id="keepLimit"
              checked={fields.values.keepLimit}
              onChange={(event) => fields.set('keepLimit', event.currentTarget.checked)}
              label={t('planChange.limitKeep')}
            />
          </Card>
        )}
        <Checkbox
          id="consent"
          checked={fields.values.consent}
          onChange={(event) => fields.set('consent', event.currentTarget.checked)}
          error={fields.errors.consent}
          label={t('planChange.consent')}
        />
        <PrimaryButton busy={sign.isPending}>{t('planChange.sign')}</PrimaryButton>
      </Form>
    </>
  );
};

/** The offer no longer holds. */
const Over = ({ contractId }: { contractId: string }) => {
  const { t } = useTranslation('contract');
  return (
    <div role="alert">
      <Card tone="notice">
        <p>{t('planChange.over')}</p>
        <Link to={`/owner/contracts/${contractId}/plan`} data-tall>
          {t('planChange.again')}
        </Link>
      </Card>
    </div>
  );
};

const Signed = ({ change }: { change: PlanChangeFieldsFragment }) => {
  const { t } = useTranslation('contract');
  return (
    <>
      <Card>
        <p role="status">
          {t('planChange.signed', { date: formatDate(change.effectiveOn), plan: change.plan.name })}
        </p>
        {change.pdfUrl && (
          <a href={change.pdfUrl} target="_blank" rel="noreferrer" data-tall>
            {t('planChange.pdf', { number: change.number })}
          </a>
        )}
      </Card>
      <SecondaryButton to={`/owner/contracts/${change.contractId}`}>
        {t('planChange.toContract')}
      </SecondaryButton>
    </>
  );
};

const PlanChangeSignPage = () => {
  const { t } = useTranslation('contract');
  const { id = '' } = useParams();
  const query = useAsk(PlanChangeDocument, { id }, { staleMs: 0 });
  return (
    <Answered whole query={query} lines={6}>
      {({ planChange: change }) => (
        <Page
          title={t(change.status === 'SIGNED' ? 'planChange.signedTitle' : 'planChange.signTitle')}
          back={`/owner/contracts/${change.contractId}${change.status === 'SIGNED' ? '' : '/plan'}`}
        >
          {change.status === 'SIGNED' && <Signed change={change} />}
          {(change.status === 'EXPIRED' || change.status === 'WITHDRAWN') && (
            <Over contractId={change.contractId} />
          )}
          <Details change={change} />
          {change.status === 'OPEN' && <SignForm change={change} />}
        </Page>
      )}
    </Answered>
  );
};

export default PlanChangeSignPage;
