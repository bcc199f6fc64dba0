/**
 * What is asked for in the background, and remembered. The hooks are given it, so that it comes with those parts of the
 * page that ask, and not before the first one.
 */
import { QueryClient } from '@tanstack/react-query';

// What is fetched are files of this app: asking again of its own accord would bring nothing new.
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'offlineFirst' },
    mutations: { networkMode: 'offlineFirst' },
  },
});
