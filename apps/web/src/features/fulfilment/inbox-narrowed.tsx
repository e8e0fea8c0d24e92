import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { formatDate } from '../../i18n/format';
import { SecondaryButton } from '../../ui/buttons';

const names = ['topic', 'from', 'until', 'desk'] as const;

/** What the inbox was narrowed down to by whoever came from a figure. An empty topic is of calls of which nobody said. */
export const narrowedBy = (params: URLSearchParams) => ({
  topic: params.get('topic'),
  from: params.get('from'),
  until: params.get('until'),
  deskId: params.get('desk'),
});
export type Narrowing = ReturnType<typeof narrowedBy>;

/** Says that not all calls are shown, and shows them. */
export const Narrowed = ({ topic, from, until }: Narrowing & { topic: string }) => {
  const { t } = useTranslation('inbox');
  const [params, setParams] = useSearchParams();
  const showAll = () => {
    const next = new URLSearchParams(params);
    for (const name of names) next.delete(name);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const told = { topic: topic || t('topic.open') };
  return (
    <>
      <p role="status">
        {from && until
          ? t('topic.shown', { ...told, from: formatDate(from, false), until: formatDate(until, false) })
          : t('topic.shownAlways', told)}
      </p>
      <SecondaryButton onClick={showAll}>{t('topic.all')}</SecondaryButton>
    </>
  );
};
