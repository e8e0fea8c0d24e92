import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskFloorQuery } from '../../graphql/generated/graphql';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';

const seenKey = 'madoguchi.takenOverSeen';
/** The server tells it for as long; nothing may change on a quiet floor when it is over. */
const TOLD_MS = 10 * 60_000;

/**
 * The call is gone from the agent's screen: who has it now, and what becomes of what was typed. It is part of the floor's state, so
 * a reload and a line that opens late find it too. The frame is always there, because only what comes into it is read aloud.
 */
export const TakenOver = ({ floor, nowMs }: { floor: DeskFloorQuery['myDeskFloor']; nowMs: number }) => {
  const { t } = useTranslation('call-desk');
  const [seen, setSeen] = useState(() => window.sessionStorage.getItem(seenKey));
  const told = floor.takenOver;
  const news = told && nowMs - Date.parse(told.at) < TOLD_MS ? told : null;
  const id = news && `${news.interactionId} ${news.at}`;
  const close = (shown: string) => {
    window.sessionStorage.setItem(seenKey, shown);
    setSeen(shown);
  };
  return (
    <div role="alert" className={styles.takenOver}>
      {news && id && id !== seen && (
        <>
          <IconArrowsExchange size={24} aria-hidden />
          <div className={styles.grow}>
            <p className={styles.client}>
              {t(news.inTalk ? 'takenOver.call' : 'takenOver.record', {
                name: news.byName ?? '',
                client: news.clientName ?? '',
              })}
            </p>
            <p>{t('takenOver.kept', { name: news.byName ?? '' })}</p>
            <p>{t('takenOver.free')}</p>
          </div>
          <ActButton onClick={() => close(id)}>{t('takenOver.close')}</ActButton>
        </>
      )}
    </div>
  );
};
