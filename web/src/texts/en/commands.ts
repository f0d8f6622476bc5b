import type { CommandGroup } from '../../commands/command.ts'

const groups: { readonly [group in CommandGroup]: string } = {
  selection: 'Selection',
  page: 'On this page',
  create: 'New',
  go: 'Go to',
  settings: 'Settings',
  look: 'Look',
  account: 'Your account',
  help: 'Help',
}

export const commands = {
  title: 'Search and commands',
  open: 'Search',
  placeholder: 'Search records, or type what you want to do',
  results: 'Results',
  groups,
  actions: 'Actions',
  records: 'Records',
  recent: 'Recent pages',
  searching: 'Searching…',
  nothing: (query: string) => `Nothing found for “${query}”`,
  nothingText: 'Records are found by the beginning of their name, and by e-mail or domain.',
  keys: { move: 'to move', open: 'to open', close: 'to close' },
  importInto: (objects: string) => `Import ${objects.toLowerCase()}`,
  newImport: 'New import',
  importKeywords: 'upload file spreadsheet csv xlsx',
  theme: (theme: string) => `Theme: ${theme.toLowerCase()}`,
  density: (density: string) => `Density: ${density.toLowerCase()}`,
  toggleSidebar: 'Show the sidebar, or fold it away',
  shortcuts: 'Keyboard shortcuts',
  afterwards: 'then',
}
