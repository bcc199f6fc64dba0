/** Numbers with their word: "1 warning", "12 integrations". */
export const amount = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
