import { useId, useState } from 'react';
import { importTargets } from '../../../codegen/terraform/imports.ts';
import { importsAsked, requiredVersion, type ImportsAsked } from '../../../codegen/terraform/versions.ts';
import { indexOf, type Design, type Output } from '../../../model/design/design.ts';
import type { Diagnostic } from '../../../model/checks/diagnostics.ts';
import { setOutput } from '../../../model/design/edits.ts';
import { useDesign, useDiagnostics } from '../../../session/hooks.ts';
import { afterPress } from '../../../session/page/press.ts';
import { edit, useSession } from '../../../session/document/store.ts';
import { chooseProvider, providerOptions } from '../../../session/move/choose-provider.ts';
import { FieldRow } from '../../ui/layout/FieldRow.tsx';
import { InputShell } from '../../ui/input/InputShell.tsx';
import { Segmented, type SegmentedOption } from '../../ui/input/Segmented.tsx';
import { Switch } from '../../ui/input/Switch.tsx';
import * as fieldRowStyles from '../../ui/layout/FieldRow.module.css';
import * as styles from './Export.module.css';

const importStyles: readonly SegmentedOption<Output['imports']>[] = [
  { id: 'identity', label: 'identity' },
  { id: 'id', label: 'id' },
  { id: 'none', label: 'none' },
];
const engines: readonly SegmentedOption<Output['engine']>[] = [
  { id: 'terraform', label: 'Terraform' },
  { id: 'tofu', label: 'OpenTofu' },
];
const layouts: readonly SegmentedOption<Output['layout']>[] = [
  { id: 'files', label: 'Multiple files' },
  { id: 'single', label: 'Single file' },
];

const shortVersion = (version: string) => version.replace(/\.0$/, '');

const needs = (design: Design, asked: ImportsAsked) =>
  `${design.output.engine === 'tofu' ? 'OpenTofu' : 'Terraform'} ≥ ${shortVersion(requiredVersion(design, asked))}`;

function importHelp(design: Design, asked: ImportsAsked): string {
  if (!asked.hasImports) return 'No resource has an import ID yet, so nothing is imported.';
  const from = (imports: Output['imports']) =>
    shortVersion(requiredVersion({ ...design, output: { ...design.output, imports } }, asked));
  return `identity requires ${from('identity')}, id ${from('id')}, none ${from('none')}.`;
}

const set = (output: Partial<Output>, label: string) => edit(setOutput(output), label);

/** How the files are written; every choice is an edit of the design. */
export function ExportOptions() {
  const design = useDesign();
  const isDisabled = useSession((state) => state.mode.kind !== 'edit');
  const { output } = design;
  const asked = importsAsked(importTargets(design, indexOf(design)));
  return (
    <div className={`${fieldRowStyles.fields} ${styles.options}`}>
      <FieldRow label="Provider" isStacked>
        {(wire) => (
          <Segmented
            isBlock
            isDisabled={isDisabled}
            labelId={wire.labelId}
            options={providerOptions}
            value={output.provider}
            onChange={chooseProvider}
          />
        )}
      </FieldRow>
      <FieldRow label="Imports" attribute={needs(design, asked)} help={importHelp(design, asked)} isStacked>
        {(wire) => (
          <Segmented
            isBlock
            isDisabled={isDisabled}
            labelId={wire.labelId}
            describedBy={wire.describedBy}
            options={importStyles}
            value={output.imports}
            onChange={(imports) => set({ imports }, 'Set import style')}
          />
        )}
      </FieldRow>
      <FieldRow label="Tool" isStacked>
        {(wire) => (
          <Segmented
            isBlock
            isDisabled={isDisabled}
            labelId={wire.labelId}
            options={engines}
            value={output.engine}
            onChange={(engine) => set({ engine }, 'Set tool')}
          />
        )}
      </FieldRow>
      <FieldRow label="Layout" isStacked>
        {(wire) => (
          <Segmented
            isBlock
            isDisabled={isDisabled}
            labelId={wire.labelId}
            options={layouts}
            value={output.layout}
            onChange={(layout) => set({ layout }, 'Set layout')}
          />
        )}
      </FieldRow>
      <Places isDisabled={isDisabled} />
      <Switch
        isSelected={output.outputs}
        isDisabled={isDisabled}
        onChange={(outputs) => set({ outputs }, outputs ? 'Add outputs' : 'Remove outputs')}
      >
        Add outputs for the API ID and endpoint
      </Switch>
      <Switch
        isSelected={output.discover && output.engine === 'terraform'}
        isDisabled={isDisabled || output.engine !== 'terraform'}
        onChange={(discover) => set({ discover }, discover ? 'Add query file' : 'Remove query file')}
      >
        Add a query file for terraform query
      </Switch>
    </div>
  );
}

function Places({ isDisabled }: { isDisabled: boolean }) {
  const { region, account } = useDesign().output;
  const helpId = useId();
  return (
    <div>
      <div className={styles.places}>
        <PlaceField
          label="Region"
          part="region"
          value={region}
          placeholder="eu-west-1"
          helpId={helpId}
          isDisabled={isDisabled}
        />
        <PlaceField
          label="Account"
          part="account"
          value={account}
          placeholder="123456789012"
          helpId={helpId}
          isDisabled={isDisabled}
        />
      </div>
      <p className="help" id={helpId}>
        Optional. Region is used in the provider block; region and account in import identities.
      </p>
    </div>
  );
}

function stateOf(problems: readonly Diagnostic[]): 'invalid' | 'warn' | undefined {
  if (problems.length === 0) return undefined;
  return problems.some(({ severity }) => severity === 'error') ? 'invalid' : 'warn';
}

interface PlaceFieldProps {
  label: string;
  part: 'region' | 'account';
  value: string;
  placeholder: string;
  helpId: string;
  isDisabled: boolean;
}

function PlaceField({ label, part, value, placeholder, helpId, isDisabled }: PlaceFieldProps) {
  const problems = useDiagnostics(undefined, ['output', part]);
  // Half a name is no mistake yet: messages wait until the field is left.
  const [isTyping, setTyping] = useState(false);
  const shown = isTyping ? [] : problems;
  const messages = shown.map(({ rule, severity, message, fix }) => ({
    key: rule,
    severity,
    text: message,
    fix: fix && { label: fix.title, onFix: () => edit(fix.edit, fix.title) },
  }));
  return (
    <FieldRow label={label} messages={messages} isStacked>
      {(wire) => (
        <InputShell state={isDisabled ? 'review' : stateOf(shown)}>
          <input
            id={wire.controlId}
            className="mono"
            aria-describedby={[helpId, wire.describedBy].filter(Boolean).join(' ')}
            aria-invalid={wire.isInvalid || undefined}
            readOnly={isDisabled}
            value={value}
            placeholder={placeholder}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            onChange={(event) => {
              setTyping(true);
              edit(setOutput({ [part]: event.target.value.trim() }), `Set ${part}`, { typed: true });
            }}
            onBlur={() => afterPress(() => setTyping(false))}
          />
        </InputShell>
      )}
    </FieldRow>
  );
}
