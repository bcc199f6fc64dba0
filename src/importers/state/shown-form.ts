/** How the text of `terraform show` and of `terraform state show` is told from configuration. */
import type { Source } from '../parsed-source.ts';

const colour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');

/** The line above each block: the address of one instance. */
export const instanceHeader =
  /^[ \t]*# ([\w-]+(?:\.[\w-]+|\[(?:\d+|"(?:[^"\\\n]|\\.)*")\])*):(?: \((tainted|deposed[^)\n]*)\))?[ \t]*$/;
const headed = new RegExp(`${instanceHeader.source.replace('$', '')}\\r?\\n(?:resource|data) "`, 'm');

/** Whether a text is such output; `.tf` files may have comments like it, but set no id. */
export function isShownState({ name, text }: Source): boolean {
  const plain = withoutColours(text);
  return headed.test(plain) && (!/\.(?:tf|tofu)$/i.test(name) || /^ {4}id\s+= "/m.test(plain));
}

/** The text without the codes of a terminal. */
export const withoutColours = (text: string): string =>
  text.includes(String.fromCharCode(27)) ? text.replace(colour, '') : text;
