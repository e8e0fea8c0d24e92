import { NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DeskDocument,
  DeskNumbersDocument,
  type DeskFieldsFragment,
  type IdentityCheckFieldsFragment,
  type IdentityCheckMethod,
  type IdentityDocument,
  type IdentityParty,
  RecordIdentityCheckDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { PrimaryButton } from '../../ui/buttons';
import { ChoiceCards } from '../../ui/choice-cards';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';

/** The same as the server's (libs/fulfilment, domain/identity-check.ts). */
const documents: Record<IdentityParty, readonly IdentityDocument[]> = {
  CORPORATION: ['REGISTRY_CERTIFICATE', 'SEAL_CERTIFICATE', 'OFFICIAL_PAPER'],
  SOLE_PROPRIETOR: [
    'DRIVERS_LICENSE',
    'DRIVING_HISTORY',
    'MY_NUMBER_CARD',
    'RESIDENCE_CARD',
    'SPECIAL_PERMANENT_RESIDENT',
  ],
};
const methods: Record<IdentityParty, readonly IdentityCheckMethod[]> = {
  CORPORATION: ['IN_PERSON', 'BY_POST', 'REGISTRY'],
  SOLE_PROPRIETOR: ['IN_PERSON', 'BY_POST', 'EKYC'],
};
const partyChoices: readonly IdentityParty[] = ['CORPORATION', 'SOLE_PROPRIETOR'];

type Newest = IdentityCheckFieldsFragment | undefined;

/** A further record begins with what the newest says; its paper and day are looked at anew. */
const beginning = (desk: DeskFieldsFragment, newest: Newest, today: string) => ({
  party: newest?.party ?? partyChoices[0]!,
  document: newest?.document ?? documents.CORPORATION[0]!,
  documentLast: '',
  method: newest?.method ?? methods.CORPORATION[0]!,
  checkedOn: today,
  name: newest?.name ?? desk.clientName,
  address: newest?.address ?? '',
  bornOn: newest?.bornOn ?? '',
  representative: newest?.representative ?? '',
  purpose: newest?.purpose ?? '',
  business: newest?.business ?? '',
  beneficialOwner: newest?.beneficialOwner ?? '',
  reason: '',
});
type Values = ReturnType<typeof beginning>;

const useIdentityFields = (desk: DeskFieldsFragment, newest: Newest, today: string) => {
  const { t } = useTranslation('desk');
  const missing = (typed: string) => (typed.trim() === '' ? t('identity.required') : undefined);
  const of = (party: IdentityParty) => (typed: string, values: Values) =>
    values.party === party ? missing(typed) : undefined;
  return useFields<Values>(beginning(desk, newest, today), {
    documentLast: (typed, { document }) => (document === 'MY_NUMBER_CARD' ? undefined : missing(typed)),
    checkedOn: missing,
    name: missing,
    address: missing,
    bornOn: of('SOLE_PROPRIETOR'),
    representative: of('CORPORATION'),
    purpose: missing,
    business: missing,
    beneficialOwner: of('CORPORATION'),
    reason: (typed) => (newest ? missing(typed) : undefined),
  });
};

interface IdentityFormProps {
  desk: DeskFieldsFragment;
  newest: Newest;
  today: string;
}

/** What was seen of the client's papers. */
export const IdentityForm = ({ desk, newest, today }: IdentityFormProps) => {
  const { t } = useTranslation('desk');
  const fields = useIdentityFields(desk, newest, today);
  const { values } = fields;
  const record = useTell(RecordIdentityCheckDocument, [DeskNumbersDocument, DeskDocument]);
  const isCorporation = values.party === 'CORPORATION';
  const hasNumber = values.document !== 'MY_NUMBER_CARD';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (record.isPending || !fields.check()) return;
    const input = {
      ...values,
      documentLast: hasNumber ? values.documentLast : null,
      bornOn: isCorporation ? null : values.bornOn,
      representative: isCorporation ? values.representative : null,
      beneficialOwner: isCorporation ? values.beneficialOwner : null,
      reason: newest ? values.reason : null,
    };
    record.mutate({ deskId: desk.id, input }, { onError: (error) => void fields.showRefusal(error) });
  };
  const choose = (party: IdentityParty) => {
    fields.set('party', party);
    fields.set('document', documents[party][0]!);
    fields.set('method', methods[party][0]!);
  };
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={fields.summary} />
      {record.isError && fields.summary.length === 0 && <Problem error={record.error} />}
      <ChoiceCards
        id="party"
        label={t('identity.party')}
        inline
        choices={partyChoices.map((value) => ({ value, label: t(`identity.parties.${value}`) }))}
        chosen={[values.party]}
        onChoose={([party]) => choose(party as IdentityParty)}
      />
      <NativeSelect
        {...fields.text('document')}
        label={t('identity.document')}
        data={documents[values.party].map((value) => ({ value, label: t(`identity.documents.${value}`) }))}
      />
      {hasNumber ? (
        <TextInput
          {...fields.text('documentLast')}
          label={t('identity.documentLast')}
          description={t('identity.documentLastHint')}
          maxLength={4}
          autoComplete="off"
        />
      ) : (
        <p>{t('identity.noMyNumber')}</p>
      )}
      <NativeSelect
        {...fields.text('method')}
        label={t('identity.method')}
        data={methods[values.party].map((value) => ({ value, label: t(`identity.methods.${value}`) }))}
      />
      <TextInput
        {...fields.text('checkedOn')}
        type="date"
        max={today}
        label={t('identity.checkedOn')}
        description={t('identity.checkedOnHint')}
      />
      <TextInput {...fields.text('name')} label={t('identity.name')} maxLength={150} />
      <TextInput {...fields.text('address')} label={t('identity.address')} maxLength={300} />
      {isCorporation ? (
        <>
          <TextInput
            {...fields.text('representative')}
            label={t('identity.representative')}
            description={t('identity.representativeHint')}
            maxLength={200}
          />
          <TextInput
            {...fields.text('beneficialOwner')}
            label={t('identity.beneficialOwner')}
            description={t('identity.beneficialOwnerHint')}
            maxLength={200}
          />
        </>
      ) : (
        <TextInput {...fields.text('bornOn')} type="date" max={today} label={t('identity.bornOn')} />
      )}
      <TextInput
        {...fields.text('purpose')}
        label={t('identity.purpose')}
        description={t('identity.purposeHint')}
        maxLength={200}
      />
      <TextInput {...fields.text('business')} label={t('identity.business')} maxLength={200} />
      {newest && (
        <TextInput
          {...fields.text('reason')}
          label={t('identity.reason')}
          description={t('identity.reasonHint')}
          maxLength={300}
        />
      )}
      <PrimaryButton busy={record.isPending}>{t('identity.write')}</PrimaryButton>
      <p role="status">{record.isSuccess && t('identity.written')}</p>
    </Form>
  );
};
