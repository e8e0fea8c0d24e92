import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './key-value-list.module.css';

export interface KeyValue {
  label: ReactNode;
  value: ReactNode;
  change?: { label: string; to?: string; onClick?: () => void; spoken?: string };
}

const Change = ({ change }: { change: NonNullable<KeyValue['change']> }) =>
  change.to ? (
    <Link to={change.to} className={styles.change} aria-label={change.spoken}>
      {change.label}
    </Link>
  ) : (
    <button type="button" className={styles.change} onClick={change.onClick} aria-label={change.spoken}>
      {change.label}
    </button>
  );

/** Names and values under one another, with an optional way to change each. */
export const KeyValueList = ({ items }: { items: readonly KeyValue[] }) => (
  <dl className={styles.list}>
    {items.map(({ label, value, change }, index) => (
      <div key={index} className={styles.row}>
        <dt className={styles.label}>{label}</dt>
        <dd className={styles.value}>
          <div>{value}</div>
          {change && <Change change={change} />}
        </dd>
      </div>
    ))}
  </dl>
);
