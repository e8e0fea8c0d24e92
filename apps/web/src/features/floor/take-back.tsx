import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveFloorDocument, TakeBackWorkDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useSession } from '../identity/session';
import { ActButton } from '../workplace/pieces/act-button';

/** A supervisor frees a call back that is being made, or a contact in hand, that its agent does not finish. */
export const TakeBackButton = ({ workId, name }: { workId: string; name: string }) => {
  const { t } = useTranslation('floor');
  const { role } = useSession();
  const [asking, setAsking] = useState(false);
  const takeBack = useTell(TakeBackWorkDocument, [LiveFloorDocument]);
  if (role !== 'SUPERVISOR') return null;
  return (
    <>
      <ActButton ariaLabel={t('takeBack.of', { name })} onClick={() => setAsking(true)}>
        {t('takeBack.act')}
      </ActButton>
      {asking && (
        <ConfirmDialog
          opened
          destructive
          question={t('takeBack.question', { name })}
          verb={t('takeBack.verb')}
          busy={takeBack.isPending}
          error={takeBack.isError ? takeBack.error : undefined}
          onClose={() => setAsking(false)}
          onConfirm={() => takeBack.mutate({ id: workId }, { onSuccess: () => setAsking(false) })}
        >
          <p>{t('takeBack.effect', { name })}</p>
        </ConfirmDialog>
      )}
    </>
  );
};
