/** Sections of a template that lead to nothing in a design, and what to do about each. */
import { isRawList, isRawObject, textIn, type RawValue, type RawObject } from '../convert/raw-value.ts';
import { transformText, unreadPart } from './macros.ts';
import type { Note, Other } from '../parsed-source.ts';

/** Sections that are read, or that say nothing of what runs. */
const read: ReadonlySet<string> = new Set([
  'AWSTemplateFormatVersion',
  'Conditions',
  'Description',
  'Globals',
  'Mappings',
  'Metadata',
  'Parameters',
  'Resources',
]);

const whys: { readonly [section: string]: string } = {
  Outputs: 'They print or export values of the stack. Use outputs in Terraform instead.',
  Rules: 'They validate parameters before a stack is created. Use variable validation in Terraform instead.',
  Hooks: 'They control CloudFormation deployments; Terraform has no equivalent.',
};

/** Macros whose work is done here. */
const known: ReadonlySet<string> = new Set(['AWS::Serverless-2016-10-31', 'AWS::LanguageExtensions']);

export function notesOfSections(template: RawObject, source: string): readonly Note[] {
  const notes: Note[] = [];
  const leave = (what: string, text: string, line: number): void => {
    notes.push({ kind: 'left-out', origin: { source, line }, what, text });
  };
  for (const [section, value] of template) {
    if (read.has(section) || value === null) continue;
    const line = isRawObject(value) ? value.line : template.line;
    if (section === 'Transform') {
      for (const macro of isRawList(value) ? value : [value])
        if (!known.has(nameOf(macro))) leave(nameOf(macro) || section, transformText(macro), line);
    } else if (!isRawObject(value) || value.size > 0)
      leave(section, unreadPart(section, value) ?? textFor(section), line);
  }
  return notes;
}

const textFor = (section: string): string =>
  Object.hasOwn(whys, section) ? (whys[section] ?? '') : "This section isn't supported.";

const nameOf = (macro: RawValue): string =>
  typeof macro === 'string' ? macro : isRawObject(macro) ? (textIn(macro, 'Name') ?? '') : '';

/** What stands among resources and is none. */
export function othersIn(resources: RawObject, source: string): readonly Other[] {
  return [...resources].flatMap(([name, value]): Other[] => {
    const text = unreadPart(name, value) ?? (isRawObject(value) ? undefined : "It isn't a resource.");
    const line = isRawObject(value) ? value.line : resources.line;
    return text === undefined ? [] : [{ what: name, text, origin: { source, line } }];
  });
}
