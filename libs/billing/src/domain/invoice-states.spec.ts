import { invoiceStates, invoiceTransitions, mayBecome } from './invoice-states.js';

test('every state can be reached from a draft', () => {
  const reached = new Set(['draft']);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const state of invoiceStates)
      if (reached.has(state)) invoiceTransitions[state].forEach((next) => reached.add(next));
  }
  expect([...reached].sort()).toEqual([...invoiceStates].sort());
});

test('a paid invoice never becomes anything else', () => {
  expect(invoiceStates.filter((state) => mayBecome('paid', state))).toEqual([]);
});

test('an issued invoice never goes back to a draft', () => {
  expect(invoiceStates.filter((state) => mayBecome(state, 'draft'))).toEqual(['parked']);
});
