/** Designs and links of ours → the same as any other source gives, so that they can join what is there. */
import type { Design, DesignObject, Variable } from '../../model/design.ts';
import { readDesign } from '../../model/document.ts';
import { decodeLink } from '../../model/link.ts';
import { plain, type Foreign } from './foreign.ts';
import type { Found, FoundVariable, Reading } from './reading.ts';

export type OwnResult =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly message: string };

/** A design document that was scanned already. */
export function readOwnDocument(document: Foreign, source: string, line: number): OwnResult {
  const read = readDesign(plain(document));
  return read.ok ? { ok: true, reading: readingOf(read.design, source, line) } : { ok: false, message: read.message };
}

export async function readOwnLink(text: string, source: string): Promise<OwnResult> {
  const read = await decodeLink(text);
  return read.ok ? { ok: true, reading: readingOf(read.design, source, 1) } : { ok: false, message: read.message };
}

function readingOf(design: Design, source: string, line: number): Reading {
  const origin = { source, line };
  const places = new Map(
    design.kept.flatMap((part, at) => ('ref' in part ? [[part.ref, { file: part.file, at }] as const] : [])),
  );
  const placeOf = (key: string) => {
    const place = places.get(key);
    return place ? { place } : {};
  };
  return {
    kind: 'design',
    found: design.objects.map((object) => ({ ...foundOf(object, origin), ...placeOf(object.key) })),
    variables: design.variables.map((variable) => ({ ...unkeyed(variable), ...placeOf(variable.key) })),
    kept: design.kept.flatMap((part, at) =>
      'text' in part
        ? [{ file: part.file, place: { file: part.file, at }, text: part.text, what: 'comment', origin }]
        : [],
    ),
    notes: [],
    ...(design.output.region === '' ? {} : { region: design.output.region }),
    ...(design.output.account === '' ? {} : { account: design.output.account }),
    design,
  };
}

const unkeyed = ({ name, type, description, default: given, sensitive, written }: Variable): FoundVariable => ({
  name,
  type,
  description,
  ...(given === undefined ? {} : { default: given }),
  ...(sensitive ? { sensitive } : {}),
  ...(written ? { written: written.text } : {}),
});

/** Values as the variant stores them: what it prints by itself follows from it. */
const foundOf = (object: DesignObject, origin: Found['origin']): Found => ({
  type: object.type,
  attributes: object.attributes,
  ids: object.import,
  handle: object.key,
  key: object.key,
  name: object.name,
  variant: object.variant,
  aside: object.aside,
  ...(object.address === undefined ? {} : { address: object.address }),
  ...(object.written ? { written: object.written.text } : {}),
  origin,
  notes: [],
});
