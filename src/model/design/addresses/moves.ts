/** Renames that the state has to follow, as `moved` blocks. */
import { adoptedOf } from '../imported/adopted.ts';
import { indexOf, printedAs, type Design, type Move } from '../design.ts';
import type { Edit } from '../../checks/diagnostics.ts';
import type { Key } from '../../schema/value.ts';

/** A name that is given anew: nothing leads away from it any more, and what led through it goes straight on. */
function movesWithout(moves: readonly Move[], type: string, name: string): readonly Move[] {
  const onward = moves.find((move) => move.type === type && move.from === name)?.to;
  return moves.flatMap((move) => {
    if (move.type !== type || (move.from !== name && move.to !== name)) return [move];
    return move.from === name || onward === undefined || onward === move.from ? [] : [{ ...move, to: onward }];
  });
}

const withoutFrom = (moves: readonly Move[], type: string, from: string) =>
  moves.filter((move) => move.type !== type || move.from !== from);

/** The move from a name to what the object is called now. */
export function moveFrom(design: Design, key: Key, from: string): Move | undefined {
  const object = indexOf(design).byKey.get(key);
  const type = object && printedAs(object).terraformType;
  return design.moves.find((move) => move.type === type && move.from === from && move.to === object?.name);
}

/** Tells Terraform that its state may know the object by an earlier name, so that it is not made anew. */
export const addMove =
  (key: Key, from: string): Edit =>
  (design) => {
    const object = indexOf(design).byKey.get(key);
    if (!object || object.name === from) return design;
    const { terraformType: type } = printedAs(object);
    const before = movesWithout(withoutFrom(design.moves, type, from), type, object.name);
    return { ...design, moves: [...before, { type, from, to: object.name }] };
  };

export const removeMove =
  (key: Key, from: string): Edit =>
  (design) => {
    const move = moveFrom(design, key, from);
    return move ? { ...design, moves: design.moves.filter((other) => other !== move) } : design;
  };

/** What a state manages is moved there with a rename: a plan would destroy it under its old name. */
export function withStateMove(design: Design, key: Key): Design {
  const object = indexOf(design).byKey.get(key);
  const then = adoptedOf(design, key);
  if (!object || !then?.inState || then.address !== undefined) return design;
  const { terraformType: type } = printedAs(object);
  return addMove(key, then.name)({ ...design, moves: withoutFrom(design.moves, type, then.name) });
}
