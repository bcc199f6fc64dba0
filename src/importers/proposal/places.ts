/** Regions and accounts that foreign text names. */
import type { Value } from '../../model/schema/value.ts';
import type { Draft } from './candidates.ts';
import type { Place } from './proposal.ts';
import type { Reading } from '../parsed-source.ts';

const arn = /\barn:aws[a-z-]*:[a-z0-9-]+:([a-z0-9-]*):(\d{12})?:/g;
const region = /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/;

/** More than any number of ARNs: what a source says outright. */
const outright = 1_000_000;

export function placesIn(
  readings: readonly Reading[],
  drafts: readonly Draft[],
): { readonly regions: readonly Place[]; readonly accounts: readonly Place[] } {
  const regions = new Map<string, number>();
  const accounts = new Map<string, number>();
  const count = (places: Map<string, number>, value: string | undefined, by = 1) => {
    if (value !== undefined && value !== '') places.set(value, (places.get(value) ?? 0) + by);
  };
  for (const reading of readings) {
    count(regions, reading.region, outright);
    count(accounts, reading.account, outright);
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
  for (const { values, ids } of drafts) {
    look(values);
    look(ids);
  }
  return { regions: ranked(regions), accounts: ranked(accounts) };
}

const ranked = (places: ReadonlyMap<string, number>): readonly Place[] =>
  [...places].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count);
