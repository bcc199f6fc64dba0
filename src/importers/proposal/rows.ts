/** Drafts and their objects → the rows of a proposal. */
import { adoptedFrom, adoptedOf } from '../../model/design/adopted.ts';
import {
  indexOf,
  typeOf,
  variantOfObject,
  type Adopted,
  type Design,
  type DesignObject,
} from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/import-parts.ts';
import { resourceType } from '../../model/resources/index.ts';
import { isHcl, isRef, isVar, type Key, type Value } from '../../model/schema/value.ts';
import { canonical } from '../../codegen/terraform/canonical.ts';
import { isGivenBack, type Draft } from './candidates.ts';
import { idText, type ObjectRow, type Proposal, type Row, type Status, type UnsupportedRow } from './proposal.ts';
import type { Note, Other, Reading } from '../parsed-source.ts';
import { scopeOf } from './references.ts';
import { changesOf, updated } from './update.ts';

export function rowsOf(
  drafts: readonly Draft[],
  objects: ReadonlyMap<Draft, DesignObject>,
  readings: readonly Reading[],
  design: Design,
): Pick<Proposal, 'rows' | 'lacksIds'> {
  const byKey = new Map([...design.objects, ...objects.values()].map((object) => [object.key, object]));
  const used = usedDeployments(design, objects);
  const twins = new Map<string, Key>();
  const sourcesOf = new Map<Draft, Draft[]>();
  for (const draft of drafts) sourcesOf.set(rootOf(draft), [...(sourcesOf.get(rootOf(draft)) ?? []), draft]);
  const rows = drafts.map((draft): Row => {
    const root = rootOf(draft);
    const object = objects.get(root);
    // Each root has an object: objectsOf makes one for all of them.
    if (!object) throw new Error(`There is no object for ${draft.key}`);
    const row = rowOf(draft, root, object, byKey, knownOf(sourcesOf.get(root) ?? [], design));
    if (draft.into) return row;
    const place = object.type === 'integration' && row.status === 'new' ? twinPlace(object) : undefined;
    const twin = place === undefined ? undefined : twins.get(place);
    if (place !== undefined && twin === undefined) twins.set(place, draft.key);
    const idle = object.type === 'deployment' && row.status === 'new' && draft.kind === 'cli' && !used.has(object.key);
    return {
      ...row,
      ...(twin === undefined ? {} : { twin }),
      ...(idle ? { selected: false, notes: [...row.notes, idleNote(draft)] } : {}),
    };
  });
  const unsupported = [
    ...readings
      .flatMap(({ kept }) => kept)
      .filter(({ what }) => what !== 'comment')
      .map(textOfKept),
    ...readings.flatMap(({ others = [] }) => others),
  ].map(otherRow);
  return {
    rows: [...rows, ...unsupported],
    lacksIds: drafts.some((draft) => {
      const { ownId } = resourceType(draft.found.type);
      return (draft.kind === 'openapi' || draft.kind === 'cloudformation') && ownId !== undefined && !draft.into
        ? draft.ids[ownId] === undefined && draft.match?.import[ownId] === undefined
        : false;
    }),
  };
}

const rootOf = (draft: Draft): Draft => (draft.into ? rootOf(draft.into) : draft);

interface Known extends Pick<ObjectRow, 'isLive' | 'inState'> {
  readonly design: Design;
}

/** What a person wrote is edited as it is, whatever runs. */
const knownOf = (sources: readonly Draft[], design: Design): Known => ({
  isLive: sources.some(isGivenBack) && sources.every(({ kind }) => kind !== 'terraform'),
  inState: sources.some(({ kind, found }) => kind === 'state' && /(?:^|\.)awscc_/.test(found.handle ?? '')),
  design,
});

/** True where the object is what AWS has, and the design does not know it yet. */
function movesBaseline(object: DesignObject, { isLive, design }: Known): boolean {
  if (!isLive || ownIdOf(object) === undefined) return false;
  const then = adoptedOf(design, object.key);
  return then === undefined || isEdited(then, adoptedFrom(object, indexOf(design).variables, false));
}

