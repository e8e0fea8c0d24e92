import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaksDocument, WriteLeakDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Section } from '../../ui/page';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { ActButton } from '../workplace/pieces/act-button';
import { type Assessment, type Companies, inputOf, LeakFields } from './leak-fields';

const nothing: Assessment = { grounds: [], people: '', clientIds: [] };

/** An incident is written down before it is understood: what and when are enough. */
export const WriteLeak = ({ companies }: { companies: Companies }) => {
  const { t } = useTranslation('admin');
  const [assessment, setAssessment] = useState(nothing);
  const [wrongPeople, setWrongPeople] = useState(false);
  const missing = (typed: string) => (typed.trim() === '' ? t('leak.required') : undefined);
  const fields = useFields({ what: '', noticedAt: '' }, { what: missing, noticedAt: missing });
  const write = useTell(WriteLeakDocument, [LeaksDocument]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const known = inputOf(assessment);
    setWrongPeople(!known);
    if (!fields.check() || !known || write.isPending) return;
    const { what, noticedAt } = fields.values;
    write.mutate(
      { input: { ...known, what, noticedAt: `${noticedAt}:00+09:00` } },
      {
        onSuccess: () => {
          fields.set('what', '');
          fields.set('noticedAt', '');
          setAssessment(nothing);
        },
        onError: (error) => void fields.showRefusal(error),
      },
    );
  };
  return (
    <Section title={t('leak.new')}>
      <p>{t('leak.newLead')}</p>
      <Form onSubmit={submit}>
        <ErrorSummary problems={fields.summary} />
        {write.isError && fields.summary.length === 0 && <Problem error={write.error} />}
        <Textarea
          {...fields.text('what')}
          label={t('leak.what')}
          description={t('leak.whatHint')}
          autosize
          minRows={3}
          maxLength={2000}
        />
        <TextInput
          {...fields.text('noticedAt')}
          type="datetime-local"
          label={t('leak.noticedAt')}
          description={t('leak.noticedHint')}
        />
        <LeakFields
          companies={companies}
          value={assessment}
          onChange={(part) => setAssessment((before) => ({ ...before, ...part }))}
          peopleError={wrongPeople ? t('leak.peopleWrong') : undefined}
        />
        <div>
          <ActButton tone="primary" busy={write.isPending}>
            {t('leak.write')}
          </ActButton>
          <p role="status">{write.isSuccess && t('leak.written')}</p>
        </div>
      </Form>
    </Section>
  );
};
