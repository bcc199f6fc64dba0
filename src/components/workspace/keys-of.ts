import type { CommandId } from '../../session/commands/commands.ts';
import { isMac, shortcutText } from '../../session/commands/shortcuts.ts';
import { commands } from '../../session/start.ts';

/** The keys of a command as they are printed; undefined for one without. */
export function selectedKeys(id: CommandId): string | undefined {
  const shortcut = commands.find((command) => command.id === id)?.shortcuts[0];
  return shortcut && shortcutText(shortcut, isMac());
}
