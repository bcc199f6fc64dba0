import { addressOf, indexOf, variantOfObject, type Design } from '../../model/design.ts';
import { referencesTo, renameObject } from '../../model/edits.ts';
import type { Key } from '../../model/value.ts';
import { actionsOf } from '../../session/actions.ts';
import { commandsOf, type CommandId } from '../../session/commands.ts';
import { useDiagnostics } from '../../session/hooks.ts';
import { edit, say, session, useSession } from '../../session/store.ts';
import { variantIcon } from '../ui/variant-icon.ts';
import { HeadFrame } from './HeadFrame.tsx';
import { belongsToHead } from './head-rules.ts';

const run = (id: CommandId) => {
  const command = commandsOf(session, actionsOf(session)).find((candidate) => candidate.id === id);
  if (command?.available(session.getState())) command.run();
};

const things = (count: number) => (count === 1 ? '1 object' : `${count} objects`);

/** Deletes, and says what still points there. */
function remove(key: Key): void {
  const design = session.getState().history.present;
  const name = indexOf(design).byKey.get(key)?.name ?? '';
  const count = referencesTo(design, key).length;
  run('delete');
  if (count > 0)
    say(`Deleted ${name}. ${things(count)} still ${count === 1 ? 'refers' : 'refer'} to it.`, { undo: true });
}

/** How much else is about the object, in a few words. */
function relationsOf(design: Design, key: Key): string {
  const object = indexOf(design).byKey.get(key);
  const count = object?.type === 'integration' ? 0 : referencesTo(design, key).length;
  if (count === 0) return '';
  return object?.type === 'api' ? `${count} integration${count === 1 ? '' : 's'}` : `used by ${count}`;
}

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
  const relations = useSession(({ history }) => relationsOf(history.present, objectKey));
  const messages = useDiagnostics(objectKey).filter(belongsToHead);
  return (
    <HeadFrame
      objectKey={objectKey}
      icon={variantIcon(icon)}
      name={name}
      nameLabel="Terraform label"
      address={address}
      aside={relations}
      messages={messages}
      isReadOnly={isReadOnly}
      onName={(next, before) => edit(renameObject(objectKey, next), `Rename ${before}`, { typed: true })}
      onDuplicate={() => run('duplicate')}
      onDelete={() => remove(objectKey)}
    />
  );
}
