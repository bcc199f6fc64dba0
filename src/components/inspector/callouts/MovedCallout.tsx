import MoveRight from 'lucide-react/icons/move-right';
import { indexOf } from '../../../model/design/design.ts';
import { isLabel } from '../../../model/design/naming/names.ts';
import { addMove, moveFrom, removeMove } from '../../../model/design/addresses/moves.ts';
import type { Key } from '../../../model/schema/value.ts';
import { edit, useSession } from '../../../session/document/store.ts';
import { firstNameOf } from '../../../session/document/first-name.ts';
import { Callout } from '../../ui/Callout.tsx';
import { FixButton } from '../../ui/FixButton.tsx';
import * as styles from '../Inspector.module.css';

interface MovedCalloutProps {
  objectKey: Key;
  isReadOnly: boolean;
}

/** Terraform knows what it manages by name: after a rename, how its state can follow. */
export function MovedCallout({ objectKey, isReadOnly }: MovedCalloutProps) {
  const from = useSession(({ history }) => firstNameOf(history, objectKey));
  const name = useSession(({ history }) => indexOf(history.present).byKey.get(objectKey)?.name ?? '');
  const isMoved = useSession(
    ({ history }) => from !== undefined && moveFrom(history.present, objectKey, from) !== undefined,
  );
  if (isReadOnly || from === undefined || from === name || !isLabel(from) || !isLabel(name)) return null;
  const names = (
    <span className="mono">
      {from} → {name}
    </span>
  );
  return (
    <div className={styles.aside}>
      {isMoved ? (
        <Callout
          icon={MoveRight}
          action={
            <FixButton onPress={() => edit(removeMove(objectKey, from), `Remove moved block of ${name}`)}>
              Remove moved block
            </FixButton>
          }
        >
          <b>Moved:</b> {names}. moved.tf updates the state; nothing is re-created.
        </Callout>
      ) : (
        <Callout
          icon={MoveRight}
          action={
            <FixButton onPress={() => edit(addMove(objectKey, from), `Move ${from} to ${name}`)}>
              Add moved block
            </FixButton>
          }
        >
          <b>Renamed:</b> {names}. If Terraform already manages the old name, the plan deletes and re-creates the
          resource.
        </Callout>
      )}
    </div>
  );
}
