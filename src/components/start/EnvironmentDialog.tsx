import { type FormEvent, useId, useState } from 'react';
import { forEnvironment, isAccountId, isRegion } from '../../model/document/environment.ts';
import { openDesign, say } from '../../session/document/store.ts';
import { savedDesigns } from '../../session/start.ts';
import type { SavedSummary } from '../../session/storage/saved-designs.ts';
import { Button } from '../ui/Button.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import * as styles from './Environment.module.css';

interface EnvironmentDialogProps {
  summary: SavedSummary;
  /** Of the designs that are there. */
  names: ReadonlySet<string>;
  onClose: () => void;
}

/** Duplicates a design into another account or region, where nothing is imported yet. */
export function EnvironmentDialog({ summary: { id, name }, names, onClose }: EnvironmentDialogProps) {
  const [called, setCalled] = useState(`${name} staging`);
  const [account, setAccount] = useState('');
  const [region, setRegion] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isTried, setTried] = useState(false);
  const formId = useId();
  const faults = {
    name:
      called.trim() === ''
        ? 'Enter a name.'
        : names.has(called.trim())
          ? 'A design with this name already exists. Enter another name.'
          : undefined,
    account: account === '' || isAccountId(account) ? undefined : 'Account IDs have 12 digits.',
    region: region === '' || isRegion(region) ? undefined : 'Enter a region, such as eu-west-1.',
  };
  const duplicate = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    const saved = await savedDesigns.read(id).catch(() => undefined);
    if (!saved?.ok) return setProblem(saved?.message ?? 'The browser blocks access to saved designs.');
    const there = { name: called.trim(), account: account || undefined, region: region || undefined };
    onClose();
    openDesign(forEnvironment(there)(saved.history.present));
    say('Duplicated without import IDs. Paste the AWS CLI output of the other account to add its IDs.');
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Duplicate ${name} to a new environment`}
      foot={
        <>
          <span className={`grow ${styles.problem}`} role="alert">
            {problem}
          </span>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="ink" type="submit" form={formId}>
            Duplicate
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} noValidate onSubmit={(event) => void duplicate(event)}>
        <p className={styles.lead}>
          Creates a new design. Import IDs and moves are removed because they identify the resources of this
          environment.
        </p>
        <Field label="Name" value={called} onChange={setCalled} fault={isTried ? faults.name : undefined} />
        <Field
          label="Account ID"
          help="Optional. Replaces the account IDs in ARNs and queue URLs."
          value={account}
          onChange={setAccount}
          fault={isTried ? faults.account : undefined}
        />
        <Field
          label="Region"
          help="Optional. Replaces the regions in ARNs and queue URLs."
          value={region}
          onChange={setRegion}
          fault={isTried ? faults.region : undefined}
        />
      </form>
    </Dialog>
  );
}

interface FieldProps {
  label: string;
  help?: string;
  value: string;
  onChange: (text: string) => void;
  fault: string | undefined;
}

function Field({ label, help, value, onChange, fault }: FieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <InputShell state={fault === undefined ? undefined : 'invalid'}>
        <input
          id={id}
          value={value}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={fault !== undefined}
          aria-describedby={`${id}help`}
          onChange={(event) => onChange(event.target.value.trimStart())}
        />
      </InputShell>
      <p id={`${id}help`} className={fault === undefined ? styles.help : styles.problem}>
        {fault ?? help}
      </p>
    </div>
  );
}
