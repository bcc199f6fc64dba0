/** Texts of any kind → what was found in them. The kind of each is found out, never asked for. */
import { append } from '../hcl/lists.ts';
import { lastCommand, regionIn, secretNotes, type AwsCommand } from './cli/aws-commands.ts';
import { readCli } from './cli/read.ts';
import { isCloudControl, readCloudControl } from './cloudformation/cloud-control.ts';
import { readCloudFormation } from './cloudformation/read.ts';
import {
  stackResourcesIn,
  templateWanted,
  withPhysicalIds,
  type StackResource,
} from './cloudformation/stack-resources.ts';
import { readOpenApi } from './openapi/read.ts';
import { repliesIn } from './raw/yaml-replies.ts';
import { readYaml } from './raw/yaml.ts';
import { detect, kindOfDocument, refusalOfText, type TextKind } from './detect.ts';
import { refusalOfKind } from './other-kinds.ts';
import { repairNotes, splitDocuments, type JsonDocument } from './raw/documents.ts';
import { isRawList, isRawObject, type RawObject, type RawValue } from './convert/raw-value.ts';
import { boundText, importBounds } from './raw/bounds.ts';
import { readOwnDocument, readOwnLink, type OwnResult } from './own/read.ts';
import type { Note, ParsedSource, Source, SourceKind } from './parsed-source.ts';
import { isQueryEvent, readQuery } from './state/query.ts';
import { readState } from './state/read.ts';
import { readShownState } from './state/shown.ts';
import type { ModuleSource } from './terraform/module-source.ts';
import { readTerraform } from './terraform/read.ts';
import { isTerraformJsonFile, moduleSourceOf } from './terraform-json/module.ts';

/** Why a text, or the rest of it, was not read. */
export interface Refusal {
  readonly source: string;
  /** From 1, where it is known. */
  readonly line?: number;
  /** Sentences: what is wrong and what to do. */
  readonly message: string;
}

export interface ReadTexts {
  readonly parsedSources: readonly ParsedSource[];
  /** In the order of the sources. Readings of the same source may be there: of the documents before the fault. */
  readonly refused: readonly Refusal[];
}

/** Never throws for what it is given. Beyond the bounds nothing is read. */
export async function readSources(sources: readonly Source[]): Promise<ReadTexts> {
  const size = sources.reduce((sum, { text }) => sum + text.length, 0);
  if (size > importBounds.text)
    return { parsedSources: [], refused: [{ source: sources[0]?.name ?? '', message: boundText('text', size) }] };
  const parsedSources: ParsedSource[] = [];
  const refused: Refusal[] = [];
  // Files of Terraform refer to each other, so they are read together, where the first of them stands.
  const module: { readonly sources: ModuleSource[]; at: number } = { sources: [], at: 0 };
  const stackResources: StackResource[] = [];
  for (const given of sources) {
    // It says which files are generated, and nothing of an API.
    if (/(?:^|[\\/])\.gatewright\.json$/.test(given.name)) continue;
    // Some editors put a mark first, which is no part of the text.
    const source = { ...given, text: given.text.replace(/^\uFEFF/, '') };
    const detected = detect(source);
    if (!detected.ok) {
      refused.push({ source: source.name, message: (await otherYaml(source.text)) ?? detected.message });
      continue;
    }
    const read: SourceRead =
      detected.kind === 'terraform'
        ? { parsedSources: [], refused: [], module: [source] }
        : await readText(source, detected.kind);
    if (module.sources.length === 0) module.at = parsedSources.length;
    append(module.sources, read.module ?? []);
    append(stackResources, read.stackResources ?? []);
    append(parsedSources, read.parsedSources);
    append(refused, read.refused);
  }
  if (module.sources.length > 0) parsedSources.splice(module.at, 0, readTerraform(module.sources));
  if (stackResources.length === 0) return { parsedSources, refused };
  if (parsedSources.some(({ kind }) => kind === 'cloudformation'))
    return { parsedSources: withPhysicalIds(parsedSources, stackResources), refused };
  append(refused, wantedTemplates(stackResources));
  return { parsedSources, refused };
}

