import { useEffect, useRef, useState } from 'react';

export interface LiveRegionProps {
  /** What is so now; only the last of a quick series is said. */
  message: string;
  /** The least time between two messages. */
  intervalMs?: number | undefined;
  /** Speaks of the part of the page that it is in: a dialog hides both, else a part that scrolls has nothing to focus. */
  isLocal?: boolean;
}

/** Says changes to screen readers, politely and at most once per second. */
export function LiveRegion({ message, intervalMs = 1000, isLocal = false }: LiveRegionProps) {
  const [said, setSaid] = useState('');
  const saidAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const wait = Math.max(0, saidAt.current + intervalMs - Date.now());
    const timer = setTimeout(() => {
      saidAt.current = Date.now();
      setSaid(message);
    }, wait);
    return () => clearTimeout(timer);
  }, [message, intervalMs]);
  return (
    // Dialogs hide the rest of the page from screen readers, but not what has this mark.
    <output
      className="sr"
      aria-live="polite"
      aria-atomic="true"
      {...(isLocal ? {} : { 'data-live-announcer': 'region' })}
    >
      {said}
    </output>
  );
}
