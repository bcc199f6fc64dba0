/** What people often write where a pattern does not match: said in its own words, and mended where it can be. */
import type { Attribute, Severity } from '../../../schema/attribute.ts';
import { patterns, type PatternId } from '../../../schema/patterns.ts';
import type { Words } from '../../../schema/value-schema.ts';

interface Mistake extends Words {
  readonly when: RegExp;
  /** Where it is more than a doubt. */
  readonly severity?: Severity;
  readonly title?: string;
  readonly repair?: (text: string) => string;
}

export interface Recognised extends Words {
  readonly severity?: Severity;
  readonly title?: string;
  readonly repaired?: string;
}

export const interpolation: Mistake = {
  when: /\$\{(?!stageVariables\.[A-Za-z0-9_]+\})/,
  problem: "The target contains ${…} that isn't a stage variable. API Gateway resolves ${stageVariables.NAME} only.",
  how: 'Use letters, digits and _ in the name. For a Terraform value, switch the field to an expression.',
};
const url: Mistake = {
  when: /^[a-z]+:\/\//i,
  problem: "This is a URL, which this variant doesn't support.",
  how: 'Paste the ARN, or choose a variant for URLs.',
};

const methods = 'ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT';
const anyCase = (text: string) => text.replace(/[A-Z]/g, (letter) => `[${letter}${letter.toLowerCase()}]`);
const hasMethod = new RegExp(`^(?:${methods}) `);

/** A route key as AWS takes it: method in capitals, one slash, no query; a star is a variable for the rest. */
function mendRouteKey(text: string): string {
  if (/^\$default$/i.test(text)) return '$default';
  const [, method = '', path = ''] = /^([A-Za-z]+)(?:[\s:]+(.*)|)$/.exec(text) ?? [undefined, 'ANY', text];
  const mended = path
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/?\*+$/, '/{proxy+}')
    .replace(/\{([^{}+]*)\+\}(?=\/.)/g, '{$1}');
  return `${method.toUpperCase()} ${mended.startsWith('/') ? '' : '/'}${mended}`;
}

