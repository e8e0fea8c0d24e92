import { TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import {
  type AtCap,
  SetSpendingRuleDocument,
  SpendingDocument,
  type SpendingFieldsFragment,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { ChoiceCards } from '../../ui/choice-cards';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page, Section } from '../../ui/page';
import { Problem } from '../../ui/states';
import { countOf } from '../../ui/text-input-rules';
import { useFields } from '../../ui/use-fields';
import { YenField } from '../../ui/yen-field';
import { SpendingNow } from './spending-part';
import styles from './billing.module.css';

const atCaps: readonly AtCap[] = ['GO_ON', 'MESSAGE_ONLY', 'STOP'];

const Group = ({ title, children }: { title: string; children: (labelledBy: string) => ReactNode }) => {
  const id = useId();
  return (
    <div className={styles.group}>
      <strong id={id}>{title}</strong>
      {children(id)}
    </div>
  );
};

const RuleForm = ({ spending }: { spending: SpendingFieldsFragment }) => {
  const { t } = useTranslation('bill');
  const tell = useTell(SetSpendingRuleDocument, [SpendingDocument]);
  const percent = (typed: string) => {
    const count = countOf(typed);
    return count !== undefined && count >= 1 && count <= 100 ? undefined : t('spending.percentInvalid');
  };
  const fields = useFields(
    {
      firstAlertPercent: String(spending.firstAlertPercent),
      secondAlertPercent: String(spending.secondAlertPercent),
      hasCap: spending.capMinor != null,
      capMinor: spending.capMinor ?? undefined,
      capWithTax: spending.capWithTax,
      atCap: spending.atCap,
    },
    {
      firstAlertPercent: percent,
      secondAlertPercent: percent,
      capMinor: (amount, { hasCap }) =>
        hasCap && amount === undefined ? t('spending.capMissing') : undefined,
    },
  );
  const { values } = fields;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check() || tell.isPending) return;
    const input = {
      firstAlertPercent: countOf(values.firstAlertPercent) ?? 0,
      secondAlertPercent: countOf(values.secondAlertPercent) ?? 0,
      capMinor: values.hasCap ? (values.capMinor ?? null) : null,
      capWithTax: values.capWithTax,
      atCap: values.hasCap ? values.atCap : ('GO_ON' as const),
    };
    tell.mutate(
      { contractId: spending.contractId, input },
      { onError: (error) => void fields.showRefusal(error) },
    );
  };
  return (
    <>
      <ErrorSummary problems={fields.summary} />
      {tell.isError && fields.summary.length === 0 && <Problem error={tell.error} />}
      <Form onSubmit={submit}>
        <p className={styles.sub}>{t('spending.alertsHint')}</p>
        {(['firstAlertPercent', 'secondAlertPercent'] as const).map((name) => (
          <TextInput
            key={name}
            {...fields.text(name)}
            label={t(name === 'firstAlertPercent' ? 'spending.first' : 'spending.second')}
            inputMode="numeric"
            styles={{ wrapper: { maxWidth: '10rem' } }}
            rightSection={<span aria-hidden>{t('spending.percentUnit')}</span>}
          />
        ))}
        <Group title={t('spending.useCap')}>
          {(labelledBy) => (
            <ChoiceCards
              id="hasCap"
              labelledBy={labelledBy}
              choices={(['no', 'yes'] as const).map((value) => ({
                value,
                label: t(`spending.useCapChoices.${value}`),
              }))}
              chosen={[values.hasCap ? 'yes' : 'no']}
              onChoose={([value]) => fields.set('hasCap', value === 'yes')}
            />
          )}
        </Group>
        {values.hasCap && (
          <>
            <YenField
              id="capMinor"
              label={t('spending.capAmount')}
              description={t('spending.capHint')}
              amountMinor={values.capMinor}
              onAmountChange={(amount) => fields.set('capMinor', amount)}
              error={fields.errors.capMinor}
            />
            <Group title={t('spending.capTax')}>
              {(labelledBy) => (
                <ChoiceCards
                  id="capWithTax"
                  labelledBy={labelledBy}
                  choices={(['with', 'without'] as const).map((value) => ({
                    value,
                    label: t(`spending.tax.${value}`),
                  }))}
                  chosen={[values.capWithTax ? 'with' : 'without']}
                  onChoose={([value]) => fields.set('capWithTax', value === 'with')}
                />
              )}
            </Group>
            <Group title={t('spending.atCap')}>
              {(labelledBy) => (
                <ChoiceCards
                  id="atCap"
                  labelledBy={labelledBy}
                  choices={atCaps.map((value) => ({
                    value,
                    label: t(`spending.atCapChoices.${value}`),
                    hint: t(`spending.atCapHints.${value}`),
                  }))}
                  chosen={[values.atCap]}
                  onChoose={([value]) => value && fields.set('atCap', value as AtCap)}
                />
              )}
            </Group>
          </>
        )}
        <PrimaryButton busy={tell.isPending}>{t('spending.save')}</PrimaryButton>
        {tell.isSuccess && <p role="status">{t('spending.saved')}</p>}
      </Form>
    </>
  );
};

/** What the owner wants to be told, and to spend at most in a month. */
const SpendingPage = () => {
  const { t } = useTranslation('bill');
  const [params] = useSearchParams();
  const contractId = params.get('contract') ?? '';
  const query = useAsk(SpendingDocument, { contractId });
  return (
    <Page title={t('spending.title')} back={`/owner/bill?contract=${contractId}`}>
      <p>{t('spending.lead')}</p>
      <Answered query={query}>
        {({ spending }) => (
          <>
            <Section title={t('spending.now')}>
              <SpendingNow spending={spending} />
            </Section>
            <Section title={t('spending.change')}>
              <RuleForm spending={spending} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
};

export default SpendingPage;
