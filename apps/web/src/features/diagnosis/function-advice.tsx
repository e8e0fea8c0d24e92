import { useTranslation } from 'react-i18next';
import type { FunctionAdviceFieldsFragment } from '../../graphql/generated/graphql';
import { Card } from '../../ui/card';
import { Stacked } from '../../ui/lists';
import { adviceIcons } from './cause-map';
import styles from './result.module.css';

/** Per job: hand over, share or keep, and why. */
export const FunctionAdviceList = ({ functions }: { functions: readonly FunctionAdviceFieldsFragment[] }) => {
  const { t } = useTranslation('diagnosis');
  return (
    <Stacked>
      {functions.map(({ code, name, description, advice, reason }) => {
        const Icon = adviceIcons[advice];
        return (
          <Card key={code}>
            <div className={styles.problemHead}>
              <h3 className={styles.name}>{name}</h3>
              <span className={styles.advice} data-advice={advice}>
                <Icon size={18} aria-hidden />
                {t(`result.advice.${advice}`)}
              </span>
            </div>
            <p className={styles.sub}>{description}</p>
            <p>{reason}</p>
          </Card>
        );
      })}
    </Stacked>
  );
};
