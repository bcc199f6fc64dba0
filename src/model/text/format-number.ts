/** Numbers as people read them. */

/** "12,000". */
export const formatNumber = (count: number): string => count.toLocaleString('en-US');

/** With its word: "1 warning", "12 integrations". */
export const formatCount = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;
