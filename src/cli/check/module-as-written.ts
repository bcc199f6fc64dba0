/**
 * The files of a module as Terraform reads them. A design has them otherwise: names that two blocks have are told apart
 * in it, so what Terraform refuses of the files has to be looked for in the files.
 */
import { checkWith } from '../../model/checks/check.ts';
import type { Checked } from '../../model/checks/checking.ts';
import { declaredOnce } from '../../codegen/checks/rules/declared-once.ts';
import { keptAddressKnown } from '../../codegen/checks/rules/kept-address-known.ts';
import { keptTextReadable } from '../../codegen/checks/rules/kept-text-readable.ts';
import { importInstances } from '../../codegen/checks/rules/import-instances.ts';
import { folderRules } from '../../codegen/checks/rules/index.ts';
import { movedIsGone } from '../../codegen/checks/rules/moves/moved-is-gone.ts';
import { movesEnd } from '../../codegen/checks/rules/moves/moves-end.ts';
import { movesKeepType } from '../../codegen/checks/rules/moves/moves-keep-type.ts';
import { movesUnambiguous } from '../../codegen/checks/rules/moves/moves-unambiguous.ts';
import { sourceTextAgrees } from '../../codegen/checks/rules/source-text-agrees.ts';
import { moduleReferencesDeclared } from '../../codegen/checks/module-references.ts';
import type { ModuleSource } from '../../importers/terraform/module-source.ts';
import { fileNameOf } from '../../importers/positions/module-lines.ts';
import type { DesignRule } from '../../model/checks/rule.ts';
import { designRules } from '../../model/checks/rules/design-rules.ts';
import { emptyDesign, type Design } from '../../model/design/design.ts';

/** All text, none of which is edited. */
export const moduleAsWritten = (files: readonly ModuleSource[], engine: Design['output']['engine']): Design => ({
  ...emptyDesign,
  output: { ...emptyDesign.output, imports: 'none', outputs: false, engine },
  passthrough: files.map(({ name, text }) => ({ file: fileNameOf(name), text })),
});

/** Rules about text, which look at the text as it is. */
const textRules: readonly DesignRule[] = [
  keptTextReadable,
  declaredOnce,
  importInstances,
  movesUnambiguous,
  movesEnd,
  movedIsGone,
  movesKeepType,
];
/** In single files, what they refer to may stand in the others of their folder. */
const checkFiles = checkWith([...textRules, keptAddressKnown]);
const checkFolder = checkWith([...textRules, moduleReferencesDeclared]);

/** Words that differ from a design are no fault of files. */
const ofDesigns: readonly DesignRule[] = [...textRules, keptAddressKnown, sourceTextAgrees];

/** What is found in the resources of a module, in the design that it became. */
export const checkResources = checkWith([...designRules, ...folderRules.filter((rule) => !ofDesigns.includes(rule))]);

/** What is found in the text, and what of it is accepted. */
export function checkAsWritten(design: Design, isWhole: boolean): Pick<Checked, 'all' | 'waived'> {
  const { all, waived } = (isWhole ? checkFolder : checkFiles)(design);
  return {
    all: all.filter(({ place }) => place !== undefined),
    waived: waived.filter(({ diagnostic }) => diagnostic.place !== undefined),
  };
}
