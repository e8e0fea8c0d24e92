import { useTranslation } from 'react-i18next';
import type { RoutingQuery } from '../../graphql/generated/graphql';

/** What callers of Japanese shops speak most; others an API client may set are shown by their code. */
export const languages = ['ja', 'en', 'zh', 'ko', 'vi', 'pt'] as const;

export const useLanguageName = () => {
  const { t } = useTranslation('floor');
  return (code: string) => {
    const known = languages.find((one) => one === code);
    return known ? t(`language.${known}`) : code;
  };
};

/** Names typed in one line, in either comma. */
export const namesOf = (typed: string): string[] =>
  typed
    .split(/[、,，\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

type Routing = RoutingQuery['routing'];

/** The rule by which calls are offered (libs/fulfilment, domain/routing.ts), so that a desk nobody can serve is seen here. */
export const mayServe = (agent: Routing['agents'][number], desk: Routing['desks'][number]): boolean =>
  (agent.deskIds?.includes(desk.deskId) ?? true) &&
  agent.languages.includes(desk.language) &&
  desk.certifications.every((needed) => agent.certifications.includes(needed));
