// The one place that says what a page of ours may load and do: the built page carries the policy as a <meta>,
// the server sends it as a header together with the others, and the browser tests run under both.

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self' 'unsafe-inline'", // Monaco writes <style> elements and style attributes and offers no nonce
  'font-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** Only this worker compiles WebAssembly; a worker is bound by the policy its own script is served with. */
const wasmWorker = /\/assets\/wasm-worker-[\w-]+\.js$/;

/** @param {Record<string, string>} sources */
const policy = (sources) =>
  Object.entries(sources)
    .map(([directive, source]) => `${directive} ${source}`)
    .join('; ');

/** The content security policy of the page, as a `<meta>` can carry it. */
export const contentSecurityPolicy = policy(directives);

/** Browsers ignore these in a `<meta>`, and say so on the console. */
const headerOnly = { 'frame-ancestors': "'none'" };

const headerPolicy = policy({ ...directives, ...headerOnly });
const wasmPolicy = policy({
  ...directives,
  'script-src': `${directives['script-src']} 'wasm-unsafe-eval'`,
  ...headerOnly,
});

/**
 * The headers to send with the file at this path.
 *
 * @param {string} path path of the address, without its query
 * @returns {Record<string, string>}
 */
export function securityHeaders(path) {
  return {
    'Content-Security-Policy': wasmWorker.test(path) ? wasmPolicy : headerPolicy,
    'X-Frame-Options': 'DENY', // for browsers that do not know frame-ancestors
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
