import { memoByPrimitive } from '../../../memo.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { mappingsOf, type Mapping } from './mappings.ts';

interface Fault {
  readonly problem: string;
  readonly mended?: string;
}

const bare = /\$(?:request|response|context|stageVariables)\.[\w.-]+/g;

function faultOf(text: string, pattern: RegExp): Fault | undefined {
  if (/^\$[a-z]+\.body/.test(text) && /\.\.|\[\?|\?\(/.test(text))
    return { problem: 'Body paths support neither .. nor filters.' };
  if (pattern.test(text)) return undefined;
  const parts = [...text.matchAll(/\$\{([^{}]*)(\})?/g)];
  if (parts.some(([, , close]) => close === undefined)) return { problem: 'A ${ has no closing brace.' };
  const unknown = parts.find(([, name = '']) => !pattern.test(`$${name}`));
  if (unknown) return { problem: `${unknown[0]} isn't available here.` };
  const loose = text.replace(/\$\{[^{}]*\}/g, '').match(bare) ?? [];
  const isKnown =
    loose.length > 0 ? loose.every((name) => pattern.test(name)) : parts.length > 0 || !text.startsWith('$');
  if (!isKnown) return { problem: `${shownValue(text)} isn't available here.` };
  if (loose.length === 0) return undefined;
  return {
    problem: 'Within text, values require braces.',
    mended: text.replace(bare, (name) => `\${${name.slice(1)}}`),
  };
}

const howToRead = {
  request:
    'Use $request.header.NAME, $request.querystring.NAME, $request.path, $request.body, $context.NAME or $stageVariables.NAME; within text, wrap each in ${ }.',
  response:
    'Use $response.header.NAME, $response.body, $context.NAME or $stageVariables.NAME; within text, wrap each in ${ }.',
} as const;

const faults = {
  request: memoByPrimitive((text: string) => faultOf(text, patterns.httpRequestSource)),
  response: memoByPrimitive((text: string) => faultOf(text, patterns.httpResponseSource)),
} as const;

const sideOf = ({ side }: Mapping) => (side === 'response' ? 'response' : 'request');

export const mappingSourceKnown: ObjectRule = {
  id: 'mapping-source-known',
  severity: 'warning',
  title: 'Mapping sources are text or supported values',
  source: sources.httpMapping,
  on: ['integration'],
  check(object) {
    const mappings = mappingsOf(object);
    if (mappings.length === 0) return none;
    return mappings.flatMap((mapping) => {
      const { source, sourcePath, destination } = mapping;
      if (typeof source !== 'string' || !source.includes('$') || destination.startsWith('remove:')) return [];
      const side = sideOf(mapping);
      const fault = faults[side](source);
      if (!fault) return [];
      return [
        {
          path: sourcePath,
          problem: fault.problem,
          how: howToRead[side],
          ...fixed(fault.mended === undefined ? undefined : setTo(object, sourcePath, fault.mended)),
        },
      ];
    });
  },
};
