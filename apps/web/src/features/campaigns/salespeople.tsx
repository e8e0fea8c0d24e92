import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AddSalespersonDocument,
  ChangeSalespersonDocument,
  RemoveSalespersonDocument,
  SalespeopleDocument,
  type SalespeopleQuery,
  SlotsDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Stacked } from '../../ui/lists';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { InlineAct } from '../workplace/pieces/inline-act';
import styles from './campaigns.module.css';

export type Salesperson = SalespeopleQuery['salespeople'][number];

const refreshed = [SalespeopleDocument, SlotsDocument];

/** A new person, or another name or address of one who is there. */
const PersonForm = ({ person, onDone }: { person: Salesperson | null; onDone: () => void }) => {
  const { t } = useTranslation('campaigns');
  const add = useTell(AddSalespersonDocument, refreshed);
  const changing = useTell(ChangeSalespersonDocument, refreshed);
  const { values, summary, text, check, showRefusal } = useFields(
    { name: person?.name ?? '', email: person?.email ?? '' },
    {
      name: (name) => (name.trim() ? undefined : t('missingOf', { field: t('sales.name') })),
      email: (email) => (email.trim() ? undefined : t('missingOf', { field: t('sales.email') })),
    },
  );
  const error = add.error ?? changing.error;
  const isBusy = add.isPending || changing.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || !check()) return;
    const answered = { onSuccess: onDone, onError: (failed: unknown) => void showRefusal(failed) };
    if (person) changing.mutate({ id: person.id, input: values }, answered);
    else add.mutate({ input: values }, answered);
  };
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={summary} />
      {error && summary.length === 0 ? <Problem error={error} /> : null}
      <TextInput {...text('name')} label={t('sales.name')} />
      <TextInput
        {...text('email')}
        type="email"
        label={t('sales.email')}
        description={t('sales.emailHint')}
      />
      <PrimaryButton busy={isBusy}>{t(person ? 'save' : 'sales.add')}</PrimaryButton>
      {person && <SecondaryButton onClick={onDone}>{t('sales.stop')}</SecondaryButton>}
    </Form>
  );
};

/** Whose times may be opened: the client's own people, each with a calendar of their own. */
export const Salespeople = ({ people }: { people: readonly Salesperson[] }) => {
  const { t } = useTranslation('campaigns');
  const remove = useTell(RemoveSalespersonDocument, refreshed);
  const [changed, setChanged] = useState<Salesperson | null>(null);
  const [leaving, setLeaving] = useState<Salesperson | null>(null);
  const [added, setAdded] = useState(0);
  const done = () => {
    setChanged(null);
    setAdded(added + 1);
  };
  return (
    <>
      <p>{t('sales.lead')}</p>
      <Stacked>
        {people.map((person) => (
          <div key={person.id} className={styles.slot}>
            <strong>{person.name}</strong>
            <span>{person.email}</span>
            <InlineAct onClick={() => setChanged(person)} spoken={t('sales.changeOf', { name: person.name })}>
              {t('sales.change')}
            </InlineAct>
            <InlineAct onClick={() => setLeaving(person)} spoken={t('sales.removeOf', { name: person.name })}>
              {t('sales.remove')}
            </InlineAct>
          </div>
        ))}
      </Stacked>
      <PersonForm key={`${changed?.id ?? 'new'}-${added}`} person={changed} onDone={done} />
      <ConfirmDialog
        opened={leaving !== null}
        question={t('sales.removeQuestion', { name: leaving?.name ?? '' })}
        verb={t('sales.remove')}
        destructive
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => leaving && remove.mutate({ id: leaving.id }, { onSuccess: () => setLeaving(null) })}
        onClose={() => {
          remove.reset();
          setLeaving(null);
        }}
      >
        <p>{t('sales.removeEffect')}</p>
      </ConfirmDialog>
    </>
  );
};
