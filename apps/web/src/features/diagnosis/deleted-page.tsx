import { useTranslation } from 'react-i18next';
import { PrimaryButton } from '../../ui/buttons';
import { Page } from '../../ui/page';

const DeletedPage = () => {
  const { t } = useTranslation('diagnosis');
  return (
    <Page title={t('deleted.title')}>
      <p>{t('deleted.body')}</p>
      <PrimaryButton to="/">{t('deleted.home')}</PrimaryButton>
    </Page>
  );
};

export default DeletedPage;
