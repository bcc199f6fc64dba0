import Workflow from 'lucide-react/icons/workflow';
import { typeOf, variantOfObject } from '../../model/design/design.ts';
import type { Key } from '../../model/schema/value.ts';
import { select, session, useSession } from '../../session/document/store.ts';
import { titleText } from '../outline/row-title.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/overlay/Menu.tsx';
import { variantIcon } from '../ui/variant-icon.ts';
import { countText, relationsOf } from './relations.ts';

/** How much refers to the object, and the way there. */
export function Relations({ objectKey }: { objectKey: Key }) {
  useSession(({ history }) =>
    relationsOf(history.present, objectKey)
      .map((object) => `${object.key} ${titleText(object)}`)
      .join('\n'),
  );
  const objects = relationsOf(session.getState().history.present, objectKey);
  const [only, ...others] = objects;
  if (!only) return null;
  const button = (onPress?: () => void) => (
    <Button size="sm" variant="quiet" icon={<Icon of={Workflow} />} {...(onPress && { onPress })}>
      {countText(objects)}
    </Button>
  );
  if (others.length === 0) return button(() => select(only.key, undefined, 'keyboard'));
  return (
    <Menu
      label="Referenced by"
      trigger={button()}
      placement="bottom end"
      groups={[
        {
          id: 'objects',
          items: objects.map((object) => ({
            id: object.key,
            label: titleText(object),
            detail: typeOf(object).label,
            icon: <Icon of={variantIcon(variantOfObject(object)?.icon)} />,
            onAction: () => select(object.key, undefined, 'keyboard'),
          })),
        },
      ]}
    />
  );
}
