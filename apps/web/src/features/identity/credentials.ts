import { useTranslation } from 'react-i18next';

export const shortestPassword = 10;
const longestName = 120;

/** Checks that only reject what cannot be true. */
export const useCredentialChecks = () => {
  const { t } = useTranslation('account');
  return {
    email: (typed: string): string | undefined => {
      if (typed.trim() === '') return t('emailMissing');
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim()) ? undefined : t('emailInvalid');
    },
    password: (typed: string): string | undefined => (typed === '' ? t('passwordMissing') : undefined),
    newPassword: (typed: string): string | undefined => {
      if (typed === '') return t('passwordMissing');
      return typed.length < shortestPassword ? t('passwordTooShort') : undefined;
    },
    name: (typed: string): string | undefined => {
      if (typed.trim() === '') return t('nameMissing');
      return [...typed.trim()].length > longestName ? t('nameTooLong', { max: longestName }) : undefined;
    },
  };
};

/** People type addresses in full width; the mailbox is the same. */
export const tidyEmail = (typed: string): string => typed.normalize('NFKC').trim();
