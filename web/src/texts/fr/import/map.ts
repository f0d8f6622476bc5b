import type { map as english } from '../../en/import/map.ts'
import { list, number, percent, plural } from '../../format.ts'
import type { SameTexts } from '../../same-texts.ts'
import { countedRows } from '../counted.ts'

const NOUNS: Readonly<Record<string, string>> = {
  number: 'des nombres',
  boolean: 'des oui ou des non',
  date: 'des dates',
  dateTime: 'des dates avec une heure',
  email: 'des adresses e-mail',
  emailList: 'des adresses e-mail',
  phone: 'des numéros de téléphone',
  phoneList: 'des numéros de téléphone',
  link: 'des adresses web',
  linkList: 'des adresses web',
  currencyCode: 'des devises',
  select: 'des options du champ',
  multiSelect: 'des options du champ',
  rating: 'des évaluations de 1 à 5',
  json: 'du JSON',
  uuid: 'des identifiants',
}

const countedColumns = (count: number): string => plural(count, 'colonne', 'colonnes')

export const map: SameTexts<typeof english> = {
  column: 'Colonne du fichier',
  samples: 'Valeurs',
  filled: (share) => `remplie à ${percent(share)}`,
  field: 'Champ',
  status: 'État',
  statuses: {
    auto: 'Automatique',
    manual: 'Votre choix',
    unmapped: 'Sans champ',
    skipped: 'Laissée de côté',
  },
  sure: (confidence) => `sûr à ${percent(confidence)}`,
  joined: (place, all) => `${place} sur ${all}`,
  choose: 'Choisir un champ',
  leaveOut: 'Ne pas importer',
  search: 'Rechercher un champ',
  noMatch: 'Aucun champ de ce nom.',
  takenBy: (header) => `reçoit « ${header} »`,
  fieldOf: (header, field) => `Champ de la colonne ${header} : ${field}`,
  actionsOf: (header) => `Autres actions pour la colonne ${header}`,
  noValues: 'aucune valeur',
  splits: (parts) => `séparée en ${list(parts)}`,
  byAny: 'identifiant, valeur unique ou nom',
  summary: (mapped, all) =>
    mapped === all
      ? all < 2
        ? 'La colonne sera importée'
        : `Les ${countedColumns(all)} seront importées`
      : `${number(mapped)} sur ${countedColumns(all)} ${mapped < 2 ? 'sera importée' : 'seront importées'}`,
  showMore: (shown, all) => `${number(shown)} sur ${countedColumns(all)}. En afficher plus`,
  check: 'Vérifier le fichier',
  checkHint: 'Lit toutes les lignes et montre ce qui va se passer. N’écrit rien.',
  reading: 'Lecture de toutes les lignes du fichier…',
  rowsExact: countedRows,
  rowsAbout: (count) => `environ ${countedRows(count)}`,
  nothingMapped: 'Donnez un champ à une colonne au moins pour continuer.',
  table: 'Correspondance des colonnes avec les champs',
  keys: '↑ ↓ pour parcourir les colonnes, tapez pour chercher un champ, Entrée pour choisir',

  filter: 'Colonnes affichées',
  filters: { all: 'Toutes', unmapped: 'Sans champ', problems: 'Avec un problème' },
  filterCount: (label, count) => `${label}, ${number(count)}`,
  searchColumns: 'Rechercher une colonne',
  noColumns: {
    all: 'Aucune colonne ne porte ce nom.',
    unmapped: 'Chaque colonne a un champ, ou est laissée de côté.',
    problems: 'Aucune colonne n’a de problème.',
  },
  skipUnmapped: (count) =>
    count < 2 ? 'Laisser de côté la colonne sans champ' : `Laisser de côté les ${number(count)} colonnes sans champ`,

  notOfType: (share, type) =>
    NOUNS[type] === undefined
      ? `${percent(share)} des valeurs sont illisibles`
      : `${percent(share)} des valeurs ne sont pas ${NOUNS[type]}`,
  examples: (texts) => texts.map((text) => `« ${text} »`).join(', '),
  openQuestions: (count) => plural(count, 'question ouverte', 'questions ouvertes'),
  openValues: (header) => `Régler les valeurs de la colonne ${header}`,

  taken: (field, header) => `${field} reçoit déjà la colonne « ${header} ». Un champ reçoit une seule colonne.`,
  takeOver: 'Utiliser cette colonne à la place',
  putTogether: 'Réunir les deux',
  keepAsIs: 'Laisser comme avant',

  menu: {
    newField: 'Créer un champ pour elle…',
    join: 'Réunir avec d’autres colonnes…',
    unjoin: 'Séparer de nouveau',
    values: 'Valeurs et format',
    firstLast: 'Le prénom vient en premier',
    lastFirst: 'Le nom vient en premier',
    leaveOut: 'Ne pas importer',
  },
  newFieldFor: (header) => `Créer un champ pour « ${header} »…`,
  newField: {
    title: (objects) => `Nouveau champ de ${objects}`,
    intro: (header) =>
      `La colonne « ${header} » y mène. Le nom et le type sont proposés d’après ce que contient le fichier.`,
    kind: 'Type',
    submit: 'Créer et mettre en correspondance',
    created: (field) => `Le champ ${field} est créé, et reçoit la colonne.`,
  },

  join: {
    title: 'Réunir des colonnes',
    intro: 'Leurs cellules deviennent un seul texte, dans cet ordre. Une cellule vide ne laisse pas de séparateur.',
    field: 'Mène à',
    columns: 'Colonnes, dans leur ordre',
    add: 'Ajouter une colonne',
    remove: (header) => `Retirer ${header}`,
    up: (header) => `Monter ${header}`,
    down: (header) => `Descendre ${header}`,
    separator: 'Entre elles',
    separators: { space: 'Espace', comma: 'Virgule', dash: 'Tiret', line: 'Nouvelle ligne', none: 'Rien' },
    example: 'Première ligne',
    submit: 'Réunir',
  },

  constants: {
    title: 'Le même texte dans toutes les lignes',
    add: 'Même texte dans toutes les lignes…',
    dialog: 'Le même texte dans toutes les lignes',
    intro: 'Toutes les lignes le reçoivent, y compris celles qui mettent à jour un enregistrement.',
    field: 'Champ',
    value: 'Texte',
    submit: 'Définir',
    edit: (field) => `Changer le texte de ${field}`,
    remove: (field) => `Retirer le texte de ${field}`,
  },

  missing: {
    title: (names) => `Aucune colonne ne remplit ${list(names)}`,
    text: (objects) =>
      `Rien ne peut être créé sans dans ${objects}. Les lignes qui créeraient un enregistrement échouent.`,
    find: 'Trouver une colonne',
    constant: (field) => `Même ${field} dans toutes les lignes…`,
  },
}
