import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  OutboundDeskDocument,
  type OutboundDeskQuery,
  TakeNextContactDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { Empty, Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { restName } from '../fulfilment/rest-days';
import { OutboundCall } from './outbound-call';

const POLL_MS = 15_000;

const Choose = ({ campaigns }: { campaigns: OutboundDeskQuery['myOutboundDesk']['campaigns'] }) => {
  const { t } = useTranslation('campaigns');
  const take = useTell(TakeNextContactDocument, [OutboundDeskDocument]);
  if (campaigns.length === 0) return <Empty>{t('desks.none')}</Empty>;
  return (
    <>
      <p>{t('desks.choose')}</p>
      {take.isError && <Problem error={take.error} />}
      <Stacked>
        {campaigns.map(({ id, name, clientName, callable, limited, callableFrom, restToday, due }) => (
          <Card key={id}>
            <strong>{name}</strong>
            <p>
              {t('desks.inName', { client: clientName })}
              <br />
              {limited
                ? t('desks.limited')
                : callable
                  ? t('desks.due', { count: due })
                  : restToday
                    ? t('desks.rests', { name: restName(restToday) })
                    : t('desks.closed')}
              {!callable && !limited && (
                <>
                  <br />
                  {callableFrom ? t('desks.opens', { moment: formatMoment(callableFrom) }) : t('desks.over')}
                </>
              )}
            </p>
            {callable && (
              <ActButton
                tone="primary"
                busy={take.isPending}
                onClick={() => take.mutate({ campaignId: id })}
                ariaLabel={t('desks.nextOf', { name })}
              >
                {t('desks.next')}
              </ActButton>
            )}
          </Card>
        ))}
      </Stacked>
    </>
  );
};

/** The contact is gone from the agent's screen: who took it back, and what becomes of what was typed. */
const TakenBack = ({ name }: { name: string }) => {
  const { t } = useTranslation('campaigns');
  return (
    <div role="alert">
      <Card tone="notice">
        <strong>{t('desks.takenBack', { name })}</strong>
        <p>{t('desks.takenBackBody')}</p>
      </Card>
    </div>
  );
};

/** An agent's outbound work: one contact at a time. */
const OutboundPage = () => {
  const { t } = useTranslation('campaigns');
  const query = useAsk(OutboundDeskDocument, {}, { refetchEveryMs: POLL_MS });
  const [recorded, setRecorded] = useState(false);
  return (
    <Page title={t('desks.title')} width="wide">
      <p role="status">{recorded && t('desks.recorded')}</p>
      <Link to="/outbound/calls" data-tall>
        {t('desks.myCalls')}
      </Link>
      <Answered query={query}>
        {({ myOutboundDesk: { current, takenBack, campaigns } }) =>
          current ? (
            <OutboundCall key={current.id} call={current} onRecorded={() => setRecorded(true)} />
          ) : (
            <>
              {takenBack && <TakenBack name={takenBack.byName ?? ''} />}
              <Choose campaigns={campaigns} />
            </>
          )
        }
      </Answered>
    </Page>
  );
};

export default OutboundPage;