/** One for each source. */
const wantedTemplates = (stackResources: readonly StackResource[]): readonly Refusal[] =>
  [...new Set(stackResources.map(({ origin }) => origin.source))].map((source) => {
    const own = stackResources.filter(({ origin }) => origin.source === source);
    return { source, line: own[0]?.origin.line ?? 1, message: templateWanted(own) };
  });

interface SourceRead extends ReadTexts {
  /** Files of Terraform, which are read with those of other sources. */
  readonly module?: readonly ModuleSource[];
  /** What stacks made, for the templates among all sources. */
  readonly stackResources?: readonly StackResource[];
}

async function readText(source: Source, kind: TextKind): Promise<SourceRead> {
  switch (kind) {
    case 'json':
      return readJson(source);
    case 'yaml':
      return readYamlText(source);
    case 'shown-state':
      return { parsedSources: [readShownState(source)], refused: [] };
    case 'link':
      return ofOwn(await readOwnLink(source.text, source.name), source.name);
    default:
      return { parsedSources: [], refused: [{ source: source.name, message: "This kind of text isn't supported." }] };
  }
}

async function readYamlText(source: Source): Promise<SourceRead> {
  const { answers: resolutions, after } = repliesIn(source.text);
  const parsedSources: ParsedSource[] = [];
  const refused: Refusal[] = [];
  const stackResources: StackResource[] = [];
  let region: string | undefined;
  for (const { yaml, before, firstLine } of resolutions) {
    const read = await readYaml(yaml, firstLine);
    if (!read.ok) {
      const { message, line } = read;
      refused.push({ source: source.name, ...(line === undefined ? {} : { line }), message });
      break;
    }
    region = regionIn(before) ?? region;
    for (const [index, value] of read.values.entries()) {
      const line = isRawObject(value) ? value.line : firstLine;
      const made = stackResourcesIn(value, source.name);
      if (made) {
        append(stackResources, made);
        continue;
      }
      const result = readDocument({ value, line, before: '', repaired: [] }, source, lastCommand(before));
      const notes =
        index === 0 ? [...secretNotes(before, source.name), ...repairNotes(source.name, read.repaired)] : [];
      if ('message' in result) refused.push(result);
      else parsedSources.push(withContext(result, notes, region));
    }
  }
  return { parsedSources: withRest(parsedSources, after, source), refused, stackResources };
}

/** Tells of what stands after the last document. */
function withRest(parsedSources: readonly ParsedSource[], after: string, source: Source): readonly ParsedSource[] {
  const last = parsedSources.at(-1);
  const rest = secretNotes(after, source.name);
  return last && rest.length > 0
    ? [...parsedSources.slice(0, -1), { ...last, notes: [...last.notes, ...rest] }]
    : parsedSources;
}

const ofOwn = (read: OwnResult, source: string): ReadTexts =>
  read.ok
    ? { parsedSources: [read.parsed], refused: [] }
    : { parsedSources: [], refused: [{ source, message: read.message }] };

