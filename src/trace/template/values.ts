/** What a template computes with: JSON, lists and maps of Java, and objects with methods only. A missing value is null. */
import { Digits } from '../../hcl/exact-json.ts';
import type { TemplateNode } from './syntax.ts';

/** A list that the template made; it prints as Java prints lists, those of the message print as JSON. */
export class JavaList {
  readonly items: TemplateValue[];

  constructor(items: TemplateValue[]) {
    this.items = items;
  }
}

/** What `#define` keeps until it is printedValue. */
export class DefinedBlock {
  readonly nodes: readonly TemplateNode[];

  constructor(nodes: readonly TemplateNode[]) {
    this.nodes = nodes;
  }
}

/** `$input`, `$util`, `$foreach`, an entry of a map: named members and methods, and nothing of JavaScript. */
export class HostObject {
  readonly members: ReadonlyMap<string, () => TemplateValue>;
  readonly methods: ReadonlyMap<string, (args: readonly TemplateValue[]) => TemplateValue>;

  constructor(
    members: Readonly<Record<string, () => TemplateValue>>,
    methods: Readonly<Record<string, (args: readonly TemplateValue[]) => TemplateValue>> = {},
  ) {
    this.members = new Map(Object.entries(members));
    this.methods = new Map(Object.entries(methods));
  }
}

export type TemplateValue =
  | string
  | boolean
  | null
  | Digits
  | TemplateValue[]
  | JavaList
  | Map<string, TemplateValue>
  | DefinedBlock
  | HostObject;

/** Spends effort for so many characters or items, and throws where the bound is passed. */
export type Spend = (amount: number) => void;

/** Deeper values are refused, so that a list which holds itself ends. */
const maxPrintDepth = 100;

export const listItems = (value: TemplateValue): TemplateValue[] | undefined => {
  if (value instanceof JavaList) return value.items;
  return Array.isArray(value) ? value : undefined;
};

export const asNumber = (value: TemplateValue): Digits | undefined => (value instanceof Digits ? value : undefined);

/** As Velocity prints it: a missing value is empty, a map `{a=1}`, a list of the message JSON. */
export function printedValue(value: TemplateValue, spend: Spend): string {
  if (value === null) return '';
  const parts: string[] = [];
  printJava(value, parts, spend, 0);
  return parts.join('');
}

function printJava(value: TemplateValue, parts: string[], spend: Spend, depth: number): void {
  deeper(depth, spend);
  const add = (text: string) => {
    spend(text.length);
    parts.push(text);
  };
  if (value === null) add('null');
  else if (typeof value === 'string') add(value);
  else if (typeof value === 'boolean') add(String(value));
  else if (value instanceof Digits) add(value.text);
  else if (Array.isArray(value)) printJson(value, parts, spend, depth);
  else if (value instanceof JavaList) {
    add('[');
    value.items.forEach((item, index) => {
      if (index > 0) add(', ');
      printJava(item, parts, spend, depth + 1);
    });
    add(']');
  } else if (value instanceof Map) {
    add('{');
    let count = 0;
    for (const [key, item] of value) {
      add(`${count > 0 ? ', ' : ''}${key}=`);
      printJava(item, parts, spend, depth + 1);
      count += 1;
    }
    add('}');
  }
}

/** Compact JSON, numbers as they were written. */
export function jsonOfValue(value: TemplateValue, spend: Spend): string {
  const parts: string[] = [];
  printJson(value, parts, spend, 0);
  return parts.join('');
}

function printJson(value: TemplateValue, parts: string[], spend: Spend, depth: number): void {
  deeper(depth, spend);
  const add = (text: string) => {
    spend(text.length);
    parts.push(text);
  };
  const list = listItems(value);
  if (typeof value === 'string') add(JSON.stringify(value));
  else if (typeof value === 'boolean') add(String(value));
  else if (value instanceof Digits) add(value.text);
  else if (list) {
    add('[');
    list.forEach((item, index) => {
      if (index > 0) add(',');
      printJson(item, parts, spend, depth + 1);
    });
    add(']');
  } else if (value instanceof Map) {
    add('{');
    let count = 0;
    for (const [key, item] of value) {
      add(`${count > 0 ? ',' : ''}${JSON.stringify(key)}:`);
      printJson(item, parts, spend, depth + 1);
      count += 1;
    }
    add('}');
  } else add('null');
}

function deeper(depth: number, spend: Spend): void {
  spend(1);
  if (depth > maxPrintDepth) throw new RangeError(`Values can be nested at most ${maxPrintDepth} levels deep.`);
}
