import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  DeskChangesDocument,
  type DeskChangesQuery,
  DeskDocument,
  DesksDocument,
  RestoreDeskDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Bullets, Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { Empty, Problem } from '../../ui/states';
import { useDeskAddress } from './desk-address';
import styles from './desk-forms.module.css';

type Change = DeskChangesQuery['deskChanges'][number];

const Lines = ({ label, lines }: { label: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <>
      <p>{label}</p>
      <Bullets>
        {lines.map((line) => (
          <span key={line} className={styles.former}>
            {line}
          </span>
        ))}
      </Bullets>
    </>
  );

const DeskChange = ({
  deskId,
  change,
  onRestored,
}: {
  deskId: string;
  change: Change;
  onRestored: () => void;
}) => {
  const { t } = useTranslation('desk');
  const restore = useTell(RestoreDeskDocument, [DeskChangesDocument, DeskDocument, DesksDocument]);
  const moment = formatMoment(change.at);
  return (
    <Card>
      <p>
        <strong>{moment}</strong>
        <br />
        {change.byName ?? (change.side ? t(`changes.side.${change.side}`) : t('changes.nobody'))}
      </p>
      {change.parts.map(({ part, before, after }) => (
        <div key={part}>
          <h2>{t(`changes.part.${part}`)}</h2>
          <Lines label={t('changes.before')} lines={before} />
          <Lines label={t('changes.after')} lines={after} />
        </div>
      ))}
      {restore.isError && <Problem error={restore.error} />}
      <SecondaryButton
        busy={restore.isPending}
        onClick={() => restore.mutate({ deskId, version: change.version }, { onSuccess: onRestored })}
        ariaLabel={t('changes.restoreSpoken', { moment })}
      >
        {t('changes.restore')}
      </SecondaryButton>
    </Card>
  );
};

/** What was changed at a desk, by which side, and the way back: going back is a change too, and can be gone back on. */
const ChangesPage = () => {
  const { t } = useTranslation('desk');
  const { id = '' } = useParams();
  const addressOf = useDeskAddress();
  const [isRestored, setRestored] = useState(false);
  const query = useAsk(DeskChangesDocument, { deskId: id });
  return (
    <Page title={t('changes.title')} back={addressOf(id)}>
      <p>{t('changes.lead')}</p>
      {isRestored && (
        <Card tone="brand">
          <p role="status">{t('changes.restored')}</p>
        </Card>
      )}
      <Answered query={query}>
        {({ deskChanges }) =>
          deskChanges.length === 0 ? (
            <Empty>{t('changes.none')}</Empty>
          ) : (
            <Stacked>
              {deskChanges.map((change) => (
                <DeskChange
                  key={change.version}
                  deskId={id}
                  change={change}
                  onRestored={() => {
                    setRestored(true);
                    window.scrollTo(0, 0);
                  }}
                />
              ))}
            </Stacked>
          )
        }
      </Answered>
    </Page>
  );
};

export default ChangesPage;
