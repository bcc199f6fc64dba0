/** What a design tells its reader beside its shape: things that people hesitate to hand on. */
import type { Design } from '../design/design.ts';
import { toDocument } from './document.ts';

export interface Revealed {
  /** Each once, in the order of the document. */
  readonly accountIds: readonly string[];
  readonly arns: readonly string[];
  readonly hosts: readonly string[];
}

const accountId = /(?<![\w.-])\d{12}(?![\w-]|\.\d)/g;
const arn = /\barn:aws[a-z-]*:[a-z0-9-]+:[^\s"'<>]*/g;
const host = /\b(?:https?|wss?):\/\/([a-z0-9.-]*[a-z0-9])/gi;
/** Attributes whose whole text is a host name. */
const hostAttributes = new Set(['server_name_to_verify', 'domain_name']);

/** Looks through all that a link or a file holds. */
export function revealed(design: Design): Revealed {
  const accountIds = new Set<string>();
  const arns = new Set<string>();
  const hosts = new Set<string>();
  const look = (text: string, name: string) => {
    for (const [id] of text.matchAll(accountId)) accountIds.add(id);
    for (const [whole] of text.matchAll(arn)) arns.add(whole);
    for (const [, name_ = ''] of text.matchAll(host)) hosts.add(name_.toLowerCase());
    if (hostAttributes.has(name) && /^[*a-z0-9.-]+\.[a-z0-9-]+$/i.test(text)) hosts.add(text.toLowerCase());
  };
  const stack: { readonly value: unknown; readonly name: string }[] = [{ value: toDocument(design), name: '' }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { value, name } = entry;
    if (typeof value === 'string') look(value, name);
    if (typeof value !== 'object' || value === null) continue;
    const members = Object.entries(value);
    if (!Array.isArray(value)) for (const [key] of members) look(key, '');
    for (const [key, member] of members.toReversed())
      stack.push({ value: member, name: Array.isArray(value) ? name : key });
  }
  return { accountIds: [...accountIds], arns: [...arns], hosts: [...hosts] };
}
