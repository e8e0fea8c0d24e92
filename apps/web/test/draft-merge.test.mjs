import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { test } from 'node:test';

// The app's own imports name no extension; its builder finds them, Node wants to be told.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.startsWith('.') && !/\.\w+$/.test(specifier) ? `${specifier}.ts` : specifier, context),
});
const { readDraft } = await import('../src/features/desk/draft.ts');
const { mergeDrafts, readAgain, sameDraft } = await import('../src/features/desk/draft-merge.ts');

const draft = (part = {}) =>
  readDraft({ callerName: '佐藤', notes: { what: '見積もり', when: '明日' }, ...part });
const kept = { draft: draft(), revision: 3 };
const read = (there, mine, unheard = []) => readAgain({ revision: 4, draft: there }, { kept, unheard, mine });

test('drafts say the same in whatever order their notes come back, and not when one note differs', () => {
  assert.ok(sameDraft(draft(), draft({ notes: { when: '明日', what: '見積もり' } })));
  assert.ok(
    sameDraft(draft({ notes: { what: '見積もり' } }), draft({ notes: { what: '見積もり', when: '' } })),
  );
  assert.ok(!sameDraft(draft(), draft({ notes: { what: '見積もり' } })));
  assert.ok(!sameDraft(draft({ notes: { what: '見積もり' } }), draft()));
  assert.ok(!sameDraft(draft(), draft({ urgency: 'NOW' })));
  assert.ok(!sameDraft(draft({ declined: ['a'] }), draft({ declined: ['b'] })));
});

test('a draft to which another screen added is not the one a record was built from', () => {
  const mine = draft({ notes: { what: '見積もり、急ぎ', when: '明日' } });
  const { kind, draft: merged } = read(draft({ callbackNumber: '09012345678' }), mine);
  assert.equal(kind, 'goOn');
  assert.deepEqual([merged.callbackNumber, merged.notes.what], ['09012345678', '見積もり、急ぎ']);
  assert.ok(!sameDraft(merged, mine));
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
    readAgain({ ...kept, draft: draft({ callerName: '高橋' }) }, { kept, unheard: [], mine }),
    {
      kind: 'nothingNew',
    },
  );
  assert.deepEqual(read(draft({ callerName: '高橋' }), mine), {
    kind: 'clash',
    clashes: [{ field: 'callerName', key: null, mine: '鈴木', theirs: '高橋' }],
  });
  assert.deepEqual(mergeDrafts(kept.draft, mine, kept.draft).merged, mine);
});
