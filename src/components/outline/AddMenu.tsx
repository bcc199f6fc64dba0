import type { ReactElement } from 'react';

import { resourceType } from '../../model/resources/index.ts';
import { useSession } from '../../session/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu, type MenuGroupSpec } from '../ui/Menu.tsx';
import { addInputVariable, addOfKind, integrationKinds, protocolsOf } from './adding.ts';
import { variantIcon } from '../ui/variant-icon.ts';

const icon = (name: string) => <Icon of={variantIcon(name)} />;

export interface AddMenuProps {
  trigger: ReactElement;
  placement?: 'bottom start' | 'bottom end' | undefined;
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /** Only kinds of integrations. */
  isForIntegrations?: boolean | undefined;
}

/** Everything that can be added, in the words of what it is for. */
export function AddMenu({ trigger, placement, isOpen, onOpenChange, isForIntegrations }: AddMenuProps) {
  const protocols = useSession(({ history }) => protocolsOf(history.present));
  const kinds = integrationKinds(protocols).map(({ protocol, heading, kinds: variants }): MenuGroupSpec => ({
    id: protocol,
    heading: heading === undefined ? 'Integration' : `Integration of an ${heading}`,
    items: variants.map((variant) => ({
      id: variant.id,
      label: variant.label,
      detail: variant.summary,
      icon: icon(variant.icon),
      onAction: () => addOfKind('integration', variant),
    })),
  }));
  const others: MenuGroupSpec = {
    id: 'others',
    heading: 'Around it',
    items: [
      ...(['scaffold', 'api'] as const).flatMap((type) =>
        resourceType(type).variants.map((variant) => ({
          id: `${type} ${variant.id}`,
          label: type === 'scaffold' ? 'Example function' : variant.label,
          detail: variant.summary,
          icon: icon(variant.icon),
          onAction: () => addOfKind(type, variant),
        })),
      ),
      {
        id: 'variable',
        label: 'Variable',
        detail: 'A value that is given when the files are applied.',
        icon: <Icon of={variantIcon('variable')} />,
        onAction: addInputVariable,
      },
    ],
  };
  return (
    <Menu
      trigger={trigger}
      label="Add"
      placement={placement}
      groups={isForIntegrations ? kinds : [...kinds, others]}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    />
  );
}
