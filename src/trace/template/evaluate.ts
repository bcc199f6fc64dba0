/** Values of expressions and the output of nodes. */
import { formatNumber } from '../../model/text/format-number.ts';
import { Digits } from '../../hcl/exact-json.ts';
import { callJava, indexed, memberValue } from './java-methods.ts';
import { comparedNumbers, computed, integer, smallInteger } from './numbers.ts';
import { TemplateOutput, type OutputTrack } from './output.ts';
import { runBounds, type Run } from './run.ts';
import type { TemplateExpression, Reference, TemplateNode } from './syntax.ts';
import { DefinedBlock, HostObject, listItems, JavaList, type TemplateValue } from './values.ts';

/** Ends the nearest `#foreach`, or the template. */
class Break extends Error {}

type NodeOf<Kind extends TemplateNode['kind']> = Extract<TemplateNode, { kind: Kind }>;
type ExpressionOf<Kind extends TemplateExpression['kind']> = Extract<TemplateExpression, { kind: Kind }>;

/** The whole output of a template; `#break` outside of a loop ends it. */
export function renderWhole(run: Run, nodes: readonly TemplateNode[], track?: OutputTrack): string {
  const parts: string[] = [];
  try {
    renderNodes(run, nodes, new TemplateOutput(run, parts, track));
  } catch (problem) {
    if (!(problem instanceof Break)) throw problem;
  }
  return parts.join('');
}

function renderText(run: Run, nodes: readonly TemplateNode[]): string {
  const parts: string[] = [];
  renderNodes(run, nodes, new TemplateOutput(run, parts));
  return parts.join('');
}

function renderNodes(run: Run, nodes: readonly TemplateNode[], output: TemplateOutput): void {
  for (const node of nodes) {
    run.at = node.at;
    run.spend(1);
    if (node.kind === 'text') output.add(node.text, node);
    else if (node.kind === 'output') output.add(outputOf(run, node), node);
    else if (node.kind === 'set') assign(run, node.target, evaluated(run, node.value));
    else if (node.kind === 'if') renderIf(run, node, output);
    else if (node.kind === 'foreach') renderForeach(run, node, output);
    else if (node.kind === 'define') run.variables.set(node.name, new DefinedBlock(node.body));
    else if (node.kind === 'macro call') renderMacro(run, node, output);
    else throw new Break();
  }
}

function outputOf(run: Run, { reference, source, backslashes }: NodeOf<'output'>): string {
  const value = referenced(run, reference);
  if (backslashes === 0) return textOf(run, value);
  // Velocity 1.x takes the backslashes away only before a reference that has a value.
  if (value === null) return '\\'.repeat(backslashes) + (backslashes % 2 === 1 ? source : '');
  return '\\'.repeat(Math.floor(backslashes / 2)) + (backslashes % 2 === 1 ? source : textOf(run, value));
}

function textOf(run: Run, value: TemplateValue): string {
  return value instanceof DefinedBlock ? run.called(() => renderText(run, value.nodes)) : run.print(value);
}

function renderIf(run: Run, { branches, otherwise }: NodeOf<'if'>, output: TemplateOutput): void {
  for (const { condition, body } of branches) {
    run.at = condition.at;
    if (isTrue(run, evaluated(run, condition), condition)) return renderNodes(run, body, output);
  }
  renderNodes(run, otherwise, output);
}

/** Only `false` is false; what else a bare condition may be is not documented. */
function isTrue(run: Run, value: TemplateValue, { kind, at }: TemplateExpression): boolean {
  if (typeof value === 'boolean') return value;
  const items = listItems(value);
  const isEmpty = value === null || value === '' || items?.length === 0 || (value instanceof Map && value.size === 0);
  if (kind === 'reference' && (isEmpty || (value instanceof Digits && Number(value.text) === 0))) {
    run.at = at;
    run.note(
      'A missing or empty value is treated as true in a bare condition (unverified). Compare it with "" instead.',
    );
  }
  return true;
}

function renderForeach(run: Run, node: NodeOf<'foreach'>, output: TemplateOutput): void {
  const list = evaluated(run, node.list);
  const items = listItems(list) ?? (list instanceof Map ? [...list.values()] : []);
  run.at = node.at;
  const rounds = Math.min(items.length, runBounds.rounds);
  if (items.length > rounds)
    run.note(
      `#foreach stops after ${formatNumber(runBounds.rounds)} of ${formatNumber(items.length)} items, the API Gateway limit.`,
    );
  const { variables } = run;
  const kept = [node.name, 'foreach', 'velocityCount'].map((name) => [name, variables.get(name)] as const);
  const loop = loopOf(items.length, variables.get('foreach') ?? null);
  try {
    for (let index = 0; index < rounds; index += 1) {
      run.spend(1);
      variables.set(node.name, items[index] ?? null);
      variables.set('velocityCount', integer(index + 1));
      loop.index = index;
      variables.set('foreach', loop.scope);
      renderNodes(run, node.body, output);
    }
  } catch (problem) {
    if (!(problem instanceof Break)) throw problem;
  }
  for (const [name, value] of kept)
    if (value === undefined) variables.delete(name);
    else variables.set(name, value);
}

