import { describe, expect, it, test } from 'vitest';
import { anApi, anObject, aMessageRoute, aRoute, designOf, httpApi, webSocketApi } from '../../model/checks/cases.ts';
import type { RuleCases } from '../../model/checks/cases.ts';
import { emptyDesign, indexOf, type Design } from '../../model/design/design.ts';
import { waive } from '../../model/design/waivers.ts';
import { check } from '../checks/check.ts';
import { fixAll } from '../../model/checks/fix-all.ts';
import { subjectsOf, reviewed, reviewRule, reviewScore } from './groups.ts';
import { reviewReport } from './report.ts';
import { reviewTopics } from './review-rule.ts';
import { review } from './review.ts';
import { reviewRules } from './rules/index.ts';

const caseFiles = import.meta.glob<{ readonly cases: RuleCases }>('./rules/*.cases.ts', { eager: true });
const casesOf = (id: string) => caseFiles[`./rules/${id}.cases.ts`]?.cases;

const customers = anObject('authorizer', { name: 'customers' }, { name: 'customers', variant: 'jwt' });
const route = (key: string, routeKey: string, values = {}) => aRoute(routeKey, values, { key, name: key });
const stage = anObject('stage', {}, { name: 'main' });
const shop = designOf(
  httpApi,
  route('r1', 'GET /orders'),
  route('r2', 'POST /orders'),
  route('r3', 'GET /me', { authorization_type: 'AWS_IAM' }),
  stage,
);

const findingsIn = (design: Design) => review(design).all;
const errorsIn = (design: Design) => check(design).counts.error;
const ruleFindings = (design: Design, id: string) => review(design).all.filter(({ rule }) => rule === id);

describe.each(reviewRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('finds nothing in objects that it is not about', () => {
    for (const { design } of casesOf(id)?.rejects ?? []) {
      const about = subjectsOf(rule, indexOf(design)).map(({ key }) => key);
      for (const { key } of ruleFindings(design, id)) expect(about).toContain(key);
    }
  });

  it('says what it finds, what follows, and what to do', () => {
    expect(rule.headline).toMatch(/^[A-Z].{8,60}[^.]$/);
    expect(rule.why).toMatch(/^[A-Z].*\.$/);
    expect(rule.how).toMatch(/^[A-Z].*\.$/);
    expect(rule.outsideIds.every((outside) => /^(?:CKV2?_AWS_\d+|AWS-\d{4}|[A-Z][A-Za-z]+\.\d+)$/.test(outside))).toBe(
      true,
    );
  });

  it('has nothing left to fix after all was fixed at once', () => {
    for (const { design } of casesOf(id)?.rejects ?? []) {
      const fixed = fixAll(id, findingsIn, errorsIn)(design);
      expect(ruleFindings(fixed, id).filter(({ fix }) => fix)).toEqual([]);
      expect(errorsIn(fixed)).toBeLessThanOrEqual(errorsIn(design));
    }
  });
});

test('rules come topic by topic', () => {
  const topics = reviewRules.map(({ topic }) => topic);
  expect([...new Set(topics)]).toEqual(reviewTopics);
  expect(topics).toEqual(topics.toSorted((a, b) => reviewTopics.indexOf(a) - reviewTopics.indexOf(b)));
});

const scoreOf = (design: Design, topic: string) => {
  const score = reviewScore(design).find((each) => each.topic === topic);
  return score && `${score.passed} of ${score.total}`;
};

test.each<[what: string, design: Design, topic: string, score: string | undefined]>([
  ['routes and the API', shop, 'Authorization', '2 of 4'],
  ['a stage without limits', shop, 'Throttling', '0 of 1'],
  [
    'a stage with limits',
    designOf(
      httpApi,
      anObject('stage', { default_route_settings: { throttling_rate_limit: 10, throttling_burst_limit: 20 } }),
    ),
    'Throttling',
    '1 of 1',
  ],
  [
    'what was accepted',
    waive({ rule: 'route-authorization', reason: 'Public.' }, ['r1'])(shop),
    'Authorization',
    '3 of 4',
  ],
  ['one object with two findings', designOf(httpApi, stage), 'Logging', '0 of 1'],
  ['messages after the connection', designOf(webSocketApi, aMessageRoute('orders')), 'Authorization', undefined],
  ['nothing that has tags', emptyDesign, 'Tags', undefined],
  ['tags nowhere', shop, 'Tags', '2 of 2'],
  ['tags somewhere', designOf(anApi('HTTP', { tags: { Team: 'shop' } }), stage), 'Tags', '1 of 2'],
])('scores %s', (_, design, topic, score) => {
  expect(scoreOf(design, topic)).toBe(score);
});

