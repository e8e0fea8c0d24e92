import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DraftBundleDocument, MyBundlesDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { Page } from '../../ui/page';
import { BundleEditor } from './bundle-editor';
import { emptyBundle, inputOf } from './bundle-values';

const NewBundlePage = () => {
  const { t } = useTranslation('studio');
  const navigate = useNavigate();
  const [initial] = useState(emptyBundle);
  const draft = useTell(DraftBundleDocument, [MyBundlesDocument]);
  return (
    <Page title={t('new.title')} back="/studio" width="wide">
      <p>{t('new.lead')}</p>
      <BundleEditor
        initial={initial}
        saving={draft}
        back="/studio"
        onSave={(values, onRefused) =>
          draft.mutate(
            { input: inputOf(values) },
            {
              onSuccess: ({ draftBundle }) =>
                void navigate(`/studio/bundles/${draftBundle.bundleId}`, { state: { saved: true } }),
              onError: onRefused,
            },
          )
        }
      />
    </Page>
  );
};

export default NewBundlePage;
