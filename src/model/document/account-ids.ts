/** Account ids in the values of a design, and how they become variables before the design is handed on. */
import { typeOf, type Design, type DesignObject, type Variable } from '../design/design.ts';
import type { Edit } from '../checks/diagnostics.ts';
import { freeKey } from '../design/edits.ts';
import { allComments } from '../../hcl/layout/comments.ts';
import { escapeText } from '../../hcl/quote.ts';
import { uniqueName } from '../design/naming/names.ts';
import { isHcl, isDynamic, isMap, mapOf, pairsOf, type Pair, type Value, type Values } from '../schema/value.ts';

/** The account of an ARN, of a queue address, and of a queue in an API Gateway ARN. */
export const accountIdInText =
  /(?<=\barn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:|https:\/\/sqs\.[a-z0-9.-]+\/|:apigateway:[a-z0-9-]+:sqs:path\/)\d{12}(?=[:/])/g;

type ChangeText = (text: string, spelling: 'literal' | 'hcl') => Value;

/** The same value with each text and expression changed; the same object where nothing changed. */
function mapTexts(value: Value, change: ChangeText): Value {
  if (typeof value === 'string') return change(value, 'literal');
  if (isHcl(value)) {
    const hcl = change(value.hcl, 'hcl');
    return hcl === value.hcl ? value : hcl;
  }
  if (isDynamic(value)) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: Value) => mapTexts(item, change));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (!isMap(value)) return value;
  const before = pairsOf(value);
  const after = before.map(([key, item]): Pair => [key, mapTexts(item, change)]);
  return after.every(([, item], index) => item === before[index]?.[1]) ? value : mapOf(after);
}

function mapValues(object: DesignObject, values: Values, change: ChangeText, intoJson: boolean): Values {
  const before = Object.entries(values);
  const after = before.map(([name, value]): Pair => {
    const isLeft = !intoJson && typeOf(object).attributes[name]?.kind === 'json';
    return [name, isLeft ? value : mapTexts(value, change)];
  });
  return after.every(([, value], index) => value === before[index]?.[1]) ? values : Object.fromEntries(after);
}

/**
 * The object with each text and expression of its values changed; the same one where nothing changed.
 *
 * @param intoJson texts that are JSON too; an expression in them would only be more JSON
 */
export function mapObjectTexts(object: DesignObject, change: ChangeText, intoJson = false): DesignObject {
  const attributes = mapValues(object, object.attributes, change, intoJson);
  const aside = mapValues(object, object.inactiveValues, change, intoJson);
  if (attributes === object.attributes && aside === object.inactiveValues) return object;
  const { sourceText: written, ...rest } = object;
  // Words from before would tell the id on; the comments among them stay.
  const comments = written ? allComments(written.text) : '';
  return {
    ...rest,
    attributes,
    inactiveValues: aside,
    ...(comments === '' ? {} : { sourceText: { text: comments, fingerprint: '' } }),
  };
}

/** The account ids that can become variables, each once, in the order of the design. */
export function replaceableAccountIds(design: Design): readonly string[] {
  const found = new Set<string>();
  for (const object of design.objects)
    mapObjectTexts(object, (text) => {
      for (const [id] of text.matchAll(accountIdInText)) found.add(id);
      return text;
    });
  return [...found];
}

/** A text with account ids as the expression that says the same, or the text of an expression with them replaced. */
function withVariables(text: string, spelling: 'literal' | 'hcl', names: ReadonlyMap<string, string>): Value {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(accountIdInText)) {
    const piece = text.slice(from, match.index);
    pieces.push(spelling === 'hcl' ? piece : escapeText(piece), `\${var.${names.get(match[0]) ?? ''}}`);
    from = match.index + match[0].length;
  }
  if (from === 0) return text;
  const rest = text.slice(from);
  return spelling === 'hcl' ? { hcl: `${pieces.join('')}${rest}` } : { hcl: `"${pieces.join('')}${escapeText(rest)}"` };
}

/** The variables that would stand for account ids: `account_id`, `account_id_2`, … */
export function accountVariables(design: Design): ReadonlyMap<string, string> {
  const taken = new Set(design.variables.map((variable) => variable.name));
  const names = new Map<string, string>();
  for (const id of replaceableAccountIds(design)) {
    const name = uniqueName('account_id', taken);
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

/** Writes a variable without a default in place of each account id. */
export const replaceAccountIds: Edit = (design) => {
  const names = accountVariables(design);
  if (names.size === 0) return design;
  const objects = design.objects.map((object) =>
    mapObjectTexts(object, (text, spelling) => withVariables(text, spelling, names)),
  );
  const added = [...names.values()].reduce<Design>((whole, name, index) => {
    const place = names.size > 1 ? `, ${index + 1} of ${names.size}` : '';
    const variable: Variable = {
      key: freeKey(whole, 'v'),
      name,
      type: 'string',
      description: `AWS account ID${place}`,
    };
    return { ...whole, variables: [...whole.variables, variable] };
  }, design);
  return { ...added, objects };
};
