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

/** The headers to send with every file. */
export const securityHeaders = {
  'Content-Security-Policy': headerPolicy,
  'X-Frame-Options': 'DENY', // for browsers that do not know frame-ancestors
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const { 'X-Frame-Options': _, ...unframed } = securityHeaders;

/** The headers of the map that other pages show in a frame: it has nothing to press that changes anything. */
export const embedHeaders = {
  ...unframed,
  'Content-Security-Policy': policy({ ...directives, 'frame-ancestors': '*' }),
};

/** For files that a frame without an origin loads, as scripts and fonts: what the app is made of is no secret. */
export const sharedFileHeaders = { 'Access-Control-Allow-Origin': '*' };
