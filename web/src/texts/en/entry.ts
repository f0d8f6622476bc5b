import { plural } from '../format.ts'

export const signIn = {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  emailMissing: 'Enter your e-mail address.',
  passwordMissing: 'Enter your password.',
}

export const setup = {
  title: 'Welcome to Waybill',
  intro: 'Make yourself the owner of a new workspace. Everything stays on this machine.',
  workspace: 'Workspace',
  workspaceHint: 'Usually the name of your company.',
  name: 'Your name',
  email: 'E-mail',
  password: 'Password',
  sample: 'Load sample data',
  sampleHint: 'A few hundred companies, people and deals to look around in. Removable in one action.',
  submit: 'Create workspace',
  missing: {
    workspace: 'Give the workspace a name.',
    name: 'Enter your name.',
    email: 'Enter your e-mail address.',
    password: (shortest: number) => `Use at least ${shortest} characters.`,
  },
  strength: {
    empty: (shortest: number) => `At least ${shortest} characters. A few unrelated words make a good one.`,
    short: (missing: number) => `${plural(missing, 'character', 'characters')} more, please.`,
    weak: 'Easily guessed: add words or make it longer.',
    fair: 'Fair. A little longer is better.',
    good: 'Good.',
    strong: 'Strong.',
  },
  notHere: {
    title: 'Waybill is not set up yet',
    text: 'The owner can be created only on the machine where Waybill runs. Open this page there, at its local address.',
  },
  sampleLoaded: 'The sample data is loaded.',
}
