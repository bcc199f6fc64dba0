/** The control for each kind of attribute. */
import { BooleanControl } from './scalar/BooleanControl.tsx';
import type { ControlProps } from './control.ts';
import type { Draft } from './draft.ts';
import { EnumControl } from './scalar/EnumControl.tsx';
import { IntegerControl } from './scalar/IntegerControl.tsx';
import { JsonValue } from './json/JsonValue.tsx';
import {
  JsonEditor,
  LazyBlockListEditor,
  LazyBlockMapEditor,
  LazyListEditor,
  LazyMappingEditor,
} from './row-editors.ts';
import { StringControl } from './scalar/StringControl.tsx';

export type LiteralDraft = Exclude<Draft, { readonly mode: 'hcl' | 'ref' | 'var' }>;

interface LiteralControlProps extends ControlProps {
  draft: LiteralDraft;
  onChange: (draft: Draft) => void;
}

/** What an attribute is written into when it is a literal. */
export function LiteralControl({ draft, onChange, ...props }: LiteralControlProps) {
  const { attribute, wire } = props;
  if (draft.mode === 'json')
    return (
      <JsonValue
        id={wire.controlId}
        describedBy={wire.describedBy}
        state={props.state}
        mode={props.mode}
        value={draft.value}
        onChange={(value) => onChange({ mode: 'json', value })}
      />
    );
  const text = draft.mode === 'text' ? draft.text : '';
  const pairs = draft.mode === 'rows' ? draft.pairs : [];
  const items = draft.mode === 'items' ? draft.items : [];
  const setItems = (next: typeof items) => onChange({ mode: 'items', items: next });
  const setText = (next: string) => onChange({ mode: 'text', text: next });
  const setPairs = (next: typeof pairs) => onChange({ mode: 'rows', pairs: next });
  switch (attribute.kind) {
    case 'string':
      return <StringControl {...props} attribute={attribute} text={text} onChange={setText} />;
    case 'enum':
      return <EnumControl {...props} attribute={attribute} text={text} onChange={setText} />;
    case 'integer':
      return <IntegerControl {...props} attribute={attribute} text={text} onChange={setText} />;
    case 'boolean':
      return <BooleanControl {...props} attribute={attribute} text={text} onChange={setText} />;
    case 'json':
      return <JsonEditor {...props} attribute={attribute} text={text} onChange={setText} />;
    case 'list':
      return <LazyListEditor {...props} attribute={attribute} items={items} onChange={setItems} />;
    case 'map':
      return <LazyMappingEditor {...props} attribute={attribute} pairs={pairs} onChange={setPairs} />;
    case 'object-map':
      return <LazyBlockMapEditor {...props} attribute={attribute} pairs={pairs} onChange={setPairs} />;
    case 'object-list':
      return <LazyBlockListEditor {...props} attribute={attribute} items={items} onChange={setItems} />;
    // The form shows the attributes of a block as fields of their own.
    case 'object':
      return null;
  }
}
