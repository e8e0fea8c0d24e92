import { Checkbox, FileInput, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  CampaignDocument,
  ContactListsDocument,
  PreviewContactFileDocument,
  type PreviewContactFileQuery,
} from '../../graphql/generated/graphql';
import { ask, keyOf, useAsk } from '../../graphql/hooks';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/states';
import { DataTable } from '../workplace/pieces/data-table';
import { ListProblems } from './list-problems';
import { SheetChoice } from './sheet-choice';
import { useListFile } from './use-list-file';
import { beginningOf, type Columns, MAX_FILE_BYTES, upload, type Uploaded } from './upload';

type Preview = PreviewContactFileQuery['previewContactFile'];
const fields = ['phone', 'name', 'person', 'note'] as const;

interface ColumnPickerProps {
  preview: Preview;
  columns: Columns;
  hasHeading: boolean;
  onChange: (columns: Columns) => void;
  error?: string | undefined;
}

const ColumnPicker = ({ preview, columns, hasHeading, onChange, error }: ColumnPickerProps) => {
  const { t } = useTranslation('campaigns');
  const [first = []] = preview.rows;
  const choices = first.map((title, index) => ({
    value: String(index),
    label:
      hasHeading && title
        ? t('columnTitled', { number: index + 1, title })
        : t('columnNumber', { number: index + 1 }),
  }));
  return (
    <>
      {fields.map((field) => (
        <NativeSelect
          key={field}
          id={field}
          label={t(`columnOf.${field}`)}
          error={field === 'phone' ? error : undefined}
          value={columns[field] === null ? '' : String(columns[field])}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...columns, [field]: value === '' ? null : Number(value) })
          }
          data={[{ value: '', label: t('columnNone') }, ...choices]}
        />
      ))}
    </>
  );
};

const PreviewTable = ({ preview }: { preview: Preview }) => {
  const { t } = useTranslation('campaigns');
  const { encoding } = preview;
  const width = Math.max(...preview.rows.map((cells) => cells.length));
  return (
    <>
      <p>{t(`encoding.${encoding === 'shift_jis' ? 'shift_jis' : 'utf-8'}`)}</p>
      <DataTable
        caption={t('preview')}
        rows={preview.rows.map((cells, index) => ({ cells, index }))}
        rowKey={({ index }) => String(index)}
        columns={Array.from({ length: Math.min(width, 8) }, (_, column) => ({
          key: String(column),
          head: t('columnNumber', { number: column + 1 }),
          cell: ({ cells }: { cells: readonly string[] }) => cells[column] ?? '',
        }))}
      />
    </>
  );
};

/** Choose a file, look whether its columns were understood, bring it in, see what was left out. */
const ImportPage = () => {
  const { t } = useTranslation(['campaigns', 'common']);
  const { id = '' } = useParams();
  const client = useQueryClient();
  const [isMissing, setMissing] = useState(false);
  const [addZeros, setAddZeros] = useState(true);
  const [columns, setColumns] = useState<Columns>({ phone: null, name: null, person: null, note: null });
  const [hasHeading, setHeading] = useState(true);
  const [share, setShare] = useState(0);
  const preview = useMutation({
    mutationFn: async (chosen: File) => {
      const beginning = await beginningOf(chosen);
      return (await ask(PreviewContactFileDocument, { beginning })).previewContactFile;
    },
    onSuccess: (read) => {
      const { phone, name, person, note } = read.columns;
      setColumns({ phone: phone ?? null, name: name ?? null, person: person ?? null, note: note ?? null });
      setHeading(read.hasHeading);
    },
  });
  const send = useMutation<Uploaded, Error, File>({
    mutationFn: (chosen) =>
      upload(id, chosen, { hasHeading, columns, addZeros: addZeros && !!preview.data?.lostZero }, setShare),
    onSettled: () =>
      Promise.all(
        [keyOf(ContactListsDocument), keyOf(CampaignDocument)].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ).then(() => undefined),
  });
  const lists = useAsk(
    ContactListsDocument,
    { campaignId: id },
    { enabled: send.isPending, refetchEveryMs: 1_000, staleMs: 0 },
  );
  const reading = lists.data?.contactLists.find(({ state }) => state === 'READING');

  const list = useListFile(MAX_FILE_BYTES, (ready) => {
    setMissing(false);
    send.reset();
    preview.reset();
    if (ready) preview.mutate(ready);
  });
  const problem = isMissing
    ? t('fileMissing')
    : list.trouble === 'fileTooLarge'
      ? t('fileTooLarge')
      : list.trouble
        ? t(`common:spreadsheet.trouble.${list.trouble}`)
        : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (send.isPending) return;
    if (!list.picked) return setMissing(true);
    if (list.file && !problem && preview.data && columns.phone !== null) send.mutate(list.file);
  };
  const home = `/owner/campaigns/${id}`;
  if (send.data)
    return (
      <Page title={t('import')} back={home}>
        <Card tone="brand">
          <p role="status">
            {t('done', { accepted: send.data.accepted })}
            {send.data.repaired > 0 && t('doneRepaired', { count: send.data.repaired })}
          </p>
        </Card>
        {send.data.rejected > 0 && <ListProblems listId={send.data.id} count={send.data.rejected} />}
        <PrimaryButton to={home}>{t('backToCampaign')}</PrimaryButton>
        <SecondaryButton onClick={() => list.choose(null)}>{t('importAnother')}</SecondaryButton>
      </Page>
    );
  return (
    <Page title={t('import')} back={home}>
      {preview.isError && <Problem error={preview.error} />}
      {send.isError && <Problem error={send.error} />}
      <Form onSubmit={submit}>
        <FileInput
          id="file"
          label={t('file')}
          description={t('fileHint')}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,text/csv"
          value={list.picked}
          onChange={list.choose}
          error={problem}
        />
        <SheetChoice list={list} />
        {preview.data && !problem && (
          <>
            <PreviewTable preview={preview.data} />
            <Checkbox
              label={t('heading')}
              checked={hasHeading}
              onChange={({ currentTarget }) => setHeading(currentTarget.checked)}
            />
            <ColumnPicker
              preview={preview.data}
              columns={columns}
              hasHeading={hasHeading}
              onChange={setColumns}
              error={columns.phone === null ? t('phoneColumnMissing') : undefined}
            />
            {preview.data.lostZero && (
              <Checkbox
                label={t('addZeros', { lost: preview.data.lostZero })}
                description={t('addZerosHint')}
                checked={addZeros}
                onChange={({ currentTarget }) => setAddZeros(currentTarget.checked)}
              />
            )}
          </>
        )}
        {send.isPending && (
          <p role="status">
            {share < 1
              ? t('uploading', { percent: Math.round(share * 100) })
              : t('reading', { lines: reading?.linesRead ?? 0 })}
          </p>
        )}
        <PrimaryButton busy={send.isPending}>{t('upload')}</PrimaryButton>
      </Form>
    </Page>
  );
};

export default ImportPage;
