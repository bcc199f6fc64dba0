import { none } from '../../../../model/checks/rule.ts';
import { memoByPrimitive } from '../../../../model/memo.ts';
import { isMap, pairsOf, type Value } from '../../../../model/schema/value.ts';
import { sources } from '../../../../model/schema/sources.ts';
import { parseTemplate, type TemplateProblem } from '../../../../trace/template/read-template.ts';
import type { ReviewRule } from '../../review-rule.ts';

const how = 'Correct the template.';

/** Most templates of a design are few and short, or one each. */
const faultOf = memoByPrimitive((text: string): TemplateProblem | undefined => {
  const parsed = parseTemplate(text);
  return parsed.ok || parsed.isDoubtful ? undefined : parsed;
});

/** Templates of an attribute by their keys; those in JSON text or of an expression are not looked at. */
const templatesOf = (value: Value | undefined): readonly (readonly [key: string, text: string])[] =>
  value !== undefined && isMap(value)
    ? pairsOf(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : []))
    : [];

const attributes = ['request_templates', 'response_templates'] as const;

export const templateRenders: ReviewRule = {
  id: 'template-renders',
  category: 'review',
  topic: 'Operations',
  severity: 'warning',
  title: 'Mapping templates have no syntax error',
  headline: 'Mapping template has a syntax error',
  why: 'AWS stores the template as it is. Each message that uses it ends with "Internal server error", and the backend gets none of them.',
  how,
  source: sources.webSocketTemplates,
  outsideIds: [],
  on: ['integration', 'integration_response'],
  applies: ({ attributes: own }) => attributes.some((name) => templatesOf(own[name]).length > 0),
  check(object) {
    if (object.type !== 'integration' && object.type !== 'integration_response') return none;
    return attributes.flatMap((name) =>
      templatesOf(object.attributes[name]).flatMap(([key, text]) => {
        const fault = faultOf(text);
        if (!fault) return [];
        const place = `Line ${fault.line}, column ${fault.column}`;
        return [{ path: [name, key], problem: `${place} of the template: ${fault.message}`, how }];
      }),
    );
  },
};
