import { KeepBalance } from './application/keep-balance.js';
import { ReadLedger } from './application/read-ledger.js';
import { LedgerResolver } from './graphql/ledger.resolver.js';
import { BalanceStore } from './store/balance.store.js';
import { PostingViews } from './store/posting-views.store.js';

/** What the module wires for reading the books, and for what the provider's balance adds to them. */
export const ledgerProviders = [BalanceStore, KeepBalance, LedgerResolver, PostingViews, ReadLedger];
