import { Checkbox, FileInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  GoodsDocument,
  PreviewGoodsFileDocument,
  type PreviewGoodsFileQuery,
} from '../../graphql/generated/graphql';
import { ask, keyOf } from '../../graphql/hooks';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/states';
import { SheetChoice } from '../campaigns/sheet-choice';
import { beginningOf, sendFile } from '../campaigns/upload';
import { useListFile } from '../campaigns/use-list-file';
import { DataTable } from '../workplace/pieces/data-table';
import { ColumnChoice, FileBeginning } from './file-columns';
import { useShopBase } from './order-words';

const MAX_BYTES = 5 * 1024 * 1024;
const fields = ['sku', 'name', 'kana', 'price', 'taxRate', 'stock', 'active'] as const;
const needed: ReadonlySet<string> = new Set(['sku', 'name', 'price']);
type Columns = Record<(typeof fields)[number], number | null>;
type Preview = PreviewGoodsFileQuery['previewGoodsFile'];

type Reason =
  | 'no_sku'
  | 'no_name'
  | 'not_a_price'
  | 'not_a_tax_rate'
  | 'not_a_stock'
  | 'too_long'
  | 'unreadable'
  | 'twice_in_file';

interface Done {
  added: number;
  changed: number;
  unchanged: number;
  problems: { line: number; reason: Reason; typed: string }[];
}

interface ColumnsProps {
  preview: Preview;
  columns: Columns;
  hasHeading: boolean;
  onChange: (columns: Columns) => void;
}

const ColumnPicker = ({ preview, columns, hasHeading, onChange }: ColumnsProps) => {
  const { t } = useTranslation('orders');
  const [first = []] = preview.rows;
  return fields.map((field) => (
    <ColumnChoice
      key={field}
      id={field}
      label={t(`file.column.${field}`)}
      first={first}
      hasHeading={hasHeading}
      value={columns[field]}
      isNeeded={needed.has(field)}
      onChange={(column) => onChange({ ...columns, [field]: column })}
    />
  ));
};

const Report = ({ done }: { done: Done }) => {
  const { t } = useTranslation('orders');
  const count = done.problems.length;
  return (
    <>
      <Card tone="brand">
        <p role="status">
          {t('file.done', { added: done.added, changed: done.changed, unchanged: done.unchanged })}
        </p>
      </Card>
      {count > 0 && (
        <>
          <p>{t('file.rejected', { count })}</p>
          <DataTable
            caption={t('file.rejected', { count })}
            rows={done.problems.slice(0, 200)}
            rowKey={({ line }) => String(line)}
            columns={[
              { key: 'line', head: t('file.lineHead'), cell: ({ line }) => t('file.line', { line }) },
              { key: 'typed', head: t('file.typedHead'), cell: ({ typed }) => typed },
              {
                key: 'reason',
                head: t('file.reasonHead'),
                cell: ({ reason }) => t(`file.problem.${reason}`),
              },
            ]}
          />
        </>
      )}
    </>
  );
};

const nothing: Columns = {
  sku: null,
  name: null,
  kana: null,
  price: null,
  taxRate: null,
  stock: null,
  active: null,
};

/** Choose a price list, look whether its columns were understood, bring it in, see what was left out. */
const GoodsImportPage = () => {
  const { t } = useTranslation(['orders', 'common']);
  const { deskId = '' } = useParams();
  const home = `${useShopBase()}/goods/${deskId}`;
  const client = useQueryClient();
  const [isMissing, setMissing] = useState(false);
  const [columns, setColumns] = useState<Columns>(nothing);
  const [hasHeading, setHeading] = useState(true);
  const [share, setShare] = useState(0);
  const preview = useMutation({
    mutationFn: async (chosen: File) =>
      (await ask(PreviewGoodsFileDocument, { beginning: await beginningOf(chosen) })).previewGoodsFile,
    onSuccess: (read) => {
      setColumns({ ...nothing, ...read.columns });
      setHeading(read.hasHeading);
    },
  });
  const send = useMutation<Done, Error, File>({
    mutationFn: (chosen) =>
      sendFile(`/files/desks/${deskId}/goods`, chosen, { hasHeading, columns }, setShare),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(GoodsDocument) }),
  });
  const list = useListFile(MAX_BYTES, (ready) => {
    setMissing(false);
    send.reset();
    preview.reset();
    if (ready) preview.mutate(ready);
  });
  const problem = isMissing
    ? t('file.missing')
    : list.trouble === 'fileTooLarge'
      ? t('file.tooLarge')
      : list.trouble
        ? t(`common:spreadsheet.trouble.${list.trouble}`)
        : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (send.isPending) return;
    if (!list.picked) return setMissing(true);
    const isChosen = columns.sku !== null && columns.name !== null && columns.price !== null;
    if (list.file && !problem && preview.data && isChosen) send.mutate(list.file);
  };
  if (send.data)
    return (
      <Page title={t('file.title')} back={home}>
        <Report done={send.data} />
        <SecondaryButton onClick={() => list.choose(null)}>{t('file.again')}</SecondaryButton>
      </Page>
    );
  return (
    <Page title={t('file.title')} back={home}>
      {preview.isError && <Problem error={preview.error} />}
      {send.isError && <Problem error={send.error} />}
      <Form onSubmit={submit}>
        <FileInput
          id="file"
          label={t('file.file')}
          description={t('file.hint')}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,text/csv"
          value={list.picked}
          onChange={list.choose}
          error={problem}
        />
        <SheetChoice list={list} />
        {preview.data && !problem && (
          <>
            <FileBeginning encoding={preview.data.encoding} rows={preview.data.rows} />
            <Checkbox
              label={t('file.heading')}
              checked={hasHeading}
              onChange={({ currentTarget }) => setHeading(currentTarget.checked)}
            />
            <ColumnPicker
              preview={preview.data}
              columns={columns}
              hasHeading={hasHeading}
              onChange={setColumns}
            />
          </>
        )}
        {send.isPending && (
          <p role="status">
            {share < 1 ? t('file.uploading', { percent: Math.round(share * 100) }) : t('file.reading')}
          </p>
        )}
        <PrimaryButton busy={send.isPending}>{t('file.upload')}</PrimaryButton>
      </Form>
    </Page>
  );
};

export default GoodsImportPage;
