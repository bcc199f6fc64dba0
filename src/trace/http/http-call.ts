/** The call of the integration of an HTTP API: a service, a function, or an HTTP backend. */
import type { DesignObject } from '../../model/design/design.ts';
import { gatewayRules } from '../grounds.ts';
import type { HttpRequest } from '../request/request.ts';
import type { Grounds, TracedBackend } from '../result.ts';
import { withStageVariables } from '../scene.ts';
import { functionOf } from '../function-of.ts';
import { lambdaAnswer, proxiedAnswer, type Reading } from './answer.ts';
import { httpBackend } from './http-backend.ts';
import { lambdaEvent } from './lambda-event.ts';
import { mappedRequest } from './parameters.ts';
import type { Outgoing, Pass } from './pass.ts';
import { serviceCall } from './service.ts';

/** A call of a backend, and how what it gives is read. */
export interface HttpCall {
  readonly backend: TracedBackend;
  readonly text: string;
  readonly grounds: Grounds;
  readonly read: (given: NonNullable<HttpRequest['answer']> | null) => Reading;
}

export function httpCallOf(pass: Pass, integration: DesignObject): HttpCall {
  const { values, steps } = pass.scene;
  if (values.text(integration, 'integration_subtype')) {
    const call = serviceCall(pass, integration);
    for (const step of call.steps) steps.push(step);
    return { ...call, read: (given) => proxiedAnswer(call.backend.outcome === 'failed' ? { error: true } : given, true) }; // prettier-ignore
  }
  const { sent, steps: mappings } = mappedRequest(pass, integration);
  for (const step of mappings) steps.push(step);
  const type = values.text(integration, 'integration_type')?.text;
  if (type === 'AWS_PROXY' || (type === undefined && integration.variant === 'http-lambda'))
    return lambdaCall(pass, integration, sent);
  return { ...httpBackend(pass, integration, sent), read: (given) => proxiedAnswer(given, false) };
}

function lambdaCall(pass: Pass, integration: DesignObject, sent: Outgoing): HttpCall {
  const { scene } = pass;
  const { values } = scene;
  const version = values.text(integration, 'payload_format_version')?.text === '2.0' ? '2.0' : '1.0';
  const uri = withStageVariables(values.text(integration, 'integration_uri')?.text ?? '', scene);
  const own = functionOf(uri);
  return {
    backend: { kind: 'lambda', function: own, event: lambdaEvent(pass, sent, version) },
    text: `${own === '' ? 'A function (integration_uri is not set)' : own} is invoked with an event in payload format version ${version}.${own.includes('${') ? ' Parts of its ARN are resolved by Terraform.' : ''}`,
    grounds: gatewayRules.lambdaEvent,
    read: (given) => lambdaAnswer(given, version),
  };
}