/** One scope for all rounds of a loop, as in Velocity. */
function loopOf(size: number, parent: TemplateValue): { index: number; readonly scope: HostObject } {
  const hasNext = () => loop.index + 1 < size;
  const index = () => integer(loop.index);
  const count = () => integer(loop.index + 1);
  const isFirst = () => loop.index === 0;
  const isLast = () => loop.index + 1 === size;
  const scope = new HostObject(
    { index, count, hasNext, first: isFirst, last: isLast, parent: () => parent },
    { hasNext, getIndex: index, getCount: count, isFirst, isLast },
  );
  const loop = { index: 0, scope };
  return loop;
}

function renderMacro(run: Run, { name, args }: NodeOf<'macro call'>, output: TemplateOutput): void {
  const macro = run.macros.get(name);
  if (!macro) return;
  const values = args.map((arg) => evaluated(run, arg));
  const kept = macro.parameters.map((parameter) => [parameter, run.variables.get(parameter)] as const);
  macro.parameters.forEach((parameter, index) => run.variables.set(parameter, values[index] ?? null));
  run.called(() => renderNodes(run, macro.body, output));
  for (const [parameter, value] of kept)
    if (value === undefined) run.variables.delete(parameter);
    else run.variables.set(parameter, value);
}

function assign(run: Run, { name, steps }: Reference, value: TemplateValue): void {
  const last = steps.at(-1);
  if (!last) {
    run.variables.set(name, value);
    return;
  }
  const holder = followed(run, run.variables.get(name) ?? null, steps.slice(0, -1));
  run.at = last.at;
  if (last.kind === 'call')
    throw run.fault('#set can assign to a variable, a member, or an item, but not to a method.');
  const key = last.kind === 'member' ? last.name : evaluated(run, last.index);
  if (holder instanceof Map) callJava(run, holder, 'put', [key, value]);
  else if (listItems(holder) && key instanceof Digits) callJava(run, holder, 'set', [key, value]);
}

function evaluated(run: Run, expression: TemplateExpression): TemplateValue {
  run.spend(1);
  switch (expression.kind) {
    case 'reference':
      return referenced(run, expression);
    case 'text':
      return expression.text;
    case 'interpolated':
      return renderText(run, expression.nodes);
    case 'number':
      return new Digits(expression.text);
    case 'boolean':
      return expression.value;
    case 'list':
      run.boundedSize(expression.items.length);
      return new JavaList(expression.items.map((item) => evaluated(run, item)));
    case 'range':
      return rangeOf(run, expression);
    case 'map':
      return new Map(
        expression.members.map(([key, value]) => [run.print(evaluated(run, key)), evaluated(run, value)] as const),
      );
    case 'not':
      return !isTrue(run, evaluated(run, expression.operand), expression.operand);
    case 'binary':
      return binary(run, expression);
  }
}

function rangeOf(run: Run, { from, to, at }: ExpressionOf<'range'>): TemplateValue {
  const [start, end] = [smallInteger(evaluated(run, from)), smallInteger(evaluated(run, to))];
  run.at = at;
  if (start === undefined || end === undefined) return null;
  const step = end < start ? -1 : 1;
  const size = Math.abs(end - start) + 1;
  run.boundedSize(size);
  return new JavaList(Array.from({ length: size }, (_, index) => integer(start + index * step)));
}

function binary(run: Run, { sign, left, right, at }: ExpressionOf<'binary'>): TemplateValue {
  if (sign === 'and' || sign === 'or') {
    const first = isTrue(run, evaluated(run, left), left);
    return first === (sign === 'or') ? first : isTrue(run, evaluated(run, right), right);
  }
  const [a, b] = [evaluated(run, left), evaluated(run, right)];
  run.at = at;
  if (sign === '==') return run.equals(a, b);
  if (sign === '!=') return !run.equals(a, b);
  const areNumbers = a instanceof Digits && b instanceof Digits;
  if (sign === '<') return areNumbers && comparedNumbers(a, b) < 0;
  if (sign === '<=') return areNumbers && comparedNumbers(a, b) <= 0;
  if (sign === '>') return areNumbers && comparedNumbers(a, b) > 0;
  if (sign === '>=') return areNumbers && comparedNumbers(a, b) >= 0;
  if (areNumbers) return computed(sign, a, b) ?? null;
  if (sign === '+' && (typeof a === 'string' || typeof b === 'string'))
    return run.bounded(textOf(run, a) + textOf(run, b));
  return null;
}

function referenced(run: Run, { name, steps, at }: Reference): TemplateValue {
  run.at = at;
  return followed(run, run.variables.get(name) ?? null, steps);
}

function followed(run: Run, start: TemplateValue, steps: Reference['steps']): TemplateValue {
  let value = start;
  for (const step of steps) {
    run.spend(1);
    if (value === null) return null;
    if (value instanceof DefinedBlock) value = textOf(run, value);
    if (step.kind === 'member') value = memberValue(run, value, step.name) ?? null;
    else if (step.kind === 'index') {
      const index = evaluated(run, step.index);
      run.at = step.at;
      value = indexed(run, value, index) ?? null;
    } else {
      const args = step.args.map((arg) => evaluated(run, arg));
      run.at = step.at;
      value = callJava(run, value, step.name, args) ?? null;
    }
  }
  return value;
}
