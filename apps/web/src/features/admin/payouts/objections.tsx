import { useTranslation } from 'react-i18next';
import {
  type ObjectionFieldsFragment,
  StatementObjectionsDocument,
} from '../../../graphql/generated/graphql';
import { useAsk } from '../../../graphql/hooks';
import { formatMoment } from '../../../i18n/format';
import { Answered } from '../../../ui/answered';
import { Card } from '../../../ui/card';
import { KeyValueList } from '../../../ui/key-value-list';
import { Stacked } from '../../../ui/lists';
import { Yen } from '../../../ui/money';
import { Section } from '../../../ui/page';
import { StateLabel } from '../../../ui/state-label';
import { Empty } from '../../../ui/states';
import { AnswerObjection } from './answer-objection';

/** What payees say about their statements; those that wait first. */
export const Objections = () => {
  const { t } = useTranslation('admin');
  const query = useAsk(StatementObjectionsDocument, {}, { staleMs: 0 });
  return (
    <Section title={t('objections.title')} full>
      <p>{t('objections.lead')}</p>
      <Answered query={query}>
        {({ statementObjections }) =>
          statementObjections.length === 0 ? (
            <Empty>{t('objections.none')}</Empty>
          ) : (
            <Stacked label={t('objections.title')}>
              {statementObjections.map((objection) => (
                <Objection key={objection.id} objection={objection} />
              ))}
            </Stacked>
          )
        }
      </Answered>
    </Section>
  );
};

const Objection = ({ objection }: { objection: ObjectionFieldsFragment }) => {
  const { t } = useTranslation('admin');
  const { status, payeeName: payee, number, lines, positions } = objection;
  return (
    <Card>
      <h3>{t('objections.heading', { payee, number })}</h3>
      <div>
        <StateLabel tone={status === 'OPEN' ? 'waiting' : 'done'}>
          {t(`objections.states.${status}`)}
        </StateLabel>
      </div>
      <KeyValueList
        items={[
          { label: t('objections.raisedAt'), value: formatMoment(objection.raisedAt) },
          { label: t('objections.words'), value: objection.words },
          {
            label: t('objections.lines'),
            value: positions.map((position) => <div key={position}>{lines[position - 1]?.description}</div>),
          },
          ...(objection.answer ? [{ label: t('objections.answer'), value: objection.answer }] : []),
          ...(status === 'ACCEPTED'
            ? [{ label: t('objections.corrected'), value: <Yen amountMinor={objection.correctedMinor} /> }]
            : []),
        ]}
      />
      {status === 'OPEN' && <AnswerObjection objection={objection} />}
    </Card>
  );
};
