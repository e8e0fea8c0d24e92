import { Textarea, TextInput } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { AppointmentFields } from './appointment-fields';
import { type Draft, hasKind, hasNoteStep, LOOSE_NOTE, noteFieldId, textFields, withMemo } from './draft';
import styles from './desk.module.css';
import { QaSearch } from './qa-search';
import type { WorkPaneProps } from './script-work';
import type { Unsent } from './use-unsent';
import { useMessage } from './use-message';
import { UrgencyHint } from './urgency-hint';
import { UrgencyChoice } from './urgency-choice';

// Only desks that sell something load it.
const OrderPanel = lazy(() => import('../orders/order-panel'));
const CasePanel = lazy(async () => ({ default: (await import('../cases/case-panel')).CasePanel }));

/** Who a case or an order names has called, unless the record says otherwise already. */
const whoeverCalled = (
  before: Draft,
  { name, nameKana, phone }: { name: string | null; nameKana: string | null; phone: string | null },
) => ({
  callerName: before.callerName || (name ?? ''),
  callerKana: before.callerKana || (nameKana ?? ''),
  callbackNumber: before.callbackNumber || (phone ?? ''),
});

/** Answers to look up, the fields the script does not ask for, and what the client will read. */
export const RecordPane = ({ unsent, ...work }: WorkPaneProps & { unsent: Unsent }) => {
  const { t } = useTranslation('call-desk');
  const { call, draft, change, flush, errorOf, showMissing } = work;
  const { steps: script } = work.way;
  const message = useMessage()(script, draft);
  const setNote = (value: string) => change(({ notes }) => ({ notes: { ...notes, [LOOSE_NOTE]: value } }));
  return (
    <section aria-label={t('record.label')} className={styles.pane}>
      <QaSearch entries={call.desk.knowledge} />
      <Suspense fallback={null}>
        <CasePanel
          call={call}
          draft={draft}
          happened={message}
          isOpening={unsent.opened === 'CASE'}
          onOpening={() => void unsent.open('CASE')}
          onClose={unsent.close}
          onKeep={(part) => change(({ caseForm }) => ({ caseForm: { ...caseForm, ...part } }))}
          onOpened={({ number, happened, name, nameKana, phone }) =>
            change((before) => ({
              caseForm: {},
              ...whoeverCalled(before, { name, nameKana, phone }),
              outcome: before.outcome ?? 'MESSAGE',
              // The client's message begins with what the case tells; nobody types it twice.
              ...(message === '' && {
                notes: {
                  ...before.notes,
                  [noteFieldId(script).replace(/^step-/, '')]: t('record.ofCase', { number, happened }),
                },
              }),
            }))
          }
        />
      </Suspense>
      {call.desk.takesOrders && (
        <Suspense fallback={null}>
          <OrderPanel
            interactionId={call.id}
            deskId={call.desk.id}
            isOpen={unsent.opened === 'ORDER'}
            onOpen={() => void unsent.open('ORDER')}
            onClose={unsent.close}
            known={{
              buyerName: draft.callerName,
              buyerKana: draft.callerKana,
              phone: draft.callbackNumber || (call.callerNumber ?? ''),
            }}
            onSetAside={(text) => change((before) => withMemo(before, [text]))}
            onPlaced={(note, { buyerName, buyerKana, phone }) =>
              change((before) => ({
                ...whoeverCalled(before, { name: buyerName, nameKana: buyerKana, phone }),
                notes: {
                  ...before.notes,
                  [LOOSE_NOTE]: [before.notes[LOOSE_NOTE], note].filter(Boolean).join('\n'),
                },
                outcome: before.outcome ?? 'RESOLVED',
              }))
            }
          />
        </Suspense>
      )}
      <h2>{t('record.title')}</h2>
      {textFields
        .filter((field) => !hasKind(script, field))
        .map((field) => (
          <TextInput
            key={field}
            label={t(`record.${field}`)}
            value={draft[field]}
            onChange={({ currentTarget: { value } }) => change({ [field]: value })}
            onBlur={flush}
            error={errorOf(field)}
            autoComplete="off"
          />
        ))}
      <UrgencyHint hint={work.hint} chosen={draft.urgency} onChoose={(urgency) => change({ urgency })} />
      {!hasKind(script, 'urgency') && (
        <UrgencyChoice
          label={t('record.urgency')}
          value={draft.urgency}
          onChoose={(urgency) => change({ urgency })}
        />
      )}
      {draft.outcome === 'APPOINTMENT' && !hasKind(script, 'appointment') && <AppointmentFields {...work} />}
      <Textarea
        id={LOOSE_NOTE}
        label={hasNoteStep(script) ? t('record.more') : t('record.message')}
        autosize
        minRows={2}
        maxRows={8}
        value={draft.notes[LOOSE_NOTE] ?? ''}
        onChange={({ currentTarget: { value } }) => setNote(value)}
        onBlur={flush}
        error={showMissing.some(({ kind }) => kind === 'message') ? t('missing.message') : errorOf('message')}
      />
      {message && (
        <div className={styles.preview}>
          <h3>{t('record.preview')}</h3>
          <p>{message}</p>
        </div>
      )}
      {draft.late && (
        <div className={styles.preview}>
          <h3>{t('record.late')}</h3>
          <p>{draft.late}</p>
        </div>
      )}
      <div className={styles.scratch}>
        <Textarea
          label={t('record.scratch')}
          description={t('record.scratchHint')}
          autosize
          minRows={2}
          maxRows={6}
          value={draft.scratch}
          onChange={({ currentTarget: { value } }) => change({ scratch: value })}
          onBlur={flush}
        />
      </div>
    </section>
  );
};
