import type { upload as english } from '../../en/import/upload.ts'
import { momentInName, plural } from '../../format.ts'
import type { SameTexts } from '../../same-texts.ts'

export const upload: SameTexts<typeof english> = {
  tryNow: 'Réessayer maintenant',
  resumed: (size) => `L’envoi reprend où il s’était arrêté : ${size} avaient déjà été envoyés.`,
  unfinished: (name, share, size) =>
    `L’envoi de ${name} s’est arrêté à ${share} de ${size}. Choisissez de nouveau le même fichier, et il reprendra à cet endroit.`,
  forget: 'L’oublier',
  waiting: 'Les premières lignes apparaissent dès que les premiers octets sont arrivés.',
  whole:
    'Les lignes et les feuilles d’un tel fichier se voient quand il est arrivé en entier. L’import continue alors de lui-même.',
  containers: {
    zip: 'Classeur (XLSX ou ODS)',
    compound: 'Classeur Excel (XLS)',
    biff: 'Classeur Excel (XLS)',
    html: 'Page web (HTML)',
    xml: 'Feuille XML',
    ndjson: 'Lignes JSON',
  },
  another: 'Choisir un autre fichier',
  readAgain: 'Le relire',
  like: (name) => `Les correspondances et les options sont reprises de l’import de ${name}.`,
  paste: {
    title: 'Coller des lignes à importer',
    intro: (objects) =>
      `Copiez une plage de cellules dans votre tableur, avec le nom des colonnes, et collez-la ici pour l’importer dans ${objects}.`,
    place: 'Collez les cellules ici',
    none: 'Cela ne contient aucune cellule. Copiez une plage d’un tableur ou un tableau, puis collez-la de nouveau.',
    ask: (rows, columns, objects) =>
      `Importer ${plural(rows, 'ligne', 'lignes')} × ${plural(columns, 'colonne', 'colonnes')} dans ${objects} ?`,
    submit: 'Importer',
    firstRows: 'Premières lignes',
    firstRow: 'La première ligne contient le nom des colonnes',
    firstRowHint: 'Sinon elles s’appellent Colonne 1, Colonne 2, etc., et vous les associez d’après leur contenu.',
    column: (index) => `Colonne ${index}`,
    fileName: (now) => `Lignes collées ${momentInName(now)}.csv`,
  },
}
