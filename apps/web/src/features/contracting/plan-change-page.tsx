import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import {
  type PlanFieldsFragment,
  PlanChangeOptionsDocument,
  type PlanChangeOptionsQuery,
  RequestPlanChangeDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatDate, formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { ChoiceCards } from '../../ui/choice-cards';
import { Page, Section } from '../../ui/page';
import { Empty, Problem } from '../../ui/states';
import { useLimitBelow } from './limit-below';
import { OldAndNew } from './old-and-new';

type Options = PlanChangeOptionsQuery['planChangeOptions'];

/** A limit below the new monthly fee would stop the calls on the first day. */
const LimitNotice = ({ contractId, plan }: { contractId: string; plan: PlanFieldsFragment }) => {
  const { t } = useTranslation('contract');
  const limit = useLimitBelow(contractId, plan);
  if (!limit) return null;
  return (
    <Card tone="notice">
      <p>{t('planChange.aboveLimit', { cap: formatYen(limit.capMinor) })}</p>
      <Link to={`/owner/bill/limit?contract=${contractId}`} data-tall>
        {t('planChange.toLimit')}
      </Link>
    </Card>
  );
};

const Choose = ({ contractId, options }: { contractId: string; options: Options }) => {
  const { t } = useTranslation('contract');
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string[]>([]);
  const [missing, setMissing] = useState(false);
  const request = useTell(RequestPlanChangeDocument, []);
  const { current, effectiveOn, expectedUnits } = options;
  const option = options.options.find(({ plan }) => plan.id === chosen[0]);
  const go = () => {
    setMissing(!option);
    if (!option || request.isPending) return;
    request.mutate(
      { input: { contractId, planId: option.plan.id } },
      { onSuccess: ({ requestPlanChange: { id } }) => void navigate(`/owner/plan-changes/${id}`) },
    );
  };
  return (
    <>
      <p>{t('planChange.lead', { date: formatDate(effectiveOn) })}</p>
      <p>{t('planChange.now', { plan: current.plan.name })}</p>
      <ChoiceCards
        id="plan"
        label={t('planChange.choose')}
        chosen={chosen}
        onChoose={(next) => {
          setChosen(next);
          setMissing(false);
        }}
        error={missing ? t('planChange.missing') : undefined}
        choices={options.options.map(({ plan, monthly }) => ({
          value: plan.id,
          label: plan.name,
          hint: t('planChange.hint', {
            base: formatYen(plan.baseMinor),
            count: plan.includedUnits,
            likely: formatYen(monthly.likelyMinor),
            calls: expectedUnits,
          }),
        }))}
      />
      {option && (
        <Section title={t('planChange.prices')} full>
          <OldAndNew
            before={current.plan}
            after={option.plan}
            monthly={{
              calls: expectedUnits,
              beforeMinor: current.monthly.likelyMinor,
              afterMinor: option.monthly.likelyMinor,
            }}
          />
          <p>{t('planChange.kept')}</p>
          <LimitNotice contractId={contractId} plan={option.plan} />
        </Section>
      )}
      {request.isError && <Problem error={request.error} />}
      <PrimaryButton busy={request.isPending} onClick={go}>
        {t('planChange.read')}
      </PrimaryButton>
    </>
  );
};

const PlanChangePage = () => {
  const { t } = useTranslation('contract');
  const { id = '' } = useParams();
  const query = useAsk(PlanChangeOptionsDocument, { contractId: id }, { staleMs: 0 });
  return (
    <Page title={t('planChange.title')} back={`/owner/contracts/${id}`}>
      <Answered query={query}>
        {({ planChangeOptions }) =>
          planChangeOptions.options.length === 0 ? (
            <Empty>{t('planChange.none')}</Empty>
          ) : (
            <Choose contractId={id} options={planChangeOptions} />
          )
        }
      </Answered>
    </Page>
  );
};

export default PlanChangePage;
