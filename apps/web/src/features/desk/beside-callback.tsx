import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallbackFieldsFragment, CallFieldsFragment } from '../../graphql/generated/graphql';
import { type ResultDraft, caseIn, caseParts } from './callback-draft';
import styles from './desk.module.css';
import type { Unsent } from './use-unsent';
import { DeskQa } from './work-rights';

// Only desks that sell something load it.
const OrderPanel = lazy(() => import('../orders/order-panel'));
const CasePanel = lazy(async () => ({ default: (await import('../cases/case-panel')).CasePanel }));

interface BesideCallbackProps {
  callback: CallbackFieldsFragment;
  call: CallFieldsFragment;
  form: ResultDraft;
  unsent: Unsent;
}

/** Answers to look up, and the case or the order that comes of the call. What was made is told to the client with the result. */
export const BesideCallback = ({ callback, call, form, unsent }: BesideCallbackProps) => {
  const { t } = useTranslation('call-desk');
  const { typed } = caseIn(form.draft, form.first);
  const tell = (text: string) =>
    form.change(({ note }) => ({ note: [note, text].filter(Boolean).join('\n') }));
  return (
    <section aria-label={t('callback.beside')} className={styles.pane}>
      <DeskQa deskId={callback.deskId} />
      <Suspense fallback={null}>
        <CasePanel
          call={call}
          draft={{
            callerName: typed.name ?? '',
            callerKana: typed.nameKana ?? '',
            callbackNumber: typed.phone ?? '',
            caseForm: typed,
          }}
          happened={typed.happened ?? ''}
          isOpening={unsent.opened === 'CASE'}
          onOpening={() => void unsent.open('CASE')}
          onClose={unsent.close}
          onKeep={(part) => form.change(caseParts(part))}
          onOpened={({ number, happened }) => {
            form.change(caseParts(caseIn(form.first, form.first).typed));
            tell(t('record.ofCase', { number, happened }));
          }}
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
            known={{ buyerName: typed.name ?? '', buyerKana: typed.nameKana ?? '', phone: callback.phone }}
            onSetAside={tell}
            onPlaced={(note) => tell(note)}
          />
        </Suspense>
      )}
    </section>
  );
};
