/** Where a focus that was lost can go on. The parts of the page offer it, since they know what they show. */

/** In the order in which they are asked. */
const places = ['field', 'map', 'outline'] as const;

/** Gives the focus to what is chosen; false where it is not there. */
type Landing = () => boolean;

const landings = new Map<(typeof places)[number], Landing>();

/** For as long as a part is on the page; returns what takes it back. */
export function offerLanding(place: (typeof places)[number], landing: Landing): () => void {
  landings.set(place, landing);
  return () => {
    if (landings.get(place) === landing) landings.delete(place);
  };
}

/** Gives the focus to the first place that takes it. */
export const landFocus = (): boolean => places.some((place) => landings.get(place)?.());
