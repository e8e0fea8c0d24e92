import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  type DeskFieldsFragment,
  RecordingRulesDocument,
  type RecordingRulesQuery,
  SetRecordingRulesDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { useFields } from '../../ui/use-fields';
import { useDeskAddress } from './desk-address';
import { DeskEditor, WithDesk } from './desk-editor';

/** The same bounds as the server's (libs/fulfilment, domain/recording.ts). */
const [MIN_DAYS, MAX_DAYS] = [1, 1096];
const daysOf = (typed: string) => Number(typed.normalize('NFKC').trim() || 'none');

type Rules = RecordingRulesQuery['recordingRules'];

const RulesForm = ({ desk, stored }: { desk: DeskFieldsFragment; stored: Rules }) => {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const addressOf = useDeskAddress();
  const [ownerMayHear, setOwner] = useState(stored.ownerMayHear);
  const [agentMayHear, setAgent] = useState(stored.agentMayHear);
  const save = useTell(SetRecordingRulesDocument, [RecordingRulesDocument]);
  const fields = useFields(
    { keepDays: String(stored.keepDays) },
    {
      keepDays: (typed) => {
        const days = daysOf(typed);
        return Number.isInteger(days) && days >= MIN_DAYS && days <= MAX_DAYS
          ? undefined
          : t('recordings.daysRange', { min: MIN_DAYS, max: MAX_DAYS });
      },
    },
  );
  const submit = () => {
    if (!fields.check()) return;
    const input = { keepDays: daysOf(fields.values.keepDays), ownerMayHear, agentMayHear };
    save.mutate(
      { deskId: desk.id, input },
      { onSuccess: () => void navigate(addressOf(desk.id), { state: { saved: true } }) },
    );
  };
  return (
    <DeskEditor
      desk={desk}
      title={t('recordings.title')}
      problems={fields.summary}
      error={save.error}
      isSaving={save.isPending}
      onSave={submit}
    >
      <p>{t('recordings.lead')}</p>
      {desk.recordingNotice === null && <p>{t('recordings.noNotice')}</p>}
      <TextInput
        {...fields.text('keepDays')}
        label={t('recordings.days')}
        description={t('recordings.daysHint')}
        inputMode="numeric"
        maw="16rem"
      />
      <Checkbox
        label={t('recordings.owner')}
        checked={ownerMayHear}
        onChange={(event) => setOwner(event.currentTarget.checked)}
      />
      <Checkbox
        label={t('recordings.agent')}
        checked={agentMayHear}
        onChange={(event) => setAgent(event.currentTarget.checked)}
      />
    </DeskEditor>
  );
};

const WithRules = ({ desk }: { desk: DeskFieldsFragment }) => {
  const query = useAsk(RecordingRulesDocument, { deskId: desk.id }, { staleMs: 0 });
  return (
    <Answered query={query}>
      {({ recordingRules }) => <RulesForm desk={desk} stored={recordingRules} />}
    </Answered>
  );
};

/** How long recordings of a desk are kept, and who may hear them. */
const RecordingRulesPage = () => <WithDesk>{(desk) => <WithRules desk={desk} />}</WithDesk>;

export default RecordingRulesPage;
