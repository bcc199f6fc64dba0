/** The parts of the YAML parser that are used, so that its chunk holds no others. */
export { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
