import Plus from 'lucide-react/icons/plus';
import type { Attribute } from '../../../model/schema/attribute.ts';
import type { Path } from '../../../hcl/path.ts';
import type { Key } from '../../../model/schema/value.ts';
import { edit, holdBack, select, session, useSession } from '../../../session/document/store.ts';
import type { Addable } from '../../outline/adding.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/overlay/Menu.tsx';
import { variantIcon } from '../../ui/variant-icon.ts';
import { spoken } from './commit.ts';
import { make, offerFor } from './offers.ts';
import * as styles from '../Inspector.module.css';

interface OfferButtonProps {
  attribute: Attribute;
  objectKey: Key;
  path: Path;
}

/** Makes what the field may refer to, of the kind that is asked for. */
export function OfferButton({ attribute, objectKey, path }: OfferButtonProps) {
  // The kinds follow the protocol of the API.
  useSession(({ history }) =>
    offerFor(attribute, objectKey, path, history.present)
      ?.choices.map(({ variant }) => variant.id)
      .join(' '),
  );
  const offer = offerFor(attribute, objectKey, path, session.getState().history.present);
  if (!offer) return null;
  const add = (choice: Addable) => {
    const made = make(choice, objectKey, path, session.getState().history.present);
    edit(made.edit, `Add ${spoken(choice.label)}`);
    if (made.open === undefined) return;
    holdBack(made.object.key);
    select(made.object.key, [made.open], 'keyboard');
  };
  const [only, ...others] = offer.choices;
  const button = (onPress?: () => void) => (
    <Button size="sm" variant="quiet" icon={<Icon of={Plus} />} {...(onPress && { onPress })}>
      {offer.label}
    </Button>
  );
  return (
    <div className={styles.more}>
      {only && others.length === 0 ? (
        button(() => add(only))
      ) : (
        <Menu
          label={offer.label}
          trigger={button()}
          groups={[
            {
              id: 'kinds',
              items: offer.choices.map((choice) => ({
                id: choice.variant.id,
                label: choice.variant.label,
                detail: choice.variant.summary,
                icon: <Icon of={variantIcon(choice.variant.icon)} />,
                onAction: () => add(choice),
              })),
            },
          ]}
        />
      )}
    </div>
  );
}
