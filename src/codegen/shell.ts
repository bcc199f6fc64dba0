/** Command lines that reach the program word for word in each shell. */

export type Shell = 'sh' | 'powershell' | 'cmd';

/** POSIX: everything between single quotes is literal; a quote itself stands outside them. */
export const quoteSh = (word: string): string => `'${word.replaceAll('\0', '').replaceAll("'", String.raw`'\''`)}'`;

/**
 * PowerShell: single quotes, doubled inside; typographic ones count as quotes there too. The scripts set legacy
 * argument passing, with which every version needs a backslash before a double quote and doubles those that stand
 * before one or at the end of a word that is put in quotes.
 */
export const quotePowerShell = (word: string): string =>
  `'${escapeForProgram(word.replaceAll('\0', '')).replace(/['‘’‚‛]/g, '$&$&')}'`;

/** How a Windows program splits its command line: backslashes count double before a quote. */
const escapeForProgram = (word: string): string => {
  const escaped = word.replace(/(\\*)"/g, '$1$1\\"');
  return /[\s]/.test(word) ? escaped.replace(/(\\+)$/, '$1$1') : escaped;
};

/**
 * cmd.exe in a batch file: double quotes keep `|`, `&` and `<` literal, `%` is doubled. A double quote or a control
 * character cannot be said safely: undefined.
 */
export const quoteCmd = (word: string): string | undefined =>
  /["\p{Cc}\u2028\u2029]/u.test(word) ? undefined : `"${word.replace(/(\\+)$/, '$1$1').replaceAll('%', '%%')}"`;

/** An address: quotes in it belong to instance keys, and cmd.exe takes them with a backslash outside of quotes. */
const addressCmd = (address: string): string | undefined =>
  /^[\w.[\]"-]+$/.test(address) ? address.replaceAll('"', String.raw`\"`) : quoteCmd(address);

/** `terraform import ADDRESS ID`, or undefined where the shell has no safe spelling. */
export function importCommand(
  shell: Shell,
  program: 'terraform' | 'tofu',
  address: string,
  id: string,
): string | undefined {
  if (shell === 'sh') return `${program} import ${quoteSh(address)} ${quoteSh(id)}`;
  if (shell === 'powershell') return `${program} import ${quotePowerShell(address)} ${quotePowerShell(id)}`;
  const [to, what] = [addressCmd(address), quoteCmd(id)];
  return to === undefined || what === undefined ? undefined : `${program} import ${to} ${what}`;
}
