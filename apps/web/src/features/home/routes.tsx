import { screen } from '../../app/screen';

export const homeRoutes = [screen('/', ['home'], () => import('./home-page'))];
