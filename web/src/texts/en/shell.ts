import { number, plural } from '../format.ts'

export const shell = {
  navigation: 'Main',
  home: 'Home',
  objects: 'Objects',
  jobs: 'Batch jobs',
  account: 'Account of',
  signOut: 'Sign out',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', system: 'System' },
  reconnecting: 'Live updates are interrupted. Reconnecting…',
  running: (count: number) => `${plural(count, 'job', 'jobs')} running`,
}

export const bell = {
  title: 'Notifications',
  label: (unread: number) => (unread === 0 ? 'Notifications' : `Notifications, ${number(unread)} not read`),
  nothing: 'Nothing yet. You are told here when an import is done.',
}

export const home = {
  title: 'Home',
  drop: 'Drop a spreadsheet or CSV file to import it',
  objects: 'Objects',
  jobs: 'Batch jobs',
  allJobs: 'See all',
  noJobs: 'No imports yet',
  noJobsText:
    'Each import appears here with its progress and its result, and stays for as long as you may want to undo it.',
  sampleMenu: 'Sample data',
  sample: 'Load sample data',
  sampleText: 'Nothing here yet. Import a file of your own, or look around with sample data first.',
  removeSample: 'Remove sample data',
  removeSampleTitle: 'Remove the sample data?',
  removeSampleText: 'The records that came with it go for good. What you made yourself stays.',
  sampleRemoved: 'The sample data is removed.',
  cli: 'Or from a shell',
  copy: 'Copy the command',
  copied: 'Copied.',
}
