/** Hears when any tab, this one included, has saved a design. */
export function watchSaved(onSaved: () => void): () => void {
  if (!('BroadcastChannel' in globalThis)) return () => {};
  const channel = new BroadcastChannel('gatewright');
  channel.onmessage = onSaved;
  return () => channel.close();
}