const isEdited = (then: Adopted, now: Adopted): boolean =>
  changesOf({ ...then, aside: {} }, { ...now, aside: {} }).length > 0;

function rowOf(
  draft: Draft,
  root: Draft,
  proposed: DesignObject,
  byKey: ReadonlyMap<Key, DesignObject>,
  known: Known,
): ObjectRow {
  const type = typeOf(proposed);
  const { match } = root;
  const object = match ? updated(match, proposed, root.complete) : proposed;
  const differs = match ? changesOf(match, object) : [];
  const changed = match && differs.length === 0 && movesBaseline(match, known) ? ['adopted'] : differs;
  const status = statusOf(draft, root, changed);
  return {
    key: draft.key,
    status,
    type: draft.found.type,
    label: type.label,
    kind: variantOfObject(object)?.label ?? type.label,
    target: targetOf(object, byKey),
    id: idText(type.identity, type.ownId, root.ids),
    origin: draft.found.origin,
    notes: [...draft.notes, ...(status === 'managed' ? [managedNote(draft)] : []), ...candidateNotes(draft, byKey)],
    selected: (status === 'new' && draft.candidates.length === 0) || status === 'updates',
    object: proposed,
    found: draft.found,
    changed,
    isLive: known.isLive,
    inState: known.inState,
    complete: root.complete,
    ...(match ? { of: match.key } : {}),
    ...(draft.into ? { twin: root.key } : {}),
    ...(draft.candidates.length > 0 ? { candidates: draft.candidates } : {}),
  };
}

function statusOf(draft: Draft, root: Draft, changed: readonly string[]): Exclude<Status, 'unsupported'> {
  if (draft.into) return 'same';
  if (root.match) return changed.length === 0 ? 'same' : 'updates';
  return root.managed ? 'managed' : 'new';
}

const managedNote = ({ found }: Draft): Note => ({
  kind: 'attention',
  origin: found.origin,
  what: found.type === 'deployment' ? 'AutoDeployed' : 'ApiGatewayManaged',
  text:
    found.type === 'deployment'
      ? 'A stage that deploys automatically made this deployment, and will make the next one. Leave it to AWS.'
      : 'Quick create made it, and AWS manages it. Leave it out, or make one of your own in its place first.',
});

const idleNote = ({ found }: Draft): Note => ({
  kind: 'left-out',
  origin: found.origin,
  what: 'Deployment',
  text: 'No stage that was found serves this deployment, so it is left out. Choose it if you need it.',
});

const candidateNotes = (draft: Draft, byKey: ReadonlyMap<Key, DesignObject>): readonly Note[] =>
  draft.candidates.length === 0
    ? []
    : [
        {
          kind: 'attention',
          origin: draft.found.origin,
          what: resourceType(draft.found.type).label,
          text: `It could be any of ${draft.candidates.map((key) => byKey.get(key)?.name ?? key).join(', ')}. Choose one, or take it as a new one. Pasting the answer of get-routes too may tell them apart.`,
        },
      ];

/** Equal for integrations of one API that do the same. */
const twinPlace = (object: DesignObject): string =>
  `${scopeOf(object.attributes)} ${object.variant} ${canonical(object.attributes)}`;

/** Keys of the deployments that stages serve. */
function usedDeployments(design: Design, objects: ReadonlyMap<Draft, DesignObject>): ReadonlySet<Key> {
  return new Set(
    [...design.objects, ...objects.values()].flatMap(({ type, attributes }) => {
      const deployment = attributes['deployment_id'];
      return type === 'stage' && isRef(deployment) ? [deployment.ref] : [];
    }),
  );
}

/** Text that stays as it is needs no words about it, unless it is of a kind that is edited elsewhere. */
function textOfKept({ what, reason, origin, place }: Reading['kept'][number]): Other {
  const stays = place === undefined ? '' : ` It stays in ${place.file} as it is.`;
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
