/**
 * One block for a terminal that prints all that AWS says of one API. It only reads. Before each answer stands the call
 * that it answers, as answers do not name what they belong to; no pager holds them up.
 */
import { quotePowerShell, quoteSh, type Shell } from '../codegen/shell.ts';

export type TerminalShell = Exclude<Shell, 'cmd'>;

export interface CommandOptions {
  /** Empty: a placeholder that says so. */
  readonly apiId: string;
  readonly region?: string;
}

export const apiIdPlaceholder = 'YOUR_API_ID';

/** Answers that lack the ids of an API: what fills them in. */
export type CommandScope = 'all' | 'ids';

/** What a person may have typed or pasted as an id: the id itself, or an address that has it. */
export function apiIdIn(text: string): string {
  const trimmed = text.trim();
  return (
    /\b([a-z0-9]{8,14})\.execute-api\./.exec(trimmed)?.[1] ?? /\/apis\/([a-z0-9]{8,14})\b/.exec(trimmed)?.[1] ?? trimmed
  );
}

/** What looks odd about an id; AWS says nowhere what one looks like, so nothing is refused. */
export const apiIdDoubt = (id: string): string | undefined =>
  id === '' || /^[a-z0-9]{8,14}$/.test(id)
    ? undefined
    : 'Ids of APIs are about ten small letters and digits, such as a1b2c3d4e5.';

export const regionDoubt = (region: string): string | undefined =>
  region === '' || /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/.test(region)
    ? undefined
    : 'This is not the name of a region. An example: eu-west-1.';

const lists = ['integrations', 'routes', 'stages', 'authorizers', 'deployments', 'models'] as const;

export function adoptCommands(shell: TerminalShell, options: CommandOptions, scope: CommandScope = 'all'): string {
  const id = apiIdIn(options.apiId) || apiIdPlaceholder;
  const region = options.region?.trim() ?? '';
  return shell === 'sh' ? shText(id, region, scope) : powerShellText(id, region, scope);
}

/** For sh, bash and zsh, in a subshell, so that nothing of it stays behind. */
function shText(id: string, region: string, scope: CommandScope): string {
  const calls =
    scope === 'ids'
      ? ['ask get-integrations --api-id "$api"', 'ask get-routes --api-id "$api"', ...shChildren]
      : [
          'ask get-api --api-id "$api"',
          ...lists.map((list) => `ask get-${list} --api-id "$api"`),
          ...shChildren,
          'for link in $(list get-integrations --api-id "$api" --query \'Items[].ConnectionId\' | sort -u); do',
          '  ask get-vpc-link --vpc-link-id "$link"',
          'done',
          "for name in $(list get-domain-names --query 'Items[].DomainName'); do",
          `  found=$(list get-api-mappings --domain-name "$name" --query "Items[?ApiId=='$api'].ApiMappingId")`,
          '  [ -n "$found" ] || continue',
          '  ask get-domain-name --domain-name "$name"',
          `  ask get-api-mappings --domain-name "$name" --query "Items[?ApiId=='$api']"`,
          'done',
        ];
  const lines = [
    'set -o noglob',
    'export AWS_PAGER=',
    ...(region === '' ? [] : [`export AWS_REGION=${quoteSh(region)} AWS_DEFAULT_REGION=${quoteSh(region)}`]),
    `api=${quoteSh(id)}`,
    'ask() { printf \'aws apigatewayv2 %s\\n\' "$*"; aws apigatewayv2 "$@" --output json; }',
    "list() { aws apigatewayv2 \"$@\" --output text | tr '\\t' '\\n' | grep -v '^None$'; }",
    ...calls,
  ];
  return `(\n${lines.map((line) => `  ${line}`).join('\n')}\n)`;
}

/** Answers of a WebSocket API belong to one integration or route each. */
const shChildren: readonly string[] = [
  'if [ "$(list get-api --api-id "$api" --query ProtocolType)" = WEBSOCKET ]; then',
  '  for integration in $(list get-integrations --api-id "$api" --query \'Items[].IntegrationId\'); do',
  '    ask get-integration-responses --api-id "$api" --integration-id "$integration"',
  '  done',
  '  for route in $(list get-routes --api-id "$api" --query \'Items[].RouteId\'); do',
  '    ask get-route-responses --api-id "$api" --route-id "$route"',
  '  done',
  'fi',
];

/** In a block of its own, whose variables go with it; what it sets outside is put back. */
function powerShellText(id: string, region: string, scope: CommandScope): string {
  const calls =
    scope === 'ids'
      ? ['ask get-integrations --api-id $api', 'ask get-routes --api-id $api', ...powerShellChildren]
      : [
          'ask get-api --api-id $api',
          ...lists.map((list) => `ask get-${list} --api-id $api`),
          ...powerShellChildren,
          "foreach ($link in (list get-integrations --api-id $api --query 'Items[].ConnectionId' | Sort-Object -Unique)) {",
          '  ask get-vpc-link --vpc-link-id $link',
          '}',
          "foreach ($name in (list get-domain-names --query 'Items[].DomainName')) {",
          '  $found = list get-api-mappings --domain-name $name --query "Items[?ApiId==\'$api\'].ApiMappingId"',
          '  if (-not $found) { continue }',
          '  ask get-domain-name --domain-name $name',
          '  ask get-api-mappings --domain-name $name --query "Items[?ApiId==\'$api\']"',
          '}',
        ];
  const places = region === '' ? [] : ['AWS_REGION', 'AWS_DEFAULT_REGION'];
  const names = ['AWS_PAGER', ...places];
  const lines = [
    `$api = ${quotePowerShell(id)}`,
    `$before = ${names.map((name) => `$env:${name}`).join(', ')}`,
    "$env:AWS_PAGER = ''",
    ...places.map((name) => `$env:${name} = ${quotePowerShell(region)}`),
    'function ask { "aws apigatewayv2 $args"; aws apigatewayv2 @args --output json }',
    "function list { (aws apigatewayv2 @args --output text) -split '\\s+' | Where-Object { $_ -and $_ -ne 'None' } }",
    'try {',
    ...calls.map((line) => `  ${line}`),
    '} finally {',
    `  ${names.map((name) => `$env:${name}`).join(', ')} = $before`,
    '}',
  ];
  return `& {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
}

const powerShellChildren: readonly string[] = [
  "if ((list get-api --api-id $api --query ProtocolType) -eq 'WEBSOCKET') {",
  "  foreach ($integration in (list get-integrations --api-id $api --query 'Items[].IntegrationId')) {",
  '    ask get-integration-responses --api-id $api --integration-id $integration',
  '  }',
  "  foreach ($route in (list get-routes --api-id $api --query 'Items[].RouteId')) {",
  '    ask get-route-responses --api-id $api --route-id $route',
  '  }',
  '}',
];
