import { adoptedOf } from '../../model/design/imported/adopted.ts';
import type { Adopted, DesignObject } from '../../model/design/design.ts';
import type { History } from '../../model/design/history.ts';
import type { Key } from '../../model/schema/value.ts';

/**
 * An object as Terraform and AWS may know it: as it was when it was imported. Of one that the design does not know to be
 * imported, as it was as far back as can be undone, or as it was brought in since. Undefined for one that was added here.
 */
export function asAdopted({ past, present }: History, key: Key): Adopted | DesignObject | undefined {
  const adopted = adoptedOf(present, key);
  if (adopted) return adopted;
  for (const [at, design] of [...past.map((step) => step.design), present].entries()) {
    const object = design.objects.find((candidate) => candidate.key === key);
    if (object) return at === 0 || past[at - 1]?.kind === 'adopt' ? object : undefined;
  }
  return undefined;
}
