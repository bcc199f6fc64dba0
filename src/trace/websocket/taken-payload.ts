/** Who receives the output of a template, and whether JSON is what is taken there. Source: socketRules.integration. */
import type { DesignObject } from '../../model/design/design.ts';
import type { TakenPayload } from '../template/rendering.ts';
import type { DesignValues } from '../values/told.ts';
import { integrationKind } from './integration-kind.ts';

export interface Receiver {
  /** "DynamoDB", "The function". */
  readonly name: string;
  /** Method and action: "POST PutItem"; empty where nothing is known. */
  readonly call: string;
  readonly takes: TakenPayload;
  /** What becomes of a payload that is no JSON. */
  readonly refusal: string;
}

const services: Readonly<Record<string, string>> = {
  dynamodb: 'DynamoDB',
  sqs: 'SQS',
  sns: 'SNS',
  states: 'Step Functions',
  events: 'EventBridge',
  kinesis: 'Kinesis',
  firehose: 'Data Firehose',
  'execute-api': 'Connection management',
};

/** The content type that the integration sends, where its request parameters have one as text. */
function contentType(values: DesignValues, integration: DesignObject): string | undefined {
  const entries = values.entries(integration.attributes['request_parameters']) ?? [];
  const found = entries.find(([key]) => key.toLowerCase() === 'integration.request.header.content-type');
  return found && /^'(.*)'$/.exec(values.told(found[1])?.text ?? '')?.[1];
}

export function receiverOf(values: DesignValues, object: DesignObject): Receiver {
  if (object.type === 'integration_response') return { name: 'The client', call: '', takes: 'text', refusal: '' };
  const kind = integrationKind(values, object);
  const method = values.text(object, 'integration_method')?.text ?? 'POST';
  if (kind === 'mock')
    return {
      name: 'The mock',
      call: '',
      takes: 'lenient json',
      refusal: 'The mock integration fails with Internal server error.',
    };
  if (kind === 'lambda')
    return { name: 'The function', call: '', takes: 'json', refusal: 'Lambda rejects the payload.' };
  const type = contentType(values, object);
  if (kind !== 'service') {
    const takes = type === undefined || type.includes('json') ? 'json' : 'text';
    const refusal = `It is sent as ${type ?? 'application/json'}.`;
    return { name: 'The backend', call: method, takes, refusal };
  }
  const uri = values.text(object, 'integration_uri')?.text ?? '';
  const [, id = '', how = '', rest = ''] = /^arn:[\w-]*:apigateway:[^:]*:([^:]+):(action|path)\/(.*)$/s.exec(uri) ?? [];
  const service = id.split('.').at(-1) ?? '';
  const name = (Object.hasOwn(services, service) ? services[service] : undefined) ?? (service || 'The service');
  // SQS and SNS take forms below their paths and actions; the others of these take JSON by their actions.
  const isForm = service === 'sqs' || service === 'sns' || how !== 'action';
  const takes = type === undefined ? (isForm ? 'text' : 'json') : type.includes('json') ? 'json' : 'text';
  const call = how === 'action' ? `${method} ${rest}` : method;
  return { name, call, takes, refusal: `${name} rejects the request.` };
}
