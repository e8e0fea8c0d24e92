import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { PrimaryButton } from '../ui/buttons';
import { Page } from '../ui/page';

/** The last net under a route: says that nothing is lost and offers to reload. */
export const Crashed = () => {
  const { t } = useTranslation();
  const error = useRouteError();
  useEffect(() => window.reportError(error), [error]);
  return (
    <Page title={t('crashed.title')}>
      <p>{t('crashed.body')}</p>
      <PrimaryButton onClick={() => window.location.reload()}>{t('crashed.reload')}</PrimaryButton>
    </Page>
  );
};

export const NotFound = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <p>{t('notFound.body')}</p>
      <PrimaryButton to="/">{t('notFound.home')}</PrimaryButton>
    </Page>
  );
};
