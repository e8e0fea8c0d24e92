import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  DeskFloorDocument,
  FreeColleaguesDocument,
  TransferCallDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';

/** Who is free right now; one press hands the call over, with everything typed so far. */
export const TransferDialog = ({
  interactionId,
  onClose,
}: {
  interactionId: string;
  onClose: () => void;
}) => {
  const { t } = useTranslation(['call-desk', 'common']);
  const colleagues = useAsk(FreeColleaguesDocument, {}, { refetchEveryMs: 3_000, staleMs: 0 });
  const transfer = useTell(TransferCallDocument, [DeskFloorDocument]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('transfer.title')}
      closeButtonProps={{ 'aria-label': t('common:close'), size: 36 }}
    >
      {transfer.isError && <Problem error={transfer.error} />}
      <Answered query={colleagues} lines={2}>
        {({ freeColleagues }) =>
          freeColleagues.length === 0 ? (
            <p>{t('transfer.nobody')}</p>
          ) : (
            <>
              <p>{t('transfer.body')}</p>
              <ul className={styles.choiceList}>
                {freeColleagues.map(({ personId, name }) => (
                  <li key={personId}>
                    <ActButton
                      busy={transfer.isPending && transfer.variables?.toPersonId === personId}
                      onClick={() => transfer.mutate({ interactionId, toPersonId: personId })}
                    >
                      {t('transfer.to', { name })}
                    </ActButton>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Answered>
    </Modal>
  );
};
