/** Things on their way into Adopt. They are kept in memory alone: never stored, never part of a link. */
import { createStore, type StoreApi } from 'zustand';

/** One text or file that a person brought, or why it could not be read. */
export type IntakeItem =
  | { readonly name?: string; readonly text: string }
  | { readonly name: string; readonly problem: string };

/** What waits for the dialog to take it. */
export const inbox: StoreApi<readonly IntakeItem[]> = createStore<readonly IntakeItem[]>(() => []);

export const putIntake = (things: readonly IntakeItem[]): void =>
  inbox.setState([...inbox.getState(), ...things], true);

/** Everything that waits, once. */
export function takeIntake(): readonly IntakeItem[] {
  const things = inbox.getState();
  if (things.length > 0) inbox.setState([], true);
  return things;
}
