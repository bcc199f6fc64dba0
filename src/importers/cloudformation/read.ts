/** Templates of CloudFormation and SAM → what was found, and what of them no design can hold. */
import { labelFrom } from '../../model/design/naming/names.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import { valuesFrom } from '../convert/attributes.ts';
import { cliShapes, skipReasonOf } from '../cli/fields.ts';
import { Resolver, type TemplateContext } from './functions.ts';
import { unreadPart } from './macros.ts';
import { declareParameters } from './parameters.ts';
import { notesOfSections, othersIn } from './sections.ts';
import { isRawObject, lettersOf, RawObject, textIn } from '../convert/raw-value.ts';
import { withoutMisfits } from '../misplaced.ts';
import type { ImportedResource, Note, Other, ParsedSource } from '../parsed-source.ts';
import { expandServerless } from '../sam/read.ts';
import { typeOfTemplate } from './types.ts';
import { TemplateVariables } from './variables.ts';

/** Parts of a resource beside its properties. */
const aside: ReadonlySet<string> = new Set(['Type', 'Properties', 'DependsOn', 'Metadata', 'Condition']);

export function readCloudFormation(template: RawObject, source: string): ParsedSource {
  const serverless = expandServerless(template, source);
  const resources = [...serverless.resources].filter(
    (entry): entry is [string, RawObject] => isRawObject(entry[1]) && unreadPart(...entry) === undefined,
  );
  const typeOf = new Map(resources.map(([id, resource]) => [id, textIn(resource, 'Type') ?? '']));
  const own = new Map(
    [...typeOf].flatMap(([id, type]): [string, ResourceTypeId][] => {
      const known = typeOfTemplate(type);
      return known === undefined ? [] : [[id, known]];
    }),
  );
  const said = template.get('Mappings');
  const variables = new TemplateVariables();
  const notes = declareParameters(template.get('Parameters'), variables, source);
  const mappings = isRawObject(said) ? said : undefined;
  const context: TemplateContext = { own, types: typeOf, mappings, variables, source };
  const found: ImportedResource[] = [];
  const others: Other[] = [...othersIn(serverless.resources, source)];
  for (const [id, resource] of resources) {
    const type = own.get(id);
    if (type !== undefined) found.push(readResource(type, id, resource, context));
    else if (!serverless.used.has(id)) others.push(otherOf(id, typeOf.get(id) ?? '', resource, source));
  }
  const defined = serverless.withDefinitions(found, context);
  return {
    kind: 'cloudformation',
    resources: defined.resources,
    variables: variables.all,
    passthrough: [],
    others,
    notes: [...notesOfSections(template, source), ...notes, ...serverless.notes, ...defined.notes],
  };
}

const otherOf = (id: string, type: string, resource: RawObject, source: string): Other => ({
  what: `${id} (${type === '' ? 'no type' : type})`,
  text: "This resource type isn't supported. Keep it in CloudFormation, or write it in Terraform. References to it were replaced with a variable.",
  origin: { source, line: resource.line },
});

function readResource(
  id: ResourceTypeId,
  handle: string,
  resource: RawObject,
  context: TemplateContext,
): ImportedResource {
  const type = resourceType(id);
  const notes: Note[] = [];
  const origin = { source: context.source, line: resource.line };
  const resolver = new Resolver(context, notes);
  const said = resource.get('Properties');
  const properties = resolver.resolve(isRawObject(said) ? said : new RawObject(resource.line), handle);
  const members = new RawObject(resource.line);
  for (const [key, value] of isRawObject(properties) ? properties : []) {
    const name = Object.keys(type.attributes).find((attribute) => lettersOf(attribute) === lettersOf(key));
    const shape = (cliShapes[`${id}.${name ?? ''}`] ?? (name === 'tags' ? cliShapes['*.tags'] : undefined))?.(value);
    if (shape?.converted !== undefined)
      notes.push({ kind: 'converted', origin, what: key, text: shape.converted, path: [name ?? key] });
    for (const [what, text] of shape?.left ?? []) notes.push({ kind: 'left-out', origin, what, text });
    const fitted = withoutMisfits(type.attributes, key, shape?.foreign ?? value, ({ what, text, path }) =>
      notes.push({ kind: 'attention', origin, what, text, path }),
    );
    members.set(key, fitted);
  }
  const attributes = valuesFrom(type.attributes, members, {
    skip: (what, text, path) =>
      notes.push({ kind: 'left-out', origin, what, text, ...(path.length > 0 ? { path } : {}) }),
    skipReason: skipReasonOf,
  });
  const condition = textIn(resource, 'Condition');
  if (condition !== undefined)
    notes.push({
      kind: 'attention',
      origin,
      what: 'Condition',
      text: `It is created only if ${condition} is true. The design always creates it; remove it if it isn't required.`,
    });
  for (const key of resource.keys())
    if (!aside.has(key))
      notes.push({
        kind: 'left-out',
        origin,
        what: key,
        text: 'It applies to CloudFormation only; Terraform has lifecycle blocks.',
      });
  return { type: id, attributes, ids: {}, handle, name: labelFrom(handle) || handle, origin, notes };
}
