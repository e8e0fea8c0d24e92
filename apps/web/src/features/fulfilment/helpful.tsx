import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  RateReportDocument,
  type ReportFieldsFragment,
  ReportOfCallDocument,
  ReportsDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { SecondaryButton } from '../../ui/buttons';
import { Problem } from '../../ui/states';
import styles from './inbox.module.css';

/** One press says whether a report was enough, the same press takes it back; a word about it may follow. */
export const Helpful = ({ report, caller }: { report: ReportFieldsFragment; caller: string }) => {
  const { t } = useTranslation('inbox');
  const rate = useTell(RateReportDocument, [ReportsDocument, ReportOfCallDocument]);
  const { helpful } = report;
  const choose = (chosen: boolean) =>
    rate.mutate({
      reportId: report.id,
      helpful: helpful === chosen ? null : chosen,
      remark: report.remark ?? null,
    });
  return (
    <>
      <div role="group" aria-label={t('helpful.question')} className={styles.helpful}>
        <span>{t('helpful.question')}</span>
        {([true, false] as const).map((answer) => (
          <button
            key={String(answer)}
            type="button"
            aria-pressed={helpful === answer}
            aria-label={t(answer ? 'helpful.yesOf' : 'helpful.noOf', { caller })}
            onClick={() => choose(answer)}
          >
            {t(answer ? 'helpful.yes' : 'helpful.no')}
          </button>
        ))}
      </div>
      {rate.isError && <Problem error={rate.error} />}
      {typeof helpful === 'boolean' && (
        <Remark
          key={report.remark ?? ''}
          kept={report.remark ?? ''}
          caller={caller}
          busy={rate.isPending}
          onKeep={(remark) => rate.mutate({ reportId: report.id, helpful, remark })}
        />
      )}
    </>
  );
};

const Remark = ({
  kept,
  caller,
  busy,
  onKeep,
}: {
  kept: string;
  caller: string;
  busy: boolean;
  onKeep: (remark: string) => void;
}) => {
  const { t } = useTranslation('inbox');
  const [text, setText] = useState(kept);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && text.trim() !== kept) onKeep(text.trim());
  };
  return (
    <form onSubmit={submit} className={styles.remark}>
      <Textarea
        label={t('helpful.remark')}
        description={t('helpful.remarkHint')}
        autosize
        minRows={2}
        maxLength={1000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <SecondaryButton busy={busy} ariaLabel={t('helpful.sendOf', { caller })}>
        {t('helpful.send')}
      </SecondaryButton>
      <p role="status" className={styles.when}>
        {kept !== '' && kept === text.trim() && t('helpful.sent')}
      </p>
    </form>
  );
};
