import { designWithApi, designWithIntegration, rejected, type RuleCases } from '../../cases.ts';
import { designWithTimeout } from './testing.ts';

const credentials = (value: string) => designWithApi('HTTP', { cors_configuration: { allow_credentials: value } });

export const cases: RuleCases = {
  accepts: [
    designWithTimeout(12_000),
    designWithTimeout('12000'),
    designWithIntegration('http-url', { timeout_in_millis: { var: 'timeout' } }),
    designWithIntegration('http-url', { timeout_in_millis: { hcl: 'var.timeout' } }),
    designWithIntegration('http-url', { request_parameters: { 'overwrite:header.x': { hcl: 'local.x' } } }),
    designWithIntegration('http-url', { integration_uri: 'https://${stageVariables.host}/x' }),
    credentials('true'),
    designWithApi('HTTP', { cors_configuration: { allow_origins: ['*', { var: 'origin' }] }, description: '' }),
  ],
  rejects: [
    rejected(designWithTimeout('12 s'), ['timeout_in_millis'], { fix: 'Set 12000' }),
    rejected(designWithTimeout('30,000'), ['timeout_in_millis'], { fix: 'Set 30000' }),
    rejected(designWithTimeout('soon'), ['timeout_in_millis']),
    rejected(designWithTimeout(''), ['timeout_in_millis'], { fix: 'Clear' }),
    rejected(designWithTimeout(99.5), ['timeout_in_millis'], { fix: 'Set 100' }),
    rejected(credentials('yes'), ['cors_configuration', 'allow_credentials'], { fix: 'Set true' }),
    rejected(
      designWithApi('HTTP', { cors_configuration: { allow_origins: ['*', 7] } }),
      ['cors_configuration', 'allow_origins', 1],
      { severity: 'warning' },
    ),
    rejected(designWithApi('HTTP', { version: 2 }), ['version'], { severity: 'warning', fix: 'Use it as a literal' }),
    rejected(designWithApi('HTTP', { version: ['2'] }), ['version']),
    rejected(designWithApi('HTTP', { tags: 'a' }), ['tags']),
    rejected(designWithApi('HTTP', { tags: { entries: [['a', 1]] } }), ['tags', 'a'], { severity: 'warning' }),
    rejected(designWithIntegration('http-url', { response_parameters: { '200': { response_parameters: ['x'] } } }), [
      'response_parameters',
      '200',
      'response_parameters',
      0,
    ]),
  ],
};
