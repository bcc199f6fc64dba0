/** Drafts and their objects → the rows of a proposal. */
import { adoptedFrom, adoptedOf } from '../../model/design/imported/adopted.ts';
import {
  indexOf,
  printedAs,
  typeOf,
  variantOfObject,
  type Adopted,
  type Design,
  type DesignObject,
} from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import { isHcl, isRef, isVar, type Key, type Value } from '../../model/schema/value.ts';
import { canonical } from '../../codegen/terraform/canonical.ts';
import { isGivenBack, rootOf, type Candidate } from './candidates.ts';
import { idText, type ObjectRow, type Proposal, type Row, type Status, type UnsupportedRow } from './proposal.ts';
import type { Note, Other, ParsedSource } from '../parsed-source.ts';
import { scopeOf } from './references.ts';
import { updatedNames, updated } from './update.ts';

export function rowsOf(
  drafts: readonly Candidate[],
  objects: ReadonlyMap<Candidate, DesignObject>,
  parsedSources: readonly ParsedSource[],
  design: Design,
): Pick<Proposal, 'rows' | 'lacksIds'> {
  const byKey = new Map([...design.objects, ...objects.values()].map((object) => [object.key, object]));
  const used = usedDeployments(design, objects);
  const twinOf = twinFinder();
  const sourcesOf = new Map<Candidate, Candidate[]>();
  for (const candidate of drafts)
    sourcesOf.set(rootOf(candidate), [...(sourcesOf.get(rootOf(candidate)) ?? []), candidate]);
  const rows = drafts.map((candidate): Row => {
    const root = rootOf(candidate);
    const object = objects.get(root);
    // Each root has an object: objectsOf makes one for all of them.
    if (!object) throw new Error(`There is no object for ${candidate.key}`);
    const row = rowOf(candidate, root, object, byKey, knownOf(sourcesOf.get(root) ?? [], design));
    if (candidate.mergedInto) return row;
    const twin = object.type === 'integration' && row.status === 'new' ? twinOf(object, candidate.key) : undefined;
    const idle =
      object.type === 'deployment' && row.status === 'new' && candidate.kind === 'cli' && !used.has(object.key);
    return {
      ...row,
      ...(twin === undefined ? {} : { duplicateOf: twin }),
      ...(idle ? { selected: false, notes: [...row.notes, idleNote(candidate)] } : {}),
    };
  });
  const unsupported = [
    ...parsedSources
      .flatMap(({ passthrough: kept }) => kept)
      .filter(({ what }) => what !== 'comment')
      .map(textOfKept),
    ...parsedSources.flatMap(({ others = [] }) => others),
  ].map(otherRow);
  return {
    rows: [...rows, ...unsupported],
    lacksIds: drafts.some((candidate) => {
      const { ownId } = resourceType(candidate.found.type);
      return (candidate.kind === 'openapi' || candidate.kind === 'cloudformation') &&
        ownId !== undefined &&
        !candidate.mergedInto
        ? candidate.ids[ownId] === undefined && candidate.match?.import[ownId] === undefined
        : false;
    }),
  };
}

interface Known extends Pick<ObjectRow, 'isLive'> {
  readonly design: Design;
  readonly sources: readonly Candidate[];
}

