import type { DesignObject } from '../../../design/design.ts';
import { isUnfitId, unfitParts } from '../../../design/imported/import-faults.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import type { Fix } from '../../diagnostics.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

function textFix(object: DesignObject, path: Finding['path'], text: string, own: boolean): Fix | undefined {
  const bare = text.replace(/^[\s"'`]+|[\s"'`]+$/g, '');
  const parts = bare.split('|');
  const mended = (own ? parts.at(-1) : parts[0]) ?? '';
  return mended === '' || isUnfitId(mended) ? undefined : setTo(object, path, mended);
}

export const importIdText: ObjectRule = {
  id: 'import-id-text',
  severity: 'error',
  title: 'Import ID parts contain no bars, quotes or white space',
  source: sources.cloudControlId,
  check(object) {
    const parts = unfitParts(object);
    if (parts.length === 0) return none;
    return parts.map(({ path, text, isOwn }) => ({
      path,
      problem: `${shownValue(text)} contains ${text.includes('|') ? 'a bar, which separates the parts of an import ID' : 'white space or quotes'}.`,
      how: isOwn ? 'Enter this part only.' : 'Enter the ID only.',
      ...fixed(textFix(object, path, text, isOwn)),
    }));
  },
};
