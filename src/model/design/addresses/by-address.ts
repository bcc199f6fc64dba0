/** Who has an address, and who names one in an expression; after an edit, known from the design before. */
import { groupsBy } from '../../groups.ts';
import { addressOf, type DesignObject } from '../design.ts';
import { dynamicsOf } from '../dynamics.ts';

const placesByAddress = groupsBy(addressOf);

/** The last of the objects that have an address, `TYPE.NAME`. */
export const objectCalled = (objects: readonly DesignObject[], address: string): DesignObject | undefined =>
  objects[placesByAddress(objects).get(address)?.at(-1) ?? -1];

/** The same for both providers: an address of one is looked up in the other too. */
const ofEither = (address: string): string => address.replace(/^awscc_/, 'aws_');

const placesByNamed = groupsBy((object: DesignObject) => {
  const { expressions } = dynamicsOf(object);
  return expressions.length === 0
    ? undefined
    : expressions.flatMap(({ value: { parsed } }) =>
        parsed.ok
          ? parsed.addresses.flatMap(([type = '', name]) =>
              /^aws(?:cc)?_/.test(type) && name !== undefined ? [ofEither(`${type}.${name}`)] : [],
            )
          : [],
      );
});

/** The places of the objects that name in an expression what stands at some places and is called otherwise than before. */
export function namersAt(
  objects: readonly DesignObject[],
  places: readonly number[],
  before: readonly DesignObject[],
): readonly number[] {
  const naming = placesByNamed(objects);
  return places.flatMap((place) => {
    const [then, now] = [before[place], objects[place]].map((object) => object && ofEither(addressOf(object)));
    return then === now ? [] : [then, now].flatMap((address) => naming.get(address ?? '') ?? []);
  });
}
