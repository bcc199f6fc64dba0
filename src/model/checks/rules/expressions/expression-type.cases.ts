import type { Values } from '../../../schema/value.ts';
import { anApi, anObject, designOf, designWithIntegration, rejected, type RuleCases } from '../../cases.ts';
import { designWithUri } from './testing.ts';

const staged = (attributes: Values) => designOf(anApi('HTTP'), anObject('stage', attributes));
const ofApi = (attributes: Values) => designOf(anApi('HTTP', attributes));

export const cases: RuleCases = {
  accepts: [
    designWithUri({ hcl: '"https://${var.host}/${var.path}"' }),
    staged({ tags: { hcl: 'jsonencode({ a = "b" })' } }),
    staged({ tags: { hcl: 'local.tags' }, auto_deploy: { hcl: '"true"' } }),
    staged({ route_settings: { 'GET /': { ThrottlingBurstLimit: { hcl: '[1]' } } } }),
    ofApi({ tags: { hcl: '{ a = 5, b = null }' }, description: { hcl: 'true' } }),
    ofApi({ cors_configuration: { hcl: '{ max_age = "60", allow_origins = [var.origin] }' } }),
    ofApi({ cors_configuration: { allow_origins: { hcl: '"${var.origins}"' } } }),
    ofApi({ disable_execute_api_endpoint: { hcl: 'tobool("true")' } }),
    designWithIntegration('http-url', { timeout_in_millis: { hcl: '"2900"' } }),
  ],
  rejects: [
    rejected(staged({ tags: { hcl: '{ a = "b" }' } }), ['tags'], { fix: 'Write jsonencode({ a = "b" })' }),
    rejected(staged({ auto_deploy: { hcl: '"yes"' } }), ['auto_deploy'], { fix: 'Write true' }),
    rejected(ofApi({ tags: { hcl: 'jsonencode({ a = "b" })' } }), ['tags'], { fix: 'Write { a = "b" }' }),
    rejected(ofApi({ disable_execute_api_endpoint: { hcl: '1' } }), ['disable_execute_api_endpoint']),
    rejected(ofApi({ version: { hcl: '["a"]' } }), ['version']),
    rejected(ofApi({ tags: { a: { hcl: '["b"]' } } }), ['tags', 'a']),
    rejected(
      ofApi({ cors_configuration: { allow_origins: { hcl: '"https://a.example.com"' } } }),
      ['cors_configuration', 'allow_origins'],
      { fix: 'Write ["https://a.example.com"]' },
    ),
    rejected(ofApi({ cors_configuration: { hcl: '{ max_age = "abc" }' } }), ['cors_configuration']),
    rejected(ofApi({ cors_configuration: { hcl: '{ maxAge = 60 }' } }), ['cors_configuration'], {
      severity: 'warning',
    }),
    rejected(
      designWithIntegration('http-url', {
        response_parameters: { '404': { hcl: '{ "overwrite:statuscode" = "200" }' } },
      }),
      ['response_parameters', '404'],
      { severity: 'warning' },
    ),
    rejected(designWithIntegration('http-url', { timeout_in_millis: { hcl: '"soon"' } }), ['timeout_in_millis']),
  ],
};
