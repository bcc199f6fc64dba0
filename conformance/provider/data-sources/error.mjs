import { diagnostic, ERROR } from '../wire.mjs';

/** A data source that cannot be read. */
export class DataSourceError extends Error {
  /**
   * @param {string} summary
   * @param {string} [detail]
   */
  constructor(summary, detail = '') {
    super(summary);
    this.diagnostic = diagnostic(ERROR, summary, detail);
  }
}
