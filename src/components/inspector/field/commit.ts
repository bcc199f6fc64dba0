/** What the edits of a field are called. */
import type { Attribute } from '../../../model/schema/attribute.ts';

/** "timeout" for "Timeout"; names such as API and OpenAPI keep their capitals. */
export const spoken = (label: string): string =>
  /^[A-Z][a-z]+(?:\s|$)/.test(label) ? label[0]?.toLowerCase() + label.slice(1) : label;

export const editLabel = (attribute: Attribute, name: string): string => `Set ${spoken(attribute.label)} of ${name}`;
