/** What `terraform show` and `terraform state show ADDRESS` print: blocks that look like HCL, whose texts mean themselves. */
import { slice, type HclBlock } from '../../hcl/body.ts';
import { readFile } from '../../hcl/syntax/file.ts';
import { lineLookup } from '../../hcl/syntax/lines.ts';
import { readTree, type HclTree } from '../../hcl/syntax/tree.ts';
import { jsonText, numberAs, RawObject, type RawValue } from '../convert/raw-value.ts';
import type { Note, ParsedSource, Source } from '../parsed-source.ts';
import { readInstances, type Instance } from './read.ts';
import { instanceHeader, withoutColours } from './shown-form.ts';

/** Lines in place of a value, which says that there is one or will be. */
const hidden =
  /^([ \t]*(?:(?:[\w-]+|"[^"\n]*")[ \t]+= )?)\((sensitive value|known after apply|write-only attribute)\)(,?)/gm;

export function readShownState({ name, text }: Source): ParsedSource {
  const uncoloured = withoutColours(text);
  const plain = /:\r\n(?:resource|data) "/.test(uncoloured) ? uncoloured.replaceAll('\r\n', '\n') : uncoloured;
  const sensitive = [...plain.matchAll(hidden)].some(([, , what]) => what === 'sensitive value');
  const written = plain.replace(hidden, '$1null$3').replace(/[$%](?=\{)/g, '$&$&');
  const file = readFile(written);
  const lineOf = lineLookup(written);
  const instances: Instance[] = [];
  const notes: Note[] = [];
  for (const item of file.items) {
    if (item.kind === 'broken' && /^(?:resource|data)\b/.test(written.slice(item.start, item.end)))
      notes.push({
        kind: 'attention',
        code: 'broken-block',
        origin: { source: name, line: lineOf(item.at) },
        what: written.slice(item.start, item.end).split('\n', 1)[0]?.trim().slice(0, 60) ?? '',
        text: `Line ${lineOf(item.at)}: ${item.message} Copy the whole output.`,
      });
    const instance = item.kind === 'block' ? instanceOf(written, item, lineOf) : undefined;
    if (instance) instances.push(instance);
  }
  const read = readInstances(name, instances);
  if (sensitive)
    notes.push({
      kind: 'attention',
      origin: { source: name },
      what: '(sensitive value)',
      text: "Sensitive values aren't printed, so they aren't set. Enter them, or use variables.",
    });
  return { ...read, notes: [...notes, ...read.notes] };
}

function instanceOf(text: string, block: HclBlock, lineOf: (index: number) => number): Instance | undefined {
  const [type, name] = block.labels;
  if (block.type !== 'resource' || type === undefined || name === undefined) return undefined;
  const [, address, state] = instanceHeader.exec(lineAbove(text, block.start)) ?? [];
  if (state !== undefined && state !== 'tainted') return undefined;
  return { type, name, address: address ?? `${type}.${name}`, values: membersOf(text, block, lineOf) };
}

function lineAbove(text: string, start: number): string {
  const end = text.lastIndexOf('\n', start - 1);
  if (end < 0) return '';
  return text.slice(text.lastIndexOf('\n', end - 1) + 1, end).replace(/\r$/, '');
}

/** Blocks are lists of objects, as in the JSON of a state. */
function membersOf(text: string, block: HclBlock, lineOf: (index: number) => number): RawObject {
  const members = new RawObject(lineOf(block.start));
  const blocks = new Map<string, RawValue[]>();
  for (const item of block.items) {
    if (item.kind === 'attribute') {
      const tree = readTree(text, item.value);
      if (tree) members.set(item.name, rawOf(text, tree, members.line));
    } else if (item.kind === 'block') {
      const list = blocks.get(item.type) ?? [];
      list.push(membersOf(text, item, lineOf));
      blocks.set(item.type, list);
      members.set(item.type, list);
    }
  }
  return members;
}

/** Lines are set in by four more than the mark that ends them, the last one without a line break of its own. */
function heredocText(written: string): string {
  const lines = written.split('\n');
  const margin = (/^ */.exec(lines.at(-1) ?? '')?.[0].length ?? 0) + 4;
  const inner = lines.slice(1, -1).map((line) => line.slice(Math.min(margin, line.search(/[^ ]|$/))));
  return inner.join('\n').replace(/([$%])\1(?=\{)/g, '$1');
}

function rawOf(text: string, tree: HclTree, line: number): RawValue {
  switch (tree.kind) {
    case 'text':
      return slice(text, tree).startsWith('<<') ? heredocText(slice(text, tree)) : tree.text;
    case 'number':
      return numberAs(slice(text, tree), tree.number);
    case 'boolean':
      return tree.boolean;
    case 'list':
      return tree.items.map((item) => rawOf(text, item, line));
    case 'object': {
      const members = new RawObject(line);
      for (const { key, value } of tree.entries) members.set(key, rawOf(text, value, line));
      return members;
    }
    case 'call': {
      const [only] = tree.arguments;
      return tree.name === 'jsonencode' && only ? jsonText(rawOf(text, only, line)) : null;
    }
    default:
      return null;
  }
}
