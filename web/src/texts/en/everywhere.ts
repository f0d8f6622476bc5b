import { countedRows, countedRecords } from './counted.ts'

export const common = {
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  clear: 'Clear',
  retry: 'Try again',
  loading: 'Loading',
  more: 'More actions',
  notifications: 'Notifications',
  skipToContent: 'Skip to content',
  empty: '–',
  /** Between a name and what is said of it. */
  colon: ':',
  emptyValue: 'empty',
  yes: 'Yes',
  no: 'No',
  notCopied: {
    title: 'The browser does not let this be copied.',
    text: 'Open Waybill at an address that begins with https://, or mark what you see and copy it yourself.',
  },
  rows: countedRows,
  records: countedRecords,
}

export const errors = {
  unreachable: {
    message: 'Waybill does not answer.',
    remedy: 'Check that it is running and that you are connected, then try again.',
  },
  unexpected: (status: number) => ({
    message: status === 0 ? 'Something went wrong on this page.' : `The server answered with an error (${status}).`,
    remedy: 'Try again. If it happens again, see the log of the server.',
  }),
  pageTitle: 'This page could not be shown',
  notFound: {
    title: 'There is nothing here',
    text: 'The address may be misspelt, or what it led to is gone.',
    action: 'Go to the start page',
  },
}
