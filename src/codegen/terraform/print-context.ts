/** What the blocks of an object are printed from beside the object itself. */
import { typeOf, type Design, type DesignIndex, type DesignObject, type Output } from '../../model/design/design.ts';
import { sameList } from '../../model/memo.ts';
import { calledNames, printedNames, type Names } from './names.ts';

export interface PrintContext {
  readonly names: Names;
  /** What the references print that are written out: its own, and those of what an example is made for. */
  readonly called: readonly (string | undefined)[];
  /** What has to be there first. */
  readonly before: readonly DesignObject[];
  /** What the object is a picture of. */
  readonly pictured: readonly DesignObject[];
  /** What an example is made for. */
  readonly related: readonly DesignObject[];
  readonly place: Pick<Output, 'region' | 'account'>;
}

const none: readonly DesignObject[] = [];

export function printContextOf(object: DesignObject, design: Design, index: DesignIndex): PrintContext {
  const { dependsOn, snapshotOf, composed } = typeOf(object);
  const snapshot = snapshotOf?.(object, index) ?? none;
  const related = composed?.related(object, index) ?? none;
  return {
    names: printedNames(design),
    called: calledNames([object, ...related], index),
    before: dependsOn ? [...snapshot, ...dependsOn(object, index)] : snapshot,
    pictured: object.redeploys === false ? none : snapshot,
    related,
    place: design.output,
  };
}

export const samePrintContext = (a: PrintContext, b: PrintContext): boolean =>
  sameList(a.called, b.called) &&
  a.place.region === b.place.region &&
  a.place.account === b.place.account &&
  sameList(a.before, b.before) &&
  sameList(a.pictured, b.pictured) &&
  sameList(a.related, b.related);
