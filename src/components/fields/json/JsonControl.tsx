import type { JsonAttribute } from '../../../model/schema/attribute.ts';
import { FixButton } from '../../ui/FixButton.tsx';
import type { ControlProps } from '../control.ts';
import { LongText } from '../scalar/LongText.tsx';
import * as styles from '../Fields.module.css';

interface JsonControlProps extends ControlProps<JsonAttribute> {
  text: string;
  onChange: (text: string) => void;
}

/** JSON as text; what cannot be read stays as it was typed. */
export function JsonControl({ attribute, wire, state, mode, text, onChange }: JsonControlProps) {
  const pretty = prettyJson(text);
  return (
    <>
      <LongText
        id={wire.controlId}
        describedBy={wire.describedBy}
        state={state}
        mode={mode}
        isMono
        placeholder={attribute.placeholder ?? '{ }'}
        value={text}
        onChange={onChange}
      />
      {pretty !== undefined && pretty !== text && (
        <div className={styles.foot}>
          <FixButton isQuiet onPress={() => onChange(pretty)}>
            Format
          </FixButton>
        </div>
      )}
    </>
  );
}

/** The text with an indent of two; undefined where it is no JSON, or holds numbers that JavaScript would round. */
export function prettyJson(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const tight = (json: string) => json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
    return tight(JSON.stringify(value)) === tight(text) ? JSON.stringify(value, null, 2) : undefined;
  } catch {
    return undefined;
  }
}
