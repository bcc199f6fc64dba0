/** YAML → its answers where it is output of the command line, each with what stands before it. */
import { isAwsCall, lastCommand } from '../cli/aws-commands.ts';
import { yamlDocument, yamlHead } from '../detect.ts';

export interface YamlReply {
  readonly yaml: string;
  /** Commands and prompts. */
  readonly before: string;
  /** Line of the text on which the YAML begins, from 1. */
  readonly firstLine: number;
}

export interface YamlReplies {
  readonly answers: readonly YamlReply[];
  /** What stands after the last answer. */
  readonly after: string;
}

const key = /^["']?[\w$./:-]{1,200}["']?:(?=\s|$)/;
const item = /^-\s/;
/** Lines that go on with an answer, beside those with a key. None is a comment: # is the prompt of an administrator. */
const within = /^(?:\s|$|-\s|---|\.\.\.|[\]}])/;

/**
 * Other YAML has nothing around it. In both the first key never comes a second time, so there another answer begins that
 * was pasted right behind.
 */
export function repliesIn(text: string): YamlReplies {
  const at = yamlHead.exec(text)?.index ?? 0;
  if (!yamlDocument.test(text.slice(at)))
    return separated(
      text,
      text.split('\n').some((line) => isAwsCall(line) && !isPart(line)),
    );
  const head = text.slice(0, at);
  if (!lastCommand(head)) return separated(text, false);
  // A definition that a command printed: with comments and keys of any kind, and a prompt at its end at most.
  const yaml = text.slice(at).replace(/\n(?:\S*[$%#>] ?|\[[^\]\n]*\][$#] ?)\s*$/, '\n');
  return { answers: [{ yaml, before: head, firstLine: head.split('\n').length }], after: '' };
}

const isPart = (line: string): boolean => within.test(line) || key.test(line);

function separated(text: string, prompted: boolean): YamlReplies {
  const resolutions: YamlReply[] = [];
  let before: string[] = [];
  let yaml: string[] = [];
  let firstLine = 1;
  /** The first key of the answer, or the dash of a list; undefined before there is one. */
  let first: string | undefined;
  const close = () => {
    if (yaml.length > 0) resolutions.push({ yaml: yaml.join('\n'), before: before.join('\n'), firstLine });
    if (yaml.length > 0) before = [];
    yaml = [];
    first = undefined;
  };
  for (const [index, line] of text.split('\n').entries()) {
    const name = key.exec(line)?.[0] ?? (item.test(line) ? '-' : undefined);
    const isYaml = !prompted || isPart(line);
    const isNext = name !== undefined && first !== undefined && (first === '-' ? name !== '-' : name === first);
    if (!isYaml || isNext) close();
    // The last lines of a command that goes over several are set back too.
    if (!isYaml || (prompted && yaml.length === 0 && name === undefined)) {
      before.push(line);
      continue;
    }
    if (yaml.length === 0) firstLine = index + 1;
    yaml.push(line);
    first = line.startsWith('---') ? undefined : (first ?? name);
  }
  close();
  return { answers: resolutions, after: before.join('\n') };
}
