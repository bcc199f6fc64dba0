// What the unit tests run of the rooms that decide what is written: lines and branches, room by room.

/** Rooms whose coverage is told; the others are mostly tried by journeys in the browser. */
const coveredRooms = ['hcl', 'model', 'codegen', 'importers'];

/**
 * @typedef {{ covered: number, total: number }} Share
 * @typedef {{ lines: Share, branches: Share }} FileCoverage
 */

/**
 * One line for each room, with how much of its lines and branches the tests run.
 *
 * @param {Readonly<Record<string, FileCoverage>>} summary by path of the file, as the reporter `json-summary` writes it
 */
export function coverageTable(summary) {
  return coveredRooms
    .map((room) => {
      const files = Object.entries(summary).filter(([file]) => file.replaceAll('\\', '/').includes(`/src/${room}/`));
      /** @param {keyof FileCoverage} kind */
      const percent = (kind) => {
        const sum = files.reduce(
          (so, [, file]) => ({ covered: so.covered + file[kind].covered, total: so.total + file[kind].total }),
          { covered: 0, total: 0 },
        );
        return sum.total === 0 ? '–' : `${((100 * sum.covered) / sum.total).toFixed(1)} %`;
      };
      return `src/${room.padEnd(10)} ${percent('lines').padStart(7)} of lines  ${percent('branches').padStart(7)} of branches`;
    })
    .join('\n');
}
