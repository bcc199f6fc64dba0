/** Comments within the words of a person, in the block that is printed in their place. */
import { head } from '../../hcl/layout/comments.ts';
import { comment, type Block, type BodyItem } from '../../hcl/print/ast.ts';

/** The block with each comment before what it stood at; at the end where that is not printed any more. */
export function withComments(block: Block, comments: ReadonlyMap<string, readonly string[]>): Block {
  const left = new Map(comments);
  const items = block.body.flatMap((item): readonly BodyItem[] => {
    const name = item.type === 'entry' ? item.name : item.type === 'block' ? item.keyword : '';
    const own = name === '' ? undefined : left.get(name);
    if (!own) return [item];
    left.delete(name);
    return [...own.map(comment), item];
  });
  const first = left.get(head) ?? [];
  left.delete(head);
  return { ...block, body: [...first.map(comment), ...items, ...[...left.values()].flat().map(comment)] };
}
