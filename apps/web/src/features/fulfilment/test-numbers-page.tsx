import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AddTestNumberDocument,
  type DeskFieldsFragment,
  EndTestNumberDocument,
  TestNumbersDocument,
  type TestNumberFieldsFragment,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { useProductDays } from '../../graphql/product-time';
import { formatDate } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Form } from '../../ui/form';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { Empty, Problem } from '../../ui/states';
import { useDeskAddress } from './desk-address';
import { WithDesk } from './desk-editor';

/** Numbers from which the owner tries its own line, free of charge. */
const TestNumbers = ({ desk }: { desk: DeskFieldsFragment }) => {
  const { t } = useTranslation('desk');
  const addressOf = useDeskAddress();
  const days = useProductDays();
  const query = useAsk(TestNumbersDocument, { deskId: desk.id }, { staleMs: 0 });
  return (
    <Page title={t('testNumbers.title')} lead={desk.name} back={addressOf(desk.id)}>
      <p>{t('testNumbers.lead')}</p>
      <Answered query={query}>
        {({ testNumbers }) =>
          testNumbers.length === 0 ? (
            <Empty>{t('testNumbers.none')}</Empty>
          ) : (
            <Stacked label={t('testNumbers.title')}>
              {testNumbers.map((each) => (
                <Line key={each.id} number={each} today={days?.today ?? each.fromOn} />
              ))}
            </Stacked>
          )
        }
      </Answered>
      {days && <AddForm deskId={desk.id} today={days.today} />}
    </Page>
  );
};

const Line = ({ number, today }: { number: TestNumberFieldsFragment; today: string }) => {
  const { t } = useTranslation('desk');
  const { id, phone, fromOn, untilOn } = number;
  const [asking, setAsking] = useState(false);
  const [day, setDay] = useState(today);
  const end = useTell(EndTestNumberDocument, [TestNumbersDocument]);
  const words = { from: formatDate(fromOn), until: untilOn ? formatDate(untilOn) : '' };
  return (
    <Card>
      <strong>{phone}</strong>
      <p>{t(untilOn ? 'testNumbers.ended' : 'testNumbers.since', words)}</p>
      {untilOn === null && (
        <div>
          <SecondaryButton onClick={() => setAsking(true)} aria-label={t('testNumbers.endSpoken', { phone })}>
            {t('testNumbers.end')}
          </SecondaryButton>
        </div>
      )}
      <ConfirmDialog
        opened={asking}
        question={t('testNumbers.endQuestion', { phone })}
        verb={t('testNumbers.end')}
        busy={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate({ id, untilOn: day }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <TextInput
          type="date"
          label={t('testNumbers.until')}
          description={t('testNumbers.untilHint')}
          value={day}
          min={today}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </Card>
  );
};

const AddForm = ({ deskId, today }: { deskId: string; today: string }) => {
  const { t } = useTranslation('desk');
  const [phone, setPhone] = useState('');
  const [fromOn, setFromOn] = useState(today);
  const [missing, setMissing] = useState(false);
  const add = useTell(AddTestNumberDocument, [TestNumbersDocument]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (add.isPending) return;
    if (phone.trim() === '' || fromOn === '') return setMissing(true);
    add.mutate({ deskId, phone, fromOn }, { onSuccess: () => setPhone('') });
  };
  return (
    <Form onSubmit={submit}>
      <TextInput
        type="tel"
        label={t('testNumbers.phone')}
        value={phone}
        maxLength={60}
        error={missing && t('testNumbers.missing')}
        onChange={(event) => {
          setPhone(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <TextInput
        type="date"
        label={t('testNumbers.from')}
        description={t('testNumbers.fromHint')}
        value={fromOn}
        min={today}
        onChange={(event) => setFromOn(event.currentTarget.value)}
      />
      {add.error ? <Problem error={add.error} /> : null}
      <PrimaryButton busy={add.isPending}>{t('testNumbers.add')}</PrimaryButton>
    </Form>
  );
};

const TestNumbersPage = () => <WithDesk>{(desk) => <TestNumbers desk={desk} />}</WithDesk>;

export default TestNumbersPage;
