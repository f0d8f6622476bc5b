import type { ImportQuestion } from '../../../api/types.ts'
import type { values as english } from '../../en/import/values.ts'
import { list, number, plural } from '../../format.ts'
import type { SameTexts } from '../../same-texts.ts'
import { countedRows, countedValues, s } from '../counted.ts'

const TOPICS: { readonly [kind in ImportQuestion['kind']]: string } = {
  dateOrder: 'les dates',
  shortYears: 'les dates',
  serialDates: 'les dates',
  timeZone: 'les fuseaux horaires',
  decimalSign: 'les nombres',
  percent: 'les pourcentages',
  currency: 'les devises',
  phoneCountry: 'les numéros de téléphone',
  blankWords: 'les cellules vides',
  value: 'des valeurs isolées',
}

const countedCells = (count: number): string => plural(count, 'cellule', 'cellules')
const quoted = (texts: readonly string[]): string => list(texts.map((text) => `« ${text} »`))

export const values: SameTexts<typeof english> = {
  title: 'Valeurs',
  intro:
    'Ce que veulent dire les cellules de chaque colonne. Chaque texte différent se règle une fois, pour toutes ses lignes.',
  open: (kinds) =>
    `${plural(kinds.length, 'question', 'questions')} sur ${list([...new Set(kinds.map((kind) => TOPICS[kind]))])}`,
  unanswered: (what) => `Tant que personne ne répond : ${what}`,

  reading: (rows) => `Lecture de ${rows}`,
  readingText: 'Toutes les lignes sont lues, pour que rien ne soit à deviner. Vous pouvez continuer en attendant.',
  readAgain: 'Relire',
  nothingMapped: 'Aucune colonne n’a encore de champ',
  nothingMappedText: 'Donnez d’abord un champ à des colonnes : leurs valeurs pourront alors être réglées ici.',
  toMap: 'Mettre les colonnes en correspondance',
  settled: 'Tout peut être lu',
  settledText: 'Aucune colonne ne demande de décision. Ce qui a été trouvé figure par colonne.',

  columns: 'Colonnes',
  toDecide: 'À décider',
  others: 'Rien à décider',
  openCount: (count) => `${number(count)} à régler`,
  nothingOpen: 'réglé',
  goesTo: (field) => `mène à ${field}`,
  facts: (filled, blank, distinct) =>
    [
      `${countedCells(filled)} avec une valeur`,
      ...(blank > 0 ? [`${number(blank)} vide${s(blank)}`] : []),
      ...(distinct === null ? [] : [plural(distinct, 'valeur différente', 'valeurs différentes')]),
    ].join(' · '),

  questions: 'Questions',
  proof: 'Ce que montre le fichier',
  row: (row) => `Ligne ${number(row)}`,
  answer: 'Réponse',
  otherAnswer: 'Une autre',

  values: 'Valeurs différentes',
  table: (column) => `Valeurs de la colonne ${column}`,
  text: 'Dans le fichier',
  cells: 'Cellules',
  means: 'Signification',
  countedCells,
  firstRow: (row) => `dès la ligne ${number(row)}`,
  more: (count) =>
    `${plural(count, 'autre valeur lisible, ou de trop', 'autres valeurs lisibles, ou trop nombreuses')} pour figurer ici.`,
  searchTexts: 'Rechercher un texte',
  openOnly: 'Seulement ce qui reste à décider',
  openOf: (open, all) => `${number(open)} à décider sur ${plural(all, 'texte', 'textes')}`,
  gathering: 'Les différents textes de tout le fichier sont rassemblés.',
  noText: 'Aucun texte ne correspond.',
  range: (first, last, all) => `${number(first)}–${number(last)} sur ${number(all)}`,
  tooLong: (cells) =>
    `${countedCells(cells)} ${cells < 2 ? 'contient un texte trop long' : 'contiennent des textes trop longs'} pour figurer ici.`,
  pageBefore: 'Précédent',
  nextPage: 'Suivant',
  uncounted: (cells) => `${countedCells(cells)} ${cells < 2 ? 'a' : 'ont'} trop de textes différents pour figurer ici.`,
  unreadableCells: (count, texts) =>
    `${countedCells(count)} ${count < 2 ? 'ne peut pas être lue' : 'ne peuvent pas être lues'}, comme ${quoted(texts)}.`,
  showMore: (shown, all) => `${number(shown)} sur ${countedValues(all)}. En afficher plus`,
  acceptAll: (count) => `Accepter ${plural(count, 'suggestion', 'suggestions')}`,
  accept: (label) => `Utiliser ${label}`,
  acceptFor: (text, label) => `Utiliser ${label} pour ${text}`,
  choose: 'Choisir ce que cela veut dire',
  meaningOf: (text, meaning) => `Signification de ${text} : ${meaning}`,
  search: 'Rechercher',
  yes: 'Oui',
  no: 'Non',
  blank: 'Cellule vide',
  newOption: (label) => `Nouvelle option « ${label} »`,
  refused: 'Ces lignes échouent',
  missing: 'Cet enregistrement n’existe pas',
  deleted: 'L’enregistrement est supprimé',
  several: (count) => `${number(count)} enregistrements portent ce nom`,
  actions: {
    blank: 'Lire comme une cellule vide',
    create: (label) => `Ajouter l’option « ${label} »`,
    refuse: 'Faire échouer ces lignes',
    undo: 'Annuler la décision',
    another: 'Un autre texte…',
  },
  createNeeds: 'Une nouvelle option demande la permission de gérer le modèle de données.',
  optionsWhenApplied: 'Les nouvelles options sont créées au lancement de l’import, pas avant.',
  readAs: (text) => `Lire « ${text} » comme`,
  submitText: 'Utiliser',

  settings: 'Comment les cellules sont écrites',
  by: {
    you: 'Vous l’avez décidé.',
    column: 'Toutes les cellules ensemble le prouvent.',
    import: 'Comme pour tout le fichier.',
    nobody: 'Rien ne le montre encore.',
  },
  asShown: (value) => (value === null ? 'Comme le montrent les cellules' : `Comme le montrent les cellules : ${value}`),
  format: {
    dateOrder: 'Ordre des dates',
    lastShortYear: 'Années à deux chiffres',
    serialDates: 'Nombres lus comme des jours',
    timeZone: 'Fuseau horaire des heures qui n’en ont pas',
    decimalSign: 'Signe devant les décimales',
    percent: 'Pourcentages',
    currency: 'Devise des montants qui n’en ont pas',
    phoneCountry: 'Pays des numéros sans indicatif',
  },
  dateOrders: {
    DMY: 'Le jour d’abord : 03/04 est le 3 avril',
    MDY: 'Le mois d’abord : 03/04 est le 4 mars',
    YMD: 'L’année d’abord',
  },
  decimalSigns: { '.': 'Un point : 1,234.50', ',': 'Une virgule : 1.234,50' },
  percents: { number: '12 % est conservé comme 12', fraction: '12 % est conservé comme 0,12' },
  serials: { '1900': 'Jours depuis 1900', '1904': 'Jours depuis 1904 (anciens Mac)' },
  lastYears: { '2029': 'De 1930 à 2029', '2026': 'De 1927 à 2026', '2049': 'De 1950 à 2049' },
  notSet: 'Non défini',
  blankCells: 'Cellules vides de cette colonne',
  blankPolicies: {
    import: 'Comme dans les options',
    clear: 'Effacer la valeur de l’enregistrement',
    keep: 'Laisser la valeur telle quelle',
    fill: 'Ne remplir que ce qui est vide',
  },
  blankWords: 'Textes qui tiennent lieu de cellule vide',
  blankWordsHint: 'Séparés par des virgules, comme N/A, -',
  missingRelation: 'Quand l’enregistrement n’existe pas',
  missingPolicies: {
    refuse: 'La ligne échoue',
    leaveEmpty: 'Le champ reste vide',
    create: 'L’enregistrement est créé',
  },
  rowsAffected: countedRows,
}
