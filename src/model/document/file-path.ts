/** Names of files and folders that every system can hold: Windows, macOS, Linux, and what unpacks archives there. */

/** Bytes of one name: the limit of ext4; NTFS and APFS count characters. */
const longestName = 255;
/** Characters of a path below the folder of the design: Windows stops at 260 for all of it. */
export const longestPath = 200;

/** Devices of Windows, with any ending. Source: learn.microsoft.com/windows/win32/fileio/naming-a-file. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])$/i;
/** Lone surrogates have no bytes in UTF-8. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cs}]/u;

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** What Windows looks at: all before the first dot, without spaces behind it. */
const stemOf = (name: string): string => (name.split('.', 1)[0] ?? '').trimEnd();

function nameFault(name: string): string | undefined {
  if (name === '' || name === '.' || name === '..') return `a path cannot have ${JSON.stringify(name)} as a part`;
  if (forbidden.test(name)) return `${JSON.stringify(name)} has a character that Windows does not allow in file names`;
  if (/[. ]$/.test(name)) return `${JSON.stringify(name)} ends with a dot or a space, which Windows drops`;
  if (device.test(stemOf(name))) return `${JSON.stringify(name)} is a reserved name on Windows`;
  if (bytesOf(name) > longestName) return `a name in it is longer than ${longestName} bytes`;
  return undefined;
}

/** Why a relative path with `/` between its parts cannot be written on every system, as a clause; undefined for one that can. */
export function pathFault(path: string): string | undefined {
  if (path.length > longestPath) return `it is longer than ${longestPath} characters`;
  for (const name of path.split('/')) {
    const fault = nameFault(name);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** The same for paths that Windows or macOS take for one: neither letter case nor Unicode normalization counts there. */
export const pathKey = (path: string): string => path.normalize('NFD').toLowerCase().toUpperCase().normalize('NFC');

export interface PathClash {
  readonly first: string;
  readonly second: string;
  /** Why they cannot be in one folder, as a clause. */
  readonly why: string;
}

/** The first two of these paths that some system cannot hold side by side. A path that is listed twice is one file. */
export function pathClash(paths: Iterable<string>): PathClash | undefined {
  const known = new Map<string, { readonly spelling: string; readonly isFile: boolean; readonly path: string }>();
  for (const path of paths) {
    for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      const isFile = end < 0;
      const spelling = isFile ? path : path.slice(0, end);
      const key = pathKey(spelling);
      const other = known.get(key);
      if (!other) known.set(key, { spelling, isFile, path });
      else if (other.isFile !== isFile)
        return { first: other.path, second: path, why: 'one is a file where the other requires a folder' };
      else if (other.spelling !== spelling)
        return { first: other.path, second: path, why: 'Windows and macOS treat the two names as the same' };
      if (isFile) break;
    }
  }
  return undefined;
}

/** The longest beginning of a text that has no more bytes than these, cut between characters. */
function cutToBytes(text: string, bytes: number): string {
  let left = bytes;
  let end = 0;
  for (const character of text) {
    left -= bytesOf(character);
    if (left < 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/**
 * A name made from any text that every system accepts for a file: no paths, no signs that mean something, no reserved
 * name, and bounded. Empty where nothing is left.
 *
 * @param bytes the most that it has in UTF-8
 */
export function portableName(text: string, bytes = longestName): string {
  const cut = (name: string) => cutToBytes(name, bytes).replace(/[\s.-]+$/, '');
  const plain = text
    .slice(0, 4 * longestName)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, '-')
    .replace(/^[\s.-]+/, '');
  const name = cut(plain);
  const stem = stemOf(name);
  return device.test(stem) ? cut(`${stem}_${name.slice(stem.length)}`) : name;
}
