import type { MappingSpelling } from './mapping-key.ts';
import * as styles from '../collections/Rows.module.css';

/** The columns of a row, by how its key is spelled. */
export const spellingLooks: Readonly<Record<MappingSpelling, string | undefined>> = {
  request: styles.mapRowRequest,
  response: styles.mapRowResponse,
  websocket: styles.mapRowWebsocket,
};
