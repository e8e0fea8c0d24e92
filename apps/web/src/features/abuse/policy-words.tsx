import { useTranslation } from 'react-i18next';
import { AbusePolicyDocument, type AbusePolicyFieldsFragment } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { DateText } from '../../ui/date-text';
import { KeyValueList } from '../../ui/key-value-list';

/** Lines stay as they were typed. */
export const asTyped = { whiteSpace: 'pre-wrap' } as const;

/** When and by whom a version was published. */
export const Published = ({ of: policy }: { of: AbusePolicyFieldsFragment }) => {
  const { t } = useTranslation('abuse');
  return (
    <small>
      {t('policy.version', { count: policy.version })} <DateText instant={policy.publishedAt} />{' '}
      {policy.publishedByName}
    </small>
  );
};

/** Whom one may speak to, with addresses that open by a press. */
const Helpline = ({ of: policy }: { of: AbusePolicyFieldsFragment }) => {
  const { t } = useTranslation('abuse');
  const { helplineName, helplineEmail, helplinePhone, helplineHours } = policy;
  const rows = [
    { label: t('helpline.title'), value: helplineName },
    {
      label: t('helpline.phone'),
      value: helplinePhone && (
        <a href={`tel:${helplinePhone.replace(/[^\d+]/g, '')}`} data-tall>
          {helplinePhone}
        </a>
      ),
    },
    {
      label: t('helpline.email'),
      value: helplineEmail && (
        <a href={`mailto:${helplineEmail}`} data-tall>
          {helplineEmail}
        </a>
      ),
    },
    { label: t('helpline.hours'), value: helplineHours },
  ];
  return <KeyValueList items={rows.filter(({ value }) => value)} />;
};

/** One version, with its consultation desk. */
export const PolicyVersion = ({ of: policy }: { of: AbusePolicyFieldsFragment }) => (
  <>
    <Helpline of={policy} />
    <p style={asTyped}>{policy.words}</p>
    <Published of={policy} />
  </>
);

/** What stands in place of a policy until the company publishes its own; it says so itself. */
export const Suggestion = () => {
  const { t } = useTranslation('abuse');
  return (
    <>
      <p>
        <strong>{t('suggestion.note')}</strong>
      </p>
      <p style={asTyped}>{t('suggestion.words')}</p>
      <p>{t('suggestion.helpline')}</p>
    </>
  );
};

/** The policy in force, or the suggestion. */
export const PolicyWords = () => (
  <Answered query={useAsk(AbusePolicyDocument, {})} lines={4}>
    {({ abusePolicy }) => (abusePolicy ? <PolicyVersion of={abusePolicy} /> : <Suggestion />)}
  </Answered>
);
