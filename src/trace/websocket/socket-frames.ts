/** What the gateway itself sends over a connection. */
import type { WebSocketRequest } from '../request/request.ts';

export type FrameMessage = 'Forbidden' | 'Invalid request body' | 'Internal server error' | 'Unsupported Media Type';

/** An error frame, spelled as it comes: one space, after the first colon. */
export const errorFrame = (
  message: FrameMessage,
  { connectionId, requestId }: Pick<WebSocketRequest, 'connectionId' | 'requestId'>,
): string =>
  `{"message": ${JSON.stringify(message)}, "connectionId":${JSON.stringify(connectionId)}, "requestId":${JSON.stringify(requestId)}}`;

/** The status of an upgrade that ends with such a message. */
export const upgradeStatus: Readonly<Record<FrameMessage, number>> = {
  Forbidden: 403,
  'Invalid request body': 400,
  'Internal server error': 500,
  'Unsupported Media Type': 415,
};
