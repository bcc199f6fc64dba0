import { setTo } from '../../../../model/checks/fixes.ts';
import { none } from '../../../../model/checks/rule.ts';
import { textOf } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const how = 'Move the function to a current runtime.';

/** Runtimes without support, with the day it ended. Source: sources.lambdaRuntimes. */
const ended: { readonly [runtime: string]: string } = {
  'nodejs12.x': '2023-03-31',
  'nodejs14.x': '2023-12-04',
  'nodejs16.x': '2024-06-12',
  'nodejs18.x': '2025-09-01',
  'nodejs20.x': '2026-04-30',
  'python3.6': '2022-07-18',
  'python3.7': '2023-12-04',
  'python3.8': '2024-10-14',
  'python3.9': '2025-12-15',
  'ruby2.7': '2023-12-07',
  java8: '2024-01-08',
  'go1.x': '2024-01-08',
  provided: '2024-01-08',
  'dotnetcore3.1': '2023-04-03',
  dotnet6: '2024-12-20',
};

const currentOf = (runtime: string) => (runtime.startsWith('python') ? 'python3.14' : 'nodejs24.x');

export const runtimeSupported: ReviewRule = {
  id: 'runtime-supported',
  category: 'review',
  topic: 'Operations',
  severity: 'warning',
  title: 'Lambda functions use a supported runtime',
  headline: 'Lambda runtime is no longer supported',
  why: 'AWS applies no security patches to a runtime after its end of support, and later blocks creating and updating functions that use it.',
  how,
  source: sources.lambdaRuntimes,
  outsideIds: ['CKV_AWS_363', 'Lambda.2'],
  on: ['scaffold'],
  check(scaffold) {
    const runtime = textOf(scaffold.attributes, 'runtime') ?? '';
    const day = Object.hasOwn(ended, runtime) ? ended[runtime] : undefined;
    if (day === undefined) return none;
    const isNear = /^(?:nodejs|python)/.test(runtime);
    return [
      {
        path: ['runtime'],
        problem: `Support for ${runtime} ended on ${day}.`,
        how,
        ...(isNear ? { fix: setTo(scaffold, ['runtime'], currentOf(runtime)) } : {}),
      },
    ];
  },
};
