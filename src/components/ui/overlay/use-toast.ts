import { pageToasts, type ToastSpec } from './toast-queue.ts';

/** Returns the function that shows a toast: what happened, and at most one thing to do about it. */
export function useToast(): (toast: ToastSpec) => void {
  return pageToasts.add;
}
