/** What is noticed in a file, and why one cannot be read or fetched. */
export const FILES: Readonly<Record<string, string>> = {
  // noticed
  'The file is encoded in {encoding}': 'Le fichier est encodé en {encoding}',
  'The file seems to be encoded in {encoding}. If letters with accents look wrong, choose another encoding':
    'Le fichier semble encodé en {encoding}. Si les lettres accentuées s’affichent mal, choisissez un autre encodage',
  '{count} rows have more or fewer cells than the header, first on line {line}':
    '{count} lignes ont plus ou moins de cellules que l’en-tête, la première à la ligne {line} du fichier',
  '1 row has more or fewer cells than the header, first on line {line}':
    'Une ligne a plus ou moins de cellules que l’en-tête, à la ligne {line} du fichier',
  'Quotes that do not enclose a whole cell are kept as text':
    'Les guillemets qui n’entourent pas une cellule entière sont conservés comme texte',
  'A quote that opens on line {line} is not closed for a long way: check that line':
    'Un guillemet ouvert à la ligne {line} n’est refermé que très loin : vérifiez cette ligne',
  'Some characters were lost before this file was saved: it holds "{sign}" in their place':
    'Des caractères ont été perdus avant l’enregistrement de ce fichier : il contient « {sign} » à leur place',
  'The sheet "{sheet}" is read. There is one more: {others}':
    'La feuille « {sheet} » est lue. Il y en a une autre : {others}',
  'The sheet "{sheet}" is read. There are {count} more: {others}':
    'La feuille « {sheet} » est lue. Il y en a {count} autres : {others}',
  'The sheet "{sheet}" is hidden in the file': 'La feuille « {sheet} » est masquée dans le fichier',
  'The names of the columns stand in row {row}; the rows above it are not imported':
    'Les noms des colonnes sont à la ligne {row} ; les lignes au-dessus ne sont pas importées',
  'The header takes {count} rows with merged cells; the names are joined from them':
    'L’en-tête occupe {count} lignes aux cellules fusionnées ; les noms en sont réunis',
  'One row is hidden in the sheet; hidden rows are imported too':
    'Une ligne est masquée dans la feuille ; les lignes masquées sont importées aussi',
  '{count} rows are hidden in the sheet; hidden rows are imported too':
    '{count} lignes sont masquées dans la feuille ; les lignes masquées sont importées aussi',
  'One row is hidden in the sheet, as far as it was looked through; hidden rows are imported too':
    'Une ligne est masquée dans la partie parcourue de la feuille ; les lignes masquées sont importées aussi',
  '{count} rows are hidden in the sheet, as far as it was looked through; hidden rows are imported too':
    '{count} lignes sont masquées dans la partie parcourue de la feuille ; les lignes masquées sont importées aussi',
  'Some cells below the header are merged: their value counts for the first row and column only':
    'Des cellules sous l’en-tête sont fusionnées : leur valeur ne compte que pour la première ligne et la première colonne',
  'A cell lies far to the right of the table and will not be imported: {cells}':
    'Une cellule se trouve loin à droite du tableau et ne sera pas importée : {cells}',
  '{count} cells lie far to the right of the table and will not be imported: {cells}':
    '{count} cellules se trouvent loin à droite du tableau et ne seront pas importées : {cells}',
  '{count} of {named} {objects} are not there: invite them first, or leave the column out':
    '{count} {objects} sur {named} n’existent pas : invitez-les d’abord, ou laissez la colonne de côté',
  '{count} of {named} {objects} are not there: import {objects} first, or create the missing ones':
    '{count} {objects} sur {named} n’existent pas : importez d’abord {objects}, ou faites créer ceux qui manquent',

  // files of rows and values
  'A cell was longer than the {count} characters that a workbook can hold, and was cut: take it from the CSV file':
    'Une cellule dépassait les {count} caractères qu’un classeur peut contenir, et a été coupée : prenez-la dans le fichier CSV',
  Row: 'Ligne',
  Record: 'Enregistrement',
  Field: 'Champ',
  'Before the import': 'Avant l’import',
  'Before the change': 'Avant la modification',
  Reason: 'Raison',
  'What to do': 'Que faire',

  // what it looks like
  'an old Excel workbook (XLS) or another Office document':
    'un ancien classeur Excel (XLS) ou un autre document Office',
  'a PDF document': 'un document PDF',
  'an image (PNG)': 'une image (PNG)',
  'an image (JPEG)': 'une image (JPEG)',
  'an image (GIF)': 'une image (GIF)',
  'an image (TIFF)': 'une image (TIFF)',
  'an image (WebP)': 'une image (WebP)',
  'an image (HEIC) or a film': 'une image (HEIC) ou un film',
  'a compressed file (gzip)': 'un fichier compressé (gzip)',
  'a compressed file (bzip2)': 'un fichier compressé (bzip2)',
  'a compressed file (xz)': 'un fichier compressé (xz)',
  'a compressed file (zstd)': 'un fichier compressé (zstd)',
  'a 7-Zip archive': 'une archive 7-Zip',
  'a RAR archive': 'une archive RAR',
  'a ZIP archive': 'une archive ZIP',
  'an SQLite database': 'une base de données SQLite',
  'a Parquet file': 'un fichier Parquet',
  'a program': 'un programme',
  'a formatted text document (RTF)': 'un document de texte mis en forme (RTF)',
  'a web page (HTML)': 'une page web (HTML)',
  'a web page (HTML) without a table': 'une page web (HTML) sans tableau',
  'an XML document': 'un document XML',
  'an Excel workbook (XLSX)': 'un classeur Excel (XLSX)',
  'a Word document': 'un document Word',
  'a Word document (DOCX)': 'un document Word (DOCX)',
  'a PowerPoint presentation': 'une présentation PowerPoint',
  'a PowerPoint presentation (PPTX)': 'une présentation PowerPoint (PPTX)',
  'an OpenDocument spreadsheet (ODS)': 'un classeur OpenDocument (ODS)',
  'an OpenDocument file without a table': 'un fichier OpenDocument sans tableau',
  'a Numbers document': 'un document Numbers',
  'a Visio drawing': 'un dessin Visio',
  'an Outlook message': 'un message Outlook',
  'an Office document, such as an Excel workbook (XLSX)': 'un document Office, comme un classeur Excel (XLSX)',
  'a binary file': 'un fichier binaire',

  // what is wrong with it
  'it ends early': 'il se termine trop tôt',
  'its end is missing': 'sa fin manque',
  'its contents cannot be made out': 'son contenu est indéchiffrable',
  'its XML is broken': 'son XML est abîmé',
  'its parts cannot be unpacked': 'ses parties ne peuvent pas être décompressées',
  'its container has no such sectors': 'il renvoie à des secteurs qui n’existent pas',
  'its container is empty': 'son conteneur est vide',
  'its container runs in a circle': 'son conteneur tourne en rond',
  'it refers to a part of the file that is not there': 'il renvoie à une partie du fichier qui n’existe pas',
  'it is no spreadsheet': 'ce n’est pas un classeur',
  'it is an old Office document in which no table is found':
    'c’est un ancien document Office où aucun tableau ne se trouve',
  'the sheet is missing': 'la feuille manque',
  'the sheet ends early': 'la feuille se termine trop tôt',
  'a part of it is incomplete': 'une de ses parties est incomplète',
  'a text ends early': 'un texte se termine trop tôt',
  'a cell lies outside of any sheet': 'une cellule se trouve hors de toute feuille',
  'the cells of row {row} are out of order': 'les cellules de la ligne {row} sont en désordre',
  'a text of row {row} is missing': 'un texte de la ligne {row} manque',
  'the part {name} is missing': 'la partie {name} manque',
  'the part {name} is incomplete': 'la partie {name} est incomplète',
  'the part {name} has changed since it was written': 'la partie {name} a changé depuis son écriture',
  'a part is packed in a way ({method}) that workbooks do not use':
    'une partie est compressée d’une façon ({method}) que les classeurs n’utilisent pas',
  'it holds {count} parts': 'il contient {count} parties',
  'a part is larger than its list of contents says': 'une partie est plus grande que ne le dit sa table des matières',
  'the part {name} is larger than any such part should be':
    'la partie {name} est plus grande qu’elle ne devrait l’être',
  'a part of it is larger than any sheet can be': 'une de ses parties est plus grande que ne peut l’être une feuille',
  '{packed} of it unpack to {unpacked}': '{packed} s’y décompressent en {unpacked}',
  'it declares entities, which no spreadsheet needs': 'il déclare des entités, dont aucun classeur n’a besoin',
  'a quote opens there and is not closed before the end of the file':
    'un guillemet s’y ouvre et n’est pas refermé avant la fin du fichier',
  'a quote opens there and is not closed within 1 MiB': 'un guillemet s’y ouvre et n’est pas refermé en 1 Mio',
  'a quote opens there, and the next closing quote, on line {line}, is followed by more text':
    'un guillemet s’y ouvre, et le guillemet fermant suivant, à la ligne {line}, est suivi d’autre texte',
  'Close the quote that opens on line {line}, or remove it. A quote inside a quoted cell is written twice':
    'Refermez le guillemet ouvert à la ligne {line}, ou retirez-le. Un guillemet dans une cellule entre guillemets s’écrit deux fois',
  'the row is longer than 1 MiB': 'la ligne dépasse 1 Mio',
  'Check that each row ends with a line break, and that the encoding is right':
    'Vérifiez que chaque ligne se termine par un saut de ligne, et que l’encodage est le bon',
  'it holds bytes that are not {encoding}': 'il contient des octets qui ne sont pas de l’{encoding}',
  'Choose the encoding in which the file was saved, such as windows-1252, or save it again as UTF-8':
    'Choisissez l’encodage dans lequel le fichier a été enregistré, comme windows-1252, ou enregistrez-le de nouveau en UTF-8',
  'it is not JSON': 'ce n’est pas du JSON',
  'it is no JSON object': 'ce n’est pas un objet JSON',
  'Write one JSON object on each line, such as {example}': 'Écrivez un objet JSON par ligne, comme {example}',

  // fetching it
  'it leads to an address that is not public': 'elle mène à une adresse qui n’est pas publique',
  'there is no such host': 'cet hôte n’existe pas',
  'its name cannot be looked up now': 'son nom ne peut pas être résolu pour le moment',
  'nothing listens there': 'rien n’y répond',
  'the connection broke': 'la connexion s’est rompue',
  'the connection failed': 'la connexion a échoué',
  'it does not answer': 'elle ne répond pas',
  'it stopped in the middle of the file': 'elle s’est arrêtée au milieu du fichier',
  'it took too long': 'elle a mis trop de temps',
  'its certificate has expired': 'son certificat a expiré',
  'its certificate is self-signed': 'son certificat est auto-signé',
  'its certificate cannot be checked': 'son certificat ne peut pas être vérifié',
  'its certificate is for another host': 'son certificat est celui d’un autre hôte',
  'only https:// is fetched': 'seul https:// est accepté',
  'a name and password do not belong into it: send them as a header':
    'un nom et un mot de passe n’y ont pas leur place : envoyez-les dans un en-tête',
  'it is not secure; write https://': 'elle n’est pas sécurisée ; écrivez https://',
  'it is not an address; write it as https://example.com/file.csv':
    'ce n’est pas une adresse ; écrivez-la comme https://example.com/fichier.csv',
  'It asks for credentials: send them as a header': 'Elle demande des identifiants : envoyez-les dans un en-tête',
  'Open the address in a browser to see why': 'Ouvrez l’adresse dans un navigateur pour voir pourquoi',
}
