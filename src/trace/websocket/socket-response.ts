/** The way back: what the integration gave, the integration response, its template, and the frame. Source: socketRules.responses. */
import type { DesignObject } from '../../model/design/design.ts';
import { base64Of, textOfBase64 } from '../escapes.ts';
import { selectionText, type SelectionSource } from '../expression/selection.ts';
import { matchWhole } from '../java-regex/match-regex.ts';
import { readRegex } from '../java-regex/parse-regex.ts';
import { readJson } from '../json/read-json.ts';
import type { OtherChoice } from '../result.ts';
import { tracedAddress } from '../values/told.ts';
import type { Given } from './given.ts';
import type { IntegrationKind } from './integration-kind.ts';
import { tell, type SocketPass } from './socket-pass.ts';
import { socketRules } from './socket-rules.ts';
import { responseTemplate } from './socket-template.ts';

/** The text that goes back; undefined: the gateway cannot make it. */
export function responseText(
  pass: SocketPass,
  integration: DesignObject,
  kind: IntegrationKind,
  given: Extract<Given, { ok: true }>,
): string | undefined {
  const { values } = pass.scene;
  const reading = readJson(given.body);
  const source: SelectionSource = {
    ...pass.selection,
    response: { status: given.status, headers: given.header, body: reading.ok ? reading.value : undefined },
  };
  const expression =
    kind === 'lambda' ? '${integration.response.body.errorMessage}' : '${integration.response.statuscode}';
  const { text: value } = selectionText(expression, source);
  const response = chosenResponse(pass, integration, value);
  if (!response) return undefined;
  const handling = values.text(response, 'content_handling_strategy')?.text;
  const payload =
    handling === 'CONVERT_TO_TEXT'
      ? base64Of(given.body)
      : handling === 'CONVERT_TO_BINARY'
        ? (textOfBase64(given.body) ?? given.body)
        : given.body;
  if (handling)
    tell(
      pass,
      'response',
      'applied',
      `${handling}: the payload is ${handling === 'CONVERT_TO_TEXT' ? 'encoded as base64' : 'decoded from base64'}.`,
      socketRules.binary,
      { object: response, path: ['content_handling_strategy'] },
    );
  noteParameters(pass, response);
  const result = responseTemplate(pass, response, payload, source);
  return result.kind === 'text' ? result.text : undefined;
}

/** A frame has no headers, and for the response of `$connect` AWS documents none that these could set. */
function noteParameters(pass: SocketPass, object: DesignObject): void {
  if (pass.scene.values.entries(object.attributes['response_parameters'])?.length === 0) return;
  const text = 'response_parameters has no documented effect on WebSocket APIs; the trace ignores it.';
  const at = { object, path: ['response_parameters'] };
  tell(pass, 'response', 'not matched', text, socketRules.responseParameters, at);
}

/** Integration responses with a regular expression first, `$default` for all others. */
function chosenResponse(pass: SocketPass, integration: DesignObject, value: string): DesignObject | undefined {
  const { values, index } = { values: pass.scene.values, index: pass.scene.values.index };
  const responses = (index.byType.get('integration_response') ?? []).flatMap((object) => {
    const own = values.target(object.attributes['integration_id'], 'integration', pass.scene.api.key);
    return own?.key === integration.key
      ? [{ object, key: values.text(object, 'integration_response_key')?.text ?? '' }]
      : [];
  });
  const judged = responses.map((response) => ({ ...response, fit: fitOf(response.key, value) }));
  const chosen = judged.filter(({ fit }) => fit === 'fits')[0] ?? judged.find(({ key }) => key === '$default');
  const others: readonly OtherChoice[] = judged
    .filter((response) => response !== chosen)
    .map(({ object, key, fit }) => ({ address: tracedAddress(object), why: whyNot(key, fit, value) }));
  const shown = `The selection value is ${JSON.stringify(value)}`;
  if (!chosen) {
    tell(
      pass,
      'response',
      'failed',
      `${shown}, which no integration response matches, and there is no $default: Internal server error.`,
      socketRules.noResponse,
      { object: integration, others },
    );
    return undefined;
  }
  const isTie = judged.filter(({ fit }) => fit === 'fits').length > 1;
  const isUnsure = judged.some(({ fit }) => fit === 'unknown');
  const text = `${shown}: integration response ${chosen.key} matches.${isTie ? " Several match; their order isn't verified." : ''}`;
  tell(
    pass,
    'response',
    isUnsure ? 'undecided' : 'matched',
    text,
    isTie ? socketRules.responsesOrder : socketRules.responses,
    {
      object: chosen.object,
      path: ['integration_response_key'],
      others,
    },
  );
  return chosen.object;
}

type Fit = 'fits' | 'not' | 'unknown';

/** `/…/` has to match the whole value. */
function fitOf(key: string, value: string): Fit {
  const [, source] = /^\/(.*)\/$/s.exec(key) ?? [];
  if (source === undefined) return key.includes('${') ? 'unknown' : 'not';
  const reading = readRegex(source);
  if (!reading.ok) return 'unknown';
  try {
    return matchWhole(reading.regex, value).match ? 'fits' : 'not';
  } catch {
    return 'unknown';
  }
}

function whyNot(key: string, fit: Fit, value: string): string {
  if (key === '$default') return '$default is used only if no regular expression matches.';
  if (fit === 'fits') return `${key} also matches.`;
  return fit === 'unknown' ? `undecided: ${key} can't be evaluated.` : `${key} doesn't match ${JSON.stringify(value)}.`;
}

/** Whether what the integration gives goes back to the sender. */
export function isTwoWay({ scene: { values }, route }: SocketPass): boolean {
  if (values.text(route.object, 'route_response_selection_expression')?.text !== '$default') return false;
  return (values.index.byType.get('route_response') ?? []).some(
    (response) =>
      values.target(response.attributes['route_id'], 'route')?.key === route.object.key &&
      (values.text(response, 'route_response_key')?.text ?? '$default') === '$default',
  );
}
