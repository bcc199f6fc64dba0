/** Designs and links of ours → the same as any other source gives, so that they can join what is there. */
import type { Design, DesignObject, Variable } from '../../model/design/design.ts';
import { readDesign } from '../../model/document/document.ts';
import { decodeLink } from '../../model/document/link.ts';
import { parsed, type RawValue } from '../convert/raw-value.ts';
import type { ImportedResource, ImportedVariable, ParsedSource } from '../parsed-source.ts';

export type OwnResult =
  | { readonly ok: true; readonly reading: ParsedSource }
  | { readonly ok: false; readonly message: string };

/** A design document that was scanned already. */
export function readOwnDocument(document: RawValue, source: string, line: number): OwnResult {
  const read = readDesign(parsed(document));
  return read.ok ? { ok: true, reading: readingOf(read.design, source, line) } : { ok: false, message: read.message };
}

export async function readOwnLink(text: string, source: string): Promise<OwnResult> {
  const read = await decodeLink(text);
  return read.ok ? { ok: true, reading: readingOf(read.design, source, 1) } : { ok: false, message: read.message };
}

function readingOf(design: Design, source: string, line: number): ParsedSource {
  return {
    kind: 'design',
    resources: design.objects.map((object) => foundOf(object, { source, line })),
    variables: design.variables.map(foundVariable),
    passthrough: [],
    notes: [],
    ...(design.output.region === '' ? {} : { region: design.output.region }),
    ...(design.output.account === '' ? {} : { account: design.output.account }),
    design,
  };
}

const foundVariable = ({ sourceText: written, ...variable }: Variable): ImportedVariable => ({
  ...variable,
  ...(written ? { sourceText: written } : {}),
});

/** Values as the variant stores them: what it prints by itself follows from it. */
const foundOf = (object: DesignObject, origin: ImportedResource['origin']): ImportedResource => ({
  type: object.type,
  attributes: object.attributes,
  ids: object.import,
  handle: object.key,
  key: object.key,
  name: object.name,
  variant: object.variant,
  inactiveValues: object.inactiveValues,
  ...(object.address === undefined ? {} : { address: object.address }),
  ...(object.sourceText ? { sourceText: object.sourceText } : {}),
  origin,
  notes: [],
});
