import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { test } from 'node:test';

// The app's own imports name no extension; its builder finds them, Node wants to be told.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.startsWith('.') && !/\.\w+$/.test(specifier) ? `${specifier}.ts` : specifier, context),
});
const { callDraft } = await import('../src/features/desk/draft-parts.ts');
const { withMemo } = await import('../src/features/desk/draft.ts');
const { orderDraft } = await import('../src/features/orders/order-parts.ts');
const { mergeDrafts, readAgain, sameDraft, settled } =
  await import('../src/features/workplace/draft/draft-merge.ts');

const draft = (part = {}) =>
  callDraft.read({ callerName: '佐藤', notes: { what: '見積もり', when: '明日' }, ...part });
const kept = { draft: draft(), revision: 3 };
const same = (a, b) => sameDraft(callDraft, a, b);
const read = (there, mine, unheard = []) =>
  readAgain(callDraft, { revision: 4, draft: there }, { kept, unheard, mine });

test('drafts say the same in whatever order their notes come back, and not when one note differs', () => {
  assert.ok(same(draft(), draft({ notes: { when: '明日', what: '見積もり' } })));
  assert.ok(same(draft({ notes: { what: '見積もり' } }), draft({ notes: { what: '見積もり', when: '' } })));
  assert.ok(!same(draft(), draft({ notes: { what: '見積もり' } })));
  assert.ok(!same(draft({ notes: { what: '見積もり' } }), draft()));
  assert.ok(!same(draft(), draft({ urgency: 'NOW' })));
  assert.ok(!same(draft({ declined: ['a'] }), draft({ declined: ['b'] })));
});

test('a draft taken apart and joined again is the same draft', () => {
  const whole = draft({
    jumps: { 'a.b': 'c' },
    caseForm: { name: '佐藤' },
    declined: ['x'],
    outcome: 'SPAM',
  });
  assert.deepEqual(callDraft.join(callDraft.partsOf(whole)), whole);
});

test('a draft to which another screen added is not the one a record was built from', () => {
  const mine = draft({ notes: { what: '見積もり、急ぎ', when: '明日' } });
  const { kind, draft: merged } = read(draft({ callbackNumber: '09012345678' }), mine);
  assert.equal(kind, 'goOn');
  assert.deepEqual([merged.callbackNumber, merged.notes.what], ['09012345678', '見積もり、急ぎ']);
  assert.ok(!same(merged, mine));
});

test('what was sent and never answered is no other screen: typing goes on from it', () => {
  const sent = draft({ notes: { what: '見積もりと', when: '明日' } });
  const mine = draft({ notes: { what: '見積もりと修理', when: '明日' } });
  const there = draft({ notes: { when: '明日', what: '見積もりと' } });
  assert.deepEqual(read(there, mine, [sent]), { kind: 'goOn', draft: mine });
  // The first of two arrived late, after the second had been sent.
  assert.deepEqual(read(there, mine, [sent, draft({ callerName: '佐藤花子' })]), {
    kind: 'goOn',
    draft: mine,
  });
  // The very same words of somebody else are asked about.
  assert.equal(read(there, mine).kind, 'clash');
});

test('what is not newer changes nothing, and two words for one field are both shown', () => {
  const mine = draft({ callerName: '鈴木' });
  assert.deepEqual(
    readAgain(callDraft, { ...kept, draft: draft({ callerName: '高橋' }) }, { kept, unheard: [], mine }),
    { kind: 'nothingNew' },
  );
  assert.deepEqual(read(draft({ callerName: '高橋' }), mine), {
    kind: 'clash',
    clashes: [{ part: 'callerName', mine: '鈴木', theirs: '高橋' }],
  });
  assert.deepEqual(mergeDrafts(callDraft, kept.draft, mine, kept.draft).merged, mine);
});

test('either side of a clash can be taken, and what is not taken fits into the memo', () => {
  const mine = draft({ callerName: '鈴木', notes: { what: '修理', when: '明日' } });
  const theirs = draft({ callerName: '高橋', callbackNumber: '0312345678' });
  const { merged, clashes } = mergeDrafts(callDraft, kept.draft, mine, theirs);
  const take = (side) => settled(callDraft, merged, clashes, side);
  assert.deepEqual([take('mine').callerName, take('mine').callbackNumber], ['鈴木', '0312345678']);
  assert.deepEqual([take('theirs').callerName, take('theirs').notes.what], ['高橋', '修理']);
  assert.equal(withMemo(draft({ scratch: 'メモ' }), ['高橋']).scratch, 'メモ\n高橋');
});

const order = orderDraft({});
const line = (goodsId, quantity) => ({ goodsId, name: goodsId, priceMinor: 100, quantity });
const ordered = (note, lines) => order.read({ requestId: 'r', note, lines });

test('lines of an order are merged one by one: added, taken out and counted on two screens', () => {
  const base = ordered('', [line('tea', '1'), line('bowl', '1')]);
  const mine = ordered('', [line('tea', '3')]);
  const theirs = ordered('玄関先へ', [line('tea', '1'), line('bowl', '1'), line('rice', '2')]);
  const { merged, clashes } = mergeDrafts(order, base, mine, theirs);
  assert.deepEqual(clashes, []);
  assert.deepEqual(merged, ordered('玄関先へ', [line('tea', '3'), line('rice', '2')]));
});

test('one line taken out here and counted anew there is asked about, and may be taken back in', () => {
  const base = ordered('', [line('tea', '1')]);
  const theirs = ordered('', [line('tea', '5')]);
  const { merged, clashes } = mergeDrafts(order, base, ordered('', []), theirs);
  assert.deepEqual(clashes, [{ part: 'lines.tea', mine: undefined, theirs: line('tea', '5') }]);
  assert.deepEqual(settled(order, merged, clashes, 'mine').lines, []);
  assert.deepEqual(settled(order, merged, clashes, 'theirs').lines, [line('tea', '5')]);
});

test('two screens that begin an order place it under one name: whoever was first gives it', () => {
  const [here, there] = [order.read(null), order.read({ note: '玄関先へ' })];
  assert.notEqual(here.requestId, there.requestId);
  const typed = { ...here, buyerName: '佐藤' };
  const kept = { draft: here, revision: 0 };
  const { draft: merged } = readAgain(
    order,
    { draft: there, revision: 1 },
    { kept, unheard: [], mine: typed },
  );
  assert.deepEqual([merged.requestId, merged.buyerName, merged.note], [there.requestId, '佐藤', '玄関先へ']);
});