/** A state has it as a resource of the type that it is in the design. */
const isInState = (sources: readonly Candidate[], object: DesignObject): boolean =>
  sources.some(
    ({ kind, found }) =>
      kind === 'state' && (found.handle ?? '').split(/[.[]/).includes(printedAs(object).terraformType),
  );

/** What a person wrote is edited as it is, whatever runs. */
const knownOf = (sources: readonly Candidate[], design: Design): Known => ({
  isLive: sources.some(isGivenBack) && sources.every(({ kind }) => kind !== 'terraform'),
  design,
  sources,
});

/** True where the object is what AWS has, and the design does not know it yet. */
function movesBaseline(object: DesignObject, { isLive, design }: Known): boolean {
  if (!isLive || ownIdOf(object) === undefined) return false;
  const then = adoptedOf(design, object.key);
  return then === undefined || isEdited(then, adoptedFrom(object, indexOf(design).variables, false));
}

const isEdited = (then: Adopted, now: Adopted): boolean =>
  updatedNames({ ...then, inactiveValues: {} }, { ...now, inactiveValues: {} }).length > 0;

function rowOf(
  candidate: Candidate,
  root: Candidate,
  proposed: DesignObject,
  byKey: ReadonlyMap<Key, DesignObject>,
  known: Known,
): ObjectRow {
  const type = typeOf(proposed);
  const { match } = root;
  const object = match ? updated(match, proposed, root.complete) : proposed;
  const differs = match ? updatedNames(match, object) : [];
  const changed = match && differs.length === 0 && movesBaseline(match, known) ? ['adopted'] : differs;
  const status = statusOf(candidate, root, changed);
  return {
    key: candidate.key,
    status,
    type: candidate.found.type,
    label: type.label,
    kind: variantOfObject(object)?.label ?? type.label,
    target: targetOf(object, byKey),
    id: idText(type.identity, type.ownId, root.ids),
    origin: candidate.found.origin,
    notes: [
      ...candidate.notes,
      ...(status === 'managed' || status === 'offered' ? [managedNote(candidate)] : []),
      ...candidateNotes(candidate, byKey),
    ],
    selected: (status === 'new' && candidate.candidates.length === 0) || status === 'updates',
    object: proposed,
    found: candidate.found,
    changed,
    isLive: known.isLive,
    inState: isInState(known.sources, object),
    complete: root.complete,
    ...(match ? { existing: match.key } : {}),
    ...(candidate.mergedInto ? { duplicateOf: root.key } : {}),
    ...(candidate.candidates.length > 0 ? { candidates: candidate.candidates } : {}),
  };
}

function statusOf(candidate: Candidate, root: Candidate, changed: readonly string[]): Exclude<Status, 'unsupported'> {
  if (candidate.mergedInto) return 'same';
  if (root.match) return changed.length === 0 ? 'same' : 'updates';
  if (!root.managed) return 'new';
  return root.found.type === 'managed_overrides' ? 'offered' : 'managed';
}

const managedNote = ({ found }: Candidate): Note => ({
  kind: 'attention',
  origin: found.origin,
  what: found.type === 'deployment' ? 'AutoDeployed' : 'ApiGatewayManaged',
  text: whatToDo(found.type),
});

function whatToDo(type: ResourceTypeId): string {
  switch (type) {
    case 'deployment':
      return 'Created by a stage with auto_deploy, which also creates the next one. AWS manages it.';
    case 'managed_overrides':
      return 'Select it to manage the quick-created resources of this API. It has the values that differ from the defaults, and the first plan adds it.';
    default:
      return 'Quick-created and managed by AWS. Use the managed overrides of its API, or create your own resource instead.';
  }
}

const idleNote = ({ found }: Candidate): Note => ({
  kind: 'left-out',
  origin: found.origin,
  what: 'Deployment',
  text: 'Omitted: no stage uses this deployment. Select it if required.',
});

const candidateNotes = (candidate: Candidate, byKey: ReadonlyMap<Key, DesignObject>): readonly Note[] =>
  candidate.candidates.length === 0
    ? []
    : [
        {
          kind: 'attention',
          origin: candidate.found.origin,
          what: resourceType(candidate.found.type).label,
          text: `It matches any of ${candidate.candidates.map((key) => byKey.get(key)?.name ?? key).join(', ')}. Choose one, or import it as a new one. The output of get-routes may resolve this.`,
        },
      ];

/**
 * Finds the row of the first integration that does the same in the same API, for integrations that come one by one.
 * What else they say is compared only where they call the same.
 */
function twinFinder(): (integration: DesignObject, row: Key) => Key | undefined {
  const sameAs = ({ variant, attributes }: DesignObject) => `${variant} ${canonical(attributes)}`;
  const byTarget = new Map<string, { readonly first: DesignObject; readonly row: Key; rows?: Map<string, Key> }>();
  return (integration, row) => {
    const { attributes } = integration;
    const target = `${scopeOf(attributes)} ${canonical(attributes['integration_uri'] ?? '')}`;
    const group = byTarget.get(target);
    if (!group) {
      byTarget.set(target, { first: integration, row });
      return undefined;
    }
    const rows = (group.rows ??= new Map([[sameAs(group.first), group.row]]));
    const same = sameAs(integration);
    const twin = rows.get(same);
    if (twin === undefined) rows.set(same, row);
    return twin;
  };
}

/** Keys of the deployments that stages serve. */
function usedDeployments(design: Design, objects: ReadonlyMap<Candidate, DesignObject>): ReadonlySet<Key> {
  return new Set(
    [...design.objects, ...objects.values()].flatMap(({ type, attributes }) => {
      const deployment = attributes['deployment_id'];
      return type === 'stage' && isRef(deployment) ? [deployment.ref] : [];
    }),
  );
}

/** Text that stays as it is needs no words about it, unless it is of a kind that is edited elsewhere. */
function textOfKept({ what, reason, origin, place }: ParsedSource['passthrough'][number]): Other {
  const stays = place === undefined ? '' : ` It stays unchanged in ${place.file}.`;
  return { what, text: reason === undefined ? '' : `${reason}${stays}`, origin };
}

function otherRow({ what, text, origin }: Other, index: number): UnsupportedRow {
  return {
    key: `kept${index + 1}`,
    status: 'unsupported',
    label: what,
    kind: '',
    target: '',
    id: '',
    origin,
    notes: text === '' ? [] : [{ kind: 'left-out', origin, what, text }],
    selected: false,
  };
}

const targets = ['integration_subtype', 'integration_uri', 'target', 'authorizer_uri', 'route_id', 'integration_id'];

/** Where an object leads, in one line. */
function targetOf(object: DesignObject, byKey: ReadonlyMap<Key, DesignObject>): string {
  const issuer = (object.attributes['jwt_configuration'] as { readonly issuer?: Value } | undefined)?.issuer;
  for (const value of [...targets.map((name) => object.attributes[name]), issuer]) {
    if (typeof value === 'string' && value !== '') return value;
    if (isRef(value)) return byKey.get(value.ref)?.name ?? '';
    if (isVar(value)) return `var.${value.var}`;
    if (isHcl(value)) return value.hcl;
  }
  return '';
}
