import { z } from 'zod'
import type { AccountView, TwoFactorSetup as CoreSetup } from '../../../operations/access/account.ts'
import type { SessionEntry as CoreEntry } from '../../../operations/access/sessions.ts'
import { Preferences } from './preferences-schema.ts'
import { DateTime, describeRoute, GivenName, Id, IdParams, listOf, nothing, type Shape } from '../../describe-route.ts'

const Password = z.string().max(1000)

const ForBrowsers = 'For members who are signed in at the browser; programs are refused.'

export const getAccount = describeRoute({
  operationId: 'getAccount',
  tags: ['Account'],
  summary: 'Your own way in',
  description: ForBrowsers,
  response: {
    200: z
      .object({
        email: z.string(),
        hasTwoFactor: z.boolean(),
        recoveryCodesLeft: z.number().int(),
      } satisfies Shape<AccountView>)
      .meta({ id: 'Account' }),
  },
})

export const updateProfile = describeRoute({
  operationId: 'updateProfile',
  tags: ['Account'],
  summary: 'Change your name, your language, or how numbers and dates are written for you',
  description: ForBrowsers,
  body: z
    .strictObject({
      name: GivenName.exactOptional(),
      preferences: z
        .strictObject({
          language: Preferences.shape.language.exactOptional(),
          region: Preferences.shape.region.exactOptional(),
          timeZone: Preferences.shape.timeZone.exactOptional(),
        })
        .exactOptional(),
    })
    .meta({ id: 'ProfileChange' }),
  response: { 204: nothing('Changed.') },
})

export const changePassword = describeRoute({
  operationId: 'changePassword',
  tags: ['Account'],
  summary: 'Change your password',
  description: `Every other session ends, and this one goes on with a new cookie. ${ForBrowsers}`,
  body: z
    .strictObject({
      current: Password,
      next: Password.meta({ description: 'At least 10 characters, and hard to guess.' }),
    })
    .meta({ id: 'PasswordChange' }),
  response: { 204: nothing('The password is changed.') },
})

const Confirmation = z.strictObject({ password: Password }).meta({ id: 'PasswordConfirmation' })

export const beginTwoFactor = describeRoute({
  operationId: 'beginTwoFactor',
  tags: ['Account'],
  summary: 'Begin to set up a second factor',
  description: `Shows a secret for an authenticator app. It counts once a code was confirmed. ${ForBrowsers}`,
  body: Confirmation,
  response: {
    200: z
      .object({
        secret: z.string().meta({ description: 'For typing it in.' }),
        uri: z.string().meta({ description: 'What the QR code holds: otpauth://…' }),
      } satisfies Shape<CoreSetup>)
      .meta({ id: 'TwoFactorSetup' }),
  },
})

const RecoveryCodes = z
  .object({ recoveryCodes: listOf(z.string()).meta({ description: 'Each opens once. Shown this once.' }) })
  .meta({ id: 'RecoveryCodes' })

export const confirmTwoFactor = describeRoute({
  operationId: 'confirmTwoFactor',
  tags: ['Account'],
  summary: 'Confirm a second factor',
  description: `With a code that the app shows. Every other session ends. ${ForBrowsers}`,
  body: z.strictObject({ code: z.string().max(40) }).meta({ id: 'TwoFactorCode' }),
  response: { 200: RecoveryCodes },
})

export const renewRecoveryCodes = describeRoute({
  operationId: 'renewRecoveryCodes',
  tags: ['Account'],
  summary: 'Make new recovery codes',
  description: `Those of before are worth nothing from then on. ${ForBrowsers}`,
  body: Confirmation,
  response: { 200: RecoveryCodes },
})

export const disableTwoFactor = describeRoute({
  operationId: 'disableTwoFactor',
  tags: ['Account'],
  summary: 'Turn the second factor off',
  description: ForBrowsers,
  body: Confirmation,
  response: { 204: nothing('The password alone opens.') },
})

const SessionEntry = z
  .object({
    id: Id,
    isPresent: z.boolean().meta({ description: 'The one that asks.' }),
    userAgent: z.string().nullable(),
    address: z.string().nullable(),
    createdAt: DateTime,
    lastSeenAt: DateTime.meta({ description: 'To the hour.' }),
    expiresAt: DateTime,
  } satisfies Shape<CoreEntry>)
  .meta({ id: 'SessionEntry' })

export const listSessions = describeRoute({
  operationId: 'listSessions',
  tags: ['Account'],
  summary: 'Where you are signed in',
  description: ForBrowsers,
  response: { 200: z.object({ sessions: listOf(SessionEntry) }).meta({ id: 'SessionList' }) },
})

export const endSession = describeRoute({
  operationId: 'endSession',
  tags: ['Account'],
  summary: 'Sign out elsewhere',
  description: ForBrowsers,
  params: IdParams,
  response: { 204: nothing('The session is over.') },
})

export const endOtherSessions = describeRoute({
  operationId: 'endOtherSessions',
  tags: ['Account'],
  summary: 'Sign out everywhere else',
  description: ForBrowsers,
  response: { 200: z.object({ ended: z.number().int() }).meta({ id: 'EndedOtherSessions' }) },
})
