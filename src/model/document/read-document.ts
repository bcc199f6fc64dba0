/** A document → its design, or what is wrong with it and where. */
import { adoptedOfEntry } from './adopted-document.ts';
import { bounds, jsonWithinBounds, tooLong, withinBounds } from '../schema/bounds.ts';
import {
  defaultOutput,
  emptyDesign,
  providerEntry,
  type Adopted,
  type Design,
  type DesignObject,
  type Output,
  type SourceText,
  type Variable,
  type Waiver,
} from '../design/design.ts';
import { beyondBounds } from '../checks/design-bounds.ts';
import { formatNumber } from '../text/format-number.ts';
import { passthroughFilesFault } from '../design/passthrough/passthrough.ts';
import type { ResourceType } from '../schema/resource.ts';
import { resourceTypes, type ResourceTypeId } from '../resources/index.ts';
import type { Key, Value } from '../schema/value.ts';
import { z } from '../zod.ts';
import { documentKey } from './document-key.ts';
import { documentSchema } from './document-schema.ts';
import type { StoredSourceText } from './document.ts';

const { format, version } = documentKey;

type Json = { readonly [name: string]: unknown };

export type ReadResult =
  | { readonly ok: true; readonly design: Design }
  | {
      readonly ok: false;
      readonly message: string;
      readonly newer?: true;
      /** It is larger than a design may be; nothing else is wrong with it. */
      readonly beyond?: true;
    };

const refuse = (message: string): ReadResult => ({ ok: false, message });
const beyond = (message: string): ReadResult => ({ ok: false, message, beyond: true });

/** The message where a list of a document is too long; resources of all types count together, deleted ones too. */
function tooLongIn(document: Json): string | undefined {
  const list = (name: string) => ({ length: lengthOf(document, name) });
  return tooLong({
    objects: { length: Math.max(objectsIn(document) + objectsIn(document['deleted']), list('earlier').length) },
    variables: list('variables'),
    moves: list('moves'),
    passthrough: { length: list('kept').length + list('files').length },
    requests: list('requests'),
  });
}

const lengthOf = (part: unknown, name: string): number => {
  const list = typeof part === 'object' && part !== null ? (part as Json)[name] : undefined;
  return Array.isArray(list) ? list.length : 0;
};

const objectsIn = (part: unknown): number =>
  resourceTypes.reduce((sum, type) => sum + lengthOf(part, type.collection), 0);

/** A design from foreign JSON, or what is wrong with it and where. */
export function readDesign(input: unknown): ReadResult {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return refuse('This isn\'t a Gatewright design: a JSON object with "format": "gatewright" is expected.');
  const head = input as Json;
  if (head['format'] !== format)
    return refuse('This isn\'t a Gatewright design: "format" isn\'t "gatewright". Open a file that Gatewright saved.');
  if (typeof head['version'] === 'number' && head['version'] > version)
    return {
      ...refuse(
        `This design was created with a newer version of Gatewright (format ${head['version']}; this version supports ${version}). Reload the page, or update the command.`,
      ),
      newer: true,
    } as ReadResult;
  const many = tooLongIn(head);
  if (many !== undefined) return beyond(many);
  const measured = withinBounds(input);
  if (!measured.ok) return measured;
  const parsed = z.safeParse(documentSchema, input);
  if (!parsed.success) return refuse(issueText(parsed.error.issues[0]));
  const design = fromDocument(parsed.data as unknown as Document);
  const unwritable = passthroughFilesFault(design.passthrough);
  if (unwritable !== undefined) return refuse(unwritable);
  const keys = new Set<string>();
  const deleted = Object.values(parsed.data.deleted ?? {}) as readonly (readonly { readonly key: Key }[] | undefined)[];
  for (const { key: own } of [
    ...design.variables,
    ...design.objects,
    ...deleted.flatMap((list) => list ?? []),
    ...(design.requests ?? []),
  ]) {
    if (keys.has(own)) return refuse(`Two objects have the key ${JSON.stringify(own)}. Keys must be unique.`);
    keys.add(own);
  }
  const large = beyondBounds(design);
  return large === undefined ? { ok: true, design } : beyond(large);
}

