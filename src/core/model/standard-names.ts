/** The standard object that stands for the people of the workspace: access hangs on it. */
export const MEMBERS = 'members'
