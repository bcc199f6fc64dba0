/** Parameter mapping of a response, chosen by the status of the integration. Source: gatewayRules.mapped. */
import type { DesignObject } from '../../model/design/design.ts';
import { isList, isMap, type Value, type Values } from '../../model/schema/value.ts';
import { parameterValue, type ParameterSource } from '../expression/parameter-value.ts';
import { gatewayRules } from '../grounds.ts';
import { headerText } from '../request/request.ts';
import type { TraceStep } from '../result.ts';
import { stepOf } from '../scene.ts';
import type { BackendAnswer } from './answer.ts';
import { actionOf, type Action } from './action.ts';
import { changedPairs, mappingOrder, saidOf, sameHeader } from './parameters.ts';
import { mappingContext, type Pass } from './pass.ts';

interface Entry {
  readonly action: Action;
  readonly key: string;
  readonly source: string;
  readonly at: number;
}

export function mappedAnswer(
  pass: Pass,
  integration: DesignObject,
  answer: BackendAnswer,
): { readonly answer: BackendAnswer; readonly steps: readonly TraceStep[] } {
  const { values } = pass.scene;
  const status = String(answer.statusCode);
  const statuses = values.entries(integration.attributes['response_parameters']);
  const block = statuses?.find(([code]) => code === status)?.[1];
  const list = isMap(block) ? (block as Values)['response_parameters'] : undefined;
  const entries = (isList(list) ? list : []).flatMap((item: Value, at): Entry[] => {
    if (!isMap(item)) return [];
    const { destination, source } = item as Values;
    const key = values.told(destination)?.text ?? '';
    const action = actionOf(key);
    const takes = action?.part === 'header' || action?.part === 'statuscode';
    return takes ? [{ action, key, source: values.told(source)?.text ?? '', at }] : [];
  });
  const from = responseSource(pass, answer);
  const steps: TraceStep[] = [];
  let current = answer;
  for (const { action, key, source, at } of mappingOrder(entries)) {
    const { text, missing } = action.verb === 'remove' ? { text: '', missing: [] } : parameterValue(source, from);
    const isStatus = action.part === 'statuscode';
    const fits = !isStatus || /^[2-5]\d\d$/.test(text ?? '');
    const said = fits ? saidOf(key, action, text, missing) : `${key}: ${text ?? 'no value'} isn't a status code from 200 to 599, so the status stays ${current.statusCode}.`; // prettier-ignore
    steps.push(
      stepOf(
        'response',
        text === undefined || !fits ? 'not matched' : 'applied',
        said,
        missing.length > 0 || !fits ? gatewayRules.mappedContested : gatewayRules.mapped,
        { object: integration, path: ['response_parameters', status, 'response_parameters', at] },
      ),
    );
    if (text === undefined || !fits) continue;
    current = isStatus
      ? { ...current, statusCode: Number(text) }
      : { ...current, headers: changedPairs(current.headers, action, text, sameHeader) };
  }
  return { answer: current, steps };
}

const responseSource = (pass: Pass, { headers, body, isBase64Encoded }: BackendAnswer): ParameterSource => ({
  root: 'response',
  header: (name) => headerText(headers, name),
  query: () => undefined,
  body: isBase64Encoded ? '' : body,
  path: '',
  pathParameter: () => undefined,
  context: mappingContext(pass),
  stageVariable: (name) => pass.scene.stageVariables.get(name)?.text,
});
