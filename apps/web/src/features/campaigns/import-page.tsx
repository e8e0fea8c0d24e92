import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CampaignDocument, ContactListsDocument } from '../../graphql/generated/graphql';
import { keyOf, useAsk } from '../../graphql/hooks';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/states';
import { ContactFileForm, type ContactReading, useContactFile } from './contact-file';
import { ListProblems } from './list-problems';
import { MAX_FILE_BYTES, upload, type Uploaded } from './upload';

const fields = ['phone', 'name', 'person', 'note'] as const;

/** Choose a file, look whether its columns were understood, bring it in, see what was left out. */
const ImportPage = () => {
  const { t } = useTranslation('campaigns');
  const { id = '' } = useParams();
  const client = useQueryClient();
  const [share, setShare] = useState(0);
  const send = useMutation<Uploaded, Error, { chosen: File; reading: ContactReading }>({
    mutationFn: ({ chosen, reading }) => upload(id, chosen, reading, setShare),
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
  const file = useContactFile(MAX_FILE_BYTES, fields, () => send.reset());
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
        <SecondaryButton onClick={() => file.list.choose(null)}>{t('importAnother')}</SecondaryButton>
      </Page>
    );
  return (
    <Page title={t('import')} back={home}>
      {send.isError && <Problem error={send.error} />}
      <ContactFileForm
        file={file}
        tooLarge={t('fileTooLarge')}
        hint={t('fileHint')}
        busy={send.isPending}
        progress={
          share < 1
            ? t('uploading', { percent: Math.round(share * 100) })
            : t('reading', { lines: reading?.linesRead ?? 0 })
        }
        onSend={(chosen, how) => send.mutate({ chosen, reading: how })}
      />
    </Page>
  );
};

export default ImportPage;
