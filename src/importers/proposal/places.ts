/** Regions and accounts that foreign text names. */
import type { Value } from '../../model/schema/value.ts';
import type { Candidate } from './candidates.ts';
import type { AccountPlace } from './proposal.ts';
import type { ParsedSource } from '../parsed-source.ts';

const arn = /\barn:aws[a-z-]*:[a-z0-9-]+:([a-z0-9-]*):(\d{12})?:/g;
const region = /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/;

/** More than any number of ARNs: what a source says outright. */
const outright = 1_000_000;

export function placesIn(
  sources: readonly ParsedSource[],
  candidates: readonly Candidate[],
): { readonly regions: readonly AccountPlace[]; readonly accounts: readonly AccountPlace[] } {
  const regions = new Map<string, number>();
  const accounts = new Map<string, number>();
  const count = (places: Map<string, number>, value: string | undefined, by = 1) => {
    if (value !== undefined && value !== '') places.set(value, (places.get(value) ?? 0) + by);
  };
  for (const parsed of sources) {
    count(regions, parsed.region, outright);
    count(accounts, parsed.account, outright);
  }
  const look = (value: Value): void => {
    if (typeof value === 'string') {
      if (!value.includes('arn:')) return;
      for (const [, at = '', account] of value.matchAll(arn)) {
        if (region.test(at)) count(regions, at);
        count(accounts, account);
      }
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  for (const { values, ids } of candidates) {
    look(values);
    look(ids);
  }
  return { regions: ranked(regions), accounts: ranked(accounts) };
}

const ranked = (places: ReadonlyMap<string, number>): readonly AccountPlace[] =>
  [...places].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count);
