import { useEffect } from 'react';
import Plus from 'lucide-react/icons/plus';
import type { Protocol } from '../../model/schema/resource.ts';
import { focusOf, isMac, isPressed } from '../../session/commands/shortcuts.ts';
import { newDesign, reportOpen } from '../../session/document/store.ts';
import { later } from '../../session/page/later.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/marks/Kbd.tsx';
import * as styles from './Start.module.css';

const keys: readonly { readonly key: string; readonly protocol: Protocol }[] = [
  { key: 'h', protocol: 'HTTP' },
  { key: 'w', protocol: 'WEBSOCKET' },
];

const edits = later(() => import('../../session/document/new-design.ts'));

const begin = (protocol: Protocol) =>
  edits.use(
    ({ newBlankDesign }) => newDesign(newBlankDesign(protocol)),
    () => reportOpen('The app could not be loaded. Check the connection and try again.'),
  );

/** The ways to begin that are not a template. */
export function StartActions() {
  useEffect(() => {
    edits.load().catch(() => undefined); // the press says so
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
