import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/index';
import { Disclosure } from '../../ui/disclosure';

/** What the screen shows, as a table: the same filters, all pages. */
export const InboxFile = ({ onlyOpen, search }: { onlyOpen: boolean; search: string }) => {
  const { t } = useTranslation('inbox');
  const address = (encoding: string) => {
    const asked = new URLSearchParams({ encoding, language: currentLanguage() });
    if (onlyOpen) asked.set('show', 'open');
    if (search) asked.set('search', search);
    return `/files/inbox.csv?${asked.toString()}`;
  };
  return (
    <Disclosure label={t('file.title')}>
      <p>{t(search ? 'file.found' : onlyOpen ? 'file.open' : 'file.all', { search })}</p>
      {(['shift_jis', 'utf-8'] as const).map((encoding) => (
        <p key={encoding}>
          <a href={address(encoding)} download data-tall>
            {t(`file.${encoding}`)}
          </a>
        </p>
      ))}
    </Disclosure>
  );
};
