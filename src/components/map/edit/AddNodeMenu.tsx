import type { ReactElement } from 'react';
import type { MapNode } from '../layout/map-layout.ts';
import type { Variant } from '../../../model/schema/resource.ts';
import { indexOf, protocolOf, variantOfObject, type Design } from '../../../model/design/design.ts';
import { resourceType, type ResourceTypeId } from '../../../model/resources/index.ts';
import { useDesign } from '../../../session/hooks.ts';
import { addOfKind, integrationKinds, protocolsForAdding } from '../../outline/adding.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, type MenuGroupSpec, type MenuItemSpec } from '../../ui/overlay/Menu.tsx';
import { variantIcon } from '../../ui/variant-icon.ts';
import { keyOfPart } from '../graph/map-part.ts';
import { addJoined } from './connecting.ts';

interface AddNodeMenuProps {
  trigger: ReactElement;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** What is added is connected with this node, and is of a sort that can be. */
  joined?: MapNode | undefined;
  onAdded?: ((message: string) => void) | undefined;
}

/** The variants of a type that fit the APIs of the design. */
function fitting(type: ResourceTypeId, design: Design): readonly Variant[] {
  const used = new Set((indexOf(design).byType.get('api') ?? []).map((api) => variantOfObject(api)?.protocol));
  return resourceType(type).variants.filter(
    ({ protocol }) => protocol === undefined || used.size === 0 || used.has(protocol),
  );
}

/** What can be added to the map. */
export function AddNodeMenu({ trigger, isOpen, onOpenChange, joined, onAdded }: AddNodeMenuProps) {
  const design = useDesign();
  const index = indexOf(design);
  const origin = joined && index.byKey.get(keyOfPart(joined) ?? '');
  const protocol = origin && protocolOf(origin, index);

  const item = (type: ResourceTypeId, variant: Variant, label = variant.label): MenuItemSpec => ({
    id: `${type} ${variant.id}`,
    label,
    detail: variant.summary,
    icon: <Icon of={variantIcon(variant.icon)} />,
    onAction: () => {
      if (!joined) return addOfKind(type, variant);
      const said = type === 'route' || type === 'integration' ? addJoined(type, variant, joined) : undefined;
      if (said !== undefined) onAdded?.(said);
      return undefined;
    },
  });

  const routes: MenuGroupSpec = {
    id: 'routes',
    heading: 'Route',
    items: fitting('route', design)
      .filter((variant) => protocol === undefined || variant.protocol === protocol)
      .map((variant) => item('route', variant)),
  };
  const integrations = integrationKinds(protocolsForAdding(design))
    .filter((group) => protocol === undefined || group.protocol === protocol)
    .map(({ protocol: id, heading, kinds }): MenuGroupSpec => ({
      id,
      heading: heading === undefined ? 'Integration' : `${heading} integration`,
      items: kinds.map((variant) => item('integration', variant)),
    }));
  const around: MenuGroupSpec = {
    id: 'around',
    heading: 'Related resources',
    items: (['stage', 'authorizer', 'vpc_link', 'scaffold'] as const).flatMap((type) => {
      const variants = fitting(type, design);
      const { label } = resourceType(type);
      return variants.map((variant) =>
        item(
          type,
          variant,
          type === 'authorizer' ? `${variant.label} authorizer` : type === 'stage' ? variant.label : label,
        ),
      );
    }),
  };
  const groups =
    joined?.kind === 'route'
      ? integrations
      : joined?.kind === 'integration'
        ? [routes]
        : [routes, ...integrations, around];
  return <Menu trigger={trigger} label="Add to the map" groups={groups} isOpen={isOpen} onOpenChange={onOpenChange} />;
}
