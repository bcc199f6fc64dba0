import type { GeneratedFile } from '../../../codegen/files.ts';
import { formatNumber } from '../../../model/text/format-number.ts';
import { useDesign } from '../../../session/hooks.ts';
import { Checkbox } from '../../ui/input/Checkbox.tsx';
import { fileNote, linesOf } from './file-notes.ts';

export interface ExportFilesProps {
  files: readonly GeneratedFile[];
  isIncluded: (file: GeneratedFile) => boolean;
  onInclude: (path: string, isIncluded: boolean) => void;
}

/** What goes into the zip, file by file. */
export function ExportFiles({ files, isIncluded, onInclude }: ExportFilesProps) {
  const design = useDesign();
  return (
    <ul className="export__files" aria-label="Files">
      {files.map((file) => {
        const lines = linesOf(file);
        return (
          <li key={file.path}>
            <Checkbox
              className="export__file"
              isSelected={isIncluded(file)}
              onChange={(included) => onInclude(file.path, included)}
            >
              <span className="mono export__path">{file.path}</span>
              <span className="grow clip dim">{fileNote(file, design)}</span>
              <span className="count">{formatNumber(lines)} lines</span>
            </Checkbox>
          </li>
        );
      })}
    </ul>
  );
}
