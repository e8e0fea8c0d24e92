import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BundleApprovalsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { VersionSheet } from '../studio/version-sheet';
import styles from './admin.module.css';
import { Decision } from './decision';

/** One submitted version beside the one it would replace; what changed is marked. */
const ApprovalPage = () => {
  const { t } = useTranslation('admin');
  const { versionId = '' } = useParams();
  const query = useAsk(BundleApprovalsDocument, {});
  return (
    <Answered query={query} lines={8}>
      {({ bundleApprovals }) => {
        const found = bundleApprovals.find(({ version }) => version.id === versionId);
        if (!found)
          return (
            <Page title={t('approvals.goneTitle')} back="/admin">
              <Empty>{t('approvals.gone')}</Empty>
            </Page>
          );
        const { version, previous } = found;
        return (
          <Page title={version.name} lead={version.producer.name} back="/admin" width="wide">
            <Decision version={version} />
            <div className={previous ? styles.sideBySide : undefined}>
              <Section title={t('approvals.submitted', { number: version.number })} full>
                <VersionSheet version={version} against={previous} />
              </Section>
              {previous && (
                <Section title={t('approvals.current', { number: previous.number })} full>
                  <VersionSheet version={previous} />
                </Section>
              )}
            </div>
          </Page>
        );
      }}
    </Answered>
  );
};

export default ApprovalPage;
