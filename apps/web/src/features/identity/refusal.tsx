import { useTranslation } from 'react-i18next';
import { Problem } from '../../ui/states';
import { Card } from '../../ui/card';
import { AuthRefused } from './auth';

/** The sign-in door's refusal in the reader's words. */
export const Refusal = ({ error }: { error: unknown }) => {
  const { t } = useTranslation('account');
  if (!error) return null;
  if (!(error instanceof AuthRefused)) return <Problem error={error} />;
  return (
    <div role="alert">
      <Card tone="notice">
        <p>{t(`refused.${error.code}`)}</p>
      </Card>
    </div>
  );
};
