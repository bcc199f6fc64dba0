/** `gatewright convert`: a design or a module with the resources of the other provider. */
import { moveProvider, yamlIn, type ProviderMove } from '../codegen/move/move-provider.ts';
import { jsonOfYaml } from '../importers/raw/yaml-text.ts';
import { documentText } from '../model/document/document.ts';
import type { CliCommand } from './arguments.ts';
import { plural, printable, type CliEnvironment, type ExitCode } from './environment.ts';
import { designIn } from './design-in.ts';
import { isLink } from './load.ts';
import { writeDesign } from './write-design.ts';

type Conversion = Extract<CliCommand, { name: 'convert' }>;

export async function convert(command: Conversion, world: CliEnvironment): Promise<ExitCode> {
  const say = (text: string) => world.err(`gatewright: ${printable(text)}\n`);
  const design = await designIn(command.inputs, command.apiId, world, say);
  if (!design) return 2;
  const json = await jsonOfYaml(yamlIn(design));
  const moved = moveProvider(design, command.provider, { inState: !command.isNew, json });
  for (const line of linesOf(moved)) world.err(`${printable(line)}\n`);
  const errors = moved.problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    say(
      `Nothing was written: ${plural(errors, 'place')} can't be converted. Line numbers refer to the files that would be written.`,
    );
    return 1;
  }
  const { folder, inputs } = command;
  const [only] = inputs.length === 1 ? inputs : [];
  if (folder)
    return writeDesign(
      folder,
      moved.design,
      only === undefined || only === '-' || isLink(only) ? undefined : only,
      world,
    );
  world.out(documentText(moved.design));
  return 0;
}

function linesOf({ changes, problems, stays, asksFor }: ProviderMove): readonly string[] {
  return [
    `${plural(changes.length, 'change')}, ${plural(problems.length, 'problem')}`,
    ...problems.map(
      ({ severity, place, block, text }) =>
        `${severity}: ${place ? `${place.file}:${place.line}: ` : ''}${block}: ${text}`,
    ),
    ...stays.map(({ address }) => `${address} is unchanged: the other provider has no equivalent.`),
    ...(asksFor.length === 0
      ? []
      : [
          `Import IDs are missing. Without them, these are created a second time: ${asksFor.map(({ address }) => address).join(', ')}`,
        ]),
  ];
}
