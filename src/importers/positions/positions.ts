/** Where in the texts that were read a finding stands. Worked out for findings alone, after the check, from the texts. */
import { fileText, generateFiles } from '../../codegen/files.ts';
import type { Diagnostic, FilePlace } from '../../model/checks/diagnostics.ts';
import type { Design } from '../../model/design/design.ts';
import { differenceOf } from '../../model/resources/provider-differences.ts';
import type { Key } from '../../model/schema/value.ts';
import { detect } from '../detect.ts';
import type { ImportedResource, Source } from '../parsed-source.ts';
import { isObjectRow, type Proposal } from '../proposal/proposal.ts';
import { descend, type NodeSpelling } from './descend.ts';
import { nodesOfHcl } from './hcl-nodes.ts';
import { positionOfLine, type SourcePosition } from './module-lines.ts';
import type { PlacedNode } from './node.ts';
import { nodesOfJson, nodesOfYaml } from './raw-nodes.ts';
import { rootNodeOf, rootNodeOfKey } from './root.ts';

/** Undefined for what is about the whole. */
export type Locate = (finding: Pick<Diagnostic, 'key' | 'path' | 'place'>) => Promise<SourcePosition | undefined>;

const gateway = 'x-amazon-apigateway-';

/** How templates, definitions and responses hold and name what the table has. */
const foreign: NodeSpelling = {
  within: ['Properties', `${gateway}authorizer`],
  otherNames: {
    name: [['info', 'title']],
    description: [['info', 'description']],
    version: [['info', 'version']],
    cors_configuration: [[`${gateway}cors`]],
    target: [[`${gateway}integration`]],
    operation_name: [['operationId']],
    authorization_type: [['security']],
    authorizer_id: [['security']],
    integration_type: [['type']],
    integration_uri: [['uri']],
    integration_method: [['httpMethod']],
    credentials_arn: [['credentials']],
    route_key: [['Properties', 'Path']],
  },
};

const own: NodeSpelling = { within: ['attributes'], otherNames: { label: [['name']] } };

/** Positions in the texts that a design was read from. */
export function positionsIn(sources: readonly Source[], proposal: Proposal, design: Design): Locate {
  const nodesOf = nodesOfSources(sources);
  const found = new Map(
    proposal.rows.filter(isObjectRow).map((row): [Key, ImportedResource] => [row.object.key, row.found]),
  );
  const origins = originsOfVariables(proposal, design);
  return async ({ key, path, place }) => {
    const placed = place && positionOfLine(place, sources, design);
    if (placed) return placed;
    const resource = key === undefined ? undefined : found.get(key);
    const variable = key === undefined ? undefined : origins.get(key);
    const origin = resource?.origin ?? variable?.origin;
    if (!origin) return undefined;
    const sought = { ids: {}, attributes: {}, ...resource, ...variable, line: origin.line };
    const root = rootNodeOf((await nodesOf(origin.source)) ?? [], sought);
    const difference = resource && differenceOf(resource.type, resource.provider ?? 'awscc');
    const node = root && descend(root, path, { ...foreign, difference });
    const at = node?.at ?? { line: origin.line ?? 1, column: 1 };
    return { file: origin.source, ...at };
  };
}

function originsOfVariables({ variables }: Proposal, design: Design) {
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  return new Map(
    design.variables.flatMap(({ key, name }) => {
      const origin = byName.get(name)?.origin;
      return origin ? [[key, { origin, name, handle: `var.${name}` }] as const] : [];
    }),
  );
}

/** Each text is read when it is first asked for. */
function nodesOfSources(sources: readonly Source[]): (name: string) => Promise<readonly PlacedNode[]> | undefined {
  const known = new Map<string, Promise<readonly PlacedNode[]>>();
  return (name) => {
    const source = sources.find((candidate) => candidate.name === name);
    if (source && !known.has(name)) known.set(name, nodesOfSource(source));
    return known.get(name);
  };
}

async function nodesOfSource(source: Source): Promise<readonly PlacedNode[]> {
  const detected = detect(source);
  const kind = detected.ok ? detected.kind : undefined;
  if (kind === 'terraform') return nodesOfHcl(source.text);
  if (kind === 'yaml') return nodesOfYaml(source.text);
  return kind === 'json' ? nodesOfJson(source.text) : [];
}

/** Positions in the document of a design. */
export function positionsInDocument({ name, text }: Source, design: Design): Locate {
  let read: Promise<readonly PlacedNode[]> | undefined;
  return async ({ key, path, place }) => {
    read ??= nodesOfJson(text);
    const [document] = await read;
    const root = rootNodeOfKey(document, key);
    const node = root ? descend(root, path, own) : document && place && keptNode(document, place, design);
    return node && { file: name, ...node.at };
  };
}

/** The kept text that a line of the generated folder stands in. */
function keptNode(document: PlacedNode, place: FilePlace, design: Design): PlacedNode | undefined {
  const generated = generateFiles(design).find(({ path }) => path === place.file);
  const line = generated && fileText(generated).split('\n')[place.line - 1];
  const kept = document.children().find(({ key }) => key === 'kept');
  const texts = (kept?.children() ?? []).flatMap((part) => {
    const isOfFile = part.children().some(({ key, text }) => key === 'file' && text === place.file);
    return isOfFile ? part.children().filter(({ key }) => key === 'text') : [];
  });
  return texts.find(({ text }) => line !== undefined && text?.split('\n').includes(line)) ?? texts[0];
}

/** Positions of what is said of a module by its lines. */
export const positionsInModule =
  (sources: readonly Source[], design: Design): Locate =>
  async ({ place }) =>
    place && positionOfLine(place, sources, design);
