/** All rules against their cases, which stand beside each in a file of its name. */
import { describe, expect, it, test } from 'vitest';
import { check } from './codegen/checks/check.ts';
import { folderRules } from './codegen/checks/rules/index.ts';
import { review } from './codegen/review/review.ts';
import { reviewRules } from './codegen/review/rules/index.ts';
import type { Design } from './model/design/design.ts';
import { countOf, type Diagnostic } from './model/checks/diagnostics.ts';
import type { Rejected, RuleCases } from './model/checks/cases.ts';
import type { Rule } from './model/checks/rule.ts';
import { rules as modelRules } from './model/checks/rules/index.ts';

const rules = [...modelRules, ...folderRules, ...reviewRules];
const checkAll = (design: Design) => [...check(design).all, ...review(design).all];
const ruleFiles = import.meta.glob<Module>(
  [
    './model/checks/rules/*/*.ts',
    './codegen/checks/rules/{*,*/*}.ts',
    './codegen/review/rules/*/*.ts',
    '!**/{index,testing}.ts',
    '!**/*.{cases,test}.ts',
  ],
  { eager: true },
);
const caseFiles = import.meta.glob<{ readonly cases: RuleCases }>(
  [
    './model/checks/rules/*/*.cases.ts',
    './codegen/checks/rules/{*,*/*}.cases.ts',
    './codegen/review/rules/*/*.cases.ts',
  ],
  { eager: true },
);

/** What a file exports, by name. */
type Module = Readonly<Record<string, unknown>>;

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && ['id', 'severity', 'title', 'source'].every((name) => name in value);

const rulesIn = (module: Module) =>
  Object.entries(module).flatMap(([name, value]) => (isRule(value) ? [{ name, id: value.id }] : []));

const nameOf = (file: string) => file.replace(/^.*\//, '').replace(/(?:\.cases)?\.ts$/, '');
const casesById = new Map(Object.entries(caseFiles).map(([file, { cases }]) => [nameOf(file), cases]));

const camelCase = (id: string) => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** What is wrong with the names of files, and of the rules that they export. Files without a rule are shared by some. */
function fileFaults(modules: Readonly<Record<string, Module>>, withCases: readonly string[]): readonly string[] {
  const holding = Object.entries(modules).filter(([, module]) => rulesIn(module).length > 0);
  const files = new Set(holding.map(([file]) => file));
  return [
    ...holding.flatMap(([file, module]) => {
      const id = nameOf(file);
      const [rule, ...others] = rulesIn(module);
      if (others.length > 0) return [`${file} has several rules`];
      if (rule?.id !== id) return [`${file} has the rule ${rule?.id ?? ''}`];
      if (rule.name !== camelCase(id)) return [`${file} exports its rule as ${rule.name}`];
      return withCases.includes(file.replace(/\.ts$/, '.cases.ts')) ? [] : [`${file} has no cases beside it`];
    }),
    ...withCases.flatMap((file) => (files.has(file.replace('.cases.ts', '.ts')) ? [] : [`${file} has no rule`])),
  ];
}

const found = (design: Design, rule: string) => checkAll(design).filter((diagnostic) => diagnostic.rule === rule);

const keyOf = (rejected: Rejected) =>
  'key' in rejected ? rejected.key : (rejected.design.objects.at(-1)?.key ?? rejected.design.variables.at(-1)?.key);

const samePlace = (a: Diagnostic) => (b: Diagnostic) =>
  a.rule === b.rule && a.key === b.key && a.path.join('\0') === b.path.join('\0');

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has cases that it accepts and cases that it rejects', () => {
    expect(casesById.get(id)?.accepts.length).toBeGreaterThan(0);
    expect(casesById.get(id)?.rejects.length).toBeGreaterThan(0);
  });

  it('names its requirement, its reason and its source', () => {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.source).toMatch(/^https:\/\//);
  });

  const { accepts = [], rejects = [] } = casesById.get(id) ?? {};

  it.each(accepts.map((design, at) => [at, design] as const))('accepts case %i', (_, design) => {
    expect(found(design, id)).toEqual([]);
  });

  it.each(rejects.map((rejected, at) => [at, rejected] as const))('rejects case %i', (_, rejected) => {
    const diagnostics = found(rejected.design, id);
    expect(diagnostics.map(({ key, path }) => ({ key, path }))).toEqual([
      { key: keyOf(rejected), path: rejected.path },
    ]);
    const [diagnostic] = diagnostics;
    if (!diagnostic) return;
    expect(diagnostic.severity).toBe(rejected.severity ?? rule.severity);
    expect(diagnostic.category).toBe(rule.category);
    expect(diagnostic.source).toMatch(/^https:\/\//);
    // It starts with a capital letter or with an identifier of Terraform, and ends with what to do.
    expect(diagnostic.message).toMatch(/^(?:[^a-z]|[a-z]+_[a-z]).*[.?] (?:.*[.…]|Did you mean \S+\?)$/s);
    expect(diagnostic.message).not.toMatch(/\b(?:please|oops|successfully|invalid)\b|undefined|\[object/i);
    expect(diagnostic.fix?.title).toBe(rejected.fix ?? diagnostic.fix?.title);
  });

  const fixable = rejects.filter(({ design }) => found(design, id).some(({ fix }) => fix));
  it.each(fixable.map((rejected, at) => [at, rejected] as const))('mends case %i', (_, { design }) => {
    const [diagnostic] = found(design, id);
    const mended = diagnostic?.fix?.edit(design) ?? design;
    expect(mended).not.toBe(design);
    expect(checkAll(mended).filter(samePlace(diagnostic as Diagnostic))).toEqual([]);
    expect(countOf(check(mended).all).error).toBeLessThanOrEqual(countOf(check(design).all).error);
  });
});

test('each rule is in the list once, and in a file of its name with its cases beside it', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(fileFaults(ruleFiles, Object.keys(caseFiles))).toEqual([]);
  const inFiles = Object.values(ruleFiles).flatMap((module) => rulesIn(module).map(({ id }) => id));
  expect(inFiles.toSorted()).toEqual(ids.toSorted());
});

const aRule = (id: string) => ({ id, severity: 'error', title: 'A', source: 'https://a.example' });

test.each<[files: Readonly<Record<string, Module>>, cases: readonly string[], fault: string | undefined]>([
  [{ './a-b.ts': { aB: aRule('a-b'), other: 1 }, './shared.ts': { other: 1 } }, ['./a-b.cases.ts'], undefined],
  [{ './a-b.ts': { aB: aRule('a-b'), c: aRule('c') } }, ['./a-b.cases.ts'], './a-b.ts has several rules'],
  [{ './a-b.ts': { c: aRule('c') } }, ['./a-b.cases.ts'], './a-b.ts has the rule c'],
  [{ './a-b.ts': { b: aRule('a-b') } }, ['./a-b.cases.ts'], './a-b.ts exports its rule as b'],
  [{ './a-b.ts': { aB: aRule('a-b') } }, [], './a-b.ts has no cases beside it'],
  [{ './shared.ts': { other: 1 } }, ['./shared.cases.ts'], './shared.cases.ts has no rule'],
])('names the fault of files %#', (files, cases, fault) => {
  expect(fileFaults(files, cases)).toEqual(fault === undefined ? [] : [fault]);
});
