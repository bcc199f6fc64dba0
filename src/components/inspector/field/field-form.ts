/** The form of the selected object, as its fields see it. */
import { createContext, useContext } from 'react';
import { type Control, useController } from 'react-hook-form';
import type { Attribute } from '../../../model/schema/attribute.ts';
import type { Path } from '../../../hcl/path.ts';
import type { DesignObject } from '../../../model/design/design.ts';
import { attributeOf, variantOf, type ResourceType } from '../../../model/schema/resource.ts';
import { type Key, type Value, isMap, pairsOf } from '../../../model/schema/value.ts';
import { type Draft, emptyDraft, followValue } from '../../fields/draft.ts';

/** Drafts by field: attribute names, nested ones after a slash, and parts of the import id. */
export type Drafts = Record<string, Draft>;

export interface FieldForm {
  readonly objectKey: Key;
  readonly control: Control;
  readonly isReadOnly: boolean;
  /** Writes a draft into the design. */
  readonly commit: (path: Path, attribute: Attribute, draft: Draft) => void;
  /** Writes a value that the form does not show yet, so that the form takes it over. */
  readonly put: (path: Path, attribute: Attribute, value: Value | undefined) => void;
}

export const FieldFormContext = createContext<FieldForm | undefined>(undefined);

export function useFieldForm(): FieldForm {
  const form = useContext(FieldFormContext);
  if (!form) throw new Error('A field stands outside a form');
  return form;
}

/** The draft of a field, which the form holds; setting it leaves the design as it is. */
export function useFormDraft(name: string, attribute: Attribute): readonly [draft: Draft, set: (next: Draft) => void] {
  const { control } = useFieldForm();
  const { field } = useController({ control, name });
  return [field.value ?? emptyDraft(attribute), field.onChange];
}

/** A part of the import id, as an attribute. */
export const importPart = (part: string, source: string): Attribute => ({
  kind: 'string',
  label: part,
  help: '',
  source,
});

export const placeParts = ['account_id', 'region'] as const;

/** All fields of an object with what each shows, keeping drafts that still say the same. */
export function fieldDraftsOf(type: ResourceType, object: DesignObject, before: Drafts = {}): Drafts {
  const drafts: Drafts = {};
  const variant = variantOf(type, object.variant);
  const add = (name: string, attribute: Attribute, value: Value | undefined) => {
    drafts[name] = followValue(attribute, before[name], value);
    if (attribute.kind !== 'object') return;
    const members = new Map(isMap(value) ? pairsOf(value) : []);
    for (const [member, inner] of Object.entries(attribute.attributes))
      add(`${name}/${member}`, inner, members.get(member));
  };
  for (const [name, own] of Object.entries(type.attributes))
    add(name, attributeOf(type, variant, name) ?? own, object.attributes[name]);
  for (const part of new Set([...type.identity, ...placeParts]))
    add(`import/${part}`, importPart(part, type.source), object.import[part]);
  return drafts;
}
