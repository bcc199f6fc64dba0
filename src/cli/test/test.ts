/** `gatewright test`: the requests that a design keeps, each against what is expected of it. */
import { formatCount } from '../../model/text/format-number.ts';
import { runRequests, type RequestVerdict } from '../../trace/saved/run-requests.ts';
import { printable, type CliEnvironment, type ExitCode } from '../environment.ts';
import { loadDesign } from '../load.ts';
import type { TestCommand } from './arguments.ts';
import { jsonVerdicts, junitVerdicts, textVerdicts } from './reports.ts';

const reports = { text: textVerdicts, json: jsonVerdicts, junit: junitVerdicts };

/** 0: all are as expected; 1: one is not, or cannot be traced; 2: the input cannot be used, or there is nothing to test. */
export async function testRequests({ input, format }: TestCommand, world: CliEnvironment): Promise<ExitCode> {
  const refuse = (message: string): ExitCode => {
    world.err(`gatewright: ${printable(message)}\n`);
    return 2;
  };
  const loaded = await loadDesign(input, world);
  if (!loaded.ok) return refuse(loaded.message);
  const verdicts = runRequests(loaded.design);
  if (verdicts.length === 0)
    return refuse('The design has no saved requests. Save a request in Trace, then run test again.');
  world.out(reports[format](verdicts));
  world.err(`${summaryOf(verdicts)}\n`);
  return verdicts.some(({ kind }) => kind === 'failed' || kind === 'broken') ? 1 : 0;
}

function summaryOf(verdicts: readonly RequestVerdict[]): string {
  const count = (...kinds: readonly RequestVerdict['kind'][]) =>
    verdicts.filter(({ kind }) => kinds.includes(kind)).length;
  const open = count('open');
  const end = open === 0 ? '' : `, ${open} without an expected outcome`;
  return `${formatCount(verdicts.length, 'request')}: ${count('passed')} passed, ${count('failed', 'broken')} failed${end}`;
}
