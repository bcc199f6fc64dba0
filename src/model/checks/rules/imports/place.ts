/** Account and region: of the design, and where one object differs. */
import { setOutput } from '../../../design/edits.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import type { Fix } from '../../diagnostics.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type DesignRule, type ObjectRule } from '../../rule.ts';

/** A part of import IDs that the design sets for all its objects. */
export interface IdPlace {
  readonly part: 'account_id' | 'region';
  readonly output: 'account' | 'region';
  readonly pattern: RegExp;
  readonly problem: string;
  readonly how: string;
  readonly mend: (text: string) => string;
}

function faultOf(text: string | undefined, place: IdPlace, set: (text: string) => Fix) {
  if (text === undefined || text === '' || place.pattern.test(text)) return undefined;
  const mended = place.mend(text);
  return {
    problem: `${shownValue(text)} ${place.problem}.`,
    how: place.how,
    ...fixed(place.pattern.test(mended) ? set(mended) : undefined),
  };
}

/** The checks of a part: in each object that sets its own, and in the output of the design. */
export const placeChecks = (place: IdPlace): Pick<ObjectRule & DesignRule, 'check' | 'checkDesign'> => ({
  check(object) {
    const path = ['import', place.part];
    const fault = faultOf(object.import[place.part], place, (text) => setTo(object, path, text));
    return fault ? [{ path, ...fault }] : none;
  },
  checkDesign({ output }) {
    const fault = faultOf(output[place.output], place, (text) => ({
      title: `Set ${text}`,
      edit: setOutput({ [place.output]: text }),
    }));
    return fault ? [{ key: undefined, path: ['output', place.output], ...fault }] : [];
  },
});
