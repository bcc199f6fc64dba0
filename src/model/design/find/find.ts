/** Finding a text in the values and names of a design. */
import type { Design } from '../design.ts';
import { textPlaces, type TextPlace } from './text-places.ts';

export interface FindOptions {
  readonly isCaseSensitive: boolean;
}

export interface Hit extends TextPlace {
  /** Starts of the text within `text`. */
  readonly at: readonly number[];
}

/** Hits listed at once. */
export const mostHits = 1_000;

/** In small letters, one code unit for another, so that places in both texts are the same. */
const folded = (text: string) =>
  text.toLowerCase().length === text.length && !/Σ/.test(text)
    ? text.toLowerCase()
    : Array.from({ length: text.length }, (_, at) => {
        const small = text.charAt(at).toLowerCase();
        return small.length === 1 ? small : text.charAt(at);
      }).join('');

function startsOf(text: string, query: string, { isCaseSensitive }: FindOptions): readonly number[] {
  const [within, wanted] = isCaseSensitive ? [text, query] : [folded(text), folded(query)];
  const starts: number[] = [];
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length)) starts.push(at);
  return starts;
}

/** The places of a text, as many as are listed. */
export function findText(design: Design, query: string, options: FindOptions): readonly Hit[] {
  if (query === '') return [];
  const hits: Hit[] = [];
  for (const place of textPlaces(design)) {
    const at = startsOf(place.text, query, options);
    if (at.length > 0) hits.push({ ...place, at });
    if (hits.length >= mostHits) break;
  }
  return hits;
}

/** The files with passthrough text that has a text. Nothing in it is replaced. */
export const passthroughWith = ({ passthrough }: Design, query: string, options: FindOptions): readonly string[] =>
  query === ''
    ? []
    : [
        ...new Set(
          passthrough.flatMap((part) =>
            'text' in part && startsOf(part.text, query, options).length > 0 ? [part.file] : [],
          ),
        ),
      ];
