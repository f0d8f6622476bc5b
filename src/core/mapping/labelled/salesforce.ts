import { labelledFile, type LabelledFile } from './labelled-file.ts'

export const SALESFORCE: readonly LabelledFile[] = [
  labelledFile(
    'Salesforce leads report',
    'leads',
    `
    Lead ID            | 00Q5g00000ABCDe ~ 00Q5g00000ABCDf    | -
    Lead Owner         | Maria Lopez ~ John Park              | -
    Salutation         | Ms. ~ Mr.                            | -
    First Name         | Nadia ~ Tom                          | name.first
    Last Name          | Rahman ~ Becker                      | name.last
    Title              | VP Operations ~ CFO                  | jobTitle
    Company / Account  | Northwind Traders ~ Contoso          | company
    Email              | nadia@northwind.com ~ tom@contoso.de | emails.primary
    Phone              | (415) 555-0101 ~ +49 30 901820       | phones.primary
    Mobile             | (415) 555-0102 ~ +49 170 5550199     | phones.additional
    Fax                | (415) 555-0103                       | -
    Website            | www.northwind.com ~ contoso.de       | website.primary
    Street             | 12 Pine St ~ Hauptstr. 5             | address.street1
    City               | San Francisco ~ Berlin               | address.city
    State/Province     | CA ~ Berlin                          | address.state
    Zip/Postal Code    | 94104 ~ 10115                        | address.postalCode
    Country            | United States ~ Germany              | address.country
    Lead Source        | Web ~ Trade Show                     | source
    Lead Status        | Contacted ~ Qualified                | status
    Industry           | Retail ~ Manufacturing               | industry
    Rating             | Hot ~ Warm                           | -
    Annual Revenue     | 1500000 ~ 32000000                   | annualRevenue.amount
    No. of Employees   | 120 ~ 4500                           | employees
    Email Opt Out      | 0 ~ 1                                | -
    Do Not Call        | 0 ~ 1                                | -
    Last Activity      | 2024-03-01 ~ 2024-04-12              | -
    Created Date       | 2023-11-02 ~ 2023-12-24              | -
    Created By         | Maria Lopez ~ John Park              | -
    Unread By Owner    | 0 ~ 1                                | -
    Description        | Met at the fair ~ Wants a demo       | notes
    `,
  ),
  labelledFile(
    'Salesforce lead object, API names',
    'leads',
    `
    Id                 | 00Q5g00000ABCDeEAC ~ 00Q5g00000ABCDfEAC | -
    IsDeleted          | false ~ false                        | -
    LastName           | Rahman ~ Becker                      | name.last
    FirstName          | Nadia ~ Tom                          | name.first
    Name               | Nadia Rahman ~ Tom Becker            | -
    Title              | VP Operations ~ CFO                  | jobTitle
    Company            | Northwind ~ Contoso                  | company
    Street             | 12 Pine St ~ Hauptstr. 5             | address.street1
    PostalCode         | 94104 ~ 10115                        | address.postalCode
    Phone              | (415) 555-0101 ~ +49 30 901820       | phones.primary
    MobilePhone        | (415) 555-0102                       | phones.additional
    Email              | nadia@northwind.com ~ tom@contoso.de | emails.primary
    LeadSource         | Web ~ Trade Show                     | source
    Status             | New ~ Contacted                      | status
    AnnualRevenue      | 1500000 ~ 32000000                   | annualRevenue.amount
    NumberOfEmployees  | 120 ~ 4500                           | employees
    OwnerId            | 0055g00000AAAAA ~ 0055g00000AAAAB    | -
    HasOptedOutOfEmail | false ~ true                         | -
    IsConverted        | false ~ true                         | -
    ConvertedAccountId | 0015g00000BBBBB                      | -
    CreatedDate        | 2023-11-02T10:00:00.000Z             | -
    SystemModstamp     | 2023-11-02T10:00:00.000Z             | -
    LastActivityDate   | 2024-01-01                           | -
    Product_Interest__c | GC1000 series ~ GC5000 series       | -
    `,
  ),
  labelledFile(
    'Salesforce contacts report',
    'people',
    `
    Contact ID         | 0035g00000ABCDe ~ 0035g00000ABCDf    | -
    Salutation         | Ms. ~ Mr.                            | -
    First Name         | Nadia ~ Tom                          | name.first
    Last Name          | Rahman ~ Becker                      | name.last
    Account Name       | Northwind ~ Contoso                  | -
    Account ID         | 0015g00000BBBBB ~ 0015g00000BBBBC    | -
    Title              | VP Operations ~ CFO                  | jobTitle
    Department         | Operations ~ Finance                 | -
    Birthdate          | 1980-02-11 ~ 1975-10-30              | birthday
    Reports To         | Jane Grey ~ Lee Wong                 | -
    Lead Source        | Web ~ Partner                        | -
    Phone              | (415) 555-0101 ~ (415) 555-0111      | phones.primary
    Home Phone         | (415) 555-0104                       | -
    Mobile             | (415) 555-0102 ~ (415) 555-0122      | phones.additional
    Other Phone        | (415) 555-0105                       | -
    Fax                | (415) 555-0103                       | -
    Email              | nadia@northwind.com ~ tom@contoso.de | emails.primary
    Assistant          | Kim Gray                             | -
    Asst. Phone        | (415) 555-0106                       | -
    Mailing Street     | 12 Pine St ~ Hauptstr. 5             | address.street1
    Mailing City       | San Francisco ~ Berlin               | address.city
    Mailing State/Province  | CA ~ Berlin                     | address.state
    Mailing Zip/Postal Code | 94104 ~ 10115                   | address.postalCode
    Mailing Country    | United States ~ Germany              | address.country
    Other Street       | 1 Side St                            | -
    Other City         | Oakland                              | -
    Other Country      | United States                        | -
    Contact Owner      | Maria Lopez ~ John Park              | -
    Last Modified Date | 2024-03-01                           | -
    Description        | Prefers e-mail ~ Speaks French       | notes
    `,
  ),
  labelledFile(
    'Salesforce accounts report',
    'companies',
    `
    Account ID         | 0015g00000BBBBB ~ 0015g00000BBBBC    | -
    Account Name       | Northwind ~ Contoso                  | name
    Account Owner      | Maria Lopez ~ John Park              | -
    Parent Account     | Northwind Holding                    | -
    Type               | Customer ~ Prospect                  | -
    Phone              | (415) 555-0101 ~ +49 30 901820       | phones.primary
    Fax                | (415) 555-0103                       | -
    Website            | www.northwind.com ~ contoso.de       | domain.primary
    Billing Street     | 12 Pine St ~ Hauptstr. 5             | address.street1
    Billing City       | San Francisco ~ Berlin               | address.city
    Billing State/Province  | CA ~ Berlin                     | address.state
    Billing Zip/Postal Code | 94104 ~ 10115                   | address.postalCode
    Billing Country    | United States ~ Germany              | address.country
    Shipping Street    | 14 Pine St ~ Nebenstr. 1             | -
    Shipping City      | San Francisco ~ Berlin               | -
    Shipping Country   | United States ~ Germany              | -
    Industry           | Retail ~ Manufacturing               | industry
    Employees          | 120 ~ 4500                           | employees
    Annual Revenue     | 1500000 ~ 32000000                   | annualRevenue.amount
    Ownership          | Public ~ Private                     | -
    Rating             | Hot ~ Warm                           | -
    SIC Code           | 5411 ~ 3711                          | -
    Ticker Symbol      | NWT                                  | -
    Account Site       | HQ                                   | -
    Last Activity      | 2024-03-01                           | -
    Description        | Wholesale food ~ Car parts           | description
    `,
  ),
  labelledFile(
    'Salesforce opportunities report',
    'opportunities',
    `
    Opportunity ID     | 0065g00000CCCCC ~ 0065g00000CCCCD    | -
    Opportunity Name   | Northwind 200 seats ~ Contoso renewal | name
    Account Name       | Northwind ~ Contoso                  | -
    Amount             | 50000 ~ 125000.50                    | amount.amount
    Amount Currency    | USD ~ EUR                            | amount.currency
    Expected Revenue   | 25000 ~ 112500                       | -
    Close Date         | 2026-03-31 ~ 2026-06-30              | closeDate
    Stage              | Proposal ~ Meeting                   | stage
    Probability (%)    | 50 ~ 90                              | probability
    Forecast Category  | Pipeline ~ Best Case                 | -
    Lead Source        | Web ~ Partner                        | source
    Type               | New Business ~ Renewal               | -
    Next Step          | Send quote                           | -
    Age                | 12 ~ 30                              | -
    Fiscal Period      | Q1-2026                              | -
    Owner Role         | Sales West                           | -
    Opportunity Owner  | Maria Lopez ~ John Park              | -
    Created Date       | 2025-11-02                           | -
    Description        | Two sites ~ Upsell                   | description
    `,
  ),
  labelledFile(
    'Salesforce tasks report',
    'tasks',
    `
    Activity ID        | 00T5g00000DDDDD                      | -
    Subject            | Call ~ Send quote                    | title
    Due Date           | 2026-03-31 ~ 2026-04-02              | dueAt
    Status             | Done ~ In progress                   | status
    Priority           | Normal ~ High                        | -
    Assigned To        | Maria Lopez ~ John Park              | -
    Company / Account  | Northwind ~ Contoso                  | -
    Contact            | Nadia Rahman ~ Tom Becker            | -
    Full Comments      | Ask about seats ~ Two versions       | body
    `,
  ),
]
