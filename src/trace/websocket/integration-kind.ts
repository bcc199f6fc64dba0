/** What an integration of a WebSocket API calls. Source: socketRules.integration. */
import { variantOfObject, type DesignObject } from '../../model/design/design.ts';
import type { DesignValues } from '../values/told.ts';

export type IntegrationKind = 'lambda proxy' | 'lambda' | 'http proxy' | 'http' | 'service' | 'mock';

const lambdaUri = /:lambda:path\/|^arn:[\w-]+:lambda:|\.invoke_arn\}$/;

export function integrationKind(values: DesignValues, integration: DesignObject): IntegrationKind {
  const fixed = variantOfObject(integration)?.fixed['integration_type'];
  const type = values.text(integration, 'integration_type')?.text ?? (typeof fixed === 'string' ? fixed : '');
  if (type === 'HTTP_PROXY') return 'http proxy';
  if (type === 'HTTP') return 'http';
  if (type === 'MOCK') return 'mock';
  if (type !== 'AWS') return 'lambda proxy';
  const uri = values.text(integration, 'integration_uri')?.text ?? '';
  return integration.variant === 'ws-lambda-custom' || lambdaUri.test(uri) ? 'lambda' : 'service';
}
