import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskFloorDocument, SetPresenceDocument } from '../../graphql/generated/graphql';
import { ask } from '../../graphql/hooks';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { type InHand, inHandOf } from './in-hand';

interface LeaveWorkProps {
  onLeave: () => Promise<void>;
  onStay: () => void;
}

/** Whoever signs out is away first: no call may ring at an empty chair. What rings or is held is named, and asked about. */
export const LeaveWork = ({ onLeave, onStay }: LeaveWorkProps) => {
  const { t } = useTranslation('call-desk');
  const [inHand, setInHand] = useState<InHand | null>(null);
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    // Without an answer the sign-out goes on: the silent screen gets no calls either.
    await ask(SetPresenceDocument, { presence: 'AWAY' }).catch(() => undefined);
    await onLeave();
  };
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void ask(DeskFloorDocument, {})
      .then(({ myDeskFloor }) => inHandOf(myDeskFloor))
      .catch(() => null)
      .then((found) => (found ? setInHand(found) : leave()));
  });
  if (!inHand) return null;
  return (
    <ConfirmDialog
      opened
      question={t('leave.question', { what: t(`atWork.${inHand.kind}`, { who: inHand.who }) })}
      verb={t('leave.verb')}
      wayOut={t('leave.stay')}
      busy={busy}
      onConfirm={() => void leave()}
      onClose={onStay}
    >
      <p>{t(`leave.then.${inHand.kind}`)}</p>
    </ConfirmDialog>
  );
};
