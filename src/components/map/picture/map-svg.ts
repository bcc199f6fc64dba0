/** A drawing of the map as SVG text. */
import type { Drawing, Paints, Shape } from './shapes.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML has no place for most control characters. */
const escape = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign).replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');

function element(shape: Shape, paints: Paints): string {
  if (shape.kind === 'path') {
    const { d, line, width, dashed, at } = shape;
    const dash = dashed ? ' stroke-dasharray="3 3"' : '';
    const moved = at
      ? ` transform="translate(${at.x} ${at.y}) scale(${at.scale})" stroke-linecap="round" stroke-linejoin="round"`
      : '';
    return `<path d="${d}" fill="none" stroke="${paints[line]}" stroke-width="${width}"${dash}${moved}/>`;
  }
  if (shape.kind === 'box') {
    const { x, y, width, height, round, fill, line, dashed } = shape;
    const stroke = line === undefined ? '' : ` stroke="${paints[line]}"`;
    const dash = dashed ? ' stroke-dasharray="3 3"' : '';
    const ground = fill === undefined ? 'none' : paints[fill];
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${ground}"${stroke}${dash}/>`;
  }
  const { x, y, text, fill, size, weight, mono, end } = shape;
  const looks = `font-size="${size}" font-weight="${weight}" fill="${paints[fill]}"${mono ? ' class="m"' : ''}`;
  return `<text x="${x}" y="${y}" ${looks}${end ? ' text-anchor="end"' : ''}>${escape(text)}</text>`;
}

/** A file of its own: no scripts, no links, and letters of the system where ours are missing. */
export function svgOf({ x, y, width, height, title, shapes }: Drawing, paints: Paints): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escape(title)}</title>`,
    "<style>text{font-family:Geist,system-ui,sans-serif}.m{font-family:'Geist Mono',ui-monospace,monospace}</style>",
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paints.code}"/>`,
    ...shapes.map((shape) => element(shape, paints)),
    '</svg>',
    '',
  ].join('\n');
}
