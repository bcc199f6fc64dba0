import { eachNear } from '../../../model/checks/near.ts';
import { none, type DesignRule, type Finding } from '../../../model/checks/rule.ts';
import type { Design, DesignObject, Variable } from '../../../model/design/design.ts';
import { sources } from '../../../model/schema/sources.ts';
import { printedNames, type Names } from '../../terraform/names.ts';
import { contradictions } from '../../terraform/source-text.ts';

type Part = DesignObject | Variable;

export const sourceTextAgrees: DesignRule = {
  id: 'source-text-agrees',
  severity: 'warning',
  title: 'Source text matches the design',
  source: sources.terraformSyntax,
  *checkDesign(design, index) {
    const names = printedNames(design);
    for (const variable of design.variables)
      for (const finding of differences(variable, names)) yield { key: variable.key, ...finding };
    yield* ofObjects(design, index);
  },
};

const ofObjects = eachNear({
  concerns: () => [],
  given: printedNames,
  look: (object, _, __, names) => differences(object, names),
});

function differences(part: Part, names: Names): readonly Finding[] {
  const differing = contradictions(part, names);
  if (differing.length === 0) return none;
  return [
    {
      path: [],
      problem: `The source text of this block differs from the design in ${differing.join(', ')}, so the block is generated from the values shown here.`,
      how: 'Compare the values with the original file, then discard the source text.',
      fix: { title: 'Discard source text', edit: withoutSourceText(part.key) },
    },
  ];
}

const withoutSourceText =
  (key: string) =>
  (design: Design): Design => ({
    ...design,
    variables: design.variables.map((variable) => (variable.key === key ? omitted(variable) : variable)),
    objects: design.objects.map((object) => (object.key === key ? omitted(object) : object)),
  });

function omitted<Own extends Part>(part: Own): Own {
  const { sourceText: _, ...rest } = part;
  // Without an optional member it is still one.
  return rest as Own;
}
