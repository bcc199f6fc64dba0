/** @import { Diagnostic } from './outcome.ts' */
/** @import { Finished } from './program.mjs' */

/**
 * @param {string} summary
 * @param {string} detail
 * @returns {Diagnostic}
 */
export const failure = (summary, detail) => ({
  severity: 'error',
  summary,
  detail,
  file: null,
  line: null,
  address: null,
});

/** @param {readonly Diagnostic[]} diagnostics */
export const hasErrors = (diagnostics) => diagnostics.some(({ severity }) => severity === 'error');

/** @typedef {{
 *   severity: string,
 *   summary: string,
 *   detail?: string,
 *   address?: string,
 *   range?: { filename: string, start: { line: number } },
 *   snippet?: { context?: string, code?: string },
 * }} JsonDiagnostic as Terraform's -json output has it
 */

/**
 * @param {JsonDiagnostic} json
 * @returns {Diagnostic}
 */
export function plainDiagnostic(json) {
  const { severity, summary, detail = '', range } = json;
  const attribute = attributeOf(json);
  return {
    severity,
    summary,
    detail,
    file: range?.filename ?? null,
    line: range?.start.line ?? null,
    address: json.address ?? addressIn(json.snippet?.context ?? ''),
    ...(attribute ? { attribute } : {}),
  };
}

/** @param {string} context */
function addressIn(context) {
  const [, block, type, name] = /^(resource|data|module)\b(?: "([^"]*)")?(?: "([^"]*)")?/.exec(context) ?? [];
  if (block === 'module') return type === undefined ? null : `module.${type}`;
  if (name === undefined) return null;
  return block === 'data' ? `data.${type}.${name}` : `${type}.${name}`;
}

const namings = [
  /(?:argument named|Blocks of type|The argument|value for attribute|expected length of|Must set a configuration value for the|Attribute:?|configure a value for) "?([a-z][\w.[\]"-]*)"?/,
  /expected ([a-z_]\w*) to be/,
  /^"([a-z_]\w*)" (?:\(|contains)/,
  /^Path: (.+)$/m,
];

/** @param {JsonDiagnostic} json */
function attributeOf({ summary, detail = '', snippet }) {
  for (const pattern of namings) {
    const name = pattern.exec(`${summary}\n${detail}`)?.[1];
    if (name !== undefined) return name.replace(/"$/, '').replace(/\.$/, '');
  }
  return /^\s*"?([A-Za-z_][\w-]*)"?\s*[=:]/.exec(snippet?.code ?? '')?.[1];
}

const position = /^\s+(?:with (?<address>.+?),|on (?<file>\S+) line (?<line>\d+)(?:,? in .+?)?:)\s*$/;

/**
 * Of commands that have no -json form: what standard error says, in boxes or without.
 *
 * @param {string} stderr
 * @returns {Diagnostic[]}
 */
export function textDiagnostics(stderr) {
  const text = stderr.replace(/^[╷│╵] ?/gm, '');
  return text.split(/^(?=(?:Error|Warning): )/m).flatMap((part) => {
    const [, severity, summary = ''] = /^(Error|Warning): (.*)/.exec(part) ?? [];
    if (severity === undefined) return [];
    const lines = part.split('\n').slice(1);
    const places = lines.map((line) => position.exec(line)?.groups ?? {});
    const place = places.find((found) => found['file'] !== undefined);
    const isDetail = (/** @type {string} */ line) => !position.test(line) && !/^\s+\d+: /.test(line);
    return {
      severity: severity.toLowerCase(),
      summary,
      detail: lines.filter(isDetail).join('\n').trim(),
      file: place?.['file'] ?? null,
      line: place ? Number(place['line']) : null,
      address: places.find((found) => found['address'] !== undefined)?.['address'] ?? null,
    };
  });
}

/**
 * What a run says went wrong; its raw text where it says nothing readable.
 *
 * @param {Finished} finished
 * @returns {Diagnostic[]}
 */
export function failuresOf({ stdout, stderr }) {
  const found = textDiagnostics(stderr);
  return hasErrors(found) ? found : [failure('Terraform failed', (stderr || stdout).trim().slice(-2000))];
}
