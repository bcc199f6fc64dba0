/** A design from a file, a link or standard input. */
import type { Design } from '../model/design/design.ts';
import { readDocumentText } from '../model/document/read-document.ts';
import { decodeLink } from '../model/document/link.ts';
import { readText, reasonOf, type CliEnvironment } from './environment.ts';

type Loaded = { readonly ok: true; readonly design: Design } | { readonly ok: false; readonly message: string };

export const isLink = (text: string) => /^(?:https?:\/\/\S*)?#\d/.test(text.trim());

export async function loadDesign(input: string, world: CliEnvironment): Promise<Loaded> {
  if (isLink(input)) return decodeLink(input);
  let text: string;
  try {
    text = await readText(world, input);
  } catch (error) {
    return { ok: false, message: `${input} can't be read: ${reasonOf(error)}` };
  }
  const loaded = isLink(text) ? await decodeLink(text) : readDocumentText(text);
  return loaded.ok ? loaded : { ok: false, message: `${input === '-' ? 'standard input' : input}: ${loaded.message}` };
}
