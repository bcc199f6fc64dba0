import { useState } from 'react';
import CircleX from 'lucide-react/icons/circle-x';
import { documentFile, generateFiles, type GeneratedFile } from '../../../codegen/files.ts';
import { isTerraform, textOfAll } from '../../../codegen/copy-all.ts';
import type { Diagnostic } from '../../../model/checks/diagnostics.ts';
import { formatCount } from '../../../model/text/format-number.ts';
import { useDesign, useDiagnostics } from '../../../session/hooks.ts';
import { recordExport, select } from '../../../session/document/store.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { FixButton } from '../../ui/FixButton.tsx';
import { CopyButton } from '../CopyButton.tsx';
import { ExportFiles } from './ExportFiles.tsx';
import { ExportOptions } from './ExportOptions.tsx';
import { isIncludedFirst, linesOf, pathsOf } from './file-notes.ts';
import { NextStepsList } from './NextStepsList.tsx';
import { ZipButton } from './ZipButton.tsx';
import * as styles from './Export.module.css';

export interface ExportDialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

type Choices = ReadonlyMap<string, boolean>;

const includedBy = (choices: Choices) => (file: GeneratedFile) => choices.get(file.path) ?? isIncludedFirst(file);

/** The files of the open design: how they are written, which of them, and what to do with them. */
export function ExportDialog({ isOpen, onOpenChange }: ExportDialogProps) {
  const [choices, setChoices] = useState<Choices>(new Map());
  const close = () => onOpenChange(false);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      size={600}
      title="Export Terraform"
      foot={<ExportFoot isIncluded={includedBy(choices)} />}
    >
      <Export
        isIncluded={includedBy(choices)}
        onInclude={(path, isIncluded) => setChoices(new Map(choices).set(path, isIncluded))}
        onClose={close}
      />
    </Dialog>
  );
}

/** All that can go into the zip: what is generated, and the design itself. */
function useExportFiles(): readonly GeneratedFile[] {
  const design = useDesign();
  return [...generateFiles(design), documentFile(design)];
}

interface ExportProps {
  isIncluded: (file: GeneratedFile) => boolean;
  onInclude: (path: string, isIncluded: boolean) => void;
  onClose: () => void;
}

function Export({ isIncluded, onInclude, onClose }: ExportProps) {
  const files = useExportFiles();
  const errors = useDiagnostics().filter(({ severity }) => severity === 'error');
  return (
    <div className={styles.layout}>
      <ErrorCallout errors={errors} onClose={onClose} />
      <div className={styles.columns}>
        <ExportOptions />
        <ExportFiles files={files} isIncluded={isIncluded} onInclude={onInclude} />
      </div>
      <NextStepsList />
    </div>
  );
}

function ErrorCallout({ errors, onClose }: { errors: readonly Diagnostic[]; onClose: () => void }) {
  const { engine } = useDesign().output;
  const [first] = errors;
  if (!first) return null;
  const goToFirst = () => {
    onClose();
    select(first.key, first.path, 'problems');
  };
  return (
    <Callout
      className={styles.callout}
      tone="error"
      icon={CircleX}
      action={<FixButton onPress={goToFirst}>Go to first</FixButton>}
    >
      {formatCount(errors.length, 'error remains', 'errors remain')}. {engine === 'tofu' ? 'tofu' : 'terraform'} apply
      will fail. <span className="mono">{first.resource}</span>: {first.message}
    </Callout>
  );
}

function ExportFoot({ isIncluded }: { isIncluded: (file: GeneratedFile) => boolean }) {
  const design = useDesign();
  const files = useExportFiles().filter(isIncluded);
  const lines = files.reduce((sum, file) => sum + linesOf(file), 0);
  const [problem, setProblem] = useState<string>();
  return (
    <>
      {problem === undefined ? (
        <span className={`grow num ${styles.sum}`}>
          {formatCount(files.length, 'file')}, {formatCount(lines, 'line')}
        </span>
      ) : (
        <span className={`grow ${styles.problem}`} role="alert">
          {problem}
        </span>
      )}
      <CopyButton
        label="Copy all"
        text={textOfAll(files)}
        isDisabled={!files.some(isTerraform)}
        onRefused={setProblem}
        onCopied={() => recordExport(pathsOf(files))}
      />
      <ZipButton
        variant="ink"
        design={design}
        files={() => files}
        isDisabled={files.length === 0}
        onProblem={setProblem}
      />
    </>
  );
}
