import { IconPhoneX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  CallOnDeskDocument,
  NoteDoNotCallBackDocument,
  NoteDoNotCallDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';

interface PressProps {
  isNoted: boolean;
  press: { isPending: boolean; isError: boolean; error: unknown };
  onPress: () => void;
}

const Press = ({ isNoted, press, onPress }: PressProps) => {
  const { t } = useTranslation('call-desk');
  if (isNoted) return <p role="status">{t('noMoreCalls.noted')}</p>;
  return (
    <>
      <ActButton busy={press.isPending} onClick={onPress} leftSection={<IconPhoneX size={18} aria-hidden />}>
        {t('noMoreCalls.press')}
      </ActButton>
      {press.isError && <Problem error={press.error} />}
    </>
  );
};

/** "Please do not call me any more": one press, and nobody calls this number in the client's name. */
export const NoMoreCalls = ({ interactionId, refuses }: { interactionId: string; refuses: boolean }) => {
  const note = useTell(NoteDoNotCallDocument, [CallOnDeskDocument]);
  return (
    <Press isNoted={refuses || note.isSuccess} press={note} onPress={() => note.mutate({ interactionId })} />
  );
};

/** The same, said by whom an agent calls back. */
export const NoMoreCallsBack = ({ callbackId }: { callbackId: string }) => {
  const note = useTell(NoteDoNotCallBackDocument);
  return <Press isNoted={note.isSuccess} press={note} onPress={() => note.mutate({ callbackId })} />;
};
