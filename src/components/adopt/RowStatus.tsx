import CircleX from 'lucide-react/icons/circle-x';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { isObjectRow, type ObjectRow } from '../../codegen/importers/proposal.ts';
import type { Note } from '../../codegen/importers/reading.ts';
import { indexOf } from '../../model/design.ts';
import { adoption, designOf, mergeRow, setAnswers, useAdoption } from '../../session/adopt-state.ts';
import { amount } from '../dialogs/amount.ts';
import { Chip } from '../ui/Chip.tsx';
import { FixButton } from '../ui/FixButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import type { RowLineProps } from './RowLine.tsx';
import { Why } from './Why.tsx';

/** What becomes of a row, and what can be done about it. */
export function RowStatus({ row, isMerged, isTabStop, problem, twin, of, name }: RowLineProps) {
  if (problem !== undefined)
    return (
      <span className="rowstatus rowstatus--wrong" id={`${row.key}-problem`} title={problem}>
        <Icon of={CircleX} />
        <span className="clip">{problem}</span>
      </span>
    );
  if (!isObjectRow(row))
    return (
      <span className="rowstatus">
        <Chip>Stays in your files</Chip>
        <Why label={row.label} notes={row.notes} isTabStop={isTabStop} />
      </span>
    );
  if (isMerged)
    return (
      <span className="rowstatus">
        <span className="clip">
          Merged into <span className="mono">{twin}</span>
        </span>
        <Act isTabStop={isTabStop} onPress={() => mergeRow(row.key, false)}>
          Undo
        </Act>
      </span>
    );
  return (
    <span className="rowstatus">
      <State row={row} twin={twin} of={of} />
      {row.status === 'new' && twin !== undefined && (
        <Act isTabStop={isTabStop} onPress={() => mergeRow(row.key, true)}>
          Merge
        </Act>
      )}
      {row.candidates && <Candidates row={row} />}
      <Remarks row={row} name={name ?? row.object.name} isTabStop={isTabStop} />
    </span>
  );
}

interface ActProps {
  isTabStop: boolean;
  onPress: () => void;
  children: string;
}

const Act = ({ isTabStop, onPress, children }: ActProps) => (
  <span data-part="act" className="rowstatus__act">
    <FixButton excludeFromTabOrder={!isTabStop} onPress={onPress}>
      {children}
    </FixButton>
  </span>
);

function State({ row, twin, of }: { row: ObjectRow; twin: string | undefined; of: string | undefined }) {
  switch (row.status) {
    case 'updates':
      return (
        <span className="clip" title={`Updates ${of ?? ''}: ${row.changed.join(', ')}`}>
          Updates <span className="mono">{of}</span>: {changesText(row.changed)}
        </span>
      );
    case 'same':
      return of === undefined ? (
        <span className="clip">
          Again, as <span className="mono">{twin}</span>
        </span>
      ) : (
        <span className="clip">
          As <span className="mono">{of}</span> in the design
        </span>
      );
    case 'managed':
      return <Chip>{row.type === 'deployment' ? 'Made by auto deploy' : 'Made by quick create'}</Chip>;
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

/** "import", "timeout_in_millis, 2 more". */
function changesText(changed: readonly string[]): string {
  const [first = '', ...others] = changed.map((name) => (name === 'import' ? 'its id' : name));
  return others.length === 0 ? first : `${first}, ${others.length} more`;
}

/** What is to be known of a row: what a person should look at, else what was done to it. */
function Remarks({ row, name, isTabStop }: { row: ObjectRow; name: string; isTabStop: boolean }) {
  const { status } = row;
  // What was only left out or repaired stands in the list below, once for all rows.
  const notes = row.notes.filter(({ kind }) => kind === 'attention' || kind === 'converted');
  if (notes.length === 0) return null;
  const attention = notes.filter(({ kind }) => kind === 'attention');
  const isPlain = status === 'managed' || row.candidates !== undefined;
  return (
    <>
      {!isPlain && (attention.length > 0 ? <Attention notes={attention} /> : <Done notes={notes} />)}
      <Why label={name} notes={row.notes} isTabStop={isTabStop} />
    </>
  );
}

const Attention = ({ notes }: { notes: readonly Note[] }) => (
  <span className="rowstatus__warn clip">
    <Icon of={TriangleAlert} />
    <span className="clip">{notes.length === 1 ? notes[0]?.what : amount(notes.length, 'remark')}</span>
  </span>
);

function Done({ notes }: { notes: readonly Note[] }) {
  const converted = notes.filter(({ kind }) => kind === 'converted').length;
  return converted === 0 ? null : <Chip tone="note">{amount(converted, 'value')} converted</Chip>;
}

const asNew = '';

/** Which object of the design it is, where several fit. */
function Candidates({ row }: { row: ObjectRow }) {
  const target = useAdoption((state) => state.target);
  const chosen = useAdoption((state) => state.answers.matches?.get(row.key));
  const objects = indexOf(designOf(target)).byKey;
  return (
    <span className="rowstatus__select">
      <Select
        size="sm"
        label={`What ${row.object.name} is in the design`}
        placeholder="Choose which"
        value={chosen === null ? asNew : (chosen ?? null)}
        options={[
          ...(row.candidates ?? []).map((key) => ({ id: key, label: objects.get(key)?.name ?? key })),
          { id: asNew, label: 'A new one' },
        ]}
        onChange={(key) => {
          const { answers } = adoption.getState();
          setAnswers({ ...answers, matches: new Map(answers.matches).set(row.key, key === asNew ? null : key) });
        }}
      />
    </span>
  );
}
