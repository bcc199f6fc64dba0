import { openDialog, useSession } from '../../session/store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { addOfKind, integrationKinds, protocolsOf } from './adding.ts';
import { variantIcon } from '../ui/variant-icon.ts';

/** The first thing to do with a new API. */
export function EmptyIntegrations({ canAdd }: { canAdd: boolean }) {
  const protocols = useSession(({ history }) => protocolsOf(history.present));
  const first = integrationKinds(protocols)
    .flatMap(({ kinds }) => kinds)
    .filter(({ icon }, at, kinds) => at < 4 && kinds.findIndex((kind) => kind.icon === icon) === at)
    .slice(0, 2);
  const actions = canAdd && (
    <>
      {first.map((variant) => (
        <Button
          key={variant.id}
          icon={<Icon of={variantIcon(variant.icon)} />}
          onPress={() => addOfKind('integration', variant)}
        >
          {variant.label}
        </Button>
      ))}
      <Button variant="quiet" onPress={() => openDialog('add-integration')}>
        More
      </Button>
      <Button variant="quiet" onPress={() => openDialog('adopt')}>
        Adopt existing
      </Button>
    </>
  );
  return (
    <EmptyState title="No integrations yet" actions={actions}>
      Pick what the API should call. Names and raw values follow from it.
    </EmptyState>
  );
}
