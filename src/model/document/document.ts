/** The document of a design: what is saved, shared and given to the headless command. */
import { adoptedEntry } from './adopted-document.ts';
import { adoptedOf, deletedOf } from '../design/imported/adopted.ts';
import {
  canBeOfAws,
  defaultOutput,
  type Adopted,
  type Design,
  type DesignObject,
  type Output,
  type SourceText,
  type Variable,
} from '../design/design.ts';
import type { ResourceType } from '../schema/resource.ts';
import { resourceTypes } from '../resources/index.ts';
import type { Key } from '../schema/value.ts';
import { documentKey, hasChoice } from './document-key.ts';
import type { SavedRequest } from '../design/requests/saved-request.ts';

type Json = { readonly [name: string]: unknown };

/** Source text as documents and links spell it; the spelling is fixed, as designs are stored with it. */
export interface StoredSourceText {
  readonly text: string;
  readonly says: string;
}

const storedSourceText = (source: SourceText | undefined): StoredSourceText | undefined =>
  source && { text: source.text, says: source.fingerprint };

const present = (entries: readonly (readonly [string, unknown, boolean])[]): Json =>
  Object.fromEntries(entries.filter(([, , keep]) => keep).map(([name, value]) => [name, value]));

const filled = (value: object) => Object.keys(value).length > 0;

/** The document of a design, defaults left out. */
export function toDocument(design: Design): Json {
  const deleted = deletedOf(design);
  const output = Object.entries(design.output).filter(([name, value]) => value !== defaultOutput[name as keyof Output]);
  return {
    ...documentKey,
    name: design.name,
    ...present([
      ['note', design.note, design.note !== ''],
      ['output', Object.fromEntries(output), output.length > 0],
      ['variables', design.variables.map(variableEntry), design.variables.length > 0],
      ['moves', design.moves, design.moves.length > 0],
      ['kept', design.passthrough, design.passthrough.length > 0],
      ['waivers', design.waivers, design.waivers.length > 0],
      ['requests', (design.requests ?? []).map(requestEntry), (design.requests ?? []).length > 0],
      ['files', design.fileForms, (design.fileForms ?? []).length > 0],
      ['earlier', earlierIn(design), design.earlier !== undefined && design.adopted.length > 0],
    ]),
    ...collections(design.objects, (type, object) =>
      objectEntry(type, object, design.output.provider, adoptedOf(design, object.key)),
    ),
    ...present([
      [
        'deleted',
        collections(deleted, (type, object) => deletedEntry(type, object, design.output.provider)),
        deleted.length > 0,
      ],
    ]),
  };
}

/** In the order of the schema, in which they are read again. */
const requestEntry = ({ key, name, request, api, stage, expect }: SavedRequest): Json => ({
  key,
  name,
  request,
  ...present([
    ['api', api, api !== undefined],
    ['stage', stage, stage !== undefined],
    ['expect', expect, expect !== undefined],
  ]),
});

/** Keys that objects still have. */
const earlierIn = ({ earlier = [], objects }: Design): readonly Key[] => {
  if (earlier.length === 0) return earlier;
  const present = new Set(objects.map(({ key }) => key));
  return earlier.filter((key) => present.has(key));
};

/** What is made of the objects of each type, by the name of its list; without those that are empty. */
function collections<In extends Pick<DesignObject, 'type'>>(
  objects: readonly In[],
  entry: (type: ResourceType, object: In) => Json,
): Json {
  return Object.fromEntries(
    resourceTypes.flatMap((type) => {
      const own = objects.filter((object) => object.type === type.id);
      return own.length === 0 ? [] : [[type.collection, own.map((object) => entry(type, object))]];
    }),
  );
}

const variableEntry = (variable: Variable): Json => ({
  key: variable.key,
  name: variable.name,
  ...present([
    ['type', variable.type, variable.type !== 'string'],
    ['description', variable.description, variable.description !== ''],
    ['default', variable.default, variable.default !== undefined],
    ['sensitive', true, variable.sensitive === true],
    ['written', storedSourceText(variable.sourceText), variable.sourceText !== undefined],
  ]),
});

/** One order, whatever order a person filled the form in: saved designs can be compared as text. */
export const inTableOrder = (type: ResourceType, values: DesignObject['attributes']): DesignObject['attributes'] =>
  Object.fromEntries(
    Object.keys(type.attributes).flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

const objectEntry = (
  type: ResourceType,
  object: DesignObject,
  provider: Output['provider'],
  adopted: Adopted | undefined,
): Json => ({
  ...identityEntry(type, object, provider),
  ...present([
    ['aside', inTableOrder(type, object.inactiveValues), filled(object.inactiveValues)],
    ['written', storedSourceText(object.sourceText), object.sourceText !== undefined],
    ['address', object.address, object.address !== undefined],
    ['redeploys', false, object.redeploys === false],
    ['waivers', object.waivers, object.waivers !== undefined],
    ['adopted', adopted && adoptedEntry(adopted, object, variantFieldOf(type)), adopted !== undefined],
  ]),
});

const deletedEntry = (type: ResourceType, adopted: Adopted, provider: Output['provider']): Json => ({
  ...identityEntry(type, adopted, provider),
  ...present([
    ['address', adopted.address, adopted.address !== undefined],
    ['inState', true, adopted.inState === true],
  ]),
});

const variantFieldOf = (type: ResourceType): string | undefined => (hasChoice(type) ? type.variantField : undefined);

const identityEntry = (type: ResourceType, object: Adopted, provider: Output['provider']): Json => ({
  key: object.key,
  name: object.name,
  ...(hasChoice(type) ? { [type.variantField]: object.variant } : {}),
  ...present([
    ['provider', object.provider ?? 'awscc', isOfOther(object, provider)],
    ['attributes', inTableOrder(type, object.attributes), filled(object.attributes)],
    ['import', object.import, filled(object.import)],
  ]),
});

/** Whether an object is of another provider than those that are added. */
const isOfOther = ({ type, provider }: Adopted, added: Output['provider']): boolean =>
  canBeOfAws(type) && (provider ?? 'awscc') !== added;

/** The text of NAME.gatewright.json. */
export const documentText = (design: Design): string => `${JSON.stringify(toDocument(design), null, 2)}\n`;
