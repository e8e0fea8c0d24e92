import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'ja' | 'en';
export const languages: readonly Language[] = ['ja', 'en'];

const storageKey = 'madoguchi.language';
const files = import.meta.glob<Record<string, unknown>>('./{ja,en}/*.json', { import: 'default' });

const lazyFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`./${language}/${namespace}.json`];
    if (!load) return done(new Error(`No messages for ${language}/${namespace}`), false);
    load().then(
      (messages) => done(null, messages as never),
      (error: Error) => done(error, false),
    );
  },
};

const asLanguage = (value: string | null): Language | undefined => languages.find((known) => known === value);

/** An address with ?lang= wins, then the last choice on this device, then Japanese. */
const firstLanguage = (): Language => {
  const asked = asLanguage(new URLSearchParams(window.location.search).get('lang'));
  if (asked) window.localStorage.setItem(storageKey, asked);
  return asked ?? asLanguage(window.localStorage.getItem(storageKey)) ?? 'ja';
};

export const currentLanguage = (): Language => asLanguage(i18next.language) ?? 'ja';

export const switchLanguage = async (language: Language): Promise<void> => {
  window.localStorage.setItem(storageKey, language);
  await i18next.changeLanguage(language);
};

const showLanguage = (language: string) => document.documentElement.setAttribute('lang', language);

export const startI18n = async (): Promise<void> => {
  i18next.on('languageChanged', showLanguage);
  await i18next
    .use(lazyFiles)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: false,
      supportedLngs: languages,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  showLanguage(i18next.language);
};

/** Loads a feature's messages beside its code, so that a page never waits twice. */
export const loadMessages = (...namespaces: string[]): Promise<void> => i18next.loadNamespaces(namespaces);
