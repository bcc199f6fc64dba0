import type { DesignRule } from '../../../model/checks/rule.ts';
import type { Design } from '../../../model/design/design.ts';
import { sources } from '../../../model/schema/sources.ts';
import { printedNames } from '../../terraform/names.ts';
import { contradictions } from '../../terraform/source-text.ts';

export const sourceTextAgrees: DesignRule = {
  id: 'source-text-agrees',
  severity: 'warning',
  title: 'Source text matches the design',
  source: sources.terraformSyntax,
  *checkDesign(design) {
    const names = printedNames(design);
    for (const part of [...design.variables, ...design.objects]) {
      const differing = contradictions(part, names);
      if (differing.length === 0) continue;
      yield {
        key: part.key,
        path: [],
        problem: `The source text of this block differs from the design in ${differing.join(', ')}, so the block is generated from the values shown here.`,
        how: 'Compare the values with the original file, then discard the source text.',
        fix: { title: 'Discard source text', edit: withoutSourceText(part.key) },
      };
    }
  },
};

const withoutSourceText =
  (key: string) =>
  (design: Design): Design => ({
    ...design,
    variables: design.variables.map((variable) => (variable.key === key ? omitted(variable) : variable)),
    objects: design.objects.map((object) => (object.key === key ? omitted(object) : object)),
  });

function omitted<Part extends Design['objects'][number] | Design['variables'][number]>(part: Part): Part {
  const { sourceText: _, ...rest } = part;
  // Without an optional member it is still one.
  return rest as Part;
}
