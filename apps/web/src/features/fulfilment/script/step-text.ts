import { useTranslation } from 'react-i18next';
import { END, ESCALATE } from '../../desk/script-way';
import type { Step, Steps } from './edit-steps';

const urgencies = ['normal', 'today', 'now'] as const;

/** An answer as a person reads it. */
export const useAnswerText = () => {
  const { t } = useTranslation('desk');
  return (step: Step, answer: string): string => {
    if (step.field === 'urgency') {
      const urgency = urgencies.find((one) => one === answer);
      return urgency ? t(`builder.urgency.${urgency}`) : answer;
    }
    if (step.kind !== 'YES_NO') return answer;
    return t(answer === 'yes' ? 'builder.yes' : 'builder.no');
  };
};

/** Where a step leads, in one line per way that does not simply go on. */
export const useWaysText = () => {
  const { t } = useTranslation('desk');
  const answerText = useAnswerText();
  return (steps: Steps, step: Step): string[] => {
    const place = (target: string): string => {
      if (target === END) return t('builder.end');
      if (target === ESCALATE) return t('builder.escalate');
      const at = steps.findIndex(({ id }) => id === target);
      return at === -1 ? t('builder.gone') : t('builder.place', { number: at + 1, title: steps[at]!.title });
    };
    return [
      ...step.branches.map(({ answer, goTo }) =>
        t('builder.way', { answer: answerText(step, answer), place: place(goTo) }),
      ),
      ...(step.next === null ? [] : [t('builder.wayNext', { place: place(step.next) })]),
    ];
  };
};
