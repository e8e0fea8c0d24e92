import {
  type MantineColorScheme,
  type MantineColorSchemeManager,
  NativeSelect,
  useMantineColorScheme,
} from '@mantine/core';
import { useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const choices = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];
type Brightness = (typeof choices)[number];

const storageKey = 'madoguchi.brightness';
const kept = (): Brightness =>
  choices.find((choice) => choice === window.localStorage.getItem(storageKey)) ?? 'light';

/** Pages are bright unless whoever works there for hours wants them otherwise, so nothing is remembered for all of them. */
export const brightByItself: MantineColorSchemeManager = {
  get: () => 'light',
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/** How bright the working pages are, on this device; elsewhere nothing changes. */
export const BrightnessSwitch = () => {
  const { t } = useTranslation();
  const [chosen, choose] = useState(kept);
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  // Before the page is painted, so that it does not flash.
  useLayoutEffect(() => {
    setColorScheme(chosen);
    return () => setColorScheme('light');
  }, [chosen]);
  return (
    <NativeSelect
      aria-label={t('brightness.label')}
      value={chosen}
      data={choices.map((value) => ({ value, label: t(`brightness.${value}`) }))}
      onChange={(event) => {
        const next = event.currentTarget.value as Brightness;
        window.localStorage.setItem(storageKey, next);
        choose(next);
      }}
    />
  );
};
