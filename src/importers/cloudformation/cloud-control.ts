/**
 * Answers of `aws cloudcontrol get-resource` and `list-resources`: the properties of CloudFormation as JSON text, and
 * an identifier that is the import id of awscc.
 */
import type { ImportIds } from '../../model/design/design.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import { cliKindOf, pageNotes } from '../cli/read.ts';
import { lettersIn, readObject } from '../cli/object.ts';
import { isRawList, isRawObject, textIn, type RawObject, type RawValue } from '../convert/raw-value.ts';
import { JsonScanner } from '../raw/json.ts';
import type { ImportedResource, Note, Origin, Other, ParsedSource } from '../parsed-source.ts';
import { typeOfTemplate } from './types.ts';

const isDescription = (raw: RawValue | undefined): raw is RawObject =>
  isRawObject(raw) && raw.has('Identifier') && raw.has('Properties');

/** The resources that a document describes, and whether each is whole. */
function descriptionsIn(document: RawObject): { readonly list: readonly RawObject[]; readonly isPartial: boolean } {
  const [one, all] = [document.get('ResourceDescription'), document.get('ResourceDescriptions')];
  if (isRawList(all)) return { list: all.filter(isDescription), isPartial: true };
  const only = one ?? document;
  return { list: isDescription(only) ? [only] : [], isPartial: false };
}

export const isCloudControl = (document: RawValue): document is RawObject =>
  isRawObject(document) && (document.has('ResourceDescriptions') || descriptionsIn(document).list.length > 0);

export function readCloudControl(document: RawObject, source: string): ParsedSource {
  const { list, isPartial } = descriptionsIn(document);
  const typeName = textIn(document, 'TypeName');
  const resources: ImportedResource[] = [];
  const others: Other[] = [];
  const notes: Note[] = [...pageNotes(document, lettersIn(document), undefined, { source, line: document.line })];
  for (const description of list) {
    const origin: Origin = { source, line: description.line };
    const properties = propertiesIn(description);
    const type = typeName === undefined ? properties && cliKindOf(lettersIn(properties)) : typeOfTemplate(typeName);
    const identifier = textIn(description, 'Identifier') ?? '';
    if (type === undefined || !properties) {
      const text = properties
        ? "This resource type isn't supported."
        : "Its Properties aren't a JSON object. Copy the whole output.";
      others.push({ what: `${identifier} (${typeName ?? 'no type'})`, text, origin });
      continue;
    }
    const read = readObject(type, properties, lettersIn(properties), undefined, origin);
    const ids = { ...idsIn(type, identifier), ...read.ids };
    resources.push({ ...read, ids, ...(isPartial ? { isPartial } : {}) });
  }
  if (isPartial && resources.length > 0)
    notes.push({
      kind: 'attention',
      origin: { source, line: document.line },
      what: 'ResourceDescriptions',
      text: 'list-resources returns only some properties. Run aws cloudcontrol get-resource for each identifier, or use the commands in the import dialog.',
    });
  return { kind: 'cli', resources, variables: [], passthrough: [], others, notes };
}

/** The properties, which are JSON text unless a filter has parsed it. */
function propertiesIn(description: RawObject): RawObject | undefined {
  const said = description.get('Properties');
  if (typeof said !== 'string') return isRawObject(said) ? said : undefined;
  const read = new JsonScanner(said).read(0);
  if (!read.ok || !isRawObject(read.value) || said.slice(read.end).trim() !== '') return undefined;
  return read.value;
}

/** The parts of an identifier, in the order of the import id. */
export function idsIn(type: ResourceTypeId, identifier: string): ImportIds {
  const { identity } = resourceType(type);
  const parts = identifier.split('|');
  return parts.length === identity.length && !parts.includes('')
    ? Object.fromEntries(identity.map((part, at) => [part, parts[at] ?? '']))
    : {};
}
