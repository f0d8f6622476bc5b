import type * as english from '../en/everywhere.ts'
import type { SameTexts } from '../same-texts.ts'
import { countedRecords, countedRows } from './counted.ts'

export const common: SameTexts<typeof english.common> = {
  cancel: 'Annuler',
  close: 'Fermer',
  dismiss: 'Fermer',
  clear: 'Effacer',
  retry: 'Réessayer',
  loading: 'Chargement',
  more: 'Autres actions',
  notifications: 'Notifications',
  skipToContent: 'Aller au contenu',
  empty: '–',
  colon: ' :',
  emptyValue: 'vide',
  yes: 'Oui',
  no: 'Non',
  notCopied: {
    title: 'Le navigateur ne permet pas de copier ceci.',
    text: 'Ouvrez Waybill à une adresse qui commence par https://, ou sélectionnez ce que vous voyez et copiez-le vous-même.',
  },
  rows: countedRows,
  records: countedRecords,
}

export const errors: SameTexts<typeof english.errors> = {
  unreachable: {
    message: 'Waybill ne répond pas.',
    remedy: 'Vérifiez que le serveur fonctionne et que vous êtes connecté au réseau, puis réessayez.',
  },
  unexpected: (status) => ({
    message:
      status === 0 ? 'Une erreur s’est produite sur cette page.' : `Le serveur a répondu par une erreur (${status}).`,
    remedy: 'Réessayez. Si l’erreur persiste, consultez le journal du serveur.',
  }),
  pageTitle: 'Cette page n’a pas pu s’afficher',
  notFound: {
    title: 'Il n’y a rien ici',
    text: 'L’adresse est peut-être mal écrite, ou ce qu’elle désignait n’existe plus.',
    action: 'Aller à la page d’accueil',
  },
}
