/** A template while it is expanded: its resources with those that SAM would add, and what is to be told of them. */
import { isMembers, Members, type Foreign } from './foreign.ts';
import type { Note, NoteKind } from './reading.ts';

export type Property = readonly [name: string, value: Foreign | undefined];

export class Expansion {
  readonly resources: Members;
  readonly notes: Note[] = [];
  readonly #source: string;

  constructor(line: number, source: string) {
    this.resources = new Members(line);
    this.#source = source;
  }

  /** Adds a resource with the properties that have a value. */
  add(id: string, line: number, type: string, properties: readonly Property[]): void {
    const values = new Members(line);
    for (const [name, value] of properties) if (value !== undefined) values.set(name, value);
    this.resources.set(id, new Members(line).set('Type', type).set('Properties', values));
  }

  tell(kind: NoteKind, line: number, what: string, text: string): void {
    this.notes.push({ kind, origin: { source: this.#source, line }, what, text });
  }
}

/** A function of CloudFormation, as a template spells it. */
export const call = (line: number, name: string, argument: Foreign): Members => new Members(line).set(name, argument);

export const membersIn = (members: Members, name: string): Members | undefined => {
  const value = members.get(name);
  return isMembers(value) ? value : undefined;
};

export const propertiesOf = (resource: Members): Members =>
  membersIn(resource, 'Properties') ?? new Members(resource.line);
