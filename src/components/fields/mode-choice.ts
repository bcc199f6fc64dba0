import Braces from 'lucide-react/icons/braces';
import LinkShape from 'lucide-react/icons/link-2';
import TypeShape from 'lucide-react/icons/type';
import VariableShape from 'lucide-react/icons/variable';
import type { Attribute } from '../../model/schema/attribute.ts';
import type { IconShape } from '../ui/Icon.tsx';
import type { ReferableTypes } from './candidates.ts';
import type { ValueMode } from './draft.ts';

export const modeIcon: Readonly<Record<ValueMode, IconShape>> = {
  literal: TypeShape,
  hcl: Braces,
  ref: LinkShape,
  var: VariableShape,
};

/** The digit that chooses a mode together with Alt; 0 leaves the value out. */
const modeDigits: Readonly<Record<string, ValueMode>> = {
  Digit1: 'literal',
  Digit2: 'hcl',
  Digit3: 'ref',
  Digit4: 'var',
};

export const modeKeys: Readonly<Record<ValueMode, string>> = {
  literal: 'Alt 1',
  hcl: 'Alt 2',
  ref: 'Alt 3',
  var: 'Alt 4',
};

const literalNames: Readonly<Record<Attribute['kind'], string>> = {
  string: 'Text',
  enum: 'Choice',
  integer: 'Number',
  boolean: 'Choice',
  list: 'List',
  map: 'Rows',
  json: 'JSON',
  object: 'Fields',
  'object-list': 'Rows',
  'object-map': 'Rows',
};

/** What each mode is called for an attribute. */
export const modeNames = ({ kind }: Pick<Attribute, 'kind'>): Readonly<Record<ValueMode, string>> => ({
  literal: literalNames[kind],
  hcl: 'Expression',
  ref: 'Reference',
  var: 'Variable',
});

/** The modes that an attribute can take: a reference only where there is something to refer to. */
export const modesOf = (
  { refersTo }: { readonly refersTo?: ReferableTypes },
  present?: ValueMode,
): readonly ValueMode[] =>
  refersTo !== undefined || present === 'ref' ? ['literal', 'hcl', 'ref', 'var'] : ['literal', 'hcl', 'var'];

/** The mode that a key chord asks for; 'out' leaves the value out. */
export function pressedMode(event: {
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly code: string;
}): ValueMode | 'out' | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey) return undefined;
  return event.code === 'Digit0' ? 'out' : modeDigits[event.code];
}
