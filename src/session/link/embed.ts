/** The map of a link within another page: how its address is told. */

/** Whether this page is to show the map of the design in its address, and nothing else. */
export const isEmbed = (search: string): boolean => new URLSearchParams(search).get('view') === 'map';
