/** Texts → the designs that are checked, each with how its findings are located. */
import { adopt, refusal } from '../../importers/adopt/adopt.ts';
import { cliKinds, cliLists } from '../../importers/cli/fields.ts';
import { detect } from '../../importers/detect.ts';
import { terraformOf } from '../../importers/positions/module-lines.ts';
import {
  positionsIn,
  positionsInDocument,
  positionsInModule,
  type Locate,
} from '../../importers/positions/positions.ts';
import { assemble } from '../../importers/proposal/assemble.ts';
import { isObjectRow } from '../../importers/proposal/proposal.ts';
import { readSources } from '../../importers/read.ts';
import type { Note, ParsedSource, Source } from '../../importers/parsed-source.ts';
import { append } from '../../hcl/lists.ts';
import { beyondBounds } from '../../model/checks/design-bounds.ts';
import { emptyDesign, type Design } from '../../model/design/design.ts';
import { decodeLink } from '../../model/document/link.ts';
import { readDocumentText } from '../../model/document/read-document.ts';
import { isLink } from '../load.ts';
import { inputName, isTerraformFile, type CheckInput } from './inputs.ts';
import { moduleAsWritten } from './module-as-written.ts';

export interface CheckUnit {
  readonly kind: 'design' | 'link' | 'terraform' | 'cli' | 'openapi' | 'cloudformation';
  /** What it was read from; none for a link. */
  readonly sources: readonly Source[];
  readonly design: Design;
  readonly locate: Locate;
  /** For Terraform: the files themselves, as a design, and whether they are all of a module. */
  readonly written?: { readonly design: Design; readonly isWhole: boolean; readonly locate: Locate };
  /** What reading lost, which is a finding of its own. */
  readonly lost: readonly Note[];
  /** Resources of API Gateway v2 that stay text, such as those with `for_each`; only references in them are checked. */
  readonly unchecked: readonly Note[];
}

export interface CheckUnits {
  readonly units: readonly CheckUnit[];
  /** Sentences: what cannot be used, and why. */
  readonly problems: readonly string[];
}

const nowhere: Locate = async () => undefined;
const nothingLeft = { lost: [], unchecked: [] } as const;

/**
 * Responses of the AWS CLI belong together, as each tells of one kind of resource; anything else stands alone.
 * @param isOnlyRead where nothing is written of the designs
 */
export async function unitsOf(inputs: readonly CheckInput[], isOnlyRead = false): Promise<CheckUnits> {
  const units: (CheckUnit | undefined)[] = [];
  const problems: string[] = [];
  const responses: { readonly sources: Source[]; readonly parsed: ParsedSource[]; readonly at: number } = {
    sources: [],
    parsed: [],
    at: inputs.length,
  };
  for (const input of inputs) {
    const read = await readInput(input);
    if (typeof read === 'string') {
      if (read !== '') problems.push(read);
    } else if ('design' in read) units.push(read);
    else if (read.kind === 'cli') {
      if (responses.sources.length === 0) units.push(undefined);
      append(responses.sources, read.sources);
      append(responses.parsed, read.parsed);
    } else {
      const unit = unitOf(read, isOnlyRead);
      if (typeof unit === 'string') problems.push(unit);
      else units.push(unit);
    }
  }
  if (responses.sources.length > 0) {
    const unit = unitOf({ kind: 'cli', ...responses }, isOnlyRead);
    if (typeof unit === 'string') problems.push(unit);
    else units.splice(units.indexOf(undefined), 1, unit);
  }
  return { units: units.filter((unit) => unit !== undefined), problems };
}

interface ReadInput {
  readonly kind: 'terraform' | 'cli' | 'openapi' | 'cloudformation';
  readonly sources: readonly Source[];
  readonly parsed: readonly ParsedSource[];
  /** For Terraform: all files of a module. */
  readonly isWhole?: boolean;
}

