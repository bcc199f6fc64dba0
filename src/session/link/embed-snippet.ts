/** What to paste into another page for the map of a link. */

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attributeText = (text: string): string => text.replace(/[&"<>]/g, (sign) => escapes[sign] ?? sign);

/** The address of the map of a shared link. */
const embedUrl = (link: string): string => link.replace('#', '?view=map#');

/**
 * HTML that shows the map of a shared link. The frame has no origin of its own, so it reaches no storage; a press on
 * "Open in Gatewright" opens the link in a tab of its own.
 */
export const embedSnippet = (link: string, name: string): string =>
  `<iframe src="${attributeText(embedUrl(link))}" title="${attributeText(`${name}: API map`)}" ` +
  'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" loading="lazy" ' +
  'width="100%" height="480" style="border: 0"></iframe>';
