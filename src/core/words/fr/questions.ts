/** What an import asks about the columns of its file, and the answers to choose from. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  'Rows whose cells can be read in two ways fail.':
    'Les lignes dont les cellules peuvent se lire de deux façons échouent.',
  'These rows fail.': 'Ces lignes échouent.',
  'This row fails.': 'Cette ligne échoue.',

  'Some dates can only be day first, others only month first ({rows}). In which order are the others?':
    'Certaines dates ne peuvent commencer que par le jour, d’autres que par le mois ({rows}). Dans quel ordre sont les autres ?',
  'Every date can be read in more than one order, such as {samples}. Which part is the month?':
    'Toutes les dates peuvent se lire dans plusieurs ordres, comme {samples}. Quelle partie est le mois ?',
  'Day first: 03/04 is 3 April': 'Le jour d’abord : 03/04 est le 3 avril',
  'Month first: 03/04 is 4 March': 'Le mois d’abord : 03/04 est le 4 mars',
  'Year first': 'L’année d’abord',

  'Years have two digits, and some can belong to two centuries, such as {samples}. Which years are meant?':
    'Les années ont deux chiffres, et certaines peuvent appartenir à deux siècles, comme {samples}. De quelles années s’agit-il ?',
  '1930 to 2029, as spreadsheets take them': 'De 1930 à 2029, comme les lisent les tableurs',
  '1927 to 2026': 'De 1927 à 2026',
  '1950 to 2049': 'De 1950 à 2049',

  'There are numbers where dates should be, such as {samples}. Are they days as spreadsheets count them?':
    'Il y a des nombres à la place de dates, comme {samples}. Sont-ce des jours tels que les comptent les tableurs ?',
  'Yes, as usual: 46347 is 21 November 2026': 'Oui, comme d’habitude : 46347 est le 21 novembre 2026',
  'Yes, from an old spreadsheet of a Mac: 44885 is 21 November 2026':
    'Oui, d’un ancien classeur de Mac : 44885 est le 21 novembre 2026',

  'Times name no time zone, such as {samples}. Which one is meant?':
    'Les heures n’indiquent pas de fuseau horaire, comme {samples}. Duquel s’agit-il ?',
  'They are taken for UTC.': 'Elles sont lues en UTC.',

  'Numbers are written in two ways ({rows}). Which sign is before the decimals?':
    'Les nombres sont écrits de deux façons ({rows}). Quel signe précède les décimales ?',
  'Numbers can be read in two ways, such as {samples}. Which sign is before the decimals?':
    'Les nombres peuvent se lire de deux façons, comme {samples}. Quel signe précède les décimales ?',
  'A point: 1,234.50': 'Un point : 1,234.50',
  'A comma: 1.234,50': 'Une virgule : 1.234,50',

  'There are percentages, such as {samples}. How are they kept?':
    'Il y a des pourcentages, comme {samples}. Comment sont-ils conservés ?',
  '12 % is kept as 12': '12 % est conservé comme 12',
  '12 % is kept as 0.12': '12 % est conservé comme 0,12',

  'Several currencies are written with "{sign}", such as in {samples}. Which one is meant?':
    'Plusieurs devises s’écrivent avec « {sign} », comme dans {samples}. De laquelle s’agit-il ?',
  'No currency is taken from these cells.': 'Aucune devise n’est tirée de ces cellules.',
  'It is taken for {code}.': 'Elle est lue comme {code}.',

  'Phone numbers have no country code, such as {samples}. Which country are they from?':
    'Les numéros de téléphone n’ont pas d’indicatif de pays, comme {samples}. De quel pays sont-ils ?',
  'They are kept as they are, and cannot be checked.':
    'Ils sont conservés tels quels, et ne peuvent pas être vérifiés.',

  'There are cells with {words}. Do they stand for nothing?':
    'Il y a des cellules avec {words}. Signifient-elles qu’il n’y a rien ?',
  'They are kept as text.': 'Elles sont conservées comme texte.',
  'Rows in which they cannot be read fail.': 'Les lignes où elles ne peuvent pas être lues échouent.',
  'Take them for blank cells': 'Les lire comme des cellules vides',
  'Leave them as they are': 'Les laisser telles quelles',

  'One cell has "{text}", which {field} does not know.': 'Une cellule contient « {text} », que {field} ne connaît pas.',
  '{count} cells have "{text}", which {field} does not know.':
    '{count} cellules contiennent « {text} », que {field} ne connaît pas.',
  'Is "{text}" meant?': 'S’agit-il de « {text} » ?',
  'Use "{label}"': 'Utiliser « {label} »',
  'Add the option "{text}" to {field}': 'Ajouter l’option « {text} » à {field}',
  'Take it for a blank cell': 'La lire comme une cellule vide',
  'Use "Yes"': 'Utiliser « Oui »',
  'Use "No"': 'Utiliser « Non »',
}
