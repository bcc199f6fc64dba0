/** Designs and links of ours → the same as any other source gives, so that they can join what is there. */
import type { Design, DesignObject, Variable } from '../../model/design/design.ts';
import { readDesign } from '../../model/document/read-document.ts';
import { decodeLink } from '../../model/document/link.ts';
import { parsed as valueOfRaw, type RawValue } from '../convert/raw-value.ts';
import type { ImportedResource, ImportedVariable, ParsedSource } from '../parsed-source.ts';

export type OwnResult =
  | { readonly ok: true; readonly parsed: ParsedSource }
  | { readonly ok: false; readonly message: string };

/** A design document that was scanned already. */
export function readOwnDocument(document: RawValue, source: string, line: number): OwnResult {
  const read = readDesign(valueOfRaw(document));
  return read.ok ? { ok: true, parsed: parsedDesign(read.design, source, line) } : { ok: false, message: read.message };
}

export async function readOwnLink(text: string, source: string): Promise<OwnResult> {
  const read = await decodeLink(text);
  return read.ok ? { ok: true, parsed: parsedDesign(read.design, source, 1) } : { ok: false, message: read.message };
}

function parsedDesign(design: Design, source: string, line: number): ParsedSource {
  return {
    kind: 'design',
    resources: design.objects.map((object) => importedResource(object, { source, line })),
    variables: design.variables.map(importedVariable),
    passthrough: [],
    notes: [],
    ...(design.output.region === '' ? {} : { region: design.output.region }),
    ...(design.output.account === '' ? {} : { account: design.output.account }),
    design,
  };
}

const importedVariable = ({ sourceText: written, ...variable }: Variable): ImportedVariable => ({
  ...variable,
  ...(written ? { sourceText: written } : {}),
});

/** Values as the variant stores them: what it prints by itself follows from it. */
const importedResource = (object: DesignObject, origin: ImportedResource['origin']): ImportedResource => ({
  type: object.type,
  attributes: object.attributes,
  ids: object.import,
  handle: object.key,
  key: object.key,
  name: object.name,
  variant: object.variant,
  ...(object.provider === undefined ? {} : { provider: object.provider }),
  ...(object.redeploys === undefined ? {} : { redeploys: object.redeploys }),
  ...(object.waivers ? { waivers: object.waivers } : {}),
  inactiveValues: object.inactiveValues,
  ...(object.address === undefined ? {} : { address: object.address }),
  ...(object.sourceText ? { sourceText: object.sourceText } : {}),
  origin,
  notes: [],
});
