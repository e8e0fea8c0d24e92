import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/index';

interface DocumentLinkProps {
  children: string;
  /** The original, in Japanese. */
  pdfUrl: string;
  translationUrl: string | null | undefined;
  /** Said in place of the text, and containing it, where the text alone names many documents. */
  spoken?: string;
}

/** A document as a file: readers in English get its translation, and the original that counts beside it. */
export const DocumentLink = ({ children, pdfUrl, translationUrl, spoken }: DocumentLinkProps) => {
  const { t } = useTranslation();
  const translated = currentLanguage() === 'en' && translationUrl;
  return (
    <>
      <a href={translated || pdfUrl} target="_blank" rel="noreferrer" data-tall aria-label={spoken}>
        {children}
      </a>
      {translated && (
        <>
          {' '}
          <a
            href={pdfUrl}
            target="_blank"
            rel="noreferrer"
            data-tall
            aria-label={spoken && t('document.originalOf', { document: spoken })}
          >
            {t('document.original')}
          </a>
        </>
      )}
    </>
  );
};
