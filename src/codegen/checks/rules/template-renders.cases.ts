import {
  anIntegration,
  anObject,
  designOf,
  rejected,
  webSocketApi,
  type RuleCases,
} from '../../../model/checks/cases.ts';
import type { Value } from '../../../model/schema/value.ts';

const withTemplates = (request_templates: Value) =>
  designOf(webSocketApi, anIntegration('ws-lambda-custom', { request_templates }));
const ofVariable = (text: Value) => ({
  ...withTemplates({ $default: { var: 'template' } }),
  variables: [{ key: 'v1', name: 'template', type: 'any' as const, description: '', default: text }],
});
const withResponse = (text: string) =>
  designOf(
    webSocketApi,
    anIntegration('ws-lambda-custom'),
    anObject('integration_response', {
      integration_id: { ref: 'i1' },
      integration_response_key: '$default',
      response_templates: { $default: text },
    }),
  );
const place = ['request_templates', '$default'];

export const cases: RuleCases = {
  accepts: [
    withTemplates({ $default: '{"id": "$input.path(\'$.id\')"#if($input.path(\'$.a\') != ""), "a": 1#end}' }),
    withTemplates({ $default: 'Costs $5, and #5 is no directive; $ alone neither.' }),
    withTemplates({ $default: '#set($x = $input.path("$"))#foreach($i in $x.list)$i#if($foreach.hasNext),#end#end' }),
    withTemplates({ $default: { var: 'template' } }),
    withTemplates({ hcl: 'file("template.vtl")' }),
    // Nothing documents what the gateway makes of it.
    withTemplates({ $default: '#parse("other.vtl")' }),
    ofVariable('$input.body'),
    withTemplates('{"$default": "$input.body"}'),
    withTemplates({ hcl: 'jsonencode({ a = file("template.vtl") })' }),
    withResponse('{"sent": $input.json("$")}'),
  ],
  rejects: [
    rejected(withTemplates({ $default: '{\n  #if($input.body == "") "a": 1\n}' }), place),
    rejected(withTemplates({ $default: '#set($x = )' }), place),
    rejected(withTemplates({ $default: '#foreach($item of $list)$item#end' }), place),
    rejected(withTemplates({ $default: 'a #end' }), place),
    rejected(withTemplates({ good: '$input.body', bad: '#if(' }), ['request_templates', 'bad']),
    rejected(withTemplates('{"$default": "#if("}'), ['request_templates']),
    rejected(withTemplates({ hcl: 'jsonencode({ "$default" = "#if(" })' }), ['request_templates']),
    rejected(ofVariable('#end'), place, { key: 'i1' }),
    rejected(withResponse('$input.path("$.a) and more'), ['response_templates', '$default']),
  ],
};
