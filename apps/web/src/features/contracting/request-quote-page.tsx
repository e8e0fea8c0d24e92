import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import {
  BundleDocument,
  type BundleQuery,
  ClaimDiagnosisDocument,
  RequestQuoteDocument,
} from '../../graphql/generated/graphql';
import { ask, useAsk } from '../../graphql/hooks';
import { useProductDays } from '../../graphql/product-time';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { Empty, Loading, Problem } from '../../ui/states';
import { countOf } from '../../ui/text-input-rules';
import { useFields } from '../../ui/use-fields';
import { diagnosisToken } from '../diagnosis/diagnosis-session';

type Bundle = NonNullable<BundleQuery['bundle']>;

/** The check-up becomes the company's own before a quote refers to it. */
const claimDiagnosis = async (): Promise<string | null> => {
  const token = diagnosisToken.get();
  if (!token) return null;
  const { claimDiagnosis: claimed } = await ask(ClaimDiagnosisDocument, { token });
  return claimed.id;
};

const RequestQuoteForm = ({ bundle, tomorrow }: { bundle: Bundle; tomorrow: string }) => {
  const { t } = useTranslation('contract');
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const asked = bundle.plans.find(({ id }) => id === params.get('plan'));
  const fields = useFields(
    {
      planId: asked?.id ?? bundle.plans[0]?.id ?? '',
      startsOn: params.get('startsOn') ?? tomorrow,
      units: params.get('units') ?? '',
    },
    {
      startsOn: (date) =>
        /^\d{4}-\d{2}-\d{2}$/.test(date) && date >= tomorrow ? undefined : t('request.startsOnInvalid'),
      units: (typed) => (countOf(typed) === undefined ? t('request.unitsInvalid') : undefined),
    },
  );
  const { planId, startsOn, units } = fields.values;
  const chosen = bundle.plans.find(({ id }) => id === planId);

  const request = useMutation({
    mutationFn: async () => {
      const diagnosisId =
        params.get('from') === 'diagnosis' ? await claimDiagnosis().catch(() => null) : null;
      const input = {
        versionId: bundle.id,
        planId,
        startsOn,
        expectedUnits: countOf(units) ?? 0,
        diagnosisId,
      };
      return ask(RequestQuoteDocument, { input });
    },
    onSuccess: ({ requestQuote }) => navigate(`/quotes/${requestQuote.id}`, { replace: true }),
    onError: (error) => void fields.showRefusal(error),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fields.check() && !request.isPending) request.mutate();
  };

  return (
    <Page title={t('request.title')} back={true}>
      <p>{t('request.lead', { bundle: bundle.name, plan: chosen?.name ?? '' })}</p>
      {params.has('version') && params.get('version') !== bundle.id && <p>{t('request.newer')}</p>}
      <ErrorSummary problems={fields.summary} />
      {request.isError && fields.summary.length === 0 && <Problem error={request.error} />}
      <Form onSubmit={submit}>
        {bundle.plans.length > 1 && (
          <NativeSelect
            {...fields.text('planId')}
            label={t('request.choosePlan')}
            data={bundle.plans.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextInput
          {...fields.text('startsOn')}
          type="date"
          min={tomorrow}
          label={t('request.startsOn')}
          description={t('request.startsOnHint')}
        />
        <TextInput
          {...fields.text('units')}
          inputMode="numeric"
          label={t('request.units')}
          description={t('request.unitsHint')}
        />
        {params.get('from') === 'diagnosis' && diagnosisToken.get() !== null && (
          <p>{t('request.keepsCheckUp')}</p>
        )}
        <PrimaryButton busy={request.isPending}>{t('request.submit')}</PrimaryButton>
      </Form>
    </Page>
  );
};

const RequestQuotePage = () => {
  const { t } = useTranslation('contract');
  const [params] = useSearchParams();
  const query = useAsk(BundleDocument, { id: params.get('bundle') ?? '' });
  const days = useProductDays();
  if (!days) return <Loading />;
  return (
    <Answered whole query={query}>
      {({ bundle }) =>
        bundle ? (
          <RequestQuoteForm bundle={bundle} tomorrow={days.tomorrow} />
        ) : (
          <Page title={t('request.title')}>
            <Empty action={<PrimaryButton to="/bundles">{t('request.browse')}</PrimaryButton>}>
              {t('request.gone')}
            </Empty>
          </Page>
        )
      }
    </Answered>
  );
};

export default RequestQuotePage;
