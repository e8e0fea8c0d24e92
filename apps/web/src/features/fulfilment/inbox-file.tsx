import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/index';
import type { Narrowing } from './inbox-narrowed';
import { Disclosure } from '../../ui/disclosure';

interface InboxFileProps {
  onlyOpen: boolean;
  search: string;
  narrowed: Narrowing;
}

/** What the screen shows, as a table: the same filters, all pages. */
export const InboxFile = ({ onlyOpen, search, narrowed }: InboxFileProps) => {
  const { t } = useTranslation('inbox');
  const address = (encoding: string) => {
    const asked = new URLSearchParams({ encoding, language: currentLanguage() });
    if (onlyOpen) asked.set('show', 'open');
    if (search) asked.set('search', search);
    const { deskId, ...others } = narrowed;
    for (const [name, value] of Object.entries({ ...others, desk: deskId }))
      if (value !== null) asked.set(name, value);
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
