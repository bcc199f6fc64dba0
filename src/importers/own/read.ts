/** Designs and links of ours → the same as any other source gives, so that they can join what is there. */
import type { Design, DesignObject, Variable } from '../../model/design/design.ts';
import { readDesign } from '../../model/document/document.ts';
import { decodeLink } from '../../model/document/link.ts';
import { parsed, type Foreign } from '../convert/raw-value.ts';
import type { Found, FoundVariable, Reading } from '../parsed-source.ts';

export type OwnResult =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly message: string };

/** A design document that was scanned already. */
export function readOwnDocument(document: Foreign, source: string, line: number): OwnResult {
  const read = readDesign(parsed(document));
  return read.ok ? { ok: true, reading: readingOf(read.design, source, line) } : { ok: false, message: read.message };
}

export async function readOwnLink(text: string, source: string): Promise<OwnResult> {
  const read = await decodeLink(text);
  return read.ok ? { ok: true, reading: readingOf(read.design, source, 1) } : { ok: false, message: read.message };
}

function readingOf(design: Design, source: string, line: number): Reading {
  return {
    kind: 'design',
    found: design.objects.map((object) => foundOf(object, { source, line })),
    variables: design.variables.map(foundVariable),
    kept: [],
    notes: [],
    ...(design.output.region === '' ? {} : { region: design.output.region }),
    ...(design.output.account === '' ? {} : { account: design.output.account }),
    design,
  };
}

const foundVariable = ({ written, ...variable }: Variable): FoundVariable => ({
  ...variable,
  ...(written ? { words: written } : {}),
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
  ...(object.written ? { words: object.written } : {}),
  origin,
  notes: [],
});
