import { useTranslation } from 'react-i18next';
import { END, ESCALATE } from '../../desk/script-way';
import type { Steps } from './edit-steps';
import styles from './script.module.css';
import { useAnswerText } from './step-text';

const [WIDTH, HEIGHT, GAP, LEFT, LANE] = [176, 34, 30, 12, 16];
const MAX_LETTERS = 11;
const short = (text: string) =>
  [...text].length > MAX_LETTERS ? `${[...text].slice(0, MAX_LETTERS).join('')}…` : text;
const topOf = (row: number) => 8 + row * (HEIGHT + GAP);

interface Arrow {
  from: number;
  to: number;
  label: string;
}

/** The flow as boxes and arrows: straight on down the middle, everything else in lanes at the right. */
export const FlowPicture = ({ steps }: { steps: Steps }) => {
  const { t } = useTranslation('desk');
  const answerText = useAnswerText();
  const rows = [
    ...steps.map(({ id, title }, i) => ({
      id,
      title: t('builder.place', { number: i + 1, title: short(title) }),
    })),
  ];
  rows.push({ id: END, title: t('builder.end') });
  const leads = steps.flatMap((step) => [...step.branches.map(({ goTo }) => goTo), step.next]);
  if (leads.includes(ESCALATE)) rows.push({ id: ESCALATE, title: t('builder.escalate') });
  const rowOf = (id: string) => rows.findIndex((row) => row.id === id);
  const arrows = steps.flatMap((step, from): Arrow[] => [
    ...step.branches.map(({ answer, goTo }) => ({
      from,
      to: rowOf(goTo),
      label: short(answerText(step, answer)),
    })),
    { from, to: step.next === null ? from + 1 : rowOf(step.next), label: '' },
  ]);
  const straight = arrows.filter(({ from, to, label }) => to === from + 1 && label === '');
  const bent = arrows.filter((arrow) => arrow.to !== -1 && !straight.includes(arrow));
  const right = LEFT + WIDTH;
  const width = right + 24 + bent.length * LANE + 96;
  const height = topOf(rows.length);
  return (
    <svg
      role="img"
      aria-label={t('builder.picture')}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className={styles.picture}
    >
      <defs>
        <marker
          id="arrowhead"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 L8 4 L0 8 Z" />
        </marker>
      </defs>
      {straight.map(({ from }) => (
        <path
          key={`down-${from}`}
          className={styles.arrow}
          d={`M${LEFT + WIDTH / 2} ${topOf(from) + HEIGHT} V${topOf(from + 1) - 1}`}
          markerEnd="url(#arrowhead)"
        />
      ))}
      {bent.map(({ from, to, label }, lane) => {
        const same = bent.slice(0, lane).filter((other) => other.from === from).length;
        const [start, end] = [topOf(from) + 8 + same * 9, topOf(to) + HEIGHT / 2 + (lane % 3) * 4 - 4];
        const bend = right + 24 + lane * LANE;
        return (
          <g key={`${from}-${to}-${label}`}>
            <path
              className={styles.arrow}
              data-named={label !== '' || undefined}
              d={`M${right} ${start} H${bend - 6} Q${bend} ${start} ${bend} ${start + Math.sign(end - start) * 6} V${end - Math.sign(end - start) * 6} Q${bend} ${end} ${bend - 6} ${end} H${right + 2}`}
              markerEnd="url(#arrowhead)"
            />
            <text className={styles.arrowLabel} x={bend + 4} y={(start + end) / 2 + 4}>
              {label}
            </text>
          </g>
        );
      })}
      {rows.map(({ id, title }, row) => (
        <g key={id} data-ending={id === END || id === ESCALATE || undefined} className={styles.box}>
          <rect x={LEFT} y={topOf(row)} width={WIDTH} height={HEIGHT} rx={6} />
          <text x={LEFT + 10} y={topOf(row) + HEIGHT / 2 + 5}>
            {title}
          </text>
        </g>
      ))}
    </svg>
  );
};
