import { expect, it } from 'vitest';
import { textOfBytes } from './text-of-bytes.ts';

const text = '{"Name": "Größe 🙂"}\r\n';
const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

it.each([
  ['UTF-8', [...new TextEncoder().encode(text)]],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]],
  ['UTF-16 of PowerShell', [0xff, 0xfe, ...units.flatMap((unit) => [unit & 255, unit >> 8])]],
  ['UTF-16 with the high byte first', [0xfe, 0xff, ...units.flatMap((unit) => [unit >> 8, unit & 255])]],
])('reads %s', (_, bytes) => expect(textOfBytes(Uint8Array.from(bytes))).toBe(text));
