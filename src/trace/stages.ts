/** The stages of an API, and what stands in front of its paths. */
import type { DesignObject } from '../model/design/design.ts';
import type { DesignValues } from './values/told.ts';

/** All stages of an API with their names. */
export const stagesOf = (api: DesignObject, values: DesignValues): readonly (readonly [DesignObject, string])[] =>
  (values.index.children.get(api.key) ?? []).flatMap((stage) => {
    const name = stage.type === 'stage' ? values.text(stage, 'stage_name') : undefined;
    return name ? [[stage, name.text] as const] : [];
  });

/** Neither a named stage nor a mapping with a key leads to an API, so that all its paths begin at the root of a host. */
export function isServedAtRoot(api: DesignObject, values: DesignValues): boolean {
  const stages = stagesOf(api, values);
  return (
    stages.length > 0 &&
    stages.every(([, name]) => name === '$default') &&
    !(values.index.byType.get('api_mapping') ?? []).some(
      (mapping) =>
        values.text(mapping, 'api_mapping_key') && values.target(mapping.attributes['api_id'], 'api')?.key === api.key,
    )
  );
}
