/** The pieces of a module → what is found in them, what they say of it, and what is kept. */
import { figure } from '../../model/text/format-number.ts';
import { attributesOf } from '../../hcl/body.ts';
import { readTree } from '../../hcl/syntax/tree.ts';
import { bounds } from '../../model/schema/bounds.ts';
import type { ImportIds, Move, Output } from '../../model/design/design.ts';
import { referenceIn, translated, type Targets } from './hcl-references.ts';
import { sourceIn, type HclPlace } from './hcl-values.ts';
import type { FilePlace, Found, FoundVariable, Kept, Note } from '../parsed-source.ts';
import { readImport } from './imports.ts';
import { lostAddressNotes } from './stale-references.ts';
import { isOwnMove, readMove } from './moves.ts';
import { commentsOf, isRedeployed, redeployedBy, targetOf, textOf, type Piece } from './segments.ts';
import { isForeign } from './provider-differences.ts';
import { valuesOf } from './values.ts';
import { readVariable } from './variables.ts';

export class ModuleReader {
  readonly found: Found[] = [];
  readonly variables: FoundVariable[] = [];
  readonly kept: Kept[] = [];
  readonly notes: Note[] = [];
  readonly moves: Move[] = [];
  style: Output['imports'] | undefined;
  /** Regions that provider blocks name. */
  readonly regions = new Map<string, string>();
  readonly #targets: Targets;
  readonly #ids = new Map<string, ImportIds>();
  /** Deployments that are replaced with a block of their own, and those blocks, by name. */
  readonly #deployments = new Map<string, Piece>();
  readonly #redeploy = new Map<string, Piece>();
  readonly #ownMoves = new Set<string>();
  readonly #variableNames = new Set<string>();
  /** What stays of parts that become something else. */
  readonly #gone = new Map<Piece, string>();
  readonly #reasons = new Map<Piece, string>();
  #lastKept: Piece | undefined;

  constructor(targets: Targets) {
    this.#targets = targets;
  }

  isKept(piece: Piece): boolean {
    return piece.candidate === undefined && !this.#gone.has(piece);
  }

  /** First all that says something about others. */
  note(piece: Piece): void {
    const { block, candidate } = piece;
    if (candidate?.spelling.type === 'deployment' && isRedeployed(piece)) this.#deployments.set(candidate.name, piece);
    const redeploys = redeployedBy(piece);
    if (redeploys !== undefined && !this.#redeploy.has(redeploys)) this.#redeploy.set(redeploys, piece);
    if (block?.type === 'import') this.#noteImport(piece);
    if (block?.type === 'moved') this.#noteMove(piece);
    if (block?.type === 'provider') this.#noteRegion(piece);
  }

  #noteImport(piece: Piece): void {
    if (!piece.block) return;
    const read = readImport(piece.file.hcl.text, piece.block, this.#targets);
    if (typeof read === 'string') {
      this.#reasons.set(piece, read);
      return;
    }
    if (commentsOf(piece).others || this.#ids.has(read.target.handle)) return;
    this.#ids.set(read.target.handle, read.ids);
    if (!isForeign(read.target.spelling)) this.style ??= read.style;
    this.#gone.set(piece, commentsOf(piece).above);
  }

  #noteMove(piece: Piece): void {
    const move = piece.block && readMove(piece.file.hcl.text, piece.block);
    if (!move || !isOwnMove(move) || commentsOf(piece).others) return;
    this.moves.push(move);
    this.#ownMoves.add(`${move.from} ${move.to}`);
    this.#gone.set(piece, commentsOf(piece).above);
  }

  #noteRegion({ block, file }: Piece): void {
    const values = attributesOf(block?.items ?? []);
    const region = values.find(({ name }) => name === 'region');
    const provider = block?.labels[0];
    if (!region || provider === undefined || values.some(({ name }) => name === 'alias')) return;
    const tree = readTree(file.hcl.text, region.value);
    if (tree?.kind === 'text' && tree.text !== '') this.regions.set(provider, tree.text);
  }

