/**
 * A design whose objects are those of the other provider, with all that names them: one step, and what it changes. Pure.
 * The text of blocks is rewritten with the design, so that what is printed says the same.
 */
import {
  addressOf,
  indexOf,
  typeOf,
  type Design,
  type DesignObject,
  type PassthroughPart,
} from '../../model/design/design.ts';
import { declaredIn } from '../../model/design/passthrough/passthrough.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { differenceOf, type ProviderId } from '../../model/resources/provider-differences.ts';
import { resourceType } from '../../model/resources/index.ts';
import { isRef, type Dynamic, type Key, type Ref } from '../../model/schema/value.ts';
import { printBlock } from '../../hcl/print/print.ts';
import { dataBlocks } from '../terraform/companions/place.ts';
import { printedNames, type Names } from '../terraform/names.ts';
import { fingerprintOf } from '../terraform/source-text.ts';
import { MoveLog, type MoveChange, type MoveFault, type Moving, type Movings } from './context.ts';
import { isJson } from './expressions.ts';
import { movedPart, movedWords, refsAsExpressions, withReferences } from './objects.ts';
import { movedText, type TextMove } from './passthrough.ts';
import { removedFile } from './state.ts';

import { isModuleText, regionSaid, moduleSettings, textBlocks } from './module-facts.ts';
import { movingsIn, type Staying } from './movings.ts';
import { leftoversIn, placedIn, refusalsIn, type Placed } from './placed.ts';
import { removedBlocks } from './removed-blocks.ts';
import { unsettled, withKnownIds, withWords } from './settled-words.ts';
import { withoutImportId } from './without-import-id.ts';

export interface MoveOptions {
  /** The objects that move; absent: all of the design, and the blocks of its passthrough text. */
  readonly keys?: ReadonlySet<Key>;
  /** Whether a Terraform state may have what moves. Default: true. */
  readonly inState?: boolean;
  /** JSON of the texts that `yamlIn` gives; without it they are decoded by Terraform. */
  readonly json?: ReadonlyMap<string, string>;
}

export interface ProviderMove {
  readonly design: Design;
  readonly changes: readonly (MoveChange & Placed)[];
  /** Errors first. With an error Terraform refuses the folder, or it says something else than before. */
  readonly problems: readonly (MoveFault & Placed)[];
  /** What the other provider does not have. */
  readonly stays: readonly Staying[];
  /** New addresses whose import id is not known: applied without, they are made a second time. */
  readonly asksFor: readonly Staying[];
}

export function moveProvider(design: Design, to: ProviderId, options: MoveOptions = {}): ProviderMove {
  const region = design.output.region === '' && !options.keys && to === 'awscc' ? regionSaid(design) : undefined;
  const placed = region === undefined ? design : { ...design, output: { ...design.output, region } };
  return new ProviderMover(placed, to, options).result();
}

/** Texts in YAML where awscc takes JSON alone, for a caller who can read them. */
export const yamlIn = ({ objects }: Pick<Design, 'objects'>): readonly string[] =>
  objects.flatMap(({ type, provider, attributes }) =>
    ((provider && differenceOf(type, provider)?.orYaml) ?? []).flatMap((name) => {
      const value = attributes[name];
      return typeof value === 'string' && !isJson(value) ? [value] : [];
    }),
  );

class ProviderMover {
  readonly #design: Design;
  readonly #to: ProviderId;
  readonly #inState: boolean;
  readonly #keys: ReadonlySet<Key> | undefined;
  readonly #names: Names;
  readonly #log = new MoveLog();
  readonly #objects: ReadonlyMap<Key, Moving>;
  readonly #move: TextMove;
  readonly #stays: readonly Staying[];

