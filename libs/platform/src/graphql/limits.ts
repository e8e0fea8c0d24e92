import { ApolloArmor } from '@escape.tech/graphql-armor';

/** The parser counts tokens itself, so that this refusal is translated like any other. */
export const MAX_TOKENS = 1500;

/** What one request may ask for. The web app's largest query stays well below each. */
export const limits = () =>
  new ApolloArmor({
    // A fragment is a name for fields, not a level.
    maxDepth: { n: 9, flattenFragments: true },
    maxAliases: { n: 10 },
    maxTokens: { enabled: false },
    maxDirectives: { n: 10 },
    costLimit: { maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3 },
    blockFieldSuggestion: { enabled: true },
  }).protect();
