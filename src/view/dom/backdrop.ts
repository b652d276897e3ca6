/** Closes a dialog by a click beside it. Only such a click has the dialog itself as its target. */
export function closeOnBackdrop(dialog: HTMLDialogElement): void {
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}
