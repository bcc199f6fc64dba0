/** `gatewright trace`: what happens to one request. */
import { readRequest } from '../../trace/request/read-request.ts';
import { trace } from '../../trace/trace.ts';
import { printable, readText, reasonOf, type CliEnvironment, type ExitCode } from '../environment.ts';
import { loadDesign } from '../load.ts';
import type { TraceCommand } from './arguments.ts';
import { storyOf } from './story.ts';

/** 0: it reaches a backend, a mock, or CORS answers; 1: the gateway refuses it; 2: the input cannot be used. */
export async function traceRequest(command: TraceCommand, world: CliEnvironment): Promise<ExitCode> {
  const refuse = (message: string): ExitCode => {
    world.err(`gatewright: ${printable(message)}\n`);
    return 2;
  };
  const loaded = await loadDesign(command.input, world);
  if (!loaded.ok) return refuse(loaded.message);
  let text: string;
  try {
    text = await readText(world, command.request);
  } catch (error) {
    return refuse(`${command.request} can't be read: ${reasonOf(error)}`);
  }
  const read = readRequest(text);
  if (!read.ok) return refuse(`${command.request === '-' ? 'standard input' : command.request}: ${read.message}`);
  const { api, stage } = command;
  const outcome = trace(loaded.design, read.request, { api, stage });
  if (!outcome.ok) return refuse(outcome.message);
  const lines = command.json ? [JSON.stringify(outcome.result, null, 2)] : storyOf(read.request, outcome.result).map(printable); // prettier-ignore
  world.out(`${lines.join('\n')}\n`);
  return outcome.refused ? 1 : 0;
}
