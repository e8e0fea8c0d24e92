import type { Outcome } from './simulate.js';

const share = (value: number | null) => (value === null ? '–' : `${(value * 100).toFixed(1)} %`);
const signed = (text: string, value: number) => `${value >= 0 ? '+' : ''}${text}`;

/** The same figures for a person: what happened, what Erlang A expects, how far they are apart. */
export function tell(o: Outcome): string {
  const asa = o.own.averageSpeedOfAnswerSeconds ?? 0;
  const seconds = (value: number | null) => (value === null ? '–' : value.toFixed(1));
  const rows: [string, string, string, string][] = [
    ['', 'here', 'Erlang A', 'difference'],
    [
      'abandoned',
      share(o.own.abandoned / o.own.offered),
      share(o.expected.abandonment),
      `${signed(share(o.difference.abandonment), o.difference.abandonment)} (chance ±${share(o.chance.abandonment)})`,
    ],
    [
      'service level',
      share(o.own.serviceLevel),
      share(o.expected.serviceLevel),
      `${signed(share(o.difference.serviceLevel), o.difference.serviceLevel)} (chance ±${share(o.chance.serviceLevel)})`,
    ],
    [
      'speed of answer',
      `${asa.toFixed(2)} s`,
      `${o.expected.averageSpeedOfAnswerSeconds.toFixed(2)} s`,
      `${signed(o.difference.averageSpeedOfAnswerSeconds.toFixed(2), o.difference.averageSpeedOfAnswerSeconds)} s`,
    ],
    [
      'occupancy',
      share(o.occupancy),
      share(o.expected.occupancy),
      signed(share(o.difference.occupancy), o.difference.occupancy),
    ],
  ];
  return [
    `offered ${o.own.offered}, answered ${o.own.answered}, abandoned ${o.own.abandoned}`,
    `handled in ${seconds(o.own.averageHandleSeconds)} s (talk ${seconds(o.own.talkSeconds)}, hold ${seconds(o.own.holdSeconds)}, wrap-up ${seconds(o.own.wrapUpSeconds)}), handed on ${o.own.handedOn}, called back ${o.callsBack}, pauses ${o.pauses}`,
    ...rows.map((row) =>
      row
        .map((cell, index) => cell.padEnd([16, 10, 10, 0][index]!))
        .join(' ')
        .trimEnd(),
    ),
    `duplicates ${o.duplicates}, lost ${o.lost}, orphaned ${o.orphaned}${o.apiKilled ? `; one api was killed, ${o.reconnects} lines came back` : ''}`,
    o.floorDisagrees.length === 0
      ? `The live floor and the report count the same, at the end and at ${o.looks.length} moments before with ${o.looks.map(({ liveCalls }) => liveCalls).join(', ')} calls alive.`
      : `They count differently: ${o.floorDisagrees.join('; ')}`,
    '',
  ].join('\n');
}
