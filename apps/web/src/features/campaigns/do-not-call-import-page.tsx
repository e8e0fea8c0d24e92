import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DoNotCallListDocument, type ListProblemReason } from '../../graphql/generated/graphql';
import { keyOf } from '../../graphql/hooks';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/states';
import { DataTable } from '../workplace/pieces/data-table';
import { ContactFileForm, type ContactReading, useContactFile } from './contact-file';
import { sendFile } from './upload';

const HOME = '/owner/do-not-call';
const MAX_BYTES = 10 * 1024 * 1024;
const SHOWN = 200;
const fields = ['phone', 'name', 'note'] as const;

interface Done {
  added: number;
  known: number;
  repaired: number;
  problems: { line: number; reason: Lowercase<ListProblemReason>; typed: string }[];
}

const Report = ({ done }: { done: Done }) => {
  const { t } = useTranslation(['do-not-call', 'campaigns']);
  const count = done.problems.length;
  return (
    <>
      <Card tone="brand">
        <p role="status">
          {t('done', { added: done.added, known: done.known })}
          {done.repaired > 0 && t('campaigns:doneRepaired', { count: done.repaired })}
        </p>
      </Card>
      {count > 0 && (
        <>
          <p>{t('rejected', { count })}</p>
          <DataTable
            caption={t('rejected', { count })}
            rows={done.problems.slice(0, SHOWN)}
            rowKey={({ line }) => String(line)}
            columns={[
              {
                key: 'line',
                head: t('campaigns:lineHead'),
                cell: ({ line }) => t('campaigns:line', { line }),
              },
              { key: 'typed', head: t('campaigns:typedHead'), cell: ({ typed }) => typed },
              {
                key: 'reason',
                head: t('campaigns:reasonHead'),
                cell: ({ reason }) =>
                  t(`campaigns:problem.${reason.toUpperCase() as Uppercase<typeof reason>}`),
              },
            ]}
          />
        </>
      )}
    </>
  );
};

/** A list the client has kept so far: choose it, look whether its columns were understood, bring it in, see what was left out. */
const DoNotCallImportPage = () => {
  const { t } = useTranslation(['do-not-call', 'campaigns']);
  const client = useQueryClient();
  const [share, setShare] = useState(0);
  const send = useMutation<Done, Error, { chosen: File; reading: ContactReading }>({
    mutationFn: ({ chosen, reading: { hasHeading, columns, addZeros } }) =>
      sendFile(
        '/files/do-not-call',
        chosen,
        { hasHeading, columns: { ...columns }, zeros: addZeros },
        setShare,
      ),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(DoNotCallListDocument) }),
  });
  const file = useContactFile(MAX_BYTES, fields, () => send.reset());
  if (send.data)
    return (
      <Page title={t('import')} back={HOME}>
        <Report done={send.data} />
        <PrimaryButton to={HOME}>{t('toList')}</PrimaryButton>
        <SecondaryButton onClick={() => file.list.choose(null)}>
          {t('campaigns:importAnother')}
        </SecondaryButton>
      </Page>
    );
  return (
    <Page title={t('import')} back={HOME}>
      <p>{t('importLead')}</p>
      {send.isError && <Problem error={send.error} />}
      <ContactFileForm
        file={file}
        tooLarge={t('tooLarge')}
        hint={t('fileHint')}
        busy={send.isPending}
        progress={share < 1 ? t('campaigns:uploading', { percent: Math.round(share * 100) }) : t('reading')}
        onSend={(chosen, reading) => send.mutate({ chosen, reading })}
      />
    </Page>
  );
};

export default DoNotCallImportPage;
