/** Text that is kept beside what is printed of a design: where it may stand, and what it declares. */
import type { Design, PassthroughPart } from '../design.ts';
import { longestPath, pathClash, pathFault } from '../../document/file-path.ts';
import { terraformFiles, writtenEnding } from '../../document/generated-files.ts';
import { addressesOfItems, readdress } from '../../../hcl/addresses.ts';
import { hclAttributesOf, blocksOf, slice, type HclBlock, type HclItem } from '../../../hcl/body.ts';
import { readFile } from '../../../hcl/syntax/file.ts';
import { memoByObject, memoByPrimitive } from '../../memo.ts';

const segment = String.raw`(?!\.)[\p{L}\p{N}_. -]*[\p{L}\p{N}_-]`;

/** Names of Terraform files in or below the folder of the design, never outside. */
export const passthroughPath = new RegExp(String.raw`^(?:${segment}/){0,8}${segment}\.(?:tf|tofu|tfvars)$`, 'u');

/** Why text may not stand in a file of this name, as a clause; undefined for one that any system can write. */
const passthroughPathFault: (file: string) => string | undefined = memoByPrimitive((file: string) => {
  if (file.length > longestPath || !passthroughPath.test(file))
    return "it isn't the path of a Terraform file within the folder";
  // A folder of that name would be in the way of a file.
  const folder = file.split('/').find((name, at, names) => at < names.length - 1 && writtenEnding.test(name));
  return folder === undefined ? pathFault(file) : `${JSON.stringify(folder)} is both a folder and a file`;
});

/** Foreign designs name files too, and the headless command writes what they name. */
export const isPassthroughPath = (file: string): boolean => passthroughPathFault(file) === undefined;

/** Why the files of passthrough text cannot be written, as a sentence that also says what to do; undefined where they can. */
export function passthroughFilesFault(passthrough: Design['passthrough']): string | undefined {
  for (const [at, { file }] of passthrough.entries()) {
    const fault = passthroughPathFault(file);
    if (fault !== undefined)
      return `kept[${at}].file ${JSON.stringify(file)} can't be written: ${fault}. Rename the file.`;
  }
  const clash = pathClash([...terraformFiles, ...passthrough.map(({ file }) => file)]);
  return (
    clash &&
    `kept: ${JSON.stringify(clash.second)} can't be written with ${JSON.stringify(clash.first)}: ${clash.why}. Rename one of them.`
  );
}

/** Whether Terraform merges the blocks of a file into those of the same name, in place of reading them as their own. */
export const isOverride = (file: string): boolean => /^(?:.*_)?override\.(?:tf|tofu)$/.test(file);

export interface Declared {
  /** Which blocks there are: `removed`, `import`, … */
  readonly blocks: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
  readonly outputs: ReadonlySet<string>;
  /** Providers that have a configuration without an alias. */
  readonly providers: ReadonlySet<string>;
  /** `TYPE.NAME`. */
  readonly resources: ReadonlySet<string>;
  readonly data: ReadonlySet<string>;
  /** Addresses that import blocks lead to. */
  readonly imports: ReadonlySet<string>;
  /** `FROM TO` of moved blocks. */
  readonly moves: ReadonlySet<string>;
  /** Addresses that `removed` blocks take out of the state, while what runs stays. */
  readonly forgotten: ReadonlySet<string>;
  readonly requiredProviders: boolean;
  readonly requiredVersion: boolean;
}

/** What can be read of a piece of passthrough text. */
export const partItems: (part: PassthroughPart) => readonly HclItem[] = memoByObject((part: PassthroughPart) =>
  'text' in part ? readFile(part.text).items.filter((item) => item.kind !== 'broken') : [],
);

/** What passthrough text in the folder of the design declares, so that it is not declared twice. */
export const declaredIn: (passthrough: Design['passthrough']) => Declared = memoByObject(
  (passthrough: Design['passthrough']): Declared => {
    const blocks = passthrough.flatMap((part) =>
      part.file.includes('/') || isOverride(part.file) ? [] : blocksOf(partItems(part)),
    );
    const labels = (type: string, count: number) =>
      new Set(blocks.filter((block) => block.type === type).map((block) => block.labels.slice(0, count).join('.')));
    const terraform = blocks.filter(({ type }) => type === 'terraform');
    return {
      blocks: new Set(blocks.map(({ type }) => type)),
      variables: labels('variable', 1),
      outputs: labels('output', 1),
      providers: new Set(blocks.flatMap((block) => (isDefaultProvider(block) ? (block.labels[0] ?? []) : []))),
      resources: labels('resource', 2),
      data: labels('data', 2),
      imports: new Set(addressesSaid(passthrough, 'import', ['to'])),
      moves: new Set(addressesSaid(passthrough, 'moved', ['from', 'to'])),
      forgotten: new Set(
        addressesSaid(passthrough, 'removed', ['from'], (text, { items }) =>
          blocksOf(items).some((block) => hclAttributesOf(block.items).some((setting) => isKept(text, setting))),
        ),
      ),
      requiredProviders: terraform.some(({ items }) =>
        blocksOf(items).some(({ type }) => type === 'required_providers'),
      ),
      requiredVersion: terraform.some(({ items }) =>
        hclAttributesOf(items).some(({ name }) => name === 'required_version'),
      ),
    };
  },
);

/** `destroy = false`: what a `removed` block names is forgotten and stays. */
const isKept = (text: string, { name, value }: ReturnType<typeof hclAttributesOf>[number]): boolean =>
  name === 'destroy' && slice(text, value).trim() === 'false';

/** What the blocks of a type say for these attributes, in one text. */
const addressesSaid = (
  passthrough: Design['passthrough'],
  type: string,
  names: readonly string[],
  isMeant: (text: string, block: HclBlock) => boolean = () => true,
): readonly string[] =>
  passthrough.flatMap((part) => {
    if (!('text' in part) || part.file.includes('/') || isOverride(part.file)) return [];
    return blocksOf(partItems(part)).flatMap((block) => {
      if (block.type !== type || !isMeant(part.text, block)) return [];
      const values = new Map(hclAttributesOf(block.items).map(({ name, value }) => [name, slice(part.text, value)]));
      return [names.map((name) => values.get(name)?.replaceAll(/\s+/g, '') ?? '').join(' ')];
    });
  });

/** Whether passthrough text may make routes and the like of an API that the design has. */
export const addsToApis: (passthrough: Design['passthrough']) => boolean = memoByObject(
  (passthrough: Design['passthrough']) =>
    passthrough.some(
      (part) =>
        !part.file.includes('/') &&
        blocksOf(partItems(part)).some(
          ({ type, labels }) =>
            type === 'module' || (type === 'resource' && /^aws(?:cc)?_apigatewayv2_/.test(labels[0] ?? '')),
        ),
    ),
);

const isDefaultProvider = ({ type, items }: HclBlock): boolean =>
  type === 'provider' && !hclAttributesOf(items).some(({ name }) => name === 'alias');

/** Passthrough text with one address written anew, in expressions only; the same array where it stands nowhere. */
export function readdressed(passthrough: Design['passthrough'], from: string, to: string): Design['passthrough'] {
  const [head = ''] = from.split('.');
  const parts = passthrough.map((part): PassthroughPart => {
    if (!('text' in part) || part.file.includes('/') || !part.text.includes(head)) return part;
    const text = readdress(part.text, addressesOfItems(part.text, partItems(part)), from, to);
    return text === part.text ? part : { ...part, text };
  });
  return parts.every((part, at) => part === passthrough[at]) ? passthrough : parts;
}
