/** @import { Nested } from '../provider/types.ts' */
/** @import { Diagnostic } from './outcome.ts' */
/** @import { BlockRange, HclFile } from './hcl/blocks.mjs' */
import { typeNamed } from '../provider/schemas.mjs';
import { lineOf } from './hcl/blocks.mjs';
import { listElements, objectMembers } from './hcl/elements.mjs';

/**
 * Terraform drops a key that a nested attribute does not have without a word, so that a generator which misspells one
 * would never hear of it: a warning for each such key of a literal object.
 *
 * @param {HclFile} file
 * @returns {Diagnostic[]}
 */
export const unknownNestedKeys = (file) =>
  file.tree.blocks.flatMap((block) => {
    if (block.type !== 'resource' && block.type !== 'data') return [];
    const [type = ''] = block.labels;
    const schema = typeNamed(type, block.type === 'resource' ? 'resources' : 'data_sources')?.schema;
    return block.attributes.flatMap(({ name, exprStart, exprEnd }) => {
      const nested = schema?.attributes[name]?.nested;
      return nested ? inValue({ file, block }, nested, exprStart, exprEnd, name) : [];
    });
  });

/** @typedef {{ file: HclFile, block: BlockRange }} Place */

/**
 * @param {Place} place
 * @param {Nested} nested
 * @param {number} start
 * @param {number} end
 * @param {string} path
 * @returns {Diagnostic[]}
 */
function inValue(place, nested, start, end, path) {
  const { text } = place.file;
  if (nested.mode === 'single') return inObject(place, nested, start, end, path);
  if (nested.mode === 'map')
    return (objectMembers(text, start, end) ?? []).flatMap((member) =>
      inObject(place, nested, member.start, member.end, `${path}[${member.key}]`),
    );
  return listElements(text, start, end).flatMap((element, index) =>
    inObject(place, nested, element.start, element.end, `${path}[${index}]`),
  );
}

/**
 * @param {Place} place
 * @param {Nested} nested
 * @param {number} start
 * @param {number} end
 * @param {string} path
 * @returns {Diagnostic[]}
 */
function inObject(place, { attributes }, start, end, path) {
  const { text, name } = place.file;
  return (objectMembers(text, start, end) ?? []).flatMap((member) => {
    if (member.key === null) return [];
    const attribute = attributes[member.key];
    const at = `${path}.${member.key}`;
    if (attribute?.nested) return inValue(place, attribute.nested, member.start, member.end, at);
    if (attribute) return [];
    const known = Object.keys(attributes).join(', ');
    return {
      severity: 'warning',
      summary: 'Unknown key in a nested attribute',
      detail: `${path} has no attribute "${member.key}": Terraform ignores it. It may have: ${known}.`,
      file: name,
      line: lineOf(text, member.at),
      address: [...(place.block.type === 'data' ? ['data'] : []), ...place.block.labels].join('.'),
      attribute: at,
    };
  });
}
