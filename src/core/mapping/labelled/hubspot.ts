import { labelledFile, type LabelledFile } from './labelled-file.ts'

export const HUBSPOT: readonly LabelledFile[] = [
  labelledFile(
    'HubSpot contacts export',
    'people',
    `
    Record ID                | 51 ~ 101                              | -
    First Name               | Brian ~ Maria                         | name.first
    Last Name                | Halligan ~ Johnson                    | name.last
    Email                    | bh@hubspot.com ~ mj@acme.com          | emails.primary
    Phone Number             | +1 617 555 0101 ~ +1 617 555 0102     | phones.primary
    Mobile Phone Number      | +1 617 555 0103                       | phones.additional
    Contact owner            | Sam Sales (sam@us.com) ~ Kim Ray      | -
    Lead Status              | New ~ Open                            | -
    Lifecycle Stage          | Lead ~ Customer                       | -
    Marketing contact status | Marketing contact                     | -
    Create Date              | 2024-01-03 10:11 ~ 2024-02-03 11:12   | -
    Last Activity Date       | 2024-03-03 10:11                      | -
    Job Title                | CEO ~ Engineer                        | jobTitle
    Company Name             | HubSpot ~ Acme                        | -
    Associated Company       | HubSpot ~ Acme                        | -
    Associated Company IDs   | 8821 ~ 8822                           | -
    Primary Associated Company ID | 8821 ~ 8822                      | -
    Website URL              | hubspot.com ~ acme.com                | -
    Street Address           | 25 First St ~ 1 Main St               | address.street1
    City                     | Cambridge ~ Boston                    | city
    State/Region             | MA ~ MA                               | address.state
    Postal Code              | 02141 ~ 02110                         | address.postalCode
    Country/Region           | United States ~ United States         | address.country
    Date of birth            | 1980-01-01 ~ 1979-05-05               | birthday
    Original Source          | Organic Search ~ Offline              | -
    LinkedIn Bio             | Builder                               | -
    Twitter Username         | bhalligan ~ maria_j                   | -
    Number of Sessions       | 3 ~ 9                                 | -
    Unsubscribed from all email | false ~ true                       | -
    Email Domain             | hubspot.com ~ acme.com                | -
    Persona                  | Marketing Mary                        | -
    `,
  ),
  labelledFile(
    'HubSpot internal names',
    'people',
    `
    hs_object_id      | 51 ~ 101                     | -
    firstname         | Brian ~ Maria                | name.first
    lastname          | Halligan ~ Johnson           | name.last
    email             | bh@hubspot.com ~ mj@acme.com | emails.primary
    phone             | +1 617 555 0101              | phones.primary
    mobilephone       | +1 617 555 0103              | phones.additional
    jobtitle          | CEO ~ Engineer               | jobTitle
    company           | HubSpot ~ Acme               | -
    address           | 25 First St ~ 1 Main St      | address.street1
    city              | Cambridge ~ Boston           | city
    state             | MA ~ MA                      | address.state
    zip               | 02141 ~ 02110                | address.postalCode
    country           | United States ~ France       | address.country
    createdate        | 1704276671000                | -
    lastmodifieddate  | 1704276671000                | -
    hubspot_owner_id  | 4411 ~ 4412                  | -
    hs_lead_status    | NEW ~ OPEN                   | -
    lifecyclestage    | lead ~ customer              | -
    `,
  ),
  labelledFile(
    'HubSpot companies export',
    'companies',
    `
    Record ID              | 8821 ~ 8822                        | -
    Company name           | HubSpot ~ Acme                     | name
    Company owner          | Sam Sales ~ Kim Ray                | -
    Create Date            | 2024-01-03 10:11                   | -
    Phone Number           | +1 617 555 0101 ~ +1 617 555 0102  | phones.primary
    Last Activity Date     | 2024-03-03 10:11                   | -
    City                   | Cambridge ~ Boston                 | address.city
    Country/Region         | United States ~ United States      | address.country
    Industry               | Software ~ Retail                  | industry
    Company Domain Name    | hubspot.com ~ acme.com             | domain.primary
    Website URL            | https://hubspot.com ~ https://acme.com | -
    Street Address         | 25 First St ~ 1 Main St            | address.street1
    Street Address 2       | Floor 2 ~ Suite 9                  | address.street2
    State/Region           | MA ~ MA                            | address.state
    Postal Code            | 02141 ~ 02110                      | address.postalCode
    Number of Employees    | 8246 ~ 120                         | employees
    Annual Revenue         | 2000000000 ~ 15000000              | annualRevenue.amount
    Description            | Inbound marketing ~ Anvils         | description
    LinkedIn Company Page  | https://linkedin.com/company/hubspot ~ https://linkedin.com/company/acme | linkedin.primary
    Time Zone              | America/New_York                   | -
    Type                   | Prospect ~ Partner                 | -
    Is Public              | true ~ false                       | -
    Year Founded           | 2006 ~ 1950                        | -
    Associated Contact     | Brian Halligan                     | -
    `,
  ),
  labelledFile(
    'HubSpot deals export',
    'opportunities',
    `
    Record ID          | 991 ~ 992                              | -
    Deal Name          | Acme - 200 seats ~ Beta                | name
    Deal Stage         | Proposal ~ Meeting                     | stage
    Pipeline           | Sales Pipeline                         | -
    Close Date         | 2026-03-31 10:22 ~ 2026-06-30 09:00    | closeDate
    Deal owner         | Sam Sales ~ Kim Ray                    | -
    Amount             | 50000 ~ 125000.50                      | amount.amount
    Amount in company currency | 50000 ~ 125000.50              | -
    Currency           | USD ~ EUR                              | amount.currency
    Deal probability   | 0.5 ~ 0.9                              | probability
    Deal Type          | newbusiness ~ existingbusiness         | -
    Associated Company | Acme ~ Beta                            | -
    Associated Contact | Brian Halligan ~ Maria Johnson         | -
    Last Contacted     | 2026-01-01                             | -
    Weighted amount    | 25000                                  | -
    Days to close      | 20 ~ 30                                | -
    Deal Description   | Two sites ~ Upsell                     | description
    `,
  ),
  labelledFile(
    'HubSpot notes and tasks',
    'tasks',
    `
    Record ID      | 771 ~ 772                            | -
    Task Title     | Call Brian ~ Send quote              | title
    Due Date       | 2026-03-31 10:22 ~ 2026-06-30 09:00  | dueAt
    Task Status    | To do ~ Done                         | status
    Task Notes     | Ask about seats ~ Two versions       | body
    Task Type      | CALL ~ EMAIL                         | -
    Assigned to    | sam@us.com ~ kim@us.com              | assignee.email
    Priority       | HIGH ~ LOW                           | -
    Completed at   | 2026-03-01 10:00                     | -
    `,
  ),
]
