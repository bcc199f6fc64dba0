/**
 * The rules in the running app. They are many, so they come beside the workspace: a design is shown before it is
 * judged. Until then it has no problems, and `isChecked` of the session says that nobody looked.
 */
import type { Checked } from '../../model/checks/checking.ts';
import type { Rule } from '../../model/checks/rule.ts';
import type { Design } from '../../model/design/design.ts';
import { afterPress } from '../page/press.ts';
import { session } from './store.ts';
import { setWording } from './worded.ts';

type Check = (design: Design) => Checked;
type Rules = typeof import('../../model/checks/check.ts');

const unchecked: Checked = { all: [], byKey: new Map(), counts: { error: 0, warning: 0, hint: 0 }, waived: [] };

let rules: Check | undefined;
let ruleById: ReadonlyMap<string, Rule> = new Map();

/** What the rules say of a design, made once for each design object. */
export const checked: Check = (design) => rules?.(design) ?? unchecked;

/** False until they are loaded; what `checked` says is no judgement until then. */
export const hasRules = (): boolean => rules !== undefined;

/** The rule of a finding; undefined until the rules are loaded. */
export const ruleOf = (id: string): Rule | undefined => ruleById.get(id);

/** Every rule that a check looks by; none until they are loaded. */
export const allLoadedRules = (): readonly Rule[] => [...ruleById.values()];

/** Rejects where the rules cannot be loaded; a later call tries again. */
export async function loadChecks(): Promise<Rules> {
  const [model, { designRules }, { folderRules }, { withEditedWords }] = await Promise.all([
    import('../../model/checks/check.ts'),
    import('../../model/checks/rules/design-rules.ts'),
    import('../../codegen/checks/rules/index.ts'),
    import('../../codegen/terraform/edited-words.ts'),
  ]);
  setWording(withEditedWords);
  if (!rules) {
    const more = [...designRules, ...folderRules];
    rules = model.checkWith(more);
    ruleById = new Map([...model.objectRules, ...more].map((rule) => [rule.id, rule]));
    afterPress(() => session.setState({ isChecked: true }));
  }
  return model;
}
