import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  hasUnsentCase,
  inputOf,
  topicIn,
  withTopic,
  leftBehind,
  messageOf,
  missingOf,
  readDraft,
} from '../src/features/desk/draft.ts';
import { byNeed, leftRecords, longCallOf, needsOf, trendOf } from '../src/features/floor/need.ts';
import { shareBps, tiersOf } from '../src/features/studio/bundle-values.ts';
import { exampleBill } from '../src/features/studio/example-bill.ts';

const NOW = Date.parse('2026-11-04T01:00:00Z');
const step = (id, field, required = false) => ({
  id,
  title: id,
  say: '',
  field,
  required,
  kind: 'TEXT',
  choices: [],
  branches: [],
  next: null,
});
const script = [
  step('greeting', null),
  step('request', 'message', true),
  step('slot', 'message'),
  step('name', 'callerName', true),
];
const words = { titled: (title, note) => `${title}: ${note}`, yes: 'Yes', no: 'No' };
const way = { steps: script, ending: { kind: 'end' } };
const kinds = (draft, talking = false) => missingOf(way, draft, talking).map((one) => one.title ?? one.kind);

test('whatever was stored as a draft is read without failing', () => {
  for (const stored of [
    null,
    undefined,
    'text',
    7,
    [],
    { notes: 3, outcome: 'NOPE', declined: [1, 'name'] },
  ]) {
    const draft = readDraft(stored);
    assert.equal(draft.outcome, null);
    assert.equal(draft.urgency, 'NORMAL');
  }
  assert.deepEqual(readDraft({ declined: [1, 'name'] }).declined, ['name']);
  const draft = readDraft({ notes: { request: 'a' }, outcome: 'SPAM', urgency: 'NOW' });
  assert.deepEqual(readDraft(JSON.parse(JSON.stringify(draft))), draft);
});

test('the message is the notes in the order of the script, titled from the second on', () => {
  const draft = readDraft({ notes: { slot: ' Friday ', request: 'Book', _message: 'calls again' } });
  assert.equal(messageOf(script, draft, words), 'Book\nslot: Friday\ncalls again');
  assert.equal(messageOf(script, readDraft({}), words), '');
});

test('a message needs what the script requires, unless the caller did not say', () => {
  assert.deepEqual(kinds(readDraft({}), true), ['stillTalking', 'outcome']);
  assert.deepEqual(kinds(readDraft({ outcome: 'MESSAGE' })), ['request', 'name']);
  assert.deepEqual(kinds(readDraft({ outcome: 'MESSAGE', notes: { request: 'x' }, declined: ['name'] })), []);
  assert.deepEqual(kinds(readDraft({ outcome: 'MESSAGE', declined: ['request', 'name'] })), ['message']);
});

test('what a branch left behind is kept and not sent; the question that decides the way is needed', () => {
  const sure = { ...step('sure', 'message'), kind: 'YES_NO' };
  const draft = readDraft({ outcome: 'MESSAGE', notes: { request: 'Book', slot: 'Friday' } });
  const short = { steps: [script[1], sure], ending: { kind: 'open', step: sure } };
  assert.deepEqual(
    leftBehind(script, short, draft).map(({ id }) => id),
    ['slot'],
  );
  assert.equal(messageOf(short.steps, draft, words), 'Book');
  assert.deepEqual(
    missingOf(short, draft, false).map(({ title }) => title),
    ['sure'],
  );
  const sured = readDraft({ notes: { ...draft.notes, sure: 'yes' } });
  assert.equal(messageOf(short.steps, sured, words), 'Book\nsure: Yes');
});

test('a case or an order that was begun is missing whatever the outcome is', () => {
  const begun = (caseForm) => hasUnsentCase(readDraft({ caseForm }));
  assert.equal(begun({ happened: '箱がつぶれていた' }), true);
  assert.equal(begun({ happened: ' ', severity: 'HIGH', language: 'EN' }), false);
  assert.equal(begun(undefined), false);
  const spam = readDraft({ outcome: 'SPAM' });
  assert.deepEqual(missingOf(way, spam, false, ['CASE', 'ORDER']), [
    { kind: 'unsent', part: 'CASE', fieldId: 'unsent-CASE' },
    { kind: 'unsent', part: 'ORDER', fieldId: 'unsent-ORDER' },
  ]);
});

test('spam, silence and wrong numbers need nothing written down', () => {
  for (const outcome of ['SPAM', 'SILENT', 'WRONG_NUMBER'])
    assert.deepEqual(kinds(readDraft({ outcome })), []);
});

test('an appointment is sent in Japanese time, and only with its own outcome', () => {
  const draft = readDraft({ withWhom: ' Mori ', startsAt: '2027-01-15T10:00' });
  assert.equal(inputOf('i', draft, 'APPOINTMENT', '', '').appointment.startsAt, '2027-01-15T10:00:00+09:00');
  assert.equal(inputOf('i', draft, 'MESSAGE', 'x', '').appointment, null);
});

