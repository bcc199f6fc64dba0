// First, so that the styles of the components come after it and win.
import './components/styles/index.css';
import './components/styles/kit.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './components/App.tsx';
import { startSession } from './session/start.ts';
import { startTheme } from './session/page/theme.ts';

startTheme();

// What is fetched are files of this app: asking again of its own accord would bring nothing new.
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'offlineFirst' },
    mutations: { networkMode: 'offlineFirst' },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app.');

await startSession();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
