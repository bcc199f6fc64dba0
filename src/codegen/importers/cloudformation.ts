/** Templates of CloudFormation and SAM → what was found, and what of them no design can hold. */
import { variableTypes, type Variable } from '../../model/design.ts';
import { labelFrom } from '../../model/names.ts';
import { resourceType, resourceTypes, type ResourceTypeId } from '../../model/resources/index.ts';
import type { Value } from '../../model/value.ts';
import { leafFrom, valuesFrom } from './attributes.ts';
import { cliShapes, whyLeftOut } from './cli-fields.ts';
import { Functions } from './cloudformation-functions.ts';
import { isMembers, lettersOf, Members, textIn, type Foreign } from './foreign.ts';
import type { Found, Note, Other, Reading } from './reading.ts';
import { expandServerless } from './serverless.ts';

/** CloudFormation types by their letters, and what they are here. */
const types: ReadonlyMap<string, ResourceTypeId> = new Map(
  resourceTypes.flatMap(({ id, terraformType, composed }): [string, ResourceTypeId][] => {
    const [, service, name] = /^awscc_([a-z0-9]+)_(.+)$/.exec(terraformType) ?? [];
    return composed || service === undefined || name === undefined ? [] : [[lettersOf(`aws::${service}::${name}`), id]];
  }),
);

export const isOwnType = (type: string): ResourceTypeId | undefined => types.get(lettersOf(type));

/** Parts of a resource beside its properties. */
const aside: ReadonlySet<string> = new Set(['Type', 'Properties', 'DependsOn', 'Metadata', 'Condition']);

export function readCloudFormation(template: Members, source: string): Reading {
  const serverless = expandServerless(template, source);
  const resources = [...serverless.resources].filter((entry): entry is [string, Members] => isMembers(entry[1]));
  const typeOf = new Map(resources.map(([id, resource]) => [id, textIn(resource, 'Type') ?? '']));
  const own = new Map(
    [...typeOf].flatMap(([id, type]): [string, ResourceTypeId][] => {
      const known = isOwnType(type);
      return known === undefined ? [] : [[id, known]];
    }),
  );
  const mappings = template.get('Mappings');
  const functions = new Functions(own, typeOf, isMembers(mappings) ? mappings : undefined, source);
  declareParameters(template.get('Parameters'), functions);
  const found: Found[] = [];
  const others: Other[] = [];
  for (const [id, resource] of resources) {
    const type = own.get(id);
    if (type !== undefined) found.push(readResource(type, id, resource, functions, source));
    else if (!serverless.used.has(id)) others.push(otherOf(id, typeOf.get(id) ?? '', resource, source));
  }
  const defined = serverless.withDefinitions(found, functions);
  return {
    kind: 'cloudformation',
    found: defined.found,
    variables: functions.variables,
    kept: [],
    others,
    notes: [...serverless.notes, ...defined.notes],
  };
}

const otherOf = (id: string, type: string, resource: Members, source: string): Other => ({
  what: `${id} (${type === '' ? 'no type' : type})`,
  text: 'Gatewright does not design it. Keep it where it is, or write it in Terraform; what refers to it became a variable.',
  origin: { source, line: resource.line },
});

function declareParameters(parameters: Foreign | undefined, functions: Functions): void {
  for (const [name, parameter] of isMembers(parameters) ? parameters : []) {
    if (!isMembers(parameter)) continue;
    const type = variableType(textIn(parameter, 'Type') ?? 'String');
    const value = parameter.get('Default');
    functions.declare(name, name, {
      type,
      description: textIn(parameter, 'Description') ?? '',
      ...(value === undefined ? {} : { default: defaultFor(type, leafFrom(value)) }),
      ...(parameter.get('NoEcho') === true || parameter.get('NoEcho') === 'true' ? { sensitive: true as const } : {}),
    });
  }
}

function variableType(type: string): Variable['type'] {
  const wanted = type === 'Number' ? 'number' : /^(?:CommaDelimitedList|List<)/.test(type) ? 'list(string)' : 'string';
  return variableTypes.find((known) => known === wanted) ?? 'string';
}

/** Lists stand as one text with commas there, and numbers may stand as text. */
function defaultFor(type: Variable['type'], value: Value): Value {
  if (type === 'list(string)' && typeof value === 'string') return value === '' ? [] : value.split(/\s*,\s*/);
  if (type === 'number' && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    return Number(value);
  return type === 'string' && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : value;
}

function readResource(
  id: ResourceTypeId,
  handle: string,
  resource: Members,
  functions: Functions,
  source: string,
): Found {
  const type = resourceType(id);
  const notes: Note[] = [];
  const origin = { source, line: resource.line };
  functions.notes = notes;
  const said = resource.get('Properties');
  const properties = functions.resolve(isMembers(said) ? said : new Members(resource.line), handle);
  const members = new Members(resource.line);
  for (const [key, value] of isMembers(properties) ? properties : []) {
    const name = Object.keys(type.attributes).find((attribute) => lettersOf(attribute) === lettersOf(key));
    const shape = (cliShapes[`${id}.${name ?? ''}`] ?? (name === 'tags' ? cliShapes['*.tags'] : undefined))?.(value);
    if (shape?.converted !== undefined)
      notes.push({ kind: 'converted', origin, what: key, text: shape.converted, path: [name ?? key] });
    for (const [what, text] of shape?.left ?? []) notes.push({ kind: 'left-out', origin, what, text });
    members.set(key, shape?.foreign ?? value);
  }
  const attributes = valuesFrom(type.attributes, members, {
    leave: (what, text, path) =>
      notes.push({ kind: 'left-out', origin, what, text, ...(path.length > 0 ? { path } : {}) }),
    why: whyLeftOut,
  });
  const condition = textIn(resource, 'Condition');
  if (condition !== undefined)
    notes.push({
      kind: 'attention',
      origin,
      what: 'Condition',
      text: `It is made only where ${condition} holds. The design has it always; leave it out where it should not be.`,
    });
  for (const key of resource.keys())
    if (!aside.has(key))
      notes.push({
        kind: 'left-out',
        origin,
        what: key,
        text: 'It concerns CloudFormation; Terraform has lifecycle blocks.',
      });
  return { type: id, attributes, ids: {}, handle, name: labelFrom(handle) || handle, origin, notes };
}
