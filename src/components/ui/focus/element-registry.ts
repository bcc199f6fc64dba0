/** Elements by the name of what they show, for those who have to find what another component draws. */
import { useCallback, type RefCallback } from 'react';

export interface RegisteredElement {
  readonly id: string;
  readonly element: HTMLElement;
}

export interface ElementRegistry {
  /** Enters an element; returns what takes it out. Several may have one id, such as rows whose key is being typed. */
  readonly add: (id: string, element: HTMLElement) => () => void;
  /** The element of an id; of several the first on the page. */
  readonly get: (id: string) => HTMLElement | undefined;
  readonly all: () => readonly HTMLElement[];
  /** The innermost element around something, which may be itself. */
  readonly around: (target: EventTarget | null) => RegisteredElement | undefined;
  /** Calls back once with the element of an id: now, or when it comes. Returns what stops the waiting. */
  readonly whenPresent: (id: string, found: (element: HTMLElement) => void) => () => void;
}

const isBefore = (element: Node, other: Node) =>
  (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

export function elementRegistry(): ElementRegistry {
  const entries = new Map<Element, RegisteredElement>();
  const waiting = new Map<(element: HTMLElement) => void, string>();
  const get = (id: string) => {
    let first: HTMLElement | undefined;
    for (const entry of entries.values())
      if (entry.id === id && !(first && isBefore(first, entry.element))) first = entry.element;
    return first;
  };
  return {
    get,
    all: () => Array.from(entries.values(), ({ element }) => element),
    add(id, element) {
      entries.set(element, { id, element });
      for (const [found, awaited] of waiting) if (awaited === id && waiting.delete(found)) found(element);
      return () => void entries.delete(element);
    },
    around(target) {
      let at = target instanceof Element ? target : null;
      while (at && !entries.has(at)) at = at.parentElement;
      return at ? entries.get(at) : undefined;
    },
    whenPresent(id, found) {
      const element = get(id);
      if (element) found(element);
      else waiting.set(found, id);
      return () => void waiting.delete(found);
    },
  };
}

/** The ref of an element that is found under an id while it is on the page. */
export const useRegistered = (registry: ElementRegistry, id: string): RefCallback<HTMLElement> =>
  useCallback((element) => (element ? registry.add(id, element) : undefined), [registry, id]);
