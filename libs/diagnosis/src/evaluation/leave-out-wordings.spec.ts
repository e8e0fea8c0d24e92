import { readStatement } from '../domain/read-statement.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { alternativesOf, leaveOutWordings } from './leave-out-wordings.js';

describe('judging without the wordings made for a text', () => {
  it('takes an expression apart at its top level only', () => {
    expect(alternativesOf('a(?:b|c)|[|d]|e\\|f')).toEqual(['a(?:b|c)', '[|d]', 'e\\|f']);
  });
  it('drops what only this text shows and keeps what others show too', () => {
    const statement = 'We are swamped and miss calls.';
    const knowledge = loadKnowledge();
    const lonely = leaveOutWordings(knowledge, [], [statement])(statement);
    expect(readStatement(lonely, statement).levels['missed_calls']).toBeUndefined();
    const others = ['We miss calls.', 'They miss calls here.', 'I miss calls.', 'We miss calls, too.'];
    const shared = leaveOutWordings(knowledge, others, [statement])(statement);
    expect(readStatement(shared, statement).levels['missed_calls']).toBe('yes');
  });
});
