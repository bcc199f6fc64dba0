import type { Design } from '../../../design/design.ts';
import type { Values } from '../../../schema/value.ts';
import { anApi, anIntegration, anObject, designOf, rejected, type Cases } from '../../cases.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
const own = (at: number) => ({ key: `x${at}`, name: `x${at}` });
const integrations = (count: number) =>
  designOf(anApi('HTTP'), ...numbers(count).map((at) => anIntegration('http-url', {}, own(at))));
const apis = (count: number) => designOf(...numbers(count).map((at) => anApi('HTTP', {}, own(at))));
const of =
  (type: Parameters<typeof anObject>[0], values: (at: number) => Values, more: Design = designOf(anApi('HTTP'))) =>
  (count: number) =>
    designOf(...more.objects, ...numbers(count).map((at) => anObject(type, values(at), own(at))));
const domain = designOf(anObject('domain_name', { domain_name: 'api.example.com' }));
const routes = of('route', (at) => ({ route_key: `GET /${at}` }));
const stages = of('stage', (at) => ({ stage_name: `s${at}` }));
const authorizers = of('authorizer', () => ({}));
const mappings = of('api_mapping', (at) => ({ domain_name: { ref: 'dn1' }, api_mapping_key: `p${at}` }), domain);
const rulings = of('routing_rule', (at) => ({ domain_name_arn: { ref: 'dn1' }, priority: at + 1 }), domain);
const links = of('vpc_link', () => ({}), designOf());
const domains = of('domain_name', (at) => ({ domain_name: `d${at}.example.com` }), designOf());
const one = (type: Parameters<typeof anObject>[0], values: Values, variant?: string) =>
  designOf(anApi('HTTP'), anObject(type, values, variant === undefined ? {} : { variant }));
const texts = (count: number) => numbers(count).map((at) => `t${at}`);
const map = (count: number) => Object.fromEntries(texts(count).map((text) => [text, 'a']));
const audiences = (count: number) =>
  one('authorizer', { jwt_configuration: { issuer: 'https://id.example.com', audience: texts(count) } }, 'jwt');
const scopes = (count: number) => one('route', { route_key: 'GET /', authorization_scopes: texts(count) });

export const cases: Cases = {
  'integrations-within-quota': {
    accepts: [integrations(300)],
    rejects: [rejected(integrations(301), [], { key: 'a1' })],
  },
  'routes-within-quota': { accepts: [routes(300)], rejects: [rejected(routes(301), [], { key: 'a1' })] },
  'stages-within-quota': { accepts: [stages(10)], rejects: [rejected(stages(11), [], { key: 'a1' })] },
  'authorizers-within-quota': { accepts: [authorizers(10)], rejects: [rejected(authorizers(11), [], { key: 'a1' })] },
  'mappings-within-quota': { accepts: [mappings(200)], rejects: [rejected(mappings(201), [], { key: 'dn1' })] },
  'rules-within-quota': { accepts: [rulings(50)], rejects: [rejected(rulings(51), [], { key: 'dn1' })] },
  'apis-within-quota': { accepts: [apis(600)], rejects: [rejected(apis(601), [], { key: undefined })] },
  'vpc-links-within-quota': { accepts: [links(10)], rejects: [rejected(links(11), [], { key: undefined })] },
  'domains-within-quota': { accepts: [domains(120)], rejects: [rejected(domains(121), [], { key: undefined })] },
  'scopes-within-quota': { accepts: [scopes(10)], rejects: [rejected(scopes(11), ['authorization_scopes'])] },
  'audiences-within-quota': {
    accepts: [audiences(50), one('authorizer', { jwt_configuration: { var: 'token' } }, 'jwt')],
    rejects: [rejected(audiences(51), ['jwt_configuration', 'audience'])],
  },
  'stage-variables-within-quota': {
    accepts: [one('stage', { stage_variables: map(100) })],
    rejects: [rejected(one('stage', { stage_variables: map(101) }), ['stage_variables'])],
  },
  'stage-tags-within-quota': {
    accepts: [one('stage', { tags: map(50) })],
    rejects: [rejected(one('stage', { tags: map(51) }), ['tags'])],
  },
  'subnets-within-quota': {
    accepts: [one('vpc_link', { subnet_ids: texts(10) })],
    rejects: [rejected(one('vpc_link', { subnet_ids: texts(11) }), ['subnet_ids'])],
  },
};
