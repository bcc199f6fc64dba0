import { type FocusEvent, useRef, useSyncExternalStore } from 'react';
import X from 'lucide-react/icons/x';
import { Button } from '../Button.tsx';
import { FixButton } from '../FixButton.tsx';
import { Icon } from '../Icon.tsx';
import { pageToasts, type ToastQueue } from './toast-queue.ts';
import * as styles from './ToastRegion.module.css';

/**
 * Where toasts appear; put it once, last on the page. Read out politely. Their clocks stand still while the pointer
 * or the focus is on them, and focus goes back to where it came from when the last one leaves.
 */
export function ToastRegion({ queue = pageToasts }: { queue?: ToastQueue }) {
  const toasts = useSyncExternalStore(queue.subscribe, queue.toasts);
  const cameFrom = useRef<HTMLElement | null>(null);

  const enter = (event: FocusEvent) => {
    const from = event.relatedTarget;
    if (from instanceof HTMLElement && !event.currentTarget.contains(from)) cameFrom.current = from;
    queue.pause();
  };
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) queue.resume();
  };
  const close = (id: number) => {
    queue.close(id);
    if (queue.toasts().length === 0) cameFrom.current?.focus();
  };

  const held = { onPointerEnter: queue.pause, onPointerLeave: queue.resume, onFocus: enter, onBlur: leave };

  return (
    // Stays reachable and audible while a dialog is open.
    <section className={styles.toasts} aria-label="Notifications" data-react-aria-top-layer="true">
      <ol aria-live="polite" aria-relevant="additions" {...held}>
        {toasts.map(({ id, text, action }) => (
          <li key={id} className={styles.toast}>
            <span className={styles.text}>{text}</span>
            {action && (
              <FixButton
                onPress={() => {
                  action.onAction();
                  close(id);
                }}
              >
                {action.label}
              </FixButton>
            )}
            <Button variant="quiet" size="sm" isSquare aria-label="Dismiss" onPress={() => close(id)}>
              <Icon of={X} />
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
