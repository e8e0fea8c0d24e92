import { useTranslation } from 'react-i18next';
import type { DeskScriptFieldsFragment } from '../../../graphql/generated/graphql';
import { SecondaryButton } from '../../../ui/buttons';
import { DateText } from '../../../ui/date-text';
import { FoldedSection } from '../../../ui/folded-section';
import type { Steps } from './edit-steps';
import styles from './script.module.css';

interface FormerScriptsProps {
  former: DeskScriptFieldsFragment['former'];
  onStart: (steps: Steps) => void;
}

/** What was said before, to go back to. */
export const FormerScripts = ({ former, onStart }: FormerScriptsProps) => {
  const { t } = useTranslation('desk');
  if (former.length === 0) return null;
  return (
    <FoldedSection title={t('builder.former')}>
      <ul className={styles.former}>
        {former.map(({ version, replacedAt, steps }) => (
          <li key={version}>
            <span>
              {t('builder.formerVersion', { version, count: steps.length })} <DateText instant={replacedAt} />
            </span>
            <SecondaryButton
              ariaLabel={t('builder.formerTakeOf', { version })}
              onClick={() => onStart(steps)}
            >
              {t('builder.formerTake')}
            </SecondaryButton>
          </li>
        ))}
      </ul>
    </FoldedSection>
  );
};
