/** The files of a design in a folder. */
import { documentEnding } from '../codegen/file-name.ts';
import { documentFile, fileBytes, fileText, generateFiles } from '../codegen/files.ts';
import type { Design } from '../model/design/design.ts';
import { setOutput } from '../model/design/edits.ts';
import type { FolderFlags } from './arguments.ts';
import { printable, reasonOf, type CliEnvironment, type ExitCode } from './environment.ts';

/** @param input the file that the design was read from, which stays */
export async function writeDesign(
  command: FolderFlags,
  design: Design,
  input: string | undefined,
  world: CliEnvironment,
): Promise<ExitCode> {
  const wanted = setOutput(command.output)(design);
  const files = [...generateFiles(wanted), ...(command.design ? [documentFile(wanted)] : [])];
  const say = (text: string) => world.err(`gatewright: ${printable(text)}\n`);
  try {
    const result = await world.writeFolder({
      folder: command.out,
      files: files.map((file) => ({
        path: file.path,
        text: fileText(file),
        bytes: fileBytes(file),
        isExecutable: file.language === 'shell',
      })),
      force: command.force,
      input,
      // A design is worth more than what follows from it: without --design an earlier one stays.
      stays: (path) => !command.design && path.endsWith(documentEnding),
    });
    if (!result.ok) {
      result.problems.forEach(say);
      return 2;
    }
    for (const { path } of files) world.out(`${path}\n`);
    for (const path of result.removed) say(`Removed ${path}, which is no longer generated.`);
  } catch (error) {
    say(`${command.out} can't be written: ${reasonOf(error)}`);
    return 2;
  }
  return 0;
}
