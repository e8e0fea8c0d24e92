import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../graphql/client';
import { GoodsDocument } from '../../graphql/generated/graphql';
import { ask } from '../../graphql/hooks';
import { ButtonRow, PrimaryButton, SecondaryButton } from '../../ui/buttons';

export interface Moved {
  read: number;
  now: number;
}

/** What orders made of the stock while it was being written over; null when something else was refused. */
export const movedStock = async (
  error: unknown,
  deskId: string,
  goodsId: string,
  sku: string,
  read: number | null,
): Promise<Moved | null> => {
  if (!(error instanceof RequestFailed) || error.code !== 'CONFLICT' || read === null) return null;
  const wish = { deskId, search: sku, onlyActive: false, first: 100, offset: 0 };
  const { goods } = await ask(GoodsDocument, wish);
  const now = goods.items.find(({ id }) => id === goodsId)?.stock;
  return now === null || now === undefined || now === read ? null : { read, now };
};

interface MovedStockProps extends Moved {
  /** Null when it is not to be counted any more. */
  typed: number | null;
  busy: boolean;
  onChoose: (stock: number | null) => void;
}

/** Which of the two is meant: the number itself, or so many more or fewer than there were. */
export const MovedStock = ({ read, now, typed, busy, onChoose }: MovedStockProps) => {
  const { t } = useTranslation('orders');
  const together = typed === null ? null : typed + now - read;
  return (
    <>
      <p role="alert">{t('goods.stockMoved', { read, now })}</p>
      <ButtonRow>
        {together !== null && together >= 0 && (
          <PrimaryButton busy={busy} onClick={() => onChoose(together)}>
            {t('goods.stockTogether', { count: together })}
          </PrimaryButton>
        )}
        <SecondaryButton busy={busy} onClick={() => onChoose(typed)}>
          {typed === null ? t('goods.stockUncounted') : t('goods.stockAsTyped', { count: typed })}
        </SecondaryButton>
      </ButtonRow>
    </>
  );
};
