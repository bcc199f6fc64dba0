import type { Value, Values } from '../../../schema/value.ts';
import { anApi, anIntegration, anObject, designOf, rejected, type RuleCases } from '../../cases.ts';

const onStage = (name: Value, variant: string, values: Values = {}) =>
  designOf(anApi('HTTP'), anObject('stage', { stage_name: name }), anIntegration(variant, values));

export const cases: RuleCases = {
  accepts: [
    onStage('$default', 'http-private'),
    onStage('prod', 'http-url'),
    onStage({ var: 'stage' }, 'http-private'),
    onStage('my stage', 'http-private'),
    onStage('prod', 'http-private', { request_parameters: { 'overwrite:path': '/v1/${request.path.id}' } }),
    onStage('prod', 'http-private', { request_parameters: { var: 'mappings' } }),
  ],
  rejects: [
    rejected(onStage('prod', 'http-private'), ['request_parameters'], { fix: 'Send the path without the stage' }),
    rejected(onStage('prod', 'http-private', { request_parameters: { 'overwrite:header.x': 'a' } }), [
      'request_parameters',
    ]),
  ],
};
