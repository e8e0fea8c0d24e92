import { Checkbox, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RoutingDocument, type RoutingQuery, SetAgentSkillsDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ButtonRow } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { ErrorSummary } from '../../ui/error-summary';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './floor.module.css';
import { languages, namesOf, useLanguageName } from './languages';

interface SkillsFormProps {
  agent: RoutingQuery['routing']['agents'][number];
  desks: RoutingQuery['desks'];
  onClose: (saved: boolean) => void;
}

const toggled = (values: readonly string[], value: string) =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];

/** What one agent can do, and at which desks. */
export const SkillsForm = ({ agent, desks, onClose }: SkillsFormProps) => {
  const { t } = useTranslation(['floor', 'common']);
  const languageName = useLanguageName();
  const tell = useTell(SetAgentSkillsDocument, [RoutingDocument]);
  const { values, errors, summary, set, text, check, showRefusal } = useFields(
    {
      languages: agent.languages as readonly string[],
      certifications: agent.certifications.join(t('common:listSeparator')),
      everywhere: agent.deskIds === null,
      deskIds: (agent.deskIds ?? []) as readonly string[],
    },
    {
      languages: (chosen) => (chosen.length === 0 ? t('routing.oneLanguage') : undefined),
      deskIds: (chosen, { everywhere }) =>
        !everywhere && chosen.length === 0 ? t('routing.oneDesk') : undefined,
    },
  );
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (tell.isPending || !check()) return;
    const input = {
      languages: [...values.languages],
      certifications: namesOf(values.certifications),
      deskIds: values.everywhere ? null : [...values.deskIds],
    };
    tell.mutate(
      { personId: agent.personId, input },
      { onSuccess: () => onClose(true), onError: showRefusal },
    );
  };
  const known: readonly string[] = languages;
  return (
    <Card>
      <form
        noValidate
        onSubmit={save}
        className={styles.settings}
        aria-label={t('routing.editOf', { name: agent.name ?? '' })}
      >
        <h3>{agent.name}</h3>
        <ErrorSummary problems={summary} />
        {tell.isError && summary.length === 0 && <Problem error={tell.error} />}
        <fieldset className={styles.checks}>
          <legend>{t('routing.languages')}</legend>
          {[...new Set([...known, ...agent.languages])].map((code, index) => (
            <Checkbox
              key={code}
              id={index === 0 ? 'languages' : undefined}
              label={languageName(code)}
              checked={values.languages.includes(code)}
              error={index === 0 ? errors.languages : undefined}
              onChange={() => set('languages', toggled(values.languages, code))}
            />
          ))}
        </fieldset>
        <TextInput
          {...text('certifications')}
          label={t('routing.certifications')}
          description={t('routing.certificationsHint')}
        />
        <fieldset className={styles.checks}>
          <legend>{t('routing.deskIds')}</legend>
          <Checkbox
            id="deskIds"
            label={t('routing.allDesks')}
            checked={values.everywhere}
            error={errors.deskIds}
            onChange={() => {
              set('everywhere', !values.everywhere);
              set('deskIds', values.deskIds);
            }}
          />
          {!values.everywhere &&
            desks.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={values.deskIds.includes(id)}
                onChange={() => set('deskIds', toggled(values.deskIds, id))}
              />
            ))}
        </fieldset>
        <ButtonRow>
          <ActButton tone="primary" busy={tell.isPending}>
            {t('routing.save')}
          </ActButton>
          <ActButton onClick={() => onClose(false)}>{t('routing.cancel')}</ActButton>
        </ButtonRow>
      </form>
    </Card>
  );
};
