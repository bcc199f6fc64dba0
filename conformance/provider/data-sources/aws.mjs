/** @import { Members, Settings, Value } from '../types.ts' */
/** @import { Account } from '../account.mjs' */
import { isSet, textOf } from '../values.mjs';
import { DataSourceError } from './error.mjs';

/** @typedef {{ at: Settings, account: Account | undefined }} Context */

/**
 * @param {Context} context
 * @param {string[]} types
 * @param {(id: string, object: Members) => boolean} isIt
 * @returns {Members} nothing where no account is simulated
 */
function inAccount({ account }, types, isIt) {
  if (!account) return {};
  const objects = types.flatMap((type) =>
    account.ids(type).map((id) => /** @type {const} */ ([id, account.find(type, id) ?? {}])),
  );
  const found = objects.find(([id, object]) => isIt(id, object));
  if (found) return found[1];
  const none = `No ${types.join(' or ')} of the simulated account matches.`;
  throw new DataSourceError('Data source not found in the simulated account', none);
}

/** @param {Members} object @param {string[]} names @returns {Members} */
const pick = (object, names) =>
  Object.fromEntries(names.flatMap((name) => (isSet(object[name]) ? [[name, object[name]]] : [])));

/** @type {{ [type: string]: (config: Members, context: Context) => Members }} */
export const awsDataSources = {
  aws_caller_identity: (_, { at: { account } }) => ({
    account_id: account,
    arn: `arn:aws:iam::${account}:user/simulated`,
    user_id: 'AIDASIMULATED00000000',
    id: account,
  }),
  aws_region: (config, { at }) => {
    const name = textOf(config['region']) || textOf(config['name']) || at.region;
    const description = `Simulated region ${name}`;
    return { name, region: name, id: name, description, endpoint: `ec2.${name}.amazonaws.com` };
  },
  aws_partition: () => ({
    partition: 'aws',
    dns_suffix: 'amazonaws.com',
    id: 'aws',
    reverse_dns_prefix: 'com.amazonaws',
  }),
  aws_availability_zones: (_, { at: { region } }) => ({
    id: region,
    names: ['a', 'b', 'c'].map((zone) => region + zone),
    zone_ids: ['az1', 'az2', 'az3'],
  }),
  aws_lambda_function: (config, context) => {
    const given = textOf(config['function_name']);
    const found = inAccount(
      context,
      ['aws_lambda_function', 'awscc_lambda_function'],
      (id, object) => object['function_name'] === given || id === given,
    );
    const { account, region } = context.at;
    const name = given.split(':function:').at(-1)?.split(':')[0];
    const arn = textOf(found['arn']) || `arn:aws:lambda:${region}:${account}:function:${name}`;
    const version = textOf(config['qualifier']) || '$LATEST';
    const invoke = (/** @type {string} */ target) =>
      `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${target}/invocations`;
    return {
      ...pick(found, ['runtime', 'handler', 'memory_size', 'timeout', 'role', 'description']),
      function_name: given,
      id: given,
      arn,
      qualified_arn: `${arn}:${version}`,
      invoke_arn: invoke(arn),
      qualified_invoke_arn: invoke(`${arn}:${version}`),
      version,
    };
  },
  aws_iam_role: (config, context) => {
    const name = textOf(config['name']);
    const found = inAccount(
      context,
      ['aws_iam_role', 'awscc_iam_role'],
      (id, object) => (object['name'] ?? object['role_name'] ?? id) === name,
    );
    const arn = textOf(found['arn']) || `arn:aws:iam::${context.at.account}:role/${name}`;
    return { ...pick(found, ['description', 'path', 'max_session_duration']), id: name, arn };
  },
  aws_lb_listener: (config, context) => {
    const balancer = textOf(config['load_balancer_arn']);
    const arn = textOf(config['arn']) || `${balancer.replace(':loadbalancer/', ':listener/')}/0123456789abcdef`;
    const found = inAccount(
      context,
      ['aws_lb_listener', 'awscc_elasticloadbalancingv2_listener'],
      (id, object) => id === arn || object['arn'] === arn,
    );
    return {
      ...pick(found, ['port', 'protocol', 'ssl_policy', 'certificate_arn']),
      id: arn,
      arn,
      load_balancer_arn: balancer || arn.replace(':listener/', ':loadbalancer/').replace(/\/[0-9a-f]+$/, ''),
      port: config['port'] ?? found['port'] ?? 80,
    };
  },
  aws_lb: (config, { at: { account, region } }) => {
    const name = textOf(config['name']) || 'simulated';
    const arn =
      textOf(config['arn']) ||
      `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/app/${name}/0123456789abcdef`;
    const dns_name = `${name}-1234567890.${region}.elb.amazonaws.com`;
    return {
      id: arn,
      arn,
      name,
      dns_name,
      zone_id: 'Z35SXDOTRQ7X7K',
      internal: false,
      load_balancer_type: 'application',
    };
  },
  aws_apigatewayv2_api: (config, context) => {
    const id = textOf(config['api_id']);
    const found = inAccount(context, ['aws_apigatewayv2_api', 'awscc_apigatewayv2_api'], (one) => one === id);
    const { account, region } = context.at;
    return {
      ...pick(found, ['name', 'protocol_type', 'description', 'version']),
      ...pick(found, ['route_selection_expression', 'disable_execute_api_endpoint']),
      id,
      arn: `arn:aws:apigateway:${region}::/apis/${id}`,
      execution_arn: `arn:aws:execute-api:${region}:${account}:${id}`,
      api_endpoint: found['api_endpoint'] ?? `https://${id}.execute-api.${region}.amazonaws.com`,
    };
  },
  aws_apigatewayv2_apis: (_, { at, account }) => {
    const ids = ['aws_apigatewayv2_api', 'awscc_apigatewayv2_api'].flatMap((type) => account?.ids(type) ?? []);
    return { id: at.region, ids: [...new Set(ids)] };
  },
  aws_vpc: (config) => ({
    id: config['id'] ?? 'vpc-0123456789abcdef0',
    cidr_block: config['cidr_block'] ?? '10.0.0.0/16',
    default: config['default'] ?? false,
  }),
  aws_subnets: (_, { at }) => ({ id: at.region, ids: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'] }),
  aws_service_discovery_service: (config, { at: { account, region } }) => {
    const id = `srv-${textOf(config['name'])}`;
    return { id, arn: `arn:aws:servicediscovery:${region}:${account}:service/${id}` };
  },
};
