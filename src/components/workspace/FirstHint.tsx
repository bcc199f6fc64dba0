import { useState } from 'react';
import X from 'lucide-react/icons/x';
import { isMac, shortcutText } from '../../session/commands/shortcuts.ts';
import { openReference } from '../../session/document/store.ts';
import { dismissFirstHint } from '../../session/page/first-hint.ts';
import { commands } from '../../session/start.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/marks/Kbd.tsx';
import * as styles from './FirstHint.module.css';

/** The keys of a command, as they are shown. */
function keysOf(id: 'commands' | 'next-problem'): string {
  const [shortcut] = commands.find((command) => command.id === id)?.shortcuts ?? [];
  return shortcut ? shortcutText(shortcut, isMac()) : '';
}

/** One line for who opens their first design: where things are. It goes for good when it is dismissed. */
export function FirstHint() {
  const [isGone, setGone] = useState(false);
  const dismiss = () => {
    dismissFirstHint();
    setGone(true);
    document.getElementById('form')?.focus();
  };
  if (isGone) return null;
  return (
    <section className={styles.hint} aria-label="First steps">
      <ol>
        <li>Outline: add and select resources</li>
        <li>
          Form: edit the selected one; <Kbd>{keysOf('next-problem')}</Kbd> goes to the next problem
        </li>
        <li>Code: the generated Terraform</li>
        <li>
          <Kbd>{keysOf('commands')}</Kbd> lists all commands
        </li>
      </ol>
      <Button size="sm" variant="quiet" onPress={() => openReference()}>
        Reference
      </Button>
      <IconButton size="sm" label="Dismiss" icon={<Icon of={X} />} onPress={dismiss} />
    </section>
  );
}
