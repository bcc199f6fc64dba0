/** What else has to be taken over with a change, so that nothing names what is not there. */
import { indexOf, printedAs, type Design, type DesignObject } from '../../model/design/design.ts';
import { memoByPair } from '../../model/memo.ts';
import type { Path } from '../../hcl/path.ts';
import type { LinkChange } from './link-change.ts';
import { addedId, linkChanges, removedId } from './link-changes.ts';
import {
  declaringFiles,
  filesNaming,
  mentionsOf,
  thingsInText,
  thingsInWords,
  usersByThing,
  type Thing,
} from './mentions.ts';
import { translationOf } from './translation.ts';

const begins = (a: Path, b: Path): boolean => a.every((part, at) => at >= b.length || String(part) === String(b[at]));

class Needs {
  readonly byId: ReadonlyMap<string, LinkChange>;
  readonly #mine: Design;
  readonly #theirs: Design;
  readonly #bySubject = new Map<string, LinkChange[]>();
  readonly #direct = new Map<string, readonly string[]>();

  constructor(mine: Design, theirs: Design) {
    this.#mine = mine;
    this.#theirs = theirs;
    const changes = linkChanges(mine, theirs);
    this.byId = new Map(changes.map((change) => [change.id, change]));
    for (const change of changes) {
      const known = this.#bySubject.get(change.subject);
      if (known) known.push(change);
      else this.#bySubject.set(change.subject, [change]);
    }
  }

  /** Ids with those of all that they need, and that these need in turn. */
  closure(ids: Iterable<string>): ReadonlySet<string> {
    const all = new Set<string>();
    const open = [...ids];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const change = this.byId.get(id);
      if (!change || all.has(id)) continue;
      all.add(id);
      for (const needed of this.#neededBy(change)) open.push(needed);
    }
    return all;
  }

  #neededBy(change: LinkChange): readonly string[] {
    const known = this.#direct.get(change.id) ?? this.#told(change);
    this.#direct.set(change.id, known);
    return known;
  }

  #told({ part, kind }: LinkChange): readonly string[] {
    switch (part.of) {
      case 'object':
        if (part.theirs) return this.#brought([...this.#named(part.theirs), ...this.#words(part.theirs)]);
        return part.mine ? this.#withoutThing(`object ${part.mine.key}`) : [];
      case 'value':
        return this.#brought(this.#named(part.theirs, part.path));
      case 'kind':
      case 'spelling':
        return this.#brought(this.#named(part.theirs));
      case 'facet':
        if (part.facet === 'sourceText') return this.#brought(this.#words(part.theirs));
        return part.facet === 'name' ? this.#movesTo(part.theirs) : [];
      case 'variable':
        return part.mine && kind === 'removed' ? this.#withoutThing(`variable ${part.mine.name}`) : [];
      case 'file':
        return this.#file(part.file);
      default:
        return [];
    }
  }

  #named(object: DesignObject, within: Path = []): readonly Thing[] {
    return mentionsOf(this.#theirs, object).flatMap(({ thing, path }) => (begins(within, path) ? [thing] : []));
  }

  #words = ({ sourceText }: DesignObject): readonly Thing[] => thingsInWords(this.#theirs, sourceText);

  /** What comes along with things of the link: those that one's own design has not. */
  #brought(things: readonly Thing[]): readonly string[] {
    const { pairs, ownNames } = translationOf(this.#mine, this.#theirs);
    return things.flatMap((thing): readonly string[] => {
      const [what, name] = split(thing);
      // What was deleted in the link, and is named there still, has to be deleted here too.
      if (what === 'object')
        return pairs.ofAfter.has(name)
          ? []
          : [indexOf(this.#theirs).byKey.has(name) ? addedId({ key: name }) : removedId({ key: name })];
      if (what === 'variable') {
        const variable = this.#theirs.variables.find((one) => one.name === name);
        return variable && !ownNames.has(name) ? [`variable added ${variable.key}`] : [];
      }
      const file = declaringFiles(this.#theirs).get(name);
      return file === undefined || declaringFiles(this.#mine).has(name) ? [] : [`file ${file}`];
    });
  }

  /** What uses a thing of one's own design that goes, and has to go or change with it. */
  #withoutThing(thing: Thing): readonly string[] {
    const { ofBefore } = translationOf(this.#mine, this.#theirs).pairs;
    const users = usersByThing(this.#mine).get(thing) ?? [];
    return [
      ...users.flatMap(([user, path]) => (ofBefore.has(user.key) ? this.#covering(user, path) : [removedId(user)])),
      ...[...(filesNaming(this.#mine).get(thing) ?? [])].map((file) => `file ${file}`),
    ];
  }

  /** The changes of an object that write anew what is at a path. */
  #covering(object: DesignObject, path: Path): readonly string[] {
    const own = this.#bySubject.get(`object ${object.key}`) ?? [];
    const meant = own.filter(
      ({ part }) => part.of === 'kind' || (part.of === 'value' && (begins(part.path, path) || begins(path, part.path))),
    );
    return (meant.length > 0 ? meant : own.filter(({ part }) => part.of === 'spelling')).map(({ id }) => id);
  }

  #file(file: string): readonly string[] {
    const texts = this.#theirs.passthrough.flatMap((part) =>
      'text' in part && part.file === file && !file.includes('/') ? [part.text] : [],
    );
    const there = declaringFiles(this.#theirs);
    const gone = [...declaringFiles(this.#mine)].flatMap(([address, from]): readonly string[] => {
      if (from !== file || there.get(address) === file) return [];
      const to = there.get(address);
      if (to !== undefined) return [`file ${to}`];
      return this.#withoutThing(`block ${address}`).filter((id) => id !== `file ${file}`);
    });
    return [...this.#brought(texts.flatMap((text) => thingsInText(this.#theirs, text))), ...gone];
  }

  /** A new name comes with the block that has a state follow it. */
  #movesTo(object: DesignObject): readonly string[] {
    const { terraformType } = printedAs(object);
    return [...this.byId.values()].flatMap(({ id, kind, part }) =>
      part.of === 'move' && kind === 'added' && part.move.type === terraformType && part.move.to === object.name
        ? [id]
        : [],
    );
  }
}

function split(thing: Thing): readonly [what: string, name: string] {
  const at = thing.indexOf(' ');
  return [thing.slice(0, at), thing.slice(at + 1)];
}

const needsIn = memoByPair((mine: Design, theirs: Design) => new Needs(mine, theirs));

/** These changes, with all that they need; ids of none are left aside. */
export const withNeeded = (mine: Design, theirs: Design, ids: Iterable<string>): ReadonlySet<string> =>
  needsIn(mine, theirs).closure(ids);

/** What comes along with a change, in the order of the list. */
export function neededWith(mine: Design, theirs: Design, ids: readonly string[]): readonly LinkChange[] {
  const all = withNeeded(mine, theirs, ids);
  if (all.size === ids.length) return [];
  return linkChanges(mine, theirs).filter(({ id }) => all.has(id) && !ids.includes(id));
}
