import { lazy, memo, Suspense, useEffect, useState } from 'react';
import Download from 'lucide-react/icons/download';
import { isTerraform, refersToOthers, textOfAll } from '../../codegen/copy-all.ts';
import { fileBytes, fileText, type GeneratedFile } from '../../codegen/files.ts';
import { formatCount } from '../../model/text/format-number.ts';
import { download } from '../../session/page/download.ts';
import { setSettings, useSettings } from '../../session/page/settings.ts';
import { moveBaseline, recordExport } from '../../session/document/store.ts';
import { CopyButton } from '../dialogs/CopyButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Switch } from '../ui/input/Switch.tsx';
import { Tabs } from '../ui/layout/Tabs.tsx';
import { codeStyle, type CodeLook, type CodeViewProps } from './code-view.ts';
import { EditorBoundary } from './editor/EditorBoundary.tsx';
import { fileLines } from './editor/line-edits.ts';
import { PlainCode } from './tokens/PlainCode.tsx';
import { copyAllLabel } from './copy-all-label.ts';
import { usePreview } from './use-preview.ts';
import * as styles from './Preview.module.css';

const CodeEditor = lazy(() => import('./editor/monaco.ts').then((module) => ({ default: module.CodeEditor })));

/** The generated files: tabs, the text, and what to do with it. */
export function OutputPane() {
  const [follows, setFollows] = useState(true);
  const [refused, setRefused] = useState<string>();
  const { files, file, show, changed, view } = usePreview(follows);
  const { wraps, codeSize } = useSettings();
  return (
    <Tabs
      className={styles.output}
      barClassName={styles.bar}
      label="Generated files"
      isFiles
      tabs={files.map(({ path }) => ({ id: path, label: path }))}
      selected={file.path}
      onSelect={show}
      barEnd={<OutputActions file={file} files={files} onRefused={setRefused} />}
    >
      <div className={styles.body} style={codeStyle(codeSize)}>
        {refused !== undefined && (
          <p className={styles.refused} role="alert">
            {refused}
          </p>
        )}
        <CodeView {...view} wraps={wraps} codeSize={codeSize} />
        <OutputFoot
          lines={fileLines(file).length}
          changed={changed}
          follows={follows}
          onFollow={setFollows}
          wraps={wraps}
        />
      </div>
    </Tabs>
  );
}

interface OutputActionsProps {
  file: GeneratedFile;
  files: readonly GeneratedFile[];
  onRefused: (message: string | undefined) => void;
}

const OutputActions = memo(function OutputActions({ file, files, onRefused }: OutputActionsProps) {
  const all = refersToOthers(file, files) ? files.filter(isTerraform).length : 0;
  return (
    <>
      <IconButton label={`Download ${file.path}`} icon={<Icon of={Download} />} onPress={() => save(file)} />
      <CopyButton label="Copy" text={async () => fileText(file)} onRefused={onRefused} onCopied={moveBaseline} />
      {all > 0 && (
        <CopyButton
          label={copyAllLabel(all)}
          text={async () => textOfAll(files)}
          onRefused={onRefused}
          onCopied={() => recordExport(files.filter(isTerraform).map(({ path }) => path))}
        />
      )}
    </>
  );
});

function save(file: GeneratedFile): void {
  download(file.path.split('/').at(-1) ?? file.path, fileBytes(file));
  moveBaseline();
}

/** Plain text at once; the editor takes its place when it is loaded, and leaves it there if that fails. */
const CodeView = memo(function CodeView({ codeSize, ...view }: CodeViewProps & CodeLook) {
  const isPainted = useIsPainted();
  const plain = <PlainCode {...view} className={styles.code} />;
  if (!isPainted) return plain;
  return (
    <EditorBoundary instead={plain}>
      <Suspense fallback={plain}>
        <CodeEditor {...view} codeSize={codeSize} />
      </Suspense>
    </EditorBoundary>
  );
});

/** False until the first paint is done: the editor is large, and the form comes first. */
function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPainted(true), 50);
    return () => clearTimeout(timer);
  }, []);
  return isPainted;
}

interface OutputFootProps {
  lines: number;
  changed: number;
  follows: boolean;
  onFollow: (follows: boolean) => void;
  wraps: boolean;
}

const OutputFoot = memo(function OutputFoot({ lines, changed, follows, onFollow, wraps }: OutputFootProps) {
  return (
    <div className={styles.foot}>
      <span className="num">{formatCount(lines, 'line')}</span>
      <span className="grow" />
      {changed > 0 && (
        <span className="num">
          {changed} {changed === 1 ? 'line' : 'lines'} changed
        </span>
      )}
      <Switch isSelected={wraps} onChange={(next) => setSettings({ wraps: next })}>
        Wrap lines
      </Switch>
      <Switch isSelected={follows} onChange={onFollow}>
        Follow edits
      </Switch>
    </div>
  );
});
