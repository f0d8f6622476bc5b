/** The pages, each a script of its own. */
import { withImportTexts } from './texts/import-texts.ts'
import { withSettingsTexts } from './texts/settings-texts.ts'

export const entryPages = {
  setup: () => import('./pages/setup/setup-page.tsx'),
  signIn: () => import('./pages/sign-in/sign-in-page.tsx'),
  join: () => import('./pages/join/join-page.tsx'),
}

export const memberPages = {
  home: () => import('./pages/home/home-page.tsx'),
  inbox: () => import('./pages/inbox/inbox-page.tsx'),
  records: () => import('./pages/records/records-page.tsx'),
  record: () => import('./pages/record/record-page.tsx'),
  newImport: () => withImportTexts(() => import('./pages/import/upload/new-import-page.tsx')),
  import: () => withImportTexts(() => import('./pages/import/import-page.tsx')),
  templates: () => withImportTexts(() => import('./pages/import/templates/templates-page.tsx')),
  jobs: () => withImportTexts(() => import('./pages/jobs/jobs-page.tsx')),
  job: () => withImportTexts(() => import('./pages/jobs/job-page.tsx')),
  schedules: () => withImportTexts(() => import('./pages/jobs/schedules/schedule-pages.ts')),
}

/** What comes above a page, and is loaded by whatever shows it. */
const overlays = {
  commandMenu: () => import('./commands/menu/command-menu.tsx'),
  toasts: () => import('./components/toast-region.tsx'),
  listForms: () => import('./pages/records/list-forms.ts'),
  shortcutHelp: () => import('./commands/help/shortcut-help.tsx'),
  undo: () => withImportTexts(() => import('./pages/jobs/undo-dialog.tsx')),
  jobTray: () => withImportTexts(() => import('./layout/tray/job-tray.tsx')),
}

/** Not loaded ahead of need: seldom opened, and large together. */
export const settingsPages = {
  layout: () => withSettingsTexts(() => import('./pages/settings/settings-layout.tsx')),
  nothing: () => withSettingsTexts(() => import('./pages/settings/nothing-to-set.tsx')),
  integrations: () => withSettingsTexts(() => import('./pages/settings/integrations/integration-pages.tsx')),
  exports: () => withSettingsTexts(() => import('./pages/settings/exports/export-settings-page.tsx')),
  audit: () => withSettingsTexts(() => import('./pages/settings/audit/audit-log-page.tsx')),
  account: () => withSettingsTexts(() => import('./pages/settings/account/account-pages.ts')),
  people: () => withSettingsTexts(() => import('./pages/settings/people/people-pages.tsx')),
  model: () => withSettingsTexts(() => import('./pages/settings/model/model-pages.tsx')),
}

/** Loads what a member may open next while nothing else is to be done: then a page opens at once, also without the server. */
export const preloadPages = (): void => whenIdle(loadMemberPages)

const WHEN_NOBODY_TELLS_MS = 1000

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act)
  else setTimeout(act, WHEN_NOBODY_TELLS_MS)
}

/** Part of no page: it comes when nothing else is to be done. */
export async function loadTooltips(): Promise<typeof import('./layout/tooltip/tooltips.tsx').Tooltips> {
  await new Promise<void>(whenIdle)
  return (await import('./layout/tooltip/tooltips.tsx')).Tooltips
}

function loadMemberPages(): void {
  for (const load of [...Object.values(memberPages), ...Object.values(overlays)]) load().catch(() => {})
}
