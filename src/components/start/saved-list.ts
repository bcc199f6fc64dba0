import { queryOptions } from '@tanstack/react-query';
import { savedDesigns } from '../../session/start.ts';

/** The designs kept in this browser, wherever they are listed. */
export const savedListQuery = queryOptions({
  queryKey: ['saved-designs'],
  queryFn: savedDesigns.list,
  networkMode: 'always',
  retry: false,
});
