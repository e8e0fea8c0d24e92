import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import {
  MyBundleDocument,
  MyBundlesDocument,
  type StudioVersionFieldsFragment,
  SubmitBundleDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DateText } from '../../ui/date-text';
import { Page } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './studio.module.css';
import { VersionSheet } from './version-sheet';
import { versionTones } from './version-states';

/** Where the version stands and what the producer can do about it. */
const NextStep = ({ version }: { version: StudioVersionFieldsFragment }) => {
  const { t } = useTranslation('studio');
  const [asking, setAsking] = useState(false);
  const submit = useTell(SubmitBundleDocument, [MyBundleDocument, MyBundlesDocument]);
  const { status } = version;
  const mayEdit = status !== 'SUBMITTED';
  return (
    <Card tone={status === 'REJECTED' ? 'notice' : 'plain'}>
      <div className={styles.row}>
        <StateLabel tone={versionTones[status]}>{t(`states.${status}`)}</StateLabel>
        <span>{t('version', { number: version.number })}</span>
        {version.publishedAt && (
          <span>
            {t('publishedAt')} <DateText instant={version.publishedAt} />
          </span>
        )}
        {status === 'SUBMITTED' && version.submittedAt && (
          <span>
            {t('submittedAt')} <DateText instant={version.submittedAt} />
          </span>
        )}
      </div>
      <p>{t(`stateNotes.${status}`)}</p>
      {status === 'REJECTED' && version.rejectionReason && (
        <blockquote className={styles.reason}>
          <strong>{t('rejectionReason')}</strong>
          <p>{version.rejectionReason}</p>
        </blockquote>
      )}
      <div className={styles.row}>
        {(status === 'DRAFT' || status === 'REJECTED') && (
          <ActButton tone="primary" onClick={() => setAsking(true)}>
            {t('submit.act')}
          </ActButton>
        )}
        {mayEdit && (
          <ActButton to={`/studio/bundles/${version.bundleId}/edit`}>
            {t(status === 'PUBLISHED' ? 'nextVersion' : 'edit')}
          </ActButton>
        )}
      </div>
      <ConfirmDialog
        opened={asking}
        question={t('submit.question', { name: version.name })}
        verb={t('submit.act')}
        busy={submit.isPending}
        error={submit.error}
        onConfirm={() => submit.mutate({ versionId: version.id }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t('submit.effect')}</p>
      </ConfirmDialog>
    </Card>
  );
};

const BundlePage = () => {
  const { t } = useTranslation('studio');
  const { bundleId = '' } = useParams();
  const { state } = useLocation() as { state: { saved?: boolean } | null };
  const query = useAsk(MyBundleDocument, { bundleId });
  return (
    <Answered query={query} lines={6}>
      {({ myBundle }) => (
        <Page title={myBundle.name} lead={t('list.title')} back="/studio" width="wide">
          <p role="status">{state?.saved && myBundle.status === 'DRAFT' && t('saved')}</p>
          <NextStep version={myBundle} />
          <VersionSheet version={myBundle} />
        </Page>
      )}
    </Answered>
  );
};

export default BundlePage;
