import type { ClipboardEvent, ReactNode } from 'react';
import { indexOf, protocolOf } from '../../../model/design/design.ts';
import { spreadTexts } from '../../../model/design/spread.ts';
import { formatCount } from '../../../model/text/format-number.ts';
import type { Key } from '../../../model/schema/value.ts';
import { edit, say, session } from '../../../session/document/store.ts';
import { pastedKeys, type PastedKeys } from './pasted-keys.ts';

interface EachLineProps {
  objectKey: Key;
  /** The attribute that holds the key. */
  name: string;
  children: ReactNode;
}

/** Several route keys that are pasted into the field of one are a route each, like the one of the field. */
export function EachLine({ objectKey, name, children }: EachLineProps) {
  const paste = (event: ClipboardEvent) => {
    const index = indexOf(session.getState().history.present);
    const object = index.byKey.get(objectKey);
    const protocol = object && protocolOf(object, index);
    const pasted = protocol && pastedKeys(event.clipboardData.getData('text/plain'), protocol);
    if (!pasted) return;
    event.preventDefault();
    addRoutes(objectKey, name, pasted);
  };
  return (
    <div role="presentation" onPaste={paste}>
      {children}
    </div>
  );
}

function addRoutes(key: Key, name: string, { keys, unread }: PastedKeys): void {
  const before = session.getState().history.present;
  edit(spreadTexts(key, name, keys), `Paste ${formatCount(keys.length, 'route key')}`);
  const after = session.getState().history.present;
  const added = after.objects.length - before.objects.length;
  const existing = after === before ? keys.length : keys.length - added - 1;
  const notes = [
    existing > 0 && `${formatCount(existing, 'route key')} already ${existing === 1 ? 'exists' : 'exist'}`,
    unread > 0 && `${formatCount(unread, 'line')} ${unread === 1 ? "isn't a route key" : "aren't route keys"}`,
  ].filter((note) => note !== false);
  const done = after === before ? 'No routes added' : `Added ${formatCount(added, 'route')}`;
  say([done, ...notes].join('. '), after === before ? {} : { undo: true });
}
