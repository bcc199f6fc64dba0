/** Answers of `aws apigatewayv2 …` and of the SDKs → what was found in them. */
import { append } from '../../hcl/lists.ts';
import { resourceTypes, type ResourceTypeId } from '../../model/resources/index.ts';
import { cliKinds, cliLists, cliWrappers } from './fields.ts';
import { lettersIn, readObject, type Letters } from './object.ts';
import type { AwsCommand } from './aws-commands.ts';
import type { JsonDocument } from '../raw/documents.ts';
import { isRawList, isRawObject, lettersOf, type RawValue, type RawObject } from '../convert/raw-value.ts';
import type { ImportedResource, Note, Origin, ParsedSource, WholeList } from '../parsed-source.ts';

const kinds = cliKinds.map(([type, names]) => [type, names.map(lettersOf)] as const);

/** What an object is, by the letters of its members; undefined where none tells. */
export const cliKindOf = (letters: Letters): ResourceTypeId | undefined =>
  kinds.find(([, names]) => names.some((name) => letters.has(name)))?.[0];

const quiet = new Set([...cliWrappers, 'NextToken'].map(lettersOf));

/** Deepest place at which answers stand in a collection of answers. */
const deepest = 4;

/** Whether a value is an answer, or a list of answers. */
function isAnswer(raw: RawValue, depth: number): boolean {
  if (isRawList(raw)) return raw.every((item) => isAnswer(item, depth));
  if (!isRawObject(raw) || depth >= deepest) return false;
  const letters = lettersIn(raw);
  const isOwn = cliLists.some((list) => letters.has(lettersOf(list))) || cliKindOf(letters) !== undefined;
  return isOwn || isCollection(raw, depth);
}

/** Whether all that an object holds are answers. In JSON of any other make nothing is looked for. */
function isCollection(members: RawObject, depth: number): boolean {
  const parts = [...members].filter(
    ([key, value]) => !quiet.has(lettersOf(key)) && (isRawObject(value) || isRawList(value)),
  );
  return parts.length > 0 && parts.every(([, value]) => isAnswer(value, depth + 1));
}

/** One document of JSON, with the command before it where there is one. */
export function readCli(document: JsonDocument, source: string, command: AwsCommand | undefined): ParsedSource {
  const found: ImportedResource[] = [];
  const notes: Note[] = [];
  const lists: WholeList[] = [];
  const origin = (line = document.line): Origin => ({ source, line });
  const visit = (raw: RawValue, depth: number, name: string): void => {
    if (isRawList(raw)) {
      for (const item of raw) visit(item, depth + 1, name);
      return;
    }
    if (!isRawObject(raw)) return;
    const letters = lettersIn(raw);
    const list = cliLists.map((key) => letters.get(lettersOf(key))).find((key) => key !== undefined);
    const type = list === undefined ? cliKindOf(letters) : undefined;
    if (type) {
      found.push(readObject(type, raw, letters, command, origin(raw.line)));
      return;
    }
    append(notes, pageNotes(raw, letters, command, origin(raw.line)));
    const before = found.length;
    const said = notes.length;
    const within = list === undefined && !isCollection(raw, depth) ? [] : raw;
    for (const [key, value] of within) if (!quiet.has(lettersOf(key)) && depth < deepest) visit(value, depth + 1, key);
    if (list !== undefined) append(lists, wholeLists(raw, letters, found.slice(before), command));
    const empty = list !== undefined && isRawList(raw.get(list)) && (raw.get(list) as readonly []).length === 0;
    // One note for the outermost is enough, unless one within says more.
    if (found.length === before && raw.size > 0 && !empty)
      notes.splice(said, notes.length, notes.slice(said).find(isRestNote) ?? unknown(raw, name, origin));
  };
  visit(document.value, 0, 'JSON');
  const { account, region } = placeIn(document.value);
  const apiId = command?.options.get('api-id');
  const place = command?.options.get('region') ?? region ?? regionOfEndpoint(document.value);
  return {
    kind: 'cli',
    resources: found,
    variables: [],
    passthrough: [],
    lists,
    notes: account === undefined ? notes : notes.filter(({ what }) => what !== 'JSON'),
    ...(apiId === undefined ? {} : { apiId }),
    ...(place === undefined ? {} : { region: place }),
    ...(account === undefined ? {} : { account }),
  };
}

const restText =
  'This is a REST API (API Gateway v1), which has its own resources. Use the output of aws apigatewayv2.';
const isRestNote = ({ text }: Note) => text === restText;

function unknown(members: RawObject, name: string, origin: (line: number) => Origin): Note {
  const keys = [...members.keys()];
  const rest = isRest(members);
  const shown = `${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ', …' : ''}`;
  return {
    kind: 'left-out',
    origin: origin(members.line),
    what: name,
    text: rest
      ? restText
      : `An object with ${shown === '' ? 'no keys' : `the keys ${shown}`} isn't API Gateway v2 output.`,
  };
}

const isRest = (members: RawObject): boolean => {
  const letters = lettersIn(members);
  return ['apikeysource', 'rootresourceid', 'resourcemethods'].some((name) => letters.has(name));
};

/** A list that goes on elsewhere. */
export function pageNotes(
  members: RawObject,
  letters: Letters,
  command: AwsCommand | undefined,
  origin: Origin,
): readonly Note[] {
  const token = members.get(letters.get('nexttoken') ?? '');
  if (typeof token !== 'string' || token === '') return [];
  // The command line makes tokens of its own for --max-items: base64 of a JSON object.
  const option = token.startsWith('eyJ') ? '--starting-token' : '--next-token';
  const call = command ? `aws apigatewayv2 ${command.operation}` : 'the same command';
  return [
    {
      kind: 'attention',
      origin,
      code: 'more-pages',
      what: 'NextToken',
      text: `The list is incomplete. Run ${call} with ${option} and the value of NextToken, and paste that too. Nothing is added twice.`,
    },
  ];
}

/** What a list has all of; nothing where it goes on elsewhere, or was cut. */
function wholeLists(
  members: RawObject,
  letters: Letters,
  found: readonly ImportedResource[],
  command: AwsCommand | undefined,
): readonly WholeList[] {
  const token = members.get(letters.get('nexttoken') ?? '');
  if ((typeof token === 'string' && token !== '') || command?.isNarrowed) return [];
  const types = new Set(found.map(({ type }) => type));
  // An empty list is told by its command alone.
  const asked = resourceTypes.find(({ id }) => command?.operation === `get-${id.replaceAll('_', '-')}s`);
  if (types.size === 0 && asked) types.add(asked.id);
  const apiId = command?.options.get('api-id');
  return [...types].map((type) => ({ type, ...(apiId === undefined ? {} : { apiId }) }));
}

/** `aws sts get-caller-identity` says the account. */
function placeIn(value: RawValue): { readonly account?: string; readonly region?: string } {
  if (!isRawObject(value)) return {};
  const account = value.get('Account');
  return value.has('UserId') && typeof account === 'string' && /^\d{12}$/.test(account) ? { account } : {};
}

function regionOfEndpoint(value: RawValue): string | undefined {
  if (isRawList(value)) return value.map(regionOfEndpoint).find((region) => region !== undefined);
  if (!isRawObject(value)) return undefined;
  for (const [key, item] of value) {
    if (lettersOf(key) === 'apiendpoint' && typeof item === 'string')
      return /\.execute-api\.([a-z0-9-]+)\./.exec(item)?.[1];
    if (cliLists.some((list) => lettersOf(list) === lettersOf(key))) return regionOfEndpoint(item);
  }
  return undefined;
}