/** A sentence where it cannot be used; an empty one where it is passed over. */
async function readInput(input: CheckInput): Promise<CheckUnit | ReadInput | string> {
  if (input.kind === 'link') return linkUnit(input.text, input.text);
  if (input.kind === 'module') return readModule(input.sources, input.isWhole);
  const { source, isNamed } = input;
  if (isLink(source.text)) return linkUnit(source.text, source.name);
  const document = /^[\s\uFEFF]*\{/.test(source.text) ? readDocumentText(source.text) : undefined;
  if (document?.ok) {
    const { design } = document;
    return { kind: 'design', sources: [source], design, locate: positionsInDocument(source, design), ...nothingLeft };
  }
  if (document && isDesign(source)) return `${source.name}: ${document.message}`;
  if (isNamed || isOfKind(source)) return readForeign(source);
  return '';
}

async function linkUnit(text: string, name: string): Promise<CheckUnit | string> {
  const read = await decodeLink(text);
  if (!read.ok) return name === text ? read.message : `${name}: ${read.message}`;
  return { kind: 'link', sources: [], design: read.design, locate: nowhere, ...nothingLeft };
}

const isDesign = ({ name, text }: Source): boolean =>
  /\.gatewright\.json$/i.test(name) || /^[\s\uFEFF]*\{\s*"format"\s*:/.test(text);

const keys = ['openapi', 'swagger', 'AWSTemplateFormatVersion', 'Resources', ...cliLists].concat(
  cliKinds.flatMap(([, members]) => members),
);
const known = new RegExp(`^[\\s{[,-]*["']?(?:${keys.join('|')})["']?\\s*:`, 'm');

/** Whether a file of a folder that nobody named is one to read, from the text alone. */
const isOfKind = (source: Source): boolean => isDesign(source) || (known.test(source.text) && detect(source).ok);

async function readModule(sources: readonly Source[], isWhole: boolean): Promise<ReadInput | string> {
  const { parsedSources, refused } = await readSources(sources);
  const [fault] = refused;
  if (fault) return `${fault.source}: ${fault.message}`;
  return { kind: 'terraform', sources, parsed: parsedSources, isWhole };
}

const wanted = 'Pass a design, a link, a folder, .tf files, CloudFormation, SAM, OpenAPI, or AWS CLI JSON.';

async function readForeign(source: Source): Promise<ReadInput | string> {
  const { parsedSources, refused } = await readSources([source]);
  const [fault] = refused;
  if (fault) return `${source.name}: ${fault.message}`;
  const kinds = new Set(parsedSources.map(({ kind }) => kind));
  const [kind] = kinds;
  const isOne = kinds.size === 1;
  if (isOne && kind === 'terraform' && source.name !== inputName && !isTerraformFile(source.name))
    return `${source.name}: It is Terraform, which reads .tf and .tf.json files only. ${wanted}`;
  if (isOne && (kind === 'terraform' || kind === 'cli' || kind === 'openapi' || kind === 'cloudformation'))
    return { kind, sources: [source], parsed: parsedSources };
  return `${source.name}: ${kind === 'state' ? "Terraform states and plans can't be checked." : 'It contains several formats.'} ${wanted}`;
}

function unitOf({ kind, sources, parsed, isWhole = false }: ReadInput, isOnlyRead: boolean): CheckUnit | string {
  const proposal = assemble(parsed, emptyDesign);
  const tooMany = refusal(proposal, {}, emptyDesign);
  if (tooMany !== undefined) return `${sources[0]?.name ?? ''}: ${tooMany}`;
  const adopted = adopt(proposal, {}, isOnlyRead)(emptyDesign);
  const isTofu = sources.some(({ name }) => /\.tofu(?:\.json)?$/i.test(name));
  const design: Design = isTofu ? { ...adopted, output: { ...adopted.output, engine: 'tofu' } } : adopted;
  const tooMuch = beyondBounds(design);
  if (tooMuch !== undefined) return `${sources[0]?.name ?? ''}: ${tooMuch}`;
  const notes = [...proposal.notes, ...proposal.rows.filter(isObjectRow).flatMap((row) => row.notes)];
  const lost = notes.filter(({ code }) => code === 'repeated-key' || code === 'cut-off');
  const unchecked = proposal.rows
    .filter((row) => !isObjectRow(row))
    .flatMap((row) => row.notes.filter((note) => note.kind === 'left-out' && note.what.startsWith('resource ')));
  const unit = { kind, sources, design, locate: positionsIn(sources, proposal, design), lost, unchecked };
  if (kind !== 'terraform') return unit;
  const written = moduleAsWritten(sources.map(terraformOf), design.output.engine);
  return { ...unit, written: { design: written, isWhole, locate: positionsInModule(sources, written) } };
}
