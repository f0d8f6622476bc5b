export const inbox = {
  title: 'Inbox',
  filter: 'What is shown',
  all: 'All',
  unread: 'Unread',
  isUnread: 'Not read:',
  readAll: 'Mark all as read',
  markRead: (title: string) => `Mark as read: ${title}`,
  older: 'Show older',
  nothing: {
    title: 'Nothing yet',
    text: 'You are told here when an import, an undo or another batch job is done, or waits for you. It is kept for 30 days.',
  },
  allRead: { title: 'Everything is read', text: 'What is new appears here.' },
}
