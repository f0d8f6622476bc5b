/** As in `en/import/review.ts`. */
import type { CellCondition } from '../../../../../src/core/import/review/cell-condition.ts'
import type { ReviewTab } from '../../../../../src/core/import/review/review-filter.ts'
import type { review as english } from '../../en/import/review.ts'
import { number, plural } from '../../format.ts'
import type { SameTexts } from '../../same-texts.ts'
import { countedRows } from '../counted.ts'

const tabs: { readonly [tab in ReviewTab]: string } = {
  all: 'Toutes',
  errors: 'Erreurs',
  warnings: 'Avertissements',
  new: 'Nouvelles',
  updates: 'Mises à jour',
  restored: 'Restaurées',
  unchanged: 'Inchangées',
  duplicates: 'Doublons',
  removed: 'Retirées',
}

const none: { readonly [tab in ReviewTab]: { readonly title: string; readonly text: string } } = {
  all: { title: 'Le fichier ne contient aucune ligne', text: 'Il n’y a rien à importer.' },
  errors: { title: 'Il ne reste aucune erreur', text: 'Toutes les lignes peuvent être importées telles quelles.' },
  warnings: { title: 'Aucun avertissement', text: 'Rien de ce qui sera importé ne demande un second regard.' },
  new: { title: 'Aucun nouvel enregistrement', text: 'Aucune ligne du fichier ne crée d’enregistrement.' },
  updates: { title: 'Aucune mise à jour', text: 'Aucune ligne du fichier ne modifie un enregistrement existant.' },
  restored: { title: 'Rien n’est restauré', text: 'Aucune ligne du fichier ne ramène un enregistrement supprimé.' },
  unchanged: {
    title: 'Aucune ligne inchangée',
    text: 'Aucune ligne ne répète simplement ce que dit son enregistrement.',
  },
  duplicates: {
    title: 'Aucun doublon',
    text: 'Aucune ligne n’est écartée à cause d’une autre ligne ou d’un enregistrement.',
  },
  removed: {
    title: 'Aucune ligne retirée',
    text: 'Les lignes que vous retirez de l’import restent ici, pour être remises.',
  },
}

const grid = {
  label: (file: string) => `Lignes de ${file}`,
  rowNumber: (row: number) => number(row),
  selected: 'sélectionnée',
  notSelected: 'non sélectionnée',
  selectAll: 'Sélectionner toutes les lignes',
  status: 'Ce qu’elle devient',
  column: (header: string, field: string) => `${header}, va dans ${field}`,
  noHeader: (place: number) => `Colonne ${number(place)}`,
  menu: (header: string) => `Colonne ${header}`,
  sortUp: 'Trier par ordre croissant',
  sortDown: 'Trier par ordre décroissant',
  unsort: 'Dans l’ordre du fichier',
  filter: 'Filtrer…',
  blank: 'Cellules vides seulement',
  filled: 'Cellules remplies seulement',
  values: 'Lister ses valeurs',
  find: 'Rechercher et remplacer…',
  wider: 'Plus large',
  narrower: 'Plus étroite',
  states: {
    create: 'Nouvelle',
    update: 'Mise à jour',
    restore: 'Restaurée',
    unchanged: 'Inchangée',
    skip: 'Doublon',
    refuse: 'Erreur',
    removed: 'Retirée',
  },
  choose: 'Choisir…',
  chooseFor: (row: number) => `Choisir l’enregistrement pour la ligne ${number(row)}`,
  error: 'Erreur',
  warning: 'Avertissement',
  edited: 'Modifiée ici ; le fichier dit autre chose.',
  becomes: (before: string, after: string) => `${before} devient ${after}`,
  readAs: (value: string) => `Lu comme ${value}`,
  cell: (header: string) => `${header}, texte de la cellule`,
  options: (header: string) => `Valeurs pour ${header}`,
  calendar: 'Choisir un jour',
}

const OPERATORS: { readonly [operator in CellCondition['operator']]: string } = {
  is: 'est',
  isNot: 'n’est pas',
  contains: 'contient',
  notContains: 'ne contient pas',
  in: 'est l’un de',
  isEmpty: 'est vide',
  isNotEmpty: 'n’est pas vide',
}

