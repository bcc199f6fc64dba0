/** A design for another environment: the same API in another account or region, where nothing is imported yet. */
import type { Edit } from '../checks/diagnostics.ts';
import { setDesignName } from '../design/naming/design-name.ts';
import { accountIdInText, mapObjectTexts } from './account-ids.ts';

export interface Environment {
  readonly name: string;
  /** Twelve digits; absent: as they are. */
  readonly account?: string | undefined;
  readonly region?: string | undefined;
}

export const isAccountId = (text: string): boolean => /^\d{12}$/.test(text);
export const isRegion = (text: string): boolean => /^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/.test(text);

/** The region of an ARN, and of a queue address. */
const regionInText = /(?<=\barn:aws[a-z-]*:[a-z0-9-]+:|https:\/\/sqs\.)[a-z]{2}(?:-[a-z]+)+-\d{1,2}(?=[:.])/g;

/**
 * Under another name, and without what belongs to the resources of this environment: import IDs, what they were when
 * they were imported, and moves. Account IDs and regions in ARNs become those given.
 */
export const forEnvironment =
  ({ name, account, region }: Environment): Edit =>
  (design) => {
    const moved = (text: string): string => {
      const there = account === undefined ? text : text.replace(accountIdInText, account);
      return region === undefined ? there : there.replace(regionInText, region);
    };
    const objects = design.objects.map((object) => {
      const there = mapObjectTexts(
        object,
        (text, spelling) => {
          const next = moved(text);
          return spelling === 'hcl' && next !== text ? { hcl: next } : next;
        },
        true,
      );
      return { ...there, import: {} };
    });
    const output = { ...design.output, ...(account && { account }), ...(region && { region }) };
    return setDesignName(name)({ ...design, objects, output, adopted: [], moves: [] });
  };
