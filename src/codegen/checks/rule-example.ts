/** What a rule reports and what passes, as Terraform: made of the cases of the rule, so that the examples hold. */
import { generateFiles } from '../files.ts';
import type { RuleCases } from '../../model/checks/cases.ts';
import type { Design, DesignObject } from '../../model/design/design.ts';
import type { Key } from '../../model/schema/value.ts';
import { review } from '../review/review.ts';
import { caseFileOf } from './rule-cases.ts';

export interface RuleExample {
  /** Blocks that the rule reports. */
  readonly reported: string;
  /** The same after the fix, else blocks that pass. */
  readonly passes: string;
}

/** The blocks of an object; '' where it prints none. */
function blocksOf(design: Design, key: Key): string {
  const files = generateFiles({ ...design, output: { ...design.output, imports: 'none' } });
  const chunks = files.flatMap((file) => (file.language === 'hcl' ? file.chunks : []));
  return chunks.flatMap((chunk) => (chunk.key === key ? [chunk.text] : [])).join('\n\n');
}

const lastOf = (design: Design, { type, key }: DesignObject): Key | undefined =>
  (
    design.objects.find((object) => object.key === key && object.type === type) ??
    design.objects.findLast((object) => object.type === type)
  )?.key;

/** The example of a rule with these cases: of a finding with a fix where there is one. */
function exampleOf(rule: string, { rejects, accepts }: RuleCases): RuleExample | undefined {
  const found = rejects.flatMap(({ design }) => {
    const [finding] = review(design).all.filter((each) => each.rule === rule);
    const object = design.objects.find(({ key }) => key === finding?.key);
    return finding && object ? [{ design, object, fix: finding.fix }] : [];
  });
  const shown = found.find(({ fix }) => fix) ?? found[0];
  if (!shown) return undefined;
  const { design, object, fix } = shown;
  const reported = blocksOf(design, object.key);
  const mended = fix ? blocksOf(fix.edit(design), object.key) : '';
  const passing = accepts.flatMap((accepted) => {
    const key = lastOf(accepted, object);
    return key === undefined ? [] : [blocksOf(accepted, key)];
  });
  const passes = [mended, ...passing].find((text) => text !== '' && text !== reported);
  return reported === '' || passes === undefined ? undefined : { reported, passes };
}

/** The example of a rule of the review pack; rejects where it cannot be loaded. */
export async function ruleExample(rule: string): Promise<RuleExample | undefined> {
  const file = caseFileOf(rule);
  return file && exampleOf(rule, await file.load());
}
