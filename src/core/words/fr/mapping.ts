/** Why a column goes where it goes, or nowhere: see core/mapping. */
const SENTENCES: Readonly<Record<string, string>> = {
  'Chosen by you': 'Votre choix',
  'Left out by you': 'Laissée de côté par vous',
  'Put together with {columns} by you': 'Réunie par vous avec {columns}',
  'The same for every row': 'La même valeur pour toutes les lignes',
  '"{field}" is "{text}" for every row': '« {field} » est « {text} » pour toutes les lignes',
  'You mapped this header here last time': 'Vous avez mis cet en-tête ici la dernière fois',
  'You mapped this header here the last {uses} times': 'Vous avez mis cet en-tête ici les {uses} dernières fois',
  'You left this column out last time': 'Vous avez laissé cette colonne de côté la dernière fois',
  'You left this column out the last {uses} times': 'Vous avez laissé cette colonne de côté les {uses} dernières fois',
  'You mapped this header to "{target}" before': 'Vous aviez mis cet en-tête vers « {target} »',
  'The template "{name}" says so': 'C’est ce que dit le modèle « {name} »',
  'The import of "{name}" says so': 'C’est ce que dit l’import de « {name} »',
  'Left out by the template "{name}"': 'Laissée de côté par le modèle « {name} »',
  'Left out by the import of "{name}"': 'Laissée de côté par l’import de « {name} »',
  'The template "{name}" gives the field that would fit to another column':
    'Le modèle « {name} » donne le champ qui conviendrait à une autre colonne',
  'The import of "{name}" gives the field that would fit to another column':
    'L’import de « {name} » donne le champ qui conviendrait à une autre colonne',

  'The header is the label of the field': 'L’en-tête est le nom du champ',
  'The header is the API name of the field': 'L’en-tête est le nom d’API du champ',
  'The header ends with the label of the field': 'L’en-tête se termine par le nom du champ',
  'The header is short for "{target}"': 'L’en-tête est une abréviation de « {target} »',
  'The header is a usual name for "{target}"': 'L’en-tête est un nom courant pour « {target} »',
  'The header may well mean "{target}"': 'L’en-tête veut sans doute dire « {target} »',
  'The header names "{target}"': 'L’en-tête désigne « {target} »',
  'The header names "{target}", and the samples are its {identifier}':
    'L’en-tête désigne « {target} », et les exemples en sont l’identifiant ({identifier})',
  'The header names "{target}", and the {count} samples are names of {objects} here':
    'L’en-tête désigne « {target} », et les {count} exemples sont des noms de {objects} d’ici',
  'The header names "{target}", and {count} of {all} samples are names of {objects} here':
    'L’en-tête désigne « {target} », et {count} exemples sur {all} sont des noms de {objects} d’ici',
  'The words of the header are like those of "{target}"': 'Les mots de l’en-tête ressemblent à ceux de « {target} »',
  'The header counts a further value of "{target}"': 'L’en-tête compte une valeur de plus de « {target} »',
  'Beside the other half of the name, the header means "{target}"':
    'À côté de l’autre moitié du nom, l’en-tête veut dire « {target} »',
  'The header says nothing, but all {count} samples are {noun}':
    'L’en-tête ne dit rien, mais les {count} exemples sont {noun}',
  'The header does not say so, but all {count} samples are links into this network':
    'L’en-tête ne le dit pas, mais les {count} exemples sont des liens vers ce réseau',
  'The cells hold whole names: they are split into first and last name':
    'Les cellules contiennent des noms complets : ils sont séparés en prénom et nom',
  'The cells hold whole names: they are split into first and last name, the last name standing first':
    'Les cellules contiennent des noms complets : ils sont séparés en prénom et nom, le nom venant en premier',
  'The cells hold whole addresses: they are split into street, city and so on':
    'Les cellules contiennent des adresses complètes : elles sont séparées en rue, ville, etc.',

  'The cells hold the whole of "{field}", whose parts have columns of their own':
    'Les cellules contiennent tout « {field} », dont les parties ont leurs propres colonnes',
  'The header fits "{target}", which the column "{column}" fills':
    'L’en-tête convient à « {target} », que remplit la colonne « {column} »',
  'The header fits "{target}" as well as "{other}": choose one':
    'L’en-tête convient à « {target} » comme à « {other} » : choisissez',
  'The header fits "{target}"': 'L’en-tête convient à « {target} »',
  'No field of {objects} is known by this name': 'Aucun champ de {objects} n’est connu sous ce nom',
  '"{field}" was given to the column {columns}': '« {field} » a été donné à la colonne {columns}',
  'It belongs to another address, and "{field}" takes only one':
    'Elle fait partie d’une autre adresse, et « {field} » n’en accepte qu’une',
  'The header means the whole of "{field}"': 'L’en-tête désigne tout « {field} »',
  'the cells are hardly whole names': 'les cellules ne sont sans doute pas des noms complets',
  '"{field}" refers to {objects}, which are found by {identifiers}: the cells must hold one of these, or you choose "{field}" to have them found by name as well':
    '« {field} » mène vers {objects}, que l’on trouve par {identifiers} : les cellules doivent contenir l’un d’eux, ou choisissez « {field} » pour les trouver aussi par leur nom',
  'The column numbers the rows; the numbers mean nothing here':
    'La colonne numérote les lignes ; ces numéros ne signifient rien ici',
  'The cells are ids of another system. To keep them, add a unique text field for them and map this column to it':
    'Les cellules sont des identifiants d’un autre système. Pour les garder, ajoutez un champ texte unique et mettez-y cette colonne',
  'Waybill keeps this itself, and no file can set it': 'Waybill le gère lui-même, et aucun fichier ne peut le définir',
  'It tells of past activity, which records do not hold':
    'Elle parle d’activités passées, que les enregistrements ne contiennent pas',
  'It holds consent or delivery, not an address or a number; no field does':
    'Elle contient un consentement ou une remise, pas une adresse ni un numéro ; aucun champ n’en contient',
  'No field holds such numbers': 'Aucun champ ne contient de tels nombres',
  'It names somebody or something else than the record':
    'Elle désigne autre chose, ou une autre personne, que l’enregistrement',
  'It is a name to sign in with, not the name of anybody':
    'C’est un identifiant de connexion, pas le nom d’une personne',
  'It holds a part of the name for which there is no field':
    'Elle contient une partie du nom pour laquelle il n’y a pas de champ',
  'Computed by the other system; it would be out of date at once':
    'Calculé par l’autre système ; ce serait aussitôt périmé',
  'No standard field holds this. To keep it, add a field and map the column to it':
    'Aucun champ standard ne le contient. Pour le garder, ajoutez un champ et mettez-y la colonne',

  'not surely enough': 'sans assez de certitude',
  'the samples are numbers, as spreadsheets count days':
    'les exemples sont des nombres, comme les tableurs comptent les jours',
  'the rows read so far have no value there': 'les lignes lues jusqu’ici n’y ont pas de valeur',
  'the only sample cannot be read as {noun}': 'le seul exemple ne peut pas se lire comme {noun}',
  'none of the {count} samples can be read as {noun}': 'aucun des {count} exemples ne peut se lire comme {noun}',
  '{count} of {all} samples cannot be read as {noun}': '{count} exemples sur {all} ne peuvent pas se lire comme {noun}',
  'the samples are {noun}': 'les exemples sont {noun}',
  'the cells hold whole addresses': 'les cellules contiennent des adresses complètes',
  'the samples are links to a social network': 'les exemples sont des liens vers un réseau social',
  'the samples say how far something is': 'les exemples disent où en est quelque chose',
  'no sample has a digit': 'aucun exemple n’a de chiffre',
  'no sample is a country': 'aucun exemple n’est un pays',

  and: 'et',
  or: 'ou',
  row: 'ligne',

  ids: 'des identifiants',
  numbers: 'des nombres',
  dates: 'des dates',
  countries: 'des pays',
  'forms of address': 'des civilités',
  'roles of users in a system': 'des rôles d’utilisateurs dans un système',
  'telephone numbers with their country': 'des numéros de téléphone avec leur pays',
  'options of the field': 'des options du champ',
  JSON: 'du JSON',
  'a number': 'un nombre',
  'yes or no': 'oui ou non',
  'a date': 'une date',
  'a date and time': 'une date avec une heure',
  'an e-mail address': 'une adresse e-mail',
  'e-mail addresses': 'des adresses e-mail',
  'a phone number': 'un numéro de téléphone',
  'phone numbers': 'des numéros de téléphone',
  'a web address': 'une adresse web',
  'web addresses': 'des adresses web',
  'a currency code': 'un code de devise',
  'one of the options': 'une des options',
  'options of the list': 'des options de la liste',
  'a rating from 1 to 5': 'une évaluation de 1 à 5',
  'an id of this workspace': 'un identifiant de cet espace de travail',
}

/** A reason with a doubt behind it. */
const JOINTS: Readonly<Record<string, string>> = {
  '{reason}, but {doubt}': '{reason}, mais {doubt}',
}

export const MAPPING = { sentences: SENTENCES, joints: JOINTS }
