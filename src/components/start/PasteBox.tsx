import { useState } from 'react';
import ClipboardPaste from 'lucide-react/icons/clipboard-paste';
import FileInput from 'lucide-react/icons/file-input';
import FolderTree from 'lucide-react/icons/folder-tree';
import Import from 'lucide-react/icons/import';
import { intakeFiles, intakeText } from '../../session/adopt/intake.ts';
import { openDialog } from '../../session/document/store.ts';
import { loadFolder } from '../../session/folder/folder-state.ts';
import { Button } from '../ui/Button.tsx';
import { FilePicker } from '../ui/input/FilePicker.tsx';
import { Icon } from '../ui/Icon.tsx';
import * as styles from './PasteBox.module.css';

/** One box that takes anything: what exists is adopted, a design or link of ours opens. */
export function PasteBox() {
  const [typed, setTyped] = useState('');
  const read = () => {
    if (typed.trim() !== '') intakeText(typed);
    setTyped('');
  };
  return (
    <section className={styles.box} aria-label="Import an existing API">
      <div className={styles.words}>
        <label className={styles.label} htmlFor="pastebox">
          Paste an existing API
        </label>
        <p id="pastebox-kinds" className={styles.kinds}>
          AWS CLI output, Terraform, OpenAPI, CloudFormation, a Gatewright link or design
        </p>
      </div>
      <textarea
        id="pastebox"
        className={styles.text}
        aria-describedby="pastebox-kinds"
        rows={1}
        placeholder=" "
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPaste={(event) => {
          const { files } = event.clipboardData;
          const text = event.clipboardData.getData('text/plain');
          if (files.length === 0 && text === '') return;
          event.preventDefault();
          setTyped('');
          if (files.length > 0) intakeFiles(files);
          else intakeText(typed + text);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          read();
        }}
      />
      <div className={styles.acts}>
        <span className={styles.drop}>
          <Icon of={FileInput} />
          Drop files anywhere on this page
        </span>
        <span className="grow" />
        {typed.trim() !== '' && (
          <Button icon={<Icon of={ClipboardPaste} />} onPress={read}>
            Read text
          </Button>
        )}
        <Button
          variant="quiet"
          icon={<Icon of={FolderTree} />}
          onPress={() => void loadFolder().then(({ pickFolder }) => pickFolder())}
        >
          Open folder
        </Button>
        <FilePicker onFiles={intakeFiles} />
      </div>
      <div className={styles.foot}>
        <span>
          Don't have it yet? <span className={styles.more}>One read-only command exports everything about an API.</span>
        </span>
        <span className="grow" />
        <Button variant="quiet" icon={<Icon of={Import} />} onPress={() => openDialog('adopt')}>
          Import existing API
        </Button>
      </div>
    </section>
  );
}
