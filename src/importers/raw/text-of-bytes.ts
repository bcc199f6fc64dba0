/** PowerShell writes UTF-16 where output goes to a file, with a mark at its beginning. Marks are no part of the text. */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
