/** One text → the JSON documents in it, with the commands and prompts that stand around them. */
import { boundText, importBounds } from './bounds.ts';
import type { Places } from './places.ts';
import { JsonScanner, type Repair, type Repaired } from './json.ts';
import type { RawValue } from '../convert/raw-value.ts';
import type { Note, NoteCode } from '../parsed-source.ts';

export interface JsonDocument {
  readonly value: RawValue;
  readonly line: number;
  /** What stands between the document before it and this one. */
  readonly before: string;
  readonly repaired: readonly Repaired[];
}

export interface Documents {
  readonly documents: readonly JsonDocument[];
  /** What stands after the last document. */
  readonly after: string;
  /** Where reading stopped and why; the documents before are whole. */
  readonly fault?: { readonly line: number; readonly problem: string };
  /** Too deep or too many; nothing of the text is to be used. */
  readonly bound?: string;
}

const bracket = /[{[]/g;
// What a document may begin with; a prompt such as [ec2-user@host ~]$ does not.
const objectStart = /\{[\s\u00A0\u200B\uFEFF]{0,1000}(?:["'}\u201C-\u201F]|[A-Za-z_$][\w$]*\s?:)/y;
const listStart = /\[[\s\u00A0\u200B\uFEFF]{0,1000}(?:["{}\]'[\u201C-\u201F]|$)/y;

/** Documents begin a line, follow another, or stand behind a label as in `Response: {`. */
function begins(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[^\S\n]|[\u200B\uFEFF]/.test(text[before] ?? '')) before -= 1;
  const last = text[before];
  if (last !== undefined && !'\n:=>;'.includes(last)) return false;
  return opens(text, at);
}

function opens(text: string, at: number): boolean {
  const start = text[at] === '{' ? objectStart : listStart;
  start.lastIndex = at;
  return start.test(text);
}

export function splitDocuments(text: string, places?: Places): Documents {
  const scanner = new JsonScanner(text, places);
  const documents: JsonDocument[] = [];
  let end = 0;
  bracket.lastIndex = 0;
  for (let found = bracket.exec(text); found; found = bracket.exec(text)) {
    const at = found.index;
    const follows = documents.length > 0 && /^[\s,;]{0,1000}$/.test(text.slice(end, Math.min(at, end + 1001)));
    // A prompt in brackets follows a document too.
    if (!(follows && (text[at] === '{' || opens(text, at))) && !begins(text, at)) continue;
    const read = scanner.read(at);
    const before = text.slice(end, at);
    if (!read.ok)
      return {
        documents,
        after: before,
        ...(read.bound ? { bound: boundText(read.bound) } : { fault: { line: read.line, problem: read.problem } }),
      };
    if (documents.length >= importBounds.items) return { documents, after: '', bound: boundText('items') };
    documents.push({ value: read.value, line: read.line, before, repaired: scanner.takeRepairs() });
    end = read.end;
    bracket.lastIndex = end;
  }
  return { documents, after: text.slice(end) };
}

const words: { readonly [repair in Repair]: readonly [what: string, text: string] } = {
  glyphs: ['blanks', "Characters that JSON doesn't allow were read as spaces."],
  quotes: ['quotes', 'Typographic quotation marks were read as ".'],
  keys: ['keys', 'Keys without quotes were accepted.'],
  commas: ['commas', 'A trailing comma was ignored.'],
  colours: ['colours', 'Terminal color codes were ignored.'],
  twice: ['keys', 'An object has a key twice; the last value is used.'],
  undefined: ['undefined', 'undefined was read as not set.'],
  printed: ['values', 'Python or JavaScript literals were converted.'],
  brackets: ['brackets', 'Missing closing brackets were added. Check that the list is complete.'],
};

const codes: { readonly [repair in Repair]?: NoteCode } = { twice: 'repeated-key', brackets: 'cut-off' };

/** What was repaired, for people. */
export const repairNotes = (source: string, repaired: readonly Repaired[]): readonly Note[] =>
  repaired.map(({ repair, line, count }) => {
    const [what, text] = words[repair];
    const code = codes[repair];
    const times = count > 1 && repair !== 'brackets' ? ` ${count} times, first on this line.` : '';
    return {
      kind: code ? 'attention' : 'repaired',
      origin: { source, line },
      what,
      text: `${text}${times}`,
      ...(code ? { code } : {}),
    };
  });
