import { printedAs, typeOf } from '../../../design/design.ts';
import { setValue } from '../../../design/edits.ts';
import { differenceOf } from '../../../resources/provider-differences.ts';
import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const attributeInAwsRequired: ObjectRule = {
  id: 'attribute-in-aws-required',
  severity: 'error',
  title: 'What the aws provider refuses to be without is set, although AWS and awscc let it be left out',
  source: sources.awsProvider,
  check(object) {
    const requires = object.provider && differenceOf(object.type, object.provider)?.requires;
    if (!requires) return none;
    const { attributes } = typeOf(object);
    return requires
      .filter((name) => object.attributes[name] === undefined)
      .map((name) => ({
        path: [name],
        problem: `${printedAs(object).terraformType} needs ${name}.`,
        how: `Set ${attributes[name]?.label ?? name}.`,
        ...(attributes[name]?.kind === 'list'
          ? { fix: { title: 'Set an empty list', edit: setValue(object.key, [name], []) } }
          : {}),
      }));
  },
};
