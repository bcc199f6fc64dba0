import { commandsOf, type CommandId } from '../../session/commands/commands.ts';
import { actions, session } from '../../session/document/store.ts';

/** Does what the key or the menu of that command does. */
export function runCommand(id: CommandId): void {
  const command = commandsOf(session, actions).find((candidate) => candidate.id === id);
  if (command?.available(session.getState())) command.run();
}
