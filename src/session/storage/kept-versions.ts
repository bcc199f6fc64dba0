/** The versions that this browser keeps. */
import { database } from './here.ts';
import { versionsIn } from './versions.ts';

export const keptVersions = versionsIn(database.versions);
