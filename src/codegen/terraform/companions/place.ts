/** Partition, region and account in ARNs: literal where the design says them, else asked of AWS. */
import type { Output } from '../../../model/design/design.ts';
import { block, type Block, type Expression } from '../../../hcl/print/ast.ts';

export type ArnPart = string | { readonly source: string };
type Place = Pick<Output, 'region' | 'account'>;

const asked = {
  'data.aws_partition.current.partition': 'aws_partition',
  'data.aws_region.current.region': 'aws_region',
  'data.aws_caller_identity.current.account_id': 'aws_caller_identity',
} as const;
type Address = keyof typeof asked;

const ask = (source: Address): ArnPart => ({ source });

const partitions: readonly (readonly [region: RegExp, partition: string])[] = [
  [/^cn-/, 'aws-cn'],
  [/^us-gov-/, 'aws-us-gov'],
  [/^us-iso-/, 'aws-iso'],
  [/^us-isob-/, 'aws-iso-b'],
  [/^eu-isoe-/, 'aws-iso-e'],
  [/^us-isof-/, 'aws-iso-f'],
  [/^eusc-/, 'aws-eusc'],
];

export const partitionOf = ({ region }: Place): ArnPart =>
  region === ''
    ? ask('data.aws_partition.current.partition')
    : (partitions.find(([pattern]) => pattern.test(region))?.[1] ?? 'aws');

export const regionOf = ({ region }: Place): ArnPart =>
  region === '' ? ask('data.aws_region.current.region') : region;

export const accountOf = ({ account }: Place): ArnPart =>
  account === '' ? ask('data.aws_caller_identity.current.account_id') : account;

/** `arn:…:SERVICE:REGION:ACCOUNT:` and what follows. */
export const arn = (place: Place, service: string, rest: readonly ArnPart[]): Expression =>
  templateOf(['arn:', partitionOf(place), `:${service}:`, regionOf(place), ':', accountOf(place), ':', ...rest]);

/** Neighbouring texts joined; a template without sources is a text, and one that is a single source needs no quotes. */
export function templateOf(parts: readonly ArnPart[]): Expression {
  const joined: ArnPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  const [first, ...rest] = joined;
  if (first === undefined) return { type: 'text', text: '' };
  if (rest.length > 0) return { type: 'template', parts: joined };
  return typeof first === 'string' ? { type: 'text', text: first } : { type: 'address', address: first.source };
}

/** The data source that a part asks. */
export const dataOf = (part: ArnPart): string | undefined =>
  typeof part === 'object' && Object.hasOwn(asked, part.source) ? asked[part.source as Address] : undefined;

/** The data sources that blocks of ours ask. */
export function dataAskedBy(blocks: readonly Block[]): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (expression: Expression): void => {
    switch (expression.type) {
      case 'template':
        for (const part of expression.parts) if (typeof part !== 'string') note(part.source);
        return;
      case 'address':
        return note(expression.address);
      case 'list':
        return expression.items.forEach(look);
      case 'object':
        return expression.entries.forEach(({ value }) => look(value));
      case 'call':
        return look(expression.argument);
      default:
    }
  };
  const note = (address: string) => {
    if (Object.hasOwn(asked, address)) found.add(asked[address as Address]);
  };
  for (const { body } of blocks) for (const item of body) if (item.type === 'entry') look(item.value);
  return found;
}

/** `data "aws_region" "current" {}` and its like, in a fixed order. */
export const dataBlocks = (types: ReadonlySet<string>): readonly Block[] =>
  Object.values(asked)
    .filter((type) => types.has(type))
    .map((type) => block('data', [type, 'current'], []));
