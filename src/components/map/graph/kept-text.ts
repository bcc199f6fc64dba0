/** What the settings of a block that is kept as text say. */
import { hclAttributesOf, slice } from '../../../hcl/body.ts';
import type { KnownBlock } from '../../../model/design/passthrough/known-blocks.ts';

/** The words of a setting, by its name in the table; empty where the block has none of that name. */
export function settingText({ block, part, difference }: KnownBlock, name: string): string {
  const found = hclAttributesOf(block.items).find(
    (setting) => (difference.renamed[setting.name] ?? setting.name) === name,
  );
  return found ? slice(part.text, found.value) : '';
}

/** A quoted text without its quotes, anything else as it is. */
export const unquoted = (words: string): string => /^"(.*)"$/s.exec(words)?.[1] ?? words;

/** `TYPE.NAME` of the resources of API Gateway that words name, in their order. */
export const namedAddresses = (words: string): readonly string[] =>
  Array.from(words.matchAll(/\b(?:aws|awscc)_[a-z0-9_]+\.[A-Za-z_][\w-]*/g), ([address]) => address);
