import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../ui/disclosure';
import { prefectureCodes, usePrefectureName } from '../../ui/prefectures';
import { prefecturesOf, type RegionName, regionNames } from './regions';
import styles from './studio.module.css';

interface AreaPickerProps {
  chosen: readonly string[];
  error: string | undefined;
  onChoose: (codes: string[]) => void;
}

/** All of Japan, a whole region, or single prefectures. */
export const AreaPicker = ({ chosen, error, onChoose }: AreaPickerProps) => {
  const { t } = useTranslation('studio');
  const nameOf = usePrefectureName();
  const chosenIn = (codes: readonly string[]) => codes.filter((code) => chosen.includes(code)).length;
  const put = (codes: readonly string[], on: boolean) => {
    const rest = chosen.filter((code) => !codes.includes(code));
    onChoose(on ? [...rest, ...codes] : rest);
  };
  const all = (codes: readonly string[], label: string, id?: string) => (
    <Checkbox
      id={id}
      label={label}
      checked={chosenIn(codes) === codes.length}
      indeterminate={chosenIn(codes) > 0 && chosenIn(codes) < codes.length}
      aria-invalid={error ? true : undefined}
      onChange={(event) => put(codes, event.currentTarget.checked)}
    />
  );
  const region = (name: RegionName) => {
    const codes = prefecturesOf(name);
    const count = chosenIn(codes);
    return (
      <div key={name}>
        {all(codes, t('regionCount', { region: t(`regions.${name}`), chosen: count, all: codes.length }))}
        <Disclosure label={t('choosePrefectures', { region: t(`regions.${name}`) })}>
          <div className={styles.checks}>
            {codes.map((code) => (
              <Checkbox
                key={code}
                label={nameOf(code)}
                checked={chosen.includes(code)}
                onChange={(event) => put([code], event.currentTarget.checked)}
              />
            ))}
          </div>
        </Disclosure>
      </div>
    );
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('fields.prefectures')}</legend>
      {error && <p className={styles.error}>{error}</p>}
      {all(prefectureCodes, t('wholeCountry'), 'prefectures')}
      <div className={styles.functions}>{regionNames.map(region)}</div>
    </fieldset>
  );
};
