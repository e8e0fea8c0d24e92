import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OfferWaysToPayDocument, TransfersDocument, type WayToPay } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ChoiceCards } from '../../ui/choice-cards';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';

const besideTheCard: readonly WayToPay[] = ['TRANSFER', 'KONBINI'];

/** What clients may choose from now on; a card always. */
export const OfferedWays = ({ offered }: { offered: readonly WayToPay[] }) => {
  const { t } = useTranslation('admin');
  const [chosen, setChosen] = useState<readonly string[]>(offered.filter((way) => way !== 'CARD'));
  const offer = useTell(OfferWaysToPayDocument, [TransfersDocument]);
  const save = () => offer.mutate({ ways: ['CARD', ...besideTheCard.filter((way) => chosen.includes(way))] });
  return (
    <>
      <p>{t('transfers.offeredLead')}</p>
      <ChoiceCards
        id="offered-ways"
        several
        inline
        label={t('transfers.offered')}
        choices={besideTheCard.map((way) => ({ value: way, label: t(`transfers.ways.${way}`) }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      {offer.isError && <Problem error={offer.error} onRetry={save} />}
      <div>
        <ActButton onClick={save} busy={offer.isPending}>
          {t('transfers.offer')}
        </ActButton>
      </div>
      {offer.isSuccess && <p role="status">{t('transfers.offerSaved')}</p>}
    </>
  );
};
