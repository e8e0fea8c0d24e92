import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DeskFloorDocument,
  FloorDesksDocument,
  LiveFloorDocument,
  SimulateCallDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { isTrialServer } from '../workplace/pieces/trials';
import styles from './desk.module.css';

/** Rings one of the desks with a made-up caller. Only where the server is a trial one. */
export const TrialCall = () => {
  const { t } = useTranslation('call-desk');
  const allowed = isTrialServer();
  const desks = useAsk(FloorDesksDocument, {}, { enabled: allowed });
  const [chosen, setChosen] = useState('');
  const simulate = useTell(SimulateCallDocument, [DeskFloorDocument, LiveFloorDocument]);
  const accepting = (desks.data?.desks ?? []).filter((desk) => desk.accepting);
  if (!allowed || desks.data === undefined) return null;
  const deskId = chosen || accepting[0]?.id;
  return (
    <Card>
      <h2>{t('trial.title')}</h2>
      {deskId === undefined ? (
        <p>{t('trial.noDesk')}</p>
      ) : (
        <>
          <p>{t('trial.body')}</p>
          <div className={styles.row}>
            <NativeSelect
              label={t('trial.desk')}
              value={deskId}
              data={accepting.map(({ id, clientName, name }) => ({
                value: id,
                label: t('trial.option', { clientName, name }),
              }))}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
            <ActButton busy={simulate.isPending} onClick={() => simulate.mutate({ deskId })}>
              {t('trial.call')}
            </ActButton>
          </div>
        </>
      )}
      {simulate.isError && <Problem error={simulate.error} />}
    </Card>
  );
};
