/** Numbers as people read them. */

/** "12,000". */
export const figure = (count: number): string => count.toLocaleString('en-US');

/** With its word: "1 warning", "12 integrations". */
export const amount = (count: number, one: string, many = `${one}s`): string =>
  `${figure(count)} ${count === 1 ? one : many}`;
