/**
 * Design ⇄ link: `#1z<length>.<payload>`. Format 1, zlib and base64url; the length (characters of the payload, base 36)
 * tells a cut link from a damaged one, which the checksum of zlib finds.
 */
import { BeyondBounds, bounds, jsonWithinBounds } from '../schema/bounds.ts';
import { compact, expand } from './compact.ts';
import type { Design } from '../design/design.ts';
import { readDesign } from './read-document.ts';
import { formatNumber } from '../text/format-number.ts';
import { linkHead } from './link-form.ts';
import { foreignLink, refuse, type LinkResult } from './link-result.ts';

const formatVersion = 1;

/** Characters of a link up to which nothing is said, the file is offered first, and a link is made at all. */
export const linkLengths = { chat: 2_000, fileFirst: 8_000, most: 64_000 } as const;

/** The fragment, with its `#`. */
export async function encodeLink(design: Design): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(compact(design)));
  const payload = toBase64Url(
    await collect(streamOf(bytes).pipeThrough(new CompressionStream('deflate')), Number.POSITIVE_INFINITY),
  );
  return `#${formatVersion}z${payload.length.toString(36)}.${payload}`;
}

const damaged = () =>
  refuse(
    'damaged',
    'This link is damaged: characters were changed in transit. Request it again, or request the design as a file.',
  );

/** Reads a fragment or a whole address that ends with one. Never throws; what it reads is bounded. */
export async function decodeLink(link: string): Promise<LinkResult> {
  if (link.length > bounds.linkRead)
    return refuse(
      'too-large',
      `This link has ${formatNumber(link.length)} characters; the maximum is ${formatNumber(bounds.linkRead)}. Request the design as a file.`,
    );
  const head = linkHead(link);
  if (!head) return foreignLink;
  const { format, codec, length, hasPayload, rest } = head;
  if (format < formatVersion)
    return refuse(
      'damaged',
      `This link has format ${format}, which doesn't exist: characters were changed in transit. Request it again.`,
    );
  if (format > formatVersion)
    return refuse(
      'newer',
      `This link was created with a newer version of Gatewright (format ${format}; this version supports ${formatVersion}). Reload the page, and open the link again.`,
    );
  if (codec !== 'z') return foreignLink;
  const payload = /^[A-Za-z0-9_-]*/.exec(rest)?.[0] ?? '';
  if ((payload.length < length && payload.length === rest.length) || !hasPayload)
    return refuse(
      'cut',
      hasPayload
        ? `This link is incomplete: ${formatNumber(payload.length)} of ${formatNumber(length)} characters arrived. Request it again.`
        : 'This link is incomplete: only its beginning arrived. Request it again.',
    );
  // Chat programs add closing brackets and full stops to what they take for an address.
  if (payload.length !== length || /[A-Za-z0-9_-]/.test(rest.slice(length))) return damaged();
  const bytes = fromBase64Url(payload);
  if (!bytes || toBase64Url(bytes) !== payload) return damaged();
  return readPayload(bytes);
}

async function readPayload(bytes: Uint8Array<ArrayBuffer>): Promise<LinkResult> {
  let document: unknown;
  try {
    const inflated = await collect(
      streamOf(bytes).pipeThrough(new DecompressionStream('deflate')),
      bounds.linkInflated,
    );
    const text = new TextDecoder('utf-8', { fatal: true }).decode(inflated);
    const measured = jsonWithinBounds(text);
    if (!measured.ok) return tooLarge(measured.message);
    document = expand(JSON.parse(text));
  } catch (error) {
    return error instanceof BeyondBounds ? tooLarge(error.message) : damaged();
  }
  const read = readDesign(document);
  if (read.ok) return read;
  return read.beyond
    ? tooLarge(read.message)
    : refuse('damaged', `The design in this link can't be read. ${read.message}`);
}

const tooLarge = (message: string): LinkResult =>
  refuse('too-large', `The design in this link is too large to open. ${message}`);

const streamOf = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream();

async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > most) {
      await reader.cancel();
      throw new BeyondBounds(`It exceeds ${formatNumber(most)} bytes uncompressed. Request the design as a file.`);
    }
    chunks.push(read.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1) return undefined;
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
