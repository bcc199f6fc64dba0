/** What was chosen lately, in this browser. */
import { z } from '../../model/zod.ts';
import { load, save, webStorage, type WebStorage } from '../../session/storage/web-storage.ts';
import type { Choice } from './choice.ts';

const storageKey = 'gatewright.recent-choices';
const mostKept = 24;

const schema = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(mostKept));

/** An id of something of a design means another thing in the next one. */
const keptId = ({ id, isOfDesign }: Pick<Choice, 'id' | 'isOfDesign'>, documentId: string | undefined) =>
  isOfDesign ? `${documentId ?? ''}|${id}` : id;

/** Ids of choices, the latest first: of the open design, and of what is no part of one. */
export function recentChoices(
  documentId: string | undefined,
  memory: WebStorage | undefined = webStorage('localStorage'),
): readonly string[] {
  const own = `${documentId ?? ''}|`;
  return (load(memory, storageKey, schema) ?? []).flatMap((id) => {
    if (id.startsWith(own)) return [id.slice(own.length)];
    return id.includes('|') ? [] : [id];
  });
}

export function rememberChoice(
  choice: Pick<Choice, 'id' | 'isOfDesign'>,
  documentId: string | undefined,
  memory: WebStorage | undefined = webStorage('localStorage'),
): void {
  const id = keptId(choice, documentId);
  const others = (load(memory, storageKey, schema) ?? []).filter((other) => other !== id);
  save(memory, storageKey, [id, ...others].slice(0, mostKept));
}
