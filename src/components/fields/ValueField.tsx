import type { Value } from '../../model/schema/value.ts';
import { edit } from '../../session/document/store.ts';
import { FieldRow } from '../ui/layout/FieldRow.tsx';
import type { ControlProps, Faulty } from './control.ts';
import { emptyDraft, modeOf } from './draft.ts';
import { modesOf } from './mode-choice.ts';
import { declareVariable } from './new-variable.ts';
import { useDraft } from './use-draft.ts';
import { ValueEditor } from './ValueEditor.tsx';

interface ValueFieldProps extends Pick<ControlProps, 'attribute' | 'objectKey' | 'path' | 'state'> {
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

const noFaults: Faulty = new Map();

/** A value of an attribute that is held elsewhere than in the form: as a member of a block, or for several objects. */
export function ValueField({ value, onChange, ...place }: ValueFieldProps) {
  const { attribute, path } = place;
  const [draft, change] = useDraft(attribute, value, onChange);
  const mode = modeOf(draft);
  const name = String(path.at(-1));
  return (
    <FieldRow
      label={attribute.label}
      attribute={attribute.spelled ?? name}
      mark={attribute.required === true && value === undefined ? 'required' : undefined}
      help={attribute.help}
      isHelpBrief
      docsUrl={attribute.source}
      isStacked={attribute.kind === 'object-list' || attribute.kind === 'object-map' || attribute.kind === 'map'}
    >
      {(wire) => (
        <ValueEditor
          {...place}
          wire={wire}
          faulty={noFaults}
          draft={draft}
          modes={modesOf(attribute, mode)}
          suggestVariable={() => name.toLowerCase()}
          onCreateVariable={(next) => {
            edit(declareVariable(next, attribute), `Add variable ${next}`);
            change({ mode: 'var', name: next });
          }}
          onChange={change}
          onMode={(next) => next !== mode && change(emptyDraft(attribute, next))}
          onLeaveOut={value === undefined ? undefined : () => change(emptyDraft(attribute, 'literal'))}
        />
      )}
    </FieldRow>
  );
}
