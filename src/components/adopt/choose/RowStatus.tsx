import CircleX from 'lucide-react/icons/circle-x';
import { isObjectRow, type ObjectRow } from '../../../importers/proposal/proposal.ts';
import { indexOf } from '../../../model/design/design.ts';
import { bySeverity, type Diagnostic } from '../../../model/checks/diagnostics.ts';
import { formatCount } from '../../../model/text/format-number.ts';
import { adoption, targetDesign, mergeRow, setResolutions, useAdoption } from '../../../session/adopt/state.ts';
import { Chip } from '../../ui/marks/Chip.tsx';
import { FixButton } from '../../ui/FixButton.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/input/Select.tsx';
import { severityIcon, severityWord } from '../../ui/marks/severity.ts';
import type { Severity } from '../../../model/schema/attribute.ts';
import type { RowLineProps } from './RowLine.tsx';
import { RowDetails } from './RowDetails.tsx';
import * as styles from './Choose.module.css';

const signs = { error: styles.statusSignError, warning: styles.statusSignWarn, hint: '' };

/** What becomes of a row, and what can be done about it. */
export function RowStatus({ row, isMerged, isTaken, isTabStop, problem, findings, twin, of, name }: RowLineProps) {
  if (problem !== undefined)
    return (
      <span className={`${styles.status} ${styles.statusWrong}`} id={`${row.key}-problem`} title={problem}>
        <Icon of={CircleX} />
        <span className="clip">{problem}</span>
      </span>
    );
  if (!isObjectRow(row))
    return (
      <span className={styles.status}>
        <Chip>Kept unchanged</Chip>
        <RowDetails label={row.label} notes={row.notes} findings={none} isTabStop={isTabStop} />
      </span>
    );
  if (isMerged)
    return (
      <span className={styles.status}>
        <span className="clip">
          Merged into <span className="mono">{twin}</span>
        </span>
        <Act isTabStop={isTabStop} onPress={() => mergeRow(row.key, false)}>
          Undo
        </Act>
      </span>
    );
  return (
    <span className={styles.status}>
      {!row.candidates && <State row={row} twin={twin} of={of} name={name ?? row.object.name} />}
      {row.status === 'new' && twin !== undefined && !row.candidates && (
        <Act isTabStop={isTabStop} onPress={() => mergeRow(row.key, true)}>
          Merge
        </Act>
      )}
      {row.candidates && <Candidates row={row} />}
      <Remarks
        row={row}
        name={name ?? row.object.name}
        isTabStop={isTabStop}
        findings={isTaken ? weighty(findings) : none}
      />
    </span>
  );
}

const none: readonly Diagnostic[] = [];

/** Errors and warnings, errors first. */
const weighty = (findings: readonly Diagnostic[] = none): readonly Diagnostic[] =>
  findings.filter(({ severity }) => severity !== 'hint').toSorted(bySeverity);

interface ActProps {
  isTabStop: boolean;
  onPress: () => void;
  children: string;
}

const Act = ({ isTabStop, onPress, children }: ActProps) => (
  <span data-part="act" className={styles.statusAct}>
    <FixButton excludeFromTabOrder={!isTabStop} onPress={onPress}>
      {children}
    </FixButton>
  </span>
);

interface StateProps {
  row: ObjectRow;
  name: string;
  twin: string | undefined;
  of: string | undefined;
}

function State({ row, name, twin, of }: StateProps) {
  switch (row.status) {
    case 'updates':
      return (
        <span className="clip" title={`Updates ${of ?? ''}: ${row.changed.join(', ')}`}>
          Updates{' '}
          {of !== name && (
            <>
              <span className="mono">{of}</span>:{' '}
            </>
          )}
          {changesText(row.changed)}
        </span>
      );
    case 'same':
      return of === undefined ? (
        <span className="clip">
          Duplicate of <span className="mono">{twin}</span>
        </span>
      ) : (
        <span className="clip">
          In the design as <span className="mono">{of}</span>
        </span>
      );
    case 'managed':
      return <Chip>{row.type === 'deployment' ? 'Created by auto deploy' : 'Created by quick create'}</Chip>;
    case 'offered':
      return <Chip>Overrides quick create</Chip>;
    case 'new':
      return twin === undefined ? (
        <span>New</span>
      ) : (
        <span className="clip">
          Same as <span className="mono">{twin}</span>
        </span>
      );
  }
}

