/** The attributes of objects as choices: those of the selected one first, those of all others after them. */
import TextCursorInput from 'lucide-react/icons/text-cursor-input';
import { indexOf, typeOf, variantOfObject, type Design, type DesignObject } from '../../model/design/design.ts';
import { memoByObject } from '../../model/memo.ts';
import type { Attribute } from '../../model/schema/attribute.ts';
import { attributesOf } from '../../model/schema/resource.ts';
import { isDynamic, isMap, isPairs, pairsOf, type Key, type Value } from '../../model/schema/value.ts';
import { select } from '../../session/document/store.ts';
import { shorten, valueText } from '../fields/value-text.ts';
import { titleText } from '../outline/row-title.ts';
import type { Choice } from './choice.ts';

interface Place {
  readonly path: readonly [string, ...string[]];
  readonly attribute: Attribute;
  readonly value: Value | undefined;
}

const membersOf = (value: Value | undefined): ReadonlyMap<string, Value> =>
  new Map(isMap(value) && !isDynamic(value) ? (isPairs(value) ? pairsOf(value) : Object.entries(value)) : []);

/** Attributes of the form, and those within its blocks. */
const placesOf = memoByObject((object: DesignObject): readonly Place[] =>
  attributesOf(typeOf(object), variantOfObject(object)).flatMap(([name, attribute]): Place[] => {
    const value = object.attributes[name];
    const own: Place = { path: [name], attribute, value };
    if (attribute.kind !== 'object') return [own];
    const members = membersOf(value);
    return [
      own,
      ...Object.entries(attribute.attributes).map(([member, inner]): Place => ({
        path: [name, member],
        attribute: inner,
        value: members.get(member),
      })),
    ];
  }),
);

function choiceOf(object: DesignObject, { path, attribute, value }: Place, design: Design, isOwn: boolean): Choice {
  const unit = attribute.kind === 'integer' && attribute.unit !== undefined ? ` ${attribute.unit}` : '';
  const shown = value === undefined ? 'Not set' : `${shorten(valueText(value, design), 40)}${unit}`;
  const place = path.join('.');
  return {
    id: `attribute ${object.key} ${place}`,
    group: isOwn ? 'attributes' : 'other-attributes',
    icon: TextCursorInput,
    label: attribute.label,
    attribute: path.at(-1) ?? '',
    aside: isOwn ? shown : titleText(object),
    words: isOwn ? place : `${object.name} ${place} ${shown}`,
    isOfDesign: true,
    ...(isOwn && path.length === 1 ? { edits: { key: object.key, name: path[0] } } : {}),
    run: () => select(object.key, path, 'keyboard'),
  };
}

/** Of the object in the form, in its order. */
export function ownAttributes(design: Design, selected: Key | undefined): readonly Choice[] {
  const object = selected === undefined ? undefined : indexOf(design).byKey.get(selected);
  return object ? placesOf(object).map((place) => choiceOf(object, place, design, true)) : [];
}

/** Fewer letters mean too much. */
const leastTyped = 2;

const placeWords = memoByObject(({ path, attribute }: Place) => `${attribute.label} ${path.join(' ')}`.toLowerCase());
const objectWords = memoByObject((object: DesignObject) => `${object.name} ${titleText(object)}`.toLowerCase());

/**
 * Of all other objects, those that the words may mean, set ones first. There are thousands, so they are told apart before
 * they are made into choices. A word has to name the attribute: the object alone is a choice of its own.
 */
export function otherAttributes(
  design: Design,
  selected: Key | undefined,
  words: readonly string[],
): readonly Choice[] {
  if (words.join('').length < leastTyped) return [];
  const found = design.objects.flatMap((object) => {
    if (object.key === selected) return [];
    const left = words.filter((word) => !objectWords(object).includes(word));
    const named = left.length > 0 ? left : words;
    return placesOf(object)
      .filter((place) => named.every((word) => placeWords(place).includes(word)))
      .map((place) => ({ object, place }));
  });
  return found
    .toSorted((a, b) => Number(b.place.value !== undefined) - Number(a.place.value !== undefined))
    .slice(0, 60)
    .map(({ object, place }) => choiceOf(object, place, design, false));
}
