import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  CaseOfCallDocument,
  type CaseFieldsFragment,
  JoinCallToCaseDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Problem } from '../../ui/states';
import { useDeskHotkeys } from '../../ui/use-desk-hotkeys';
import { chords, keysAreOn } from '../desk/keys';
import { ActButton } from '../workplace/pieces/act-button';
import { CaseForm, type CaseFormValues } from './case-form';
import { Deadlines } from './case-labels';
import styles from './cases.module.css';

interface CasePanelProps {
  call: {
    readonly id: string;
    readonly callerNumber?: string | null;
    readonly desk: { readonly id: string };
  };
  /** What the agent has typed so far: nothing is asked twice, and a form that was put aside goes on where it stopped. */
  draft: {
    readonly callerName: string;
    readonly callerKana: string;
    readonly callbackNumber: string;
    readonly caseForm: CaseFormValues;
  };
  /** What the caller has told so far, in the client's words. */
  happened: string;
  isOpening: boolean;
  onOpening: () => void;
  onClose: () => void;
  /** One field more of the form, kept with the call. */
  onKeep: (part: CaseFormValues) => void;
  onOpened: (opened: CaseFieldsFragment) => void;
}

/** A tab of its own: the call on this screen must not be left. */
const SeeCase = ({ of: { id, number } }: { of: CaseFieldsFragment }) => {
  const { t } = useTranslation('cases');
  return (
    <Link to={`/desk/cases/${id}`} target="_blank" title={t('panel.newTab')} data-tall>
      {t('panel.see', { number })}
    </Link>
  );
};

/** The case of the call on the agent's screen: open one, or join the one this number has at this desk. */
export const CasePanel = ({
  call,
  draft,
  happened,
  isOpening,
  onOpening,
  onClose,
  onKeep,
  onOpened,
}: CasePanelProps) => {
  const { t } = useTranslation(['cases', 'common']);
  const query = useAsk(CaseOfCallDocument, { interactionId: call.id });
  const join = useTell(JoinCallToCaseDocument, [CaseOfCallDocument]);
  const found = query.data?.caseOfCall;
  useDeskHotkeys(
    [
      {
        chord: chords.case,
        label: t('panel.open'),
        run: onOpening,
        // As the button: whoever is quicker than the answer about earlier cases does not press for nothing.
        enabled: !found?.joined && !isOpening,
      },
    ],
    keysAreOn(),
  );
  const same = found?.sameCaller ?? [];
  return (
    <section aria-label={t('panel.title')} className={styles.panel}>
      <h2>{t('panel.title')}</h2>
      {query.isError && <Problem error={query.error} onRetry={() => void query.refetch()} />}
      {found?.joined ? (
        <div role="status">
          <p>{t('panel.joined')}</p>
          <SeeCase of={found.joined} />
          <Deadlines of={found.joined} />
        </div>
      ) : (
        <>
          {same.length > 0 && <p>{t('panel.same')}</p>}
          {same.map((one) => (
            <div key={one.id} className={styles.acts}>
              <ActButton
                busy={join.isPending}
                onClick={() => join.mutate({ caseId: one.id, interactionId: call.id })}
              >
                {t('panel.join', { number: one.number })}
              </ActButton>
              <span>{one.category}</span>
              <SeeCase of={one} />
            </div>
          ))}
          {join.isError && <Problem error={join.error} />}
          <div className={styles.acts}>
            <ActButton onClick={onOpening}>
              {t(same.length > 0 ? 'panel.openAnother' : 'panel.open')}
            </ActButton>
          </div>
        </>
      )}
      <Drawer
        opened={isOpening}
        onClose={onClose}
        position="right"
        size="min(30rem, 100%)"
        title={t('form.title')}
        withOverlay={false}
        lockScroll={false}
        trapFocus={false}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('common:close'), size: 36 }}
      >
        {/* The drawer hangs outside of the staff frame, whose sizes it shares. */}
        <div data-density="staff">
          <CaseForm
            deskId={call.desk.id}
            interactionId={call.id}
            known={{
              name: draft.callerName,
              nameKana: draft.callerKana,
              phone: draft.callbackNumber || call.callerNumber || '',
              happened,
            }}
            kept={{ typed: draft.caseForm, change: onKeep }}
            onOpened={(opened) => {
              onClose();
              onOpened(opened);
            }}
          />
        </div>
      </Drawer>
    </section>
  );
};
