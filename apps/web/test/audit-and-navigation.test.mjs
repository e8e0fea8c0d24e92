import assert from 'node:assert/strict';
import { test } from 'node:test';
import { belongsTo } from '../src/app/whereabouts.ts';
import { splitNumbers } from '../src/features/diagnosis/phone-numbers.ts';
import { safeNext } from '../src/features/identity/next-address.ts';
import { factsOf, pageOf, subjectOf } from '../src/features/admin/audit-subject.ts';

const id = '0b6f6a7e-5d0f-4c3e-9a43-0f3f5d1b2c3d';
const entry = (action, subject, subjectName = null, details = {}) => ({
  action,
  subject,
  subjectName,
  details,
});

test('a page lights the place it belongs to and no other', () => {
  const studio = { to: '/studio', end: true, also: ['/studio/bundles'] };
  assert.equal(belongsTo('/studio', studio), true);
  assert.equal(belongsTo('/studio/bundles/1/edit', studio), true);
  assert.equal(belongsTo('/studio/payouts', studio), false);
  const bill = { to: '/owner/bill', also: ['/bills', '/owner/invoices'] };
  assert.equal(belongsTo('/owner/invoices/1', bill), true);
  assert.equal(belongsTo('/owner/bill/', bill), true);
  assert.equal(belongsTo('/owner/billing', bill), false);
  assert.equal(belongsTo('/bills-of-others', bill), false);
});

test('a subject is read by its name, its day or its month, never by its id', () => {
  assert.deepEqual(subjectOf(entry('desk.update', id, 'さくらの窓口')), {
    kind: 'text',
    text: 'さくらの窓口',
  });
  assert.equal(subjectOf(entry('diagnosis.claim', id)).text, '');
  assert.equal(subjectOf(entry('month.close', '2026-11')).kind, 'month');
  assert.equal(subjectOf(entry('payout.run', '2026-12-15')).kind, 'day');
  assert.equal(subjectOf(entry('clock.move', '2026-12-01T00:00:00.000Z')).kind, 'moment');
});

test('a subject leads to its page where there is one', () => {
  assert.equal(pageOf(entry('contract.sign', id)), `/admin/contracts/${id}`);
  assert.equal(pageOf(entry('bundle.submit', id)), `/admin/approvals/${id}`);
  assert.equal(pageOf(entry('bundle.approve', id, 'x', { bundleId: 'b' })), '/bundles/b');
  assert.equal(pageOf(entry('company.update', id)), undefined);
});

test('the facts leave out ids, fingerprints and what is said already', () => {
  const details = {
    number: 'C-1',
    textHash: 'ab',
    versionId: id,
    replaces: id,
    reason: '',
    totalMinor: 1100,
    by: id,
  };
  assert.deepEqual(factsOf(entry('invoice.issue', id, 'C-1', details)), [['totalMinor', 1100]]);
  assert.deepEqual(factsOf(entry('x.y', id, null, null)), []);
});

test('after signing in nobody is led to another site', () => {
  for (const ours of ['/owner', '/quotes/new?bundle=1&units=60', '/owner?search=a%20b'])
    assert.equal(safeNext(ours), ours);
  for (const foreign of [
    'https://e.example',
    '//e.example',
    '/\\e.example',
    '/\t/e.example',
    '/\n/e.example',
    '\\e',
    'javascript:alert(1)',
  ])
    assert.equal(safeNext(foreign), undefined, foreign);
});

test('every number of the danger notice can be called, and nothing else', () => {
  const notice = '事件は110番、火事は119番です。相談は#9110、つらいときは0120-279-338（24時間、無料）。';
  const calls = splitNumbers(notice).flatMap(({ call }) => (call ? [decodeURIComponent(call)] : []));
  assert.deepEqual(calls, ['110', '119', '#9110', '0120279338']);
  assert.equal(
    splitNumbers(notice)
      .map(({ text }) => text)
      .join(''),
    notice,
  );
});
