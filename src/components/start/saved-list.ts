import { savedDesigns } from '../../session/start.ts';
import { supplyOf } from '../supply.ts';

/** The designs kept in this browser, wherever they are listed. */
export const savedList = supplyOf(savedDesigns.list);
