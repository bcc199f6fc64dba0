/** A short text that is another one for other texts, in all likelihood (FNV-1a twice, 52 bits). */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) + at;
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
