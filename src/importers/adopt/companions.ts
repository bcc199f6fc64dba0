/**
 * Examples of ours among passthrough text: a function, a role, a permission, the account's log role. Each is guessed from its
 * block and taken only where printing the guess gives the very text, so that nothing else is ever changed.
 */
import { addressOf, attributeOfObject, indexOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { insertObjects, keyMaker, keysOf } from '../../model/design/edits.ts';
import { hclAttributesOf } from '../../hcl/body.ts';
import { readFile } from '../../hcl/syntax/file.ts';
import { readTree, type HclTree } from '../../hcl/syntax/tree.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import { isHcl, type Key, type Pair, type Value, type Values } from '../../model/schema/value.ts';
import { blockLines } from '../../codegen/chunks.ts';
import { objectBlocks } from '../../codegen/terraform/resource.ts';
import { roleLabel } from '../../codegen/terraform/scaffold.ts';
import { printContextOf } from '../../codegen/terraform/print-context.ts';
import { withoutChomp } from '../terraform/hcl-known.ts';
import { referenceIn } from '../terraform/hcl-references.ts';
import { sourceIn, valueOfTree } from '../terraform/hcl-values.ts';
import type { FileSegment } from '../proposal/proposal.ts';

export interface WithCompanions {
  readonly design: Design;
  /** The object that a piece turned out to be the first block of. */
  readonly keys: ReadonlyMap<FileSegment, Key>;
  /** Further blocks of such objects. */
  readonly gone: ReadonlySet<FileSegment>;
}

/** A block of passthrough text. */
interface KeptBlock {
  readonly piece: FileSegment;
  readonly text: string;
  readonly type: string;
  readonly name: string;
}

const composed: ReadonlySet<string> = new Set([
  'aws_lambda_function',
  'aws_iam_role',
  'archive_file',
  'awscc_iam_role',
  'awscc_apigateway_account',
  'aws_lambda_permission',
  'awscc_lambda_permission',
]);

function blockOf(segment: FileSegment): KeptBlock | undefined {
  if (segment.row !== undefined || segment.variable !== undefined) return undefined;
  const text = segment.text.trim();
  const [, type = '', name = ''] = /^(?:resource|data) "([\w-]+)" "([^"\\]+)" \{/.exec(text) ?? [];
  return composed.has(type) ? { piece: segment, text, type, name } : undefined;
}

export function withCompanions(design: Design, segments: readonly FileSegment[]): WithCompanions {
  const blocks = segments.flatMap((segment) => blockOf(segment) ?? []);
  if (blocks.length === 0) return { design, keys: new Map(), gone: new Set() };
  const finder = new CompanionFinder(design, blocks);
  // What others name comes before them.
  finder.findFunctions();
  finder.findRoles();
  finder.findAccountRoles();
  finder.findPermissions();
  return finder;
}

class CompanionFinder implements WithCompanions {
  design: Design;
  readonly keys = new Map<FileSegment, Key>();
  readonly gone = new Set<FileSegment>();
  readonly #byAddress: ReadonlyMap<string, KeptBlock>;
  readonly #blocks: readonly KeptBlock[];
  readonly #make: (letters: string) => Key;

  constructor(design: Design, blocks: readonly KeptBlock[]) {
    this.design = design;
    this.#blocks = blocks;
    this.#byAddress = new Map(blocks.map((block) => [`${block.type}.${block.name}`, block]));
    this.#make = keyMaker(keysOf(design));
  }

