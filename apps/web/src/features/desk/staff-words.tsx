import { IconMessage2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DeskFloorDocument, type DeskFloorQuery, ReadWordDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './at-work-bar.module.css';
import { useFloorLine } from './floor-line';

const Word = ({ id, words, byName }: DeskFloorQuery['myDeskFloor']['words'][number]) => {
  const { t } = useTranslation('call-desk');
  const read = useTell(ReadWordDocument, [DeskFloorDocument]);
  return (
    <div className={styles.bar} data-word>
      <IconMessage2 size={22} aria-hidden />
      <p className={styles.words}>
        <strong>{t('word.from', { name: byName ?? '' })}</strong>
        <span className={styles.word}>{words}</span>
      </p>
      <ActButton tone="primary" busy={read.isPending} onClick={() => read.mutate({ id })}>
        {t('word.read')}
      </ActButton>
      {read.isError && <Problem error={read.error} />}
    </div>
  );
};

/**
 * What a supervisor writes about the call in hand, on whichever page it is worked on. The frame is always there, because only what
 * comes into it is read aloud; focus stays where the agent types.
 */
export const StaffWords = () => {
  const line = useFloorLine();
  const words = line?.floor.query.data?.myDeskFloor.words ?? [];
  return (
    <div role="alert" className={styles.place}>
      {words.map((word) => (
        <Word key={word.id} {...word} />
      ))}
    </div>
  );
};
