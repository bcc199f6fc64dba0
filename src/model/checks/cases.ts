/** How the cases of a rule are written down: designs that it accepts, and designs with the one place that it rejects. */
import type { Severity } from '../schema/attribute.ts';
import type { Path } from '../../hcl/path.ts';
import { emptyDesign, type Design, type DesignObject, type ImportIds, type Variable } from '../design/design.ts';
import { variantOf, type Protocol } from '../schema/resource.ts';
import { integration as integrationType } from '../resources/integration.ts';
import { api as apiType } from '../resources/api.ts';
import { resourceType, type ResourceTypeId } from '../resources/index.ts';
import type { Values } from '../schema/value.ts';

export interface Rejected {
  readonly design: Design;
  readonly path: Path;
  /** Default: the integration of the design, else its API. */
  readonly key?: string | undefined;
  readonly severity?: Severity;
  /** The title of the fix, where there has to be one. */
  readonly fix?: string;
}

export interface RuleCases {
  readonly accepts: readonly [Design, ...Design[]];
  readonly rejects: readonly [Rejected, ...Rejected[]];
}

type More = Partial<Pick<DesignObject, 'key' | 'name' | 'import'>>;

export function anApi(protocol: Protocol, attributes: Values = {}, more: More = {}): DesignObject {
  return {
    type: 'api',
    key: 'a1',
    name: 'orders',
    variant: protocol,
    attributes: { name: 'orders-api', ...variantOf(apiType, protocol)?.starts, ...attributes },
    import: {},
    inactiveValues: {},
    ...more,
  };
}

export function anIntegration(variant: string, attributes: Values = {}, more: More = {}): DesignObject {
  return {
    type: 'integration',
    key: 'i1',
    name: 'backend',
    variant,
    attributes: { api_id: { ref: 'a1' }, ...variantOf(integrationType, variant)?.starts, ...attributes },
    import: {},
    inactiveValues: {},
    ...more,
  };
}

/** An object of any other type, in the API `a1` where it lives in one. */
export function anObject(
  type: Exclude<ResourceTypeId, 'api' | 'integration' | 'scaffold'>,
  attributes: Values = {},
  more: More & { readonly variant?: string } = {},
): DesignObject {
  const table = resourceType(type);
  const variant = variantOf(table, more.variant ?? '') ?? table.variants[0];
  return {
    type,
    key: `${table.keyPrefix}1`,
    name: type,
    attributes: { ...(table.parent === undefined ? {} : { api_id: { ref: 'a1' } }), ...variant?.starts, ...attributes },
    import: {},
    inactiveValues: {},
    ...more,
    variant: variant?.id ?? '',
  };
}

/** A route `r1`, or with the key given, of the API `a1`. */
export const aRoute = (routeKey: string, attributes: Values = {}, more: More & { readonly variant?: string } = {}) =>
  anObject('route', { route_key: routeKey, ...attributes }, more);

/** The same of a WebSocket API. */
export const aMessageRoute = (routeKey: string, attributes: Values = {}, more: More = {}) =>
  aRoute(routeKey, attributes, { ...more, variant: 'websocket' });

export const aScaffold = (more: Partial<DesignObject> = {}): DesignObject => ({
  type: 'scaffold',
  key: 's1',
  name: 'orders',
  variant: 'lambda-function',
  attributes: {},
  import: {},
  inactiveValues: {},
  ...more,
});

export const aVariable = (name: string, more: Partial<Variable> = {}): Variable => ({
  key: 'v1',
  name,
  type: 'string',
  description: '',
  ...more,
});

export const designOf = (...objects: readonly DesignObject[]): Design => ({ ...emptyDesign, objects });

export const withVariables = (design: Design, ...variables: readonly Variable[]): Design => ({ ...design, variables });

/** The two APIs that most cases begin with. */
export const httpApi = anApi('HTTP');
export const webSocketApi = anApi('WEBSOCKET');

/** A design with Terraform text that it passes through. */
export const designWithText = (text: string, ...objects: readonly DesignObject[]): Design => ({
  ...designOf(...objects),
  passthrough: [{ file: 'more.tf', text }],
});

/** One API and nothing else. */
export const designWithApi = (protocol: Protocol, attributes: Values = {}, ids: ImportIds = {}): Design =>
  designOf(anApi(protocol, attributes, { import: ids }));

const protocolOfVariant = (variant: string): Protocol => (variant.startsWith('ws-') ? 'WEBSOCKET' : 'HTTP');

/** One integration in an API of its protocol. */
export const designWithIntegration = (
  variant: string,
  attributes: Values = {},
  ids: { readonly own?: ImportIds; readonly api?: ImportIds } = {},
): Design =>
  designOf(
    anApi(protocolOfVariant(variant), {}, { import: ids.api ?? {} }),
    anIntegration(variant, attributes, { import: ids.own ?? {} }),
  );

export const rejected = (design: Design, path: Path, more: Omit<Rejected, 'design' | 'path'> = {}): Rejected => ({
  design,
  path,
  ...more,
});
