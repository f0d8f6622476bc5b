/** The texts of the settings in the reader's language: apart from the others, so that the first page does not wait for them. */
import { settingsPages } from './en/settings-pages.ts'

export type SettingsTexts = typeof settingsPages

export const st: SettingsTexts = settingsPages
