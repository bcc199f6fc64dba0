/** What becomes of an import once it is done: a folder waits here until its files are a design. */

let onImported: ((documentId: string) => void) | undefined;

/** Replaces what waited before. */
export function whenImported(link: (documentId: string) => void): void {
  onImported = link;
}

/** The import was called off, or it is done. */
export function forgetImport(): void {
  onImported = undefined;
}

export function tellImported(documentId: string | undefined): void {
  if (documentId !== undefined) onImported?.(documentId);
  forgetImport();
}
