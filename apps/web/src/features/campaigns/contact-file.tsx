import { Checkbox, FileInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PreviewContactFileDocument } from '../../graphql/generated/graphql';
import { ask } from '../../graphql/hooks';
import { PrimaryButton } from '../../ui/buttons';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { ContactColumns, ContactPreview } from './contact-columns';
import { SheetChoice } from './sheet-choice';
import { beginningOf, type Columns } from './upload';
import { useListFile } from './use-list-file';

const nothing: Columns = { phone: null, name: null, person: null, note: null };

/** How a file of numbers is read. */
export interface ContactReading {
  readonly hasHeading: boolean;
  readonly columns: Columns;
  readonly addZeros: boolean;
}

/** A file of numbers that somebody has chosen, what was understood of it, and how its columns are to be read. */
export function useContactFile(maxBytes: number, fields: readonly (keyof Columns)[], onChosen: () => void) {
  const [isMissing, setMissing] = useState(false);
  const [addZeros, setAddZeros] = useState(true);
  const [columns, setColumns] = useState<Columns>(nothing);
  const [hasHeading, setHeading] = useState(true);
  const preview = useMutation({
    mutationFn: async (chosen: File) =>
      (await ask(PreviewContactFileDocument, { beginning: await beginningOf(chosen) })).previewContactFile,
    onSuccess: (read) => {
      const found = fields.map((field) => [field, read.columns[field] ?? null]);
      setColumns({ ...nothing, ...(Object.fromEntries(found) as Partial<Columns>) });
      setHeading(read.hasHeading);
    },
  });
  const list = useListFile(maxBytes, (ready) => {
    setMissing(false);
    onChosen();
    preview.reset();
    if (ready) preview.mutate(ready);
  });
  return {
    ...{ list, preview, fields, isMissing, setMissing, columns, setColumns },
    ...{ hasHeading, setHeading, addZeros, setAddZeros },
  };
}

interface ContactFileFormProps {
  readonly file: ReturnType<typeof useContactFile>;
  /** Said of a file that is larger than what is taken in. */
  readonly tooLarge: string;
  readonly hint: string;
  readonly busy: boolean;
  /** How far it is. */
  readonly progress: ReactNode;
  readonly onSend: (file: File, reading: ContactReading) => void;
}

/** Choose a file and look whether its columns were understood. */
export const ContactFileForm = ({ file, tooLarge, hint, busy, progress, onSend }: ContactFileFormProps) => {
  const { t } = useTranslation(['campaigns', 'common']);
  const { list, preview, fields, columns, hasHeading, addZeros } = file;
  const problem = file.isMissing
    ? t('fileMissing')
    : list.trouble === 'fileTooLarge'
      ? tooLarge
      : list.trouble
        ? t(`common:spreadsheet.trouble.${list.trouble}`)
        : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!list.picked) return file.setMissing(true);
    if (list.file && !problem && preview.data && columns.phone !== null)
      onSend(list.file, { hasHeading, columns, addZeros: addZeros && !!preview.data.lostZero });
  };
  return (
    <>
      {preview.isError && <Problem error={preview.error} />}
      <Form onSubmit={submit}>
        <FileInput
          id="file"
          label={t('file')}
          description={hint}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,text/csv"
          value={list.picked}
          onChange={list.choose}
          error={problem}
        />
        <SheetChoice list={list} />
        {preview.data && !problem && (
          <>
            <ContactPreview preview={preview.data} />
            <Checkbox
              label={t('heading')}
              checked={hasHeading}
              onChange={({ currentTarget }) => file.setHeading(currentTarget.checked)}
            />
            <ContactColumns
              fields={fields}
              preview={preview.data}
              columns={columns}
              hasHeading={hasHeading}
              onChange={file.setColumns}
              error={columns.phone === null ? t('phoneColumnMissing') : undefined}
            />
            {preview.data.lostZero && (
              <Checkbox
                label={t('addZeros', { lost: preview.data.lostZero })}
                description={t('addZerosHint')}
                checked={addZeros}
                onChange={({ currentTarget }) => file.setAddZeros(currentTarget.checked)}
              />
            )}
          </>
        )}
        {busy && <p role="status">{progress}</p>}
        <PrimaryButton busy={busy}>{t('upload')}</PrimaryButton>
      </Form>
    </>
  );
};
