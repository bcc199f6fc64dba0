/** Keys of parameter mappings as columns, and back. A key that fits no columns stays one text. */

export const mappingActions = ['append', 'overwrite', 'remove'] as const;
export const requestParts = ['header', 'querystring', 'path'] as const;
export const responseParts = ['header', 'statuscode'] as const;

export type MappingAction = (typeof mappingActions)[number];
export type MappingPart = (typeof requestParts)[number] | (typeof responseParts)[number];

/** How the keys of one map are spelled. */
export type MappingSpelling = 'request' | 'response' | 'websocket';

export interface MappingColumns {
  /** Absent in WebSocket keys, which only set. */
  readonly action?: MappingAction;
  readonly part: MappingPart;
  /** Empty for parts without names: the whole path, the status code. */
  readonly name: string;
}

export const mappingKeyParts: { readonly [spelling in MappingSpelling]: readonly MappingPart[] } = {
  request: requestParts,
  response: responseParts,
  websocket: requestParts,
};

/** Parts that are one whole, except in WebSocket keys, where each path variable has a name. */
export const isWhole = (spelling: MappingSpelling, part: MappingPart): boolean =>
  spelling !== 'websocket' && (part === 'path' || part === 'statuscode');

const patterns = {
  request: /^(?<action>append|overwrite|remove):(?:(?<whole>path)|(?<part>header|querystring)\.(?<name>.*))$/s,
  response: /^(?<action>append|overwrite|remove):(?:(?<whole>statuscode)|(?<part>header)\.(?<name>.*))$/s,
  websocket: /^integration\.request\.(?<part>header|querystring|path)\.(?<name>.*)$/s,
} as const;

export function columnsOf(spelling: MappingSpelling, key: string): MappingColumns | undefined {
  const groups = patterns[spelling].exec(key)?.groups;
  if (!groups) return undefined;
  const { action, whole, part, name = '' } = groups;
  return {
    ...(action === undefined ? {} : { action: action as MappingAction }),
    part: (whole ?? part) as MappingPart,
    name,
  };
}

export function mappingKeyOf(spelling: MappingSpelling, { action = 'overwrite', part, name }: MappingColumns): string {
  if (spelling === 'websocket') return `integration.request.${part}.${name}`;
  return isWhole(spelling, part) ? `${action}:${part}` : `${action}:${part}.${name}`;
}

/** What a new row starts with. */
export const freshKey: { readonly [spelling in MappingSpelling]: string } = {
  request: 'append:header.',
  response: 'overwrite:header.',
  websocket: 'integration.request.header.',
};

/** The text that stands for "nothing" in a mapping that removes. */
export const nothing = "''";
