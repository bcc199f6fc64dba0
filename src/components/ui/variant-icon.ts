import ArrowLeftRight from 'lucide-react/icons/arrow-left-right';
import Box from 'lucide-react/icons/box';
import Braces from 'lucide-react/icons/braces';
import Building2 from 'lucide-react/icons/building-2';
import Cable from 'lucide-react/icons/cable';
import Camera from 'lucide-react/icons/camera';
import Compass from 'lucide-react/icons/compass';
import Flag from 'lucide-react/icons/flag';
import Globe from 'lucide-react/icons/globe';
import KeyRound from 'lucide-react/icons/key-round';
import Layers from 'lucide-react/icons/layers';
import Lock from 'lucide-react/icons/lock';
import MessageSquareReply from 'lucide-react/icons/message-square-reply';
import Network from 'lucide-react/icons/network';
import Workflow from 'lucide-react/icons/workflow';
import Reply from 'lucide-react/icons/reply';
import Route from 'lucide-react/icons/route';
import ScrollText from 'lucide-react/icons/scroll-text';
import type { IconShape } from './Icon.tsx';
import { Lambda } from './Lambda.tsx';

const shapes: Readonly<Record<string, IconShape>> = {
  api: Building2,
  websocket: ArrowLeftRight,
  lambda: Lambda,
  globe: Globe,
  lock: Lock,
  layers: Layers,
  mock: MessageSquareReply,
  variable: Cable,
  route: Route,
  stage: Flag,
  deployment: Camera,
  key: KeyRound,
  model: Braces,
  response: Reply,
  logs: ScrollText,
  balancer: Network,
  compass: Compass,
  workflow: Workflow,
};

/** The icon that a variant of a resource type names; kinds differ by shape, never by colour. */
export const variantIcon = (name: string | undefined): IconShape => shapes[name ?? ''] ?? Box;
