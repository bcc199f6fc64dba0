/**
 * What quick create makes of the `target` of an API: an integration, a route and the stage `$default`, which have no
 * resources. They have the address of their API, and what managed overrides say of them. Source: sources.quickCreate.
 */
import { indexOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { memoByObject } from '../../model/memo.ts';
import { isMap, type Values } from '../../model/schema/value.ts';
import { designValuesOf, tracedAddress } from '../values/told.ts';

/** The design with them; the design itself where no API is made so. */
export const withQuickCreate: (design: Design) => Design = memoByObject((design: Design): Design => {
  const made = (indexOf(design).byType.get('api') ?? []).flatMap((api) => quickCreated(api, design));
  return made.length === 0 ? design : { ...design, objects: [...design.objects, ...made] };
});

function quickCreated(api: DesignObject, design: Design): readonly DesignObject[] {
  const values = designValuesOf(design);
  const target = values.text(api, 'target')?.text;
  if (target === undefined || api.variant !== 'HTTP') return [];
  const children = values.index.children.get(api.key) ?? [];
  const overrides = children.find(({ type }) => type === 'managed_overrides')?.attributes;
  const routeKey = values.text(api, 'route_key')?.text ?? '$default';
  const isUrl = /^https?:/i.test(target);
  const make = (type: 'integration' | 'route' | 'stage', variant: string, attributes: Values): DesignObject => {
    const own = overrides?.[type];
    return {
      type,
      key: `${api.key} ${type}`,
      name: api.name,
      variant,
      attributes: { api_id: { ref: api.key }, ...attributes, ...(isMap(own) ? (own as Values) : {}) },
      import: {},
      inactiveValues: {},
      address: tracedAddress(api),
    };
  };
  const isTaken = (type: string, name: string, value: string) =>
    children.some((object) => object.type === type && values.text(object, name)?.text === value);
  const integration = isUrl
    ? make('integration', 'http-url', { integration_uri: target, integration_method: 'ANY' }) // prettier-ignore
    : make('integration', 'http-lambda', { integration_uri: target, payload_format_version: '2.0' }); // prettier-ignore
  return [
    integration,
    ...(isTaken('route', 'route_key', routeKey) ? [] : [make('route', 'http', { route_key: routeKey, target: { ref: integration.key } })]), // prettier-ignore
    ...(isTaken('stage', 'stage_name', '$default') ? [] : [make('stage', 'http', { stage_name: '$default' })]),
  ];
}
