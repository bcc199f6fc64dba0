/**
 * Events of `terraform query -json`, one on each line: what list blocks found. Each has an identity, and values only
 * where its list block sets `include_resource`.
 */
import { labelFrom } from '../../model/design/naming/names.ts';
import { resourceType } from '../../model/resources/index.ts';
import { isRawObject, RawObject, textIn, type RawValue } from '../convert/raw-value.ts';
import type { ImportedResource, Note, ParsedSource } from '../parsed-source.ts';
import { isForeign, providerDifferenceOf } from '../../model/resources/provider-differences.ts';
import { foundIn } from './read.ts';

/** Whether a document is an event of such a query. Those of other commands are none. */
export const isQueryEvent = (document: RawValue): document is RawObject =>
  isRawObject(document) && document.has('@level') && (textIn(document, 'type') ?? '').startsWith('list_');

export function readQuery(events: readonly RawObject[], source: string): ParsedSource {
  const found = events.flatMap((event, at) => resourceOf(event, at, source) ?? []);
  const places = events.flatMap((event) => {
    const result = event.get('list_resource_found');
    const identity = isRawObject(result) ? result.get('identity') : undefined;
    return isRawObject(identity) ? [identity] : [];
  });
  const placed = (part: string) => places.map((identity) => textIn(identity, part)).find((text) => text);
  const [region, account] = [placed('region'), placed('account_id')];
  const note: Note = {
    kind: 'attention',
    origin: { source, line: events[0]?.line ?? 1 },
    what: 'list_resource_found',
    text: 'terraform query printed identities without values. Set include_resource = true in the list blocks, or add the output of the AWS CLI.',
  };
  return {
    kind: 'state',
    resources: found,
    variables: [],
    passthrough: [],
    notes: found.some(({ isPartial }) => isPartial) ? [note] : [],
    ...(region === undefined ? {} : { region }),
    ...(account === undefined ? {} : { account }),
  };
}

function resourceOf(event: RawObject, at: number, source: string): ImportedResource | undefined {
  const result = event.get('list_resource_found');
  if (!isRawObject(result)) return undefined;
  const type = textIn(result, 'resource_type') ?? '';
  const identity = result.get('identity');
  const difference = providerDifferenceOf(type);
  if (!difference || !isRawObject(identity)) return undefined;
  const object = result.get('resource_object');
  const values = new RawObject(event.line);
  for (const [name, value] of isRawObject(object) ? object : []) values.set(name, value);
  for (const [name, value] of identity)
    if (!values.has(name) && name !== 'account_id' && name !== 'region') values.set(name, value);
  if (!isForeign(difference) && !values.has('id')) {
    const parts = resourceType(difference.type).identity.map((part) => textIn(values, part) ?? '');
    values.set('id', parts.join('|'));
  }
  const read = foundIn({ type, name: '', address: `${type}.${at}`, values }, source);
  if (!read) return undefined;
  const name = labelFrom(textIn(result, 'display_name') ?? '');
  const { address: _, name: __, ...rest } = read;
  return { ...rest, ...(name === '' ? {} : { name }), ...(isRawObject(object) ? {} : { isPartial: true }) };
}
