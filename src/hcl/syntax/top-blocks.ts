/** Blocks at the top of a configuration, and how many labels each has: Terraform 1.16, OpenTofu 1.12. */
export const topBlocks: { readonly [keyword: string]: number } = {
  action: 2,
  check: 1,
  data: 2,
  ephemeral: 2,
  import: 0,
  language: 0,
  list: 2,
  locals: 0,
  module: 1,
  moved: 0,
  output: 1,
  provider: 1,
  removed: 0,
  resource: 2,
  terraform: 0,
  variable: 1,
};

const withLabels = (count: number): string => {
  const keywords = Object.entries(topBlocks).flatMap(([keyword, labels]) => (labels === count ? [keyword] : []));
  return `(?:${keywords.join('|')})${'[ \\t]+"[^"\\n]*"'.repeat(count)}`;
};
const head = new RegExp(String.raw`^[ \t]*(?:${[2, 1, 0].map(withLabels).join('|')})[ \t]*\{`, 'm');

/** Where a text has the first block of Terraform in it; undefined where it has none. */
export const firstTopBlock = (text: string): number | undefined => head.exec(text)?.index;
