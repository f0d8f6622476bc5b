/** What others call the things that sales are followed by: leads and opportunities. */
import { words } from './words.ts'

export const LEAD_SOURCE = words(`
  source, sources, lead source, original source, contact source, source of lead, source name, source du lead, source du prospect, source de la piste, origine
  origine du lead, leadquelle, lead-quelle, quelle, herkunft, lead herkunft, fuente, origen, origen del lead
  fuente del lead, fuente de posible cliente, fonte, origem, origem do lead, fonte do lead, fonte del lead
  origine lead, fonte lead, bron, leadbron, herkomst, källa, kilde, lähde, źródło, zdroj, источник, kaynak, 来源
`)

export const LEAD_SOURCE_PERHAPS = words(`
  origin, lead origin, acquisition source, acquisition channel, how did you hear about us, how did you find us
`)

export const DEAL_SOURCE = words('deal source, opportunity source, source du deal')

export const LEAD_STATUS = words(`
  status, lead status, status lead, lead status name, status label, statut, statut du lead, leadstatus
  estado del lead, estado de posible cliente, status do lead, situação, stato lead, stato del lead, leadstatus
  статус, durum, 状态
`)

/** In Italian and French also a country or a condition. */
export const LEAD_STATUS_PERHAPS = words('état, stato, lead stage')

export const LEAD_RATING = words(`
  rating, lead rating, star rating, stars, bewertung, calificación, classificação, valutazione, évaluation
  beoordeling, оценка
`)

export const DEAL_NAME = words(`
  deal name, deal title, deal, opportunity name, opportunity title, opportunity, name, title, subject of deal
  nom de l'opportunité, opportunité, nom de l'affaire, affaire, nom, verkaufschance, name der verkaufschance, dealname
  deal-name, nombre de la oportunidad, oportunidad, nombre del negocio, nombre, negocio, nome da oportunidade
  oportunidade, nome do negócio, nome, nome opportunità, opportunità, naam, naam van de deal, verkoopkans, сделка
  название сделки
`)

export const DEAL_AMOUNT = words(`
  amount, deal amount, deal value, value, opportunity amount, opportunity value, deal size, amount value, sales amount
  close value, estimated value, est revenue, estimated revenue, deal value amount
  montant, montant de l'affaire, valeur, betrag, wert, auftragswert, dealwert, geschätzter wert, importe, monto, valor
  valor del negocio, valor do negócio, montante, quantia, importo, valore, valore trattativa, bedrag, waarde
  waarde van de deal, belopp, beløb, beløp, summa, kwota, wartość, částka, сумма, tutar, 金額, 金额
`)

export const DEAL_AMOUNT_PERHAPS = words(`
  amount in company currency, contract value, total contract value, total value, total amount, acv, tcv
  expected revenue
`)

export const CURRENCY = words(`
  currency, currency code, deal currency, currency iso code, currency of value, amount currency, deal value currency
  devise, monnaie, währung, währungscode, moneda, divisa, moeda, valuta, munt, munteenheid, valuutta, waluta, měna
  валюта, para birimi, 通貨, 货币
`)

export const CLOSE_DATE = words(`
  close date, closing date, expected close date, expected closing date, expected close, expected closing
  est close, estimated close, estimated close date, estimated closing date, est close date, est closing date, deal close date, projected close date
  target close date, anticipated close date, forecast close date
  date de clôture, date de clôture prévue, date de fermeture, clôture prévue, abschlussdatum, erwartetes abschlussdatum
  voraussichtliches abschlussdatum, geplantes abschlussdatum, fecha de cierre, fecha de cierre prevista
  fecha prevista de cierre, fecha estimada de cierre, data de fechamento, data prevista de fechamento
  data de fechamento esperada, data de fecho, data di chiusura, data chiusura, data di chiusura prevista
  sluitingsdatum, verwachte sluitingsdatum, дата закрытия
`)

export const STAGE = words(`
  stage, deal stage, pipeline stage, milestone, sales phase, deal phase, sales stage, opportunity stage, stage name, stage label, deal stage name
  étape, étape de l'opportunité, étape de la transaction, phase, phase de vente, verkaufsphase, dealphase, deal-phase
  etapa, etapa del negocio, etapa do negócio, fase, fase di vendita, fase trattativa, fase opportunità, verkoopfase
  dealfase, стадия, этап, etap, 阶段
`)

export const PROBABILITY = words(`
  probability, probability percent, probability percentage, win probability, deal probability, closing probability
  close probability, win likelihood, likelihood, probabilité, wahrscheinlichkeit, abschlusswahrscheinlichkeit
  probabilidad, probabilidad de cierre, probabilidade, probabilità, probabilità di chiusura, kans, waarschijnlijkheid
  sannolikhet, sandsynlighed, prawdopodobieństwo, вероятность
`)
