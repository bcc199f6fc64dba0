import type { ComparedLine } from '../../codegen/differences.ts';
import type { Language } from '../../codegen/files.ts';
import { startOfFile } from '../preview/tokens/token.ts';
import { Tokens } from '../preview/tokens/Tokens.tsx';
import { lineTokens } from '../preview/tokens/tokens.ts';
import * as styles from './FileDiff.module.css';

const signs = { both: ' ', theirs: '+', mine: '−' } as const;

/** A line with the sign of its side. */
export function DiffText({ line, language }: { line: ComparedLine; language: Language }) {
  return (
    <>
      <span className={styles.sign} aria-hidden>
        {signs[line.side]}
      </span>
      <span className={styles.text}>
        <Tokens tokens={lineTokens(line.text, language, startOfFile).tokens} />
      </span>
    </>
  );
}
