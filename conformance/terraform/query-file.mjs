/** @import { Diagnostic } from './outcome.ts' */
/** @import { AttributeRange, BlockRange, HclFile } from './hcl/blocks.mjs' */
import { parse } from '@cdktn/hcl2json';
import { typeNamed } from '../provider/schemas.mjs';
import { attributeNamed, expressionOf, lineOf } from './hcl/blocks.mjs';

/** @type {Readonly<Record<string, number>>} number of labels */
const topLevel = { list: 2, provider: 1, variable: 1, locals: 0 };
const listArguments = ['provider', 'include_resource', 'limit', 'count', 'for_each'];

/** @typedef {(summary: string, detail: string, at: number) => void} Refuse */
/** @typedef {{ text: string, address: string, refuse: Refuse, warn: Refuse }} Context */

/**
 * The structure of a .tfquery.hcl file (`list` blocks, Terraform 1.14), for a Terraform that does not know them.
 *
 * @param {HclFile} file
 * @returns {Promise<{ diagnostics: Diagnostic[], lists: number }>}
 */
export async function checkQueryFile({ name, text, tree }) {
  const syntax = await syntaxFaults(name, text);
  if (syntax.length > 0) return { diagnostics: syntax, lists: 0 };
  /** @type {Diagnostic[]} */
  const diagnostics = [];
  /** @param {string} severity @param {string | null} address @returns {Refuse} */
  const reporter = (severity, address) => (summary, detail, at) =>
    diagnostics.push({ severity, summary, detail, file: name, line: lineOf(text, at), address });
  const refuse = reporter('error', null);

  for (const attribute of tree.attributes) refuseArgument(attribute, refuse);
  const lists = tree.blocks.filter((block) => isWellPlaced(block, refuse) && block.type === 'list');
  const addresses = lists.map(({ labels }) => `list.${labels.join('.')}`);
  lists.forEach((block, index) => {
    const address = addresses[index] ?? '';
    const context = { text, address, refuse: reporter('error', address), warn: reporter('warning', address) };
    if (addresses.indexOf(address) < index)
      context.refuse('Duplicate "list" block names', `This query file already has ${address}.`, block.start);
    checkList(block, context);
  });
  return { diagnostics, lists: lists.length };
}

/** @param {string} name @param {string} text @returns {Promise<Diagnostic[]>} */
async function syntaxFaults(name, text) {
  try {
    await parse(name, text);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, summary = 'Syntax error', detail = message] =
      /\[.+?:(\d+),\d+[^:]*: (.+?)(?:; ([^]*?))?\]?$/.exec(message) ?? [];
    return [{ severity: 'error', summary, detail, file: name, line: line ? Number(line) : null, address: null }];
  }
}

/** @param {AttributeRange} attribute @param {Refuse} refuse @param {string} [hint] */
const refuseArgument = ({ name, start }, refuse, hint = '.') =>
  refuse('Unsupported argument', `An argument named "${name}" is not expected here${hint}`, start);

/** @param {BlockRange} block @param {Refuse} refuse */
function isWellPlaced({ type, labels, start }, refuse) {
  const wanted = topLevel[type];
  if (wanted === labels.length) return true;
  if (wanted === undefined) {
    const detail = `Blocks of type "${type}" are not expected in a query file; it may have list, provider, variable and locals blocks.`;
    refuse('Unsupported block type', detail, start);
  } else {
    const summary = labels.length < wanted ? 'Missing name for block' : 'Extraneous label for block';
    refuse(summary, `A ${type} block has ${wanted} label${wanted === 1 ? '' : 's'}.`, start);
  }
  return false;
}

/** @param {BlockRange} block @param {Context} context */
function checkList(block, context) {
  const { refuse } = context;
  const [type = '', label = ''] = block.labels;
  if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(label))
    refuse('Invalid list block name', 'A name has letters, digits, underscores and dashes.', block.start);
  checkType(block, type, context);
  checkProvider(block, type, context);
  checkArguments(block, context);

  const configs = block.blocks.filter((inner) => inner.type === 'config');
  for (const inner of block.blocks) if (inner.type !== 'config') refuseBlock(inner, refuse);
  if (configs[1])
    refuse('Duplicate config block', 'A list block must contain only one nested "config" block.', configs[1].start);
  // The list resources of awscc have no arguments of their own.
  for (const config of typeNamed(type)?.schema.list ? configs : []) {
    const hint = `: the config of list resource ${type} has no arguments.`;
    for (const attribute of config.attributes) refuseArgument(attribute, refuse, hint);
    for (const inner of config.blocks) refuseBlock(inner, refuse);
  }
}

/** @param {BlockRange} block @param {Refuse} refuse */
const refuseBlock = ({ type, start }, refuse) =>
  refuse('Unsupported block type', `Blocks of type "${type}" are not expected here.`, start);

/** @param {BlockRange} block @param {string} type @param {Context} context */
function checkType({ start }, type, { refuse, warn }) {
  const known = typeNamed(type);
  if (!known) refuse('Invalid list resource', `There is no resource type ${type}.`, start);
  else if (known.schema.list === undefined)
    warn('List support not checked', `Whether ${type} can be listed is known for the awscc provider only.`, start);
  else if (!known.schema.list)
    refuse('Invalid list resource', `The provider hashicorp/${known.provider} has no list resource "${type}".`, start);
  else if (known.schema.list_requires) {
    const parents = known.schema.list_requires.join(', ');
    const detail = `The service lists ${known.schema.cfn_type} only within a parent (${parents}), and the list resource has no argument for it: a query of it fails when it runs.`;
    warn('Listing needs a parent', detail, start);
  }
}

/** @param {BlockRange} block @param {string} type @param {Context} context */
function checkProvider(block, type, { text, refuse, warn }) {
  const attribute = attributeNamed(block, 'provider');
  const wanted = typeNamed(type)?.provider;
  if (!attribute) {
    const detail = 'You must specify a provider attribute when defining a list block.';
    return refuse('Missing "provider" attribute', detail, block.start);
  }
  const given = expressionOf(text, attribute);
  if (!/^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)?$/.test(given)) {
    const detail = 'The provider argument must be a provider name, optionally followed by an alias.';
    return refuse('Invalid provider reference', detail, attribute.start);
  }
  if (wanted && given.split('.')[0] !== wanted)
    warn('Provider name differs', `${type} is a type of hashicorp/${wanted}, and not of ${given}.`, attribute.start);
}

/** @param {BlockRange} block @param {Context} context */
function checkArguments(block, { text, refuse }) {
  const hint = `. A list block may have ${listArguments.join(', ')} and one config block.`;
  for (const attribute of block.attributes)
    if (!listArguments.includes(attribute.name)) refuseArgument(attribute, refuse, hint);
  const each = attributeNamed(block, 'for_each');
  if (each && attributeNamed(block, 'count'))
    refuse('Invalid combination of "count" and "for_each"', 'They are mutually-exclusive.', each.start);
  const wrong = (/** @type {string} */ name, /** @type {RegExp} */ pattern, /** @type {string} */ detail) => {
    const attribute = attributeNamed(block, name);
    if (attribute && pattern.test(expressionOf(text, attribute)))
      refuse('Incorrect attribute value type', detail, attribute.start);
  };
  wrong('limit', /^"|^(true|false)$|^-/, 'The limit argument must be a whole number.');
  wrong('include_resource', /^["0-9]/, 'The include_resource argument must be true or false.');
}
