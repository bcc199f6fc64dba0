import Box from 'lucide-react/icons/box';
import DoorOpen from 'lucide-react/icons/door-open';
import FlaskConical from 'lucide-react/icons/flask-conical';
import Globe from 'lucide-react/icons/globe';
import Layers from 'lucide-react/icons/layers';
import LockKeyhole from 'lucide-react/icons/lock-keyhole';
import RadioTower from 'lucide-react/icons/radio-tower';
import type { DesignObject } from '../../model/design.ts';
import { variantOfObject } from '../../model/design.ts';
import type { IconShape } from '../ui/Icon.tsx';
import { Lambda } from '../ui/Lambda.tsx';

/** The icons that the tables of variants name. */
const icons: Readonly<Record<string, IconShape>> = {
  api: DoorOpen,
  websocket: RadioTower,
  lambda: Lambda,
  globe: Globe,
  lock: LockKeyhole,
  layers: Layers,
  mock: FlaskConical,
};

export const iconNamed = (name: string | undefined): IconShape => icons[name ?? ''] ?? Box;

export const iconOf = (object: DesignObject): IconShape => iconNamed(variantOfObject(object)?.icon);
