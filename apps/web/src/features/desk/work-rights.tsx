import { IconPhoneOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AskForHelpAtWorkDocument,
  DeskFloorDocument,
  DeskKnowledgeDocument,
  EndCallbackByPolicyDocument,
  EndOutboundByPolicyDocument,
  MyWorkHelpDocument,
  OutboundDeskDocument,
  type PolicyReason,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { useDeskHotkeys } from '../../ui/use-desk-hotkeys';
import { ActButton } from '../workplace/pieces/act-button';
import { chords, keysAreOn } from './keys';
import { PolicyDialog } from './policy-dialog';
import { HelpToggle } from './help-button';
import { QaSearch } from './qa-search';

/** How soon an agent sees who comes. */
const POLL_MS = 5_000;

const WorkHelp = () => {
  const { data } = useAsk(MyWorkHelpDocument, {}, { refetchEveryMs: POLL_MS });
  const ask = useTell(AskForHelpAtWorkDocument, [MyWorkHelpDocument]);
  const asked = (data?.myWorkHelp.askedAt ?? null) !== null;
  return (
    <HelpToggle
      asked={asked}
      helperName={data?.myWorkHelp.helperName ?? null}
      busy={ask.isPending}
      error={ask.error}
      keysOn={keysAreOn()}
      onToggle={() => ask.mutate({ wanted: !asked })}
    />
  );
};

interface WorkRightsProps {
  /** Of the campaign's call, or of the call back. */
  id: string;
  kind: 'outbound' | 'callback';
}

/** What an agent may do in every call, where the call is not one of the desk: call a supervisor, and end it by policy. */
export const WorkRights = ({ id, kind }: WorkRightsProps) => {
  const { t } = useTranslation('call-desk');
  const [ends, setEnds] = useState(false);
  const told = [DeskFloorDocument, OutboundDeskDocument];
  const outbound = useTell(EndOutboundByPolicyDocument, told);
  const callback = useTell(EndCallbackByPolicyDocument, told);
  const { isPending, error } = kind === 'outbound' ? outbound : callback;
  const close = () => setEnds(false);
  const end = (choice: { reason: PolicyReason; note: string | null }, sent: () => void) => {
    const variables = { input: { id, ...choice } };
    const onSuccess = () => {
      sent();
      close();
    };
    if (kind === 'outbound') outbound.mutate(variables, { onSuccess });
    else callback.mutate(variables, { onSuccess });
  };
  return (
    <>
      <WorkHelp />
      <ActButton
        tone="quiet"
        onClick={() => setEnds(true)}
        leftSection={<IconPhoneOff size={18} aria-hidden />}
      >
        {t('call.policy')}
      </ActButton>
      {ends && <PolicyDialog subjectId={id} busy={isPending} error={error} onClose={close} onEnd={end} />}
    </>
  );
};

/** The questions and answers of the desk in whose name one calls. */
export const DeskQa = ({ deskId }: { deskId: string }) => {
  const { t } = useTranslation('call-desk');
  const query = useAsk(DeskKnowledgeDocument, { id: deskId });
  useDeskHotkeys(
    [
      {
        chord: chords.search,
        label: t('keys.search'),
        run: () => document.getElementById('qa-search')?.focus(),
      },
    ],
    keysAreOn(),
  );
  return <Answered query={query}>{({ desk }) => <QaSearch entries={desk.knowledge} />}</Answered>;
};
