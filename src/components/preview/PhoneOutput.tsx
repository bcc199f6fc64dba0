import { useState } from 'react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import Share2 from 'lucide-react/icons/link';
import WrapText from 'lucide-react/icons/wrap-text';
import { fileText } from '../../codegen/files.ts';
import { isTerraform, refersToOthers, textOfAll } from '../../codegen/copy-all.ts';
import { formatCount } from '../../model/text/format-number.ts';
import { copyText } from '../../session/page/clipboard.ts';
import { setSettings, useSettings } from '../../session/page/settings.ts';
import { moveBaseline, openDialog, recordExport, say } from '../../session/document/store.ts';
import { CopyButton } from '../dialogs/CopyButton.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/overlay/Menu.tsx';
import { copyAllLabel } from './copy-all-label.ts';
import { LineSheet } from './LineSheet.tsx';
import { codeStyle } from './code-view.ts';
import { PlainCode } from './tokens/PlainCode.tsx';
import { usePreview } from './use-preview.ts';
import * as styles from './Preview.module.css';

/** The generated files on a phone: one at a time, as plain text. A tap on a line leads to its field. */
export function PhoneOutput() {
  const { wraps, codeSize } = useSettings();
  const [refused, setRefused] = useState<string>();
  const [tapped, setTapped] = useState<{ readonly path: string; readonly line: number }>();
  const { files, file, show, problems, view } = usePreview(true);
  const atLine = tapped?.path === file.path ? problems.get(tapped.line) : undefined;

  const all = files.filter(isTerraform).length;
  const copyAll = async () => {
    const result = await copyText(textOfAll(files));
    setRefused(result.ok ? undefined : result.message);
    if (!result.ok) return;
    say(`${formatCount(all, 'file')} copied`);
    recordExport(files.filter(isTerraform).map(({ path }) => path));
  };

  const onLine = (line: number) => {
    if (problems.has(line)) setTapped({ path: file.path, line });
    else view.onLine(line);
  };
  const trigger = (
    <Button variant="quiet" className={styles.file} end={<Icon of={ChevronDown} size={12} />}>
      {file.path}
    </Button>
  );
  const choices = files.map(({ path }) => ({
    id: path,
    label: path,
    isChecked: path === file.path,
    onAction: () => show(path),
  }));
  return (
    <section className={styles.phone} aria-label="Code" style={codeStyle(codeSize)}>
      <div className={styles.phoneHead}>
        <Menu
          trigger={trigger}
          label="Generated files"
          groups={[
            { id: 'files', choice: 'one', items: choices },
            ...(refersToOthers(file, files)
              ? [{ id: 'copy', items: [{ id: 'copy-all', label: copyAllLabel(all), onAction: () => void copyAll() }] }]
              : []),
          ]}
        />
        <span className="grow" />
        <IconButton
          label={wraps ? 'Do not wrap lines' : 'Wrap lines'}
          icon={<Icon of={WrapText} size={16} />}
          onPress={() => setSettings({ wraps: !wraps })}
        />
        <CopyButton label="Copy" text={fileText(file)} onRefused={setRefused} onCopied={moveBaseline} />
        <Button variant="ink" icon={<Icon of={Share2} />} onPress={() => openDialog('share')}>
          Share
        </Button>
      </div>
      {refused !== undefined && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <PlainCode {...view} onLine={onLine} wraps={wraps} className="grow" />
      {tapped && atLine && (
        <LineSheet
          problems={atLine}
          line={tapped.line}
          onField={() => view.onLine(tapped.line)}
          onClose={() => setTapped(undefined)}
        />
      )}
    </section>
  );
}
