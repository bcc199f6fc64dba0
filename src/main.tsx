// First, so that the styles of the components come after it and win.
import './components/styles/index.css';
import './components/styles/kit.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './components/App.tsx';
import { takeLaunchedFiles } from './session/adopt/launched.ts';
import { isEmbed } from './session/link/embed.ts';
import { startSession } from './session/start.ts';
import { startOffline } from './session/page/offline.ts';
import { startTheme } from './session/page/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app.');

if (isEmbed(window.location.search)) {
  // As the system says, whatever was chosen for the app, and nothing is kept.
  const { showEmbed } = await import('./components/embed/start-embed.tsx');
  showEmbed(createRoot(root));
} else {
  startTheme();
  await startSession();
  takeLaunchedFiles();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );

  // Afterwards, so that the page does not wait for files that it needs later or never. A build only: the development
  // server has no list of files.
  if (import.meta.env.PROD) setTimeout(startOffline, 2_000);
}
