import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import {
  MyBundleDocument,
  MyBundlesDocument,
  OperatorsDocument,
  ReviseBundleDocument,
  type StudioVersionFieldsFragment,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Page } from '../../ui/page';
import { BundleEditor } from './bundle-editor';
import { inputOf, valuesOf } from './bundle-values';

const Revision = ({ version, operatorId }: { version: StudioVersionFieldsFragment; operatorId: string }) => {
  const { t } = useTranslation('studio');
  const navigate = useNavigate();
  const address = `/studio/bundles/${version.bundleId}`;
  const revise = useTell(ReviseBundleDocument, [MyBundleDocument, MyBundlesDocument]);
  const isPublished = version.status === 'PUBLISHED' || version.status === 'RETIRED';
  return (
    <Page title={t('revise.title', { name: version.name })} back={address} width="wide">
      <p>{t(isPublished ? 'revise.nextLead' : 'revise.lead')}</p>
      <BundleEditor
        initial={valuesOf(version, operatorId)}
        platformShareBps={version.platformShareBps}
        saving={revise}
        back={address}
        onSave={(values, onRefused) =>
          revise.mutate(
            { bundleId: version.bundleId, input: inputOf(values) },
            { onSuccess: () => void navigate(address, { state: { saved: true } }), onError: onRefused },
          )
        }
      />
    </Page>
  );
};

const EditBundlePage = () => {
  const { bundleId = '' } = useParams();
  const bundle = useAsk(MyBundleDocument, { bundleId });
  const operators = useAsk(OperatorsDocument, {});
  return (
    <Answered query={bundle} lines={8}>
      {({ myBundle }) => (
        <Answered query={operators} lines={8}>
          {(answer) => {
            if (myBundle.status === 'SUBMITTED')
              return <Navigate to={`/studio/bundles/${bundleId}`} replace />;
            const isListed = answer.operators.some(({ id }) => id === myBundle.operatorId);
            return (
              <Revision
                key={myBundle.id}
                version={myBundle}
                operatorId={isListed ? myBundle.operatorId : ''}
              />
            );
          }}
        </Answered>
      )}
    </Answered>
  );
};

export default EditBundlePage;
