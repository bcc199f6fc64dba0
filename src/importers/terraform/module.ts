/** The pieces of a module → what is found in them, what they say of it, and what is kept. */
import { formatNumber } from '../../model/text/format-number.ts';
import { hclAttributesOf } from '../../hcl/body.ts';
import { readTree } from '../../hcl/syntax/tree.ts';
import { gapOf } from './file-ends.ts';
import { bounds } from '../../model/schema/bounds.ts';
import { providerEntry, type ImportIds, type Move, type Output } from '../../model/design/design.ts';
import { referenceIn, type ReferenceTargets } from './hcl-references.ts';
import { sourceIn, type HclPlace } from './hcl-values.ts';
import type { SourceFilePlace, ImportedResource, ImportedVariable, PassthroughText, Note } from '../parsed-source.ts';
import { idsOfComment, readImport } from './imports.ts';
import { isOwnMove, readMove } from './moves.ts';
import { commentsOf, isRedeployed, redeployedBy, targetOf, segmentText, type Segment } from './segments.ts';
import { isForeign } from '../../model/resources/provider-differences.ts';
import { valuesOf } from './values.ts';
import { readVariable } from './variables.ts';

export class ModuleReader {
  readonly found: ImportedResource[] = [];
  readonly variables: ImportedVariable[] = [];
  readonly kept: PassthroughText[] = [];
  readonly notes: Note[] = [];
  readonly moves: Move[] = [];
  style: Output['imports'] | undefined;
  /** Regions that provider blocks name. */
  readonly regions = new Map<string, string>();
  readonly #targets: ReferenceTargets;
  readonly #ids = new Map<string, ImportIds>();
  /** Deployments that are replaced with a block of their own, and those blocks, by name. */
  readonly #deployments = new Map<string, Segment>();
  readonly #redeploy = new Map<string, Segment>();
  readonly #ownMoves = new Set<string>();
  readonly #variableNames = new Set<string>();
  /** What stays of parts that become something else. */
  readonly #gone = new Map<Segment, string>();
  /** Imports and renames that the design knows. */
  readonly #known = new Set<Segment>();
  readonly #reasons = new Map<Segment, string>();
  #lastKept: Segment | undefined;

  constructor(targets: ReferenceTargets) {
    this.#targets = targets;
  }

  /** First all that says something about others. */
  note(segment: Segment): void {
    const { block, candidate } = segment;
    if (candidate?.spelling.type === 'deployment' && !isForeign(candidate.spelling) && isRedeployed(segment))
      this.#deployments.set(candidate.name, segment);
    const redeploys = redeployedBy(segment);
    if (redeploys !== undefined && !this.#redeploy.has(redeploys)) this.#redeploy.set(redeploys, segment);
    if (block?.type === 'import') this.#noteImport(segment);
    if (block?.type === 'moved') this.#noteMove(segment);
    if (block?.type === 'provider') this.#noteRegion(segment);
  }

  #noteImport(segment: Segment): void {
    if (!segment.block) return;
    const read = readImport(segment.file.hcl.text, segment.block, this.#targets);
    if (typeof read === 'string') {
      this.#reasons.set(segment, read);
      return;
    }
    if (commentsOf(segment).others || this.#ids.has(read.target.handle)) return;
    this.#ids.set(read.target.handle, read.ids);
    this.style ??= read.style;
    this.#known.add(segment);
  }

  #noteMove(segment: Segment): void {
    const move = segment.block && readMove(segment.file.hcl.text, segment.block);
    if (!move || !isOwnMove(move) || commentsOf(segment).others) return;
    this.moves.push(move);
    this.#ownMoves.add(`${move.from} ${move.to}`);
    this.#known.add(segment);
  }

  #noteRegion({ block, file }: Segment): void {
    const values = hclAttributesOf(block?.items ?? []);
    const region = values.find(({ name }) => name === 'region');
    const provider = block?.labels[0];
    if (!region || provider === undefined || values.some(({ name }) => name === 'alias')) return;
    const tree = readTree(file.hcl.text, region.value);
    if (tree?.kind === 'text' && tree.text !== '') this.regions.set(provider, tree.text);
  }