function issueText(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return "The design can't be read.";
  const where =
    issue.path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
      .join('')
      .replace(/^\./, '') || 'the design';
  if (issue.code === 'unrecognized_keys')
    return `${where} has an unsupported key: ${issue.keys.join(', ')}. Remove it or correct its spelling.`;
  if (issue.code === 'invalid_value') return `${where} must be one of ${issue.values.map(String).join(', ')}.`;
  return `${where} must be ${issue.code === 'invalid_type' ? issue.expected : issue.message}.`;
}

interface Document extends Partial<Omit<Design, 'output' | 'objects' | 'passthrough' | 'fileForms' | 'variables'>> {
  readonly kept?: Design['passthrough'];
  readonly files?: Design['fileForms'];
  readonly output?: Partial<Output>;
  readonly variables?: readonly (Partial<Omit<Variable, 'sourceText'>> & { readonly written?: StoredSourceText } & {
    readonly key: string;
    readonly name: string;
  })[];
  readonly [collection: string]: unknown;
}

type Entries = readonly Json[] | undefined;

const sourceTextIn = (stored: StoredSourceText | undefined): { readonly sourceText?: SourceText } =>
  stored ? { sourceText: { text: stored.text, fingerprint: stored.says } } : {};

function fromDocument(document: Document): Design {
  const adopted: Adopted[] = [];
  const provider = document.output?.provider ?? defaultOutput.provider;
  const objects = resourceTypes.flatMap((type) =>
    ((document[type.collection] as Entries) ?? []).map((entry) => {
      const object: DesignObject = {
        ...identityOf(type, entry, provider),
        inactiveValues: (entry['aside'] ?? {}) as DesignObject['inactiveValues'],
        ...sourceTextIn(entry['written'] as StoredSourceText | undefined),
        ...(entry['redeploys'] === false ? { redeploys: false } : {}),
        ...(entry['waivers'] ? { waivers: entry['waivers'] as readonly Waiver[] } : {}),
      };
      const then = entry['adopted'] as Json | undefined;
      if (then) adopted.push(adoptedOfEntry(then, object, type.variantField));
      return object;
    }),
  );
  const deleted = (document['deleted'] ?? {}) as { readonly [collection: string]: Entries };
  for (const type of resourceTypes)
    for (const entry of deleted[type.collection] ?? [])
      adopted.push({ ...identityOf(type, entry, provider), ...(entry['inState'] ? { inState: true } : {}) });
  return {
    ...emptyDesign,
    name: document.name ?? emptyDesign.name,
    note: document.note ?? '',
    output: { ...defaultOutput, ...document.output },
    moves: document.moves ?? [],
    passthrough: document.kept ?? [],
    waivers: document.waivers ?? [],
    ...(document.files && document.files.length > 0 ? { fileForms: document.files } : {}),
    ...(document.requests && document.requests.length > 0 ? { requests: document.requests } : {}),
    ...(document.earlier ? { earlier: document.earlier } : {}),
    variables: (document.variables ?? []).map(({ written: source, ...variable }) => ({
      type: 'string',
      description: '',
      ...variable,
      ...sourceTextIn(source),
    })),
    objects,
    adopted,
  };
}

const identityOf = (
  type: ResourceType,
  entry: Json,
  provider: Output['provider'],
): Omit<DesignObject, 'inactiveValues' | 'sourceText'> => ({
  type: type.id as ResourceTypeId,
  key: entry['key'] as string,
  name: entry['name'] as string,
  variant: (entry[type.variantField] ?? type.variants[0]?.id ?? '') as string,
  ...providerEntry(type.id as ResourceTypeId, (entry['provider'] ?? provider) as string),
  attributes: (entry['attributes'] ?? {}) as DesignObject['attributes'],
  import: (entry['import'] ?? {}) as DesignObject['import'],
  ...(entry['address'] === undefined ? {} : { address: entry['address'] as string }),
});

/** Reads the text of a saved design. */
export function readDocumentText(content: string): ReadResult {
  if (content.length > bounds.documentRead)
    return beyond(
      `It has ${formatNumber(content.length)} characters; the maximum is ${formatNumber(bounds.documentRead)}. Split it into several designs.`,
    );
  const measured = jsonWithinBounds(content);
  if (!measured.ok) return beyond(measured.message);
  let input: unknown;
  try {
    input = JSON.parse(content) as Value;
  } catch (error) {
    return refuse(
      `This isn't valid JSON: ${error instanceof Error ? error.message : String(error)}. Nothing was changed.`,
    );
  }
  return readDesign(input);
}
