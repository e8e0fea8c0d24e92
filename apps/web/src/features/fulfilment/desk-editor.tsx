import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DeskDocument, type DeskFieldsFragment } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/states';
import { useDeskAddress } from './desk-address';

/** Loads the desk of the address before its form is drawn, so that fields start with what is stored. */
export const WithDesk = ({ children }: { children: (desk: DeskFieldsFragment) => ReactNode }) => {
  const { id = '' } = useParams();
  const query = useAsk(DeskDocument, { id });
  return (
    <Answered whole query={query}>
      {({ desk }) => children(desk)}
    </Answered>
  );
};

interface DeskEditorProps {
  desk: DeskFieldsFragment;
  title: string;
  problems: readonly FieldProblem[];
  error: unknown;
  isSaving: boolean;
  onSave: () => void;
  children: ReactNode;
}

/** The frame of every desk form: title, what to mend, fields, one button. */
export const DeskEditor = ({ desk, title, problems, error, isSaving, onSave, children }: DeskEditorProps) => {
  const { t } = useTranslation('desk');
  const addressOf = useDeskAddress();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSaving) onSave();
  };
  return (
    <Page title={title} lead={desk.name} back={addressOf(desk.id)}>
      <ErrorSummary problems={problems} />
      {error ? <Problem error={error} /> : null}
      <Form onSubmit={submit}>
        {children}
        <PrimaryButton busy={isSaving}>{t('save')}</PrimaryButton>
      </Form>
    </Page>
  );
};
