/** All rules against their cases, which stand beside them in *.cases.ts. */
import { describe, expect, it, test } from 'vitest';
import { check } from './codegen/checks/check.ts';
import { folderRules } from './codegen/checks/rules/index.ts';
import type { Design } from './model/design/design.ts';
import { countOf, type Diagnostic } from './model/checks/diagnostics.ts';
import type { Cases, Rejected, RuleCases } from './model/checks/cases.ts';
import { rules as modelRules } from './model/checks/rules/index.ts';

const rules = [...modelRules, ...folderRules];
const files = import.meta.glob<{ readonly cases: RuleCases | Cases }>(
  ['./model/checks/rules/*/*.cases.ts', './codegen/checks/rules/*.cases.ts'],
  { eager: true },
);
const isOfOneRule = (cases: RuleCases | Cases): cases is RuleCases => Array.isArray(cases['accepts']);
const tables = Object.entries(files).flatMap(([file, { cases }]) =>
  isOfOneRule(cases) ? [[/([^/]+)\.cases\.ts$/.exec(file)?.[1] ?? '', cases] as const] : Object.entries(cases),
);
const casesById = new Map(tables);

const found = (design: Design, rule: string) => check(design).all.filter((diagnostic) => diagnostic.rule === rule);

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
    expect(diagnostic.source).toMatch(/^https:\/\//);
    expect(diagnostic.message).toMatch(/^[^a-z].*[.?] .*[.…]$/s);
    expect(diagnostic.message).not.toMatch(/\b(?:please|oops|successfully|invalid)\b|undefined|\[object/i);
    expect(diagnostic.fix?.title).toBe(rejected.fix ?? diagnostic.fix?.title);
  });

  const fixable = rejects.filter(({ design }) => found(design, id).some(({ fix }) => fix));
  it.each(fixable.map((rejected, at) => [at, rejected] as const))('mends case %i', (_, { design }) => {
    const [diagnostic] = found(design, id);
    const mended = diagnostic?.fix?.edit(design) ?? design;
    expect(mended).not.toBe(design);
    expect(check(mended).all.filter(samePlace(diagnostic as Diagnostic))).toEqual([]);
    expect(countOf(check(mended).all).error).toBeLessThanOrEqual(countOf(check(design).all).error);
  });
});

test('ids are unique, and no cases are left without a rule', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(tables.map(([id]) => id).toSorted()).toEqual(ids.toSorted());
});