  /** Then each part becomes what it is. */
  take(piece: Piece): void {
    if (piece.candidate) return this.#takeResource(piece);
    if (piece.block?.type === 'variable' && this.#takeVariable(piece)) return;
    if (this.#isMoveWithDeployment(piece)) this.#gone.set(piece, commentsOf(piece).above);
    const deployment = this.#deploymentWith(piece);
    if (deployment) this.#gone.set(piece, isRightBefore(piece, deployment) ? '' : commentsOf(piece).above);
    const rest = this.#gone.get(piece);
    if (rest === undefined) return this.#keep(piece, textOf(piece));
    if (rest.trim() !== '') this.#keep({ ...piece, what: 'comment' }, rest);
  }

  #isMoveWithDeployment({ block, file }: Piece): boolean {
    const move = block?.type === 'moved' ? readMove(file.hcl.text, block) : undefined;
    const names = [move?.from, move?.to].map((name) => name?.replace(/_redeploy$/, ''));
    return move?.type === 'terraform_data' && this.#ownMoves.has(names.join(' '));
  }

  /** The deployment that a block goes with, if it is the first that does. */
  #deploymentWith(piece: Piece): Piece | undefined {
    const name = redeployedBy(piece);
    return name !== undefined && this.#redeploy.get(name) === piece ? this.#deployments.get(name) : undefined;
  }

  #takeVariable(piece: Piece): boolean {
    const { block, file, origin } = piece;
    const read = block && readVariable(file.hcl.text, block);
    if (typeof read !== 'object' || this.#variableNames.has(read.name)) {
      if (typeof read === 'string') this.#reasons.set(piece, read);
      return false;
    }
    this.#variableNames.add(read.name);
    this.variables.push({ ...read, place: placeOf(piece), written: textOf(piece).trimEnd(), origin });
    this.#gone.set(piece, '');
    return true;
  }

  #takeResource(piece: Piece): void {
    const { candidate, file, origin } = piece;
    if (!candidate) return;
    const { spelling, name, body } = candidate;
    const { handle } = targetOf(candidate);
    const source = sourceIn(file.hcl.text);
    const place: HclPlace = {
      reference: referenceIn(this.#targets),
      source: (tree) => translated(source(tree), this.#targets),
    };
    const { values, notes } = valuesOf(body, spelling, place, origin);
    this.found.push({
      type: spelling.type,
      attributes: values,
      ids: this.#ids.get(handle) ?? {},
      handle,
      name,
      ...this.#wordsOf(piece),
      place: placeOf(piece),
      origin,
      notes: isForeign(spelling) ? [...notes, ...lostAddressNotes(this.#targets, piece)] : notes,
    });
  }

  /** The words of a block, with the one that goes with a deployment where it stands right before it. */
  #wordsOf(piece: Piece): Pick<Found, 'written' | 'restated'> {
    const { candidate, file } = piece;
    if (!candidate) return {};
    const isOwn = !isForeign(candidate.spelling);
    const isReplaced = this.#deployments.get(candidate.name) === piece;
    const redeploy = isReplaced ? this.#redeploy.get(candidate.name) : undefined;
    const start = redeploy && isRightBefore(redeploy, piece) ? redeploy.start : piece.start;
    const written = file.hcl.text.slice(start, piece.end).trimEnd();
    return isOwn && !isReplaced ? { written } : { written, restated: true };
  }

  #keep(piece: Piece, text: string): void {
    const { file, what, origin } = piece;
    const last = this.kept.at(-1);
    if (what === '') {
      // Space after kept text goes with it.
      if (last && this.#lastKept?.file === file && this.#lastKept.end === piece.start)
        this.kept[this.kept.length - 1] = { ...last, text: last.text + text };
      return;
    }
    const reason = this.#reasons.get(piece) ?? piece.reason;
    const isTooLong = text.length > bounds.textKept;
    const place = isTooLong ? {} : { place: placeOf(piece) };
    this.kept.push({ file: file.path, text, what, ...(reason === undefined ? {} : { reason }), ...place, origin });
    if (isTooLong)
      this.notes.push({
        kind: 'left-out',
        origin,
        what,
        text: `It has more than ${figure(bounds.textKept)} characters, which is the most that a design keeps. Keep it in a file of your own.`,
      });
    this.#lastKept = piece;
    if (piece.isBroken && reason !== undefined)
      this.notes.push({
        kind: 'attention',
        origin,
        what,
        text: `Line ${origin.line ?? 1}: ${reason} The text up to the next block stays in ${file.path} as it is.`,
      });
  }
}

const placeOf = ({ file, at }: Piece): FilePlace => ({ file: file.path, at });

const isRightBefore = (first: Piece, second: Piece): boolean =>
  first.file === second.file &&
  first.end <= second.start &&
  first.file.hcl.text.slice(first.end, second.start).trim() === '';
