import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Whether a module is the program that Node was started with, also by way of a symbolic link.
 *
 * @param {string} moduleUrl import.meta.url of the module
 */
export function runDirectly(moduleUrl) {
  const program = process.argv[1];
  return program !== undefined && pathToFileURL(realpathSync(program)).href === moduleUrl;
}
