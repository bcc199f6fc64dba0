/** The stages of an API, and what stands in front of its paths. */
import type { DesignObject } from '../../model/design/design.ts';
import { isRef, type Value } from '../../model/schema/value.ts';
import type { DesignValues } from '../values/told.ts';

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

/** The stage, or a sentence that says which there are. */
export function chosenStage(
  api: DesignObject,
  values: DesignValues,
  wanted: string | undefined,
): DesignObject | string {
  const stages = stagesOf(api, values);
  const listed = stages.map(([, name]) => name).join(', ');
  if (stages.length === 0) return `API ${api.name} has no stage. Add one, such as $default.`;
  if (wanted !== undefined)
    return (
      stages.find(([stage, name]) => name === wanted || stage.name === wanted)?.[0] ??
      `API ${api.name} has no stage ${wanted}. Available: ${listed}.`
    );
  const chosen = stages.find(([, name]) => name === '$default') ?? (stages.length === 1 ? stages[0] : undefined);
  return (
    chosen?.[0] ??
    `API ${api.name} has several stages, and none is $default: ${listed}. Select one (--stage on the command line).`
  );
}

/** The stage that an API mapping names. */
export function stageOfMapping(
  mapping: DesignObject,
  api: DesignObject,
  values: DesignValues,
): DesignObject | undefined {
  const value: Value | undefined = mapping.attributes['stage'];
  if (isRef(value)) return values.target(value, 'stage');
  const name = values.text(mapping, 'stage')?.text;
  return stagesOf(api, values).find(([, own]) => own === name)?.[0];
}
