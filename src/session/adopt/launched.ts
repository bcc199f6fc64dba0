/** Files that the system opens with the installed app. */
import { intakeFiles } from './intake.ts';

/** The browser's list of what the app was started with; not part of the DOM's types. */
export interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly Pick<FileSystemFileHandle, 'getFile'>[] }) => void): void;
}

const browserQueue = (): LaunchQueue | undefined => (globalThis as { launchQueue?: LaunchQueue }).launchQueue;

/** Takes in what a person opens from the file manager, at the start and while the app runs. */
export function takeLaunchedFiles(
  queue: LaunchQueue | undefined = browserQueue(),
  take: (files: readonly File[]) => void = intakeFiles,
): void {
  queue?.setConsumer(({ files = [] }) => {
    if (files.length === 0) return;
    void Promise.allSettled(files.map((file) => file.getFile())).then((read) =>
      take(read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))),
    );
  });
}
