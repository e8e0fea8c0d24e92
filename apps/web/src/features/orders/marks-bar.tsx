import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  type Carrier,
  ConfirmOrdersDocument,
  type MarkedReportFieldsFragment,
  ShipOrdersDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FieldLabel } from '../../ui/field-label';
import { Bullets } from '../../ui/lists';
import { ActButton } from '../workplace/pieces/act-button';
import { carriers, numberText, reasonOf, useShopBase } from './order-words';
import styles from './orders.module.css';
import { refresh } from './refresh';
import type { Mark, Marks } from './use-marks';

type Act = 'confirm' | 'ship';
type Done = MarkedReportFieldsFragment & { act: Act };

const confirmed = (mark: Mark): Mark => (mark.state === 'RECEIVED' ? { ...mark, state: 'CONFIRMED' } : mark);

interface MarksBarProps {
  deskId: string;
  marks: Marks;
  onDone: (done: Done) => void;
}

/** What may be done with all marked orders at once; always in sight while something is marked. */
export const MarksBar = ({ deskId, marks: { marks, markAll, clear }, onDone }: MarksBarProps) => {
  const { t } = useTranslation('shipping');
  const [act, setAct] = useState<Act | null>(null);
  const chosen = [...marks.values()];
  const has = (state: Mark['state']) => chosen.some((mark) => mark.state === state);
  const finish = (done: Done) => {
    setAct(null);
    // What has just been confirmed is usually shipped next.
    if (done.act === 'confirm') markAll(chosen.map(confirmed));
    else clear();
    onDone(done);
  };
  if (chosen.length === 0) return null;
  const dialog = { deskId, chosen, onClose: () => setAct(null) };
  return (
    <section aria-label={t('marks')} className={styles.marks}>
      <div className={styles.marked}>
        <strong role="status">{t('marked', { count: chosen.length })}</strong>
        <ActButton tone="quiet" onClick={clear}>
          {t('clear')}
        </ActButton>
      </div>
      <div className={styles.row}>
        {has('RECEIVED') && (
          <ActButton tone={has('CONFIRMED') ? 'plain' : 'primary'} onClick={() => setAct('confirm')}>
            {t('confirm.verb')}
          </ActButton>
        )}
        {has('CONFIRMED') && (
          <ActButton tone="primary" onClick={() => setAct('ship')}>
            {t('ship.verb')}
          </ActButton>
        )}
        {!has('RECEIVED') && !has('CONFIRMED') && <span>{t('nothingToDo')}</span>}
      </div>
      <ShipMarked {...dialog} opened={act === 'ship'} onDone={(done) => finish({ ...done, act: 'ship' })} />
      <ConfirmMarked
        {...dialog}
        opened={act === 'confirm'}
        onDone={(done) => finish({ ...done, act: 'confirm' })}
      />
    </section>
  );
};

interface DialogProps {
  deskId: string;
  chosen: readonly Mark[];
  opened: boolean;
  onClose: () => void;
  onDone: (done: MarkedReportFieldsFragment) => void;
}

const ShipMarked = ({ deskId, chosen, opened, onClose, onDone }: DialogProps) => {
  const { t } = useTranslation(['shipping', 'orders']);
  const [carrier, setCarrier] = useState('');
  const ship = useTell(ShipOrdersDocument, refresh);
  const ready = chosen.filter(({ state }) => state === 'CONFIRMED');
  const waiting = chosen.filter(({ state }) => state === 'RECEIVED').length;
  const rest = chosen.length - ready.length - waiting;
  const mails = ready.filter(({ hasEmail }) => hasEmail).length;
  const send = () =>
    ship.mutate(
      { deskId, orderIds: chosen.map(({ id }) => id), carrier: (carrier || null) as Carrier | null },
      { onSuccess: ({ shipOrders }) => onDone(shipOrders) },
    );
  return (
    <ConfirmDialog
      opened={opened}
      question={t('ship.question', { count: chosen.length })}
      verb={t('ship.verb')}
      busy={ship.isPending}
      error={ship.isError ? ship.error : undefined}
      onClose={onClose}
      onConfirm={send}
    >
      <Bullets>
        {ready.length > 0 ? t('ship.ready', { count: ready.length }) : t('ship.none')}
        {waiting > 0 && t('ship.waiting', { count: waiting })}
        {rest > 0 && t('ship.rest', { count: rest })}
        {ready.length > 0 && (mails > 0 ? t('ship.mails', { count: mails }) : t('ship.noMails'))}
        {ready.length > 0 && t('ship.undo')}
      </Bullets>
      <NativeSelect
        label={<FieldLabel mark="optional">{t('orders:field.carrier')}</FieldLabel>}
        description={t('ship.numbers')}
        value={carrier}
        onChange={({ currentTarget }) => setCarrier(currentTarget.value)}
        data={[
          { value: '', label: t('orders:form.choose') },
          ...carriers.map((value) => ({ value, label: t(`orders:carrier.${value}`) })),
        ]}
      />
    </ConfirmDialog>
  );
};

const ConfirmMarked = ({ deskId, chosen, opened, onClose, onDone }: DialogProps) => {
  const { t } = useTranslation('shipping');
  const confirm = useTell(ConfirmOrdersDocument, refresh);
  const ready = chosen.filter(({ state }) => state === 'RECEIVED').length;
  const send = () =>
    confirm.mutate(
      { deskId, orderIds: chosen.map(({ id }) => id) },
      { onSuccess: ({ confirmOrders }) => onDone(confirmOrders) },
    );
  return (
    <ConfirmDialog
      opened={opened}
      question={t('confirm.question', { count: chosen.length })}
      verb={t('confirm.verb')}
      busy={confirm.isPending}
      error={confirm.isError ? confirm.error : undefined}
      onClose={onClose}
      onConfirm={send}
    >
      <Bullets>
        {t('confirm.ready', { count: ready })}
        {ready < chosen.length && t('confirm.rest', { count: chosen.length - ready })}
      </Bullets>
    </ConfirmDialog>
  );
};

/** What became of the orders that were marked. */
export const MarkedReport = ({ act, done, unchanged, problems }: Done) => {
  const { t } = useTranslation('shipping');
  const base = useShopBase();
  return (
    <Card tone="brand">
      <p role="status">
        {t(`${act}.done`, { count: done })} {unchanged > 0 && t('unchanged', { count: unchanged })}
      </p>
      {problems.length > 0 && (
        <>
          <p>{t('left', { count: problems.length })}</p>
          <Bullets>
            {problems.map(({ orderId, number, reason }) => (
              <Link key={orderId} to={`${base}/orders/${orderId}`} data-tall>
                {t('leftLine', {
                  number: numberText(number),
                  reason: t(`reason.${reasonOf(reason)}`),
                })}
              </Link>
            ))}
          </Bullets>
        </>
      )}
    </Card>
  );
};
