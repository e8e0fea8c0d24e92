import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LeakAssessmentInput, LeakGround, LeaksQuery } from '../../graphql/generated/graphql';
import { Disclosure } from '../../ui/disclosure';

export type Companies = LeaksQuery['leaks']['companies'];

/** What is known so far. People are typed, so that "nobody knows yet" stays empty. */
export interface Assessment {
  readonly grounds: readonly string[];
  readonly people: string;
  readonly clientIds: readonly string[];
}

const groundChoices: readonly LeakGround[] = ['SENSITIVE', 'PROPERTY', 'WRONGFUL', 'MANY'];

/** Undefined when the number of people is none. */
export function inputOf({ grounds, people, clientIds }: Assessment): LeakAssessmentInput | undefined {
  const typed = people.normalize('NFKC').replaceAll(',', '').trim();
  if (!/^\d{0,9}$/.test(typed)) return undefined;
  return {
    grounds: groundChoices.filter((ground) => grounds.includes(ground)),
    people: typed === '' ? null : Number(typed),
    clientIds: [...clientIds],
  };
}

interface LeakFieldsProps {
  companies: Companies;
  value: Assessment;
  onChange: (part: Partial<Assessment>) => void;
  peopleError?: string;
  /** Clients that are named already stay. */
  named?: readonly string[];
}

/** Why it has to be reported, how many people and whose data it was. */
export const LeakFields = ({ companies, value, onChange, peopleError, named = [] }: LeakFieldsProps) => {
  const { t } = useTranslation('admin');
  return (
    <>
      <Checkbox.Group
        label={t('leak.grounds')}
        description={t('leak.groundsHint')}
        value={[...value.grounds]}
        onChange={(grounds) => onChange({ grounds })}
      >
        {groundChoices.map((ground) => (
          <Checkbox key={ground} value={ground} label={t(`leak.groundNames.${ground}`)} mt="xs" />
        ))}
      </Checkbox.Group>
      <TextInput
        label={t('leak.people')}
        description={t('leak.peopleHint')}
        inputMode="numeric"
        maxLength={12}
        value={value.people}
        error={peopleError}
        onChange={(event) => onChange({ people: event.currentTarget.value })}
      />
      <Disclosure label={t('leak.clientsChosen', { count: value.clientIds.length })}>
        <Checkbox.Group
          label={t('leak.clients')}
          value={[...value.clientIds]}
          onChange={(clientIds) => onChange({ clientIds: [...new Set([...named, ...clientIds])] })}
        >
          {companies.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} mt="xs" />
          ))}
        </Checkbox.Group>
      </Disclosure>
    </>
  );
};
