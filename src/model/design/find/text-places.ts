/** The texts of a design that a person wrote or may write, and where each stands. */
import type { Path } from '../../../hcl/path.ts';
import { attributeAt } from '../../schema/attribute.ts';
import { isHcl, isMap, isRef, isVar, pairsOf, type Key, type Value } from '../../schema/value.ts';
import { typeOf, type Design, type DesignObject, type Variable } from '../design.ts';

/** Where a text stands: in a value, in a name, in what the whole design says. */
export interface TextPlace {
  /** The same for one place as long as the design is the same. */
  readonly id: string;
  /** Of the object or variable; undefined: of the design. */
  readonly key: Key | undefined;
  /** As in diagnostics: an attribute path, `['label']`, `['import', part]`; of the design its own member. */
  readonly path: Path;
  readonly text: string;
  /** What is not a text as it stands: an expression, a number, or the key of a map. */
  readonly is?: 'expression' | 'number' | 'map-key';
}

type Text = Pick<TextPlace, 'path' | 'text' | 'is'>;

/** @param hasKeys whether the map at a path has keys that a person wrote, not names of attributes */
function* textsIn(value: Value | undefined, path: Path, hasKeys: (path: Path) => boolean): Generator<Text> {
  if (typeof value === 'string') yield { path, text: value };
  else if (typeof value === 'number') yield { path, text: String(value), is: 'number' };
  else if (isHcl(value)) yield { path, text: value.hcl, is: 'expression' };
  else if (isRef(value) || isVar(value)) return;
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* textsIn(item, [...path, at], hasKeys);
  else if (isMap(value)) {
    const seen = new Set<string>();
    for (const [name, item] of pairsOf(value)) {
      // A path leads to the first of equal keys, which are an error.
      if (seen.has(name)) continue;
      seen.add(name);
      if (hasKeys(path)) yield { path: [...path, name], text: name, is: 'map-key' };
      yield* textsIn(item, [...path, name], hasKeys);
    }
  }
}

const placeOf =
  (key: Key | undefined) =>
  ({ path, text, is }: Text): TextPlace => ({
    id: JSON.stringify([key ?? '', ...path, ...(is === 'map-key' ? [0] : [])]),
    key,
    path,
    text,
    ...(is && { is }),
  });

function* placesOfDesign({ name, output }: Design): Generator<TextPlace> {
  yield* [
    { path: ['name'], text: name },
    { path: ['region'], text: output.region },
    { path: ['account'], text: output.account },
  ].map(placeOf(undefined));
}

function* placesOfVariable({ key, name, description, default: value }: Variable): Generator<TextPlace> {
  const place = placeOf(key);
  yield place({ path: ['label'], text: name });
  yield place({ path: ['description'], text: description });
  for (const text of textsIn(value, ['default'], () => true)) yield place(text);
}

function* placesOfObject(object: DesignObject): Generator<TextPlace> {
  const place = placeOf(object.key);
  const { attributes } = typeOf(object);
  const kindAt = (path: Path) => attributeAt(attributes, path)?.kind;
  const hasKeys = (path: Path) =>
    kindAt(path) === 'map' || (kindAt(path) === 'object-map' && kindAt(path.slice(0, -1)) !== 'object-map');
  yield place({ path: ['label'], text: object.name });
  for (const [attribute, value] of Object.entries(object.attributes))
    for (const text of textsIn(value, [attribute], hasKeys)) yield place(text);
  for (const [part, text] of Object.entries(object.import)) yield place({ path: ['import', part], text });
}

/** Every text of a design that a person wrote or may write, in its order. References hold keys, so they follow by themselves. */
export function* textPlaces(design: Design): Generator<TextPlace> {
  yield* placesOfDesign(design);
  for (const variable of design.variables) yield* placesOfVariable(variable);
  for (const object of design.objects) yield* placesOfObject(object);
}

/** The text at a place as it is now; undefined where the place is gone. */
export function textNow({ id, key }: TextPlace, design: Design): string | undefined {
  const variable = design.variables.find((other) => other.key === key);
  const object = design.objects.find((other) => other.key === key);
  const places = object ? placesOfObject(object) : variable ? placesOfVariable(variable) : placesOfDesign(design);
  for (const place of places) if (place.id === id) return place.text;
  return undefined;
}
