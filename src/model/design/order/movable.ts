/** Whether anything of a design is of the other provider. */
import { differenceOf, providerDifferenceOf, type ProviderId } from '../../resources/provider-differences.ts';
import { canBeOfAws, type Design } from '../design.ts';
import { declaredIn } from '../passthrough/passthrough.ts';

const isMovable = (terraformType: string, to: ProviderId): boolean => {
  const difference = providerDifferenceOf(terraformType);
  return difference !== undefined && difference.provider !== to && differenceOf(difference.type, to) !== undefined;
};

/** True where a move to the provider moves a resource, of the design or of its passthrough text. */
export const canMoveTo = ({ objects, passthrough }: Pick<Design, 'objects' | 'passthrough'>, to: ProviderId): boolean =>
  objects.some(
    ({ type, provider = 'awscc', address }) => provider !== to && address === undefined && canBeOfAws(type),
  ) || [...declaredIn(passthrough).resources].some((address) => isMovable(address.split('.')[0] ?? '', to));
