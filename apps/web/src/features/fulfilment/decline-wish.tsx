import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeclineWishDocument, WishesDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { TellCaller } from './book-wish';
import { meetingsShownIn } from './meetings-shown-in';

interface DeclineWishProps {
  wish: { id: string; withWhom: string; startsAt: string };
  /** The client asks the desk to tell the caller; a supervisor tells the caller. */
  asOwner: boolean;
  onClose: (declined: boolean) => void;
}

/** A wish that cannot be met, with the reason that the other side reads. */
export const DeclineWish = ({ wish, asOwner, onClose }: DeclineWishProps) => {
  const { t } = useTranslation('inbox');
  const decline = useTell(DeclineWishDocument, [...meetingsShownIn, WishesDocument]);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [tells, setTells] = useState(true);
  const [typed, setTyped] = useState<string | null>(null);
  const sentence = t('wish.sorry', { moment: formatMoment(wish.startsAt) });
  const words = typed ?? t('wish.toDesk', { who: wish.withWhom, words: sentence });
  const confirm = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '' || decline.isPending) return;
    const tellCaller = asOwner && tells && words.trim() ? words.trim() : null;
    decline.mutate(
      { input: { appointmentId: wish.id, reason: reason.trim(), tellCaller } },
      { onSuccess: () => onClose(true) },
    );
  };
  return (
    <ConfirmDialog
      opened
      question={t('decline.question', { who: wish.withWhom })}
      verb={t('decline.verb')}
      busy={decline.isPending}
      error={decline.isError ? decline.error : undefined}
      onClose={() => onClose(false)}
      onConfirm={confirm}
    >
      <p>{t('wish.wished', { moment: formatMoment(wish.startsAt) })}</p>
      <p>{t(asOwner ? 'decline.effect' : 'decline.effectStaff')}</p>
      <Textarea
        label={t('decline.reason')}
        error={isMissing ? t('decline.reasonMissing') : undefined}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
        rows={3}
      />
      {asOwner ? (
        <TellCaller tells={tells} words={words} onTells={setTells} onWords={setTyped} />
      ) : (
        <p>{t('decline.tellYourself', { words: sentence })}</p>
      )}
    </ConfirmDialog>
  );
};
