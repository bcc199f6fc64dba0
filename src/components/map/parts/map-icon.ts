/** Icons of the map: those of variants, and of what only stands here. */
import Boxes from 'lucide-react/icons/boxes';
import Link2 from 'lucide-react/icons/link-2';
import Unlink from 'lucide-react/icons/unlink';
import ShieldCheck from 'lucide-react/icons/shield-check';
import type { IconShape } from '../../ui/Icon.tsx';
import { variantIcon } from '../../ui/variant-icon.ts';
import type { MapPart } from '../graph/map-part.ts';

export function mapIcon({ icon, kind, keys }: Pick<MapPart, 'icon' | 'kind' | 'keys'>): IconShape {
  if (icon === 'linked') return Link2;
  if (icon === 'unlinked') return Unlink;
  if (kind === 'authorizer') return ShieldCheck;
  return kind === 'companion' && keys.length > 1 ? Boxes : variantIcon(icon);
}
