/** @import { Diagnostic } from './outcome.ts' */
/** @import { HclFile } from './hcl/blocks.mjs' */
import { attributeNamed, edited, expressionOf, lineOf, scan } from './hcl/blocks.mjs';
import { failure } from './diagnostics.mjs';

const identityVersion = 12; // Terraform and OpenTofu 1.12

/**
 * What was rewritten or checked here needs a newer Terraform than the one that runs: required_version is set aside,
 * after a look at whether it asks for enough.
 *
 * @param {readonly HclFile[]} files
 * @param {Map<string, string>} replaced new texts by file name: changed in place
 * @param {boolean} byIdentity whether there are imports by identity
 * @returns {{ constraint: string | undefined, diagnostics: Diagnostic[] }}
 */
export function relaxVersion(files, replaced, byIdentity) {
  const found = files.flatMap(({ name, text: original }) => {
    const text = replaced.get(name) ?? original;
    return scan(text)
      .blocks.filter(({ type }) => type === 'terraform')
      .flatMap((block) => attributeNamed(block, 'required_version') ?? [])
      .slice(0, 1)
      .map((attribute) => {
        const { exprStart: start, exprEnd: end } = attribute;
        replaced.set(name, edited(text, [{ start, end, text: '">= 1.0"' }]));
        return { constraint: expressionOf(text, attribute).replace(/^"|"$/g, ''), name, line: lineOf(text, start) };
      });
  });
  const version = `1.${identityVersion}`;
  const low = found.filter(({ constraint }) => byIdentity && !isEnough(constraint));
  const warnings = low.map(({ constraint, name, line }) => {
    const detail = `required_version "${constraint}" allows a Terraform without import by identity (${version} or later).`;
    return { ...failure('Version constraint too low', detail), severity: 'warning', file: name, line };
  });
  const missing = `The configuration needs Terraform ${version} or later for import by identity and has no required_version.`;
  const none =
    byIdentity && found.length === 0 ? [{ ...failure('No version constraint', missing), severity: 'warning' }] : [];
  return { constraint: found[0]?.constraint, diagnostics: [...warnings, ...none] };
}

/** @param {string} constraint */
const isEnough = (constraint) =>
  constraint.split(',').some((part) => {
    const [, major, minor = '0'] = /^\s*(?:=|>=|>|~>)?\s*(\d+)(?:\.(\d+))?/.exec(part) ?? [];
    return Number(major) > 1 || (Number(major) === 1 && Number(minor) >= identityVersion);
  });
