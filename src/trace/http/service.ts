/** What an AWS service is called with. Source: gatewayRules.service. */
import type { DesignObject } from '../../model/design/design.ts';
import { shortValue } from './parameters.ts';
import { serviceAction } from '../../model/schema/services.ts';
import { parameterValue } from '../expression/parameter-value.ts';
import { gatewayRules } from '../grounds.ts';
import { isJsonList, jsonOf, type Json } from '../json.ts';
import type { Grounds, TracedBackend, TraceStep } from '../result.ts';
import { stepOf, withStageVariables } from '../scene.ts';
import { requestSource, type Pass } from './pass.ts';

type ServiceBackend = Extract<TracedBackend, { readonly kind: 'service' }>;

interface Call {
  readonly backend: ServiceBackend;
  readonly steps: readonly TraceStep[];
  readonly text: string;
  readonly grounds: Grounds;
}

/** Parameters that are lists, written as JSON text. */
const lists: ReadonlySet<string> = new Set(['AttributeNames', 'MessageAttributeNames', 'Resources']);

export function serviceCall(pass: Pass, integration: DesignObject): Call {
  const { values } = pass.scene;
  const subtype = values.text(integration, 'integration_subtype')?.text ?? '';
  const action = serviceAction(subtype);
  const source = requestSource(pass);
  const steps: TraceStep[] = [];
  const parameters = (values.entries(integration.attributes['request_parameters']) ?? []).flatMap(
    ([name, value]): (readonly [string, Json])[] => {
      const told = values.told(value)?.text ?? '';
      const { text, missing } = parameterValue(withStageVariables(told, pass.scene), source);
      const at = { object: integration, path: ['request_parameters', name] };
      if (text === undefined) {
        const said = `${name} is omitted: ${missing.join(', ')} has no value.`;
        steps.push(stepOf('parameters', 'not matched', said, gatewayRules.serviceMissing, at));
        return [];
      }
      const said = `${name}: set to ${shortValue(text)}.`;
      steps.push(stepOf('parameters', 'applied', said, gatewayRules.service, at));
      const list = lists.has(name) ? jsonOf(text) : undefined;
      return [[name, isJsonList(list) ? list : text]];
    },
  );
  const given = new Map(parameters);
  const region = given.get('Region');
  given.delete('Region');
  const lacks = action?.required.filter((name) => !given.has(name)) ?? [];
  const called = action?.iamAction ?? subtype.replace('-', ':');
  const where = typeof region === 'string' ? ` in ${region}` : '';
  const notes =
    subtype === 'Kinesis-PutRecord' ? " Data is base64-encoded in the call; AWS doesn't document who encodes it." : '';
  return {
    backend: {
      kind: 'service',
      action: called,
      parameters: Object.fromEntries(given),
      ...(lacks.length > 0 ? { outcome: 'failed' as const } : {}),
    },
    steps,
    text:
      lacks.length > 0
        ? `${called} is called${where} without the required ${lacks.join(', ')}, so the call fails.`
        : `${called} is called${where}, signed with the integration's role.${notes}`,
    grounds: lacks.length > 0 ? gatewayRules.serviceMissing : gatewayRules.service,
  };
}
