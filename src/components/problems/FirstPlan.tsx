import { useDeferredValue, useRef, useState } from 'react';
import Undo2 from 'lucide-react/icons/undo-2';
import { documentFile, generateFiles } from '../../codegen/files.ts';
import { changesSinceImport } from '../../codegen/forecast/changes-since-import.ts';
import { forecast, type Forecast } from '../../codegen/forecast/forecast.ts';
import type { Path } from '../../hcl/path.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import type { Design } from '../../model/design/design.ts';
import { revertAll } from '../../model/design/imported/reverts.ts';
import { formatCount, formatNumber } from '../../model/text/format-number.ts';
import type { Key } from '../../model/schema/value.ts';
import { useDesign } from '../../session/hooks.ts';
import { edit, openDialog, say, select, useSession } from '../../session/document/store.ts';
import { CopyButton } from '../dialogs/CopyButton.tsx';
import { isIncludedFirst } from '../dialogs/export/file-notes.ts';
import { ZipButton } from '../dialogs/export/ZipButton.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { changesMarkdown, planCounts } from './change-text.ts';
import { ChangeGroup } from './ChangeGroup.tsx';
import * as previewStyles from '../preview/Preview.module.css';
import * as styles from './FirstPlan.module.css';

/** Objects that are shown; the others are counted. */
const mostObjects = 200;

/** What the first plan will say, object by object what was changed since the import, and the way back. */
export function FirstPlan({ onGone }: { onGone?: (() => void) | undefined }) {
  const design = useDeferredValue(useDesign());
  const plan = forecast(design);
  const changes = changesSinceImport(design);
  const canEdit = useSession(({ mode }) => mode.kind === 'edit');
  const [problem, setProblem] = useState<string>();
  const counts = useRef<HTMLParagraphElement>(null);
  const go = (key: Key, path?: Path) => {
    select(key, path, 'problems');
    onGone?.();
  };
  const apply = (change: Edit, label: string) => {
    edit(change, label);
    say(label, { undo: true });
    // The button goes with its row.
    counts.current?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.plan}>
      <div className={styles.head}>
        <p ref={counts} tabIndex={-1} className={styles.counts}>
          {planCounts(plan).map(({ count, label }, at) => (
            <span key={label} className={styles.count} data-zero={count === 0}>
              {at > 0 && <span className="sr">, </span>}
              <b>{formatNumber(count)}</b> <span>{label}</span>
            </span>
          ))}
        </p>
        <p className={styles.basis}>{basis(plan, design, changes.length === 0)}</p>
        <div className={styles.acts}>
          {canEdit && (
            <Button size="sm" onPress={() => openDialog('drift')}>
              Check for drift
            </Button>
          )}
          <ZipButton
            size="sm"
            design={design}
            files={() => [...generateFiles(design), documentFile(design)].filter(isIncludedFirst)}
            onProblem={setProblem}
          />
        </div>
      </div>
      {problem !== undefined && (
        <p className={previewStyles.refused} role="alert">
          {problem}
        </p>
      )}
      {changes.slice(0, mostObjects).map((one) => (
        <ChangeGroup
          key={`${one.verdict} ${one.keys[0]}`}
          changes={one}
          design={design}
          onGo={go}
          onApply={canEdit ? apply : undefined}
        />
      ))}
      {changes.length > mostObjects && <p className={styles.more}>{formatNumber(changes.length - mostObjects)} more</p>}
      {changes.length > 0 && (
        <Foot
          edited={design.adopted.length === 0 ? 0 : changes.filter(({ isEdited }) => isEdited).length}
          markdown={async () => changesMarkdown(plan, changes, design)}
          onApply={canEdit ? apply : undefined}
          onRefused={setProblem}
        />
      )}
    </div>
  );
}

interface FootProps {
  edited: number;
  markdown: () => Promise<string>;
  /** Undefined in a design that cannot be edited. */
  onApply: ((change: Edit, label: string) => void) | undefined;
  onRefused: (message: string | undefined) => void;
}

function Foot({ edited, markdown, onApply, onRefused }: FootProps) {
  return (
    <div className={styles.foot}>
      {edited > 0 && <span>{formatCount(edited, 'resource')} edited since import</span>}
      <span className="grow" />
      {edited > 0 && onApply && (
        <Button
          size="sm"
          icon={<Icon of={Undo2} />}
          onPress={() => onApply(revertAll, `Revert ${formatCount(edited, 'resource')} to the import`)}
        >
          Revert all
        </Button>
      )}
      <CopyButton label="Copy as Markdown" text={markdown} onRefused={onRefused} />
    </div>
  );
}

/** What the counts rest on. */
function basis(plan: Forecast, { adopted }: Design, isQuiet: boolean): string {
  const { isCompared, managed, changes, replacements } = plan;
  const others = changes.length + replacements.length === 0 ? 'No in-place updates' : 'No other in-place updates';
  return [
    ...(adopted.length > 0 && managed === 0 ? ['Forecast from the import.'] : []),
    ...(managed > 0
      ? [
          `Planned with the Terraform state that ${formatCount(managed, 'resource was', 'resources were')} read from.`,
          'Other resources in that state need their own files.',
        ]
      : []),
    ...(isCompared
      ? isQuiet
        ? [`${others} expected.`]
        : []
      : [`${others} expected, provided the live configuration matches this design.`]),
  ].join(' ');
}
