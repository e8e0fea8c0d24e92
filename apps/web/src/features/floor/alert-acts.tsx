import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  LiveFloorDocument,
  type LiveFloorQuery,
  TakeCallDocument,
  TakeOverCallDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { useThenToDesk } from './then-to-desk';

/** A supervisor answers a call that nobody answers. */
export const AnswerButton = ({ call }: { call: LiveFloorQuery['liveFloor']['calls'][number] }) => {
  const { t } = useTranslation('floor');
  const thenToDesk = useThenToDesk();
  const take = useTell(TakeCallDocument, [LiveFloorDocument]);
  return (
    <>
      <ActButton
        busy={take.isPending}
        ariaLabel={t('alerts.answerOf', { client: call.desk.clientName })}
        onClick={() => thenToDesk(take.mutateAsync({ interactionId: call.id }))}
      >
        {t('alerts.answer')}
      </ActButton>
      {take.isError && <Problem error={take.error} />}
    </>
  );
};

/** Whoever talked with the caller is in another call by now, or gone: a supervisor writes the record that was left. */
export const LeftRecord = ({ call }: { call: LiveFloorQuery['liveFloor']['calls'][number] }) => {
  const { t } = useTranslation('floor');
  const thenToDesk = useThenToDesk();
  const takeOver = useTell(TakeOverCallDocument, [LiveFloorDocument]);
  return (
    <>
      <ActButton
        busy={takeOver.isPending}
        ariaLabel={t('alerts.writeLeftOf', { client: call.desk.clientName })}
        onClick={() => thenToDesk(takeOver.mutateAsync({ interactionId: call.id }))}
      >
        {t('alerts.writeLeft')}
      </ActButton>
      {takeOver.isError && <Problem error={takeOver.error} />}
    </>
  );
};

/** A supervisor writes the record that an agent does not finish; the agent is free for the next call. */
export const WriteInstead = ({ callId, name }: { callId: string; name: string }) => {
  const { t } = useTranslation('floor');
  const thenToDesk = useThenToDesk();
  const [asking, setAsking] = useState(false);
  const takeOver = useTell(TakeOverCallDocument, [LiveFloorDocument]);
  return (
    <>
      <ActButton ariaLabel={t('alerts.writeInsteadOf', { name })} onClick={() => setAsking(true)}>
        {t('alerts.writeInstead')}
      </ActButton>
      <ConfirmDialog
        opened={asking}
        question={t('alerts.writeQuestion', { name })}
        verb={t('alerts.writeVerb')}
        busy={takeOver.isPending}
        error={takeOver.isError ? takeOver.error : undefined}
        onClose={() => setAsking(false)}
        onConfirm={() => thenToDesk(takeOver.mutateAsync({ interactionId: callId }))}
      >
        <p>{t('alerts.writeEffect', { name })}</p>
      </ConfirmDialog>
    </>
  );
};
