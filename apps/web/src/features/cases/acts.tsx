import { NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AskClientDocument,
  AssignCaseDocument,
  AwaitCustomerDocument,
  type CaseClosingCode,
  CaseColleaguesDocument,
  CaseDocument,
  type CaseFieldsFragment,
  CasesDocument,
  type CaseSeverity,
  CloseCaseDocument,
  EscalateCaseDocument,
  ReopenCaseDocument,
  ResumeCaseDocument,
  SetCaseSeverityDocument,
} from '../../graphql/generated/graphql';
import { ask, keyOf, useAsk, useTell } from '../../graphql/hooks';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { usePageKeys } from '../../ui/page-keys';
import { Problem } from '../../ui/states';
import { useSession } from '../identity/session';
import { ActButton } from '../workplace/pieces/act-button';
import { severities } from './case-labels';
import styles from './cases.module.css';
import { useSide } from './use-side';

const codes: readonly CaseClosingCode[] = [
  'RESOLVED',
  'EXPLAINED',
  'COMPENSATED_BY_CLIENT',
  'UNFOUNDED',
  'NO_CONTACT',
  'HANDED_OVER',
];

type Act = 'askClient' | 'awaitCustomer' | 'severity' | 'toSupervisor' | 'toClient' | 'close' | 'reopen';

/** Each act with its words and, where there is one, its choice. */
const send = (act: Act, caseId: string, text: string, choice: string): Promise<unknown> => {
  switch (act) {
    case 'askClient':
      return ask(AskClientDocument, { caseId, text });
    case 'awaitCustomer':
      return ask(AwaitCustomerDocument, { caseId, text });
    case 'severity':
      return ask(SetCaseSeverityDocument, { caseId, severity: choice as CaseSeverity, reason: text });
    case 'toSupervisor':
      return ask(EscalateCaseDocument, { caseId, to: 'SUPERVISOR', reason: text });
    case 'toClient':
      return ask(EscalateCaseDocument, { caseId, to: 'CLIENT', reason: text });
    case 'close':
      return ask(CloseCaseDocument, { caseId, code: choice as CaseClosingCode, line: text });
    case 'reopen':
      return ask(ReopenCaseDocument, { caseId, reason: text });
  }
};

