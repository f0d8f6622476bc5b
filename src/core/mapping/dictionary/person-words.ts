/** What others call the names, addresses and numbers of a person. */
import { words } from './words.ts'

export const FIRST_NAME = words(`
  first name, first names, given name, given names, forename, fname, f name, name first, christian name
  prénom, prénoms, vorname, vornamen, nombre de pila, primer nombre, nombres, primeiro nome, nome próprio
  nome di battesimo, voornaam, voornamen, förnamn, fornavn, etunimi, imię, jméno, křestní jméno, имя, 名, 名字
`)

export const LAST_NAME = words(`
  last name, last names, surname, surnames, family name, lname, l name, name last
  nom de famille, nachname, familienname, zuname, apellido, apellidos, sobrenome, cognome, achternaam, familienaam
  efternamn, efternavn, etternavn, sukunimi, nazwisko, příjmení, фамилия, soyad, soyadı, soyisim, 姓, 姓氏
`)

/** One half of a name, or the whole of it: the other columns say which. */
export const SOME_NAME = words('name, nom, nome, nombre, naam, namn, navn, nimi, isim')

export const FULL_NAME = words(`
  full name, fullname, contact name, person name, display name, contact full name, complete name, formatted name
  first and last name, first name last name, name full, contact person, customer name, attendee, attendee name
  nom complet, nom et prénom, prénom et nom, nom prénom, prénom nom, nom du contact, vollständiger name
  vor und nachname, vorname und nachname, vorname nachname, vorname name, ansprechpartner, kontaktname
  nombre completo, nombre y apellidos, nombre apellidos, nombre y apellido, nombre del contacto, persona de contacto
  nome completo, nome e cognome, nome cognome, nome e sobrenome, nome do contato, nome do contacto, volledige naam
  full name last first, name last first, nachname vorname, nachname und vorname, name vorname, name und vorname, last name first name, last first
  surname and first name, surname first name, cognome e nome, cognome nome, apellidos y nombre, apellidos nombre
  apellido y nombre, sobrenome e nome, achternaam voornaam, achternaam en voornaam, voornaam achternaam
  voornaam en achternaam, naam contactpersoon
  contactpersoon, имя фамилия, фио, 姓名, 氏名
`)

/** Whole names that begin with the last name. */
export const LAST_NAME_FIRST = words(`
  nom et prénom, nom prénom, nachname vorname, nachname und vorname, name vorname, name und vorname
  full name last first, name last first
  last name first name, last first, surname and first name, surname first name, cognome e nome, cognome nome
  apellidos y nombre, apellidos nombre, apellido y nombre, sobrenome e nome, achternaam voornaam
  achternaam en voornaam, 姓名, 氏名, фио
`)

export const EMAIL = words(`
  email, emails, email address, email addresses, email id, mail, mail address, mail id, email 1, primary email
  primary email address, main email, default email, work email, work email address, email work, business email
  business email address, office email, corporate email, professional email, email primary
  email business, email office, contact email address, email value, email main
  courriel, adresse email, adresse mail, adresse courriel, adresse électronique, adresse de messagerie, email professionnel, mél
  emailadresse, mailadresse, email geschäftlich, geschäftliche email, correo, correo electrónico, correo-e
  dirección de correo, dirección de correo electrónico, dirección de email, endereço de email, correio eletrônico
  correio eletrónico, indirizzo email, indirizzo di posta elettronica, posta elettronica, indirizzo mail
  emailadres, mailadres, epost, epostadress, epostadresse, sähköposti, sähköpostiosoite, adres email, adres e-mail
  eposta, e-posta adresi, электронная почта, эл почта, рабочий email, рабочая почта, メール, メールアドレス, 邮箱, 电子邮件, 電子郵件
`)

export const PRIVATE_EMAIL = words(`
  personal email, private email, home email, email home, email personal, personal email address, home email address
  email private, email perso, email personnel, private emailadresse, email privat, private email-adresse
  correo personal, email pessoal, email personale, email privé
`)

export const OTHER_EMAIL = words(`
  other email, other emails, secondary email, second email, additional email, additional emails, alternate email
  alternative email, alt email, backup email, email other, email secondary, email alternate, email alternative
  additional email address, additional email addresses, other email address, secondary email address
  alternate email address, autre email, email secondaire, weitere email, zweite email, otro correo
  correo secundario, correo electrónico secundario, email secundário, altra email, email secondaria, andere email
`)

