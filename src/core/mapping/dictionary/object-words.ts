/** What the standard objects are called in other systems, in the singular and the plural. */
import { words, type Words } from './words.ts'

export const OBJECT_WORDS: Readonly<Record<string, Words>> = {
  companies: words(`
    company, companies, account, accounts, organization, organizations, organisation, organisations, org, firm
    employer, entreprise, entreprises, société, sociétés, compte, unternehmen, firma, firmen, empresa, empresas
    cuenta, organización, organização, azienda, aziende, società, bedrijf, bedrijven, organisatie
  `),
  people: words(`
    person, people, persons, contact, contacts, personne, personnes, kontakt, kontakte, ansprechpartner, persona
    personas, contacto, contactos, contato, contatos, contatto, contatti, persone, persoon, personen, contactpersoon
    contact person, primary contact, point of contact, main contact
  `),
  opportunities: words(`
    opportunity, opportunities, deal, deals, opportunité, opportunités, affaire, affaires, verkaufschance
    verkaufschancen, oportunidad, oportunidades, negocio, negocios, oportunidade, negócio, opportunità, trattativa
    verkoopkans, verkoopkansen
  `),
  leads: words(`
    lead, leads, prospect, prospects, contact, person, primary contact, piste, interessent, contacto, contato
  `),
  tasks: words('task, tasks, to do, todo, todos, to dos, activity, tâche, aufgabe, tarea, tarefa, attività, taak'),
  notes: words('note, notes, notiz, nota, notitie'),
  members: words(`
    member, members, user, users, employee, membre, utilisateur, benutzer, mitglied, usuario, usuário, utente
    gebruiker
  `),
}

/**
 * What the records of a file may be to the one who wrote it. Before a field's name it says nothing
 * more ("Customer Email"), but as the name of another object it could be a company or a person.
 */
export const ROLE_WORDS: Readonly<Record<string, Words>> = {
  companies: words('customer, client, vendor, supplier'),
  people: words(
    'customer, client, attendee, participant, guest, subscriber, invitee, registrant, respondent, delegate, visitor',
  ),
  leads: words(
    'customer, client, attendee, participant, guest, subscriber, invitee, registrant, respondent, delegate, visitor',
  ),
}

/** Words that may stand before the name of a related object: "Associated Company", "Primary Contact". */
export const RELATION_PREFIXES = words('associated, primary, related, linked, main')
