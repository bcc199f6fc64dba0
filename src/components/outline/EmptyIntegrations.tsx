import { openDialog, useSession } from '../../session/document/store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { addable, addOfKind, integrationKinds, protocolsForAdding, type Addable } from './adding.ts';
import { variantIcon } from '../ui/variant-icon.ts';

const firstIntegrations = (protocols: string): readonly Addable[] =>
  integrationKinds(protocols)
    .flatMap(({ kinds }) => kinds)
    .filter(({ icon }, at, kinds) => at < 4 && kinds.findIndex((kind) => kind.icon === icon) === at)
    .slice(0, 2)
    .map((variant) => ({ type: 'integration', variant, label: variant.label }));

/** The first thing to do: an API, then what it calls. */
export function EmptyIntegrations({ canAdd }: { canAdd: boolean }) {
  const protocols = useSession(({ history }) => protocolsForAdding(history.present));
  const hasApi = protocols !== '';
  const actions = canAdd && (
    <>
      {(hasApi ? firstIntegrations(protocols) : addable(protocols, ['api'])).map(({ type, variant, label }) => (
        <Button
          key={variant.id}
          icon={<Icon of={variantIcon(variant.icon)} />}
          onPress={() => addOfKind(type, variant)}
        >
          {label}
        </Button>
      ))}
      <Button variant="quiet" onPress={() => openDialog('add-integration')}>
        More
      </Button>
      <Button variant="quiet" onPress={() => openDialog('adopt')}>
        Import existing API
      </Button>
    </>
  );
  return (
    <EmptyState title={hasApi ? 'No integrations yet' : 'No API yet'} actions={actions}>
      {hasApi
        ? 'Choose what the API calls. Names and attribute values are filled in for you.'
        : 'Routes, integrations and stages belong to an API.'}
    </EmptyState>
  );
}
