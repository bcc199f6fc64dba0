/** One object of an answer → its attributes, ids, and what is to be said of the rest. */
import type { Path } from '../../hcl/path.ts';
import type { ImportIds } from '../../model/design/design.ts';
import { append } from '../../hcl/lists.ts';
import type { ResourceType } from '../../model/schema/resource.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import type { Value, Values } from '../../model/schema/value.ts';
import { attributeNamed, valueFrom } from '../convert/attributes.ts';
import { cliShapes, skipReasonOf } from './fields.ts';
import type { AwsCommand } from './aws-commands.ts';
import { lettersOf, textOfRaw, type RawObject } from '../convert/raw-value.ts';
import { withoutMisfits } from '../misplaced.ts';
import type { ImportedResource, Note, Origin } from '../parsed-source.ts';

/** Names of members by their letters. */
export type Letters = ReadonlyMap<string, string>;

export const lettersIn = (members: RawObject): Letters =>
  new Map([...members.keys()].map((key) => [lettersOf(key), key]));

/** One object of an answer. What is known of its parents only through the command counts too. */
export function readObject(
  id: ResourceTypeId,
  members: RawObject,
  letters: Letters,
  command: AwsCommand | undefined,
  origin: Origin,
): ImportedResource {
  const type = resourceType(id);
  const notes: Note[] = [];
  const own = new Set([...type.identity, 'id'].map(lettersOf));
  const values = new Map<string, Value>();
  const tell = (kind: Note['kind'], what: string, text: string, path?: Path, line?: number): void => {
    notes.push({
      kind,
      origin: line === undefined ? origin : { ...origin, line },
      what,
      text,
      ...(path ? { path } : {}),
    });
  };
  const sink = {
    skip: (name: string, why: string, path: Path, line?: number) =>
      tell('left-out', name, why, path.length > 0 ? path : undefined, line),
    skipReason: (name: string) => skipReasonOf(name),
  };
  for (const [key, raw] of members) {
    const name = attributeNamed(type.attributes, key);
    const attribute = name === undefined ? undefined : type.attributes[name];
    if (name === undefined || !attribute) {
      if (own.has(lettersOf(key)) || lettersOf(key) === 'apigatewaymanaged') continue;
      sink.skip(key, skipReasonOf(key) ?? readOnlyWhy(type, key) ?? 'The provider has no attribute for it.', []);
      continue;
    }
    const shape = (cliShapes[`${id}.${name}`] ?? cliShapes[`*.${name}`])?.(raw);
    for (const [what, why] of shape?.left ?? []) sink.skip(what, why, [name]);
    if (shape?.converted !== undefined) tell('converted', key, shape.converted, [name]);
    const fitted = withoutMisfits(type.attributes, key, shape?.foreign ?? raw, ({ what, text, path }) =>
      tell('attention', what, text, path),
    );
    const value = valueFrom(attribute, fitted, sink, [name]);
    if (value !== undefined) values.set(name, value);
  }
  const ids = idsOf(type, members, letters, command);
  for (const part of Object.keys(type.attributes)) {
    const said = type.attributes[part]?.required === true ? ids[part] : undefined;
    if (said !== undefined && !values.has(part)) values.set(part, said);
  }
  const domain = ids['routing_rule_arn']?.replace(/\/routingrules\/[^/]*$/, '');
  if (domain !== undefined && !values.has('domain_name_arn')) values.set('domain_name_arn', domain);
  append(notes, statusNotes(members, letters, origin));
  const is = (name: string) => members.get(letters.get(name) ?? '') === true;
  const managed = is('apigatewaymanaged') || is('autodeployed');
  return {
    type: id,
    attributes: inTable(type, values),
    ids,
    ...(managed ? { managed: true } : {}),
    origin,
    notes,
  };
}

const readOnlyWhy = (type: ResourceType, name: string): string | undefined =>
  type.readOnly.some((attribute) => lettersOf(attribute) === lettersOf(name)) ? 'AWS sets it.' : undefined;

const inTable = (type: ResourceType, values: ReadonlyMap<string, Value>): Values =>
  Object.fromEntries(
    Object.keys(type.attributes).flatMap((name) => {
      const value = values.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Parts of the import id that the object says, and those that the command says. */
const idsOf = (type: ResourceType, members: RawObject, letters: Letters, command: AwsCommand | undefined): ImportIds =>
  Object.fromEntries(
    type.identity.flatMap((part) => {
      const said = members.get(letters.get(lettersOf(part)) ?? '');
      const text = textOfRaw(said) ?? command?.options.get(part.replaceAll('_', '-'));
      return text === undefined || text === '' ? [] : [[part, text]];
    }),
  );

function statusNotes(members: RawObject, letters: Letters, origin: Origin): readonly Note[] {
  const status = members.get(letters.get('vpclinkstatus') ?? '');
  if (typeof status !== 'string' || status === 'AVAILABLE') return [];
  return [
    {
      kind: 'attention',
      origin,
      what: 'VpcLinkStatus',
      text: `The VPC link is ${/^[A-Z_]{1,40}$/.test(status) ? status : 'not AVAILABLE'}, so requests through it may fail. Check it in the AWS console.`,
    },
  ];
}
