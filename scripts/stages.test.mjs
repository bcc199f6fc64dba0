import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runStages, table, totalOf } from './stages.mjs';

const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = { passed: 0, failed: 1, skipped: 0 };

/** A stage that says two things with a pause between them. */
const stage = (name, counts = passed, pause = 5) => ({
  name,
  run: async (print) => {
    print(`${name} begins\n`);
    await setTimeout(pause);
    print(`${name} ends\n`);
    return counts;
  },
});

async function run(...groups) {
  const said = [];
  const results = await runStages(groups, (text) => said.push(text));
  return { results, said: said.join(''), names: results.map(({ name }) => name) };
}

test('what runs side by side is printed whole, and listed in order', async () => {
  const { said, names } = await run([stage('slow', passed, 50), stage('quick')]);
  expect(names).toEqual(['slow', 'quick']);
  expect(said.replace(/\d+\.\d s/g, 'N s')).toBe(
    [
      '\n── quick ──\nquick begins\nquick ends\n── quick: 1 passed, 0 failed in N s\n',
      '\n── slow ──\nslow begins\nslow ends\n── slow: 1 passed, 0 failed in N s\n',
    ].join(''),
  );
});

test('stages of a group run at the same time, groups one after the other', async () => {
  let running = 0;
  let most = 0;
  const counted = (name) => ({
    name,
    run: async () => {
      most = Math.max(most, (running += 1));
      await setTimeout(5);
      running -= 1;
      return passed;
    },
  });
  await run([counted('a')], [counted('b')]);
  expect(most).toBe(1);
  await run([counted('a'), counted('b')]);
  expect(most).toBe(2);
});

test('a stage that is alone prints as it goes', async () => {
  const said = [];
  await runStages([[{ name: 'a', run: (print) => (print('now'), expect(said).toContain('now'), passed) }]], (text) =>
    said.push(text),
  );
  expect(said.join('')).toContain('1 passed, 0 failed');
});

test('a failure stops what follows, after the others of its group', async () => {
  const { names, results } = await run([stage('bad', failed, 1), stage('beside')], [stage('later')]);
  expect(names).toEqual(['bad', 'beside']);
  expect(totalOf(results)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('a stage that throws has failed, and says why', async () => {
  const thrown = {
    name: 'a',
    run: () => {
      throw new Error('too large');
    },
  };
  const { said, results } = await run([thrown], [stage('later')]);
  expect(said).toContain('too large\n── a: 0 passed, 1 failed');
  expect(results).toHaveLength(1);
});

test('the table has a line for each stage, in columns', () => {
  const results = [
    { name: 'Types', counts: passed, seconds: 9.51 },
    { name: 'Unit tests', counts: { passed: 120, failed: 0, skipped: 2 }, seconds: 123.4 },
  ];
  expect(table(results)).toBe(
    [
      'Types       1 passed, 0 failed                 9.5 s',
      'Unit tests  120 passed, 0 failed, 2 skipped  123.4 s',
    ].join('\n'),
  );
  expect(table([])).toBe('');
});
