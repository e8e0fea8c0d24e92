import styles from './contract-prose.module.css';

/** The signed text exactly as it is hashed: line breaks kept, nothing added. */
export const ContractProse = ({
  text,
  hash,
  hashLabel,
}: {
  text: string;
  hash: string;
  hashLabel: string;
}) => (
  <>
    <div className={styles.prose}>{text}</div>
    <p className={styles.hash}>
      {hashLabel}
      <br />
      <code>{hash}</code>
    </p>
  </>
);
