/** What the event that a field is tried with is called. */
import type { Sample } from '../../trace/websocket/sample-request.ts';

export const sampleName = ({ saved, request: { event } }: Sample): string => {
  if (saved) return saved.name;
  return event === 'MESSAGE' ? 'the example message' : `a ${event} event`;
};
