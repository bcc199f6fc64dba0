/** `import` blocks: the parts of an id in the order and with the separators of the other provider. */
import { hclAttributesOf, slice, type HclBlock } from '../../hcl/body.ts';
import { escapeText } from '../../hcl/quote.ts';
import { readTree, type HclTree } from '../../hcl/syntax/tree.ts';
import { addressesIn } from '../../hcl/addresses.ts';
import type { Moving, MoveContext } from './context.ts';
import { movedReferences } from './references.ts';

export interface ImportEdit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** What an import block brings into the state, where that moves. */
export function importedBy(
  text: string,
  block: HclBlock,
  { movings }: Pick<MoveContext, 'movings'>,
): Moving | undefined {
  const to = hclAttributesOf(block.items).find(({ name }) => name === 'to');
  const [use] = to ? addressesIn(text, to.value) : [];
  return use && movings.get(use.names.slice(0, 2).join('.'));
}

/** What is written anew in an import block of what moves. */
export function importEdits(
  text: string,
  block: HclBlock,
  moving: Moving,
  context: MoveContext,
): readonly ImportEdit[] {
  const scope = { context, block: 'import', isOrder: true } as const;
  return hclAttributesOf(block.items).flatMap(({ name, value, start, end }): ImportEdit[] => {
    const source = slice(text, value);
    if (name === 'provider') return [{ ...value, by: source.trim().replace(/^\w+/, context.to) }];
    if (name === 'id') {
      const id = movedId(source, moving, (inner) => movedReferences(inner, scope));
      if (id !== undefined) return [{ ...value, by: id }];
      const wanted = moving.after.importParts.join(moving.after.separator);
      context.log.fault(
        'error',
        'import',
        `The ID ${source} of ${moving.from} can't be split into its parts. Write it as ${wanted}.`,
      );
      return [];
    }
    if (name === 'identity') {
      const by = movedIdentity(text, value, moving, (inner) => movedReferences(inner, scope));
      if (by !== undefined) return [{ start, end: value.end, by }];
      context.log.fault(
        'error',
        'import',
        `The identity of ${moving.from} can't be read. Write its parts individually.`,
      );
      return [];
    }
    const by = movedReferences(source, scope);
    return by === source ? [] : [{ start: value.start, end: Math.max(value.end, Math.min(value.end, end)), by }];
  });
}

type Moved = (source: string) => string;
type Part = readonly (string | { readonly source: string })[];

/** The source of the id; undefined where its parts cannot be told. */
function movedId(source: string, { before, after }: Moving, moved: Moved): string | undefined {
  if (before.importParts.length === 1) return moved(source);
  const tree = readTree(source);
  const parts = tree && partsOf(tree, source, before.separator, moved);
  if (parts) {
    const ordered = inOrder(parts, before.importParts, after.importParts);
    return ordered && templateOf(ordered, after.separator);
  }
  const inner = moved(source);
  const isSame = before.importParts.every((part, at) => part === after.importParts[at]);
  if (isSame) return `replace(${inner}, "${before.separator}", "${after.separator}")`;
  const isReversed = before.importParts.every((part, at) => part === after.importParts.at(-1 - at));
  return isReversed ? `join("${after.separator}", reverse(split("${before.separator}", ${inner})))` : undefined;
}

/** The parts of a text or template; undefined for other expressions. */
function partsOf(tree: HclTree, source: string, separator: string, moved: Moved): readonly Part[] | undefined {
  const pieces = tree.kind === 'text' ? [tree.text] : tree.kind === 'template' ? tree.parts : undefined;
  if (!pieces) return undefined;
  const parts: (string | { readonly source: string })[][] = [[]];
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      parts.at(-1)?.push({ source: moved(slice(source, piece)) });
      continue;
    }
    for (const [at, text] of piece.split(separator).entries()) {
      if (at > 0) parts.push([]);
      if (text !== '') parts.at(-1)?.push(text);
    }
  }
  return parts;
}

function inOrder<Item>(
  parts: readonly Item[],
  before: readonly string[],
  after: readonly string[],
): readonly Item[] | undefined {
  if (parts.length !== before.length) return undefined;
  const ordered = after.flatMap((name) => parts.filter((_, at) => before[at] === name));
  return ordered.length === parts.length ? ordered : undefined;
}

const templateOf = (parts: readonly Part[], separator: string): string =>
  `"${parts.map((part) => part.map((piece) => (typeof piece === 'string' ? escapeText(piece) : `\${${piece.source}}`)).join('')).join(separator)}"`;

/** The whole argument: an identity again, or an id where the other provider has no identity for the type. */
function movedIdentity(
  text: string,
  value: { readonly start: number; readonly end: number },
  { before, after }: Moving,
  moved: Moved,
): string | undefined {
  const tree = readTree(text, value);
  if (tree?.kind !== 'object') return undefined;
  const partOf = (name: string) => Object.entries(before.identity ?? {}).find(([, spelled]) => spelled === name)?.[0];
  const entries = tree.entries.map(({ key, value: inner }) => ({
    key,
    part: partOf(key),
    source: moved(slice(text, inner)),
  }));
  const { identity } = after;
  if (identity) {
    const lines = entries.map(({ key, part, source }) => `    ${(part && identity[part]) ?? key} = ${source}`);
    return `identity = {\n${lines.join('\n')}\n  }`;
  }
  const parts = after.importParts.flatMap((name) => {
    const found = entries.find(({ part }) => part === name);
    const literal = found && readTree(found.source);
    return found ? [[literal?.kind === 'text' ? literal.text : { source: found.source }]] : [];
  });
  return parts.length === after.importParts.length ? `id = ${templateOf(parts, after.separator)}` : undefined;
}
