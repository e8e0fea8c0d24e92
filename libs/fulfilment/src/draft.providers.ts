import { KeepDraft } from './application/keep-draft.js';
import { ReadFormDraft } from './application/read-form-draft.js';
import { RemoveForgottenForms } from './application/remove-forgotten-forms.js';
import { SaveFormDraft } from './application/save-form-draft.js';
import { FormDraftResolver } from './graphql/form-draft.resolver.js';
import { DraftStore } from './store/draft.store.js';
import { LateDraftStore } from './store/late-draft.store.js';

/** Unfinished words beside a call. */
export const draftProviders = [
  DraftStore,
  LateDraftStore,
  KeepDraft,
  ReadFormDraft,
  RemoveForgottenForms,
  SaveFormDraft,
  FormDraftResolver,
];
