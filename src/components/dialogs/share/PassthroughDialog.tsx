import { useId, useMemo } from 'react';
import { passthroughContents } from '../../../model/design/passthrough/passthrough-contents.ts';
import { useDesign } from '../../../session/hooks.ts';
import * as code from '../../compare/FileDiff.module.css';
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
    <Dialog isOpen={isOpen} onClose={() => onOpenChange(false)} title="Additional code in this design" size={1104}>
      {contents && (
        <>
          <p className={styles.sum}>
            {contentsText(contents)}{' '}
            <span className={styles.key}>Written to the files below, alongside the resources.</span>
          </p>
          {contents.files.map(({ file, text }) => (
            <Code key={file} path={file} text={text} />
          ))}
        </>
      )}
    </Dialog>
  );
}

/** It scrolls, so that keys have to reach it. */
const scroller = (path: string) => ({ role: 'region', 'aria-label': `Code in ${path}`, tabIndex: 0 });

function Code({ path, text }: { path: string; text: string }) {
  const id = useId();
  const lines = text.split('\n');
  return (
    <section className={code.file} aria-labelledby={id}>
      <h3 id={id} className={code.path}>
        <span className="mono">{path}</span>
      </h3>
      <div className={`${code.code} code`} {...scroller(path)}>
        <div className={code.part}>
          {lines.map((line, at) => (
            <div key={`${at} ${line}`} className={code.line}>
              <span className={code.number} aria-hidden>
                {at + 1}
              </span>
              <span className={code.text}>
                <Tokens tokens={lineTokens(line, 'hcl', startOfFile).tokens} />
              </span>
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
