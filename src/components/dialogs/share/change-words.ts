/** What changes of a link are called. */
import type { LinkChange } from '../../../codegen/take-over/link-change.ts';
import { typeOf, variantOfObject } from '../../../model/design/design.ts';
import { formatCount } from '../../../model/text/format-number.ts';
import { lowerFirst } from '../../../model/text/lower-first.ts';

/** "target of PATCH /orders", "PATCH /orders", "removal of orders_v1". */
export function changeName({ kind, title, lines, part }: LinkChange): string {
  if (kind === 'removed') return `removal of ${title}`;
  const [line] = lines;
  if (kind === 'added' || !line || part.of === 'file' || part.of === 'waiver') return title;
  return part.of === 'setting' ? lowerFirst(line.label) : `${line.label} of ${title}`;
}

/** The name of the undo step. */
export const takeOverLabel = (name: string): string => `Take over ${name} from the link`;

/** "Route", "Integration, Lambda proxy". */
export function kindOfChange({ part }: LinkChange): string {
  const object = part.of === 'object' ? (part.theirs ?? part.mine) : undefined;
  if (!object) return '';
  const { label, variants } = typeOf(object);
  return variants.length > 1 ? `${label}, ${variantOfObject(object)?.label ?? object.variant}` : label;
}

const mostNamed = 3;

/** "Also takes over orders_create and var.stage"; empty where nothing comes along. */
export function neededText(needed: readonly LinkChange[]): string {
  if (needed.length === 0) return '';
  const names = needed.slice(0, mostNamed).map(changeName);
  const more = needed.length - names.length;
  const all = more > 0 ? [...names, formatCount(more, 'other change')] : names;
  return `Also takes over ${all.length > 1 ? `${all.slice(0, -1).join(', ')} and ` : ''}${all.at(-1)}`;
}