  /** Then each part becomes what it is. */
  take(segment: Segment): void {
    if (segment.candidate) return this.#takeResource(segment);
    if (segment.block?.type === 'variable' && this.#takeVariable(segment)) return;
    if (this.#isMoveWithDeployment(segment)) this.#known.add(segment);
    const deployment = this.#deploymentWith(segment);
    if (deployment) this.#gone.set(segment, isRightBefore(segment, deployment) ? '' : commentsOf(segment).above);
    const rest = this.#gone.get(segment);
    if (rest === undefined) return this.#keep(segment, segmentText(segment));
    if (rest.trim() !== '') this.#keep({ ...segment, what: 'comment' }, rest);
  }

  #isMoveWithDeployment({ block, file }: Segment): boolean {
    const move = block?.type === 'moved' ? readMove(file.hcl.text, block) : undefined;
    const names = [move?.from, move?.to].map((name) => name?.replace(/_redeploy$/, ''));
    return move?.type === 'terraform_data' && this.#ownMoves.has(names.join(' '));
  }

  /** The deployment that a block goes with, if it is the first that does. */
  #deploymentWith(segment: Segment): Segment | undefined {
    const name = redeployedBy(segment);
    return name !== undefined && this.#redeploy.get(name) === segment ? this.#deployments.get(name) : undefined;
  }

  #takeVariable(segment: Segment): boolean {
    const { block, file, origin } = segment;
    const read = block && readVariable(file.hcl.text, block);
    if (typeof read !== 'object' || this.#variableNames.has(read.name)) {
      if (typeof read === 'string') this.#reasons.set(segment, read);
      return false;
    }
    this.#variableNames.add(read.name);
    this.variables.push({ ...read, place: placeOf(segment), blockText: segmentText(segment).trimEnd(), origin });
    this.#gone.set(segment, '');
    return true;
  }

  #takeResource(segment: Segment): void {
    const { candidate, file, origin } = segment;
    if (!candidate) return;
    const { spelling, name, body } = candidate;
    const { handle } = targetOf(candidate);
    const source = sourceIn(file.hcl.text);
    const place: HclPlace = {
      reference: referenceIn(this.#targets),
      source,
    };
    this.found.push({
      type: spelling.type,
      ...providerEntry(spelling.type, spelling.provider),
      attributes: valuesOf(body, spelling, place),
      ids: this.#ids.get(handle) ?? idsOfComment(commentsOf(segment).above, targetOf(candidate)),
      handle,
      name,
      ...this.#wordsOf(segment),
      place: placeOf(segment),
      origin,
      notes: [],
    });
  }

  /** The words of a block, with the one that goes with a deployment where it stands right before it. */
  #wordsOf(segment: Segment): Pick<ImportedResource, 'blockText' | 'restated'> {
    const { candidate, file } = segment;
    if (!candidate) return {};
    const isReplaced = this.#deployments.get(candidate.name) === segment;
    const redeploy = isReplaced ? this.#redeploy.get(candidate.name) : undefined;
    const start = redeploy && isRightBefore(redeploy, segment) ? redeploy.start : segment.start;
    const written = file.hcl.text.slice(start, segment.end).trimEnd();
    return isReplaced ? { blockText: written, restated: true } : { blockText: written };
  }

  #keep(segment: Segment, text: string): void {
    const { file, what, origin } = segment;
    const last = this.kept.at(-1);
    if (what === '') {
      // Space after passthrough text goes with it.
      if (last && this.#lastKept?.file === file && this.#lastKept.end === segment.start)
        this.kept[this.kept.length - 1] = { ...last, text: last.text + text };
      return;
    }
    const reason = this.#reasons.get(segment) ?? segment.reason;
    const isTooLong = text.length > bounds.textKept;
    const place = isTooLong ? {} : { place: placeOf(segment) };
    this.kept.push({
      file: file.path,
      text,
      what,
      ...(reason === undefined ? {} : { reason }),
      ...(this.#known.has(segment) ? { isKnown: true } : {}),
      ...place,
      origin,
    });
    if (isTooLong)
      this.notes.push({
        kind: 'left-out',
        origin,
        what,
        text: `It has more than ${formatNumber(bounds.textKept)} characters, the maximum for a design. Keep it in a separate file.`,
      });
    this.#lastKept = segment;
    if (segment.isBroken && reason !== undefined)
      this.notes.push({
        kind: 'attention',
        code: 'broken-block',
        origin,
        what,
        text: `Line ${origin.line ?? 1}: ${reason} The text up to the next block stays unchanged in ${file.path}.`,
      });
  }
}

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

function placeOf({ file, start, at }: Segment): SourceFilePlace {
  const { text } = file.hcl;
  let first = start;
  while (isSpace(text[first])) first += 1;
  let above = first;
  while (above > 0 && isSpace(text[above - 1])) above -= 1;
  // At the start of a file there is nothing to be apart from. The indentation is that of the piece.
  const gap = gapOf(text.slice(above, text.lastIndexOf('\n', first - 1) + 1), file.hasCrlf);
  return { file: file.path, at, ...(above === 0 || gap === 1 ? {} : { gap }) };
}

const isRightBefore = (first: Segment, second: Segment): boolean =>
  first.file === second.file &&
  first.end <= second.start &&
  first.file.hcl.text.slice(first.end, second.start).trim() === '';
