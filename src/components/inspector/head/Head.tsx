import { addressOf, indexOf, variantOfObject } from '../../../model/design/design.ts';
import { renameMoved } from '../../../model/design/addresses/renames.ts';
import type { Key } from '../../../model/schema/value.ts';
import { firstNameOf } from '../../../session/document/first-name.ts';
import { useDiagnostics } from '../../../session/hooks.ts';
import { edit, session, useSession } from '../../../session/document/store.ts';
import { variantIcon } from '../../ui/variant-icon.ts';
import { InspectorHeader } from './InspectorHeader.tsx';
import { belongsToHead } from './head-rules.ts';
import { Relations } from '../Relations.tsx';
import { runCommand } from '../run-command.ts';

interface HeadProps {
  objectKey: Key;
  isReadOnly: boolean;
}

/** Name, address and what can be done with an object. */
export function Head({ objectKey, isReadOnly }: HeadProps) {
  const name = useSession(({ history }) => indexOf(history.present).byKey.get(objectKey)?.name ?? '');
  const address = useSession(({ history }) => {
    const object = indexOf(history.present).byKey.get(objectKey);
    return object ? addressOf(object) : '';
  });
  const icon = useSession(({ history }) => {
    const object = indexOf(history.present).byKey.get(objectKey);
    return object && variantOfObject(object)?.icon;
  });
  const messages = useDiagnostics(objectKey).filter(belongsToHead);
  return (
    <InspectorHeader
      objectKey={objectKey}
      icon={variantIcon(icon)}
      name={name}
      nameLabel="Terraform label"
      address={address}
      aside={<Relations objectKey={objectKey} />}
      messages={messages}
      isReadOnly={isReadOnly}
      onName={(next, before) => {
        const first = firstNameOf(session.getState().history, objectKey) ?? before;
        edit(renameMoved(objectKey, next, first), `Rename ${before}`, { typed: true });
      }}
      onDuplicate={() => runCommand('duplicate')}
      onDelete={() => runCommand('delete')}
    />
  );
}
