/** Text within XML, where nothing of it can be read as a tag. */

/** The attributes of a tag, each after a blank. */
export const tagAttributes = (values: { readonly [name: string]: string }): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapedXml(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`)
    .join('');

const entities: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that no XML may have, however they are spelled, are replaced. */
export const escapedXml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\t\n\u0020-\u{10FFFF}]|[\u007F-\u009F\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
