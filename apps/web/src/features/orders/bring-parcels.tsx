import { Checkbox, FileInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Carrier,
  OrderMarksDocument,
  PreviewParcelFileDocument,
  type PreviewParcelFileQuery,
} from '../../graphql/generated/graphql';
import { ask, keyOf } from '../../graphql/hooks';
import { ButtonRow, PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { SheetChoice } from '../campaigns/sheet-choice';
import { beginningOf, sendFile } from '../campaigns/upload';
import { useListFile } from '../campaigns/use-list-file';
import { ColumnChoice, FileBeginning } from './file-columns';
import { useShopBase } from './order-words';
import { type Brought, ParcelReport } from './parcel-report';
import { refresh } from './refresh';

const MAX_BYTES = 5 * 1024 * 1024;
type Preview = PreviewParcelFileQuery['previewParcelFile'];
type Columns = { order: number | null; tracking: number | null };
const nothing: Columns = { order: null, tracking: null };

/** The carrier's file on its way back: chosen, looked at, tried, brought in. */
export const BringParcels = ({ deskId, carrier }: { deskId: string; carrier: Carrier }) => {
  const { t } = useTranslation(['shipping', 'orders', 'common']);
  const base = useShopBase();
  const client = useQueryClient();
  const [isMissing, setMissing] = useState(false);
  const [columns, setColumns] = useState<Columns>(nothing);
  const [hasHeading, setHeading] = useState(true);
  const preview = useMutation({
    mutationFn: async (file: File) => {
      const beginning = await beginningOf(file);
      return (await ask(PreviewParcelFileDocument, { deskId, carrier, beginning })).previewParcelFile;
    },
    onSuccess: (read) => {
      setColumns({ ...nothing, ...read.columns });
      setHeading(read.hasHeading);
    },
  });
  const post = (file: File, trial: boolean) =>
    sendFile<Brought>(
      `/files/desks/${deskId}/parcels`,
      file,
      { hasHeading, columns, more: { carrier, trial: String(trial) } },
      () => undefined,
    );
  const trial = useMutation({ mutationFn: (file: File) => post(file, true) });
  const send = useMutation({
    mutationFn: (file: File) => post(file, false),
    onSettled: () =>
      Promise.all(
        [...refresh, OrderMarksDocument].map((query) =>
          client.invalidateQueries({ queryKey: keyOf(query as typeof OrderMarksDocument) }),
        ),
      ),
  });
  const list = useListFile(MAX_BYTES, (ready) => {
    for (const step of [preview, trial, send]) step.reset();
    setMissing(false);
    if (ready) preview.mutate(ready);
  });
  const { file } = list;
  const problem = isMissing
    ? t('orders:file.missing')
    : list.trouble === 'fileTooLarge'
      ? t('orders:file.tooLarge')
      : list.trouble
        ? t(`common:spreadsheet.trouble.${list.trouble}`)
        : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!list.picked) return setMissing(true);
    const isChosen = columns.order !== null && columns.tracking !== null;
    if (file && !problem && preview.data && isChosen && !trial.isPending) trial.mutate(file);
  };
  if (send.data)
    return (
      <>
        <ParcelReport brought={send.data} isTrial={false} />
        <ButtonRow>
          <PrimaryButton to={`${base}/orders?desk=${deskId}`}>{t('bring.toOrders')}</PrimaryButton>
          <SecondaryButton onClick={() => list.choose(null)}>{t('bring.again')}</SecondaryButton>
        </ButtonRow>
      </>
    );
  if (trial.data && file)
    return (
      <>
        {send.isError && <Problem error={send.error} />}
        <ParcelReport brought={trial.data} isTrial />
        <ButtonRow>
          {trial.data.shipped + trial.data.numbered > 0 && (
            <PrimaryButton busy={send.isPending} onClick={() => send.mutate(file)}>
              {t(send.isPending ? 'bring.sending' : 'bring.send')}
            </PrimaryButton>
          )}
          <SecondaryButton onClick={() => trial.reset()}>{t('bring.change')}</SecondaryButton>
        </ButtonRow>
      </>
    );
  return (
    <>
      {[preview, trial].map((step, index) => step.isError && <Problem key={index} error={step.error} />)}
      <Form onSubmit={submit}>
        <FileInput
          id="file"
          label={t('bring.file')}
          description={t('bring.hint')}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,text/csv"
          value={list.picked}
          onChange={list.choose}
          error={problem}
        />
        <SheetChoice list={list} />
        {preview.data && !problem && (
          <Understood
            preview={preview.data}
            columns={columns}
            hasHeading={hasHeading}
            onColumns={setColumns}
            onHeading={setHeading}
          />
        )}
        <PrimaryButton busy={trial.isPending}>
          {t(trial.isPending ? 'bring.trying' : 'bring.try')}
        </PrimaryButton>
      </Form>
    </>
  );
};

interface UnderstoodProps {
  preview: Preview;
  columns: Columns;
  hasHeading: boolean;
  onColumns: (columns: Columns) => void;
  onHeading: (hasHeading: boolean) => void;
}

const Understood = ({ preview, columns, hasHeading, onColumns, onHeading }: UnderstoodProps) => {
  const { t } = useTranslation(['shipping', 'orders']);
  const [first = []] = preview.rows;
  const chosen = [columns.order, columns.tracking].filter((column) => column !== null);
  return (
    <>
      {preview.isRemembered && <p role="status">{t('bring.remembered')}</p>}
      {(['order', 'tracking'] as const).map((field) => (
        <ColumnChoice
          key={field}
          id={field}
          label={t(`bring.${field}`)}
          first={first}
          hasHeading={hasHeading}
          value={columns[field]}
          isNeeded
          onChange={(column) => onColumns({ ...columns, [field]: column })}
        />
      ))}
      <Checkbox
        label={t('orders:file.heading')}
        checked={hasHeading}
        onChange={({ currentTarget }) => onHeading(currentTarget.checked)}
      />
      <FileBeginning encoding={preview.encoding} rows={preview.rows} columns={chosen} />
    </>
  );
};
