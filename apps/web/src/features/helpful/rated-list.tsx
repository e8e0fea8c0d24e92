import { useTranslation } from 'react-i18next';
import type { RatedReportFieldsFragment } from '../../graphql/generated/graphql';
import { Card } from '../../ui/card';
import { DateText } from '../../ui/date-text';
import { Stacked } from '../../ui/lists';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { StoryButton } from '../floor/story-button';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './helpful.module.css';

interface RatedListProps {
  items: readonly RatedReportFieldsFragment[];
  /** Whether who reads may open the story of each call, and learn whose it was. */
  supervises: boolean;
  more?: { readonly busy: boolean; readonly onMore: () => void } | undefined;
}

/** Each opinion with the client's word and the message it is about. */
export const RatedList = ({ items, supervises, more }: RatedListProps) => {
  const { t } = useTranslation('helpful');
  if (items.length === 0) return <Empty>{t('noneRated')}</Empty>;
  return (
    <>
      <Stacked label={t('each')}>
        {items.map(({ interactionId, at, deskName, agentName, helpful, remark, message }) => (
          <Card key={interactionId}>
            <div className={styles.head}>
              <StateLabel tone={helpful ? 'done' : 'failed'}>
                {t(helpful ? 'helpful' : 'unhelpful')}
              </StateLabel>
              <DateText instant={at} />
              {supervises ? (
                <StoryButton id={interactionId} client={deskName} />
              ) : (
                <span className={styles.sub}>{deskName}</span>
              )}
              {supervises && <span className={styles.sub}>{t('by', { name: agentName ?? t('gone') })}</span>}
            </div>
            {remark && <p className={styles.text}>{t('remark', { remark })}</p>}
            <p className={`${styles.text} ${styles.sub}`}>{message ?? t('noMessage')}</p>
          </Card>
        ))}
      </Stacked>
      {more && (
        <ActButton busy={more.busy} onClick={more.onMore}>
          {t('more')}
        </ActButton>
      )}
    </>
  );
};