const ActDialog = ({ act, of, onClose }: { act: Act; of: CaseFieldsFragment; onClose: () => void }) => {
  const { t } = useTranslation('cases');
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const [choice, setChoice] = useState<string>(act === 'severity' ? of.severity : '');
  const tell = useMutation({
    mutationFn: () => send(act, of.id, text.trim(), choice),
    onSuccess: async () => {
      await Promise.all(
        [keyOf(CaseDocument), keyOf(CasesDocument)].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      question={t(`dialog.${act}.question`)}
      verb={t(`dialog.${act}.verb`)}
      busy={tell.isPending}
      error={tell.isError ? tell.error : undefined}
      onClose={onClose}
      onConfirm={() => {
        setPressed(true);
        if (text.trim() !== '' && (act !== 'close' || choice !== '')) tell.mutate();
      }}
    >
      <p>{t(`dialog.${act}.body`)}</p>
      {act === 'severity' && (
        <NativeSelect
          label={t('severityLabel')}
          value={choice}
          onChange={({ currentTarget }) => setChoice(currentTarget.value)}
          data={severities.map((value) => ({ value, label: t(`severity.${value}`) }))}
        />
      )}
      {act === 'close' && (
        <NativeSelect
          label={t('dialog.close.code')}
          value={choice}
          error={wasPressed && choice === '' ? t('dialog.close.missing') : undefined}
          onChange={({ currentTarget }) => setChoice(currentTarget.value)}
          data={[
            { value: '', label: t('dialog.close.choose') },
            ...codes.map((value) => ({ value, label: t(`code.${value}`) })),
          ]}
        />
      )}
      <Textarea
        label={t(`dialog.${act}.field`)}
        autosize
        minRows={act === 'close' ? 1 : 3}
        value={text}
        error={wasPressed && text.trim() === '' ? t('dialog.missing') : undefined}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
    </ConfirmDialog>
  );
};

/** Whom a supervisor hands the case to. */
const AssignDialog = ({ of, onClose }: { of: CaseFieldsFragment; onClose: () => void }) => {
  const { t } = useTranslation('cases');
  const { data } = useAsk(CaseColleaguesDocument, {});
  const [personId, setPersonId] = useState(of.assignedTo ?? '');
  const tell = useTell(AssignCaseDocument, [CaseDocument, CasesDocument]);
  const people = (data?.colleagues ?? []).filter(({ role }) => role === 'AGENT' || role === 'SUPERVISOR');
  return (
    <ConfirmDialog
      opened
      question={t('dialog.assign.question')}
      verb={t('dialog.assign.verb')}
      busy={tell.isPending}
      error={tell.isError ? tell.error : undefined}
      onClose={onClose}
      onConfirm={() => tell.mutate({ caseId: of.id, personId: personId || null }, { onSuccess: onClose })}
    >
      <NativeSelect
        label={t('dialog.assign.field')}
        value={personId}
        onChange={({ currentTarget }) => setPersonId(currentTarget.value)}
        data={[
          { value: '', label: t('nobody') },
          ...people.map((person) => ({ value: person.personId, label: person.name })),
        ]}
      />
    </ConfirmDialog>
  );
};

/** What can be done with the case now; every act asks for the words that stand in the story afterwards. */
export const Acts = ({ of }: { of: CaseFieldsFragment }) => {
  const { t } = useTranslation('cases');
  const { isSupervisor, works } = useSide();
  const { person } = useSession();
  const [act, setAct] = useState<Act | 'assign' | null>(null);
  const assign = useTell(AssignCaseDocument, [CaseDocument, CasesDocument]);
  const resume = useTell(ResumeCaseDocument, [CaseDocument, CasesDocument]);
  const close = () => setAct(null);
  const button = (name: Act | 'assign') => (
    <ActButton key={name} onClick={() => setAct(name)}>
      {t(`act.${name}`)}
    </ActButton>
  );
  const isMine = of.assignedTo !== null && of.assignedTo === person?.id;
  const isClosed = of.state === 'CLOSED';
  const take = () => {
    if (!assign.isPending) assign.mutate({ caseId: of.id, personId: isMine ? null : (person?.id ?? null) });
  };
  const offered: readonly (readonly [key: string, act: Act | 'assign', isOffered: boolean])[] = [
    ['o', 'reopen', isClosed],
    ['a', 'assign', isSupervisor && !isClosed],
    ['q', 'askClient', !isClosed],
    ['w', 'awaitCustomer', !isClosed && of.state !== 'WAITING_CUSTOMER'],
    ['s', 'severity', !isClosed],
    ['e', 'toSupervisor', !isClosed && of.rung === 'AGENT'],
    ['u', 'toClient', !isClosed && isSupervisor && of.rung !== 'CLIENT'],
    ['c', 'close', !isClosed],
  ];
  usePageKeys(
    works
      ? [
          ...(isClosed ? [] : [{ key: 't', label: t(isMine ? 'act.giveBack' : 'act.take'), run: take }]),
          ...offered.flatMap(([key, name, isOffered]) =>
            isOffered ? [{ key, label: t(`act.${name}`), run: () => setAct(name) }] : [],
          ),
        ]
      : [],
  );
  if (!works) return null;
  return (
    <>
      <div className={styles.acts}>
        {of.state === 'CLOSED' ? (
          button('reopen')
        ) : (
          <>
            <ActButton busy={assign.isPending} onClick={take}>
              {t(isMine ? 'act.giveBack' : 'act.take')}
            </ActButton>
            {isSupervisor && button('assign')}
            {of.state !== 'OPEN' && (
              <ActButton busy={resume.isPending} onClick={() => resume.mutate({ caseId: of.id })}>
                {t('act.resume')}
              </ActButton>
            )}
            {button('askClient')}
            {of.state !== 'WAITING_CUSTOMER' && button('awaitCustomer')}
            {button('severity')}
            {of.rung === 'AGENT' && !isSupervisor && button('toSupervisor')}
            {isSupervisor && of.rung !== 'CLIENT' && button('toClient')}
            {button('close')}
          </>
        )}
      </div>
      {assign.isError && <Problem error={assign.error} />}
      {resume.isError && <Problem error={resume.error} />}
      {act === 'assign' && <AssignDialog of={of} onClose={close} />}
      {act !== null && act !== 'assign' && <ActDialog key={act} act={act} of={of} onClose={close} />}
    </>
  );
};
