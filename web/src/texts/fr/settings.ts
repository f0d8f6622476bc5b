import type * as english from '../en/settings.ts'
import type { SameTexts } from '../same-texts.ts'

export const settings = {
  title: 'Paramètres',
  groups: {
    workspace: 'Espace de travail',
    people: 'Utilisateurs',
    integrations: 'Intégrations',
    account: 'Votre compte',
  },
  dataModel: 'Modèle de données',
  entries: {
    exports: 'Exports',
    members: 'Membres',
    teams: 'Équipes',
    roles: 'Rôles',
    audit: 'Journal d’audit',
    apiKeys: 'Clés d’API',
    webhooks: 'Webhooks',
    email: 'E-mail',
    profile: 'Profil',
    security: 'Sécurité',
    notificationSettings: 'Notifications',
    appearance: 'Apparence',
  },
  notAllowed: 'Votre rôle ne donne pas accès à cette page',
  notAllowedText: (role: string, permission: string) =>
    `Elle demande la permission « ${permission} », que le rôle ${role} n’a pas. Adressez-vous à un administrateur de l’espace de travail.`,
  nothing: 'Rien à régler',
  nothingText: 'Votre rôle ne donne accès à aucun des paramètres de l’espace de travail.',
} satisfies SameTexts<typeof english.settings>
