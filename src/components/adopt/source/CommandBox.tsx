import { useId, useState } from 'react';
import { afterPress } from '../../../session/page/press.ts';
import type { ResourceTypeId } from '../../../model/resources/index.ts';
import {
  adoptCommands,
  apiIdDoubt,
  apiIdIn,
  apiIdPlaceholder,
  regionDoubt,
  type TerminalShell,
} from '../../../session/adopt/commands.ts';
import { CopyButton } from '../../dialogs/CopyButton.tsx';
import { FieldMessage } from '../../ui/layout/FieldMessage.tsx';
import { InputShell } from '../../ui/input/InputShell.tsx';
import { Segmented } from '../../ui/input/Segmented.tsx';
import * as styles from './Source.module.css';

const shells: readonly { readonly id: TerminalShell; readonly label: string }[] = [
  { id: 'sh', label: 'bash, zsh' },
  { id: 'powershell', label: 'PowerShell' },
];

const shellHere = (): TerminalShell => (navigator.platform.startsWith('Win') ? 'powershell' : 'sh');

/** It scrolls, so that keys have to reach it. */
const scroller = { role: 'region', 'aria-label': 'Commands', tabIndex: 0 };

interface CommandBoxProps {
  /** What they print; absent: all there is. */
  types?: readonly ResourceTypeId[] | undefined;
  /** What is known already, until a person says otherwise. */
  known?: { readonly apiId?: string | undefined; readonly region?: string | undefined } | undefined;
}

/** The commands for a terminal, with the API filled in. */
export function CommandBox({ types, known }: CommandBoxProps) {
  const [typedId, setApiId] = useState<string>();
  const [typedRegion, setRegion] = useState<string>();
  const apiId = typedId ?? known?.apiId ?? '';
  const region = typedRegion ?? known?.region ?? '';
  const [shell, setShell] = useState(shellHere);
  const [refused, setRefused] = useState<string>();
  const id = apiIdIn(apiId);
  const text = adoptCommands(shell, { apiId, region }, types);
  return (
    <div className={styles.command}>
      <div className={styles.fields}>
        <SmallField label="API ID" value={apiId} placeholder="a1b2c3d4e5" doubt={apiIdDoubt(id)} onChange={setApiId} />
        <SmallField
          label="Region"
          aside="optional"
          value={region}
          placeholder="eu-west-1"
          doubt={regionDoubt(region.trim())}
          onChange={setRegion}
        />
      </div>
      <div className={styles.code}>
        <div className={styles.bar}>
          <Segmented size="sm" label="Shell" options={shells} value={shell} onChange={setShell} />
          <span className="grow" />
          <CopyButton label="Copy" text={text} onRefused={setRefused} />
        </div>
        <pre className={styles.text} {...scroller}>
          <code>{text}</code>
        </pre>
      </div>
      {refused !== undefined && <FieldMessage severity="error" text={refused} />}
      <p className="help">
        {id === '' && (
          <>
            Replace <span className="mono">{apiIdPlaceholder}</span> with the API ID. Run{' '}
            <span className="mono">aws apigatewayv2 get-apis</span> to list IDs.{' '}
          </>
        )}
        For long output, append <span className="mono">&gt; api.txt</span> and drop the file here.
      </p>
    </div>
  );
}

interface SmallFieldProps {
  label: string;
  aside?: string;
  value: string;
  placeholder: string;
  /** What looks odd; told when the field is left. */
  doubt: string | undefined;
  onChange: (value: string) => void;
}

function SmallField({ label, aside, value, placeholder, doubt, onChange }: SmallFieldProps) {
  const id = useId();
  const [isTyping, setTyping] = useState(false);
  const shown = isTyping ? undefined : doubt;
  return (
    <div>
      <label htmlFor={id} className={styles.smallFieldLabel}>
        {label} {aside !== undefined && <span className="req">{aside}</span>}
      </label>
      <InputShell state={shown === undefined ? undefined : 'warn'}>
        <input
          id={id}
          className="mono"
          value={value}
          placeholder={placeholder}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-describedby={shown === undefined ? undefined : `${id}-doubt`}
          onChange={(event) => {
            setTyping(true);
            onChange(event.target.value);
          }}
          onBlur={() => afterPress(() => setTyping(false))}
        />
      </InputShell>
      {shown !== undefined && <FieldMessage id={`${id}-doubt`} severity="warning" text={shown} />}
    </div>
  );
}
