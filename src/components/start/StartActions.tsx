import { useEffect } from 'react';
import Plus from 'lucide-react/icons/plus';
import type { Protocol } from '../../model/schema/resource.ts';
import { focusOf, isMac, isPressed } from '../../session/commands/shortcuts.ts';
import { newBlankDesign } from '../../session/document/new-design.ts';
import { newDesign } from '../../session/document/store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import * as styles from './Start.module.css';

const keys: readonly { readonly key: string; readonly protocol: Protocol }[] = [
  { key: 'h', protocol: 'HTTP' },
  { key: 'w', protocol: 'WEBSOCKET' },
];

const begin = (protocol: Protocol) => newDesign(newBlankDesign(protocol));

/** The ways to begin that are not a template. */
export function StartActions() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const context = { mac: isMac(), focus: focusOf(event.target) };
      const found = keys.find(({ key }) => isPressed({ key, where: 'outside-text' }, event, context));
      if (!found || event.repeat) return;
      event.preventDefault();
      begin(found.protocol);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <div className={styles.actions}>
      <Button variant="ink" icon={<Icon of={Plus} />} end={<Key letter="H" />} onPress={() => begin('HTTP')}>
        Blank HTTP API
      </Button>
      <Button icon={<Icon of={Plus} />} end={<Key letter="W" />} onPress={() => begin('WEBSOCKET')}>
        Blank WebSocket API
      </Button>
    </div>
  );
}

const Key = ({ letter }: { letter: string }) => (
  <span aria-hidden className={styles.key}>
    <Kbd>{letter}</Kbd>
  </span>
);
