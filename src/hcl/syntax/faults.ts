/** What Terraform refuses in the text of a configuration file before it looks at any value. */
import { slice, type HclBroken, type HclItem } from '../body.ts';
import { parseExpression } from './parse.ts';

export interface HclFault {
  /** Index into the text. */
  readonly at: number;
  /** What is wrong, as a sentence. */
  readonly message: string;
}

/** Text that cannot be read, expressions that are not well formed, and arguments set twice in one block, in their order. */
export function faultsIn(text: string, items: readonly (HclItem | HclBroken)[]): readonly HclFault[] {
  const set = new Set<string>();
  return items.flatMap((item): readonly HclFault[] => {
    switch (item.kind) {
      case 'broken':
        return [{ at: item.at, message: item.message }];
      case 'comment':
        return [];
      case 'block':
        return faultsIn(text, item.items);
      case 'attribute': {
        const parsed = parseExpression(slice(text, item.value));
        const found = parsed.ok ? [] : [{ at: item.value.start + parsed.offset, message: parsed.message }];
        if (set.has(item.name)) found.push({ at: item.start, message: `${item.name} is set twice in one block.` });
        set.add(item.name);
        return found;
      }
    }
  });
}
