import { useState } from 'react';
import type { Source } from '../../importers/parsed-source.ts';
import type { Design } from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { readFiles } from '../../session/adopt/incoming.ts';
import { CommandBox } from '../adopt/source/CommandBox.tsx';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { FilePicker } from '../ui/input/FilePicker.tsx';
import * as styles from './Drift.module.css';

interface DriftSourceProps {
  design: Design;
  onSources: (sources: readonly Source[]) => void;
}

const focusOnMount = (area: HTMLTextAreaElement | null) => area?.focus();

/** The commands that print what runs, and the place for their output. */
export function DriftSource({ design, onSources }: DriftSourceProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const api = design.objects.find((object) => object.type === 'api' && ownIdOf(object) !== undefined);
  const take = (pasted: string) => {
    if (pasted.trim() !== '') onSources([{ name: 'paste', text: pasted }]);
  };
  const takeFiles = async (files: readonly File[]) => {
    const incoming = await readFiles(files);
    const brought = incoming.kind === 'foreign' ? incoming.brought : [];
    const refused = brought.flatMap((one) => ('problem' in one ? [`${one.name}: ${one.problem}`] : []));
    if (incoming.kind !== 'foreign') setProblem('This is a design. Choose AWS CLI output or a Terraform state.');
    else if (refused.length > 0) setProblem(refused.join(' '));
    else onSources(brought.flatMap((one) => ('text' in one ? [{ name: one.name ?? 'file', text: one.text }] : [])));
  };
  return (
    <div className={styles.source}>
      <section aria-labelledby="drift-get">
        <h3 id="drift-get" className={styles.title}>
          1. Run the commands
        </h3>
        <p className="help">Read-only: exports the API's configuration.</p>
        <CommandBox known={{ apiId: api && ownIdOf(api), region: design.output.region }} />
      </section>
      <section aria-labelledby="drift-give" className={styles.give}>
        <h3 id="drift-give" className={styles.title}>
          2. Paste the output
        </h3>
        <p className="help">Complete terminal output of AWS CLI commands, or a Terraform state.</p>
        <textarea
          ref={focusOnMount}
          className={styles.area}
          aria-label="Output"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (text.trim() !== '' || pasted.trim() === '') return;
            event.preventDefault();
            take(pasted);
          }}
        />
        {problem !== undefined && <Callout tone="error">{problem}</Callout>}
        <div className={styles.acts}>
          <FilePicker size="sm" onFiles={(files) => void takeFiles(files)} />
          {text.trim() !== '' && (
            <Button size="sm" onPress={() => take(text)}>
              Check
            </Button>
          )}
        </div>
      </section>
    </div>
  );
}
