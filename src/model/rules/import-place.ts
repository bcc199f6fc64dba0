/** Account and region: of the design, and where one object differs. */
import type { Design } from '../design.ts';
import { setOutput } from '../edits.ts';
import type { Fix } from '../diagnostics.ts';
import { sources } from '../sources.ts';
import { shown } from '../value-schema.ts';
import { fixed, setTo } from './repair.ts';
import type { DesignRule, Finding } from './rule.ts';

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

function* findings(design: Design, place: Place): Iterable<Finding & { readonly key: string | undefined }> {
  const look = (text: string | undefined, set: (text: string) => Fix) => {
    if (text === undefined || text === '' || place.pattern.test(text)) return undefined;
    const mended = place.mend(text);
    return {
      problem: `${shown(text)} ${place.problem}.`,
      how: place.how,
      ...fixed(place.pattern.test(mended) ? set(mended) : undefined),
    };
  };
  const ofDesign = look(design.output[place.output], (text) => ({
    title: `Set ${text}`,
    edit: setOutput({ [place.output]: text }),
  }));
  if (ofDesign) yield { key: undefined, path: ['output', place.output], ...ofDesign };
  for (const object of design.objects) {
    const path = ['import', place.part];
    const found = look(object.import[place.part], (text) => setTo(object, path, text));
    if (found) yield { key: object.key, path, ...found };
  }
}

export const placeRules: readonly DesignRule[] = [
  {
    id: 'account-form',
    severity: 'warning',
    title: 'An account id has 12 digits',
    source: sources.accountIds,
    checkDesign: (design) => findings(design, account),
  },
  {
    id: 'region-form',
    severity: 'warning',
    title: 'A region is named as AWS names it',
    source: sources.regions,
    checkDesign: (design) => findings(design, region),
  },
];
