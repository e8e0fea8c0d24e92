import { useTranslation } from 'react-i18next';
import { DeskNumbersDocument, type IdentityCheckFieldsFragment } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate, formatMomentOfYear } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { KeyValueList } from '../../ui/key-value-list';
import { Bullets, Stacked } from '../../ui/lists';
import { Section } from '../../ui/page';
import { Empty } from '../../ui/states';

/** Everything that was written down of a desk's number and of whom it is lent to, newest first. */
export const IdentityRecords = ({ deskId }: { deskId: string }) => {
  const { t } = useTranslation('desk');
  const query = useAsk(DeskNumbersDocument, { deskId });
  return (
    <Answered query={query}>
      {({ deskNumbers: { numbers, checks, keptUntil } }) => (
        <>
          <Section title={t('identity.records')}>
            <p>{keptUntil ? t('identity.keptUntil', { date: formatDate(keptUntil) }) : t('identity.kept')}</p>
            {checks.length === 0 ? (
              <Empty>{t('identity.none')}</Empty>
            ) : (
              <Stacked label={t('identity.records')}>
                {checks.map((check) => (
                  <Check key={check.id} check={check} />
                ))}
              </Stacked>
            )}
          </Section>
          <Section title={t('number.records')}>
            {numbers.length === 0 ? (
              <Empty>{t('number.none')}</Empty>
            ) : (
              <Bullets>
                {numbers.map(({ kind, phone, sinceOn, byName, writtenAt }) =>
                  t('number.record', {
                    kind: t(`number.kinds.${kind}`),
                    phone,
                    date: formatDate(sinceOn),
                    at: formatMomentOfYear(writtenAt),
                    by: byName ?? t('identity.former'),
                  }),
                )}
              </Bullets>
            )}
          </Section>
        </>
      )}
    </Answered>
  );
};

const Check = ({ check }: { check: IdentityCheckFieldsFragment }) => {
  const { t } = useTranslation('desk');
  const { document, documentLast, bornOn, representative, beneficialOwner, reason, byName } = check;
  const last = documentLast ? t('identity.last', { last: documentLast }) : '';
  const known = (label: string, value: string | null) => (value === null ? [] : [{ label, value }]);
  return (
    <Card>
      <KeyValueList
        items={[
          { label: t('identity.checkedOn'), value: formatDate(check.checkedOn) },
          { label: t('identity.party'), value: t(`identity.parties.${check.party}`) },
          { label: t('identity.document'), value: `${t(`identity.documents.${document}`)}${last}` },
          { label: t('identity.method'), value: t(`identity.methods.${check.method}`) },
          { label: t('identity.name'), value: check.name },
          { label: t('identity.address'), value: check.address },
          ...known(t('identity.bornOn'), bornOn && formatDate(bornOn)),
          ...known(t('identity.representative'), representative),
          { label: t('identity.purpose'), value: check.purpose },
          { label: t('identity.business'), value: check.business },
          ...known(t('identity.beneficialOwner'), beneficialOwner),
          ...known(t('identity.reason'), reason),
          {
            label: t('identity.writtenBy'),
            value: t('identity.writtenByAt', {
              by: byName ?? t('identity.former'),
              at: formatMomentOfYear(check.writtenAt),
            }),
          },
        ]}
      />
    </Card>
  );
};
