import { Kbd, Modal, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../workplace/pieces/data-table';
import { chords, chordText, keyNames, outcomeChords, turnKeys } from './keys';

interface DeskHelpProps {
  opened: boolean;
  onClose: () => void;
  keysOn: boolean;
  onKeys: (on: boolean) => void;
}

/** Every key of the desk, and the switch that turns them off. */
export const DeskHelp = ({ opened, onClose, keysOn, onKeys }: DeskHelpProps) => {
  const { t } = useTranslation(['call-desk', 'common']);
  const rows = [
    ...keyNames.map((name) => ({ chord: chords[name] as string, act: t(`keys.${name}`) })),
    { chord: '?', act: t('keys.question') },
    ...outcomeChords.map(({ outcome, chord }) => ({
      chord,
      act: t('keys.outcome', { outcome: t(`outcomes.${outcome}`) }),
    })),
    { chord: t('keys.topicKey'), act: t('keys.topic') },
  ];
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('common:close'), size: 36 }}
    >
      <Switch
        size="md"
        checked={keysOn}
        label={t('keys.on')}
        onChange={(event) => {
          turnKeys(event.currentTarget.checked);
          onKeys(event.currentTarget.checked);
        }}
        mb="md"
      />
      <DataTable
        caption={t('keys.title')}
        rows={rows}
        rowKey={({ chord }) => chord}
        columns={[
          { key: 'act', head: t('keys.act'), cell: ({ act }) => act },
          { key: 'chord', head: t('keys.key'), cell: ({ chord }) => <Kbd>{chordText(chord)}</Kbd> },
        ]}
      />
    </Modal>
  );
};
