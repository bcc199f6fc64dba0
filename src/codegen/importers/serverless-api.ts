/** AWS::Serverless::HttpApi → an API with its stage and authorizers. */
import { isMembers, Members } from './foreign.ts';
import { authorizerOf } from './serverless-authorizers.ts';
import { call, membersIn, type Expansion, type Property } from './serverless-expansion.ts';

/** Properties of an API that mean the same, or go to the stage or elsewhere. */
const apiParts = ['CorsConfiguration', 'Description', 'DisableExecuteApiEndpoint', 'FailOnWarnings', 'Tags'];
const stageParts = ['AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'StageVariables'];
const knownParts: ReadonlySet<string> = new Set([
  ...apiParts,
  ...stageParts,
  'Name',
  'StageName',
  'Auth',
  'DefinitionBody',
]);

export function expandApi(id: string, line: number, properties: Members, expansion: Expansion): void {
  const take = (names: readonly string[]) => names.map((name): Property => [name, properties.get(name)]);
  expansion.add(id, line, 'AWS::ApiGatewayV2::Api', [
    ['Name', properties.get('Name') ?? id],
    ['ProtocolType', 'HTTP'],
    ...take(apiParts),
  ]);
  const api = call(line, 'Ref', id);
  expansion.add(`${id}Stage`, line, 'AWS::ApiGatewayV2::Stage', [
    ['ApiId', api],
    ['StageName', properties.get('StageName') ?? '$default'],
    ['AutoDeploy', true],
    ...take(stageParts),
  ]);
  const auth = membersIn(properties, 'Auth') ?? new Members(line);
  for (const [name, authorizer] of membersIn(auth, 'Authorizers') ?? [])
    if (isMembers(authorizer))
      expansion.add(`${id}${name}`, authorizer.line, 'AWS::ApiGatewayV2::Authorizer', [
        ['ApiId', api],
        ['Name', name],
        ...authorizerOf(authorizer),
      ]);
  for (const key of properties.keys())
    if (!knownParts.has(key))
      expansion.tell(
        'left-out',
        line,
        `${id}.${key}`,
        'SAM makes more of it than a design can hold. Add what you need in the design.',
      );
}
