import { useEffect, useRef } from 'react';
import FolderOpen from 'lucide-react/icons/folder-open';
import Plus from 'lucide-react/icons/plus';
import { blankDesign } from '../../model/edits.ts';
import type { Protocol } from '../../model/resource.ts';
import { focusOf, isMac, isPressed } from '../../session/shortcuts.ts';
import { newDesign } from '../../session/store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';

const keys: readonly { readonly key: string; readonly protocol: Protocol }[] = [
  { key: 'h', protocol: 'HTTP' },
  { key: 'w', protocol: 'WEBSOCKET' },
];

const begin = (protocol: Protocol) => newDesign(blankDesign(protocol));

/** The ways to begin that are not a template. */
export function StartActions({ onFile }: { onFile: (file: File) => void }) {
  const picker = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const surroundings = { mac: isMac(), focus: focusOf(event.target) };
      const found = keys.find(({ key }) => isPressed({ key, where: 'outside-text' }, event, surroundings));
      if (!found || event.repeat) return;
      event.preventDefault();
      begin(found.protocol);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <div className="start__actions">
      <Button variant="ink" icon={<Icon of={Plus} />} end={<Key letter="H" />} onPress={() => begin('HTTP')}>
        Blank HTTP API
      </Button>
      <Button icon={<Icon of={Plus} />} end={<Key letter="W" />} onPress={() => begin('WEBSOCKET')}>
        Blank WebSocket API
      </Button>
      <Button icon={<Icon of={FolderOpen} />} onPress={() => picker.current?.click()}>
        Open a design
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="Design file"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again after it was mended.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <p className="start__bring">or drop a .gatewright.json file, or paste a Gatewright link</p>
    </div>
  );
}

const Key = ({ letter }: { letter: string }) => (
  <span aria-hidden className="start__key">
    <Kbd>{letter}</Kbd>
  </span>
);