test('a rule passes where it is about objects and finds nothing that was not accepted', () => {
  const passed = (design: Design) => reviewed(design).passed.map(({ id }) => id);
  expect(passed(shop)).not.toContain('route-authorization');
  expect(passed(waive({ rule: 'route-authorization', reason: 'Public.' }, ['r1', 'r2'])(shop))).toContain(
    'route-authorization',
  );
  expect(passed(shop)).not.toContain('websocket-execution-logs');
});

test('fixes all of a rule where fixes get in each other’s way', () => {
  const named = (key: string, name: string) => aRoute(`GET /${key}`, {}, { key, name });
  const design = designOf(
    httpApi,
    named('a', 'list'),
    named('b', 'show'),
    named('c', 'make-one'),
    named('d', 'makeOne'),
  );
  const fixed = fixAll('terraform-name-style', findingsIn, errorsIn)(design);
  expect(fixed.objects.map(({ name }) => name)).toEqual(['orders', 'list', 'show', 'make_one', 'makeOne']);
});

test('fixes many of which two get in each other’s way', () => {
  const named = (name: string) => aRoute(`GET /${name}`, {}, { key: name, name });
  const many = Array.from({ length: 120 }, (_, at) => String(at));
  const design = designOf(
    httpApi,
    ...many.map((at) => named(`get_${at}`)),
    ...many.slice(0, 70).map((at) => named(`list-${at}`)),
    named('make-one'),
    named('makeOne'),
  );
  const fixed = fixAll('terraform-name-style', findingsIn, errorsIn)(design);
  expect(fixed.objects.map(({ name }) => name).filter((name) => /[^a-z0-9_]/.test(name))).toEqual(['makeOne']);
});

test('fixes what is left when something was accepted', () => {
  const design = waive({ rule: 'route-authorization', reason: 'Public.' }, ['r1'])({
    ...shop,
    objects: [...shop.objects, customers],
  });
  const types = fixAll(
    'route-authorization',
    findingsIn,
    errorsIn,
  )(design).objects.map(({ attributes }) => attributes['authorization_type']);
  expect(types).toEqual([undefined, undefined, 'JWT', 'AWS_IAM', undefined, undefined]);
});

test('knows its rules by id', () => {
  expect(reviewRule('route-authorization')?.topic).toBe('Authorization');
  expect(reviewRule('route-key-once')).toBeUndefined();
});

test('reports scores, findings, what was accepted and what passed', () => {
  const design = waive(
    { rule: 'route-authorization', reason: 'Health `check`\n| of <b>all</b>.', date: '2026-11-30' },
    ['r1'],
  )({ ...shop, name: 'shop *api*' });
  const report = reviewReport(design);
  expect(report).toContain('# Review of shop \\*api\\*\n');
  expect(report).toContain('| Authorization | 3 of 4 |');
  expect(report).toContain(
    '## Authorization\n\n### Route has no authorization (1)\n\nWarning · `route-authorization` · `CKV_AWS_309` · `APIGateway.8` · [Source](https://',
  );
  expect(report).toContain('- `awscc_apigatewayv2_route.r2` `authorization_type`: The route has no authorization');
  expect(report).toContain(
    '- `awscc_apigatewayv2_route.r1`: Route has no authorization. Health \\`check\\` \\| of \\<b\\>all\\</b\\>. (2026-11-30)',
  );
  expect(report).toContain('## Passed\n\n- `cors-names-origins`: CORS');
  expect(report).not.toMatch(/\n\n\n/);
});

test('reports a design with nothing in it', () => {
  expect(reviewReport(emptyDesign)).toBe('# Review of gateway\n\n0 findings, 0 waived.\n');
});
