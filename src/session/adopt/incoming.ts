/** What a person brings as text or files: designs and links of ours open as such, everything else is for Adopt. */
import { textOfBytes } from '../../importers/raw/text-of-bytes.ts';
import type { Design } from '../../model/design/design.ts';
import { linkIn } from '../../model/document/link-form.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import type { IntakeItem } from './inbox.ts';
import { loadAndDecodeLink } from '../link/decode-link.ts';

export type Incoming =
  /** Own work from now on. */
  | { readonly kind: 'file'; readonly design: Design }
  /** Shown beside one's own work, as when the link is opened. */
  | { readonly kind: 'link'; readonly design: Design }
  /** To be adopted, or to say why it cannot be read. */
  | { readonly kind: 'foreign'; readonly brought: readonly IntakeItem[] };

/** Bytes of a file, and characters of a text, that are read at most. */
export const mostIncoming = 32 * 1024 * 1024;

const ownDocument = /"format"\s*:\s*"gatewright"/;

/** Where a text says that it is a design of ours; a mark further down belongs to something around it. */
const headLength = 2_000;

const tooLarge = (name: string, size: number): IntakeItem => ({
  name,
  problem: `${formatNumber(size)} bytes exceed the limit of ${formatNumber(mostIncoming)} (32 MiB). Import it in parts.`,
});

/** A link, the text of a design file, or something foreign. */
export async function readIncoming(text: string, name?: string): Promise<Incoming> {
  const raw = (brought: IntakeItem): Incoming => ({ kind: 'foreign', brought: [brought] });
  const problem = (message: string) => raw({ name: name ?? 'Pasted text', problem: message });
  if (text.length > mostIncoming) return raw(tooLarge(name ?? 'Pasted text', text.length));
  const content = text.replace(/^\uFEFF/, '').trim();
  const link = linkIn(content);
  if (link !== undefined) {
    const read = await loadAndDecodeLink(link);
    return read.ok ? { kind: 'link', design: read.design } : problem(read.message);
  }
  if (content.startsWith('{') && ownDocument.test(content.slice(0, headLength))) {
    const { readDocumentText } = await import('../../model/document/read-document.ts');
    const read = readDocumentText(content);
    return read.ok ? { kind: 'file', design: read.design } : problem(read.message);
  }
  return raw({ ...(name === undefined ? {} : { name }), text });
}

/** One file on its own may be a design; several are read together. */
export async function readFiles(files: readonly File[]): Promise<Incoming> {
  const brought = await Promise.all(files.map(readFile));
  const [only] = brought;
  return brought.length === 1 && only && 'text' in only
    ? readIncoming(only.text, only.name)
    : { kind: 'foreign', brought };
}

async function readFile(file: File): Promise<IntakeItem> {
  if (file.size > mostIncoming) return tooLarge(file.name, file.size);
  try {
    return { name: file.name, text: textOfBytes(new Uint8Array(await file.arrayBuffer())) };
  } catch {
    return { name: file.name, problem: 'The browser could not read the file. Check that it still exists.' };
  }
}
