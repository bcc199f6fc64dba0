import ListTree from 'lucide-react/icons/list-tree';
import Table from 'lucide-react/icons/table';
import Waypoints from 'lucide-react/icons/waypoints';
import { setLayout, useSession } from '../../session/document/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { Segmented } from '../ui/input/Segmented.tsx';

const views = [
  { id: 'list', label: 'List', icon: <Icon of={ListTree} /> },
  { id: 'map', label: 'Map', icon: <Icon of={Waypoints} /> },
  { id: 'table', label: 'Table', icon: <Icon of={Table} /> },
] as const;

/** The form of one thing, the map of all, or the table of routes. */
export function ViewSwitch() {
  const view = useSession(({ layout }) => layout.view);
  return <Segmented label="View" size="sm" options={views} value={view} onChange={(id) => setLayout({ view: id })} />;
}
