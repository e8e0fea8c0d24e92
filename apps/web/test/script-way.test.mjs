import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { test } from 'node:test';

// The app's own imports name no extension; its builder finds them, Node wants to be told.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.startsWith('.') && !/\.\w+$/.test(specifier) ? `${specifier}.ts` : specifier, context),
});
const { wayOf } = await import('../src/features/desk/script-way.ts');
const { ask, askingOf, asksTopic, choose, markTopic, move, remove } =
  await import('../src/features/fulfilment/script/edit-steps.ts');

const step = (id, part = {}) => ({
  id,
  title: id,
  say: id,
  field: 'message',
  required: false,
  kind: 'TEXT',
  choices: [],
  branches: [],
  next: null,
  ...part,
});
const script = [
  step('what', {
    kind: 'CHOICE',
    choices: ['book', 'sell', 'again', 'other'],
    branches: [
      { answer: 'sell', goTo: '_end' },
      { answer: 'book', goTo: 'when' },
    ],
  }),
  step('matter', { next: 'urgent' }),
  step('when'),
  step('urgent', { field: 'urgency', branches: [{ answer: 'now', goTo: '_escalate' }] }),
  step('sure', { kind: 'YES_NO', branches: [{ answer: 'no', goTo: 'matter' }] }),
];
const follow = (notes = {}, part = {}) => {
  const { steps, ending } = wayOf(script, { notes, urgency: 'NORMAL', declined: [], jumps: {}, ...part });
  return `${steps.map(({ id }) => id).join(' ')} ${ending.kind}${ending.step ? ` ${ending.step.id}` : ''}`;
};

test('the way stops at a question that decides it, and goes where the answer leads', () => {
  assert.equal(follow(), 'what open what');
  assert.equal(follow({ what: 'sell' }), 'what end');
  assert.equal(follow({ what: 'book' }), 'what when urgent sure open sure');
  assert.equal(follow({ what: 'other' }), 'what matter urgent sure open sure');
  assert.equal(follow({ what: 'other', sure: 'yes' }), 'what matter urgent sure end');
});

test('it hands over, comes back to a step that was passed, and passes a question nobody answers', () => {
  assert.equal(follow({ what: 'book' }, { urgency: 'NOW' }), 'what when urgent escalate');
  assert.equal(follow({ what: 'other', sure: 'no' }), 'what matter urgent sure back matter');
  assert.equal(follow({}, { declined: ['what'] }), 'what matter urgent sure open sure');
});

test('a jump goes before the answer, and one to a step that is gone counts for nothing', () => {
  assert.equal(follow({ what: 'sell' }, { jumps: { what: 'sure' } }), 'what sure open sure');
  assert.equal(follow({ what: 'sell' }, { jumps: { what: 'gone' } }), 'what end');
});

test('a script without branches is its steps, one after the other', () => {
  const { steps, ending } = wayOf([step('a'), step('b')], {
    notes: {},
    urgency: 'NORMAL',
    declined: [],
    jumps: {},
  });
  assert.deepEqual([steps.map(({ id }) => id), ending.kind], [['a', 'b'], 'end']);
});

test('editing keeps the branches whose answers are still there', () => {
  const [what] = script;
  assert.deepEqual(
    choose(what, ['reserve', 'sell', 'again', 'other']).branches.map(({ answer }) => answer),
    ['sell', 'reserve'],
  );
  assert.deepEqual(choose(what, ['book', 'other']).branches, [{ answer: 'book', goTo: 'when' }]);
  assert.deepEqual(ask(what, 'yesNo').branches, []);
  assert.equal(ask(what, 'callerName').field, 'callerName');
});

test('a choice that is marked as the topic stays a choice with its branches, until another kind of answer is asked', () => {
  const marked = markTopic(script[0], true);
  assert.equal(asksTopic(marked), true);
  assert.equal(askingOf(marked), 'choice');
  assert.deepEqual(marked.branches, script[0].branches);
  const { steps } = wayOf([marked, ...script.slice(1)], {
    ...{ notes: { what: 'sell' }, urgency: 'NORMAL', declined: [], jumps: {} },
  });
  assert.deepEqual(steps, [marked]);
  assert.equal(asksTopic(markTopic(marked, false)), false);
  assert.equal(asksTopic(ask(marked, 'text')), false);
});

test('a step that goes takes along the ways that led to it', () => {
  const left = remove(script, 'when');
  assert.deepEqual(left[0].branches, [{ answer: 'sell', goTo: '_end' }]);
  assert.deepEqual(
    move(script, 'sure', 0).map(({ id }) => id),
    ['sure', 'what', 'matter', 'when', 'urgent'],
  );
  assert.equal(move(script, 'what', -1), script);
});
