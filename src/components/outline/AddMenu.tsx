import type { RefObject } from 'react';
import ListChecks from 'lucide-react/icons/list-checks';
import Import from 'lucide-react/icons/import';
import { resourceTypes, type ResourceTypeId } from '../../model/resources/index.ts';
import { openDialog, useSession } from '../../session/document/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { FilterMenu } from '../ui/overlay/FilterMenu.tsx';
import type { MenuGroupSpec, MenuItemSpec } from '../ui/overlay/Menu.tsx';
import { variantIcon } from '../ui/variant-icon.ts';
import { addable, addInputVariable, addOfKind, integrationKinds, protocolsForAdding, type Addable } from './adding.ts';
import { sectionPlans } from './sections.ts';

export interface AddMenuProps {
  /** What it opens at. */
  place: RefObject<HTMLElement | null>;
  placement?: 'bottom start' | 'bottom end' | undefined;
  /** Nothing but these. */
  only?: readonly ResourceTypeId[] | undefined;
  onClose: () => void;
}

const itemOf = ({ type, variant, label }: Addable, isBrief: boolean): MenuItemSpec => ({
  id: `${type} ${variant.id}`,
  label,
  detail: isBrief ? undefined : variant.summary,
  icon: <Icon of={variantIcon(variant.icon)} />,
  onAction: () => addOfKind(type, variant),
});

const integrationGroups = (protocols: string): readonly MenuGroupSpec[] =>
  integrationKinds(protocols).map(({ protocol, heading, kinds }) => ({
    id: protocol,
    heading: heading === undefined ? 'Integration' : `${heading} integration`,
    items: kinds.map((variant) => itemOf({ type: 'integration', variant, label: variant.label }, false)),
  }));

/** In the order of the outline, what begins a design last. */
const types = sectionPlans.flatMap((plan) => plan.types).toSorted((a, b) => Number(a === 'api') - Number(b === 'api'));

const adoptItem: MenuItemSpec = {
  id: 'adopt',
  label: 'Import existing API',
  detail: 'From AWS CLI output, Terraform, OpenAPI or CloudFormation.',
  icon: <Icon of={Import} />,
  onAction: () => openDialog('adopt'),
};

const severalItem: MenuItemSpec = {
  id: 'several',
  label: 'Bulk edit',
  detail: 'Set one attribute on many resources.',
  icon: <Icon of={ListChecks} />,
  onAction: () => openDialog('several'),
};

/** Everything that can be added: what people add most with a word about it, the rest by name. */
function allGroups(protocols: string): readonly MenuGroupSpec[] {
  const first = new Set<ResourceTypeId>(['integration', 'route']);
  const rest = addable(
    protocols,
    types.filter((type) => !first.has(type)),
  );
  const variable: MenuItemSpec = {
    id: 'variable',
    label: 'Variable',
    icon: <Icon of={variantIcon('variable')} />,
    onAction: addInputVariable,
  };
  return [
    ...integrationGroups(protocols),
    { id: 'route', heading: 'Route', items: addable(protocols, ['route']).map((route) => itemOf(route, false)) },
    { id: 'more', heading: 'More', items: [...rest.map((thing) => itemOf(thing, true)), variable] },
    { id: 'existing', items: [adoptItem, severalItem] },
  ];
}

function groupsFor(protocols: string, only: readonly ResourceTypeId[]): readonly MenuGroupSpec[] {
  if (only.length === 1 && only[0] === 'integration') return integrationGroups(protocols);
  return only.flatMap((type): MenuGroupSpec[] => {
    const items = addable(protocols, [type]).map((thing) => itemOf(thing, false));
    const heading = items.length > 1 ? resourceTypes.find(({ id }) => id === type)?.label : undefined;
    return items.length === 0 ? [] : [{ id: type, heading, items }];
  });
}

/** What can be added, in the words of what it is for. */
export function AddMenu({ place, placement, only, onClose }: AddMenuProps) {
  const protocols = useSession(({ history }) => protocolsForAdding(history.present));
  return (
    <FilterMenu
      label="Add"
      place={place}
      placement={placement}
      groups={only ? groupsFor(protocols, only) : allGroups(protocols)}
      onClose={onClose}
    />
  );
}
