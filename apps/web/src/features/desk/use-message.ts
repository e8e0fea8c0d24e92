import { useTranslation } from 'react-i18next';
import { type Draft, messageOf, type Step } from './draft';

/** The message that the client will read, in the words of the agent's language. */
export const useMessage = () => {
  const { t } = useTranslation('call-desk');
  return (asked: readonly Step[], draft: Draft): string =>
    messageOf(asked, draft, {
      titled: (title, note) => t('record.titledNote', { title, note }),
      yes: t('script.yes'),
      no: t('script.no'),
    });
};
