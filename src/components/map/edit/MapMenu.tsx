import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import Copy from 'lucide-react/icons/copy';
import Filter from 'lucide-react/icons/funnel';
import FolderTree from 'lucide-react/icons/folder-tree';
import ListChecks from 'lucide-react/icons/list-checks';
import Route from 'lucide-react/icons/route';
import Focus from 'lucide-react/icons/focus';
import Shuffle from 'lucide-react/icons/shuffle';
import SquarePen from 'lucide-react/icons/square-pen';
import Trash2 from 'lucide-react/icons/trash-2';
import Unlink from 'lucide-react/icons/unlink';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconShape } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/overlay/Menu.tsx';
import type { Point } from '../../ui/point.ts';
import { edgeMenu, nodeMenu, type MapAction, type NodeFacts } from './menu-items.ts';
import { MenuPlace } from './MenuPlace.tsx';
import type { MapEdge, MapNode } from '../layout/map-layout.ts';
import * as styles from '../Map.module.css';

const icons: Readonly<Record<MapAction, IconShape>> = {
  open: SquarePen,
  'open-request': Route,
  turn: FolderTree,
  'select-routes': ListChecks,
  zoom: Focus,
  only: Filter,
  connect: Shuffle,
  reconnect: Shuffle,
  disconnect: Unlink,
  'go-from': ArrowLeft,
  'go-to': ArrowRight,
  duplicate: Copy,
  delete: Trash2,
};

interface MapMenuProps {
  /** What it is about: the name of a node, or an edge as "GET /orders → orders_list". */
  title: string;
  of: MapNode | MapEdge;
  facts: NodeFacts;
  /** In the canvas. */
  at: Point;
  onAction: (action: MapAction) => void;
  onClose: () => void;
}

/** The menu of a node or an edge, where it was asked for. */
export function MapMenu({ title, of, facts, at, onAction, onClose }: MapMenuProps) {
  const groups = 'from' in of ? edgeMenu(of, facts.isEditing) : nodeMenu(of, facts);
  return (
    <MenuPlace at={at}>
      <Menu
        trigger={
          <Button size="sm" className={styles.menuPoint} aria-label={title}>
            {''}
          </Button>
        }
        label={title}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        groups={groups.map((items, at) => ({
          id: String(at),
          ...(at === 0 ? { heading: title } : {}),
          items: items.map(({ action, label, keys, isDanger }) => ({
            id: action,
            label,
            keys,
            isDanger,
            icon: <Icon of={icons[action]} />,
            onAction: () => onAction(action),
          })),
        }))}
      />
    </MenuPlace>
  );
}
