/** A design that a person brings as text: pasted, dropped or from a file. */
import type { Design } from '../model/design.ts';
import { readDocumentText } from '../model/document.ts';
import { decodeLink } from '../model/link.ts';

export type Incoming =
  /** Own work from now on. */
  | { readonly kind: 'file'; readonly design: Design }
  /** Shown beside one's own work, as when the link is opened. */
  | { readonly kind: 'link'; readonly design: Design }
  | { readonly kind: 'problem'; readonly message: string };

/** Bytes of a file, and characters of a text, that are read at most. */
export const mostIncoming = 32 * 1024 * 1024;

const link = /(?:https?:\/\/[^\s#]*)?#\d{1,4}[a-z][0-9a-z]{0,6}(?:\.\S*)?/;

const problem = (message: string): Incoming => ({ kind: 'problem', message });

export const tooLarge = (): Incoming =>
  problem('It is larger than 32 MiB, which is the most that is read. Nothing was changed.');

/** Reads the text of a design file, or the first link in a text. */
export async function readIncoming(text: string): Promise<Incoming> {
  if (text.length > mostIncoming) return tooLarge();
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '') return problem('It is empty. Nothing was changed.');
  if (content.startsWith('{')) {
    const read = readDocumentText(content);
    return read.ok ? { kind: 'file', design: read.design } : problem(read.message);
  }
  const found = link.exec(content);
  if (!found)
    return problem('This is neither a Gatewright link nor the text of a .gatewright.json file. Nothing was changed.');
  const read = await decodeLink(found[0]);
  return read.ok ? { kind: 'link', design: read.design } : problem(read.message);
}
