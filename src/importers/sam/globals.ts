/** What the Globals section of a SAM template says for all resources of a type, under what each says itself. */
import { isItems, isMembers, Members, type Foreign } from '../convert/raw-value.ts';
import { membersIn, propertiesOf, type Expansion } from './expansion.ts';

export interface Globals {
  /** The properties of a resource; without one, those of a resource that says nothing itself. */
  readonly propertiesFor: (section: string, resource: Members | undefined, line: number) => Members;
}

export function globalsOf(template: Members, expansion: Expansion): Globals {
  const said = template.get('Globals');
  const globals = isMembers(said) ? said : new Members(template.line);
  if (said !== undefined && said !== null && (!isMembers(said) || said.has('Fn::Transform')))
    expansion.tell(
      'left-out',
      globals.line,
      'Globals',
      'It stands in another file. Write it into the template; authorizers of APIs may be in it.',
    );
  return {
    propertiesFor: (section, resource, line) => {
      const own = resource ? propertiesOf(resource) : new Members(line);
      const merged = under(membersIn(globals, section), ignoredBy(resource), own);
      return isMembers(merged) ? merged : own;
    },
  };
}

const ignoredBy = (resource: Members | undefined): readonly Foreign[] => {
  const ignored = resource?.get('IgnoreGlobals');
  return isItems(ignored) ? ignored : ignored === undefined ? [] : [ignored];
};

function under(shared: Members | undefined, ignored: readonly Foreign[], own: Members): Foreign {
  if (!shared || ignored.includes('*')) return own;
  const rest = new Members(shared.line);
  for (const [key, value] of shared) if (!ignored.includes(key)) rest.set(key, value);
  return merged(rest, own);
}

/** Maps are merged key by key and lists follow each other; of anything else the own value is taken, as SAM does. */
export function merged(shared: Foreign, own: Foreign): Foreign {
  if (isItems(shared) && isItems(own)) return [...shared, ...own];
  if (!isMembers(shared) || !isMembers(own) || isCall(shared) || isCall(own)) return own;
  const result = new Members(own.size === 0 ? shared.line : own.line);
  for (const [key, value] of shared) result.set(key, value);
  for (const [key, value] of own) {
    const below = shared.get(key);
    result.set(key, below === undefined ? value : merged(below, value));
  }
  return result;
}

/** A function of CloudFormation stands for one value, so nothing is merged into it. */
export const isCall = (members: Members): boolean =>
  members.size === 1 && [...members.keys()].every((key) => key === 'Ref' || key.startsWith('Fn::'));
