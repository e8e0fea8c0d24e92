import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CallbacksDocument, type ReportFieldsFragment } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { FoldedSection } from '../../ui/folded-section';
import { Stacked } from '../../ui/lists';
import styles from './inbox.module.css';

type Callback = NonNullable<ReportFieldsFragment['callback']>;

/** Whether somebody was called back, in a sentence. */
export const CallbackLine = ({ callback }: { callback: Callback }) => {
  const { t } = useTranslation('inbox');
  const { state, outcome, dueAt, endedAt, resultNote } = callback;
  const words = () => {
    if (state === 'CANCELLED') return t('back.CANCELLED');
    if (outcome) return t(`back.${outcome}`, { moment: formatMoment(endedAt ?? dueAt) });
    return state === 'CALLING' ? t('back.calling') : t('back.promised', { moment: formatMoment(dueAt) });
  };
  return (
    <p className={styles.callback}>
      <IconPhoneCall size={20} aria-hidden />
      <span>
        {words()}
        {resultNote && <span className={styles.callbackNote}>{resultNote}</span>}
      </span>
    </p>
  );
};

/** Everybody the desk calls back, also callers who left no report; nothing while there is none. */
export const Callbacks = () => {
  const { t } = useTranslation('inbox');
  const { data } = useAsk(CallbacksDocument, {}, { refetchEveryMs: 20_000 });
  const callbacks = (data?.callbacks ?? []).filter(({ state }) => state !== 'CANCELLED');
  if (callbacks.length === 0) return null;
  const open = callbacks.filter(({ outcome }) => !outcome).length;
  return (
    <FoldedSection title={t('back.title')}>
      <p>{open > 0 ? t('back.open', { count: open }) : t('back.allDone')}</p>
      <Stacked>
        {callbacks.map((one) => (
          <div key={one.id}>
            <strong>{one.callerName ?? t('back.unnamed')}</strong> {one.phone}
            <CallbackLine callback={one} />
          </div>
        ))}
      </Stacked>
    </FoldedSection>
  );
};
