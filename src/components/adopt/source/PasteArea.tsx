import { useState } from 'react';
import FileInput from 'lucide-react/icons/file-input';
import { addIntake, useAdoption } from '../../../session/adopt/state.ts';
import { intakeFiles } from '../../../session/adopt/intake.ts';
import { Button } from '../../ui/Button.tsx';
import { FilePicker } from '../../ui/input/FilePicker.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as styles from './Source.module.css';

/** The one that is on the page. */
let pasteArea: HTMLTextAreaElement | null = null;

const mounted = (area: HTMLTextAreaElement | null) => {
  pasteArea = area;
  area?.focus();
};

export const focusPasteArea = (): void => pasteArea?.focus();

/** Takes texts, one paste after the other, and files. It stays empty: what it took is listed below. */
export function PasteArea({ label }: { label: string }) {
  const [typed, setTyped] = useState('');
  const isIds = useAdoption(({ step }) => step === 'ids');
  const read = (text: string) => {
    setTyped('');
    if (text.trim() !== '') addIntake([{ text }], isIds);
  };
  return (
    <div className={styles.paste}>
      <textarea
        ref={mounted}
        data-takes-paste
        className={styles.pasteText}
        aria-label={label}
        aria-describedby="pastearea-kinds"
        placeholder={label}
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onDrop={(event) => {
          const text = event.dataTransfer.getData('text/plain');
          if (text === '') return;
          event.preventDefault();
          read(text);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && typed.trim() !== '') {
            event.preventDefault();
            event.stopPropagation();
            read(typed);
          }
        }}
      />
      <div className={styles.pasteFoot}>
        <Icon of={FileInput} />
        <span id="pastearea-kinds" className={styles.pasteKinds}>
          AWS CLI output, Terraform, OpenAPI, CloudFormation. Add as many pastes and files as you need.
        </span>
        {typed.trim() !== '' && (
          <Button size="sm" onPress={() => read(typed)}>
            Read text
          </Button>
        )}
        <FilePicker size="sm" onFiles={intakeFiles} />
      </div>
    </div>
  );
}
