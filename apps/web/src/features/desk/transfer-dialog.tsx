import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  ConsultColleagueDocument,
  DeskFloorDocument,
  FreeColleaguesDocument,
  RingOutsideDocument,
  TransferCallDocument,
  TransferTargetsDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';

interface TransferDialogProps {
  interactionId: string;
  deskId: string;
  messageOnly: boolean;
  /** Names to ring before the others, in this order. */
  first?: readonly string[];
  onClose: () => void;
}

/** To whom a call may go: a colleague, asked first or not, or one of the client's own people. */
export const TransferDialog = (props: TransferDialogProps) => {
  const { interactionId, onClose } = props;
  const { t } = useTranslation(['call-desk', 'common']);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('transfer.title')}
      closeButtonProps={{ 'aria-label': t('common:close'), size: 36 }}
    >
      <Colleagues interactionId={interactionId} onClose={onClose} />
      <Outside {...props} />
    </Modal>
  );
};

const Colleagues = ({ interactionId, onClose }: { interactionId: string; onClose: () => void }) => {
  const { t } = useTranslation('call-desk');
  const colleagues = useAsk(FreeColleaguesDocument, { interactionId }, { refetchEveryMs: 3_000, staleMs: 0 });
  const transfer = useTell(TransferCallDocument, [DeskFloorDocument]);
  const consult = useTell(ConsultColleagueDocument, [DeskFloorDocument]);
  return (
    <section>
      <h3>{t('transfer.colleagues')}</h3>
      {transfer.isError && <Problem error={transfer.error} />}
      {consult.isError && <Problem error={consult.error} />}
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
                    <strong>{name}</strong>
                    <div className={styles.row}>
                      <ActButton
                        tone="primary"
                        ariaLabel={t('transfer.ask', { name })}
                        busy={consult.isPending && consult.variables?.toPersonId === personId}
                        onClick={() =>
                          consult.mutate({ interactionId, toPersonId: personId }, { onSuccess: onClose })
                        }
                      >
                        {t('transfer.askFirst')}
                      </ActButton>
                      <ActButton
                        ariaLabel={t('transfer.to', { name })}
                        busy={transfer.isPending && transfer.variables?.toPersonId === personId}
                        onClick={() => transfer.mutate({ interactionId, toPersonId: personId })}
                      >
                        {t('transfer.direct')}
                      </ActButton>
                    </div>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Answered>
    </section>
  );
};

/** Whoever the rules name comes first; the others as owner and supervisor listed them. */
const inOrder = <Target extends { name: string }>(targets: readonly Target[], first: readonly string[]) => {
  const placeOf = ({ name }: Target) => (first.includes(name) ? first.indexOf(name) : first.length);
  return [...targets].sort((a, b) => placeOf(a) - placeOf(b));
};

const Outside = ({ interactionId, deskId, messageOnly, first = [], onClose }: TransferDialogProps) => {
  const { t } = useTranslation('call-desk');
  const targets = useAsk(TransferTargetsDocument, { deskId }, { staleMs: 0 });
  const ring = useTell(RingOutsideDocument, [DeskFloorDocument]);
  return (
    <section>
      <h3>{t('transfer.outside')}</h3>
      {ring.isError && <Problem error={ring.error} />}
      {messageOnly ? (
        <p>{t('transfer.messageOnly')}</p>
      ) : (
        <Answered query={targets} lines={2}>
          {({ transferTargets }) =>
            transferTargets.length === 0 ? (
              <p>{t('transfer.outsideNone')}</p>
            ) : (
              <>
                <p>{t('transfer.outsideBody')}</p>
                <ul className={styles.choiceList}>
                  {inOrder(transferTargets, first).map(({ id, name, phone, note, reachable }) => (
                    <li key={id}>
                      <span>
                        <strong>{name}</strong> {phone} {note && <span className={styles.sub}>{note}</span>}
                      </span>
                      {reachable ? (
                        <ActButton
                          ariaLabel={t('transfer.ringOf', { name })}
                          busy={ring.isPending && ring.variables?.targetId === id}
                          onClick={() => ring.mutate({ interactionId, targetId: id }, { onSuccess: onClose })}
                        >
                          {t('transfer.ring')}
                        </ActButton>
                      ) : (
                        <span className={styles.sub}>{t('transfer.notNow')}</span>
                      )}
                    </li>
                  ))}
                </ul>
              </>
            )
          }
        </Answered>
      )}
    </section>
  );
};
