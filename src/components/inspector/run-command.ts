import { actionsOf } from '../../session/document/actions.ts';
import { commandsOf, type CommandId } from '../../session/commands/commands.ts';
import { session } from '../../session/document/store.ts';

/** Does what the key or the menu of that command does. */
export function runCommand(id: CommandId): void {
  const command = commandsOf(session, actionsOf(session)).find((candidate) => candidate.id === id);
  if (command?.available(session.getState())) command.run();
}
