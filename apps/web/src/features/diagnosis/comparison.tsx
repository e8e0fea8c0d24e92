import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CostRangeFieldsFragment, DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import { formatYen } from '../../i18n/format';
import { PrimaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import styles from './comparison.module.css';
import { type ComparisonRow, useComparisonRows } from './comparison-rows';
import { HiddenExtras } from './hidden-extras';

export type ProposalOption = NonNullable<DiagnosisFieldsFragment['conclusion']>['options'][number];

const quoteAddress = ({ version, plan, expectedUnits }: ProposalOption) =>
  `/quotes/new?${new URLSearchParams({ bundle: version.bundleId, version: version.id, plan: plan.id, units: String(expectedUnits), from: 'diagnosis' })}`;

const differs = ({ keys }: ComparisonRow) => new Set(keys).size > 1;

/** At most three bundles side by side, two at a time on phones; what differs comes first, equal rows only on request. */
export const Comparison = ({
  options,
  monthlyToday,
  countTold = false,
  readOnly = false,
}: {
  options: readonly ProposalOption[];
  monthlyToday?: CostRangeFieldsFragment;
  /** The owner said how many calls there are. */
  countTold?: boolean;
  /** Somebody else's result: nothing to choose. */
  readOnly?: boolean;
}) => {
  const { t } = useTranslation(['diagnosis', 'common']);
  const [withEqual, setWithEqual] = useState(options.length === 1);
  const [withDetails, setWithDetails] = useState(false);
  const [hidden, setHidden] = useState<string | undefined>(options.length > 2 ? options[2]?.id : undefined);
  const rows = useComparisonRows(options, countTold);
  const first = rows.filter((row) => row.always || options.length === 1 || differs(row));
  const shownRows = withEqual ? [...first, ...rows.filter((row) => !first.includes(row))] : first;
  const phoneHidden = (id: string) => (id === hidden ? true : undefined);

  return (
    <div className={styles.comparison}>
      {options.length > 2 && (
        <fieldset className={styles.picker}>
          <legend>{t('compare.show')}</legend>
          {options.map((option) => (
            <label key={option.id} className={styles.pick}>
              <input
                type="checkbox"
                checked={option.id !== hidden}
                onChange={() =>
                  setHidden(option.id === hidden ? options.find(({ id }) => id !== hidden)?.id : option.id)
                }
              />
              {option.version.name}
            </label>
          ))}
        </fieldset>
      )}
      <div className={styles.scroll}>
        <table className={styles.table} style={{ '--columns': options.length } as React.CSSProperties}>
          <thead>
            <tr>
              <td />
              {options.map((option) => (
                <th key={option.id} scope="col" data-phone-hidden={phoneHidden(option.id)}>
                  {option.recommended && (
                    <span className={styles.recommended}>{t('compare.recommended')}</span>
                  )}
                  <Link
                    to={`/bundles/${option.version.bundleId}`}
                    data-tall
                    aria-label={t('compare.details', { name: option.version.name })}
                  >
                    {option.version.name}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shownRows.map(({ label, note, keys, values, detail }) => (
              <tr key={label} data-phone-hidden={(detail && !withDetails) || undefined}>
                <th scope="row">
                  {label}
                  {note && new Set(keys).size > 1 && <small className={styles.note}>{note}</small>}
                </th>
                {values.map((value, index) => (
                  <td key={options[index]!.id} data-phone-hidden={phoneHidden(options[index]!.id)}>
                    {value}
                  </td>
                ))}
              </tr>
            ))}
            <HiddenExtras columns={options.length} />
            {!readOnly && (
              <tr data-print-hidden>
                <td />
                {options.map((option) => (
                  <td key={option.id} data-phone-hidden={phoneHidden(option.id)}>
                    <PrimaryButton
                      to={quoteAddress(option)}
                      variant={option.recommended ? 'filled' : 'default'}
                      ariaLabel={t('compare.chooseSpoken', { name: option.version.name })}
                    >
                      {t('compare.choose')}
                    </PrimaryButton>
                    <Link
                      to={`/diagnosis/consult/${option.version.id}`}
                      data-tall
                      aria-label={t('compare.consultSpoken', { name: option.version.name })}
                    >
                      {t('compare.consult')}
                    </Link>
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <label className={styles.pick} data-phone-only>
        <input type="checkbox" checked={withDetails} onChange={() => setWithDetails(!withDetails)} />
        {t('compare.allRows')}
      </label>
      {options.length > 1 && (
        <label className={styles.pick}>
          <input type="checkbox" checked={withEqual} onChange={() => setWithEqual(!withEqual)} />
          {t('compare.same')}
        </label>
      )}
      <Card>
        <h3 className={styles.nothing}>{t('result.nothing')}</h3>
        <p>
          {monthlyToday
            ? t('result.nothingText', {
                range: t('common:range', {
                  from: formatYen(monthlyToday.lowMinor),
                  to: formatYen(monthlyToday.highMinor),
                }),
              })
            : t('result.nothingFree')}
        </p>
      </Card>
    </div>
  );
};
