import CircleCheck from 'lucide-react/icons/circle-check';
import CircleX from 'lucide-react/icons/circle-x';
import { firstToOpen, type RequestMark } from '../../../session/trace/verdicts.ts';
import type { Key } from '../../../model/schema/value.ts';
import { Icon } from '../../ui/Icon.tsx';
import { failedOf, requestWords } from './request-marks.ts';
import * as styles from '../Map.module.css';

/** Whether the saved requests of a route still have their outcome; a press opens the one to look at first. */
export function RequestSign({ requests }: { requests: readonly RequestMark[] }) {
  const first = firstToOpen(requests);
  if (!first) return null;
  const failed = failedOf(requests).length;
  const names = requests.map(({ name, kind }) => `${name}: ${kind === 'passed' ? 'passed' : 'failed'}`);
  return (
    <span
      className={`${styles.request} ${failed > 0 ? 'sev-error' : 'sev-ok'}`}
      data-request={first.request}
      title={[requestWords(requests), ...names].join('\n')}
    >
      <Icon of={failed > 0 ? CircleX : CircleCheck} size={12} />
      {failed > 0 ? `${failed} failed` : requests.length}
    </span>
  );
}

/** The request whose sign an event is on. */
export const requestAround = (target: EventTarget | null): Key | undefined => {
  const found = target instanceof Element ? target.closest('[data-request]') : null;
  return found instanceof HTMLElement ? found.dataset['request'] : undefined;
};
