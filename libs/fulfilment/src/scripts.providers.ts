import { DiscardScriptDraft } from './application/discard-script-draft.js';
import { PublishScript } from './application/publish-script.js';
import { ReadScript } from './application/read-script.js';
import { SaveScriptDraft } from './application/save-script-draft.js';
import { ScriptResolver } from './graphql/script.resolver.js';
import { OfferedTopics } from './application/offered-topics.js';
import { ScriptStore } from './store/script.store.js';

/** Writing, trying and publishing what agents say. */
export const scriptProviders = [
  ScriptStore,
  OfferedTopics,
  DiscardScriptDraft,
  PublishScript,
  ReadScript,
  SaveScriptDraft,
  ScriptResolver,
];
