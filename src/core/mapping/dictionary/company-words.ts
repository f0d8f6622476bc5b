/** What others call the things that a company is described by. */
import { words } from './words.ts'

export const COMPANY_NAME = words(`
  company, company name, organization, organisation, organization name, organisation name, account, account name
  business name, firm, firm name, employer, employer name, current company, company account, name of company
  name of the company, name of organization, org, org name, associated company, works at
  primary company, workplace
  entreprise, société, nom de l'entreprise, nom de la société, nom entreprise, nom société, raison sociale, compte
  nom du compte, organisme, unternehmen, firma, firmenname, unternehmensname, name der firma, name des unternehmens
  organisationsname, empresa, nombre de la empresa, nombre de empresa, nombre empresa, compañía, razón social, cuenta
  nombre de la cuenta, organización, nome da empresa, nome empresa, razão social, organização, azienda, società
  nome azienda, nome dell'azienda, nome società, ragione sociale, bedrijf, bedrijfsnaam, naam bedrijf, organisatie
  organisatienaam, företag, företagsnamn, virksomhed, firmanavn, bedrift, yritys, yrityksen nimi, nazwa firmy
  společnost, компания, название компании, организация, şirket, şirket adı, 会社, 会社名, 公司, 公司名称
`)

export const DOMAIN = words(`
  domain, domains, domain name, domain names, company domain, company domain name, primary domain, web domain
  website domain, organization domain, account domain, domain url, nom de domaine, domaine, domäne, dominio
  nombre de dominio, domínio, nome di dominio, domein, domeinnaam, домен
`)

export const WEBSITE = words(`
  website, websites, web site, website url, website address, url, web, www, web address, web page, webpage, homepage
  home page, home page url, internet address, company url, business website, corporate website, website value
  site web, site internet, adresse du site, internetseite, webseite, internetadresse, webadresse, internet
  sitio web, página web, pagina web, dirección web, página de internet, sítio web, sito web
  sito internet, sito, webpagina, websteadres, hemsida, webbplats, webbsida, hjemmeside, nettside, verkkosivut
  kotisivu, strona internetowa, strona www, webové stránky, сайт, веб-сайт, web sitesi, ウェブサイト, 网站, 网址
`)

/** In English a site is a place first of all. */
export const WEBSITE_PERHAPS = words('site, company site, sítio')

export const INDUSTRY = words(`
  industry, industries, industry name, industry type, industry sector, industry vertical, primary industry, sector
  business sector, vertical, line of business, secteur, secteur d'activité, industrie, branche, wirtschaftszweig
  sector industrial, sector de actividad, industria, setor, ramo de atividade, indústria, settore
  settore di attività, bedrijfstak, sector, bransch, toimiala, branża, odvětví, отрасль, sektör, 業種, 行业
`)

export const EMPLOYEES = words(`
  employees, number of employees, no of employees, no employees, nr of employees, num employees, num of employees
  nb employees, total employees, employee count, employees count, employee total, headcount, head count
  total headcount, staff count, number of staff, company headcount, numemployees
  nombre d'employés, nb employés, n° employés, effectif, effectifs, nombre de salariés, mitarbeiter, mitarbeiterzahl
  anzahl mitarbeiter, anzahl der mitarbeiter, mitarbeiteranzahl, anzahl beschäftigte, empleados
  número de empleados, nº de empleados, nº empleados, num empleados, cantidad de empleados, funcionários, número de funcionários
  nº de funcionários, colaboradores, número de colaboradores, dipendenti, numero di dipendenti, numero dipendenti
  n dipendenti, aantal werknemers, aantal medewerkers, medewerkers, werknemers, antal anställda, anställda
  antal ansatte, antall ansatte, henkilöstömäärä, liczba pracowników, počet zaměstnanců, количество сотрудников
  число сотрудников, çalışan sayısı, 従業員数, 员工数
`)

/** Often a range of numbers, which is not a number: the values decide. */
export const EMPLOYEES_PERHAPS = words(`
  company size, organization size, firm size, taille, taille de l'entreprise, unternehmensgröße, tamaño de la empresa
  tamaño, porte da empresa, tamanho da empresa, dimensione azienda, bedrijfsgrootte
`)

export const ANNUAL_REVENUE = words(`
  annual revenue, annual revenues, revenue, revenues, yearly revenue, total revenue, company revenue, annual turnover
  turnover, annual sales, yearly turnover, revenue amount, annual revenue amount, revenue per year
  chiffre d'affaires, chiffre d'affaires annuel, ca annuel, revenu annuel, revenus annuels, umsatz, jahresumsatz
  umsatz pro jahr, ingresos anuales, facturación, facturación anual, ingresos, receita anual, faturamento
  faturamento anual, receita, faturação anual, volume de negócios, fatturato, fatturato annuo, fatturato annuale
  ricavi annuali, ricavi, jaaromzet, omzet, årsomsättning, omsättning, årsomsætning, omsætning, omsetning, liikevaihto
  roczny przychód, przychody, roční obrat, obrat, годовой доход, выручка, yıllık gelir, ciro, 年商, 年收入
`)

/** Another system's word for the same field, though elsewhere it is only the recurring part. */
export const ANNUAL_REVENUE_PERHAPS = words('arr, annual recurring revenue, arr amount')

export const IDEAL_CUSTOMER = words(`
  ideal customer, ideal customer profile, icp, is icp, icp fit, is ideal customer, client idéal, profil client idéal
  idealkunde, cliente ideal, cliente ideale, ideale klant
`)

export const DESCRIPTION = words(`
  description, descriptions, about, about us, company description, short description, long description, overview
  business description, descriptif, beschreibung, unternehmensbeschreibung, descripción, acerca de, descrição, sobre
  descrizione, beschrijving, omschrijving, beskrivning, beskrivelse, kuvaus, opis, popis, описание, açıklama, 説明, 描述
`)

export const NOTES = words(`
  notes, note, comments, comment, remarks, remark, notes comments, comments notes, additional notes, free text
  general notes, internal notes, background info, background information, questions comments, questions and comments
  booth notes, call notes, meeting notes, sales notes, lead notes, contact notes, message, your message, nachricht
  mensaje, mensagem, messaggio, bericht
  commentaire, commentaires, remarque, remarques, notizen, notiz, bemerkung, bemerkungen, anmerkungen, anmerkung
  kommentar, kommentare, notas, nota, observaciones, comentarios, comentario, observações, observação, comentários
  anotações, osservazioni, commenti, commento, annotazioni, notities, notitie, opmerking, opmerkingen, anteckningar
  noter, bemærkninger, merknader, muistiinpanot, notatki, uwagi, poznámky, poznámka, заметки, примечание, комментарий
  notlar, 備考, メモ, 备注
`)

/** Text about the record, which is a description or a note. */
export const BACKGROUND = words(`
  background, details, detail, bio, biography, profile text, summary, more information, additional information
  weitere informationen, informations, información adicional, informazioni, informatie, toelichting
`)

export const TAGS = words(`
  tags, tag, tag list, tag names, labels, étiquettes, étiquette, mots clés, schlagwörter, schlagworte, schlagwort
  etiquetas, etiqueta, marcadores, etichette, etichetta, trefwoorden, etiketter, taggar, tunnisteet, tagi, etykiety
  štítky, теги, метки, etiketler, タグ, 标签
`)

export const TAGS_PERHAPS = words('categories, label, kategorien, catégories, categorías, categorie, kategorier')
