/**
 * Answers of `aws cloudformation describe-stack-resources`, `list-stack-resources` and `describe-stack-resource`: the
 * ids of what a stack made, by the logical ids of its template.
 */
import type { ImportIds } from '../../model/design/design.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import { isRawList, isRawObject, textIn, type RawObject, type RawValue } from '../convert/raw-value.ts';
import type { ImportedResource, Note, Origin, ParsedSource } from '../parsed-source.ts';
import { idsIn } from './cloud-control.ts';
import { typeOfTemplate } from './types.ts';

export interface StackResource {
  /** Absent where the answer does not name it. */
  readonly stack?: string;
  readonly logicalId: string;
  readonly physicalId: string;
  readonly templateType: string;
  readonly origin: Origin;
}

const lists = ['StackResources', 'StackResourceSummaries'];

/** What an answer lists; undefined for a document of another kind. */
export function stackResourcesIn(document: RawValue, source: string): readonly StackResource[] | undefined {
  const members = isRawObject(document) ? document : undefined;
  const list = lists.map((name) => members?.get(name)).find((value) => value !== undefined);
  const detail = members?.get('StackResourceDetail');
  const items = isRawList(list) ? list : isRawList(document) ? document : detail === undefined ? [] : [detail];
  const found = items.filter(isStackResource).map((item) => resourceOf(item, source));
  return found.length > 0 || list !== undefined ? found : undefined;
}

const isStackResource = (raw: RawValue): raw is RawObject =>
  isRawObject(raw) && raw.has('LogicalResourceId') && raw.has('ResourceType');

function resourceOf(item: RawObject, source: string): StackResource {
  const stack = textIn(item, 'StackName');
  return {
    ...(stack === undefined ? {} : { stack }),
    logicalId: textIn(item, 'LogicalResourceId') ?? '',
    physicalId: textIn(item, 'PhysicalResourceId') ?? '',
    templateType: textIn(item, 'ResourceType') ?? '',
    origin: { source, line: item.line },
  };
}

/** What to say of answers that came without a template. */
export function templateWanted(resources: readonly StackResource[]): string {
  const stack = resources.find((resource) => resource.stack !== undefined)?.stack ?? 'NAME';
  return `It has the physical IDs of stack ${stack}, but no properties. Add the template: aws cloudformation get-template --stack-name ${stack}.`;
}

/** The same with the ids of what the stack made, wherever a template and a stack agree on logical id and type. */
export function withPhysicalIds(
  parsedSources: readonly ParsedSource[],
  stackResources: readonly StackResource[],
): readonly ParsedSource[] {
  const byPlace = new Map<string, StackResource[]>();
  for (const resource of stackResources) {
    const type = typeOfTemplate(resource.templateType);
    if (type === undefined || resource.physicalId === '') continue;
    const place = `${type} ${resource.logicalId}`;
    const same = byPlace.get(place);
    if (same) same.push(resource);
    else byPlace.set(place, [resource]);
  }
  const used = new Set<string>();
  const joined = parsedSources.map((parsed) => {
    if (parsed.kind !== 'cloudformation') return parsed;
    const resources = parsed.resources.map((found): ImportedResource => {
      const place = `${found.type} ${found.handle ?? ''}`;
      const physical = new Set((byPlace.get(place) ?? []).map(({ physicalId }) => physicalId));
      const [only] = physical;
      if (only === undefined) return found;
      used.add(place);
      // Two stacks of one template have two resources of one logical id.
      if (physical.size > 1) return { ...found, notes: [...found.notes, ambiguous(found, physical.size)] };
      return { ...found, ids: { ...found.ids, ...physicalIds(found.type, only) } };
    });
    return { ...parsed, resources };
  });
  const left = [...byPlace].flatMap(([place, [first]]) => (used.has(place) || !first ? [] : [first]));
  const at = joined.findIndex(({ kind }) => kind === 'cloudformation');
  return joined.map((parsed, index) =>
    index === at ? { ...parsed, notes: [...parsed.notes, ...left.map(notInTemplate)] } : parsed,
  );
}

/** The physical id of most resources is their own part of the import id; of some it is the whole. */
function physicalIds(type: ResourceTypeId, physicalId: string): ImportIds {
  const { ownId } = resourceType(type);
  const whole = physicalId.includes('|') ? idsIn(type, physicalId) : {};
  return Object.keys(whole).length > 0 || ownId === undefined ? whole : { [ownId]: physicalId };
}

const ambiguous = ({ handle = '', origin }: ImportedResource, count: number): Note => ({
  kind: 'attention',
  origin,
  what: handle,
  text: `${count} stacks have a resource ${handle}, so its ID is ambiguous. Add the resources of one stack.`,
});

const notInTemplate = ({ logicalId, templateType, origin }: StackResource): Note => ({
  kind: 'left-out',
  origin,
  what: logicalId,
  text: `The stack has ${logicalId} (${templateType}), but the template doesn't. Add the template of the stack.`,
});
