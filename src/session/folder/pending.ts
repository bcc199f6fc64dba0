/** What becomes of an import once it is done: a folder waits here until its files are a design. */

/** @param read texts that were read whole: of what was brought, some may have been taken out or refused */
export type Imported = (documentId: string, read: ReadonlySet<string>) => void;

let onImported: Imported | undefined;

/** Replaces what waited before. */
export function whenImported(link: Imported): void {
  onImported = link;
}

/** The import was called off, or it is done. */
export function forgetImport(): void {
  onImported = undefined;
}

export function tellImported(documentId: string | undefined, read: ReadonlySet<string>): void {
  if (documentId !== undefined) onImported?.(documentId, read);
  forgetImport();
}