const mistakes: { readonly [id in PatternId]?: readonly Mistake[] } = {
  httpUrl: [
    {
      when: /\{[^{}]*\+\}/,
      problem: 'The URL contains a path variable with a plus. Only route keys support greedy variables.',
      how: 'Use {proxy} for the route variable {proxy+}.',
      title: 'Remove the plus',
      repair: (text) => text.replace(/\{([^{}]*)\+\}/g, '{$1}'),
    },
    interpolation,
    {
      when: /^arn:/,
      problem: 'This is an ARN. This variant requires a URL.',
      how: 'Enter a URL, or choose the variant for this target.',
    },
    {
      when: /^\/\//,
      severity: 'error',
      problem: 'The URL has no scheme.',
      how: 'Start it with https:// or http://.',
      title: 'Add https:',
      repair: (text) => `https:${text}`,
    },
    {
      when: /^(?![a-z][a-z0-9+.-]*:\/\/)[^\s/${]+/i,
      severity: 'error',
      problem: 'The URL has no scheme.',
      how: 'Start it with https:// or http://.',
      title: 'Add https://',
      repair: (text) => `https://${text}`,
    },
    {
      when: /^(?!https?:)[a-z][a-z0-9+.-]*:\/\//i,
      severity: 'error',
      problem: "The scheme of the URL isn't supported.",
      how: 'Start it with https:// or http://.',
    },
  ],
  lambdaFunctionArn: [
    interpolation,
    {
      when: /^[A-Za-z0-9_-]{1,64}$/,
      problem: 'This is a function name, not an ARN.',
      how: 'Paste the ARN, such as arn:aws:lambda:eu-west-1:123456789012:function:orders.',
    },
    {
      when: /^arn:[^:]*:apigateway:.*\/functions\/(?!.*\/invocations$).+$/,
      problem: "The invoke ARN doesn't end in /invocations.",
      how: 'Add /invocations at the end.',
      title: 'Add /invocations',
      repair: (text) => `${text.replace(/\/(?:invocation)?$/, '')}/invocations`,
    },
    url,
  ],
  webSocketAwsUri: [
    interpolation,
    {
      when: /^arn:[^:]*:sqs:/,
      problem: 'This is a queue ARN. API Gateway requires the ARN of the action.',
      how: 'Use arn:aws:apigateway:REGION:sqs:path/ACCOUNT/QUEUE.',
      title: 'Use the queue path',
      repair: (text) => text.replace(/^arn:([^:]*):sqs:([^:]*):([^:]*):(.*)$/, 'arn:$1:apigateway:$2:sqs:path/$3/$4'),
    },
    {
      when: /^arn:[^:]*:apigateway:[^:]+:[^:]+:[A-Z][A-Za-z]*$/,
      problem: 'The action in the ARN has no prefix action/.',
      how: 'Add action/ before the action name.',
      title: 'Add action/',
      repair: (text) => text.replace(/:([A-Za-z]+)$/, ':action/$1'),
    },
    {
      when: /^arn:[^:]*:(?!apigateway:)/,
      problem: 'This is a resource ARN. API Gateway requires the ARN of the action.',
      how: 'Use arn:aws:apigateway:REGION:SERVICE:action/ACTION, or …:path/PATH.',
    },
    url,
  ],
  httpRouteKey: [
    {
      when: /^\$/,
      problem: '$default is the only route key with $ that HTTP APIs support.',
      how: 'Use $default, or a method and a path.',
      repair: mendRouteKey,
    },
    {
      when: /^\//,
      problem: 'The route key has no method.',
      how: 'Enter the method before the path, or ANY for all methods.',
      repair: mendRouteKey,
    },
    {
      when: new RegExp(`^(?:${methods})$`),
      problem: 'The route key has no path.',
      how: 'Enter a path after the method, such as GET /orders.',
      repair: mendRouteKey,
    },
    {
      when: new RegExp(`^(?!(?:${methods})\\b)(?:${anyCase(methods)})\\b`),
      problem: 'HTTP methods must be uppercase.',
      how: 'Use uppercase, such as GET.',
      repair: mendRouteKey,
    },
    {
      when: /^(?:TRACE|CONNECT)\b/i,
      problem: "TRACE and CONNECT aren't supported.",
      how: 'Choose another method, or ANY.',
    },
    {
      when: /\*/,
      problem: "Paths don't support *.",
      how: 'Use {proxy+} at the end to match the rest of the path.',
      repair: mendRouteKey,
    },
    {
      when: /\{[^{}]*\+\}\/./,
      problem: 'A greedy variable matches the rest of the path, so it must be last.',
      how: 'Remove the plus, or the text after the variable.',
      repair: mendRouteKey,
    },
    {
      when: /\{[^{}]*\}[^/{}\s]|[^/{}\s]\{[^{}]*\}/,
      problem: 'A path segment is either text or a variable, not both.',
      how: 'Remove the text, and parse the variable in the backend.',
    },
    {
      when: /[?#]/,
      problem: "Route keys don't include a query string.",
      how: 'Remove the query string.',
      repair: mendRouteKey,
    },
    {
      when: hasMethod,
      problem: 'AWS refuses characters or an empty segment in this path.',
      how: 'Start with a slash, and use letters, digits and . - _ : or a {variable} in each segment.',
      repair: mendRouteKey,
    },
  ],
  webSocketRouteKey: [
    {
      when: /^\$(?:connect|disconnect|default)$/i,
      problem: 'Built-in route keys must be lowercase.',
      how: 'Use $connect, $disconnect or $default.',
      repair: (text) => text.toLowerCase(),
    },
  ],
  routeTarget: [
    {
      when: /^(?:integrations\/)?[\w-]+\|[\w-]+$/,
      problem: 'This is a composite ID of API and integration.',
      how: 'Use the integration ID only.',
      repair: (text) => text.replace(/^.*\|/, 'integrations/'),
    },
    {
      when: /^\/?integrations?\/[\w-]+\/?$/i,
      problem: 'The target must start with integrations/.',
      how: 'Enter integrations/ID.',
      repair: (text) => text.replace(/^\/?integrations?\/([\w-]+)\/?$/i, 'integrations/$1'),
    },
    {
      when: /^[a-z0-9]{5,12}$/,
      problem: 'This is an integration ID without the prefix integrations/.',
      how: 'Enter integrations/ID.',
      repair: (text) => `integrations/${text}`,
    },
    {
      when: /^(?:arn:|[a-z]+:\/\/)/i,
      problem: 'A route must target an integration.',
      how: 'Add an integration for this backend, and select it here.',
    },
  ],
  mappingKey: [
    {
      when: /^\/+[^/]/,
      problem: "API mapping keys don't start with a slash.",
      how: 'Remove it.',
      title: 'Remove the slash',
      repair: (text) => text.replace(/^\/+/, ''),
    },
  ],
  stageName: [
    {
      when: /[^A-Za-z0-9_-]/,
      problem: 'AWS refuses these characters in stage names.',
      how: 'Use up to 128 letters, digits, - and _, or $default.',
      repair: (text) => text.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, ''),
    },
  ],
  integrationResponseKey: [
    {
      when: /^default$/i,
      problem: 'The key for all responses is $default.',
      how: 'Use $default.',
      repair: () => '$default',
    },
    {
      when: /^[^/$]+$/,
      problem: 'A regular expression must be between slashes.',
      how: 'Enter a pattern such as /2\\d\\d/.',
      repair: (text) => `/${text}/`,
    },
  ],
  modelName: [
    {
      when: /[^A-Za-z0-9]/,
      problem: 'AWS refuses these characters in model names.',
      how: 'Use up to 128 letters and digits.',
      repair: (text) => text.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? ''),
    },
  ],
  domainName: [
    {
      when: /^https?:\/\//i,
      problem: 'This is a URL, not a domain name.',
      how: 'Enter the domain name only, such as api.example.com.',
      repair: (text) => text.replace(/^https?:\/\/([^/:?#]*).*$/i, '$1').toLowerCase(),
    },
    {
      when: /[A-Z]/,
      problem: 'Domain names must be lowercase.',
      how: 'Use lowercase.',
      repair: (text) => text.toLowerCase(),
    },
  ],
};

/** The mistake in a text that none of the attribute's patterns matches, if it is a known one. */
export function recognise(attribute: Attribute, text: string): Recognised | undefined {
  if (attribute.kind !== 'string' || !attribute.pattern) return undefined;
  const { anyOf } = attribute.pattern;
  const trimmed = text.trim();
  const mistake = anyOf.flatMap((id) => mistakes[id] ?? []).find(({ when }) => when.test(trimmed));
  if (!mistake) return undefined;
  const repaired = mistake.repair?.(trimmed);
  const { problem, how, severity } = mistake;
  const found = { problem, how, ...(severity ? { severity } : {}) };
  if (repaired === undefined || !anyOf.some((id) => patterns[id].test(repaired))) return found;
  return { ...found, repaired, ...(mistake.title === undefined ? {} : { title: mistake.title }) };
}
