export interface ToastSpec {
  text: string;
  action?: { label: string; onAction: () => void } | undefined;
}

export interface Toast extends ToastSpec {
  id: number;
}

export interface ToastQueue {
  add: (toast: ToastSpec) => number;
  close: (id: number) => void;
  /** Stops the clocks while someone reads or reaches for a toast. */
  pause: () => void;
  resume: () => void;
  subscribe: (listener: () => void) => () => void;
  toasts: () => readonly Toast[];
}

const SHOWN_MS = 6000;
const MOST_AT_ONCE = 3;

interface Clock {
  left: number;
  startedAt: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Holds the toasts in view; each leaves after six seconds, not counting pauses. */
export function createToastQueue(): ToastQueue {
  let shown: readonly Toast[] = [];
  let lastId = 0;
  let isPaused = false;
  const clocks = new Map<number, Clock>();
  const listeners = new Set<() => void>();

  const show = (next: readonly Toast[]) => {
    shown = next;
    for (const listener of listeners) listener();
  };
  const start = (id: number, clock: Clock) => {
    clock.startedAt = Date.now();
    clock.timer = setTimeout(() => close(id), clock.left);
  };
  const close = (id: number) => {
    clearTimeout(clocks.get(id)?.timer);
    if (!clocks.delete(id)) return;
    show(shown.filter((toast) => toast.id !== id));
    if (shown.length === 0) isPaused = false;
  };

  return {
    add(toast) {
      const id = ++lastId;
      const clock: Clock = { left: SHOWN_MS, startedAt: 0, timer: undefined };
      clocks.set(id, clock);
      if (!isPaused) start(id, clock);
      show([...shown, { ...toast, id }]);
      const oldest = shown[0];
      if (shown.length > MOST_AT_ONCE && oldest) close(oldest.id);
      return id;
    },
    close,
    pause() {
      if (isPaused) return;
      isPaused = true;
      for (const clock of clocks.values()) {
        clearTimeout(clock.timer);
        clock.left -= Date.now() - clock.startedAt;
      }
    },
    resume() {
      if (!isPaused) return;
      isPaused = false;
      for (const [id, clock] of clocks) start(id, clock);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    toasts: () => shown,
  };
}

/** The queue of the page; the region draws it, `useToast` adds to it. */
export const pageToasts = createToastQueue();