/** "import ID", "import ID, timeout_in_millis", "description, 2 more". */
function changesText(changed: readonly string[]): string {
  if (changed.includes('adopted')) return 'the first-plan baseline';
  const isImport = (name: string) => name === 'import';
  const names = [...changed.filter(isImport).map(() => 'import ID'), ...changed.filter((name) => !isImport(name))];
  return names.length < 3 ? names.join(', ') : `${names[0]}, ${names.length - 1} more`;
}

/** What is to be known of a row: what the rules find, what a person should look at, else what was done to it. */
function Remarks({ row, name, isTabStop, findings }: Remarked) {
  const { status } = row;
  // What was only left out or repaired stands in the list below, once for all rows.
  const notes = row.notes.filter(({ kind }) => kind === 'attention' || kind === 'converted');
  const attention = notes.filter(({ kind }) => kind === 'attention');
  const isPlain = status === 'managed' || status === 'offered' || row.candidates !== undefined;
  const [finding] = findings;
  if (notes.length === 0 && !finding) return null;
  return (
    <>
      {finding ? (
        <Sign severity={finding.severity} title={finding.message} isMono>
          {placeText(finding)}
        </Sign>
      ) : (
        !isPlain &&
        (attention.length > 0 ? (
          <Sign severity="warning" title={attention[0]?.text ?? ''}>
            {attention.length === 1 ? (attention[0]?.what ?? '') : formatCount(attention.length, 'note')}
          </Sign>
        ) : (
          <Chip tone="note">{formatCount(notes.length, 'value')} converted</Chip>
        ))
      )}
      <RowDetails label={name} notes={row.notes} findings={findings} isTabStop={isTabStop} />
    </>
  );
}

interface Remarked {
  row: ObjectRow;
  name: string;
  isTabStop: boolean;
  findings: readonly Diagnostic[];
}

/** The attribute that a problem is about. */
const placeText = ({ path, severity }: Diagnostic): string => {
  const [first, second] = path;
  return first === undefined ? severity : String(first === 'import' ? (second ?? first) : first);
};

interface SignProps {
  severity: Severity;
  title: string;
  isMono?: boolean;
  children: string;
}

const Sign = ({ severity, title, isMono = false, children }: SignProps) => (
  <span className={`${styles.statusSign} ${signs[severity]}`} title={title}>
    <Icon of={severityIcon[severity]} />
    <span className="sr">{severityWord[severity]}: </span>
    <span className={isMono ? 'mono clip' : 'clip'}>{children}</span>
  </span>
);

const asNew = '';

/** Which object of the design it is, where several fit. */
function Candidates({ row }: { row: ObjectRow }) {
  const target = useAdoption((state) => state.target);
  const chosen = useAdoption((state) => state.resolutions.matches?.get(row.key));
  const objects = indexOf(targetDesign(target)).byKey;
  return (
    <span className={styles.statusSelect}>
      <Select
        size="sm"
        label={`Match for ${row.object.name}`}
        placeholder="Choose a match"
        value={chosen === null ? asNew : (chosen ?? null)}
        options={[
          ...(row.candidates ?? []).map((key) => ({ id: key, label: objects.get(key)?.name ?? key })),
          { id: asNew, label: 'New resource' },
        ]}
        onChange={(key) => {
          const { resolutions: answers } = adoption.getState();
          setResolutions({ ...answers, matches: new Map(answers.matches).set(row.key, key === asNew ? null : key) });
        }}
      />
    </span>
  );
}
