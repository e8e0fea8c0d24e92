import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  CaseDocument,
  type CaseFieldsFragment,
  type CaseQuery,
  CasesDocument,
  ReopenCaseDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { SecondaryButton } from '../../ui/buttons';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DateText } from '../../ui/date-text';
import { KeyValueList } from '../../ui/key-value-list';
import { Page, Section } from '../../ui/page';
import { PageKeys } from '../../ui/page-keys';
import { Acts } from './acts';
import { Calls } from './calls';
import { CaseStateLabel, Deadlines, RungLabel, SeverityLabel } from './case-labels';
import styles from './cases.module.css';
import { Language } from './language';
import { OwnerWords, waitingFor } from './owner-words';
import { Precedents } from './precedents';
import { Story } from './story';
import { useSide } from './use-side';
import { useCaseDraft } from './use-case-draft';
import { type Shown, WritePane } from './write-pane';

const POLL_MS = 15_000;

const Facts = ({ of }: { of: CaseFieldsFragment }) => {
  const { t } = useTranslation('cases');
  const { isOwner } = useSide();
  const who = of.name ?? t('unknown');
  const facts: [label: string, value: ReactNode][] = [
    [t('name'), of.nameKana ? `${who}${t('kana', { kana: of.nameKana })}` : who],
    [t('phone'), of.phone && <a href={`tel:${of.phone}`}>{of.phone}</a>],
    [t('email'), of.email],
    [t('language.label'), <Language key="language" of={of} />],
    [t('category'), of.category],
    [t('product'), of.product],
    [t('assignee'), isOwner ? null : (of.assigneeName ?? t('nobody'))],
    [t('rungLabel'), isOwner || of.rung === 'AGENT' ? null : t(`rung.${of.rung}`)],
  ];
  return (
    <KeyValueList
      items={[
        { label: t('openedAt'), value: <DateText instant={of.openedAt} /> },
        ...facts.flatMap(([label, value]) =>
          value === null ? [] : [{ label, value: <span className={styles.text}>{value}</span> }],
        ),
      ]}
    />
  );
};

/** What it is about, before anybody asks or answers anything. */
const Matter = ({ of: { happened, wish } }: { of: CaseFieldsFragment }) => {
  const { t } = useTranslation('cases');
  return (
    <dl className={styles.matter}>
      <dt>{t('happened')}</dt>
      <dd>{happened}</dd>
      {wish && (
        <>
          <dt>{t('wish')}</dt>
          <dd>{wish}</dd>
        </>
      )}
    </dl>
  );
};

/** The owner finds that it was not over. */
const OwnerReopen = ({ of }: { of: CaseFieldsFragment }) => {
  const { t } = useTranslation('cases');
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const tell = useTell(ReopenCaseDocument, [CaseDocument, CasesDocument]);
  if (of.state !== 'CLOSED') return null;
  return (
    <>
      <SecondaryButton onClick={() => setAsking(true)}>{t('act.reopen')}</SecondaryButton>
      <ConfirmDialog
        opened={isAsking}
        question={t('dialog.reopen.question')}
        verb={t('dialog.reopen.verb')}
        busy={tell.isPending}
        error={tell.isError ? tell.error : undefined}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setMissing(reason.trim() === '');
          if (reason.trim() !== '')
            tell.mutate({ caseId: of.id, reason: reason.trim() }, { onSuccess: () => setAsking(false) });
        }}
      >
        <p>{t('dialog.reopen.body')}</p>
        <Textarea
          label={t('dialog.reopen.field')}
          autosize
          minRows={2}
          value={reason}
          error={isMissing ? t('dialog.missing') : undefined}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
};

interface CaseProps {
  of: CaseFieldsFragment;
  story: CaseQuery['caseStory'];
  calls: CaseQuery['caseCalls'];
}

const Case = ({ of, story, calls }: CaseProps) => {
  const { t } = useTranslation('cases');
  const { base, isOwner, works } = useSide();
  const inHand = useCaseDraft(of.id, works);
  const [shown, show] = useState<Shown>('reply');
  return (
    <Page
      title={t('caseTitle', { number: of.number })}
      lead={of.deskName}
      back={base}
      width={isOwner ? 'column' : 'wide'}
    >
      <div className={styles.head}>
        <CaseStateLabel state={of.state} />
        <SeverityLabel severity={of.severity} />
        <RungLabel of={of} />
      </div>
      <Deadlines of={of} />
      <Matter of={of} />
      {of.closingCode && (
        <p>
          <strong>{t(`code.${of.closingCode}`)}</strong> {of.closingLine}
        </p>
      )}
      {isOwner && <OwnerWords of={of} asked={waitingFor(story)} />}
      {isOwner && <OwnerReopen of={of} />}
      <div className={isOwner ? styles.column : styles.columns}>
        <div className={styles.column}>
          {works && (
            <Section title={t('act.title')} full>
              <Acts of={of} />
            </Section>
          )}
          <Section title={t('story')} full>
            <Story entries={story} />
          </Section>
          {works && (
            <Section title={t('write.title')} full>
              <WritePane of={of} inHand={inHand} shown={shown} onShow={show} />
            </Section>
          )}
        </div>
        <div className={styles.column}>
          <Section title={t('facts')} full>
            <Facts of={of} />
          </Section>
          {calls.length > 0 && (
            <Section title={t('calls.title')} full>
              <Calls of={calls} />
            </Section>
          )}
          {works && of.state !== 'CLOSED' && (
            <Section title={t('precedents.title')} full>
              <Precedents
                deskId={of.deskId}
                words={[of.product, of.happened].filter(Boolean).join(' ')}
                onUse={(answer) => {
                  show('reply');
                  inHand.change(({ reply }) => ({
                    reply: [reply.trim(), answer].filter(Boolean).join('\n\n'),
                  }));
                }}
              />
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
};

const CasePage = () => {
  const { id = '' } = useParams();
  const { works } = useSide();
  const query = useAsk(CaseDocument, { id }, { refetchEveryMs: POLL_MS });
  return (
    <Answered whole query={query} lines={6}>
      {({ case: of, caseStory, caseCalls }) =>
        works ? (
          <PageKeys>
            <Case key={of.id} of={of} story={caseStory} calls={caseCalls} />
          </PageKeys>
        ) : (
          <Case key={of.id} of={of} story={caseStory} calls={caseCalls} />
        )
      }
    </Answered>
  );
};

export default CasePage;
