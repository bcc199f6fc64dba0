export interface ToastSpec {
  text: string;
  action?: { label: string; onAction: () => void } | undefined;
}

export interface QueuedToast extends ToastSpec {
  id: number;
}

export interface ToastQueue {
  add: (toast: ToastSpec) => number;
  close: (id: number) => void;
  /** Stops the clocks while someone reads or reaches for a toast. */
  pause: () => void;
  resume: () => void;
  subscribe: (listener: () => void) => () => void;
  toasts: () => readonly QueuedToast[];
}

/** Milliseconds in view: to read it, and to read it and act. */
const SHOWN_MS = { plain: 6000, withAction: 12_000 } as const;
const MOST_AT_ONCE = 3;

/**
 * Time in view passes in beats of this many milliseconds. One counts when the page was painted during it, and however
 * late it ends it counts no more than that: on a busy machine, or in a tab that nobody sees, a toast waits.
 */
const BEAT_MS = 250;

interface Clock {
  /** Milliseconds in view that are left. */
  left: number;
  startedAt: number;
  /** Of the beat under way. */
  length: number;
  isPainted: boolean;
  frame: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Holds the toasts in view. Each leaves after its time, not counting pauses and what nobody could see. */
export function createToastQueue(): ToastQueue {
  let shown: readonly QueuedToast[] = [];
  let lastId = 0;
  let isPaused = false;
  const clocks = new Map<number, Clock>();
  const listeners = new Set<() => void>();

  const show = (next: readonly QueuedToast[]) => {
    shown = next;
    for (const listener of listeners) listener();
  };
  const beat = (id: number, clock: Clock) => {
    clock.startedAt = Date.now();
    clock.length = Math.min(BEAT_MS, clock.left);
    clock.isPainted = false;
    clock.frame = requestAnimationFrame(() => (clock.isPainted = true));
    clock.timer = setTimeout(() => {
      stop(clock);
      if (clock.left <= 0) close(id);
      else beat(id, clock);
    }, clock.length);
  };
  const stop = (clock: Clock) => {
    clearTimeout(clock.timer);
    cancelAnimationFrame(clock.frame);
    if (clock.isPainted) clock.left -= Math.min(clock.length, Date.now() - clock.startedAt);
    clock.isPainted = false;
  };
  const close = (id: number) => {
    const clock = clocks.get(id);
    if (!clock) return;
    stop(clock);
    clocks.delete(id);
    show(shown.filter((toast) => toast.id !== id));
    if (shown.length === 0) isPaused = false;
  };

  return {
    add(toast) {
      const id = ++lastId;
      const left = toast.action ? SHOWN_MS.withAction : SHOWN_MS.plain;
      const clock: Clock = { left, startedAt: 0, length: 0, isPainted: false, frame: 0, timer: undefined };
      clocks.set(id, clock);
      if (!isPaused) beat(id, clock);
      show([...shown, { ...toast, id }]);
      const oldest = shown[0];
      if (shown.length > MOST_AT_ONCE && oldest) close(oldest.id);
      return id;
    },
    close,
    pause() {
      if (isPaused) return;
      isPaused = true;
      for (const clock of clocks.values()) stop(clock);
    },
    resume() {
      if (!isPaused) return;
      isPaused = false;
      for (const [id, clock] of clocks) beat(id, clock);
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
