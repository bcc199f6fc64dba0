/** What files are called after a design. */
import type { Design } from '../model/design.ts';

export const fileName = (design: Design): string =>
  design.name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '') || 'gateway';

export const documentFileName = (design: Design): string => `${fileName(design)}.gatewright.json`;
