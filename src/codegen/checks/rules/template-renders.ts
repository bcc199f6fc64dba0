import { eachNear } from '../../../model/checks/near.ts';
import type { DesignRule } from '../../../model/checks/rule.ts';
import { memoByPrimitive } from '../../../model/memo.ts';
import { sources } from '../../../model/schema/sources.ts';
import { isMap, isVar, type Value } from '../../../model/schema/value.ts';
import { parseTemplate, type TemplateProblem } from '../../../trace/template/read-template.ts';
import { designValuesOf, type DesignValues } from '../../../trace/values/told.ts';

/** Most templates of a design are few and short, or one each. */
const faultOf = memoByPrimitive((text: string): TemplateProblem | undefined => {
  const parsed = parseTemplate(text);
  return parsed.ok || parsed.isDoubtful ? undefined : parsed;
});

/** A template as it is written, or as the default of a variable; what an expression gives is not known. */
const textOf = (value: Value, { index }: DesignValues): Value | undefined =>
  isVar(value) ? index.variables.get(value.var)?.default : value;

const attributes = ['request_templates', 'response_templates'] as const;

export const templateRenders: DesignRule = {
  id: 'template-renders',
  severity: 'warning',
  title: 'Mapping templates have no syntax error: AWS stores them unchecked, and each message that uses one fails',
  source: sources.webSocketTemplates,
  checkDesign: eachNear({
    on: ['integration', 'integration_response'],
    concerns: () => [],
    *look(object, _, design) {
      for (const name of attributes) {
        const map = object.attributes[name];
        if (map === undefined) continue;
        const values = designValuesOf(design);
        for (const [key, value] of values.entries(map) ?? []) {
          const text = textOf(value, values);
          const fault = typeof text === 'string' ? faultOf(text) : undefined;
          if (!fault) continue;
          const isPlain = isMap(map);
          yield {
            path: isPlain ? [name, key] : [name],
            problem: `Line ${fault.line}, column ${fault.column} of the template${isPlain ? '' : ` ${key}`}: ${fault.message}`,
            how: 'Correct the template. AWS accepts it, but each message that uses it fails.',
          };
        }
      }
    },
  }),
};
