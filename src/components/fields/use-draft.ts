import { useState } from 'react';
import type { Attribute } from '../../model/schema/attribute.ts';
import type { Value } from '../../model/schema/value.ts';
import { type Draft, followValue, valueOf } from './draft.ts';

/**
 * The draft of a value that is held elsewhere: what was written stays as it was written while it says what the value
 * says, and gives way to a value that came from elsewhere.
 */
export function useDraft(
  attribute: Attribute,
  value: Value | undefined,
  onChange: (value: Value | undefined) => void,
): readonly [draft: Draft, change: (next: Draft) => void] {
  const [held, setHeld] = useState<Draft>();
  const change = (next: Draft) => {
    setHeld(next);
    onChange(valueOf(attribute, next));
  };
  return [followValue(attribute, held, value), change];
}
