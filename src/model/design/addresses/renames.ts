/** Renames of objects that Terraform is told of. */
import { indexOf } from '../design.ts';
import type { Edit } from '../../checks/diagnostics.ts';
import { renameObject } from '../edits.ts';
import { addMove, moveFrom } from './moves.ts';
import type { Key } from '../../schema/value.ts';

/** Renames an object; a move from that earlier name goes on to lead to it. */
export const renameMoved =
  (key: Key, name: string, from: string): Edit =>
  (design) => {
    const move = moveFrom(design, key, from);
    const renamed = renameObject(key, name)(design);
    if (!move || renamed === design) return renamed;
    return addMove(key, from)({ ...renamed, moves: renamed.moves.filter((other) => other !== move) });
  };

/** Renames an object and tells Terraform of it. */
export const renameWithMove =
  (key: Key, name: string): Edit =>
  (design) => {
    const from = indexOf(design).byKey.get(key)?.name;
    const renamed = renameObject(key, name)(design);
    return from === undefined || renamed === design ? design : addMove(key, from)(renamed);
  };
