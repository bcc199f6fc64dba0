/**
 * The files of a module as Terraform reads them. A design has them otherwise: names that two blocks have are told apart
 * in it, so what Terraform refuses of the files has to be looked for in the files.
 */
import { checkWith, type Checked } from '../../model/checks/check.ts';
import { declaredOnce } from '../../codegen/checks/rules/declared-once.ts';
import { keptAddressKnown } from '../../codegen/checks/rules/kept-address-known.ts';
import { keptTextReadable } from '../../codegen/checks/rules/kept-text-readable.ts';
import { moduleReferencesDeclared } from '../../codegen/checks/module-references.ts';
import type { ModuleSource } from '../../importers/terraform/module-source.ts';
import { fileNameOf } from '../../importers/positions/module-lines.ts';
import { emptyDesign, type Design } from '../../model/design/design.ts';

/** All text, none of which is edited. */
export const moduleAsWritten = (files: readonly ModuleSource[], engine: Design['output']['engine']): Design => ({
  ...emptyDesign,
  output: { ...emptyDesign.output, imports: 'none', outputs: false, engine },
  passthrough: files.map(({ name, text }) => ({ file: fileNameOf(name), text })),
});

/** In single files, what they refer to may stand in the others of their folder. */
const checkFiles = checkWith([keptTextReadable, declaredOnce, keptAddressKnown]);
const checkFolder = checkWith([keptTextReadable, declaredOnce, moduleReferencesDeclared]);

/** What is found in the text, and what of it is accepted. */
export function checkAsWritten(design: Design, isWhole: boolean): Pick<Checked, 'all' | 'waived'> {
  const { all, waived } = (isWhole ? checkFolder : checkFiles)(design);
  return {
    all: all.filter(({ place }) => place !== undefined),
    waived: waived.filter(({ diagnostic }) => diagnostic.place !== undefined),
  };
}
