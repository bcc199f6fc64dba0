import { useEffect, useRef } from 'react';
import * as styles from './ToastRegion.module.css';

/** Narrower than this, a toast would be a column of words. */
const narrowest = 220;

/**
 * Keeps room for toasts in a bar that is free there, so that they cover nothing. Without it on the page, or where it is
 * too narrow, they come up over the lower edge.
 */
export function ToastPlace() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = place.current;
    const bar = element?.parentElement;
    if (!element || !bar) return undefined;
    const { style } = document.documentElement;
    const names = ['--toast-left', '--toast-width', '--toast-bottom'] as const;
    const clear = () => {
      delete document.documentElement.dataset['toastPlace'];
      for (const name of names) style.removeProperty(name);
    };
    const measure = () => {
      const { left, width, height, top } = element.getBoundingClientRect();
      if (width < narrowest) return clear();
      document.documentElement.dataset['toastPlace'] = 'bar';
      const values = [left, width, window.innerHeight - top - height];
      names.forEach((name, at) => style.setProperty(name, `${values[at]}px`));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // A bar that moves leaves its size; what is above it gives that room.
    for (let around: Element | null = bar; around; around = around.parentElement) observer.observe(around);
    return () => {
      observer.disconnect();
      clear();
    };
  }, []);
  return <span ref={place} className={styles.place} />;
}
