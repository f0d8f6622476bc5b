import type { inbox as english } from '../en/inbox.ts'
import type { SameTexts } from '../same-texts.ts'

export const inbox: SameTexts<typeof english> = {
  title: 'Boîte de réception',
  filter: 'Ce qui est affiché',
  all: 'Tout',
  unread: 'Non lus',
  isUnread: 'Non lu :',
  readAll: 'Tout marquer comme lu',
  markRead: (title) => `Marquer comme lu : ${title}`,
  older: 'Afficher les plus anciens',
  nothing: {
    title: 'Rien pour l’instant',
    text: 'Vous êtes prévenu ici quand un import, une annulation ou un autre traitement est terminé, ou vous attend. Les messages sont conservés 30 jours.',
  },
  allRead: { title: 'Tout est lu', text: 'Les nouveautés apparaissent ici.' },
}
