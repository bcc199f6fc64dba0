/** @import { Configuration } from './configuration.mjs' */
/** @import { BlockRange } from './hcl/blocks.mjs' */
import { attributeNamed, edited, expressionOf, scan } from './hcl/blocks.mjs';

/**
 * A configuration as the child module of another.
 *
 * @typedef {{ replaced: Map<string, string>, root: string }} ChildModule
 * `replaced`: new texts of its files, by name. `root`: what the root module says of it.
 */

/**
 * Import blocks belong into the root module, as do values of variables without a default; outputs are handed on, so that
 * the rules for those of a root hold for them.
 *
 * @param {Configuration} configuration
 * @param {string} name of the module and of its folder
 * @returns {ChildModule | undefined} undefined for what only a root module can have
 */
export function asChild({ names, files, replaced: own, hasBackend }, name) {
  if (hasBackend || names.some((file) => /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(file)))
    return undefined;
  const replaced = new Map(own);
  /** @type {string[]} */
  const settings = [];
  /** @type {string[]} */
  const besides = [];
  for (const file of files) {
    const text = own.get(file.name) ?? file.text;
    const { blocks } = scan(text);
    const imports = blocks.filter(({ type }) => type === 'import');
    for (const block of imports) {
      const moved = importInRoot(text, block, name);
      if (moved === undefined) return undefined;
      besides.push(moved);
    }
    if (imports.length > 0)
      replaced.set(
        file.name,
        edited(
          text,
          imports.map(({ start, end }) => ({ start, end, text: '' })),
        ),
      );
    for (const block of blocks) {
      const [label = ''] = block.labels;
      if (block.type === 'variable' && !attributeNamed(block, 'default')) {
        settings.push(`  ${label} = var.${name}_${label}\n`);
        besides.push(`variable "${name}_${label}" {\n  type = any\n}\n`);
      }
      if (block.type === 'output') {
        const sensitive = attributeNamed(block, 'sensitive');
        const mark = sensitive ? `  sensitive = ${expressionOf(text, sensitive)}\n` : '';
        besides.push(`output "${name}_${label}" {\n  value = module.${name}.${label}\n${mark}}\n`);
      }
    }
  }
  const call = `module "${name}" {\n  source = "./${name}"\n${settings.join('')}}\n`;
  return { replaced, root: [call, ...besides].join('') };
}

/**
 * @param {string} text
 * @param {BlockRange} block
 * @param {string} name
 * @returns {string | undefined} undefined where the block refers to more than its target
 */
function importInRoot(text, block, name) {
  const to = attributeNamed(block, 'to');
  const id = attributeNamed(block, 'id');
  if (!to || !id || block.attributes.length > 2) return undefined;
  const value = expressionOf(text, id);
  const isLiteral = /^".*"$/.test(value) && !/[$%]\{/.test(value.replace(/\$\$\{|%%\{/g, ''));
  return isLiteral ? `import {\n  to = module.${name}.${expressionOf(text, to)}\n  id = ${value}\n}\n` : undefined;
}
