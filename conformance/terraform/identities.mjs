/** @import { Diagnostic } from './outcome.ts' */
/** @import { AttributeRange, BlockRange, HclFile } from './hcl/blocks.mjs' */
/** @import { MemberRange } from './hcl/elements.mjs' */
import { typeNamed } from '../provider/schemas.mjs';
import { attributeNamed, edited, expressionOf, lineOf } from './hcl/blocks.mjs';
import { objectMembers } from './hcl/elements.mjs';

/** @typedef {(severity: 'error' | 'warning', summary: string, detail: string, at: number) => void} Report */
/** @typedef {{ required: string[], optional: string[], separator: string }} IdentitySchema */

/**
 * Imports by identity (Terraform 1.12), checked against the identity schema and rewritten to imports by id, so that any
 * Terraform with import blocks plans them.
 *
 * @param {HclFile} file
 * @returns {{ text: string, rewritten: number, diagnostics: Diagnostic[] }}
 */
export function rewriteIdentities({ name, text, tree }) {
  /** @type {Diagnostic[]} */
  const diagnostics = [];
  const edits = tree.blocks.flatMap((block) => {
    const identity = attributeNamed(block, 'identity');
    const to = attributeNamed(block, 'to');
    if (block.type !== 'import' || !identity) return [];
    const address = to ? expressionOf(text, to) : null;
    /** @type {Report} */
    const report = (severity, summary, detail, at) =>
      diagnostics.push({ severity, summary, detail, file: name, line: lineOf(text, at), address });
    const id = idOf(text, block, identity, report);
    return id === undefined ? [] : [{ start: identity.start, end: identity.end, text: `id = "${id}"` }];
  });
  return { text: edited(text, edits), rewritten: edits.length, diagnostics };
}

/**
 * @param {string} text
 * @param {BlockRange} block
 * @param {AttributeRange} identity
 * @param {Report} report
 * @returns {string | undefined} the id as the inside of a quoted template
 */
function idOf(text, block, identity, report) {
  const to = attributeNamed(block, 'to');
  if (attributeNamed(block, 'id')) {
    const detail = 'An import block can have only one of "id" and "identity".';
    report('error', 'Invalid import block', detail, identity.start);
    return undefined;
  }
  if (!to) return undefined; // Terraform reports the missing "to"
  const type = typeIn(expressionOf(text, to));
  const schema = identitySchema(type);
  if (!schema) {
    const detail = `There is no identity schema for ${type}; import it by "id".`;
    report('error', 'Import by identity not supported', detail, identity.start);
    return undefined;
  }
  const members = objectMembers(text, identity.exprStart, identity.exprEnd);
  if (members) return idOfMembers(text, members, { type, schema, at: identity.start }, report);
  const source = expressionOf(text, identity);
  if (source.includes('\n')) {
    const detail = 'Write the identity as an object, or as an expression on one line.';
    report('error', 'Identity not readable', detail, identity.start);
    return undefined;
  }
  const detail = `The identity is an expression; only ${schema.required.join(', ')} are read from it.`;
  report('warning', 'Identity keys not checked', detail, identity.start);
  return schema.required.map((key) => `\${(${source}).${key}}`).join(schema.separator);
}

/** @param {string} address */
const typeIn = (address) =>
  address
    .replace(/\[[^\]]*\]/g, '')
    .replace(/^(?:module\.[^.]+\.)+/, '')
    .split('.')[0] ?? '';

/**
 * @param {string} type
 * @returns {IdentitySchema | undefined}
 */
function identitySchema(type) {
  const schema = typeNamed(type)?.schema;
  const keys = schema?.identity;
  if (!keys) return undefined;
  const named = (/** @type {boolean} */ required) =>
    keys.filter((key) => !!key.required === required).map((key) => key.name);
  const implied = schema.global ? ['account_id'] : ['account_id', 'region'];
  return { required: named(true), optional: [...named(false), ...implied], separator: schema.import?.separator ?? '|' };
}

/**
 * @param {string} text
 * @param {MemberRange[]} members
 * @param {{ type: string, schema: IdentitySchema, at: number }} identity
 * @param {Report} report
 */
function idOfMembers(text, members, { type, schema, at }, report) {
  const { required, optional, separator } = schema;
  let faults = 0;
  const refuse = (/** @type {string} */ detail, /** @type {number} */ where) => {
    faults += 1;
    report('error', 'Invalid expression for import identity', detail, where);
  };
  /** @type {Map<string, string>} */
  const values = new Map();
  for (const { key, at: where, start, end } of members) {
    const value = text.slice(start, end).trim();
    if (key === null) refuse('The keys of an identity are plain attribute names.', where);
    else if (values.has(key)) refuse(`The identity attribute "${key}" is given twice.`, where);
    else if (![...required, ...optional].includes(key))
      refuse(
        `An attribute named "${key}" is not part of the identity of ${type}. Expected: ${required.join(', ')}; ` +
          `optional: ${optional.join(', ')}.`,
        where,
      );
    else if (value === 'null' && required.includes(key))
      refuse(`The identity attribute "${key}" of ${type} is required and cannot be null.`, where);
    else if (/^"\s*"$/.test(value)) refuse(`The identity attribute "${key}" of ${type} is empty.`, where);
    values.set(key ?? '', value);
  }
  for (const key of required) if (!values.has(key)) refuse(`The identity of ${type} needs the attribute "${key}".`, at);
  return faults > 0 ? undefined : required.map((key) => templatePart(values.get(key) ?? '')).join(separator);
}

/** @param {string} source @returns {string} an expression as part of a quoted template */
const templatePart = (source) => {
  const inner = source.slice(1, -1);
  const isTemplate = /^"[^\n]*"$/.test(source) && !inner.replace(/\\./g, '').includes('"');
  return isTemplate ? inner : `\${${source}}`;
};
