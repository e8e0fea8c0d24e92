import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DeskDocument,
  DeskNumbersDocument,
  type DeskFieldsFragment,
  type NumberKind,
  SetDeskNumberDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { useProductDays } from '../../graphql/product-time';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { ChoiceCards } from '../../ui/choice-cards';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page, Section } from '../../ui/page';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { useDeskAddress } from './desk-address';
import { WithDesk } from './desk-editor';
import { DeskNumberLine } from './desk-number-line';
import { IdentityForm } from './identity-form';
import { IdentityRecords } from './identity-records';

const kinds: readonly NumberKind[] = ['OWN_FORWARDED', 'LENT'];

interface NumberFormProps {
  desk: DeskFieldsFragment;
  today: string;
  kind: NumberKind;
  onKind: (kind: NumberKind) => void;
}

const NumberForm = ({ desk, today, kind, onKind }: NumberFormProps) => {
  const { t } = useTranslation('desk');
  const save = useTell(SetDeskNumberDocument, [DeskDocument, DeskNumbersDocument]);
  const missing = (typed: string) => (typed.trim() === '' ? t('identity.required') : undefined);
  const fields = useFields(
    { phone: desk.numberPhone ?? '', sinceOn: desk.numberSinceOn ?? today },
    { phone: missing, sinceOn: missing },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending || !fields.check()) return;
    save.mutate(
      { deskId: desk.id, input: { ...fields.values, kind } },
      { onError: (error) => void fields.showRefusal(error) },
    );
  };
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={fields.summary} />
      {save.isError && fields.summary.length === 0 && <Problem error={save.error} />}
      <ChoiceCards
        id="kind"
        label={t('number.kind')}
        choices={kinds.map((value) => ({
          value,
          label: t(`number.kinds.${value}`),
          hint: t(`number.hints.${value}`),
        }))}
        chosen={[kind]}
        onChoose={([chosen]) => onKind(chosen as NumberKind)}
      />
      <TextInput {...fields.text('phone')} type="tel" label={t('number.title')} maxLength={60} />
      <TextInput {...fields.text('sinceOn')} type="date" label={t('number.sinceOn')} />
      <PrimaryButton busy={save.isPending}>{t('number.save')}</PrimaryButton>
      <p role="status">{save.isSuccess && t('number.saved')}</p>
    </Form>
  );
};

const CheckForm = ({ desk, today }: { desk: DeskFieldsFragment; today: string }) => {
  const { t } = useTranslation('desk');
  const query = useAsk(DeskNumbersDocument, { deskId: desk.id });
  return (
    <Section title={t('identity.title')}>
      <p>{t('identity.lead')}</p>
      <Answered query={query}>
        {({ deskNumbers: { checks } }) => (
          <IdentityForm key={checks[0]?.id} desk={desk} newest={checks[0]} today={today} />
        )}
      </Answered>
    </Section>
  );
};

/** Which number the desk answers, and the identity check that lending one needs. */
const DeskNumber = ({ desk }: { desk: DeskFieldsFragment }) => {
  const { t } = useTranslation('desk');
  const addressOf = useDeskAddress();
  const days = useProductDays();
  const [kind, setKind] = useState(desk.numberKind);
  return (
    <Page title={t('number.title')} lead={desk.name} back={addressOf(desk.id)}>
      <Card tone={desk.identityMissing ? 'brand' : undefined}>
        <DeskNumberLine desk={desk} />
      </Card>
      {days && <NumberForm desk={desk} today={days.today} kind={kind} onKind={setKind} />}
      {days && kind === 'LENT' && <CheckForm desk={desk} today={days.today} />}
      <IdentityRecords deskId={desk.id} />
    </Page>
  );
};

const DeskNumberPage = () => <WithDesk>{(desk) => <DeskNumber desk={desk} />}</WithDesk>;

export default DeskNumberPage;
