/** What texts of a design name: objects, variables, and blocks of its passthrough text. */
import { hclAttributesOf, blocksOf } from '../../hcl/body.ts';
import { addressOf, type Design, type DesignObject, type SourceText } from '../../model/design/design.ts';
import { dynamicsOf } from '../../model/design/dynamics.ts';
import { isOverride, partItems } from '../../model/design/passthrough/passthrough.ts';
import { memoByObject } from '../../model/memo.ts';
import type { Path } from '../../hcl/path.ts';
import type { Key } from '../../model/schema/value.ts';

/** An object by key, a variable by name, or the address of a block and the file that it is in. */
export type Thing = `object ${Key}` | `variable ${string}` | `block ${string}`;

const address = /(?<![\w.-])((?:data\.)?[a-z][\w-]*\.[\p{L}_][\p{L}\p{N}_-]*)/gu;

/** By address, the file whose text declares it; text of a module of its own declares nothing here. */
export const declaringFiles: (design: Design) => ReadonlyMap<string, string> = memoByObject(
  ({ passthrough }: Design) => {
    const files = new Map<string, string>();
    for (const part of passthrough) {
      if (!('text' in part) || part.file.includes('/') || isOverride(part.file)) continue;
      for (const { type, labels, items } of blocksOf(partItems(part)))
        if (type === 'locals') for (const { name } of hclAttributesOf(items)) files.set(`local.${name}`, part.file);
        else if (type === 'resource') files.set(labels.join('.'), part.file);
        else if (type === 'variable') files.set(`var.${labels.join('.')}`, part.file);
        else if (type === 'data' || type === 'module') files.set([type, ...labels].join('.'), part.file);
    }
    return files;
  },
);

const objectsByAddress = memoByObject(
  ({ objects }: Design) => new Map(objects.map((object) => [addressOf(object), object])),
);
const variableNames = memoByObject(({ variables }: Design) => new Set(variables.map(({ name }) => name)));

/** What an address is in a design; undefined for what is declared nowhere in it. */
function thingAt(design: Design, said: string): Thing | undefined {
  const object = objectsByAddress(design).get(said);
  if (object) return `object ${object.key}`;
  if (said.startsWith('var.') && variableNames(design).has(said.slice(4))) return `variable ${said.slice(4)}`;
  return declaringFiles(design).has(said) ? `block ${said}` : undefined;
}

export const thingsInText = (design: Design, text: string): readonly Thing[] =>
  [...text.matchAll(address)].flatMap(([, said = '']) => thingAt(design, said) ?? []);

interface Mention {
  readonly thing: Thing;
  readonly path: Path;
}

/** What the values of an object name. */
export function mentionsOf(design: Design, object: DesignObject): readonly Mention[] {
  const { refs, vars, expressions } = dynamicsOf(object);
  return [
    ...refs.map(({ value, path }): Mention => ({ thing: `object ${value.ref}`, path })),
    ...vars.flatMap(({ value, path }): readonly Mention[] => {
      const thing = thingAt(design, `var.${value.var}`);
      return thing ? [{ thing, path }] : [];
    }),
    ...expressions.flatMap(({ value, path }) =>
      thingsInText(design, value.hcl).map((thing): Mention => ({ thing, path })),
    ),
  ];
}

export const thingsInWords = (design: Design, words: SourceText | undefined): readonly Thing[] =>
  words ? thingsInText(design, words.text) : [];

/** By thing, the objects of a design that name it, and where. */
export const usersByThing: (design: Design) => ReadonlyMap<Thing, readonly (readonly [DesignObject, Path])[]> =
  memoByObject((design: Design) => {
    const users = new Map<Thing, (readonly [DesignObject, Path])[]>();
    for (const object of design.objects)
      for (const { thing, path } of mentionsOf(design, object)) {
        const known = users.get(thing);
        if (known) known.push([object, path]);
        else users.set(thing, [[object, path]]);
      }
    return users;
  });

/** By thing, the files whose text names it. */
export const filesNaming: (design: Design) => ReadonlyMap<Thing, ReadonlySet<string>> = memoByObject(
  (design: Design) => {
    const files = new Map<Thing, Set<string>>();
    for (const part of design.passthrough)
      if ('text' in part && !part.file.includes('/'))
        for (const thing of thingsInText(design, part.text))
          files.set(thing, (files.get(thing) ?? new Set()).add(part.file));
    return files;
  },
);
