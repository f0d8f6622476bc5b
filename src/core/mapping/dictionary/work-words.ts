/** What others call the things of tasks, notes and members. */
import { words } from './words.ts'

export const TASK_TITLE = words(`
  title, subject, task, task name, task title, task subject, name, summary, to do, todo, todo name, activity subject
  titre, sujet, objet, tâche, nom de la tâche, titel, betreff, aufgabe, aufgabenname, título, asunto, tarea
  nombre de la tarea, assunto, tarefa, nome da tarefa, titolo, oggetto, attività, nome attività, onderwerp, taak, taaknaam
`)

export const TASK_BODY = words(`
  body, description, task description, details, notes, note, comments, comment, full comments, task body, task notes
  content, text, contenu, descriptif, beschreibung, notizen, kommentar, descripción, comentarios, contenido, descrição
  conteúdo, descrizione, contenuto, commenti, beschrijving, omschrijving, opmerkingen
`)

export const DUE_AT = words(`
  due at, due date, due, due on, due by, due date time, due datetime, date due, deadline, task due date, due time
  date d'échéance, échéance, date limite, fällig am, fälligkeitsdatum, fälligkeit, frist, fecha de vencimiento
  vencimiento, fecha límite, data de vencimento, vencimento, prazo, data limite, scadenza, data di scadenza
  vervaldatum, einddatum, срок, 期限
`)

export const TASK_STATUS = words(`
  status, task status, task state, statut, état, estado, estado de la tarea, estado da tarefa, situação, stato
  stato attività, статус
`)

export const NOTE_TITLE = words(`
  title, note title, subject, note subject, name, headline, titre, sujet, objet, titel, betreff, überschrift, título
  asunto, assunto, titolo, oggetto, onderwerp
`)

export const NOTE_BODY = words(`
  body, note body, note, notes, note text, note content, content, text, comment, comments, description, message
  contenu, texte, inhalt, notiz, notiztext, beschreibung, cuerpo, contenido, texto, nota, corpo, conteúdo, contenuto
  testo, inhoud, tekst, notitie
`)

export const MEMBER_NAME = words(`
  name, full name, display name, member name, employee name, nom, nom complet
  vollständiger name, nombre, nombre completo, nome, nome completo, naam, volledige naam
`)

/** They may as well hold an id or the name to sign in with. */
export const MEMBER_NAME_PERHAPS = words('user, member')

export const MEMBER_EMAIL = words('login email, user email, member email, email login, user email address')

export const MEMBER_ROLE = words(
  'role, user role, member role, role name, rôle, rolle, rol, papel, função, ruolo, роль',
)

export const TEAMS = words(`
  teams, team, team name, team names, main team, default team, équipe, équipes, gruppe, equipo, equipos, equipe
  equipes, squadra, команда
`)

/** Who a record belongs to. */
export const OWNER = words(`
  owner, record owner, owned by, owner user, owner full name, assigned to, assigned user, assigned rep, assignee
  salesperson, sales person, sales rep, sales representative, sales owner, account manager, account executive
  responsible, responsible user, responsible person
  propriétaire, responsable, commercial, assigné à, attribué à, besitzer, zuständig, zuständiger, verantwortlich
  verantwortlicher, betreuer, bearbeiter, propietario, asignado a, proprietário, atribuído a, responsável
  proprietario, assegnato a, responsabile, eigenaar, toegewezen aan, verantwoordelijke, ägare, ansvarig, ejer, ansvarlig
  comercial, vendedor, asesor comercial, agente comercial, gestor, venditore, commerciale, agente, accountmanager
  verkoper, vertriebsmitarbeiter, kundenbetreuer, vertriebler, chargé d'affaires, chargé de compte
  omistaja, właściciel, vlastník, владелец, ответственный, sahibi, 担当者, 负责人
`)

/** Who is to do a task: of tasks, this is not the owner. */
export const ASSIGNEE = words(`
  assignee, assigned to, assigned user, assigned, assigned member, task owner, responsible, assigné à, attribué à
  zugewiesen an, zuständig, bearbeiter, asignado a, responsable, atribuído a, responsável, assegnato a
  responsabile, toegewezen aan, uitvoerder, исполнитель
`)
