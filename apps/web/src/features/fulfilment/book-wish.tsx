import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BookWishDocument, SlotsDocument, WishesDocument } from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatDate, formatMoment } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { byDay, hasRoom, spanOf } from '../campaigns/slot-days';
import { meetingsShownIn } from './meetings-shown-in';

interface BookWishProps {
  wish: { id: string; deskId: string; withWhom: string; startsAt: string };
  /** The client may open the wished time, and asks the desk to tell the caller; a supervisor tells the caller. */
  asOwner: boolean;
  onClose: (booked: boolean) => void;
}

const LENGTHS = [30, 45, 60, 90, 120];

/** A wish gets its time: the wished one, or another that is free. */
export const BookWish = ({ wish, asOwner, onClose }: BookWishProps) => {
  const { t } = useTranslation('inbox');
  const [openedAt] = useState(() => Date.now());
  const calendar = useAsk(SlotsDocument, { deskId: wish.deskId }, { staleMs: 0 });
  const book = useTell(BookWishDocument, [...meetingsShownIn, SlotsDocument, WishesDocument]);
  const slots = calendar.data?.slots ?? [];
  const free = slots.filter(hasRoom);
  const atWish = ({ startsAt }: { startsAt: string }) => Date.parse(startsAt) === Date.parse(wish.startsAt);
  const mayOpen = asOwner && !slots.some(atWish) && Date.parse(wish.startsAt) > openedAt;
  const [chosen, setChosen] = useState<string | null>(null);
  const [minutes, setMinutes] = useState<number | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [tells, setTells] = useState(true);
  const slotId = chosen ?? (mayOpen ? '' : (free.find(atWish) ?? free[0])?.id);
  const startsAt = free.find(({ id }) => id === slotId)?.startsAt ?? wish.startsAt;
  const sentence = t('wish.words', { moment: formatMoment(startsAt) });
  const words = typed ?? t('wish.toDesk', { who: wish.withWhom, words: sentence });
  const length = minutes ?? slots[0]?.minutes ?? 60;
  const confirm = () => {
    if (slotId === undefined || book.isPending) return;
    const tellCaller = asOwner && tells && words.trim() ? words.trim() : null;
    book.mutate(
      {
        input: {
          appointmentId: wish.id,
          slotId: slotId || null,
          minutes: slotId ? null : length,
          tellCaller,
        },
      },
      { onSuccess: () => onClose(true) },
    );
  };
  const times = byDay(free).map(([day, ofDay]) => ({
    group: formatDate(day, false),
    items: ofDay.map((slot) => ({
      value: slot.id,
      label: t('wish.time', { day: formatDate(day, false), ...spanOf(slot) }),
    })),
  }));
  return (
    <ConfirmDialog
      opened
      question={t('wish.question', { who: wish.withWhom })}
      verb={t('wish.verb')}
      busy={book.isPending}
      error={book.isError ? book.error : undefined}
      onClose={() => onClose(false)}
      onConfirm={confirm}
    >
      <p>{t('wish.wished', { moment: formatMoment(wish.startsAt) })}</p>
      {calendar.isSuccess && slotId === undefined ? (
        <p role="status">{t(asOwner ? 'wish.noTimes' : 'wish.noTimesStaff')}</p>
      ) : (
        <NativeSelect
          label={t('wish.when')}
          value={slotId ?? ''}
          data={[
            ...(mayOpen
              ? [{ value: '', label: t('wish.asWished', { moment: formatMoment(wish.startsAt) }) }]
              : []),
            ...times,
          ]}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      {slotId === '' && (
        <NativeSelect
          label={t('wish.length')}
          description={t('wish.opens')}
          value={String(length)}
          data={[...new Set([...LENGTHS, length])]
            .sort((a, b) => a - b)
            .map((value) => ({ value: String(value), label: t('wish.minutes', { count: value }) }))}
          onChange={(event) => setMinutes(Number(event.currentTarget.value))}
        />
      )}
      {asOwner ? (
        <TellCaller tells={tells} words={words} onTells={setTells} onWords={setTyped} />
      ) : (
        <p>{t('wish.tellYourself', { words: sentence })}</p>
      )}
    </ConfirmDialog>
  );
};

interface TellCallerProps {
  tells: boolean;
  words: string;
  onTells: (tells: boolean) => void;
  onWords: (words: string) => void;
}

/** Whether the desk is asked to tell the caller, and in which words. */
export const TellCaller = ({ tells, words, onTells, onWords }: TellCallerProps) => {
  const { t } = useTranslation('inbox');
  return (
    <>
      <Checkbox
        label={t('wish.tell')}
        checked={tells}
        onChange={(event) => onTells(event.currentTarget.checked)}
      />
      {tells && (
        <Textarea
          label={t('wish.tellWords')}
          rows={4}
          maxLength={2000}
          value={words}
          onChange={(event) => onWords(event.currentTarget.value)}
        />
      )}
    </>
  );
};
