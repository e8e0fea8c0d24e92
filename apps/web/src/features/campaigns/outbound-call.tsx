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
import { Bullets } from '../../ui/lists';
import { Problem } from '../../ui/states';
import { useSession } from '../identity/session';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './campaigns.module.css';
import { DeskQa, WorkRights } from '../desk/work-rights';
import type { Missing } from '../desk/draft';
import { OutboundRecord } from './outbound-record';
import { Questions } from './questions';
import { useOutboundDraft } from './use-outbound-draft';

const points: readonly DisclosurePoint[] = ['NAME', 'COMPANY', 'GOODS', 'SOLICITATION'];

const Tell = ({ call }: { call: OutboundCallFieldsFragment }) => {
  const { t } = useTranslation('campaigns');
  const [told, setTold] = useState<readonly DisclosurePoint[]>([]);
  const confirm = useTell(ConfirmDisclosureDocument, [OutboundDeskDocument]);
  const agent = useSession().person?.name.split(/\s/)[0] ?? '';
  const { clientName: client, offer } = call;
  if (call.disclosedAt) return <p>{t('desks.toldAt', { moment: formatMoment(call.disclosedAt) })}</p>;
  const tell = (all: readonly DisclosurePoint[]) => confirm.mutate({ callId: call.id, points: [...all] });
  const tick = (point: DisclosurePoint, checked: boolean) => {
    const now = checked ? [...told, point] : told.filter((one) => one !== point);
    setTold(now);
    if (now.length === points.length) tell(now);
  };
  return (
    <>
      <p className={styles.say}>{t('desks.opening', { client, offer, agent })}</p>
      <p>{t('desks.tellHint')}</p>
      {points.map((point) => (
        <Checkbox
          key={point}
          label={t(`desks.points.${point}`, { client, offer })}
          checked={told.includes(point)}
          onChange={({ currentTarget: { checked } }) => tick(point, checked)}
        />
      ))}
      {confirm.isError && <Problem error={confirm.error} />}
      <ActButton tone="primary" busy={confirm.isPending} onClick={() => tell(told)}>
        {t('desks.told')}
      </ActButton>
    </>
  );
};

/** Calls that solicit nothing begin at once, and offer nothing. */
const Begin = ({ call }: { call: OutboundCallFieldsFragment }) => {
  const { t } = useTranslation('campaigns');
  const agent = useSession().person?.name.split(/\s/)[0] ?? '';
  const { clientName: client, offer } = call;
  return (
    <>
      <p className={styles.say}>{t('desks.openingPlain', { client, offer, agent })}</p>
      <p role="note">{t('desks.offersNothing')}</p>
    </>
  );
};

interface OutboundCallProps {
  call: OutboundCallFieldsFragment;
  onRecorded: () => void;
}

/** Who is called and what is said on the left, what came of it on the right. */
export const OutboundCall = ({ call, onRecorded }: OutboundCallProps) => {
  const { t } = useTranslation('campaigns');
  const { name, person, steps } = call;
  const inHand = useOutboundDraft(call);
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const solicits = call.kind === 'SOLICITATION';
  const mayTalk = !solicits || call.disclosedAt !== null;
  const showMissing = (open: readonly Missing[]) => {
    setMissing(open);
    const [first] = open;
    if (first && first.kind !== 'stillTalking') document.getElementById(first.fieldId)?.focus();
  };
  const who =
    name && person ? t('desks.both', { name, person }) : person ? t('desks.personOf', { person }) : name;
  return (
    <div className={`${styles.columns} ${styles.callDesk}`}>
      <section className={styles.pane} aria-label={t('desks.call')}>
        <p>{t('desks.inCampaign', { client: call.clientName, campaign: call.campaignName })}</p>
        <p>{t('desks.audience', { who: t(`audiences.${call.audience}`) })}</p>
        <div>
          {who && <p className={styles.who}>{who}</p>}
          <a href={`tel:${call.phone}`} className={styles.phone}>
            {call.phone}
          </a>
        </div>
        <div className={styles.rights}>
          <WorkRights kind="outbound" id={call.id} />
        </div>
        {call.refusesCalls && <p role="alert">{t('desks.refusesCalls')}</p>}
        <p>
          {t('desks.attempt', { count: call.attempts + 1 })}
          {call.scheduled && (
            <>
              <br />
              <strong>{t('desks.scheduled')}</strong>
            </>
          )}
        </p>
        {call.contactNote && <p>{t('desks.contactNote', { note: call.contactNote })}</p>}
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
        {solicits ? <Tell call={call} /> : <Begin call={call} />}
        <h2>{t('script')}</h2>
        <p className={styles.script}>{mayTalk ? call.script : t('desks.locked')}</p>
        {mayTalk && steps.length > 0 && <Questions steps={steps} inHand={inHand} showMissing={missing} />}
        <h2>{t('purpose')}</h2>
        <p>{call.purpose}</p>
        <h2>{t('desks.questions')}</h2>
        <DeskQa deskId={call.deskId} />
      </section>
      <OutboundRecord call={call} inHand={inHand} onMissing={showMissing} onRecorded={onRecorded} />
    </div>
  );
};
