import { plural } from '../format.ts'

export const signIn = {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  emailMissing: 'Enter your e-mail address.',
  passwordMissing: 'Enter your password.',
  tooMany: 'Too many attempts',
  wait: (time: string) => `To keep guessers out, the next attempt is taken in ${time}.`,
  again: 'You can try again now.',
  startOver: 'Start over',
  forgotten: 'Forgot the password? Whoever manages members here can make you a link to choose a new one.',
  code: {
    title: 'One more step',
    intro: 'Enter the code that your authenticator app shows.',
    label: 'Code',
    missing: 'Enter the six digits.',
    use: 'Use the authenticator app',
  },
  recovery: {
    intro: 'Enter one of the recovery codes that you kept. Each opens once.',
    label: 'Recovery code',
    missing: 'Enter a recovery code.',
    use: 'Use a recovery code',
  },
}

export const join = {
  invitation: 'Invitation',
  title: (workspace: string) => `Join ${workspace}`,
  intro: (inviter: string, role: string) =>
    inviter === '' ? `You are invited as ${role}.` : `${inviter} invites you as ${role}.`,
  emailHint: 'With this address you sign in.',
  instead: (member: string) => `${member} is signed in here. When you join, you take their place in this browser.`,
  submit: 'Join',
  notOpen: {
    title: 'This invitation does not open',
    text: 'The link may be incomplete, used already, withdrawn or too old. Ask whoever invited you for a new one.',
    action: 'Go to the sign-in',
  },
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
  loadingSample: 'Loading the sample data…',
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
