import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CampaignKind, OutboundOutcome } from '../../graphql/generated/graphql';
import { chordText, outcomeChord } from '../desk/keys';
import styles from './campaigns.module.css';

/** In the order of how often they are pressed; the figures are those of the keys. */
const ofSolicitation: readonly OutboundOutcome[] = [
  'NO_ANSWER',
  'BUSY',
  'CALLBACK',
  'APPOINTMENT',
  'NOT_INTERESTED',
  'REFUSED',
  'GREETING_ONLY',
  'WRONG_NUMBER',
  'OTHER',
];

const ofOthers: readonly OutboundOutcome[] = [
  'NO_ANSWER',
  'BUSY',
  'CALLBACK',
  'ANSWERED',
  'REFUSED',
  'WRONG_NUMBER',
  'OTHER',
];

/** What the calls of a campaign can come to. */
export const outcomesOf = (kind: CampaignKind): readonly OutboundOutcome[] =>
  kind === 'SOLICITATION' ? ofSolicitation : ofOthers;

interface OutcomeKeysProps {
  outcomes: readonly OutboundOutcome[];
  chosen: string;
  error: string | undefined;
  onChoose: (outcome: OutboundOutcome) => void;
}

/** Small enough for one screen, each with its key. */
export const OutcomeKeys = ({ outcomes, chosen, error, onChoose }: OutcomeKeysProps) => {
  const { t } = useTranslation('campaigns');
  return (
    <fieldset className={styles.outcomes} aria-describedby={error ? 'outcome-error' : undefined}>
      <legend>{t('desks.outcomeKeys')}</legend>
      {error && (
        <p id="outcome-error" className={styles.outcomeError}>
          {error}
        </p>
      )}
      {outcomes.map((outcome, index) => (
        <label
          key={outcome}
          className={styles.outcome}
          data-chosen={chosen === outcome || undefined}
          title={chordText(outcomeChord(index))}
        >
          <input
            id={index === 0 ? 'outcome' : undefined}
            type="radio"
            name="outcome"
            checked={chosen === outcome}
            aria-invalid={error ? true : undefined}
            onChange={() => onChoose(outcome)}
          />
          <Kbd aria-hidden size="xs">
            {index + 1}
          </Kbd>
          {t(`desks.outcomes.${outcome}`)}
        </label>
      ))}
    </fieldset>
  );
};
