/** versions.tf: the lowest versions that what is generated needs. */
import { groupsBy } from '../../model/groups.ts';
import { memoByItem, memoByObject } from '../../model/memo.ts';
import { printedAs, typeOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { declaredIn, type Declared } from '../../model/design/passthrough/passthrough.ts';
import { block, entry, gap, object, text, type Block, type BodyItem, type Entry } from '../../hcl/print/ast.ts';
import type { ImportTarget } from './imports.ts';
import { awsSince } from '../../model/resources/provider-differences.ts';
import { bringsCode } from './scaffold.ts';

type Provider = 'awscc' | 'aws' | 'archive';

/** Blocks of passthrough text by the Terraform that brought them; OpenTofu has them from the same number on. */
const blocksSince: { readonly [block: string]: string } = {
  moved: '1.1.0',
  import: '1.5.0',
  check: '1.5.0',
  removed: '1.7.0',
};

/**
 * Import blocks need Terraform 1.5 and their identity form 1.12 (sources.terraformImport); in OpenTofu, which began as 1.6,
 * too (its changelog of 1.12.0). The providers need the plugin protocol of 1.0.7.
 */
export function requiredVersion(design: Design, { hasImports, hasIdentities }: ImportsAsked): string {
  const asked = hasImports ? design.output.imports : 'none';
  const blocks = [...declaredIn(design.passthrough).blocks].flatMap((name) => blocksSince[name] ?? []);
  if (design.output.engine === 'tofu')
    return newest(['1.6.0', ...blocks, ...(asked === 'identity' && hasIdentities ? ['1.12.0'] : [])]);
  const style = asked === 'identity' && !hasIdentities ? 'id' : asked;
  return newest([
    { none: '1.0.7', id: '1.5.0', identity: '1.12.0' }[style],
    ...blocks,
    ...(design.moves.length > 0 ? ['1.1.0'] : []),
    // terraform_data, and replace_triggered_by.
    ...(special(design.objects).has('picture') ? ['1.4.0'] : []),
  ]);
}

/** Whether a deployment of awscc has a block beside it that replaces it. */
const isReplacedWithPicture = (object: DesignObject): boolean =>
  typeOf(object).snapshotOf !== undefined && object.provider !== 'aws' && object.redeploys !== false;

/** The objects that ask for more than others. */
const special = groupsBy((object: DesignObject) => {
  const asks = [
    ...(isReplacedWithPicture(object) ? ['picture'] : []),
    ...(object.provider === 'aws' ? ['aws'] : []),
    ...(object.type === 'scaffold' && bringsCode(object) ? ['code'] : []),
  ];
  return asks.length === 0 ? undefined : asks;
});
const identified = groupsBy(({ identity }: ImportTarget) => identity && 'identity');

const newest = (versions: readonly string[]): string => versions.reduce(newer);

const newer = (a: string, b: string): string => (a.localeCompare(b, 'en', { numeric: true }) < 0 ? b : a);

/** The same list while no object is of another resource. */
const printedTypes = memoByItem(printedAs);
const typesIn = memoByObject((printed: ReturnType<typeof printedTypes>) => [...new Set(printed)]);

/** Providers in use with the first release that has everything. */
function requiredProviders(design: Design, { asksAws, hasIdentities }: Asks): ReadonlyMap<Provider, string> {
  const isOfAws = design.output.provider === 'aws' || special(design.objects).has('aws');
  const found = new Map<Provider, string>([isOfAws ? ['aws', awsSince] : ['awscc', '0.40.0']]);
  for (const type of typesIn(printedTypes(design.objects)))
    found.set(type.provider, newer(found.get(type.provider) ?? type.since, type.since));
  if (asksAws) found.set('aws', newer(found.get('aws') ?? awsSince, awsSince));
  // The first release in which routes and integrations are known to have an identity.
  if (isOfAws && hasIdentities && design.output.imports === 'identity') found.set('aws', '6.65.0');
  if (special(design.objects).has('code')) found.set('archive', '2.4.0');
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the imports of a design ask of the program and of the providers. */
export interface ImportsAsked {
  readonly hasImports: boolean;
  /** One of them can be imported by identity. */
  readonly hasIdentities: boolean;
}

export const importsAsked = (targets: readonly ImportTarget[]): ImportsAsked => ({
  hasImports: targets.length > 0,
  hasIdentities: identified(targets).has('identity'),
});

interface Asks extends ImportsAsked {
  readonly asksAws: boolean;
  /** What passthrough text declares. */
  readonly declared: Pick<Declared, 'requiredVersion' | 'requiredProviders' | 'providers'>;
}

export function versionBlocks(design: Design, asks: Asks): readonly Block[] {
  const { declared } = asks;
  const providers = [...requiredProviders(design, asks)];
  const version = entry('required_version', text(`>= ${requiredVersion(design, asks)}`));
  const required = block(
    'required_providers',
    [],
    providers.map(([name, since]): Entry =>
      entry(name, object([entry('source', text(`hashicorp/${name}`)), entry('version', text(`>= ${since}`))])),
    ),
  );
  // Versions in passthrough text hold for what is printed too, and a second list of providers would be a mistake.
  const items: readonly BodyItem[] = [
    ...(declared.requiredVersion ? [] : [version]),
    ...(declared.requiredVersion || declared.requiredProviders ? [] : [gap]),
    ...(declared.requiredProviders ? [] : [required]),
  ];
  const settings = items.length === 0 ? [] : [block('terraform', [], items)];
  const { region } = design.output;
  if (region === '') return settings;
  const regional = providers.filter(([name]) => name !== 'archive' && !declared.providers.has(name));
  return [...settings, ...regional.map(([name]) => block('provider', [name], [entry('region', text(region))]))];
}
