import { defaultOutput, type Design } from '../../../design/design.ts';
import type { Protocol } from '../../../schema/resource.ts';
import type { Value, Values } from '../../../schema/value.ts';
import { aScaffold, anApi, anIntegration, anObject, aRoute, designOf, rejected, type Cases } from '../../cases.ts';

const certificate = 'arn:aws:acm:eu-west-1:123456789012:certificate/6a1b2c3d';
const domain = (configurations: Value, more: Values = {}) =>
  anObject('domain_name', { domain_name: 'api.example.com', domain_name_configurations: configurations, ...more });
const good = [{ certificate_arn: certificate }];
const mapping = anObject('api_mapping', { domain_name: { ref: 'dn1' } });
const ruling = anObject('routing_rule', { domain_name_arn: { ref: 'dn1' } });
const inRegion = (region: string): Design => ({
  ...designOf(domain(good)),
  output: { ...defaultOutput, region },
});
const model = (schema: Value) => designOf(anApi('WEBSOCKET'), anObject('model', { name: 'A', schema }));
const lambda = anIntegration('http-lambda');
const permission = (caller: Value) => anObject('lambda_permission', { caller });
const functions = 'arn:aws:lambda:eu-west-1:123456789012:function:';
const permitted = (uri: Value, values: Values = {}) =>
  designOf(
    anApi('HTTP'),
    anIntegration('http-lambda', { integration_uri: uri }),
    anObject('lambda_permission', { caller: { ref: 'i1' }, ...values }),
  );
const second = anIntegration('http-lambda', {}, { key: 'i2', name: 'second' });
const leading = (protocol: Protocol, api: Value) =>
  designOf(anApi(protocol), anObject('routing_rule', { actions: [{ invoke_api: { api_id: api, stage: 'prod' } }] }));
const actions = (count: number) =>
  designOf(anObject('routing_rule', { actions: Array.from({ length: count }, () => ({})) }));

export const cases: Cases = {
  'domain-has-one-configuration': {
    accepts: [designOf(domain(good)), designOf(domain({ var: 'configurations' }))],
    rejects: [
      rejected(designOf(domain([])), ['domain_name_configurations']),
      rejected(designOf(anObject('domain_name', { domain_name: 'api.example.com' })), ['domain_name_configurations']),
      rejected(
        designOf(anObject('domain_name', {}, { import: { domain_name: 'api.example.com' } })),
        ['domain_name_configurations'],
        { severity: 'warning' },
      ),
      rejected(designOf(domain([...good, ...good])), ['domain_name_configurations'], { fix: 'Keep the first' }),
    ],
  },
  'domain-has-certificate': {
    accepts: [designOf(domain(good)), designOf(domain([{ certificate_arn: { var: 'certificate' } }]))],
    rejects: [
      rejected(designOf(domain([{ endpoint_type: 'REGIONAL' }])), ['domain_name_configurations', 0, 'certificate_arn']),
    ],
  },
  'rule-has-condition': {
    accepts: [
      designOf(anObject('routing_rule', { conditions: [{ match_base_paths: { any_of: ['a'] } }] })),
      designOf(anObject('routing_rule', { conditions: { var: 'conditions' } })),
      designOf(anObject('routing_rule')),
    ],
    rejects: [rejected(designOf(anObject('routing_rule', { conditions: [] })), ['conditions'])],
  },
  'rule-leads-to-rest-api': {
    accepts: [leading('HTTP', 'x9y8z7'), leading('HTTP', { var: 'api' })],
    rejects: [
      rejected(leading('HTTP', { ref: 'a1' }), ['actions', 0, 'invoke_api', 'api_id']),
      rejected(leading('WEBSOCKET', { ref: 'a1' }), ['actions', 0, 'invoke_api', 'api_id']),
    ],
  },
  'rule-has-one-action': {
    accepts: [actions(1)],
    rejects: [rejected(actions(2), ['actions'], { fix: 'Keep the first' })],
  },
  'routing-mode-fits': {
    accepts: [
      designOf(domain(good), mapping),
      designOf(domain(good, { routing_mode: 'ROUTING_RULE_THEN_API_MAPPING' }), mapping, ruling),
      designOf(domain(good, { routing_mode: { var: 'mode' } }), mapping, ruling),
    ],
    rejects: [
      rejected(designOf(domain(good), ruling), ['domain_name_arn'], { fix: 'Use rules, then mappings' }),
      rejected(designOf(domain(good, { routing_mode: 'ROUTING_RULE_ONLY' }), mapping), ['domain_name']),
    ],
  },
  'certificate-in-region': {
    accepts: [inRegion(''), inRegion('eu-west-1')],
    rejects: [rejected(inRegion('us-east-1'), ['domain_name_configurations', 0, 'certificate_arn'])],
  },
  'model-schema-draft-4': {
    accepts: [
      model({ type: 'object' }),
      model('{"$schema":"http://json-schema.org/draft-04/schema#"}'),
      model({ $schema: 'http://json-schema.org/draft-04/schema#' }),
      model('{"$schema":'),
    ],
    rejects: [
      rejected(model({ $schema: 'http://json-schema.org/draft-07/schema#' }), ['schema']),
      rejected(model('{"$schema":"https://json-schema.org/draft/2020-12/schema"}'), ['schema']),
    ],
  },
  'function-permits-caller': {
    accepts: [
      designOf(anApi('HTTP'), lambda),
      designOf(anApi('HTTP'), lambda, permission({ ref: 'i1' })),
      designOf(anApi('HTTP'), lambda, aRoute('GET /', { target: { ref: 'i1' } }), permission({ ref: 'r1' })),
      designOf(anApi('HTTP'), aScaffold(), anIntegration('http-lambda', { credentials_arn: 'arn:a' }), permission('a')),
    ],
    rejects: [
      rejected(designOf(anApi('HTTP'), lambda, second, permission({ ref: 'i1' })), [], {
        key: 'i2',
        fix: 'Add a permission',
      }),
    ],
  },
  'permission-has-function': {
    accepts: [
      permitted(`${functions}orders:live`),
      permitted(`arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${functions}orders/invocations`),
      permitted({ hcl: 'local.function' }),
      permitted(''),
      permitted(`${functions}\${stageVariables.name}`, { function: 'orders' }),
      designOf(anApi('HTTP'), permission({ ref: 'r1' })),
    ],
    rejects: [
      rejected(permitted(`${functions}\${stageVariables.name}`), ['function']),
      rejected(permitted(`${functions}orders:\${stageVariables.alias}`), ['function']),
      rejected(permitted('orders.example.com'), ['function']),
      rejected(designOf(anApi('HTTP'), anIntegration('http-url'), permission({ ref: 'i1' })), ['function']),
      rejected(designOf(anApi('HTTP'), aRoute('GET /', { target: 'integrations/b1c2d3' }), permission({ ref: 'r1' })), [
        'function',
      ]),
    ],
  },
};
