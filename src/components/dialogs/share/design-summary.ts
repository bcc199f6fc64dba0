import { indexOf, variantOfObject, type Design } from '../../../model/design/design.ts';
import { formatCount } from '../../../model/text/format-number.ts';
import { checked } from '../../../session/document/checks.ts';

/** "1 HTTP API, 12 integrations, 2 warnings". */
export function designSummary(design: Design): string {
  const { byType } = indexOf(design);
  const apis = byType.get('api') ?? [];
  const protocols = new Set(apis.map((api) => variantOfObject(api)?.protocol));
  const [protocol] = protocols.size === 1 ? [...protocols] : [];
  const kind = protocol ? { HTTP: 'HTTP API', WEBSOCKET: 'WebSocket API' }[protocol] : 'API';
  const { error, warning } = checked(design).counts;
  return [
    formatCount(apis.length, kind),
    formatCount(byType.get('integration')?.length ?? 0, 'integration'),
    ...(error > 0 ? [formatCount(error, 'error')] : []),
    ...(warning > 0 ? [formatCount(warning, 'warning')] : []),
  ].join(', ');
}
