import { corsMethods } from '../../../model/design/routes/cors-methods.ts';
import type { Key, Value } from '../../../model/schema/value.ts';
import { useDesign } from '../../../session/hooks.ts';
import { Button } from '../../ui/Button.tsx';

interface FillMethodsProps {
  api: Key;
  items: readonly Value[];
  onChange: (items: readonly Value[]) => void;
}

/** Puts the methods that the routes of an API use in place of the list, as one step. */
export function FillMethods({ api, items, onChange }: FillMethodsProps) {
  const methods = corsMethods(useDesign(), api);
  const isSame = methods.length === items.length && methods.every((method, at) => method === items[at]);
  return (
    <Button size="sm" variant="quiet" isDisabled={methods.length === 0 || isSame} onPress={() => onChange(methods)}>
      Methods of the routes
    </Button>
  );
}
