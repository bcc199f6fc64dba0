import { useState } from 'react';
import type { Attribute } from '../../model/schema/attribute.ts';
import type { Path } from '../../hcl/path.ts';
import { isDynamic, isMap, mapOf, pairsOf, type Key, type Pair, type Value } from '../../model/schema/value.ts';
import { useDiagnostics } from '../../session/hooks.ts';
import { edit } from '../../session/document/store.ts';
import { declareVariable } from './new-variable.ts';
import { fieldState } from './row-messages.ts';
import { FieldRow } from '../ui/layout/FieldRow.tsx';
import type { ControlProps, Faulty } from './control.ts';
import { type Draft, emptyDraft, followValue, modeOf, valueOf } from './draft.ts';
import { ExpressionInput } from './scalar/ExpressionInput.tsx';
import { LiteralControl } from './index.tsx';
import { modeNames, modesOf } from './mode-choice.ts';
import { ModeButton } from './ModeButton.tsx';
import { FieldAnchor } from './FieldAnchor.tsx';
import { ReferenceSelect } from './scalar/ReferenceSelect.tsx';
import { VariableSelect } from './scalar/VariableSelect.tsx';

export interface MemberFieldsProps {
  attributes: { readonly [name: string]: Attribute };
  objectKey: Key;
  /** Of the block that they are members of. */
  path: Path;
  block: Value;
  /** Messages about the block are shown, so what they are about is marked. */
  isMarked: boolean;
  onChange: (block: Value) => void;
}

/** The attributes of a block that is an item of a list or a map. */
export function MemberFields({ attributes, objectKey, path, block, isMarked, onChange }: MemberFieldsProps) {
  const pairs = pairsOf(block);
  const values = new Map(pairs);
  const set = (name: string, value: Value | undefined) => {
    const at = pairs.findIndex(([other]) => other === name);
    const pair: readonly Pair[] = value === undefined ? [] : [[name, value]];
    onChange(mapOf(at < 0 ? [...pairs, ...pair] : [...pairs.slice(0, at), ...pair, ...pairs.slice(at + 1)]));
  };
  return Object.entries(attributes).map(([name, attribute]) => (
    <MemberField
      key={name}
      attribute={attribute}
      objectKey={objectKey}
      path={[...path, name]}
      value={values.get(name)}
      isMarked={isMarked}
      onChange={(value) => set(name, value)}
    />
  ));
}

interface MemberFieldProps {
  attribute: Attribute;
  objectKey: Key;
  path: Path;
  value: Value | undefined;
  isMarked: boolean;
  onChange: (value: Value | undefined) => void;
}

/** One attribute within an item of a list or a map. */
function MemberField(props: MemberFieldProps) {
  const { attribute, objectKey, path, value, isMarked, onChange } = props;
  const name = String(path.at(-1));
  const isBlock = attribute.kind === 'object' && (value === undefined || (isMap(value) && !isDynamic(value)));
  if (!isBlock || attribute.kind !== 'object') return <MemberValue {...props} />;
  return (
    <FieldAnchor objectKey={objectKey} path={path} className="block block--titled" label={attribute.label}>
      <p className="block__title">
        <span>{attribute.label}</span> <span className="attr">{name}</span>
      </p>
      <MemberFields
        attributes={attribute.attributes}
        objectKey={objectKey}
        path={path}
        block={value ?? {}}
        isMarked={isMarked}
        onChange={(block) => onChange(pairsOf(block).length === 0 ? undefined : block)}
      />
    </FieldAnchor>
  );
}

const noFaults: Faulty = new Map();

function MemberValue({ objectKey, path, isMarked, ...rest }: MemberFieldProps) {
  const found = useDiagnostics(objectKey, path);
  return (
    <FieldAnchor objectKey={objectKey} path={path}>
      <ValueField {...rest} objectKey={objectKey} path={path} state={isMarked ? fieldState(found) : undefined} />
    </FieldAnchor>
  );
}

interface ValueFieldProps extends Pick<ControlProps, 'attribute' | 'objectKey' | 'path' | 'state'> {
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/** A value of an attribute that is held elsewhere than in the form: as a member of a block, or for several objects. */
export function ValueField({ attribute, objectKey, path, state, value, onChange }: ValueFieldProps) {
  const [held, setHeld] = useState<Draft>();
  const draft = followValue(attribute, held, value);
  const change = (next: Draft) => {
    setHeld(next);
    onChange(valueOf(attribute, next));
  };
  const mode = modeOf(draft);
  return (
    <FieldRow
      label={attribute.label}
      attribute={String(path.at(-1))}
      mark={attribute.required === true && value === undefined ? 'to do' : undefined}
      help={attribute.help}
      isHelpBrief
      docsUrl={attribute.source}
      isStacked={attribute.kind === 'object-list' || attribute.kind === 'object-map' || attribute.kind === 'map'}
    >
      {(wire) => {
        const control: ControlProps = {
          attribute,
          objectKey,
          path,
          wire,
          state,
          faulty: noFaults,
          mode: (
            <ModeButton
              mode={mode}
              modes={modesOf(attribute, mode)}
              names={modeNames(attribute)}
              of={attribute.label}
              onMode={(next) => next !== mode && change(emptyDraft(attribute, next))}
              onLeaveOut={value === undefined ? undefined : () => change(emptyDraft(attribute, 'literal'))}
            />
          ),
        };
        switch (draft.mode) {
          case 'hcl':
            return (
              <ExpressionInput
                id={wire.controlId}
                describedBy={wire.describedBy}
                state={control.state}
                mode={control.mode}
                value={draft.text}
                onChange={(text) => change({ mode: 'hcl', text })}
              />
            );
          case 'ref':
            return (
              <ReferenceSelect {...control} reference={draft.ref} onChange={(ref) => change({ mode: 'ref', ref })} />
            );
          case 'var':
            return (
              <VariableSelect
                {...control}
                name={draft.name}
                suggested={String(path.at(-1)).toLowerCase()}
                onChange={(next) => change({ mode: 'var', name: next })}
                onCreate={(next) => {
                  edit(declareVariable(next, attribute), `Add variable ${next}`);
                  change({ mode: 'var', name: next });
                }}
              />
            );
          default:
            return <LiteralControl {...control} draft={draft} onChange={change} />;
        }
      }}
    </FieldRow>
  );
}
