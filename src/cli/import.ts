/** `gatewright import`: foreign texts → a design on standard output, and what became of each thing in a report. */
import { adopt, refusal } from '../importers/adopt/adopt.ts';
import { assemble } from '../importers/proposal/assemble.ts';
import { isObjectRow, type Proposal, type Row } from '../importers/proposal/proposal.ts';
import { readSources, type Refusal } from '../importers/read.ts';
import type { Note, Source } from '../importers/parsed-source.ts';
import { beyondBounds } from '../model/checks/design-bounds.ts';
import { addressOf, emptyDesign, type Design } from '../model/design/design.ts';
import { documentText } from '../model/document/document.ts';
import type { CliCommand } from './arguments.ts';
import { plural, printable, readText, reasonOf, type ExitCode, type CliEnvironment } from './environment.ts';

export async function importTexts(
  { inputs, apiId, report }: Extract<CliCommand, { name: 'import' }>,
  world: CliEnvironment,
): Promise<ExitCode> {
  const say = (text: string) => world.err(`gatewright: ${printable(text)}\n`);
  const replaced = report === undefined ? undefined : await inputAt(report, inputs, world);
  if (report !== undefined && replaced !== undefined) {
    say(`--json-report ${report} would replace input ${replaced}. Use another file.`);
    return 2;
  }
  const sources = await sourcesOf(inputs, world, say);
  if (!sources) return 2;
  const { proposal, refused } = await proposalOf(sources, apiId, say);
  const reportText = `${JSON.stringify(reportOf(proposal, refused), null, 2)}\n`;
  try {
    if (report !== undefined) await world.writeFile(report, reportText);
  } catch (error) {
    say(`${report ?? ''} can't be written: ${reasonOf(error)}`);
    return 2;
  }
  const design = proposedDesign(proposal, refused, say);
  if (!design) return 2;
  world.out(documentText(design));
  world.err(summary(proposal));
  return 0;
}

type Say = (text: string) => void;

/** The texts of files; undefined where one cannot be read, which is said. */
export async function sourcesOf(
  inputs: readonly string[],
  world: CliEnvironment,
  say: Say,
): Promise<readonly Source[] | undefined> {
  const sources: Source[] = [];
  for (const input of inputs) {
    try {
      const text = await readText(world, input);
      sources.push({ name: input === '-' ? 'standard input' : input, text });
    } catch (error) {
      say(`${input} can't be read: ${reasonOf(error)}`);
      return undefined;
    }
  }
  return sources;
}

/** What texts hold; those that cannot be used are said. */
export async function proposalOf(
  sources: readonly Source[],
  apiId: string | undefined,
  say: Say,
): Promise<{ readonly proposal: Proposal; readonly refused: readonly Refusal[] }> {
  const { parsedSources, refused } = await readSources(sources);
  for (const { source, message } of refused) say(`${source}: ${message}`);
  const proposal = assemble(parsedSources, emptyDesign, apiId === undefined ? {} : { parts: { api_id: apiId } });
  return { proposal, refused };
}

/** The design of all that was found; undefined where that is nothing or too much, which is said. */
export function proposedDesign(proposal: Proposal, refused: readonly Refusal[], say: Say): Design | undefined {
  const { rows, passthrough: kept, notes } = proposal;
  if (!rows.some(isObjectRow) && kept.length === 0) {
    for (const { text } of notes) say(text);
    if (refused.length === 0) say('Nothing to import.');
    return undefined;
  }
  const tooMany = refusal(proposal, {}, emptyDesign);
  if (tooMany !== undefined) {
    say(tooMany);
    return undefined;
  }
  const design = named(adopt(proposal)(emptyDesign), proposal);
  const tooMuch = beyondBounds(design);
  if (tooMuch !== undefined) say(tooMuch);
  return tooMuch === undefined ? design : undefined;
}

/** The input that is the same file as the report. */
async function inputAt(report: string, inputs: readonly string[], world: CliEnvironment): Promise<string | undefined> {
  for (const input of inputs) if (input !== '-' && (await world.isSameFile(report, input))) return input;
  return undefined;
}

/** A design that brings no name of its own is named for its first API. */
function named(design: Design, { settings }: Proposal): Design {
  const api = design.objects.find(({ type }) => type === 'api');
  return settings || !api ? design : { ...design, name: api.name };
}

function summary(proposal: Proposal): string {
  const count = (status: Row['status']) => proposal.rows.filter((row) => row.status === status).length;
  const notes = allNotes(proposal);
  const told = (kind: Note['kind']) => notes.filter((note) => note.kind === kind).length;
  const lines = [
    `${plural(proposal.rows.filter(({ selected }) => selected).length, 'object')} imported, ${count('managed')} managed by AWS, ${count('same')} repeated, ${count('unsupported')} not supported`,
    `${told('repaired')} repaired, ${told('converted')} converted, ${told('left-out')} omitted, ${told('attention')} to review`,
    ...proposal.missingIds.map(({ part, rows }) =>
      part === 'api_id'
        ? `The API ID of ${plural(rows.length, 'resource')} is missing. Set it with --api-id.`
        : `The ${part} of ${plural(rows.length, 'resource')} is missing. Put the command before its output.`,
    ),
    ...notes.filter(({ kind }) => kind === 'attention').map(({ origin, text }) => `${placeOf(origin)}: ${text}`),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

const placeOf = ({ source, line }: Note['origin']): string => (line === undefined ? source : `${source}:${line}`);

const allNotes = ({ rows, notes }: Proposal): readonly Note[] => [...notes, ...rows.flatMap((row) => row.notes)];

/** What became of everything, for scripts. */
const reportOf = (proposal: Proposal, refused: readonly Refusal[]) => ({
  objects: proposal.rows.map((row) => ({
    status: row.status,
    imported: row.selected,
    label: row.label,
    kind: row.kind,
    ...(isObjectRow(row) ? { address: addressOf(row.object) } : {}),
    ...(row.target === '' ? {} : { target: row.target }),
    ...(row.id === '' ? {} : { id: row.id }),
    ...row.origin,
    notes: row.notes.map(noteOf),
  })),
  notes: proposal.notes.map(noteOf),
  needs: proposal.missingIds.map(({ part, rows }) => ({ part, objects: rows.length })),
  regions: proposal.regions.map(({ value }) => value),
  accounts: proposal.accounts.map(({ value }) => value),
  refused,
});

const noteOf = ({ kind, what, text, path, origin }: Note) => ({
  kind,
  what,
  text,
  ...(path ? { path } : {}),
  ...origin,
});
