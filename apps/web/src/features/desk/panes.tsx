import { Splitter, type SplitterProps } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './desk.module.css';

const storageKey = 'madoguchi.desk.panes';
type Sizes = NonNullable<SplitterProps['sizes']>;
const usual: Sizes = [24, 44, 32];

const storedSizes = (): Sizes => {
  try {
    const sizes = JSON.parse(window.localStorage.getItem(storageKey) ?? '') as unknown;
    if (Array.isArray(sizes) && sizes.length === 3 && sizes.every((size) => Number(size) >= 15))
      return sizes as Sizes;
  } catch {
    // Nothing stored yet, or by an older version: the usual sizes do.
  }
  return usual;
};

/** Three panes side by side whose widths each agent keeps; under one another on narrow screens. */
export const Panes = ({ wide, children }: { wide: boolean; children: readonly ReactNode[] }) => {
  const { t } = useTranslation('call-desk');
  const [sizes, setSizes] = useState(storedSizes);
  if (!wide) return <div className={styles.stack}>{children}</div>;
  return (
    <Splitter
      className={styles.panes}
      sizes={sizes}
      onSizeChange={setSizes}
      onResizeEnd={(_, chosen) => window.localStorage.setItem(storageKey, JSON.stringify(chosen))}
      lineSize={8}
      attributes={{ handle: { 'aria-label': t('panes.handle') } }}
    >
      {children.map((pane, index) => (
        // Whoever scrolls with the keys has to get in: the first pane has nothing else to stand on.
        <Splitter.Pane
          key={index}
          defaultSize={usual[index]!}
          min={index === 1 ? 30 : 18}
          tabIndex={index === 0 ? 0 : undefined}
        >
          {pane}
        </Splitter.Pane>
      ))}
    </Splitter>
  );
};
