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
  problem: 'The target holds ${…} that is no stage variable; API Gateway fills in ${stageVariables.NAME} only.',
  how: 'Use letters, digits and _ in the name; for a value of Terraform, switch the field to an expression.',
};
const url: Mistake = {
  when: /^[a-z]+:\/\//i,
  problem: 'This is a URL, and this variant calls something else.',
  how: 'Paste the ARN, or choose a variant that calls URLs.',
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
      problem: 'The URL holds a path variable with a plus, as routes spell it; in a URL it has none.',
      how: 'Write {proxy} for the route variable {proxy+}.',
      title: 'Remove the plus',
      repair: (text) => text.replace(/\{([^{}]*)\+\}/g, '{$1}'),
    },
    interpolation,
    {
      when: /^arn:/,
      problem: 'This is an ARN, and this variant calls a URL.',
      how: 'Enter a URL, or choose the variant for this kind of target.',
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
      problem: 'The URL has a scheme that API Gateway does not call.',
      how: 'Start it with https:// or http://.',
    },
  ],
  lambdaFunctionArn: [
    interpolation,
    {
      when: /^[A-Za-z0-9_-]{1,64}$/,
      problem: 'This is the name of a function, not its ARN.',
      how: 'Paste the ARN, as in arn:aws:lambda:eu-west-1:123456789012:function:orders.',
    },
    {
      when: /^arn:[^:]*:apigateway:.*\/functions\/(?!.*\/invocations$).+$/,
      problem: 'The invoke ARN does not end in /invocations.',
      how: 'Add /invocations at its end.',
      title: 'Add /invocations',
      repair: (text) => `${text.replace(/\/(?:invocation)?$/, '')}/invocations`,
    },
    url,
  ],
  webSocketAwsUri: [
    interpolation,
    {
      when: /^arn:[^:]*:sqs:/,
      problem: 'This is the ARN of a queue; API Gateway needs the ARN of the action.',
      how: 'Write arn:aws:apigateway:REGION:sqs:path/ACCOUNT/QUEUE.',
      title: 'Use the queue path',
      repair: (text) => text.replace(/^arn:([^:]*):sqs:([^:]*):([^:]*):(.*)$/, 'arn:$1:apigateway:$2:sqs:path/$3/$4'),
    },
    {
      when: /^arn:[^:]*:apigateway:[^:]+:[^:]+:[A-Z][A-Za-z]*$/,
      problem: 'The ARN names an action without action/ before it.',
      how: 'Write action/ before the name of the action.',
      title: 'Add action/',
      repair: (text) => text.replace(/:([A-Za-z]+)$/, ':action/$1'),
    },
    {
      when: /^arn:[^:]*:(?!apigateway:)/,
      problem: 'This is the ARN of a resource; API Gateway needs the ARN of the action.',
      how: 'Write arn:aws:apigateway:REGION:SERVICE:action/ACTION, or …:path/PATH.',
    },
    url,
  ],
  httpRouteKey: [
    {
      when: /^\$/,
      problem: 'An HTTP API knows one route key with $, which is $default.',
      how: 'Write $default, or a method and a path.',
      repair: mendRouteKey,
    },
    {
      when: /^\//,
      problem: 'The route key has no method.',
      how: 'Write the method before the path, or ANY for all.',
      repair: mendRouteKey,
    },
    {
      when: new RegExp(`^(?:${methods})$`),
      problem: 'The route key has no path.',
      how: 'Write it after the method, as in GET /orders.',
      repair: mendRouteKey,
    },
    {
      when: new RegExp(`^(?!(?:${methods})\\b)(?:${anyCase(methods)})\\b`),
      problem: 'The method is not in capitals.',
      how: 'Write it in capitals, as in GET.',
      repair: mendRouteKey,
    },
    {
      when: /^(?:TRACE|CONNECT)\b/i,
      problem: 'API Gateway routes neither TRACE nor CONNECT.',
      how: 'Choose another method, or ANY.',
    },
    {
      when: /\*/,
      problem: 'A path takes no *.',
      how: 'Write {proxy+} at its end for all that follows.',
      repair: mendRouteKey,
    },
    {
      when: /\{[^{}]*\+\}\/./,
      problem: 'A variable with a plus takes the rest of the path, so nothing can follow it.',
      how: 'Remove the plus, or what follows.',
      repair: mendRouteKey,
    },
    {
      when: /\{[^{}]*\}[^/{}\s]|[^/{}\s]\{[^{}]*\}/,
      problem: 'A part of a path is either text or a variable, not both.',
      how: 'Take the text off, and read it from the variable in the backend.',
    },
    {
      when: /[?#]/,
      problem: 'A route goes by its path, without a query.',
      how: 'Remove what follows the path.',
      repair: mendRouteKey,
    },
    {
      when: hasMethod,
      problem: 'The path has characters or an empty part that AWS refuses.',
      how: 'Start it with a slash, and use letters, digits and . - _ : or a {variable} in each part.',
      repair: mendRouteKey,
    },
  ],
  webSocketRouteKey: [
    {
      when: /^\$(?:connect|disconnect|default)$/i,
      problem: 'The built-in route keys are written in small letters.',
      how: 'Write $connect, $disconnect or $default.',
      repair: (text) => text.toLowerCase(),
    },
  ],
  routeTarget: [
    {
      when: /^(?:integrations\/)?[\w-]+\|[\w-]+$/,
      problem: 'This joins the id of the API and that of the integration.',
      how: 'Use the id of the integration only.',
      repair: (text) => text.replace(/^.*\|/, 'integrations/'),
    },
    {
      when: /^\/?integrations?\/[\w-]+\/?$/i,
      problem: 'The target is not spelled as AWS does.',
      how: 'Write integrations/ and the id.',
      repair: (text) => text.replace(/^\/?integrations?\/([\w-]+)\/?$/i, 'integrations/$1'),
    },
    {
      when: /^[a-z0-9]{5,12}$/,
      problem: 'This is the id of an integration without integrations/ before it.',
      how: 'Write integrations/ and the id.',
      repair: (text) => `integrations/${text}`,
    },
    {
      when: /^(?:arn:|[a-z]+:\/\/)/i,
      problem: 'A route calls an integration, not a backend itself.',
      how: 'Add an integration for this backend, and choose it here.',
    },
  ],
  mappingKey: [
    {
      when: /^\/+[^/]/,
      problem: 'An API mapping key has no slash at its start.',
      how: 'Remove it.',
      title: 'Remove the slash',
      repair: (text) => text.replace(/^\/+/, ''),
    },
  ],
  stageName: [
    {
      when: /[^A-Za-z0-9_-]/,
      problem: 'The stage name has characters that AWS refuses.',
      how: 'Use letters, digits, - and _, at most 128; or $default.',
      repair: (text) => text.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, ''),
    },
  ],
  integrationResponseKey: [
    {
      when: /^default$/i,
      problem: 'The key for every answer is $default.',
      how: 'Write $default.',
      repair: () => '$default',
    },
    {
      when: /^[^/$]+$/,
      problem: 'A regular expression stands between slashes.',
      how: 'Write it as in /2\\d\\d/.',
      repair: (text) => `/${text}/`,
    },
  ],
  modelName: [
    {
      when: /[^A-Za-z0-9]/,
      problem: 'The model name has characters that AWS refuses.',
      how: 'Use letters and digits only, at most 128.',
      repair: (text) => text.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? ''),
    },
  ],
  domainName: [
    {
      when: /^https?:\/\//i,
      problem: 'This is an address, and the domain is its middle.',
      how: 'Write the domain only, as in api.example.com.',
      repair: (text) => text.replace(/^https?:\/\/([^/:?#]*).*$/i, '$1').toLowerCase(),
    },
    {
      when: /[A-Z]/,
      problem: 'AWS refuses capitals in a domain name.',
      how: 'Write it in small letters.',
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
