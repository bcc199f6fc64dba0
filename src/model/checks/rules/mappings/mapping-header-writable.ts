import { memoByPrimitive } from '../../../memo.ts';
import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { mappingsOf } from './mappings.ts';

/** Headers that mappings cannot write, in any case of letters; a star stands for the rest of a name. */
const reserved = [
  'access-control-*',
  'apigw-*',
  'authorization',
  'connection',
  'content-encoding',
  'content-length',
  'content-location',
  'forwarded',
  'keep-alive',
  'origin',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailers',
  'transfer-encoding',
  'upgrade',
  'x-amz-*',
  'x-amzn-*',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'via',
];

const isReserved = (header: string): boolean => {
  const lower = header.toLowerCase();
  return reserved.some((name) => (name.endsWith('*') ? lower.startsWith(name.slice(0, -1)) : lower === name));
};

/** The header that a destination names although API Gateway keeps it for itself. */
const reservedIn = memoByPrimitive((destination: string) => {
  const header = /^[a-z]+:header\.(.+)$/.exec(destination)?.[1];
  return header !== undefined && isReserved(header) ? header : undefined;
});

export const mappingHeaderWritable: ObjectRule = {
  id: 'mapping-header-writable',
  severity: 'error',
  title: "Mappings don't change reserved headers",
  source: sources.httpMapping,
  on: ['integration'],
  check(object) {
    const mappings = mappingsOf(object);
    if (mappings.length === 0) return none;
    return mappings.flatMap(({ side, destination, destinationPath }) => {
      const header = side === 'service' ? undefined : reservedIn(destination);
      if (header === undefined) return [];
      return [
        {
          path: destinationPath,
          problem: `Header ${header} is reserved by API Gateway and can't be changed by a mapping.`,
          how: 'Use another header, or remove this mapping.',
        },
      ];
    });
  },
};
