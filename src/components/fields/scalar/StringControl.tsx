import { type ReactNode, useMemo } from 'react';
import type { StringAttribute } from '../../../model/schema/attribute.ts';
import { ComboBox } from '../../ui/input/ComboBox.tsx';
import { LongText } from './LongText.tsx';
import { EachLine } from '../route-key/EachLine.tsx';
import { MethodPathControl } from '../route-key/MethodPathControl.tsx';
import { TextInput } from './TextInput.tsx';
import type { ControlProps } from '../control.ts';
import { isSelection, SelectionControl } from './SelectionControl.tsx';

interface StringControlProps extends ControlProps<StringAttribute> {
  text: string;
  onChange: (text: string) => void;
}

/** Identifiers of AWS and Terraform stand in mono, words for people do not. */
const isWords = (path: readonly (string | number)[]) => path.at(-1) === 'description' || path.at(-1) === 'name';

/** Text: with suggestions where there are any, on several lines where it has several. */
export function StringControl(props: StringControlProps) {
  const { attribute, objectKey, path } = props;
  const [name, ...rest] = path;
  if (!attribute.eachLine || rest.length > 0) return <OneText {...props} />;
  return (
    <EachLine objectKey={objectKey} name={String(name)}>
      <OneText {...props} />
    </EachLine>
  );
}

function OneText(props: StringControlProps) {
  const { attribute, objectKey, path, wire, state, mode, text, onChange } = props;
  const { placeholder, suggestions } = attribute;
  const options = useMemo(() => suggestions?.map((label) => ({ id: label, label })), [suggestions]);
  const shared = {
    id: wire.controlId,
    describedBy: wire.describedBy,
    state,
    mode,
    placeholder: placeholder ?? (attribute.default === undefined ? undefined : String(attribute.default)),
    value: text,
    onChange,
    isMono: !isWords(path),
  };
  if (attribute.parts === 'method-path') return <MethodPathControl {...props} />;
  if (attribute.multiline || text.includes('\n')) return <LongText {...shared} />;
  const line = (end?: ReactNode) =>
    options ? <ComboBox {...shared} suggestions={options} end={end} /> : <TextInput {...shared} end={end} />;
  if (!isSelection(path)) return line();
  return (
    <SelectionControl objectKey={objectKey} path={path} text={text} label={attribute.label}>
      {line}
    </SelectionControl>
  );
}
