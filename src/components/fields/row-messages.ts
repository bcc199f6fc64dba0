/** Diagnostics as a field shows them. */
import type { Path } from '../../hcl/path.ts';
import { indexOf, parentOf } from '../../model/design/design.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import { edit, explain, session } from '../../session/document/store.ts';
import type { Faulty } from './control.ts';
import type { FieldRowMessage } from '../ui/layout/FieldRow.tsx';
import type { InputState } from '../ui/input/InputShell.tsx';

export function rowMessages(diagnostics: readonly Diagnostic[], isReadOnly: boolean): readonly FieldRowMessage[] {
  return diagnostics.map((diagnostic, at) => {
    const { severity, message, fix, rule, resource } = diagnostic;
    const repair = fix && { label: fix.title, onFix: () => edit(fix.edit, `${fix.title} (${nameIn(resource)})`) };
    return {
      key: `${rule}-${at}`,
      severity,
      text: message,
      onWhy: () => explain(rule),
      ...(isReadOnly || !repair ? {} : { fix: repair }),
    };
  });
}

/** What the rendering says that stands beside a template, at the place of the fault. */
export function isSaidBeside({ rule, key, path }: Diagnostic): boolean {
  if (rule !== 'template-renders' || key === undefined || path.length < 2) return false;
  const index = indexOf(session.getState().history.present);
  const object = index.byKey.get(key);
  return object !== undefined && parentOf(object, index)?.variant === 'WEBSOCKET';
}

const nameIn = (address: string) => address.split('.').slice(1).join('.') || session.getState().history.present.name;

const stateOf = ({ severity }: Diagnostic): InputState | undefined =>
  severity === 'error' ? 'invalid' : severity === 'warning' ? 'warn' : undefined;

export const fieldState = (diagnostics: readonly Diagnostic[]): InputState | undefined =>
  diagnostics.some(({ severity }) => severity === 'error')
    ? 'invalid'
    : diagnostics.some(({ severity }) => severity === 'warning')
      ? 'warn'
      : undefined;

/** Which rows of a field are marked: by key or position, in a block of blocks by both. */
export function faultyRows(diagnostics: readonly Diagnostic[], path: Path): Faulty {
  const rows = new Map<string, InputState>();
  for (const diagnostic of diagnostics) {
    const [row, , inner] = diagnostic.path.slice(path.length);
    const state = stateOf(diagnostic);
    if (row === undefined || state === undefined) continue;
    const name = inner === undefined ? String(row) : `${row}/${inner}`;
    if (rows.get(name) !== 'invalid') rows.set(name, state);
  }
  return rows;
}
