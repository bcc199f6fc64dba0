import { useEffect, useState } from 'react';

const shownMs = 2000;

/** True for two seconds after `done` was called: the button says that it worked. */
export function useDone(): readonly [isDone: boolean, done: () => void] {
  const [serial, setSerial] = useState(0);
  useEffect(() => {
    if (serial === 0) return;
    const timer = setTimeout(() => setSerial(0), shownMs);
    return () => clearTimeout(timer);
  }, [serial]);
  return [serial > 0, () => setSerial((last) => last + 1)];
}
