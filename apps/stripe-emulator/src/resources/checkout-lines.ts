import type { Resources } from '../store/resources.js';
import type { World } from '../store/world.js';

/** Lines are kept beside the session, because an API line item does not name its session. */
export const linesOfSession = (world: World, session: string): Resources['item'][] =>
  (world.store.find<{ ids: string[] }>('session_lines', session)?.ids ?? []).map((id) =>
    world.get('item', id),
  );
