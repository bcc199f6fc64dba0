/** Whether a message fits the model of its route. Source: socketRules.model. */
import { isJsonObject, jsonOf } from '../json.ts';
import { checkSchema } from '../json-schema/json-schema.ts';
import { selectionText } from '../expression/selection.ts';
import { isRef } from '../../model/schema/value.ts';
import type { DesignObject } from '../../model/design/design.ts';
import { tell, type SocketPass } from './socket-pass.ts';
import { socketRules } from './socket-rules.ts';

const path = ['request_models'];

/** False where the message is refused. */
export function fitsModel(pass: SocketPass): boolean {
  const { scene, route, request } = pass;
  const { values } = scene;
  const { object } = route;
  const models = values.entries(object.attributes['request_models']);
  if (!models) {
    tell(
      pass,
      'model',
      'undecided',
      "request_models is resolved by Terraform; the trace doesn't validate the message.",
      socketRules.modelUnknown,
      { object, path },
    );
    return true;
  }
  if (models.length === 0 || request.event !== 'MESSAGE') return true;
  const expression = values.text(object, 'model_selection_expression')?.text ?? '';
  const { text: key } = selectionText(expression, pass.selection);
  const chosen = models.find(([name]) => name === key) ?? models.find(([name]) => name === '$default');
  if (!chosen) {
    tell(
      pass,
      'model',
      'refused',
      `${selected(expression, key)}: request_models has neither that key nor $default.`,
      socketRules.model,
      { object, path },
    );
    return false;
  }
  const [name, value] = chosen;
  const model = isRef(value) ? values.target(value, 'model') : modelNamed(pass, values.told(value)?.text ?? '');
  const schema = model && jsonOf(values.text(model, 'schema')?.text ?? '');
  if (!model || schema === undefined) {
    tell(
      pass,
      'model',
      'undecided',
      `Model ${values.told(value)?.text ?? name} isn't in this design, or its schema isn't valid JSON, so the trace doesn't validate the message.`,
      socketRules.modelUnknown,
      { object: model ?? object, path: model ? ['schema'] : path },
    );
    return true;
  }
  const message = jsonOf(request.message);
  const { faults, unchecked } =
    message === undefined
      ? { faults: [{ path: '$', message: "the message isn't valid JSON" }], unchecked: [] }
      : checkSchema(schema, message);
  const notes = unchecked.length > 0 ? ` Not validated: ${unchecked.join(', ')}.` : '';
  const title = isJsonObject(schema) ? (values.text(model, 'name')?.text ?? model.name) : model.name;
  const text =
    faults.length === 0
      ? `The message matches model ${title}.`
      : `The message doesn't match model ${title}: ${faults
          .slice(0, 5)
          .map((fault) => `${fault.path} ${fault.message}`)
          .join('; ')}${faults.length > 5 ? `; ${faults.length - 5} more` : ''}.`;
  tell(pass, 'model', faults.length === 0 ? 'matched' : 'refused', text + notes, socketRules.model, {
    object: model,
    path: ['schema'],
  });
  return faults.length === 0;
}

const selected = (expression: string, key: string) =>
  expression === '' ? 'The model selection expression is not set' : `${expression} evaluates to ${JSON.stringify(key)}`;

const modelNamed = ({ scene: { values, api } }: SocketPass, name: string): DesignObject | undefined =>
  (values.index.children.get(api.key) ?? []).find(
    (object) => object.type === 'model' && (values.text(object, 'name')?.text === name || object.name === name),
  );
