import type * as english from '../en/entry.ts'
import { plural } from '../format.ts'
import type { SameTexts } from '../same-texts.ts'

export const signIn: SameTexts<typeof english.signIn> = {
  title: 'Connexion',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  submit: 'Se connecter',
  emailMissing: 'Saisissez votre adresse e-mail.',
  passwordMissing: 'Saisissez votre mot de passe.',
  tooMany: 'Trop de tentatives',
  wait: (time) => `Pour décourager les tentatives au hasard, la prochaine sera acceptée dans ${time}.`,
  again: 'Vous pouvez réessayer maintenant.',
  startOver: 'Recommencer',
  forgotten:
    'Mot de passe oublié ? La personne qui gère les membres peut vous créer un lien pour en choisir un nouveau.',
  code: {
    title: 'Encore une étape',
    intro: 'Saisissez le code affiché par votre application d’authentification.',
    label: 'Code',
    missing: 'Saisissez les six chiffres.',
    use: 'Utiliser l’application d’authentification',
  },
  recovery: {
    intro: 'Saisissez l’un des codes de secours que vous avez conservés. Chacun ne sert qu’une fois.',
    label: 'Code de secours',
    missing: 'Saisissez un code de secours.',
    use: 'Utiliser un code de secours',
  },
}

export const join: SameTexts<typeof english.join> = {
  invitation: 'Invitation',
  title: (workspace) => `Rejoindre ${workspace}`,
  intro: (inviter, role) =>
    inviter === '' ? `Vous êtes invité avec le rôle « ${role} ».` : `${inviter} vous invite avec le rôle « ${role} ».`,
  emailHint: 'C’est avec cette adresse que vous vous connecterez.',
  instead: (member) => `${member} est connecté ici. En rejoignant l’espace, vous prendrez sa place dans ce navigateur.`,
  submit: 'Rejoindre',
  notOpen: {
    title: 'Cette invitation ne s’ouvre pas',
    text: 'Le lien est peut-être incomplet, déjà utilisé, retiré ou trop ancien. Demandez-en un nouveau à la personne qui vous a invité.',
    action: 'Aller à la page de connexion',
  },
}

export const setup: SameTexts<typeof english.setup> = {
  title: 'Bienvenue dans Waybill',
  intro: 'Devenez propriétaire d’un nouvel espace de travail. Tout reste sur cette machine.',
  workspace: 'Espace de travail',
  workspaceHint: 'En général, le nom de votre entreprise.',
  name: 'Votre nom',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  sample: 'Charger des données d’exemple',
  sampleHint:
    'Quelques centaines d’entreprises, de personnes et d’opportunités pour explorer. Elles se retirent en une seule action.',
  submit: 'Créer l’espace de travail',
  loadingSample: 'Chargement des données d’exemple…',
  missing: {
    workspace: 'Donnez un nom à l’espace de travail.',
    name: 'Saisissez votre nom.',
    email: 'Saisissez votre adresse e-mail.',
    password: (shortest) => `Utilisez au moins ${shortest} caractères.`,
  },
  strength: {
    empty: (shortest) => `Au moins ${shortest} caractères. Quelques mots sans rapport entre eux conviennent bien.`,
    short: (missing) => `Encore ${plural(missing, 'caractère', 'caractères')}.`,
    weak: 'Facile à deviner : ajoutez des mots ou allongez-le.',
    fair: 'Moyen. Un peu plus long serait mieux.',
    good: 'Bon.',
    strong: 'Excellent.',
  },
  notHere: {
    title: 'Waybill n’est pas encore configuré',
    text: 'Le propriétaire ne peut être créé que sur la machine où Waybill fonctionne. Ouvrez cette page là-bas, à son adresse locale.',
  },
  sampleLoaded: 'Les données d’exemple sont chargées.',
}