  #typed(type: string): readonly KeptBlock[] {
    return this.#blocks.filter((block) => block.type === type);
  }

  /** Takes an object over if it prints the blocks as they stand, one after the other. */
  #take(
    type: ResourceTypeId,
    variant: string,
    blocks: readonly (KeptBlock | undefined)[],
    name: string,
    attributes: Values,
  ): boolean {
    const [first] = blocks;
    const key = this.#make(resourceType(type).keyPrefix);
    const object: DesignObject = { type, key, name, variant, attributes, import: {}, inactiveValues: {} };
    const design = linkedTo({ ...this.design, objects: insertObjects(this.design.objects, [object]) }, object);
    if (!first || printedText(object, design) !== blocks.map((block) => block?.text ?? '').join('\n\n')) return false;
    this.design = design;
    this.keys.set(first.piece, key);
    for (const block of blocks.slice(1)) if (block) this.gone.add(block.piece);
    return true;
  }

  findFunctions(): void {
    for (const block of this.#typed('aws_lambda_function')) {
      const role = this.#byAddress.get(`aws_iam_role.${roleLabel(block.name)}`);
      const archive = this.#byAddress.get(`archive_file.${block.name}`);
      const { filename, ...values } = settingsOf(block, 'scaffold');
      const roleName = role && textSetting(role, 'name');
      const blocks = archive ? [role, archive, block] : [role, block];
      const code: Values = archive || filename === undefined ? {} : { code: 'zip', filename };
      const common = { ...values, ...code };
      // A role name that is made from the function's is not said.
      if (this.#take('scaffold', 'lambda-function', blocks, block.name, common)) continue;
      if (roleName !== undefined)
        this.#take('scaffold', 'lambda-function', blocks, block.name, { ...common, role_name: roleName });
    }
  }

  findRoles(): void {
    for (const block of this.#typed('awscc_iam_role')) {
      const values = settingsOf(block, 'role');
      if (this.#take('role', 'service-role', [block], block.name, values)) continue;
      const more = lastStatement(block);
      if (more) this.#take('role', 'service-role', [block], block.name, { ...values, ...more });
    }
  }

  findAccountRoles(): void {
    for (const block of this.#typed('awscc_apigateway_account')) {
      const role = this.#byAddress.get(`awscc_iam_role.${block.name}_logging`);
      const values = role ? settingsOf(role, 'account_logging') : {};
      this.#take('account_logging', 'account-logging', [role, block], block.name, values);
    }
  }

  /** What calls is found by the text that a permission for it would have. */
  findPermissions(): void {
    for (const variant of ['aws', 'awscc'] as const) {
      const blocks = this.#typed(`${variant}_lambda_permission`);
      if (blocks.length === 0) continue;
      const whole = new Map<string, Key>();
      const sources = new Map<string, Key>();
      for (const { key, type } of this.design.objects) {
        if (type !== 'integration' && type !== 'route' && type !== 'authorizer') continue;
        const body = bodyText(printedText(permission(variant, { caller: { ref: key } }), this.design));
        if (!whole.has(body)) whole.set(body, key);
        const rest = withoutFunction(body);
        if (!sources.has(rest)) sources.set(rest, key);
      }
      for (const block of blocks) {
        const body = bodyText(block.text);
        const caller = whole.get(body) ?? sources.get(withoutFunction(body));
        const own = whole.has(body) ? {} : settingsOf(block, 'lambda_permission', { function: 'function_name' });
        if (caller !== undefined)
          this.#take('lambda_permission', variant, [block], block.name, { caller: { ref: caller }, ...own });
      }
    }
  }
}

const permission = (variant: string, attributes: Values): DesignObject => ({
  type: 'lambda_permission',
  key: '',
  name: 'x',
  variant,
  attributes,
  import: {},
  inactiveValues: {},
});

const bodyText = (text: string): string => text.slice(text.indexOf('\n') + 1);
const withoutFunction = (body: string): string => body.replace(/^ {2}function_name .*\n/m, '');

const printedText = (object: DesignObject, design: Design): string =>
  blockLines(objectBlocks(object, printContextOf(object, design, indexOf(design))))
    .map(({ text }) => text)
    .join('\n');

/** What stood as an expression and names the object becomes a reference to it. */
function linkedTo(design: Design, target: DesignObject): Design {
  const address = addressOf(target);
  const objects = design.objects.map((object) => {
    const pairs = Object.entries(object.attributes).map(([name, value]): Pair => {
      const wanted = attributeOfObject(object, name)?.refersTo?.[target.type];
      return [
        name,
        wanted !== undefined && isHcl(value) && value.hcl === `${address}.${wanted}` ? { ref: target.key } : value,
      ];
    });
    return pairs.every(([name, value]) => value === object.attributes[name])
      ? object
      : { ...object, attributes: Object.fromEntries(pairs) };
  });
  return objects.every((object, at) => object === design.objects[at]) ? design : { ...design, objects };
}

function treesOf({ text }: KeptBlock): ReadonlyMap<string, HclTree> {
  const [block] = readFile(text).items;
  const attributes = block?.kind === 'block' ? hclAttributesOf(block.items) : [];
  return new Map(
    attributes.flatMap(({ name, value }) => {
      const tree = readTree(text, value);
      return tree ? [[name, withoutChomp(tree)] as const] : [];
    }),
  );
}

/** Attributes of our own that a block sets by the same names, or by those given. */
function settingsOf(block: KeptBlock, type: ResourceTypeId, names: { readonly [name: string]: string } = {}): Values {
  const trees = treesOf(block);
  return Object.fromEntries(
    Object.entries(resourceType(type).attributes).flatMap(([name, attribute]): Pair[] => {
      const tree = trees.get(names[name] ?? name);
      return tree ? [[name, valueOfTree(attribute, tree, placeIn(block))]] : [];
    }),
  );
}

const placeIn = ({ text }: KeptBlock) => ({ reference: referenceIn(new Map()), source: sourceIn(text) });

function textSetting(block: KeptBlock, name: string): Value | undefined {
  const tree = treesOf(block).get(name);
  return tree && valueOfTree({ kind: 'string', label: '', help: '', source: '' }, tree, placeIn(block));
}

/** Actions and resources of the last statement of a role's policy: those that a person adds come last. */
function lastStatement(block: KeptBlock): Values | undefined {
  const member = (tree: HclTree | undefined, ...path: readonly (string | number)[]): HclTree | undefined =>
    path.reduce<HclTree | undefined>((inner, step) => {
      if (inner?.kind === 'list') return typeof step === 'number' ? inner.items.at(step) : undefined;
      if (inner?.kind === 'call') return inner.arguments[0];
      return inner?.kind === 'object' ? inner.entries.find(({ key }) => key === step)?.value : undefined;
    }, tree);
  const statement = member(treesOf(block).get('policies'), 0, 'policy_document', 'jsonencode', 'Statement', -1);
  const value = (name: 'actions' | 'resources', key: string) => {
    const tree = member(statement, key);
    const attribute = resourceType('role').attributes[name];
    return tree?.kind === 'list' && attribute ? { [name]: valueOfTree(attribute, tree, placeIn(block)) } : {};
  };
  const actions = value('actions', 'Action');
  return 'actions' in actions ? { ...actions, ...value('resources', 'Resource') } : undefined;
}