async function readJson(source: Source): Promise<SourceRead> {
  const other = await otherYaml(source.text);
  if (other !== undefined) return { parsedSources: [], refused: [{ source: source.name, message: other }] };
  const { documents, after, fault, bound } = splitDocuments(source.text);
  if (bound !== undefined) return { parsedSources: [], refused: [{ source: source.name, message: bound }] };
  const parsedSources: ParsedSource[] = [];
  const refused: Refusal[] = [];
  const module: ModuleSource[] = [];
  const stackResources: StackResource[] = [];
  const events = documents.flatMap(({ value }) => (isQueryEvent(value) ? [value] : []));
  if (events.length > 0) parsedSources.push(readQuery(events, source.name));
  let region: string | undefined;
  for (const document of documents) {
    region = regionIn(document.before) ?? region;
    // Beside what a query found it logs what it does.
    if (events.length > 0 && isLogged(document.value)) continue;
    const made = stackResourcesIn(document.value, source.name);
    if (made) {
      append(stackResources, made);
      continue;
    }
    const command = lastCommand(document.before);
    const notes = [...secretNotes(document.before, source.name), ...repairNotes(source.name, document.repaired)];
    const body = isRawObject(document.value) ? document.value.get('TemplateBody') : undefined;
    if (typeof body === 'string') {
      const template = await readText({ name: source.name, text: body }, /^\s*\{/.test(body) ? 'json' : 'yaml');
      append(parsedSources, template.parsedSources);
      append(refused, template.refused);
      continue;
    }
    const parts = isRawList(document.value) ? document.value : [document.value];
    const configuration = parts.filter((part): part is RawObject => isTerraformDocument(part, source.name));
    if (configuration.length > 0 && configuration.length === parts.length) {
      const twice = document.repaired.find(({ repair }) => repair === 'twice');
      if (twice) refused.push(twiceRefusal(source.name, twice.line));
      else for (const part of configuration) module.push(moduleSourceOf(part, source.name));
      continue;
    }
    const read = readDocument(isRawObject(body) ? { ...document, value: body } : document, source, command);
    if (!('message' in read)) parsedSources.push(withContext(read, notes, region));
    else if (refused.at(-1)?.message !== read.message) refused.push(read);
  }
  if (fault) refused.push({ source: source.name, line: fault.line, message: `Line ${fault.line}: ${fault.problem}.` });
  else if (documents.length === 0) refused.push({ source: source.name, message: refusalOfText(source.text) });
  return { parsedSources: withRest(parsedSources, after, source), refused, module, stackResources };
}

const isLogged = (value: RawValue): boolean => isRawObject(value) && value.has('@level');

const isTerraformDocument = (value: RawValue, name: string): value is RawObject =>
  isRawObject(value) && (isTerraformJsonFile(name) || kindOfDocument(value) === 'terraform');

/** In Terraform each of them is a block or an argument, and here only the last is there. */
const twiceRefusal = (source: string, line: number): Refusal => ({
  source,
  line,
  message: `Line ${line}: an object has a key twice. Merge the two.`,
});

/** The first line of a YAML document, where no JSON begins behind its key. */
const yamlLine = /^(?:\s*(?:#[^\n]*|---[^\S\n]*)?\n)*["']?[\w.-]{1,100}["']?:(?:[^\S\n]+[^\s{[][^\n]*)?\r?(?:\n|$)/;

/** Why YAML of another tool is refused, which may have braces in it; undefined for any other text. */
async function otherYaml(text: string): Promise<string | undefined> {
  if (!yamlLine.test(text)) return undefined;
  const read = await readYaml(text);
  const [first] = read.ok ? read.values : [];
  return first === undefined ? undefined : refusalOfKind(first);
}

const withContext = (parsed: ParsedSource, notes: readonly Note[], region: string | undefined): ParsedSource => ({
  ...parsed,
  ...(parsed.region === undefined && region !== undefined ? { region } : {}),
  notes: [...notes, ...parsed.notes],
});

function readDocument(document: JsonDocument, source: Source, command: AwsCommand | undefined): ParsedSource | Refusal {
  const kind: SourceKind = kindOfDocument(document.value);
  const refusal = kind === 'cli' || kind === 'state' ? refusalOfKind(document.value) : undefined;
  if (refusal !== undefined) return { source: source.name, line: document.line, message: refusal };
  switch (kind) {
    case 'cli':
      return isCloudControl(document.value)
        ? readCloudControl(document.value, source.name)
        : readCli(document, source.name, command);
    case 'state':
      return readState(source.name, document.value);
    case 'design': {
      const read = readOwnDocument(document.value, source.name, document.line);
      return read.ok ? read.parsed : { source: source.name, line: document.line, message: read.message };
    }
    case 'openapi':
      if (isRawObject(document.value)) return readOpenApi(document.value, source.name);
      break;
    case 'cloudformation':
      if (isRawObject(document.value)) return readCloudFormation(document.value, source.name);
      break;
    default:
  }
  return { source: source.name, line: document.line, message: "This kind of text isn't supported." };
}
