import { formatCount } from '../../model/text/format-number.ts';
import type { Traced, TraceResult } from '../../trace/result.ts';
import { useTrace } from '../../session/trace/trace-state.ts';
import { CopyButton } from '../dialogs/CopyButton.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { say } from '../../session/document/store.ts';
import { nameOfAddress } from './step-words.ts';
import * as styles from './Trace.module.css';

/** The end of the story first: what the client gets, and who gave it. */
export function Outcome({ traced }: { traced: Traced }) {
  const draft = useTrace((state) => state.draft);
  if (!traced.ok)
    return (
      <output className={styles.outcome}>
        <b>{traced.message}</b>
      </output>
    );
  const { result, refused } = traced;
  const code = codeOf(result);
  const words = wordsOf(result, refused);
  return (
    <div className={styles.outcome} data-refused={refused || undefined}>
      {code !== '' && <span className={styles.code}>{code}</span>}
      <b className="clip">{words}</b>
      <span className={styles.dim}>{formatCount(result.steps.length, 'step')}</span>
      <span className="grow" />
      {!('event' in draft) && (
        <CopyButton
          label="Copy as curl"
          variant="quiet"
          text={async () => (await import('../../codegen/requests/curl.ts')).curlText(draft)}
          onRefused={(message) => message !== undefined && say(message)}
        />
      )}
      <LiveRegion isLocal message={`${code} ${words}`} />
    </div>
  );
}

/** Status, or what happens to the connection. */
function codeOf({ response }: TraceResult): string {
  if (!response) return '';
  if ('statusCode' in response) return String(response.statusCode);
  if ('closed' in response) return String(response.closed);
  return '';
}

function wordsOf(result: TraceResult, refused: boolean): string {
  const { backend, integration, response } = result;
  const last = result.steps.findLast(({ outcome }) => outcome === 'refused' || outcome === 'not matched');
  if (refused)
    return last?.address === undefined ? 'Refused by API Gateway' : `Refused by ${nameOfAddress(last.address)}`;
  if (response && 'closed' in response) return 'The connection is closed';
  const name = integration === null ? undefined : nameOfAddress(integration);
  if ('outcome' in backend && backend.outcome === 'failed') return name ? `${name} fails` : 'The backend fails';
  if (backend.kind === 'none') return response ? 'API Gateway responds' : 'Nothing is sent to a backend';
  return name ? `Reaches ${name}` : 'Reaches the backend';
}
