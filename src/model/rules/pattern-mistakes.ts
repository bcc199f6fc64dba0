/** What people often write where a pattern does not match: said in its own words, and mended where it can be. */
import type { Attribute } from '../attribute.ts';
import { patterns, type PatternId } from '../patterns.ts';
import type { Words } from '../value-schema.ts';

interface Mistake extends Words {
  readonly when: RegExp;
  readonly title?: string;
  readonly repair?: (text: string) => string;
}

export interface Recognised extends Words {
  readonly title?: string;
  readonly repaired?: string;
}

const interpolation: Mistake = {
  when: /\$\{(?!stageVariables\.[A-Za-z0-9_]+\})/,
  problem: 'The target holds ${…} that is no stage variable; API Gateway fills in ${stageVariables.NAME} only.',
  how: 'Use letters, digits and _ in the name; for a value of Terraform, switch the field to an expression.',
};
const url: Mistake = {
  when: /^[a-z]+:\/\//i,
  problem: 'This is a URL, and this variant calls something else.',
  how: 'Paste the ARN, or choose a variant that calls URLs.',
};

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
      problem: 'The URL has no scheme.',
      how: 'Start it with https:// or http://.',
      title: 'Add https:',
      repair: (text) => `https:${text}`,
    },
    {
      when: /^(?![a-z][a-z0-9+.-]*:\/\/)[^\s/]+/i,
      problem: 'The URL has no scheme.',
      how: 'Start it with https:// or http://.',
      title: 'Add https://',
      repair: (text) => `https://${text}`,
    },
    {
      when: /^(?!https?:)[a-z][a-z0-9+.-]*:\/\//i,
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
};

/** The mistake in a text that none of the attribute's patterns matches, if it is a known one. */
export function recognise(attribute: Attribute, text: string): Recognised | undefined {
  if (attribute.kind !== 'string' || !attribute.pattern) return undefined;
  const { anyOf } = attribute.pattern;
  const trimmed = text.trim();
  const mistake = anyOf.flatMap((id) => mistakes[id] ?? []).find(({ when }) => when.test(trimmed));
  if (!mistake) return undefined;
  const repaired = mistake.repair?.(trimmed);
  const { problem, how } = mistake;
  if (repaired === undefined || !anyOf.some((id) => patterns[id].test(repaired))) return { problem, how };
  return { problem, how, repaired, ...(mistake.title === undefined ? {} : { title: mistake.title }) };
}
