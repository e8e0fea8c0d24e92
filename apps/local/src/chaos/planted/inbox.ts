// Loaded into api and worker before everything else (node --import): an inbox that forgets every third letter. Chaos has to notice.
import { instead } from './instead.js';

let letters = 0;
instead((query, text, values) => {
  const isLetter = text.includes('INSERT INTO billing.stripe_event');
  const isForgotten = isLetter && (letters += 1) % 3 === 0;
  return isForgotten ? query('SELECT id FROM billing.stripe_event WHERE false', []) : query(text, values);
});
