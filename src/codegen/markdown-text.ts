/** Text of designs is no markup; mentions would notify people. */
export const markdownText = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>#!|~$&]/g, String.raw`\$&`)
    .replaceAll('@', '&#64;')
    .replaceAll(/(https?):\/\//g, '$1&#58;//');