test('what a call was about is the answer of the step that asks it, and is picked and taken back from the end as well', () => {
  const asking = step('about', 'topic');
  const [asked, passed] = [
    { steps: [asking], ending: { kind: 'end' } },
    { steps: [step('note', 'message')], ending: { kind: 'end' } },
  ];
  const draft = readDraft({ notes: { about: 'book' }, topic: 'other' });
  assert.equal(topicIn(asked, draft), 'book');
  // A branch that leaves the step out leaves its answer out too.
  assert.equal(topicIn(passed, draft), 'other');
  // Picked before the way came to the step, it stays picked.
  assert.equal(topicIn(asked, readDraft({ topic: 'other' })), 'other');
  const pick = (way, topic) => ({ ...draft, ...withTopic(way, draft, topic) });
  assert.equal(pick(asked, 'sell').notes.about, 'sell');
  assert.equal(topicIn(asked, pick(asked, '')), '');
  assert.equal(pick(passed, 'sell').topic, 'sell');
  assert.equal(inputOf('i', draft, 'MESSAGE', 'x', '', topicIn(passed, pick(passed, '')), 1).topic, null);
  assert.equal(inputOf('i', draft, 'MESSAGE', 'x', '', 'sell', 1).topic, 'sell');
});

test('a record is left when its call is over and nobody has it', () => {
  const call = (id, state, agentName) => ({ id, state, agentName });
  const calls = [
    call('rings', 'RINGING', null),
    call('left', 'WRAP_UP', null),
    call('written', 'WRAP_UP', 'A'),
  ];
  assert.deepEqual(
    leftRecords({ calls }).map(({ id }) => id),
    ['left'],
  );
});

test('who needs a hand stands first on the floor', () => {
  const agent = (name, state, seconds) => ({
    personId: name,
    name,
    state,
    since: new Date(NOW - seconds * 1000).toISOString(),
    callId: state === 'on_call' ? `call of ${name}` : null,
    deskName: null,
  });
  const needFor = needsOf({ calls: [], desks: [] }, NOW);
  const agents = [
    agent('d', 'away', 9),
    agent('c', 'ready', 9),
    agent('b', 'on_call', 700),
    agent('a', 'wrap_up', 121),
  ];
  assert.deepEqual(
    byNeed(agents, needFor).map(({ name }) => name),
    ['a', 'b', 'c', 'd'],
  );
  assert.equal(needFor(agent('x', 'wrap_up', 120)), null);
  assert.deepEqual(
    [trendOf(undefined, 1), trendOf(1, 2), trendOf(2, 1), trendOf(1, 1)],
    ['same', 'up', 'down', 'same'],
  );
});

test('a hold of more than a minute is a need, and a call that takes twice as long as the desk’s calls do', () => {
  const on = (seconds) => ({
    state: 'on_call',
    callId: 'call',
    since: new Date(NOW - seconds * 1000).toISOString(),
  });
  const floor = ({ held = null, answered = 10, averageSeconds = 150 }) => ({
    calls: [{ id: 'call', heldAt: held && new Date(NOW - held * 1000).toISOString(), desk: { id: 'desk' } }],
    desks: [{ deskId: 'desk', answered, handling: { averageSeconds } }],
  });
  const need = (seconds, change) => needsOf(floor(change), NOW)(on(seconds));
  assert.equal(need(100, { held: 60 }), null);
  assert.equal(need(100, { held: 61 }), 'longHold');
  assert.equal(needsOf(floor({ held: 61 }), NOW)({ ...on(100), helpAskedAt: 'now' }), 'asked');
  assert.equal(need(300, {}), null);
  assert.equal(need(301, {}), 'longCall');
  // Of few calls nothing follows, and of short ones not everything.
  assert.equal(need(301, { answered: 9 }), null);
  assert.equal(need(601, { answered: 9 }), 'longCall');
  assert.equal(longCallOf({ answered: 50, handling: { averageSeconds: 40 } }), 180);
  assert.equal(longCallOf({ answered: 50, handling: { averageSeconds: null } }), 600);
  assert.equal(longCallOf(undefined), 600);
});

test('a share may be typed in any width and with its sign', () => {
  for (const typed of ['52.5', '５２．５％', ' 52.5 %']) assert.equal(shareBps(typed), 5250, typed);
  for (const typed of ['', 'half', '5O']) assert.equal(shareBps(typed), undefined, typed);
});

test('an example bill charges only what goes beyond the included calls', () => {
  const plan = { baseMinor: 9800, includedUnits: 20, overageMinor: 250, successFeeMinor: 0 };
  assert.deepEqual(
    [0, 20, 21, 60].map((calls) => exampleBill(plan, calls)),
    [9800, 9800, 10_050, 19_800],
  );
});

test('steps are sent with an open end, and their prices as text whatever was typed', () => {
  const steps = [
    { upTo: 50, unitPrice: '２２０．５ 円' },
    { upTo: 70, unitPrice: '1,180.25' },
  ];
  assert.deepEqual(tiersOf({ overageTiers: { mode: 'VOLUME', steps } }), {
    mode: 'VOLUME',
    steps: [
      { upTo: 50, unitPrice: '220.5' },
      { upTo: null, unitPrice: '1180.25' },
    ],
  });
  assert.equal(tiersOf({ overageTiers: null }), null);
});
