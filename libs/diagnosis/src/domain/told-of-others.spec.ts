import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { readStatement } from './read-statement.js';

const knowledge = loadKnowledge();
const levels = (statement: string) => readStatement(knowledge, statement).levels;

describe('whose trouble it is', () => {
  it.each([
    ['隣の店は一人でやっていて電話に出られません。', 'solo'],
    ['知人の会社では苦情の電話が多いそうです。', 'complaints'],
    ['前の職場では夜中の電話で眠れませんでした。', 'staff_stress'],
    ['ほかの店は1日に60件の電話が来るそうです。', 'calls_per_day'],
    ['同業の会社は予約の電話が多いです。', 'takes_bookings'],
    ['友人の美容室も電話に出られないそうです。', 'missed_calls'],
    ["My neighbour's shop misses calls all the time.", 'missed_calls'],
    ['At my old job complaints came in every day.', 'complaints'],
    ['The salon next door is run by just one person.', 'solo'],
  ])('is not taken from what is told of others: %s', (statement, signal) => {
    expect(levels(statement)[signal]).toBeUndefined();
  });

  it.each([
    ['隣の店は人が多いですが、一人でやっていて電話に出られません。', 'solo'],
    ['知人の会社では困らないそうです。うちは苦情の電話が多いです。', 'complaints'],
    ['隣の店がうるさくて、電話に出られません。', 'missed_calls'],
    ['友人に勧められました。電話に出られません。', 'missed_calls'],
    ['取引先は夜に電話をかけてきます。苦情も多いです。', 'complaints'],
    ['前の職場では楽でしたが、1日に60件の電話が来ます。', 'calls_per_day'],
    ['よその店は代行を使っていて、うちは一人でやっています。', 'solo'],
    ["My neighbour's shop has staff, but just me here.", 'solo'],
    ['A friend told us to ask. We miss calls all the time.', 'missed_calls'],
  ])('is the writer’s where the sentence is about them: %s', (statement, signal) => {
    expect(levels(statement)[signal]).toBeDefined();
  });
});
