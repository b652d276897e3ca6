/** A file as a person has it. */
export function fileOf(name: string, content: BlobPart): File {
  return new File([content], name);
}

/** A file that stands beside the tests. */
export async function fetchedFile(name: string, url: string): Promise<File> {
  const response = await fetch(url);
  return fileOf(name, await response.arrayBuffer());
}

const carrying = (files: readonly File[]): DataTransfer => {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
};

/** Moves files over the page, and leaves them there or not. */
export function drag(
  type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
  files: readonly File[],
): DragEvent {
  const event = new DragEvent(type, { dataTransfer: carrying(files), bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
}

export const drop = (...files: readonly File[]): DragEvent => drag('drop', files);

/** What the file dialog of the browser does once it is answered. */
export function pick(...files: readonly File[]): void {
  const input = document.querySelector<HTMLInputElement>('.network input[type=file]')!;
  input.files = carrying(files).files;
  input.dispatchEvent(new Event('change'));
}
