import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WishesDocument, type WishesQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { Card } from '../../ui/card';
import { Stacked } from '../../ui/lists';
import { Section } from '../../ui/page';
import { BookWish } from '../fulfilment/book-wish';
import { PromiseCallback } from '../desk/promise-callback';
import { useSession } from '../identity/session';
import { ActButton } from '../workplace/pieces/act-button';
import { StoryButton } from './story-button';

const REFRESH_MS = 30_000;

/** Times that callers wished and that nobody has booked yet. Nothing is shown while there is none. */
export const WishList = () => {
  const { t } = useTranslation('floor');
  const { data } = useAsk(WishesDocument, {}, { refetchEveryMs: REFRESH_MS });
  if (!data || data.wishes.length === 0) return null;
  return (
    <Section title={t('wishes.title')} full>
      <p>{t('wishes.note')}</p>
      <Stacked label={t('wishes.title')}>
        {data.wishes.map((wish) => (
          <WishCard key={wish.id} wish={wish} />
        ))}
      </Stacked>
    </Section>
  );
};

const WishCard = ({ wish }: { wish: WishesQuery['wishes'][number] }) => {
  const { t } = useTranslation('floor');
  const { role } = useSession();
  const [books, setBooks] = useState(false);
  const [nowMs] = useState(() => Date.now());
  const { withWhom, deskName, startsAt, note, phone, calledAt, interactionId } = wish;
  return (
    <Card tone="notice">
      <h3>{t('wishes.who', { who: withWhom, moment: formatMoment(startsAt) })}</h3>
      <p>
        {t('wishes.from', {
          desk: deskName,
          moment: formatMoment(calledAt),
          phone: phone ?? t('wishes.noPhone'),
        })}
      </p>
      {note && <p style={{ whiteSpace: 'pre-wrap' }}>{note}</p>}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}>
        {role === 'SUPERVISOR' && (
          <>
            <ActButton tone="primary" onClick={() => setBooks(true)}>
              {t('wishes.book')}
            </ActButton>
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
      {books && <BookWish wish={wish} asOwner={false} onClose={() => setBooks(false)} />}
    </Card>
  );
};
