import { Checkbox, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import {
  CreditNoteDecisionsDocument,
  type CreditMeans,
  CreditNotesDocument,
  InvoiceDocument,
  type InvoiceQuery,
  ProposeCreditNoteDocument,
} from '../../../graphql/generated/graphql';
import { useAsk, useTell } from '../../../graphql/hooks';
import { formatYen } from '../../../i18n/format';
import { Answered } from '../../../ui/answered';
import { Form } from '../../../ui/form';
import { KeyValueList } from '../../../ui/key-value-list';
import { Yen } from '../../../ui/money';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/states';
import { YenField } from '../../../ui/yen-field';
import { ActButton } from '../../workplace/pieces/act-button';
import styles from '../admin.module.css';
import { meansOf } from './means';

type Invoice = InvoiceQuery['invoice'];

const ProposePage = () => {
  const { id = '' } = useParams();
  const query = useAsk(InvoiceDocument, { id }, { staleMs: 0 });
  const notes = useAsk(CreditNotesDocument, { invoiceId: id }, { staleMs: 0 });
  return (
    <Answered whole query={query}>
      {({ invoice }) => (
        <Answered whole query={notes}>
          {({ creditNotes }) => (
            <Proposal
              invoice={invoice}
              credited={creditNotes
                .filter(({ status }) => status === 'ISSUED')
                .reduce((sum, { totalMinor }) => sum + totalMinor, 0)}
            />
          )}
        </Answered>
      )}
    </Answered>
  );
};

const Proposal = ({ invoice, credited }: { invoice: Invoice; credited: number }) => {
  const { t } = useTranslation('admin');
  const navigate = useNavigate();
  const choices = meansOf(invoice);
  const [means, setMeans] = useState<CreditMeans | undefined>(choices[0]);
  const [reason, setReason] = useState('');
  const [amounts, setAmounts] = useState<Record<number, number | undefined>>({});
  const [gift, setGift] = useState(false);
  const [missing, setMissing] = useState(false);
  const propose = useTell(ProposeCreditNoteDocument, [CreditNoteDecisionsDocument, CreditNotesDocument]);
  const lines = Object.entries(amounts).flatMap(([position, amountMinor]) =>
    amountMinor ? [{ position: Number(position), amountMinor }] : [],
  );
  const net = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

  const send = () => {
    if (reason.trim() === '' || lines.length === 0 || means === undefined) return setMissing(true);
    propose.mutate(
      { input: { invoiceId: invoice.id, means, gift, reason: reason.trim(), lines } },
      { onSuccess: () => void navigate('/admin/credits') },
    );
  };

  return (
    <Page title={t('credit.proposeTitle', { number: invoice.number })} back="/admin/money" width="wide">
      <KeyValueList
        items={[
          { label: t('client'), value: invoice.clientName },
          { label: t('invoices.total'), value: <Yen amountMinor={invoice.totalMinor} /> },
          ...(credited > 0 ? [{ label: t('credit.already'), value: <Yen amountMinor={-credited} /> }] : []),
        ]}
      />
      {choices.length === 0 ? (
        <p>{t('credit.notNow')}</p>
      ) : (
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          {invoice.lines.map((line, index) =>
            line.amountMinor === 0 ? null : (
              <YenField
                key={index}
                id={`line-${index + 1}`}
                label={line.description}
                description={t('credit.lineHint', { amount: formatYen(line.amountMinor) })}
                amountMinor={amounts[index + 1]}
                onAmountChange={(amountMinor) => {
                  setAmounts((before) => ({ ...before, [index + 1]: amountMinor }));
                  setMissing(false);
                }}
              />
            ),
          )}
          <p role="status">{t('credit.net', { amount: formatYen(net) })}</p>
          <Radio.Group
            label={t('credit.means')}
            value={means ?? null}
            onChange={(value) => setMeans(value as CreditMeans)}
          >
            {choices.map((choice) => (
              <Radio key={choice} value={choice} label={t(`credit.choices.${choice}`)} mt="xs" />
            ))}
          </Radio.Group>
          <Checkbox
            label={t('credit.gift')}
            description={t('credit.giftHint')}
            checked={gift}
            onChange={(event) => setGift(event.currentTarget.checked)}
          />
          <Textarea
            label={t('credit.reason')}
            description={t('credit.reasonHint')}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setMissing(false);
            }}
          />
          {missing && <p role="alert">{t('credit.missing')}</p>}
          {propose.error ? <Problem error={propose.error} /> : null}
          <div className={styles.row}>
            <ActButton tone="primary" busy={propose.isPending}>
              {t('credit.propose')}
            </ActButton>
          </div>
        </Form>
      )}
    </Page>
  );
};

export default ProposePage;
