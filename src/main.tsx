// First, so that the styles of the components come after it and win.
import './components/styles/index.css';
import './components/styles/kit.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './components/App.tsx';
import { startSession } from './session/start.ts';
import { startTheme } from './session/page/theme.ts';

startTheme();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app.');

await startSession();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
