import Eraser from 'lucide-react/icons/eraser';
import { attributeOfObject, indexOf } from '../../../model/design/design.ts';
import { setValue } from '../../../model/design/edits.ts';
import type { Key } from '../../../model/schema/value.ts';
import { clearedOf } from '../../../session/document/cleared.ts';
import { edit, session, useSession } from '../../../session/document/store.ts';
import { shorten, valueText } from '../../fields/value-text.ts';
import { Callout } from '../../ui/Callout.tsx';
import { FixButton } from '../../ui/FixButton.tsx';
import * as styles from '../Inspector.module.css';

interface ClearedCalloutsProps {
  objectKey: Key;
  isReadOnly: boolean;
}

/** Values that an imported object lost here: the provider leaves what AWS has, which surprises whoever took one out. */
export function ClearedCallouts({ objectKey, isReadOnly }: ClearedCalloutsProps) {
  const names = useSession(({ history }) =>
    clearedOf(history, objectKey)
      .map(([name]) => name)
      .join(' '),
  );
  if (isReadOnly || names === '') return null;
  const { history } = session.getState();
  const object = indexOf(history.present).byKey.get(objectKey);
  if (!object) return null;
  return (
    <div className={styles.aside}>
      {clearedOf(history, objectKey).map(([name, value]) => {
        const normal = attributeOfObject(object, name)?.default;
        const wanted = normal ?? value;
        const text = shorten(valueText(wanted, history.present));
        return (
          <Callout
            key={name}
            icon={Eraser}
            action={
              <FixButton onPress={() => edit(setValue(objectKey, [name], wanted), `Set ${name} of ${object.name}`)}>
                {normal === undefined ? 'Restore' : `Set ${text}`}
              </FixButton>
            }
          >
            <b>
              <span className="mono">{name}</span> removed.
            </b>{' '}
            {object.provider ?? 'awscc'} won't clear it in AWS; it stays{' '}
            <span className="mono">{shorten(valueText(value, history.present))}</span>. Set an explicit value instead.
          </Callout>
        );
      })}
    </div>
  );
}
