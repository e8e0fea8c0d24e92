import { useTranslation } from 'react-i18next';
import type {
  AskedPartFieldsFragment,
  OpeningFieldsFragment,
  PlanFieldsFragment,
} from '../../graphql/generated/graphql';
import { formatDate, formatYen } from '../../i18n/format';
import { Card } from '../../ui/card';
import { Yen } from '../../ui/money';
import { Timeline } from '../../ui/timeline';
import styles from './opening.module.css';

/** What is paid at the start, as one sum with its parts, and when the rest is asked for. */
export const Opening = ({
  opening: { atOnce, next, monthly },
  title,
  plan,
}: {
  opening: OpeningFieldsFragment;
  title: string;
  /** To say whether calls come on top of later bills; they do unless it is known. */
  plan?: PlanFieldsFragment;
}) => {
  const { t } = useTranslation('contract');
  const part = usePart();
  const deposit = atOnce.parts.find(({ kind }) => kind === 'DEPOSIT');
  const usageOnTop = !plan || plan.overageMinor > 0 || plan.successFeeMinor > 0;
  return (
    <Card tone="brand">
      <h2 className={styles.title}>{title}</h2>
      <p>
        <Yen amountMinor={atOnce.totalMinor} size="hero" />
      </p>
      {atOnce.parts.length === 0 ? (
        <p>{t('opening.nothing')}</p>
      ) : (
        <dl className={styles.parts}>
          {atOnce.parts.map((each) => (
            <div key={each.kind} className={styles.part}>
              <dt>
                {part(each)}
                <br />
                <small>
                  {each.kind === 'DEPOSIT'
                    ? t('opening.noTax')
                    : t('opening.tax', { tax: formatYen(each.taxMinor) })}
                </small>
              </dt>
              <dd>
                <Yen amountMinor={each.totalMinor} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <h3 className={styles.title}>{t('opening.later')}</h3>
      <Timeline
        days={[
          {
            key: 'next',
            when: t('opening.next', { date: formatDate(next.on) }),
            what: <Later bill={next} />,
          },
          {
            key: 'monthly',
            when: t('opening.monthly', { date: formatDate(monthly.on) }),
            what: <Later bill={monthly} />,
          },
          ...(deposit
            ? [
                {
                  key: 'deposit',
                  when: t('opening.end'),
                  what: t('opening.depositBack', { amount: formatYen(deposit.totalMinor) }),
                },
              ]
            : []),
        ]}
      />
      {usageOnTop && <small>{t('opening.usage')}</small>}
    </Card>
  );
};

const Later = ({ bill: { totalMinor, parts } }: { bill: OpeningFieldsFragment['next'] }) => {
  const { t } = useTranslation('contract');
  const part = usePart();
  return (
    <>
      {t('opening.least', { amount: formatYen(totalMinor) })}
      {parts.map((each) => (
        <small key={each.kind} className={styles.later}>
          {t('opening.part', { what: part(each), amount: formatYen(each.totalMinor) })}
        </small>
      ))}
    </>
  );
};

const usePart = () => {
  const { t } = useTranslation('contract');
  return ({ kind, startsOn, endsOn }: AskedPartFieldsFragment): string =>
    startsOn && endsOn && (kind === 'BASE' || kind === 'MINIMUM')
      ? t(`opening.${kind}`, { from: formatDate(startsOn, false), to: formatDate(endsOn, false) })
      : t(`opening.${kind === 'DEPOSIT' ? 'DEPOSIT' : 'INITIAL'}`);
};