const filter = {
  title: (header: string) => `Lignes selon ${header}`,
  operator: 'Condition',
  operators: OPERATORS,
  quoted: (text: string) => `« ${text} »`,
  text: 'Texte',
  apply: 'Appliquer',
  list: 'Filtres',
  change: 'Modifier le filtre',
  remove: (what: string) => `Retirer le filtre ${what}`,
  clearAll: 'Tout effacer',
  filtered: (how: string) => `, filtrée : ${how}`,
  clear: 'Afficher toutes les lignes',
  none: 'Aucune ligne de ce genre',
  noneText: 'Le filtre et la recherche ne trouvent aucune ligne de cet onglet.',
}

const acts = {
  undo: 'Annuler',
  redo: 'Rétablir',
  remove: 'Retirer de l’import',
  restore: 'Remettre',
  find: 'Rechercher et remplacer',
  clear: 'Effacer la sélection',
  selection: 'Lignes sélectionnées',
  selected: (count: number) => plural(count, 'ligne sélectionnée', 'lignes sélectionnées'),
  selectAll: (count: number) => `Sélectionner les ${number(count)}`,
  removed: (count: number) => `${plural(count, 'ligne retirée', 'lignes retirées')} de l’import.`,
  restored: (count: number) => `${plural(count, 'ligne remise', 'lignes remises')}.`,
  pasted: (cells: number) => `${plural(cells, 'cellule collée', 'cellules collées')}.`,
  cut: (cells: number) =>
    `${plural(cells, 'cellule n’a', 'cellules n’ont')} pas trouvé place : il n’y a plus de ligne ou de colonne.`,
  tooMany: {
    title: (most: number) => `Cela fait plus de ${number(most)} cellules à la fois.`,
    text: 'Prenez moins de lignes, ou utilisez Rechercher et remplacer, qui les parcourt toutes.',
  },
  tooManyRows: {
    title: (most: number) => `Cela fait plus de ${number(most)} lignes à la fois.`,
    text: 'Prenez moins de lignes, ou filtrez la liste pour ne garder que celles qui comptent.',
  },
  copied: (rows: number) => `${plural(rows, 'ligne copiée', 'lignes copiées')}.`,
  noProblem: 'Aucune ligne de cette liste n’a de problème.',
  fromStart: 'C’était le dernier problème de la liste : voici le premier.',
  fromEnd: 'C’était le premier problème de la liste : voici le dernier.',
  notHere: (row: number) => `La ligne ${number(row)} n’est pas parmi celles-ci.`,
}

export const review: SameTexts<typeof english> = {
  title: 'Vérification',
  tabs,
  none,
  grid,
  filter,
  acts,
  tabList: 'Lignes selon ce qu’elles deviennent',
  search: 'Chercher dans toutes les cellules',
  nextProblem: 'Problème suivant',
  previousProblem: 'Problème précédent',
  panel: 'Problèmes, valeurs et historique',
  showPanel: 'Afficher les problèmes, valeurs et historique',
  hidePanel: 'Masquer les problèmes, valeurs et historique',
  resizePanel: 'Largeur du volet',
  gone: (count: number) => `${plural(count, 'ligne n’a plus sa place', 'lignes n’ont plus leur place')} ici.`,
  come: (count: number) => `${plural(count, 'ligne de plus a sa place', 'lignes de plus ont leur place')} ici.`,
  refresh: 'Actualiser',
  willImport: (count: number, all: number) =>
    count === all
      ? `Toutes les lignes seront importées : ${number(all)}`
      : `${number(count)} lignes sur ${number(all)} seront importées`,
  keptOut: (count: number) => plural(count, 'ligne en erreur reste de côté', 'lignes en erreur restent de côté'),
  back: 'Retour à l’aperçu',
  backToResult: 'Retour au résultat',
  start: (count: number) => `Importer ${countedRows(count)}`,
  startNothing: 'Terminer sans modification',
  planAgain: 'Vérifier à nouveau le fichier',
  lookAgain: 'Examiner à nouveau les lignes',
  shortcuts: {
    move: 'Se déplacer entre les cellules',
    extend: 'Sélectionner une plage de cellules',
    edit: 'Modifier la cellule',
    clear: 'Vider des cellules',
    select: 'Sélectionner la ligne',
    copy: 'Copier la plage',
    paste: 'Coller des cellules d’un tableur',
    fillDown: 'Recopier vers le bas',
  },
}
