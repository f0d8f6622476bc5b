import type { commands as english } from '../en/commands.ts'
import type { SameTexts } from '../same-texts.ts'

export const commands: SameTexts<typeof english> = {
  title: 'Recherche et commandes',
  open: 'Rechercher',
  placeholder: 'Recherchez un enregistrement, ou tapez ce que vous voulez faire',
  results: 'Résultats',
  groups: {
    selection: 'Sélection',
    page: 'Sur cette page',
    create: 'Créer',
    go: 'Aller à',
    settings: 'Paramètres',
    look: 'Apparence',
    account: 'Votre compte',
    help: 'Aide',
  },
  actions: 'Actions',
  records: 'Enregistrements',
  recent: 'Pages récentes',
  searching: 'Recherche…',
  nothing: (query) => `Aucun résultat pour « ${query} »`,
  nothingText:
    'Les enregistrements se trouvent par le début de leur nom, et par leur adresse e-mail ou leur nom de domaine.',
  keys: { move: 'pour se déplacer', open: 'pour ouvrir', close: 'pour fermer' },
  importInto: (objects) => `Importer dans ${objects}`,
  newImport: 'Nouvel import',
  importKeywords: 'envoyer fichier tableur classeur csv xlsx',
  theme: (theme) => `Thème : ${theme.toLowerCase()}`,
  density: (density) => `Densité : ${density.toLowerCase()}`,
  toggleSidebar: 'Afficher ou replier la barre latérale',
  shortcuts: 'Raccourcis clavier',
  afterwards: 'puis',
}
