import type Stripe from 'stripe';
import { page, where, type ListParams } from '../http/list.js';
import { mergeMetadata } from '../http/metadata.js';
import { createCreditNote, voidCreditNote } from './credit-note-issue.js';
import type { Handlers } from './index.js';
import { linesOfCreditNote, present } from './present.js';

export const creditNoteHandlers: Handlers = {
  'POST /v1/credit_notes': createCreditNote,
  'GET /v1/credit_notes/preview': (world, params: Stripe.CreditNotePreviewParams) =>
    world.store.preview(() => present(world, createCreditNote(world, params))),
  'GET /v1/credit_notes/preview/lines': (
    world,
    {
      limit,
      starting_after: after,
      ending_before: before,
      ...params
    }: Stripe.CreditNoteListPreviewLineItemsParams,
  ) =>
    world.store.preview(() => {
      const { id } = createCreditNote(world, params);
      const cursor = { limit, starting_after: after, ending_before: before };
      return page(world, linesOfCreditNote(world, id), cursor, '/v1/credit_notes/preview/lines', true);
    }),
  'GET /v1/credit_notes': (world, { customer, invoice, ...params }: Stripe.CreditNoteListParams) =>
    page(
      world,
      where(world.all('credit_note'), { customer, invoice }),
      params as ListParams,
      '/v1/credit_notes',
    ),
  'GET /v1/credit_notes/{id}': (world, _params, [id]) => world.get('credit_note', id),
  'POST /v1/credit_notes/{id}': (world, params: Stripe.CreditNoteUpdateParams, [id]) => {
    const note = world.get('credit_note', id);
    return world.change(
      'credit_note',
      note,
      {
        ...(params.memo !== undefined && { memo: params.memo }),
        ...(params.metadata !== undefined && { metadata: mergeMetadata(note.metadata, params.metadata) }),
      },
      'credit_note.updated',
    );
  },
  'POST /v1/credit_notes/{id}/void': (world, _params, [id]) =>
    voidCreditNote(world, world.get('credit_note', id)),
  'GET /v1/credit_notes/{id}/lines': (world, params: ListParams, [id]) =>
    page(
      world,
      linesOfCreditNote(world, world.get('credit_note', id).id),
      params,
      `/v1/credit_notes/${id}/lines`,
      true,
    ),
};