  constructor(design: Design, to: ProviderId, { keys, inState = true, json = new Map() }: MoveOptions) {
    this.#design = design;
    this.#to = to;
    this.#inState = inState;
    this.#keys = keys;
    this.#names = printedNames(design);
    const texts = keys ? [] : textBlocks(design).filter(({ block }) => block.type === 'resource');
    const { movings, byKey, stays } = movingsIn(design, to, { keys, texts });
    this.#objects = byKey;
    this.#stays = stays;
    this.#move = {
      ...moduleSettings(design),
      to,
      movings,
      place: design.output,
      log: this.#log,
      json,
      inState,
      since: newestSince(movings),
      needsConfiguration: design.output.region === '' && !declaredIn(design.passthrough).providers.has(to),
    };
  }

  result(): ProviderMove {
    if (this.#move.movings.size === 0)
      return { design: this.#withOutput(this.#design), changes: [], problems: [], stays: this.#stays, asksFor: [] };
    const besides = new Map<Key, string>();
    const objects = this.#design.objects.map((object) => this.#object(object, besides));
    const adopted = this.#design.adopted.map((then) => {
      const moving = this.#objects.get(then.key);
      if (!moving || addressOf(then) !== moving.from) return then;
      // What the state had is another resource.
      const { inState: _, ...rest } = movedPart(then, moving, { ...this.#move, log: new MoveLog() });
      return rest;
    });
    const texts = this.#passthrough(besides);
    const moved = this.#withOutput({ ...this.#design, objects, adopted, passthrough: texts, moves: this.#moves() });
    const design = this.#inState
      ? withKnownIds(withWords(moved, this.#objects), this.#objects)
      : withWords(moved, this.#objects);
    return {
      design,
      changes: placedIn(design, this.#log.changes),
      problems: placedIn(design, [
        ...this.#log.faults,
        ...refusalsIn(design, this.#to, (key) => this.#objects.has(key)),
        ...leftoversIn(design, this.#move.movings),
      ]).toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning')),
      stays: this.#stays,
      asksFor: this.#inState ? withoutImportId(design, this.#move.movings, (key) => this.#objects.has(key)) : [],
    };
  }

  #withOutput(design: Design): Design {
    const hasIds = design.objects.some((object) => this.#objects.has(object.key) && ownIdOf(object) !== undefined);
    const isSilent = this.#inState && hasIds && design.output.imports === 'none';
    const provider = this.#keys ? {} : { provider: this.#to };
    return { ...design, output: { ...design.output, ...provider, ...(isSilent ? { imports: 'id' as const } : {}) } };
  }

  #object(object: DesignObject, besides: Map<Key, string>): DesignObject {
    const own = refsAsExpressions(object, (dynamic) => this.#spelledRef(dynamic));
    const moving = this.#objects.get(object.key);
    const { sourceText: words } = object;
    if (!moving) {
      const attributes = withReferences(own.attributes, addressOf(object), this.#move);
      const inactiveValues = withReferences(own.inactiveValues, addressOf(object), this.#move);
      const text = words && movedText(words.text, this.#move);
      const sourceText =
        words && text !== undefined && text !== words.text ? { sourceText: this.#words(object, text) } : {};
      return { ...own, attributes, inactiveValues, ...sourceText };
    }
    const moved = movedPart(own, moving, this.#move);
    const found = words && movedWords(words.text, moving, this.#move);
    if (!words || !found) return moved;
    const printed = printedText(found.block.block);
    if (found.block.beside) besides.set(object.key, printedText(found.block.beside));
    const text = `${words.text.slice(0, found.range.start)}${printed}${words.text.slice(found.range.end)}`;
    return { ...moved, sourceText: this.#words(object, text) };
  }

  /** Words that were printed go on to be, where they still say the same; others only lend their comments. */
  #words(
    { sourceText, ...object }: DesignObject,
    text: string,
  ): { readonly text: string; readonly fingerprint: string } {
    const isPrinted = sourceText?.fingerprint === fingerprintOf(object, this.#names);
    return { text, fingerprint: isPrinted ? unsettled : (sourceText?.fingerprint ?? '') };
  }

  /** A reference to an attribute that only one provider has. */
  #spelledRef(dynamic: Dynamic): string | undefined {
    if (!isRef(dynamic)) return undefined;
    const { ref, attribute = '' } = dynamic as Ref;
    const moving = this.#objects.get(ref);
    if (!moving) return undefined;
    const { attributes, readOnly } = resourceType(moving.before.type);
    const isShared = attribute !== 'id' && (Object.hasOwn(attributes, attribute) || readOnly.includes(attribute));
    return isShared ? undefined : this.#names.reference(dynamic as Ref, undefined);
  }

  /** Passthrough text, with what the move adds to it. */
  #passthrough(besides: ReadonlyMap<Key, string>): readonly PassthroughPart[] {
    const parts = this.#design.passthrough.flatMap((part): readonly PassthroughPart[] => {
      if (!('text' in part)) {
        const beside = besides.get(part.ref);
        return beside === undefined ? [part] : [{ file: part.file, text: beside }, part];
      }
      if (!isModuleText(part, this.#design)) return [part];
      const text = movedText(part.text, this.#move);
      return text === part.text ? [part] : text.trim() === '' ? [] : [{ ...part, text }];
    });
    const there = new Set(parts.flatMap((part) => ('ref' in part ? [part.ref] : [])));
    const loose = [...besides].flatMap(([key, text]) => {
      const object = indexOf(this.#design).byKey.get(key);
      return object && !there.has(key) ? [{ file: typeOf(object).file, text }] : [];
    });
    const data = this.#dataText();
    const removed = this.#inState ? removedBlocks(this.#design, this.#to, this.#move.movings, parts) : '';
    return [
      ...parts,
      ...loose,
      ...(data === '' ? [] : [{ file: 'data.tf', text: data }]),
      ...(removed === '' ? [] : [{ file: removedFile, text: removed }]),
    ];
  }

  #dataText(): string {
    const declared = declaredIn(this.#design.passthrough).data;
    const blocks = dataBlocks(this.#log.asks).filter(({ labels }) => !declared.has(labels.join('.')));
    return blocks.map(printedText).join('\n\n');
  }

  /** A rename of what moves is forgotten with it, or is one of the other provider. */
  #moves(): Design['moves'] {
    return this.#design.moves.flatMap((move) => {
      const moving = this.#move.movings.get(`${move.type}.${move.to}`);
      if (!moving) return [move];
      return this.#inState
        ? []
        : [{ ...move, type: moving.after.terraformType, to: moving.into.split('.')[1] ?? move.to }];
    });
  }
}

const printedText = (block: Parameters<typeof printBlock>[0]): string =>
  printBlock(block)
    .map(({ text }) => text)
    .join('\n');

const newestSince = (movings: Movings): string =>
  [...movings.values()]
    .map(({ after }) => after.since)
    .reduce((a, b) => (a.localeCompare(b, 'en', { numeric: true }) < 0 ? b : a), '0');
