import { screen } from '../../app/screen';

export const fulfilmentRoutes = [
  screen('/owner', ['inbox'], () => import('./inbox-page')),
  screen('/owner/calls/:id', ['inbox'], () => import('./call-page')),
  screen('/owner/appointments', ['inbox'], () => import('./appointments-page')),
  screen('/owner/requests', ['inbox'], () => import('./requests-page')),
  screen('/owner/volume', ['inbox', 'desk', 'hours', 'campaigns'], () => import('./volume-page')),
  screen('/owner/desks', ['desk'], () => import('./desk-list-page')),
  screen('/owner/desks/:id', ['desk'], () => import('./desk-page')),
  screen('/owner/desks/:id/hours', ['desk', 'hours'], () => import('./hours-page')),
  screen('/owner/desks/:id/script', ['desk', 'call-desk'], () => import('./script-page')),
  screen('/owner/desks/:id/knowledge', ['desk'], () => import('./knowledge-page')),
  screen('/owner/desks/:id/transfer', ['desk', 'hours'], () => import('./transfer-page')),
  screen('/owner/desks/:id/test-numbers', ['desk'], () => import('./test-numbers-page')),
  screen('/owner/desks/:id/urgency', ['desk'], () => import('./urgency-page')),
  screen('/owner/desks/:id/changes', ['desk'], () => import('./changes-page')),
  screen('/owner/desks/:id/news', ['desk'], () => import('./news-page')),
  screen('/owner/desks/:id/:part', ['desk'], () => import('./text-part-page')),
];
