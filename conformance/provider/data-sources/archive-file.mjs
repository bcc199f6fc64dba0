/** @import { Members, Value } from '../types.ts' */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { zipSync } from 'fflate';
import { isMembers, listOf, textOf } from '../values.mjs';
import { DataSourceError } from './error.mjs';

const epoch = new Date(1980, 0, 1);

/**
 * Writes a zip file, as the real data source does.
 *
 * @param {Members} config
 * @param {{ workingDirectory?: string | undefined }} at
 * @returns {Members}
 */
export function archiveFile(config, { workingDirectory = process.cwd() }) {
  if (config['type'] !== 'zip') throw new DataSourceError('Archive creation error', 'Only zip archives are simulated.');
  const inDirectory = (/** @type {Value | undefined} */ path) => resolve(workingDirectory, textOf(path));
  try {
    const files = filesOf(config, inDirectory);
    if (files.length === 0) throw missing('At least one of "source", "source_content", "source_dir" or "source_file"');
    const sorted = files.toSorted(([a], [b]) => (a < b ? -1 : 1));
    const bytes = zipSync(Object.fromEntries(sorted), { mtime: epoch });
    const output = inDirectory(config['output_path']);
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(output, bytes);
    return outputsOf(bytes);
  } catch (error) {
    if (error instanceof DataSourceError) throw error;
    throw new DataSourceError('Archive creation error', `error creating archive: ${String(error)}`);
  }
}

/** @param {string} what */
const missing = (what) => new DataSourceError('Missing Attribute Configuration', `${what} must be set.`);

/**
 * @param {Members} config
 * @param {(path: Value | undefined) => string} inDirectory
 * @returns {[string, Uint8Array][]}
 */
function filesOf({ source, source_content, source_content_filename, source_dir, source_file, excludes }, inDirectory) {
  if (typeof source_content === 'string' && !source_content_filename) throw missing('"source_content_filename"');
  const texts = [...listOf(source), { filename: source_content_filename ?? '', content: source_content ?? null }];
  const root = inDirectory(source_dir);
  return [
    ...texts.flatMap((text) => (isMembers(text) && typeof text['content'] === 'string' ? [entryOf(text)] : [])),
    ...(source_file
      ? [entryOf({ filename: basename(textOf(source_file)) }, readFileSync(inDirectory(source_file)))]
      : []),
    ...(source_dir ? readdirSync(root, { recursive: true, withFileTypes: true }) : [])
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) =>
        entryOf(
          {
            filename: path
              .slice(root.length + 1)
              .split(sep)
              .join('/'),
          },
          readFileSync(path),
        ),
      )
      .filter(([name]) => !listOf(excludes).includes(name)),
  ];
}

/**
 * @param {Members} text
 * @param {Uint8Array} [bytes]
 * @returns {[string, Uint8Array]}
 */
const entryOf = ({ filename, content }, bytes = Buffer.from(textOf(content))) => [textOf(filename), bytes];

/** @param {Uint8Array} bytes @returns {Members} */
function outputsOf(bytes) {
  /** @param {string} algorithm @param {'hex' | 'base64'} [form] */
  const hash = (algorithm, form = 'hex') => createHash(algorithm).update(bytes).digest(form);
  return {
    id: hash('sha1'),
    output_size: bytes.length,
    output_md5: hash('md5'),
    output_sha: hash('sha1'),
    output_sha256: hash('sha256'),
    output_sha512: hash('sha512'),
    output_base64sha256: hash('sha256', 'base64'),
    output_base64sha512: hash('sha512', 'base64'),
  };
}
