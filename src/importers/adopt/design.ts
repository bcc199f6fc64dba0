/** What a design of ours brings beside its objects: name, settings, variables, and text of files. */
import { emptyDesign, type Design, type PassthroughPart, type Variable } from '../../model/design/design.ts';
import type { Key } from '../../model/schema/value.ts';
import { isObjectRow, type Proposal } from '../proposal/proposal.ts';
import type { ImportedVariable } from '../parsed-source.ts';
import { withPathSpelling } from '../convert/provider-differences.ts';

/** A design that was read gives its own name and settings to one in which nothing stands yet. */
export function withSettings(design: Design, { settings }: Proposal): Design {
  if (!settings || design.objects.length > 0) return design;
  const { name, note, output, moves, waivers, fileForms, requests } = settings;
  const forms = design.passthrough.length === 0 && fileForms ? { fileForms } : {};
  const saved = requests ? { requests } : {};
  return { ...design, name: name || emptyDesign.name, note, output, moves, waivers, ...saved, ...forms };
}

/** Variables with keys of their own; those of a design of ours stay where they are free. */
export const withVariableKeys = (
  variables: readonly ImportedVariable[],
  make: (letters: string) => Key,
  isTaken: (key: Key) => boolean,
): readonly Variable[] =>
  variables.map(({ key, name, type, description, default: value, sensitive, sourceText }) => ({
    key: key === undefined || isTaken(key) ? make('v') : key,
    name,
    type,
    description,
    ...(value === undefined ? {} : { default: value }),
    ...(sensitive ? { sensitive } : {}),
    ...(sourceText ? { sourceText } : {}),
  }));

/** The text that a design of ours keeps comes with it; where it holds the places of objects, those that came too. */
export function withOwnText(design: Design, proposal: Proposal, rowKeys: ReadonlyMap<Key, Key>): Design {
  const { settings, rows } = proposal;
  if (!settings || settings.passthrough.length === 0) return design;
  const keys = new Map(
    rows
      .filter(isObjectRow)
      .flatMap(({ key, found }) => (found.key === undefined ? [] : [[found.key, rowKeys.get(key)]])),
  );
  const variables = new Set(design.variables.map(({ key }) => key));
  const known = new Set(design.passthrough.map((part) => JSON.stringify(part)));
  const brought = withPathSpelling(design.passthrough, settings.passthrough).flatMap((part): PassthroughPart[] => {
    if ('text' in part) return [part];
    const key = keys.get(part.ref) ?? (variables.has(part.ref) ? part.ref : undefined);
    return key === undefined ? [] : [{ ...part, ref: key }];
  });
  const added = brought.filter((part) => !known.has(JSON.stringify(part)));
  if (added.length === 0) return design;
  return { ...withOwnForms(design, settings, added), passthrough: [...design.passthrough, ...added] };
}

/** The forms of files that the design did not have; one that it has stays as it is. */
function withOwnForms(
  design: Design,
  { passthrough, fileForms = [] }: NonNullable<Proposal['settings']>,
  added: readonly PassthroughPart[],
): Design {
  const had = new Set([...design.passthrough, ...(design.fileForms ?? [])].map(({ file }) => file));
  const brought = new Set(added.map(({ file }) => file));
  const names = new Map(
    withPathSpelling(design.passthrough, passthrough).map(({ file }, at) => [passthrough[at]?.file, file]),
  );
  const forms = fileForms.flatMap((form) => {
    const file = names.get(form.file);
    return file !== undefined && brought.has(file) && !had.has(file) ? [{ ...form, file }] : [];
  });
  return forms.length === 0 ? design : { ...design, fileForms: [...(design.fileForms ?? []), ...forms] };
}
