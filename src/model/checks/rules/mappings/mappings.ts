/** The parameter mappings of an HTTP API integration as one list, whichever shape the attribute has. */
import type { Path } from '../../../../hcl/path.ts';
import type { DesignObject } from '../../../design/design.ts';
import type { Fix } from '../../diagnostics.ts';
import { latest } from '../../latest.ts';
import { isMap, pairsOf, type Value, type Values } from '../../../schema/value.ts';
import { renameKey, setTo } from '../../fixes.ts';

export interface Mapping {
  /** `service`: a parameter of an AWS action, whose name is no destination. */
  readonly side: 'request' | 'response' | 'service';
  readonly destination: string;
  readonly destinationPath: Path;
  readonly source: Value | undefined;
  readonly sourcePath: Path;
}

const nothing: readonly Mapping[] = [];

export const mappingsOf: (object: DesignObject) => readonly Mapping[] = latest((object: DesignObject) => {
  const { request_parameters: request, response_parameters: response } = object.attributes;
  if (!object.variant.startsWith('http-') || (request === undefined && response === undefined)) return nothing;
  return [...requestMappings(object.variant, request), ...responseMappings(response)];
});

function requestMappings(variant: string, value: Value | undefined): readonly Mapping[] {
  const side = variant === 'http-service' ? 'service' : 'request';
  return pairsOf(value).map(([destination, source]) => {
    const path = ['request_parameters', destination];
    return { side, destination, destinationPath: path, source, sourcePath: path };
  });
}

function responseMappings(value: Value | undefined): readonly Mapping[] {
  return pairsOf(value).flatMap(([status, block]) => {
    const list = isMap(block) ? (block as Values)['response_parameters'] : undefined;
    if (!Array.isArray(list)) return [];
    return list.flatMap((item: Value, at): Mapping[] => {
      const { destination, source } = isMap(item) ? (item as Values) : {};
      if (typeof destination !== 'string') return [];
      const path = ['response_parameters', status, 'response_parameters', at];
      const place = { destinationPath: [...path, 'destination'], sourcePath: [...path, 'source'] };
      return [{ side: 'response', destination, source, ...place }];
    });
  });
}

/** Gives a mapping another destination. */
export const redirect = (object: DesignObject, mapping: Mapping, destination: string): Fix | undefined =>
  mapping.side === 'response'
    ? setTo(object, mapping.destinationPath, destination)
    : renameKey(object, 'request_parameters', mapping.destination, destination);
