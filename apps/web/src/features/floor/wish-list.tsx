import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WishesDocument, type WishesQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { Card } from '../../ui/card';
import { Stacked } from '../../ui/lists';
import { Section } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { BookWish } from '../fulfilment/book-wish';
import { DeclineWish } from '../fulfilment/decline-wish';
import { PromiseCallback } from '../desk/promise-callback';
import { useSession } from '../identity/session';
import { ActButton } from '../workplace/pieces/act-button';
import { StoryButton } from './story-button';

const REFRESH_MS = 30_000;

/** Times that callers wished: what nobody has booked yet, and what was declined lately. Nothing is shown while there is none. */
export const WishList = () => {
  const { t } = useTranslation('floor');
  const { data } = useAsk(WishesDocument, {}, { refetchEveryMs: REFRESH_MS });
  if (!data) return null;
  const open = data.wishes.filter(({ declined }) => !declined);
  const declined = data.wishes.filter((wish) => wish.declined);
  return (
    <>
      <Wishes title={t('wishes.title')} note={t('wishes.note')} wishes={open} />
      <Wishes title={t('wishes.declinedTitle')} note={t('wishes.declinedNote')} wishes={declined} />
    </>
  );
};

interface WishesProps {
  title: string;
  note: string;
  wishes: WishesQuery['wishes'];
}

const Wishes = ({ title, note, wishes }: WishesProps) =>
  wishes.length > 0 && (
    <Section title={title} full>
      <p>{note}</p>
      <Stacked label={title}>
        {wishes.map((wish) => (
          <WishCard key={wish.id} wish={wish} />
        ))}
      </Stacked>
    </Section>
  );

const WishCard = ({ wish }: { wish: WishesQuery['wishes'][number] }) => {
  const { t } = useTranslation('floor');
  const { role } = useSession();
  const [asked, setAsked] = useState<'book' | 'decline' | null>(null);
  const [nowMs] = useState(() => Date.now());
  const { withWhom, deskName, startsAt, note, phone, calledAt, interactionId, declined } = wish;
  return (
    <Card tone={declined ? 'plain' : 'notice'}>
      <h3>{t('wishes.who', { who: withWhom, moment: formatMoment(startsAt) })}</h3>
      <p>
        {t('wishes.from', {
          desk: deskName,
          moment: formatMoment(calledAt),
          phone: phone ?? t('wishes.noPhone'),
        })}
      </p>
      {declined && (
        <p>
          <StateLabel tone="failed">{t(`wishes.${declined.from}`, { reason: declined.reason })}</StateLabel>
        </p>
      )}
      {note && <p style={{ whiteSpace: 'pre-wrap' }}>{note}</p>}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}>
        {role === 'SUPERVISOR' && (
          <>
            <ActButton
              tone={declined ? 'plain' : 'primary'}
              ariaLabel={t(declined ? 'wishes.bookAfterAllOf' : 'wishes.bookOf', { who: withWhom })}
              onClick={() => setAsked('book')}
            >
              {t(declined ? 'wishes.bookAfterAll' : 'wishes.book')}
            </ActButton>
            {!declined && (
              <ActButton
                ariaLabel={t('wishes.declineOf', { who: withWhom })}
                onClick={() => setAsked('decline')}
              >
                {t('wishes.decline')}
              </ActButton>
            )}
            <PromiseCallback
              interactionId={interactionId}
              phone={phone}
              nowMs={nowMs}
              label={t('wishes.promise')}
              spoken={t('wishes.promiseOf', { who: withWhom })}
            />
          </>
        )}
        <StoryButton id={interactionId} client={deskName} />
      </div>
      {asked === 'book' && <BookWish wish={wish} asOwner={false} onClose={() => setAsked(null)} />}
      {asked === 'decline' && <DeclineWish wish={wish} asOwner={false} onClose={() => setAsked(null)} />}
    </Card>
  );
};
