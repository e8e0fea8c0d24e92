import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactChannel, ContactInput } from '../../graphql/generated/graphql';
import { ChoiceCards } from '../../ui/choice-cards';
import type { FieldProblem } from '../../ui/error-summary';
import { Section } from '../../ui/page';
import { digitsOf } from '../../ui/text-input-rules';

export const noContact = { channel: 'PAGE' as ContactChannel, email: '', phone: '', hours: '' };
export type Contact = typeof noContact;

const channels = ['PAGE', 'MAIL', 'PHONE'] as const;

/** Only what belongs to the chosen channel leaves the form. */
export const contactInput = ({ channel, email, phone, hours }: Contact): ContactInput =>
  channel === 'MAIL'
    ? { channel, email: email.trim() }
    : channel === 'PHONE'
      ? { channel, phone: digitsOf(phone), hours: hours.trim() }
      : { channel };

/** What is missing or cannot be right, in words. */
export const useContactProblems = () => {
  const { t } = useTranslation('diagnosis');
  return ({ channel, email, phone, hours }: Contact): FieldProblem[] => {
    if (channel === 'MAIL' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()))
      return [{ fieldId: 'contact-email', message: t('contact.emailWrong') }];
    if (channel !== 'PHONE') return [];
    return [
      ...(/^(0[1-9]\d{8,9}|\+\d{8,15})$/.test(digitsOf(phone))
        ? []
        : [{ fieldId: 'contact-phone', message: t('contact.phoneWrong') }]),
      ...(hours.trim() === '' ? [{ fieldId: 'contact-hours', message: t('contact.hoursMissing') }] : []),
    ];
  };
};

interface ContactChoiceProps {
  contact: Contact;
  producer: string;
  problems: readonly FieldProblem[];
  onChange: (contact: Contact) => void;
}

/** How the producer may answer: on the page alone until the owner says so. */
export const ContactChoice = ({ contact, producer, problems, onChange }: ContactChoiceProps) => {
  const { t } = useTranslation('diagnosis');
  const problemOf = (fieldId: string) => problems.find((one) => one.fieldId === fieldId)?.message;
  const field = (name: 'email' | 'phone' | 'hours') => ({
    id: `contact-${name}`,
    label: t(`contact.${name}`),
    value: contact[name],
    error: problemOf(`contact-${name}`),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...contact, [name]: event.currentTarget.value }),
  });
  return (
    <Section title={t('contact.title')}>
      <p>{t('contact.lead', { producer })}</p>
      <ChoiceCards
        id="contact"
        label={t('contact.title')}
        choices={channels.map((channel) => ({
          value: channel,
          label: t(`contact.channels.${channel}`),
          hint: t(`contact.hints.${channel}`),
        }))}
        chosen={[contact.channel]}
        onChoose={([channel]) => onChange({ ...contact, channel: channel as ContactChannel })}
      />
      {contact.channel === 'MAIL' && <TextInput {...field('email')} type="email" autoComplete="email" />}
      {contact.channel === 'PHONE' && (
        <>
          <TextInput {...field('phone')} type="tel" autoComplete="tel" />
          <TextInput {...field('hours')} description={t('contact.hoursHint')} maxLength={60} />
        </>
      )}
    </Section>
  );
};
