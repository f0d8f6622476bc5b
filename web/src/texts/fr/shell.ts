import type * as english from '../en/shell.ts'
import { number, plural } from '../format.ts'
import type { SameTexts } from '../same-texts.ts'
import { s } from './counted.ts'

export const shell: SameTexts<typeof english.shell> = {
  navigation: 'Navigation principale',
  home: 'Accueil',
  objects: 'Objets',
  jobs: 'Traitements',
  account: 'Compte de',
  signOut: 'Se déconnecter',
  theme: 'Thème',
  themes: { light: 'Clair', dark: 'Sombre', system: 'Système' },
  reconnecting: 'Les mises à jour en direct sont interrompues. Reconnexion…',
  trail: 'Vous êtes dans',
  sidebar: 'Barre latérale',
  showSidebar: 'Afficher la barre latérale',
  foldSidebar: 'Replier la barre latérale',
  settings: 'Paramètres',
  inbox: 'Boîte de réception',
  unread: (count) => `${number(count)} non lu${s(count)}`,
  look: 'Apparence',
  language: 'Langue',
  density: 'Densité',
  densities: { comfortable: 'Aérée', compact: 'Compacte' },
  underWay: (count) => `${plural(count, 'traitement', 'traitements')} en cours`,
}

export const home: SameTexts<typeof english.home> = {
  title: 'Accueil',
  drop: 'Déposez un classeur ou un fichier CSV pour l’importer',
  objects: 'Objets',
  jobs: 'Traitements',
  allJobs: 'Tout voir',
  noJobs: 'Aucun import pour l’instant',
  noJobsText:
    'Chaque import apparaît ici avec sa progression et son résultat, et y reste aussi longtemps que vous pourriez vouloir l’annuler.',
  sampleMenu: 'Données d’exemple',
  sample: 'Charger des données d’exemple',
  sampleText:
    'Il n’y a encore rien ici. Importez un de vos fichiers, ou commencez par explorer avec des données d’exemple.',
  removeSample: 'Retirer les données d’exemple',
  removeSampleTitle: 'Retirer les données d’exemple ?',
  removeSampleText:
    'Les enregistrements qui en font partie disparaissent définitivement. Ce que vous avez créé vous-même reste.',
  sampleRemoved: 'Les données d’exemple sont retirées.',
  cli: 'Ou depuis un terminal',
  copy: 'Copier la commande',
  copied: 'Copié.',
}
