import { Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DoNotCallFieldsFragment,
  DoNotCallListDocument,
  RemoveDoNotCallDocument,
} from '../../graphql/generated/graphql';
import { RequestFailed } from '../../graphql/client';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { currentLanguage } from '../../i18n/index';
import { Answered } from '../../ui/answered';
import { ButtonRow, PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { AddDoNotCall } from './add-do-not-call';

const PAGE = 20;
const MOST = 100;

const Line = ({ line, onRemove }: { line: DoNotCallFieldsFragment; onRemove: () => void }) => {
  const { t } = useTranslation('do-not-call');
  const { id, phone, name, note, offer, source, addedAt } = line;
  return (
    <Card>
      <p>
        <strong>{phone}</strong> {name}
        {note && (
          <>
            <br />
            {note}
          </>
        )}
        <br />
        {offer ? t('onlyOffer', { offer }) : t('everything')}
        <br />
        {t(`source.${source}`, { moment: formatMoment(addedAt) })}
      </p>
      {id && (
        <SecondaryButton onClick={onRemove} ariaLabel={t('removeSpoken', { phone })}>
          {t('remove')}
        </SecondaryButton>
      )}
    </Card>
  );
};

interface RemoveDialogProps {
  line: DoNotCallFieldsFragment & { id: string };
  onClose: () => void;
}

const RemoveDialog = ({ line, onClose }: RemoveDialogProps) => {
  const { t } = useTranslation('do-not-call');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const remove = useTell(RemoveDoNotCallDocument, [DoNotCallListDocument]);
  const isMissing = asked && reason.trim() === '';
  const refused = remove.error instanceof RequestFailed ? remove.error.fields[0]?.message : undefined;
  const send = () => {
    setAsked(true);
    if (reason.trim() !== '') remove.mutate({ id: line.id, reason }, { onSuccess: onClose });
  };
  return (
    <ConfirmDialog
      opened
      destructive
      question={t('removeQuestion', { phone: line.phone })}
      verb={t('removeVerb')}
      busy={remove.isPending}
      error={refused ? undefined : remove.error}
      onConfirm={send}
      onClose={onClose}
    >
      <p>{t('removeEffect')}</p>
      <Textarea
        id="reason"
        label={t('reason')}
        description={t('reasonHint')}
        autosize
        minRows={2}
        value={reason}
        error={isMissing ? t('reasonMissing') : refused}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ConfirmDialog>
  );
};

/** Whom nobody calls in the client's name: seen, searched, added to, and taken from with a reason. */
const DoNotCallPage = () => {
  const { t } = useTranslation('do-not-call');
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 250);
  const [first, setFirst] = useState(PAGE);
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<DoNotCallFieldsFragment | null>(null);
  const query = useAsk(
    DoNotCallListDocument,
    { search: wanted || null, first, offset: 0 },
    { keepPrevious: true },
  );
  return (
    <Page title={t('title')} back="/owner/campaigns">
      <p>{t('lead')}</p>
      <ButtonRow>
        <PrimaryButton onClick={() => setAdding(true)}>{t('add')}</PrimaryButton>
        <SecondaryButton to="/owner/do-not-call/import">{t('import')}</SecondaryButton>
      </ButtonRow>
      <TextInput
        id="do-not-call-search"
        type="search"
        label={t('search')}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <Answered query={query}>
        {({ doNotCallList: { items, total } }) => (
          <>
            <p role="status">{t('found', { count: total })}</p>
            {items.length === 0 ? (
              <Empty>{t(wanted ? 'noneFound' : 'none')}</Empty>
            ) : (
              <Stacked>
                {items.map((line) => (
                  <Line
                    key={line.id ?? `${line.phone} ${line.offer}`}
                    line={line}
                    onRemove={() => setRemoving(line)}
                  />
                ))}
              </Stacked>
            )}
            {items.length < total && first < MOST && (
              <SecondaryButton onClick={() => setFirst(Math.min(MOST, first + PAGE))} busy={query.isFetching}>
                {t('more')}
              </SecondaryButton>
            )}
            {items.length < total && first >= MOST && <p>{t('searchForMore', { count: MOST })}</p>}
            {total > 0 && (
              <a href={`/files/do-not-call.csv?language=${currentLanguage()}`} download data-tall>
                {t('file')}
              </a>
            )}
          </>
        )}
      </Answered>
      {isAdding && <AddDoNotCall onClose={() => setAdding(false)} />}
      {removing?.id && (
        <RemoveDialog line={{ ...removing, id: removing.id }} onClose={() => setRemoving(null)} />
      )}
    </Page>
  );
};

export default DoNotCallPage;
