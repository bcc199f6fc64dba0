/** What a file that is read is like at its ends, between its pieces, and at the ends of its lines. */
import {
  longestGap,
  longestMargin,
  marginPattern,
  type FileForm,
  type FileGap,
} from '../../model/design/passthrough/file-form.ts';

const isMargin = (text: string): boolean => text.length <= longestMargin && marginPattern.test(text);

/** The gap that a space is; one that a design does not keep is as many empty lines as fit it best. */
export function gapOf(space: string, crlf: boolean): FileGap {
  const plain = crlf ? space.replaceAll('\r\n', '\n') : space;
  const lines = plain.split('\n').length - 1;
  const isPlain = plain === '\n'.repeat(lines);
  return lines > 0 && !isPlain && isMargin(space) ? space : Math.min(Math.max(lines - 1, 0), longestGap);
}

/** Whether each line ends with CR LF. */
export function hasCrlf(text: string): boolean {
  const ends = text.match(/\r?\n/g) ?? [];
  return ends.length > 0 && ends.every((end) => end === '\r\n');
}

/** Blank lines before the first that says something. */
const blankLinesAbove = (text: string): string => /^(?:[ \t]*\r?\n)+/.exec(text)?.[0] ?? '';

/** Undefined for a file that is like those that we write, and for one with nothing in it. */
export function formOfText(file: string, source: string): FileForm | undefined {
  const text = source.replace(/^\uFEFF/, '');
  if (text.trim() === '') return undefined;
  const crlf = hasCrlf(text);
  const above = blankLinesAbove(text);
  const below = text.slice(text.trimEnd().length);
  const form: FileForm = {
    file,
    ...(crlf ? { crlf } : {}),
    ...(above !== '' && isMargin(above) ? { above } : {}),
    ...(below !== (crlf ? '\r\n' : '\n') && isMargin(below) ? { below } : {}),
  };
  return Object.keys(form).length > 1 ? form : undefined;
}
