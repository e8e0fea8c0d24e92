import 'virtual:madoguchi-font.css';
import './ui/mantine.css';
import './ui/global.css';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startI18n } from './i18n/index';
import { fillMissingGlyphs } from './ui/missing-glyphs';

await startI18n();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Suspense>
      <App />
    </Suspense>
  </StrictMode>,
);

fillMissingGlyphs();
