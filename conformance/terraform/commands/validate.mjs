/** @import { Diagnostic, Outcome } from '../outcome.ts' */
/** @import { Session, Terraform } from '../session.mjs' */
import { failuresOf, plainDiagnostic } from '../diagnostics.mjs';
import { inWorkspace } from '../workspace.mjs';

/**
 * terraform validate, and what it cannot see: identities, list blocks, misspelled nested keys.
 *
 * @param {Session} session
 * @param {string} dir
 * @returns {Promise<Outcome>}
 */
export const validate = (session, dir) =>
  inWorkspace(session, { command: 'validate', dir, keepsBackend: true, always: true }, async (workspace, outcome) => {
    const { hasIdentityErrors } = workspace.configuration;
    // What Terraform reports of an identity that was refused already is no news.
    const repeats = (/** @type {Diagnostic} */ { attribute, address }) =>
      hasIdentityErrors && (attribute === 'identity' || (attribute === 'id' && address === null));
    const found = await validateRun(workspace.terraform);
    outcome.diagnostics.push(...found.filter((diagnostic) => !repeats(diagnostic)));
  });

/**
 * @param {Terraform} terraform
 * @returns {Promise<Diagnostic[]>}
 */
export async function validateRun(terraform) {
  const finished = await terraform(['validate', '-json', '-no-color']);
  try {
    return JSON.parse(finished.stdout).diagnostics.map(plainDiagnostic);
  } catch {
    return failuresOf(finished);
  }
}
