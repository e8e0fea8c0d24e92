import { useTranslation } from 'react-i18next';
import { countOf, digitsOf } from '../../ui/text-input-rules';

/** What a company's particulars must at least be; empty optional fields pass. */
export const useCompanyChecks = () => {
  const { t } = useTranslation('account');
  return {
    name: (typed: string) => (typed.trim() === '' ? t('company.nameMissing') : undefined),
    prefecture: (code: string) => (code === '' ? t('company.prefectureMissing') : undefined),
    employees: (typed: string) =>
      typed.trim() !== '' && !(Number(countOf(typed)) >= 1) ? t('company.employeesInvalid') : undefined,
    postalCode: (typed: string) =>
      typed.trim() !== '' && digitsOf(typed).length !== 7 ? t('company.postalInvalid') : undefined,
    phone: (typed: string) =>
      typed.trim() !== '' && digitsOf(typed).length < 10 ? t('company.phoneInvalid') : undefined,
    registrationNumber: (typed: string) =>
      typed.trim() !== '' && !/^T\d{13}$/i.test(typed.normalize('NFKC').trim())
        ? t('company.registrationInvalid')
        : undefined,
  };
};
