import { useId, useMemo } from 'react';
import { passthroughContents } from '../../../model/design/passthrough-contents.ts';
import { useDesign } from '../../../session/hooks.ts';
import { startOfFile } from '../../preview/tokens/token.ts';
import { Tokens } from '../../preview/tokens/Tokens.tsx';
import { lineTokens } from '../../preview/tokens/tokens.ts';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { contentsText } from './passthrough-text.ts';
import * as styles from './Compare.module.css';

export interface PassthroughDialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Terraform code that comes with a design and isn't shown as resources, to be read before anything is copied. */
export function PassthroughDialog({ isOpen, onOpenChange }: PassthroughDialogProps) {
  const design = useDesign();
  const contents = useMemo(() => (isOpen ? passthroughContents(design) : undefined), [isOpen, design]);
  return (
    <Dialog isOpen={isOpen} onClose={() => onOpenChange(false)} title="Code that comes with this design" size={1104}>
      {contents && (
        <>
          <p className={styles.sum}>
            {contentsText(contents)}{' '}
            <span className={styles.key}>It is written to the files below, beside the resources of the design.</span>
          </p>
          {contents.files.map(({ file, text }) => (
            <Code key={file} file={file} text={text} />
          ))}
        </>
      )}
    </Dialog>
  );
}

/** It scrolls, so that keys have to reach it. */
const scroller = (file: string) => ({ role: 'region', 'aria-label': `Code in ${file}`, tabIndex: 0 });

function Code({ file, text }: { file: string; text: string }) {
  const id = useId();
  const lines = text.split('\n');
  return (
    <section className={styles.file} aria-labelledby={id}>
      <h3 id={id} className={styles.path}>
        <span className="mono">{file}</span>
      </h3>
      <div className={`${styles.code} code`} {...scroller(file)}>
        <div className={styles.part}>
          {lines.map((line, at) => (
            <div key={`${at} ${line}`} className={styles.line}>
              <span className={styles.number} aria-hidden>
                {at + 1}
              </span>
              <span className={styles.text}>
                <Tokens tokens={lineTokens(line, 'hcl', startOfFile).tokens} />
              </span>
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
