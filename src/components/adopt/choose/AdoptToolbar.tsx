import { useId } from 'react';
import ListFilter from 'lucide-react/icons/list-filter';
import type { AccountPlace, Proposal } from '../../../importers/proposal/proposal.ts';
import { formatNumber } from '../../../model/text/format-number.ts';
import { proposedRegion, saysPlace } from '../../../session/adopt/choices.ts';
import {
  canTakeIn,
  targetDesign,
  setIds,
  setPlace,
  setTarget,
  useAdoption,
  type IdSpelling,
  type AdoptTarget,
} from '../../../session/adopt/state.ts';
import { session } from '../../../session/document/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { InputShell } from '../../ui/input/InputShell.tsx';
import type { Option } from '../../ui/input/option.ts';
import { Select } from '../../ui/input/Select.tsx';
import * as styles from '../Adopt.module.css';

export interface AdoptToolbarProps {
  proposal: Proposal;
  filter: string;
  onFilter: (filter: string) => void;
  count: number;
}

/** Where it goes, and which of it is shown. */
export function AdoptToolbar({ proposal, filter, onFilter, count }: AdoptToolbarProps) {
  const target = useAdoption((state) => state.target);
  return (
    <div className={styles.controls}>
      {canTakeIn() && (
        <Choice label="Import into" value={target} options={targetOptions()} onChange={setTarget} width={172} />
      )}
      {!saysPlace(proposal) && (
        <>
          <RegionChoice proposal={proposal} target={target} />
          <AccountChoice proposal={proposal} target={target} />
        </>
      )}
      <IdChoice />
      <span className="grow" />
      <InputShell size="sm" className={styles.filter} start={<Icon of={ListFilter} />}>
        <input
          type="search"
          aria-label="Filter"
          placeholder={`Filter ${formatNumber(count)} resources`}
          value={filter}
          onChange={(event) => onFilter(event.target.value)}
        />
      </InputShell>
    </div>
  );
}

function targetOptions(): readonly Option<AdoptTarget>[] {
  const { name, objects } = session.getState().history.present;
  return [
    { id: 'open', label: name, detail: 'Adds new resources and updates existing ones' },
    ...(objects.length > 0
      ? [{ id: 'replace' as const, label: `Replace ${name}`, detail: 'Replaces everything in it' }]
      : []),
    { id: 'new', label: 'New design', detail: 'The open design stays unchanged' },
  ];
}

const seen = ({ value, count }: AccountPlace): Option => ({
  id: value,
  label: value,
  ...(count > 1 && count < 1000 ? { detail: `Found ${count} times` } : {}),
});

/** What the design says already comes first; leaving it so is always possible. */
const placeOptions = (places: readonly AccountPlace[], current: string): readonly Option[] => [
  current === '' ? { id: '', label: 'Not set' } : { id: '', label: current, detail: 'Current' },
  ...places.filter(({ value }) => value !== current).map(seen),
];

interface PlaceProps {
  proposal: Proposal;
  target: AdoptTarget;
}

function RegionChoice({ proposal, target }: PlaceProps) {
  const region = useAdoption((state) => state.region);
  if (proposal.regions.length === 0) return null;
  return (
    <Choice
      label="Region"
      value={region ?? proposedRegion(proposal, target)}
      options={placeOptions(proposal.regions, targetDesign(target).output.region)}
      onChange={(value) => setPlace({ region: value })}
      width={128}
    />
  );
}

function AccountChoice({ proposal, target }: PlaceProps) {
  const account = useAdoption((state) => state.account);
  if (proposal.accounts.length === 0) return null;
  return (
    <Choice
      label="Account"
      value={account ?? ''}
      options={placeOptions(proposal.accounts, targetDesign(target).output.account)}
      onChange={(value) => setPlace({ account: value })}
      width={136}
    />
  );
}

const spellings: readonly Option<IdSpelling>[] = [
  { id: 'literals', label: 'Keep as literals', detail: 'IDs of resources outside the design stay as written' },
  { id: 'variables', label: 'Variables', detail: 'Each ID becomes an input variable with that default' },
];

function IdChoice() {
  const ids = useAdoption((state) => state.ids);
  return <Choice label="Unresolved IDs" value={ids} options={spellings} onChange={setIds} width={140} />;
}

interface ChoiceProps<Id extends string> {
  label: string;
  value: Id;
  options: readonly Option<Id>[];
  onChange: (id: Id) => void;
  width: number;
}

function Choice<Id extends string>({ label, value, options, onChange, width }: ChoiceProps<Id>) {
  const labelId = useId();
  return (
    <div className={styles.choice}>
      <span id={labelId} className="muted">
        {label}
      </span>
      <div style={{ width }}>
        <Select size="sm" labelId={labelId} value={value} options={options} onChange={onChange} />
      </div>
    </div>
  );
}
