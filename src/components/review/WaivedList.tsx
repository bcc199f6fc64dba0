import BookmarkCheck from 'lucide-react/icons/bookmark-check';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { withdrawWaiver } from '../../model/design/waivers.ts';
import type { Design } from '../../model/design/design.ts';
import { formatCount } from '../../model/text/format-number.ts';
import { select, showFile, useSession } from '../../session/document/store.ts';
import { FixButton } from '../ui/FixButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { headlineOf, subjectOf, type WaivedRow } from './waivable.ts';
import * as styles from './Review.module.css';

export interface WaivedListProps {
  rows: readonly WaivedRow[];
  design: Design;
  apply: (change: Edit, label: string) => void;
  onGone?: (() => void) | undefined;
}

/** What was waived, why and when. What a comment says is taken back in the code. */
export function WaivedList({ rows, design, apply, onGone }: WaivedListProps) {
  return (
    <ul aria-label="Waived findings">
      {rows.map((row) => (
        <WaivedItem key={row.id} row={row} design={design} apply={apply} onGone={onGone} />
      ))}
    </ul>
  );
}

function WaivedItem({ row, design, apply, onGone }: Omit<WaivedListProps, 'rows'> & { row: WaivedRow }) {
  const { waiver, findings, key } = row;
  const canEdit = useSession(({ mode }) => mode.kind === 'edit');
  const [first] = findings;
  if (!first) return null;
  const subject =
    key === undefined && findings.length > 1 ? formatCount(findings.length, 'resource') : subjectOf(first, design);
  const toCode = () => {
    select(first.key, first.path, 'problems');
    if (first.place) showFile(first.place.file);
    onGone?.();
  };
  return (
    <li className={styles.find}>
      <span />
      <span className="dim">
        <Icon of={BookmarkCheck} />
      </span>
      <div className={styles.words}>
        <p className="clip" title={headlineOf(first)}>
          {headlineOf(first)} <span className="attr">{subject}</span>
        </p>
        <p className={styles.say}>{waiver.reason}</p>
      </div>
      <div className={styles.acts}>
        {waiver.date !== undefined && <span className={styles.date}>{waiver.date}</span>}
        {waiver.inText ? (
          <FixButton isQuiet onPress={toCode} aria-label={`Show in code: the comment that waives ${subject}`}>
            Show in code
          </FixButton>
        ) : (
          canEdit && (
            <FixButton
              isQuiet
              onPress={() => apply(withdrawWaiver(waiver.rule, key), `Remove waiver of ${waiver.rule}`)}
              aria-label={`Remove the waiver of ${headlineOf(first)}, ${subject}`}
            >
              Remove
            </FixButton>
          )
        )}
      </div>
    </li>
  );
}
