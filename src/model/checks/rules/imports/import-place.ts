/** Account and region: of the design, and where one object differs. */
import { setOutput } from '../../../design/edits.ts';
import type { Fix } from '../../diagnostics.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type DesignRule, type ObjectRule } from '../../rule.ts';

interface Place {
  readonly part: 'account_id' | 'region';
  readonly output: 'account' | 'region';
  readonly pattern: RegExp;
  readonly problem: string;
  readonly how: string;
  readonly mend: (text: string) => string;
}

const account: Place = {
  part: 'account_id',
  output: 'account',
  pattern: /^\d{12}$/,
  problem: 'is not the id of an account',
  how: 'Enter its 12 digits.',
  mend: (text) => text.replace(/[\s-]/g, ''),
};

const region: Place = {
  part: 'region',
  output: 'region',
  pattern: /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/,
  problem: 'is not the name of a region',
  how: 'Enter one, as in eu-west-1.',
  mend: (text) =>
    text
      .trim()
      .toLowerCase()
      .replace(/(\d)[a-z]$/, '$1'),
};

function faultOf(text: string | undefined, place: Place, set: (text: string) => Fix) {
  if (text === undefined || text === '' || place.pattern.test(text)) return undefined;
  const mended = place.mend(text);
  return {
    problem: `${shownValue(text)} ${place.problem}.`,
    how: place.how,
    ...fixed(place.pattern.test(mended) ? set(mended) : undefined),
  };
}

const looks = (place: Place): Pick<ObjectRule & DesignRule, 'check' | 'checkDesign'> => ({
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

export const placeRules: readonly (ObjectRule & DesignRule)[] = [
  {
    id: 'account-form',
    severity: 'warning',
    title: 'An account id has 12 digits',
    source: sources.accountIds,
    ...looks(account),
  },
  {
    id: 'region-form',
    severity: 'warning',
    title: 'A region is named as AWS names it',
    source: sources.regions,
    ...looks(region),
  },
];
