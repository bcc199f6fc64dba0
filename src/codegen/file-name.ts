/** What files are called after a design. */
import type { Design } from '../model/design/design.ts';
import { portableName } from '../model/document/file-path.ts';

/** Bytes: leaves room for endings. */
const longest = 100;

/** Letters, digits, dots, dashes and underscores: safe in a command line too. */
export const fileName = (design: Design): string =>
  portableName(design.name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-'), longest) || 'gateway';

export const documentEnding = '.gatewright.json';

export const documentFileName = (design: Design): string => `${fileName(design)}${documentEnding}`;

/** The list of the files that are written to a folder, in it. */
export const manifestPath = '.gatewright.json';
