import { useRef, useState } from 'react';
import ClipboardPaste from 'lucide-react/icons/clipboard-paste';
import FileInput from 'lucide-react/icons/file-input';
import FolderOpen from 'lucide-react/icons/folder-open';
import Import from 'lucide-react/icons/import';
import { bringFiles, bringText } from '../../session/bring.ts';
import { openDialog } from '../../session/store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

/** One box that takes anything: what exists is adopted, a design or link of ours opens. */
export function PasteBox() {
  const picker = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const read = () => {
    if (typed.trim() !== '') bringText(typed);
    setTyped('');
  };
  return (
    <section className="pastebox" aria-label="Bring in what exists">
      <label className="pastebox__label" htmlFor="pastebox">
        Paste anything about an API you already have
      </label>
      <textarea
        id="pastebox"
        className="pastebox__text"
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
          if (files.length > 0) bringFiles(files);
          else bringText(typed + text);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          read();
        }}
      />
      <p id="pastebox-kinds" className="pastebox__kinds">
        AWS CLI output, Terraform, OpenAPI, CloudFormation, a Gatewright link or design
      </p>
      <div className="pastebox__acts">
        <span className="pastebox__drop">
          <Icon of={FileInput} />
          Drop files anywhere on this page
        </span>
        <span className="grow" />
        {typed.trim() !== '' && (
          <Button icon={<Icon of={ClipboardPaste} />} onPress={read}>
            Read it
          </Button>
        )}
        <Button icon={<Icon of={FolderOpen} />} onPress={() => picker.current?.click()}>
          Choose files
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          aria-label="Files"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same file can be chosen again after it was mended.
            event.target.value = '';
            if (files.length > 0) bringFiles(files);
          }}
        />
      </div>
      <div className="pastebox__foot">
        <span>
          Nothing at hand? <span className="pastebox__more">One command prints all that AWS says of an API.</span>
        </span>
        <span className="grow" />
        <Button variant="quiet" icon={<Icon of={Import} />} onPress={() => openDialog('adopt')}>
          Adopt existing
        </Button>
      </div>
    </section>
  );
}
