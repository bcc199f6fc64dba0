/** What the Globals section of a SAM template says for all resources of a type, under what each says itself. */
import { isRawList, isRawObject, RawObject, type RawValue } from '../convert/raw-value.ts';
import { membersIn, propertiesOf, type Expansion } from './expansion.ts';

export interface Globals {
  /** The properties of a resource; without one, those of a resource that says nothing itself. */
  readonly propertiesFor: (section: string, resource: RawObject | undefined, line: number) => RawObject;
}

export function globalsOf(template: RawObject, expansion: Expansion): Globals {
  const said = template.get('Globals');
  const globals = isRawObject(said) ? said : new RawObject(template.line);
  if (said !== undefined && said !== null && (!isRawObject(said) || said.has('Fn::Transform')))
    expansion.tell(
      'left-out',
      globals.line,
      'Globals',
      'It is in another file. Add it to the template; it may contain authorizers of APIs.',
    );
  return {
    propertiesFor: (section, resource, line) => {
      const own = resource ? propertiesOf(resource) : new RawObject(line);
      const merged = under(membersIn(globals, section), ignoredBy(resource), own);
      return isRawObject(merged) ? merged : own;
    },
  };
}

const ignoredBy = (resource: RawObject | undefined): readonly RawValue[] => {
  const ignored = resource?.get('IgnoreGlobals');
  return isRawList(ignored) ? ignored : ignored === undefined ? [] : [ignored];
};

function under(shared: RawObject | undefined, ignored: readonly RawValue[], own: RawObject): RawValue {
  if (!shared || ignored.includes('*')) return own;
  const rest = new RawObject(shared.line);
  for (const [key, value] of shared) if (!ignored.includes(key)) rest.set(key, value);
  return merged(rest, own);
}

/** Maps are merged key by key and lists follow each other; of anything else the own value is taken, as SAM does. */
export function merged(shared: RawValue, own: RawValue): RawValue {
  if (isRawList(shared) && isRawList(own)) return [...shared, ...own];
  if (!isRawObject(shared) || !isRawObject(own) || isIntrinsicCall(shared) || isIntrinsicCall(own)) return own;
  const result = new RawObject(own.size === 0 ? shared.line : own.line);
  for (const [key, value] of shared) result.set(key, value);
  for (const [key, value] of own) {
    const below = shared.get(key);
    result.set(key, below === undefined ? value : merged(below, value));
  }
  return result;
}

/** A function of CloudFormation stands for one value, so nothing is merged into it. */
export const isIntrinsicCall = (members: RawObject): boolean =>
  members.size === 1 && [...members.keys()].every((key) => key === 'Ref' || key.startsWith('Fn::'));
