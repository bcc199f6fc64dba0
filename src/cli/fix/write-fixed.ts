/** Fixed texts in place of the files that they were, all of a folder or none. */
import type { CliEnvironment } from '../environment.ts';

/** A file whose bytes are to be replaced. */
export interface ReplacedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const mark = [0xef, 0xbb, 0xbf];

/**
 * The bytes of fixed texts. A mark at the beginning stays.
 * @returns a sentence where a file is no UTF-8, or is another one than was read
 */
export async function replacedFiles(
  texts: ReadonlyMap<string, string>,
  original: (name: string) => string | undefined,
  world: CliEnvironment,
): Promise<readonly ReplacedFile[] | string> {
  const files: ReplacedFile[] = [];
  const encoder = new TextEncoder();
  for (const [path, text] of texts) {
    const bytes = await world.readFile(path);
    const start = mark.every((byte, at) => bytes[at] === byte) ? mark.length : 0;
    const plain = encoder.encode(original(path)?.replace(/^\uFEFF/, '') ?? '');
    if (plain.length !== bytes.length - start || plain.some((byte, at) => bytes[start + at] !== byte))
      return `${path} isn't UTF-8, or was changed during the check. Nothing was written.`;
    const later = encoder.encode(text);
    const whole = new Uint8Array(start + later.length);
    whole.set(bytes.subarray(0, start));
    whole.set(later, start);
    files.push({ path, bytes: whole });
  }
  return files;
}