export const PHONE = words(`
  phone, phones, phone number, phone numbers, phone no, phone num, phone nr, phone 1, ph, ph no, ph number
  telephone, telephones, telephone number, telephone no, tel, tel no, tel nr, tel number, contact no, contact number
  primary phone, primary phone number, main phone, main phone number, phone main, phone primary, default phone
  work phone, work phone number, phone work, work telephone, work tel, business phone, business phone number
  business telephone, phone business, office phone, office phone number, phone office, direct phone, direct line
  direct dial, work direct phone, direct phone number, phone value
  téléphone, numéro de téléphone, no de téléphone, tél, téléphone professionnel, téléphone fixe, téléphone bureau
  telefon, telefonnummer, telefon nr, telefonnr, rufnummer, telefon geschäftlich, telefon büro, telefon dienstlich
  geschäftlich telefon, festnetz, teléfono, teléfonos, número de teléfono, teléfono fijo, teléfono de la oficina
  telefone, número de telefone, telefone comercial, telefone fixo, telefono, numero di telefono, telefono fisso
  telefono ufficio, telefoon, telefoonnummer, telefoon werk, puhelin, puhelinnumero, numer telefonu, telefonnummer
  telefonní číslo, телефон, номер телефона, рабочий телефон, telefon numarası, 電話, 電話番号, 电话, 电话号码
`)

export const MOBILE_PHONE = words(`
  mobile, mobiles, whatsapp, whatsapp number, mobile whatsapp, whatsapp phone, mobile phone, mobile phone number, mobile number, mobile no, mobile nr, mobile telephone, phone mobile
  cell, cell phone, cellphone, cell phone number, cell number, cellular, phone cell, mob, mob no
  portable, téléphone portable, téléphone mobile, tél portable, tél mobile, mobil, mobiltelefon, mobilnummer
  mobil nr, mobiltelefonnummer, handy, handynummer, handy nr, móvil, teléfono móvil, celular, teléfono celular
  número de celular, telefone celular, telemóvel, cellulare, telefono cellulare, numero di cellulare, mobiel
  mobiele telefoon, mobiel nummer, gsm, mobilní telefon, mobiltelefonnummer, мобильный, мобильный телефон, 携帯電話, 手机
`)

export const HOME_PHONE = words(`
  home phone, home phone number, home telephone, phone home, home tel, private phone, personal phone, phone personal
  phone private, téléphone personnel, téléphone domicile, telefon privat, privattelefon, teléfono particular
  teléfono de casa, telefone residencial, telefono casa, telefono abitazione, telefoon thuis, telefoon privé
`)

export const SECOND_PHONE = words(`
  secondary phone, second phone, additional phone, additional phones, alternate phone, alternative phone, alt phone
  phone secondary, phone alternate, secondary phone number, alternate phone number, additional phone number
  additional phone numbers, téléphone secondaire, weiteres telefon, teléfono secundario
`)

export const OTHER_PHONE = words(`
  other phone, other phones, phone other, other phone number, autre téléphone, otro teléfono, outro telefone
  altro telefono, andere telefoon
`)

export const JOB_TITLE = words(`
  job title, title, position, designation, job position, job role, professional title, work title, position title
  job, occupation, organization title, contact title, current title, current position, business title
  titre du poste, intitulé du poste, intitulé de poste, poste, fonction, berufsbezeichnung, jobtitel, job-titel
  stellenbezeichnung, positionsbezeichnung, funktion, puesto, puesto de trabajo, título del puesto, cargo, posición
  cargo do contato, função, posizione, posizione lavorativa, qualifica, ruolo, ruolo aziendale, mansione, functie
  functietitel, functieomschrijving, befattning, stilling, stillingsbetegnelse, tehtävänimike, stanowisko
  pozice, должность, ünvan, 役職, 职位, 职务
`)

/** They may as well mean the place in a list, a permission or an academic title. */
export const JOB_TITLE_PERHAPS = words('role, function, beruf, titre, titel')

export const BIRTHDAY = words(`
  birthday, birth date, birthdate, date of birth, dob, born, born on, birth day, d o b
  date de naissance, anniversaire, geburtsdatum, geburtstag, geboren am, fecha de nacimiento, cumpleaños
  data de nascimento, aniversário, data di nascita, compleanno, geboortedatum, verjaardag, födelsedatum
  fødselsdato, fødselsdag, syntymäaika, data urodzenia, datum narození, дата рождения, doğum tarihi, 生年月日, 生日
`)

export const LINKEDIN = words(`
  linkedin, linkedin url, linkedin profile, linkedin profile url, linkedin link, linkedin page, linkedin address
  linkedin account, linkedin public profile, social linkedin, linkedin contact profile, person linkedin url, linkedin contact profile url, linkedin id url
  linkedin primary link url, linkedin website, profil linkedin, linkedin profil, perfil de linkedin
  perfil do linkedin, profilo linkedin, linkedin profiel, url linkedin, lien linkedin
`)

export const X = words(`
  twitter, twitter url, twitter profile, twitter profile url, twitter link, twitter page, twitter account, x twitter
  twitter x, twitter handle, twitter username, twitter name, twitter user name, x handle, x username, x url, x profile, x profile url, x link, x account, x com, x twitter url, twitter x url, profil twitter, perfil de twitter, url twitter
`)
