import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { classes } from '../classes.ts';
import { Count } from '../marks/Count.tsx';
import * as styles from './Tabs.module.css';

export interface TabSpec<Id extends string = string> {
  id: Id;
  label: string;
  count?: number | undefined;
  /** Changed since last time: a dot, and this word for screen readers. */
  changed?: string | undefined;
}

export interface TabsProps<Id extends string> {
  tabs: readonly TabSpec<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  /** Names the strip of tabs. */
  label: string;
  /** Files are set in mono. */
  isFiles?: boolean | undefined;
  /** Right of the tabs, in the same bar. */
  barEnd?: ReactNode;
  barClassName?: string | undefined;
  /** The panel of the selected tab; it stays mounted when another is selected. Null hides it and leaves the bar. */
  children: ReactNode;
  className?: string | undefined;
}

/** The place that a key leads to along a strip; undefined for keys that are not ours. */
function placeAfterKey(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** Moves a strip so that one of its tabs is seen, and nothing around the strip: the page stays where it is. */
function showWithin(strip: HTMLElement, tab: Element | undefined): void {
  if (!tab) return;
  const [box, own] = [strip.getBoundingClientRect(), tab.getBoundingClientRect()];
  if (own.left < box.left) strip.scrollLeft -= box.left - own.left;
  else if (own.right > box.right) strip.scrollLeft += own.right - box.right;
}

/**
 * Tabs over one panel. Arrow keys move along the strip, which scrolls when it is longer than its place. Our own, as
 * the panel stays the same element whichever tab is selected: an editor in it lives on.
 */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { tabs, selected, onSelect, label, isFiles, barEnd, barClassName, children, className } = props;
  const base = useId();
  const strip = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ id }) => id === selected);
  const tabId = (place: number) => `${base}tab-${place}`;
  const panelId = `${base}panel`;
  const isShown = children !== null;

  useEffect(() => {
    if (strip.current) showWithin(strip.current, strip.current.children[at]);
  }, [at]);

  const press = (event: KeyboardEvent) => {
    const next = placeAfterKey(event.key, at, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || !tab) return;
    event.preventDefault();
    onSelect(tab.id);
    const element = strip.current?.children[next];
    if (element instanceof HTMLElement) element.focus();
  };
  const list = { role: 'tablist', 'aria-label': label, onKeyDown: press };
  return (
    <div className={classes(styles.tabset, className)}>
      <div className={classes(styles.bar, barClassName)}>
        <div ref={strip} className={styles.tabs} {...list}>
          {tabs.map((tab, place) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={tabId(place)}
              className={classes(styles.tab, isFiles && styles.tabFile)}
              aria-selected={place === at}
              aria-controls={place === at && isShown ? panelId : undefined}
              tabIndex={place === Math.max(0, at) ? 0 : -1}
              onClick={() => onSelect(tab.id)}
            >
              {tab.label}
              {tab.count !== undefined && <Count>{tab.count}</Count>}
              {tab.changed !== undefined && (
                <span className={styles.dot}>
                  <span className="sr">{tab.changed}</span>
                </span>
              )}
            </button>
          ))}
        </div>
        <span className="grow" />
        {barEnd}
      </div>
      <div id={panelId} role="tabpanel" aria-labelledby={tabId(at)} className={styles.body} hidden={!isShown}>
        {children}
      </div>
    </div>
  );
}
