import Archive from 'lucide-react/icons/archive';
import {
  indexOf,
  protocolOf,
  typeOf,
  variantOfObject,
  type Design,
  type DesignObject,
} from '../../../model/design/design.ts';
import { dropInactive } from '../../../model/design/variant-edits.ts';
import type { Key } from '../../../model/schema/value.ts';
import { edit, session, useSession } from '../../../session/document/store.ts';
import { shorten, valueText } from '../../fields/value-text.ts';
import { Callout } from '../../ui/Callout.tsx';
import { FixButton } from '../../ui/FixButton.tsx';
import * as styles from '../Inspector.module.css';

interface AsideCalloutsProps {
  objectKey: Key;
  isReadOnly: boolean;
}

/** The first variant that would take a value up again, of the same protocol where there is one. */
function homeOf(object: DesignObject, name: string, design: Design): string | undefined {
  const protocol = protocolOf(object, indexOf(design));
  const homes = typeOf(object).variants.filter(({ id, uses }) => id !== object.variant && Object.hasOwn(uses, name));
  return (homes.find((variant) => variant.protocol === protocol) ?? homes[0])?.label;
}

function comesBack(isOff: boolean, home: string | undefined): string {
  if (isOff) return ' Restored when you turn it on.';
  return home === undefined ? '' : ` Restored if you switch to ${home}.`;
}

/** Values that the present variant cannot use or that are switched off, and how they come back. */
export function InactiveCallouts({ objectKey, isReadOnly }: AsideCalloutsProps) {
  const aside = useSession(({ history }) => indexOf(history.present).byKey.get(objectKey)?.inactiveValues);
  const design = session.getState().history.present;
  const object = indexOf(design).byKey.get(objectKey);
  if (!object || !aside || Object.keys(aside).length === 0) return null;
  const variant = variantOfObject(object);
  const present = variant?.label ?? object.variant;
  return (
    <div className={styles.aside}>
      {Object.entries(aside).map(([name, value]) => {
        const home = homeOf(object, name, design);
        const isOff = Object.hasOwn(variant?.uses ?? {}, name);
        return (
          <Callout
            key={name}
            icon={Archive}
            action={
              isReadOnly ? undefined : (
                <FixButton onPress={() => edit(dropInactive(objectKey, name), `Discard ${name} of ${object.name}`)}>
                  Discard
                </FixButton>
              )
            }
          >
            <b>{isOff ? 'Turned off' : `Not used by ${present}`}:</b>{' '}
            <span className="mono">
              {name} = {shorten(valueText(value, design))}
            </span>
            .{comesBack(isOff, home)}
          </Callout>
        );
      })}
    </div>
  );
}
