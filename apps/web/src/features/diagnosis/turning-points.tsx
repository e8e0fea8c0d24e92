import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import { Bullets } from '../../ui/lists';
import { Section } from '../../ui/page';

type Points = NonNullable<DiagnosisFieldsFragment['conclusion']>['turningPoints'];

/** Answers the owner did not have that would change the advice: how firm it is, and how to make it firmer. */
export const TurningPoints = ({ points, readOnly }: { points: Points; readOnly: boolean }) => {
  const { t } = useTranslation('diagnosis');
  if (points.length === 0) return null;
  return (
    <Section title={t('turning.title')}>
      <p>{t('turning.note')}</p>
      <Bullets>
        {points.map(({ fact, text }) => (
          <span key={fact}>
            {text}
            {!readOnly && (
              <>
                <br />
                <Link
                  to={`/diagnosis/facts/${encodeURIComponent(fact)}`}
                  data-tall
                  aria-label={t('turning.answerSpoken', { text })}
                >
                  {t('turning.answer')}
                </Link>
              </>
            )}
          </span>
        ))}
      </Bullets>
    </Section>
  );
};
