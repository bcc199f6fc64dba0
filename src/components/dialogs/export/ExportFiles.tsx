import type { GeneratedFile } from '../../../codegen/files.ts';
import { formatNumber } from '../../../model/text/format-number.ts';
import { useDesign } from '../../../session/hooks.ts';
import { Checkbox } from '../../ui/input/Checkbox.tsx';
import { fileNote, linesOf } from './file-notes.ts';
import * as countStyles from '../../ui/marks/Count.module.css';
import * as styles from './Export.module.css';

export interface ExportFilesProps {
  files: readonly GeneratedFile[];
  isIncluded: (file: GeneratedFile) => boolean;
  onInclude: (path: string, isIncluded: boolean) => void;
}

/** What goes into the zip, file by file. */
export function ExportFiles({ files, isIncluded, onInclude }: ExportFilesProps) {
  const design = useDesign();
  return (
    <ul className={styles.files} aria-label="Files">
      {files.map((file) => {
        const lines = linesOf(file);
        return (
          <li key={file.path}>
            <Checkbox
              className={styles.file}
              isSelected={isIncluded(file)}
              onChange={(included) => onInclude(file.path, included)}
            >
              <span className={`mono ${styles.path}`}>{file.path}</span>
              <span className="grow clip dim">{fileNote(file, design)}</span>
              <span className={countStyles.count}>{formatNumber(lines)} lines</span>
            </Checkbox>
          </li>
        );
      })}
    </ul>
  );
}
