import { useTranslation } from 'react-i18next';
import type { DeskFieldsFragment } from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import { Bullets } from '../../ui/lists';

type Numbered = Pick<
  DeskFieldsFragment,
  'numberKind' | 'numberPhone' | 'numberSinceOn' | 'identityCheckedOn' | 'identityMissing'
>;

/** Whose number the desk answers; of a lent one whether its client was checked, and for the client what to send. */
export const DeskNumberLine = ({ desk, forOwner = false }: { desk: Numbered; forOwner?: boolean }) => {
  const { t } = useTranslation('desk');
  const { numberKind, numberPhone, numberSinceOn, identityCheckedOn, identityMissing } = desk;
  return (
    <>
      <div>{t(`number.says.${numberKind}`)}</div>
      <div>
        {numberPhone && numberSinceOn
          ? t('number.since', { phone: numberPhone, date: formatDate(numberSinceOn) })
          : t('number.unwritten')}
      </div>
      {numberKind === 'LENT' && (
        <div>
          {identityCheckedOn
            ? t('identity.done', { date: formatDate(identityCheckedOn) })
            : t('identity.missing')}
        </div>
      )}
      {identityMissing && forOwner && <WhatToSend />}
    </>
  );
};

const WhatToSend = () => {
  const { t } = useTranslation('desk');
  return (
    <>
      <p>{t('identity.send.lead')}</p>
      <Bullets>
        {t('identity.send.corporation')}
        {t('identity.send.person')}
        {t('identity.send.asked')}
      </Bullets>
      <p>{t('identity.send.noMyNumber')}</p>
    </>
  );
};
