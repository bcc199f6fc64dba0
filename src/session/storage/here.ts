/** The database of this browser, for all who keep something in it. */
import { browserDatabase } from './database.ts';

export const database = browserDatabase();
