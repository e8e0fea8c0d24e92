import { dateInJapan } from '../i18n/format';
import { NowDocument } from './generated/graphql';
import { useAsk } from './hooks';

const dayMs = 86_400_000;

/** Days by the product's own clock: the device's may be wrong, and a trial's may have been moved. Undefined until known. */
export const useProductDays = (): { today: string; tomorrow: string } | undefined => {
  const { data, isError } = useAsk(NowDocument, {}, { staleMs: 60_000 });
  if (!data && !isError) return undefined;
  const nowMs = data ? Date.parse(data.now) : Date.now();
  return { today: dateInJapan(new Date(nowMs)), tomorrow: dateInJapan(new Date(nowMs + dayMs)) };
};
