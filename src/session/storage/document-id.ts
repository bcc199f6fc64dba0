/** Ids of saved designs. Not randomUUID, which plain http addresses lack. */
export const newDocumentId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
