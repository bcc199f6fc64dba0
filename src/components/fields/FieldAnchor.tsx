import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import type { Path } from '../../hcl/path.ts';
import type { Key } from '../../model/schema/value.ts';
import { select, session } from '../../session/document/store.ts';
import { useRegistered } from '../ui/focus/element-registry.ts';
import { fieldElements, placeId, placeText } from './field-registry.ts';
import { isMovingFocus } from './focus-place.ts';

export interface FieldAnchorProps {
  objectKey: Key;
  path: Path;
  className?: string | undefined;
  /** Makes it a group of that name. */
  label?: string | undefined;
  /** A row of an editor that keeps the focus near when rows come and go. */
  isRow?: boolean | undefined;
  onLeave?: (() => void) | undefined;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  children: ReactNode;
}

const isMenu = (element: EventTarget | null) => element instanceof Element && element.closest('[role="menu"]') !== null;

/** A place of the design on the page: focus in it becomes the selection, and the selection can focus it. */
export function FieldAnchor(props: FieldAnchorProps) {
  const { objectKey, path, className, label, isRow, onLeave, onKeyDown, children } = props;
  const focused = (event: FocusEvent) => {
    // Places lie within places; the innermost one counts.
    if (isMovingFocus() || fieldElements.around(event.target)?.element !== event.currentTarget) return;
    const { selection } = session.getState();
    const isThere =
      selection.key === objectKey && selection.path !== undefined && placeText(selection.path) === placeText(path);
    if (!isThere || selection.origin === 'outline') select(objectKey, path, 'field');
  };
  const blurred = (event: FocusEvent) => {
    const to = event.relatedTarget;
    const stays = to instanceof Node && event.currentTarget.contains(to);
    // A window that loses the focus leaves its field focused.
    const waits = event.currentTarget.contains(document.activeElement);
    if (!stays && !waits && !isMenu(to)) onLeave?.();
  };
  const place = {
    role: label === undefined ? 'presentation' : 'group',
    'aria-label': label,
    'data-row': isRow ? '' : undefined,
    onFocus: focused,
    onBlur: onLeave && blurred,
    onKeyDown,
  };
  return (
    <div ref={useRegistered(fieldElements, placeId(objectKey, path))} className={className} {...place}>
      {children}
    </div>
  );
}
