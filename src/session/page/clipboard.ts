/** Copying text, with a result that can be shown. */

export type CopyResult = { readonly ok: true } | { readonly ok: false; readonly message: string };

export async function copyText(text: string): Promise<CopyResult> {
  try {
    await navigator.clipboard.writeText(text);
    return { ok: true };
  } catch {
    // Plain http addresses have no clipboard, and a browser may forbid it: the older way asks for less.
    return copyBySelection(text)
      ? { ok: true }
      : { ok: false, message: 'The browser blocks copying here. Select the text and press Ctrl C or ⌘C.' };
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // Within an open dialog, which takes the focus back from anything outside.
  (focused?.closest('[role="dialog"], [role="alertdialog"]') ?? document.body).append(field);
  field.select();
  let copied = false;
  try {
    copied = document.execCommand('copy');
  } catch {
    copied = false;
  }
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
