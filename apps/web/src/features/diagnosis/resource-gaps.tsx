import {
  IconCalendarTime,
  IconClock,
  IconDeviceDesktop,
  IconHelpCircle,
  IconLanguage,
  IconSchool,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import styles from './result.module.css';

type Gaps = NonNullable<DiagnosisFieldsFragment['conclusion']>['resourceGaps'];

const icons: Record<string, TablerIcon> = {
  time: IconClock,
  hours: IconCalendarTime,
  people: IconUsers,
  skill: IconSchool,
  language: IconLanguage,
  system: IconDeviceDesktop,
};

/** What the owner lacks, each with what shows it. */
export const ResourceGaps = ({ gaps }: { gaps: Gaps }) => {
  const { t } = useTranslation('diagnosis');
  return (
    <ul className={styles.gaps}>
      {gaps.map(({ resource, label, shownBy }) => {
        const Icon = icons[resource] ?? IconHelpCircle;
        return (
          <li key={resource} className={styles.gap}>
            <Icon size={24} aria-hidden />
            <span>
              <strong>{label}</strong>
              <span>{shownBy.join(t('result.comma'))}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
};
