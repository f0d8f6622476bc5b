/** The pages about one's own account: for every member. */
export { AppearancePage } from './appearance-page.tsx'
export { NotificationsPage } from './notifications-page.tsx'
export { ProfilePage } from './profile-page.tsx'
export { SecurityPage } from './security-page.tsx'
