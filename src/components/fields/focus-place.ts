/** Where the focus goes for a place of the design. */
import type { Path } from '../../hcl/path.ts';
import type { Key } from '../../model/schema/value.ts';
import { fieldElements, placeId } from './field-registry.ts';

const fields = [
  'input:not([type="hidden"], [type="radio"], [type="checkbox"], [tabindex="-1"])',
  'textarea',
  'button[role="combobox"]',
  'input[type="radio"]:checked',
  'input:not([type="hidden"], [tabindex="-1"])',
  'select:not([tabindex="-1"])',
  'button:not([data-mode], [tabindex="-1"])',
];

/** What a person writes into, within an element: the field before the buttons around it. */
export function fieldWithin(element: Element): HTMLElement | undefined {
  const inner = element.querySelector('[data-control]') ?? element;
  for (const selector of fields) {
    const found = inner.querySelector(selector);
    if (found instanceof HTMLElement) return found;
  }
  return undefined;
}

let moving = false;

/** True while the focus is moved to a place that was chosen elsewhere. */
export const isMovingFocus = (): boolean => moving;

/** Focuses the field of a path, or the nearest one around it. False where there is none. */
export function focusPlace(key: Key, path: Path): boolean {
  for (let length = path.length; length > 0; length -= 1) {
    const place = fieldElements.get(placeId(key, path.slice(0, length)));
    const field = place && fieldWithin(place);
    if (!field) continue;
    moving = true;
    field.focus({ preventScroll: true });
    moving = false;
    place.scrollIntoView({ block: 'nearest' });
    return true;
  }
  return false;
}
