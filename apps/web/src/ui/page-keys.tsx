import { Kbd, Modal, Switch } from '@mantine/core';
import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import styles from './page-keys.module.css';

export interface PageKey {
  /** One letter or sign, as it is printed on the key. */
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

const HELP = '?';
const offKey = 'madoguchi.pageKeysOff';
const areOn = () => window.localStorage.getItem(offKey) === null;
const turn = (on: boolean) =>
  on ? window.localStorage.removeItem(offKey) : window.localStorage.setItem(offKey, '1');

type Kept = RefObject<readonly PageKey[]>;
const Keys = createContext<Set<Kept> | undefined>(undefined);

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
/** Pressed for itself: no field has the keyboard, no dialog is open, nothing is composed, and nobody else took it. */
export const isFreeKey = (event: KeyboardEvent) =>
  !(event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) &&
  !(event.isComposing || event.keyCode === 229) &&
  !isTyping(event.target) &&
  document.querySelector('[role=dialog]') === null;
const presses = (event: KeyboardEvent, key: string) =>
  event.key.toLowerCase() === key || (event.key !== HELP && event.code === `Key${key.toUpperCase()}`);

/** Single keys for the page inside, never while somebody types or a dialog is open, and the list of them under `?`. */
export const PageKeys = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation();
  const [kept] = useState(() => new Set<Kept>());
  const [shown, setShown] = useState<readonly PageKey[]>();
  const [on, setOn] = useState(areOn);
  const show = () => setShown([...kept].flatMap(({ current }) => current));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isFreeKey(event)) return;
      const all = [...kept].flatMap(({ current }) => current);
      const pressed = all.find(({ key }) => presses(event, key));
      if (event.key !== HELP && !(on && pressed)) return;
      event.preventDefault();
      if (event.key === HELP) setShown(all);
      else pressed?.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [kept, on]);
  return (
    <Keys.Provider value={kept}>
      {children}
      <p className={styles.hint}>
        <button type="button" onClick={show}>
          {t('pageKeys.open')} <Kbd aria-hidden>{HELP}</Kbd>
        </button>
      </p>
      <Modal
        opened={shown !== undefined}
        onClose={() => setShown(undefined)}
        title={t('pageKeys.title')}
        closeButtonProps={{ 'aria-label': t('close'), size: 44 }}
      >
        <Switch
          checked={on}
          label={t('pageKeys.on')}
          onChange={({ currentTarget: { checked } }) => {
            turn(checked);
            setOn(checked);
          }}
          mb="md"
        />
        <dl className={styles.keys}>
          {[...(shown ?? []), { key: HELP, label: t('pageKeys.help') }].map(({ key, label }) => (
            <div key={key}>
              <dt>
                <Kbd>{key.toUpperCase()}</Kbd>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </Keys.Provider>
  );
};

/** Keys of one part of the page, as long as it is there; outside of `PageKeys` there are none. */
export const usePageKeys = (keys: readonly PageKey[]): void => {
  const all = useContext(Keys);
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    all?.add(latest);
    return () => void all?.delete(latest);
  }, [all]);
};
