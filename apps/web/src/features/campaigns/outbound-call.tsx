import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConfirmDisclosureDocument,
  type DisclosurePoint,
  type OutboundCallFieldsFragment,
  OutboundDeskDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { KeyValueList } from '../../ui/key-value-list';
import { Bullets } from '../../ui/lists';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './campaigns.module.css';
import { OutboundRecord } from './outbound-record';

const points: readonly DisclosurePoint[] = ['NAME', 'COMPANY', 'GOODS', 'SOLICITATION'];

const Tell = ({ call }: { call: OutboundCallFieldsFragment }) => {
  const { t } = useTranslation('campaigns');
  const [told, setTold] = useState<readonly DisclosurePoint[]>([]);
  const confirm = useTell(ConfirmDisclosureDocument, [OutboundDeskDocument]);
  if (call.disclosedAt) return <p>{t('desks.toldAt', { moment: formatMoment(call.disclosedAt) })}</p>;
  return (
    <>
      <p>{t('desks.tellHint')}</p>
      {points.map((point) => (
        <Checkbox
          key={point}
          label={t(`desks.points.${point}`, { client: call.clientName, offer: call.offer })}
          checked={told.includes(point)}
          onChange={({ currentTarget: { checked } }) =>
            setTold((before) => (checked ? [...before, point] : before.filter((one) => one !== point)))
          }
        />
      ))}
      {confirm.isError && <Problem error={confirm.error} />}
      <ActButton
        tone="primary"
        busy={confirm.isPending}
        onClick={() => confirm.mutate({ callId: call.id, points: [...told] })}
      >
        {t('desks.told')}
      </ActButton>
    </>
  );
};

/** Who is called and what is said on the left, what came of it on the right. */
export const OutboundCall = ({ call }: { call: OutboundCallFieldsFragment }) => {
  const { t } = useTranslation('campaigns');
  const about = [
    { label: t('company'), value: call.name },
    { label: t('withWhom'), value: call.person },
    { label: t('note'), value: call.contactNote },
    { label: t('campaign'), value: call.campaignName },
    { label: t('purpose'), value: call.purpose },
  ];
  return (
    <div className={`${styles.columns} ${styles.callDesk}`}>
      <section className={styles.pane} aria-label={t('desks.call')}>
        <p>{t('desks.inName', { client: call.clientName })}</p>
        <a href={`tel:${call.phone}`} className={styles.phone}>
          {call.phone}
        </a>
        <p>
          {t('desks.attempt', { count: call.attempts + 1 })}
          {call.scheduled && (
            <>
              <br />
              <strong>{t('desks.scheduled')}</strong>
            </>
          )}
        </p>
        <KeyValueList items={about.flatMap(({ label, value }) => (value ? [{ label, value }] : []))} />
        {call.history.length > 0 && (
          <>
            <h2>{t('desks.history')}</h2>
            <Bullets>
              {call.history.map(({ at, outcome, note }) => (
                <span key={at}>
                  {formatMoment(at)} {t(`desks.outcomes.${outcome}`)} {note}
                </span>
              ))}
            </Bullets>
          </>
        )}
        <h2>{t('desks.tell')}</h2>
        <Tell call={call} />
        <h2>{t('script')}</h2>
        <p className={styles.script}>{call.disclosedAt ? call.script : t('desks.locked')}</p>
      </section>
      <OutboundRecord call={call} />
    </div>
  );
};
