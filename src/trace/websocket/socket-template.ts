/** The template of a custom integration or of its response: which one, and what it gives. Source: socketRules.template. */
import type { DesignObject } from '../../model/design/design.ts';
import { selectionText, type SelectionSource } from '../expression/selection.ts';
import { renderTemplate } from '../template/template.ts';
import type { WebSocketRequest } from '../request/request.ts';
import { templateContext, tell, type SocketPass } from './socket-pass.ts';
import { socketRules } from './socket-rules.ts';

export type TemplateOutcome =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'failed' };

interface Chosen {
  readonly key: string;
  readonly text: string;
  readonly isUnverified: boolean;
}

/** `undefined`: no template fits. */
function chosenTemplate(
  { scene: { values } }: SocketPass,
  object: DesignObject,
  attribute: 'request_templates' | 'response_templates',
  source: SelectionSource,
): { readonly chosen: Chosen | undefined; readonly count: number; readonly key: string } | undefined {
  const entries = values.entries(object.attributes[attribute]);
  if (!entries) return undefined;
  const templates = new Map(entries.map(([name, value]) => [name, values.told(value)?.text ?? '']));
  const expression = values.text(object, 'template_selection_expression')?.text;
  const key = expression === undefined ? '' : selectionText(expression, source).text;
  // Without an expression nothing is documented but a sample that has its template under this type.
  const names = expression === undefined ? ['application/json', '$default'] : [key, '$default'];
  const name = names.find((one) => templates.has(one));
  const chosen =
    name === undefined
      ? undefined
      : { key: name, text: templates.get(name) ?? '', isUnverified: expression === undefined && name !== '$default' };
  return { chosen, count: templates.size, key: expression === undefined ? '(no expression)' : JSON.stringify(key) };
}

function textsOf(request: WebSocketRequest) {
  const texts = (pairs: WebSocketRequest['headers']) => new Map(pairs);
  return request.event === 'CONNECT'
    ? { params: { querystring: texts(request.query), header: texts(request.headers) } }
    : {};
}

function rendered(
  pass: SocketPass,
  object: DesignObject,
  attribute: string,
  chosen: Chosen,
  payload: string,
): TemplateOutcome {
  const result = renderTemplate(chosen.text, {
    payload,
    ...textsOf(pass.request),
    context: templateContext(pass),
    stageVariables: new Map([...pass.scene.stageVariables].map(([name, { text }]) => [name, text])),
  });
  const at = { object, path: [attribute, chosen.key] };
  if (!result.ok) {
    tell(
      pass,
      'template',
      'failed',
      `Template ${chosen.key} fails at line ${result.line}, column ${result.column}: ${result.message}`,
      socketRules.templateFails,
      at,
    );
    return { kind: 'failed' };
  }
  const unsure = chosen.isUnverified
    ? " template_selection_expression is not set. Using application/json as its default isn't verified."
    : '';
  const notes = (result.notes ?? [])
    .map(({ line, column, message }) => ` Line ${line}, column ${column}: ${message}`)
    .join('');
  const grounds = unsure || notes ? { ...socketRules.template, basis: 'unverified' as const } : socketRules.template;
  tell(
    pass,
    'template',
    'applied',
    `Template ${chosen.key} renders ${result.text.length} characters.${unsure}${notes}`,
    grounds,
    at,
  );
  return { kind: 'text', text: result.text };
}

/** The message through the request template, or as it is, or refused, as `passthrough_behavior` says. */
export function requestTemplate(pass: SocketPass, integration: DesignObject): TemplateOutcome {
  const { values } = pass.scene;
  const { message } = pass.request;
  const found = chosenTemplate(pass, integration, 'request_templates', pass.selection);
  if (!found) {
    tell(
      pass,
      'template',
      'undecided',
      'request_templates is resolved by Terraform; the trace sends the message unchanged.',
      socketRules.selectionMissing,
      { object: integration, path: ['request_templates'] },
    );
    return { kind: 'text', text: message };
  }
  if (found.chosen) return rendered(pass, integration, 'request_templates', found.chosen, message);
  const behavior = values.text(integration, 'passthrough_behavior')?.text ?? 'WHEN_NO_MATCH';
  const isRefused = behavior === 'NEVER' || (behavior === 'WHEN_NO_TEMPLATES' && found.count > 0);
  const why =
    found.count === 0
      ? 'The integration has no request templates'
      : `No request template has the key ${found.key} or $default`;
  const at = { object: integration, path: ['passthrough_behavior'] };
  if (isRefused) {
    tell(
      pass,
      'template',
      'refused',
      `${why}, and passthrough_behavior is ${behavior}: Unsupported Media Type. Whether the client receives it as a frame isn't verified.`,
      socketRules.passthroughRefused,
      at,
    );
    return { kind: 'unsupported' };
  }
  tell(
    pass,
    'template',
    'not matched',
    `${why}, so passthrough_behavior ${behavior} sends the message unchanged.`,
    socketRules.passthrough,
    at,
  );
  return { kind: 'text', text: message };
}

/** What the integration gave through the response template, or unchanged. */
export function responseTemplate(
  pass: SocketPass,
  response: DesignObject,
  payload: string,
  source: SelectionSource,
): TemplateOutcome {
  const found = chosenTemplate(pass, response, 'response_templates', source);
  return found?.chosen
    ? rendered(pass, response, 'response_templates', found.chosen, payload)
    : { kind: 'text', text: payload };
}
