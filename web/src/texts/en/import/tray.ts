import { number, percent, plural } from '../../format.ts'

/** The tray in the corner: what of a member's own is under way, on every page. */
export const tray = {
  title: 'Under way',
  underWay: (count: number) => `${plural(count, 'job', 'jobs')} under way`,
  nothingLeft: (count: number) => `${plural(count, 'job is', 'jobs are')} done`,
  fold: 'Fold the tray',
  unfold: 'Unfold the tray',
  dismiss: (name: string) => `Dismiss ${name}`,
  dismissAll: 'Dismiss what is done',
  progress: (done: number, all: number, share: number) => `${number(done)}/${number(all)} — ${percent(share)}`,
  waits: 'Checked: waits for you',
  uploading: 'Uploading',
  interrupted: 'Waiting for the connection',
  reading: 'Reading the first rows',
  uploaded: 'Uploaded: waits for you',
}
