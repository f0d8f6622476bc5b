import { labelledFile, type LabelledFile } from './labelled-file.ts'

/** More customer systems, from SugarCRM on. */
export const SMALLER_CUSTOMER_SYSTEMS: readonly LabelledFile[] = [
  labelledFile(
    'SugarCRM accounts',
    'companies',
    `
    Name:                   | Acme ~ Beta                       | name
    Website:                | acme.com ~ beta.io                | domain.primary
    Office Phone:           | 415 555 0101                      | phones.primary
    Alternate Phone:        | 415 555 0102                      | phones.additional
    Fax:                    | 415 555 0107                      | -
    Email Address:          | info@acme.com ~ hello@beta.io     | -
    Billing Street:         | 1 Main St ~ 2 Oak Ave             | address.street1
    Billing City:           | Austin ~ Dallas                   | address.city
    Billing State:          | TX ~ TX                           | address.state
    Billing Postal Code:    | 73301 ~ 75001                     | address.postalCode
    Billing Country:        | USA ~ USA                         | address.country
    Shipping City:          | Austin                            | -
    Type:                   | Customer ~ Prospect               | -
    Industry:               | Retail ~ Software                 | industry
    Annual Revenue:         | 1500000 ~ 3000000                 | annualRevenue.amount
    Employees:              | 120 ~ 45                          | employees
    SIC Code:               | 5411 ~ 7372                       | -
    Ticker Symbol:          | ACM                               | -
    Ownership:              | Private ~ Public                  | -
    Rating:                 | A ~ B                             | -
    Description:            | Family firm ~ Spin-off            | description
    Assigned to:            | sam ~ kim                         | owner.name?
    Teams:                  | Global                            | -
    `,
  ),
  labelledFile(
    'vTiger leads',
    'leads',
    `
    Salutation              | Ms. ~ Mr.                         | -
    First Name              | Ann ~ Bo                          | name.first
    Lead Number             | LEA1 ~ LEA2                       | -
    Primary Phone           | 415 555 0101 ~ 415 555 0102       | phones.primary
    Last Name               | Lee ~ Chen                        | name.last
    Mobile Phone            | 415 555 0103                      | phones.additional
    Company                 | Acme ~ Beta                       | company
    Designation             | Buyer ~ CTO                       | jobTitle
    Primary Email           | ann@acme.com ~ bo@beta.com        | emails.primary
    Secondary Email         | ann@gmail.com                     | emails.additional
    Lead Source             | Cold Call ~ Employee              | source
    Website                 | acme.com ~ beta.io                | website.primary
    Industry                | Retail ~ Software                 | industry
    Lead Status             | Contacted ~ Junk Lead             | status
    Annual Revenue          | 1500000                           | annualRevenue.amount
    Rating                  | Active ~ Acquired                 | -
    Number Of Employees     | 120 ~ 45                          | employees
    Assigned To             | sam ~ kim                         | owner.name?
    Email Opt Out           | 0 ~ 1                             | -
    Street                  | 1 Main St ~ 2 Oak Ave             | address.street1
    PO Box                  | 12                                | -
    Postal Code             | 73301 ~ 75001                     | address.postalCode
    City                    | Austin ~ Dallas                   | address.city
    Country                 | USA ~ USA                         | address.country
    State                   | TX ~ TX                           | address.state
    Description             | Met at the fair                   | notes
    `,
  ),
  labelledFile(
    'Bitrix24 contacts',
    'people',
    `
    ID                      | 12 ~ 13                           | -
    Salutation              | Ms. ~ Mr.                         | -
    First name              | Ann ~ Bo                          | name.first
    Second name             | Marie                             | -
    Last name               | Lee ~ Chen                        | name.last
    Photo                   | /upload/1.png                     | -
    Date of birth           | 11.02.1980 ~ 30.10.1975           | birthday
    Company                 | Acme ~ Beta                       | company.name?
    Position                | Buyer ~ CTO                       | jobTitle
    Work phone              | +14155550101 ~ +14155550102       | phones.primary
    Mobile                  | +14155550103                      | phones.additional
    Fax                     | +14155550107                      | -
    Work e-mail             | ann@acme.com ~ bo@beta.com        | emails.primary
    Home e-mail             | ann@gmail.com                     | emails.additional
    Source                  | Web ~ Fair                        | -
    Responsible person      | Sam Sales ~ Kim Ray               | owner.name?
    Comment                 | Call in May ~ Likes golf          | notes
    Created on              | 01.03.2023 10:00                  | -
    `,
  ),
  labelledFile(
    'Keap contacts',
    'people',
    `
    Id                      | 101 ~ 103                         | -
    Title                   | Ms. ~ Mr.                         | -
    First Name              | Ann ~ Bo                          | name.first
    Last Name               | Lee ~ Chen                        | name.last
    Suffix                  | Jr.                               | -
    Nickname                | Annie                             | -
    Job Title               | Buyer ~ CTO                       | jobTitle
    Company                 | Acme ~ Beta                       | company.name?
    Email                   | ann@acme.com ~ bo@beta.com        | emails.primary
    Email Address 2         | ann@gmail.com ~ bo@gmail.com      | emails.additional
    Phone 1                 | (415) 555-0101 ~ (415) 555-0102   | phones.primary
    Phone 1 Ext             | 12                                | -
    Phone 1 Type            | Work ~ Mobile                     | -
    Phone 2                 | (415) 555-0103                    | phones.additional
    Fax 1                   | (415) 555-0107                    | -
    Street Address 1        | 1 Main St ~ 2 Oak Ave             | address.street1
    Street Address 2        | Suite 4                           | address.street2
    City                    | Austin ~ Dallas                   | city
    State                   | TX ~ TX                           | address.state
    Postal Code             | 73301 ~ 75001                     | address.postalCode
    Country                 | United States                     | address.country
    Birthday                | 1980-02-11                        | birthday
    Anniversary             | 2005-06-01                        | -
    Spouse Name             | Tom                               | -
    Tags                    | vip ~ fair                        | tags
    Person Notes            | Likes golf ~ Met in May           | notes
    Lead Source             | Web ~ Fair                        | -
    Owner                   | Sam Sales                         | owner.name?
    `,
  ),
  labelledFile(
    'ActiveCampaign contacts',
    'people',
    `
    Email                   | ann@acme.com ~ bo@beta.com        | emails.primary
    First Name              | Ann ~ Bo                          | name.first
    Last Name               | Lee ~ Chen                        | name.last
    Phone                   | 4155550101 ~ 4155550102           | phones.primary
    Account                 | Acme ~ Beta                       | company.name?
    Job Title               | Buyer ~ CTO                       | jobTitle
    Tags                    | vip,fair ~ fair                   | tags
    Date Created            | 2023-03-01 10:00                  | -
    IP Address              | 203.0.113.7                       | -
    Organization            | Acme ~ Beta                       | -
    Contact Score           | 5 ~ 20                            | -
    Bounced Hard            | 0 ~ 0                             | -
    `,
  ),
  labelledFile(
    'Copper companies',
    'companies',
    `
    Copper ID               | 12345678 ~ 12345679               | -
    Name                    | Acme ~ Beta                       | name
    Primary Contact         | Ann Lee ~ Bo Chen                 | -
    Owned By                | Sam Sales ~ Kim Ray               | owner.name?
    Owner Id                | 123 ~ 124                         | -
    Street                  | 1 Main St ~ 2 Oak Ave             | address.street1
    City                    | Austin ~ Dallas                   | address.city
    State                   | TX ~ TX                           | address.state
    Postal Code             | 73301 ~ 75001                     | address.postalCode
    Country                 | US ~ US                           | address.country
    Phone Number            | 4155550101 ~ 4155550102           | phones.primary
    Phone Number 2          | 4155550103                        | phones.additional
    Email Domain            | acme.com ~ beta.io                | -
    Website                 | http://acme.com ~ http://beta.io  | domain.primary
    Details                 | Family firm ~ Spin-off            | description
    Tags                    | vip ~ fair                        | tags
    Interaction Count       | 12 ~ 3                            | -
    Last Contacted          | 3/1/2024                          | -
    Inactive Days           | 12                                | -
    `,
  ),
  labelledFile(
    'Copper opportunities',
    'opportunities',
    `
    Copper ID               | 12345678 ~ 12345679               | -
    Name                    | Acme 200 seats ~ Beta pilot       | name
    Primary Contact         | Ann Lee ~ Bo Chen                 | contact.name?
    Company                 | Acme ~ Beta                       | company.name?
    Value                   | 12000 ~ 3400                      | amount.amount
    Currency                | USD ~ USD                         | amount.currency
    Converted Value         | 12000 ~ 3400                      | -
    Exchange Rate           | 1.0                               | -
    Pipeline                | Sales                             | -
    Stage                   | Qualified ~ Proposal              | stage
    Status                  | Open ~ Won                        | -
    Win Probability         | 20 ~ 60                           | probability
    Priority                | High ~ None                       | -
    Close Date              | 5/1/2024 ~ 6/15/2024              | closeDate
    Loss Reason             | Price                             | -
    Source                  | Web ~ Referral                    | source
    Owned By                | Sam Sales ~ Kim Ray               | owner.name?
    Details                 | Renewal ~ New site                | description
    Tags                    | vip                               | -
    `,
  ),
  labelledFile(
    'Zoho accounts',
    'companies',
    `
    Record Id               | zcrm_4000000000001 ~ zcrm_4000000000002 | -
    Account Name            | Acme ~ Beta                       | name
    Account Owner           | Sam Sales ~ Kim Ray               | owner.name?
    Phone                   | 415 555 0101 ~ 415 555 0102       | phones.primary
    Account Site            | HQ ~ Branch                       | -
    Fax                     | 415 555 0107                      | -
    Parent Account          | Acme Group                        | -
    Website                 | www.acme.com ~ www.beta.io        | domain.primary
    Account Number          | 12 ~ 13                           | -
    Ticker Symbol           | ACM                               | -
    Account Type            | Customer ~ Prospect               | -
    Ownership               | Private                           | -
    Industry                | Retail ~ Software                 | industry
    Employees               | 120 ~ 45                          | employees
    Annual Revenue          | 1500000 ~ 3000000                 | annualRevenue.amount
    SIC Code                | 5411                              | -
    Billing Street          | 1 Main St ~ 2 Oak Ave             | address.street1
    Shipping Street         | 1 Main St                         | -
    Billing City            | Austin ~ Dallas                   | address.city
    Shipping City           | Austin                            | -
    Billing State           | TX ~ TX                           | address.state
    Billing Code            | 73301 ~ 75001                     | address.postalCode
    Shipping Code           | 73301                             | -
    Billing Country         | USA ~ USA                         | address.country
    Description             | Family firm ~ Spin-off            | description
    Tag                     | vip                               | tags
    `,
  ),
  labelledFile(
    'Dynamics accounts',
    'companies',
    `
    (Do Not Modify) Account | 475b158c-541c-e511-80d3-3863bb347ba8 | -
    (Do Not Modify) Row Checksum | Ym9vbA==                     | -
    (Do Not Modify) Modified On | 2024-03-01 10:00              | -
    Account Name            | Acme ~ Beta                       | name
    Main Phone              | 415-555-0101 ~ 415-555-0102       | phones.primary
    Address 1: Street 1     | 1 Main St ~ 2 Oak Ave             | address.street1
    Address 1: City         | Austin ~ Dallas                   | address.city
    Address 1: State/Province | TX ~ TX                         | address.state
    Address 1: ZIP/Postal Code | 73301 ~ 75001                  | address.postalCode
    Address 1: Country/Region | USA ~ USA                       | address.country
    Primary Contact         | Ann Lee ~ Bo Chen                 | -
    E-mail                  | info@acme.com                     | -
    Website                 | http://acme.com ~ http://beta.io  | domain.primary
    Industry                | Consulting ~ Retail               | industry
    Annual Revenue          | 1500000 ~ 3000000                 | annualRevenue.amount
    Annual Revenue (Base)   | 1500000 ~ 3000000                 | -
    Number of Employees     | 120 ~ 45                          | employees
    Relationship Type       | Customer                          | -
    Owner                   | Sam Sales                         | owner.name?
    Description             | Family firm                       | description
    Status                  | Active                            | -
    `,
  ),
  labelledFile(
    'Dynamics leads, attribute names',
    'leads',
    `
    leadid                  | 475b158c-541c-e511-80d3-3863bb347ba8 ~ 475b158c-541c-e511-80d3-3863bb347ba9 | -
    subject                 | Interested in chairs ~ Demo       | -
    firstname               | Ann ~ Bo                          | name.first
    lastname                | Lee ~ Chen                        | name.last
    jobtitle                | Buyer ~ CTO                       | jobTitle
    companyname             | Acme ~ Beta                       | company
    emailaddress1           | ann@acme.com ~ bo@beta.com        | emails.primary
    emailaddress2           | ann@gmail.com ~ bo@gmail.com      | emails.additional
    telephone1              | 415-555-0101 ~ 415-555-0102       | phones.primary
    mobilephone             | 415-555-0103                      | phones.additional
    websiteurl              | http://acme.com ~ http://beta.io  | website.primary
    address1_line1          | 1 Main St ~ 2 Oak Ave             | address.street1
    address1_line2          | Suite 4                           | address.street2
    address1_city           | Austin ~ Dallas                   | address.city
    address1_stateorprovince | TX ~ TX                          | address.state
    address1_postalcode     | 73301 ~ 75001                     | address.postalCode
    address1_country        | USA ~ USA                         | address.country
    numberofemployees       | 120 ~ 45                          | employees
    revenue                 | 1500000                           | annualRevenue.amount
    leadsourcecode          | 1 ~ 8                             | -
    statuscode              | 1 ~ 2                             | -
    description             | Met at the fair                   | notes
    donotemail              | 0 ~ 1                             | -
    _ownerid_value          | 475b158c-541c-e511-80d3-3863bb347ba8 | -
    `,
  ),
  labelledFile(
    'Pipedrive leads',
    'leads',
    `
    Lead - ID               | 0b1c2d3e-0000-11ee-8000-000000000001 | -
    Lead - Title            | Acme lead ~ Beta lead             | -
    Lead - Owner            | Sam Sales ~ Kim Ray               | owner.name?
    Lead - Source           | Web ~ Referral                    | source
    Lead - Label            | Hot ~ Cold                        | tags
    Lead - Value            | 1200                              | -
    Lead - Contact person   | Ann Lee ~ Bo Chen                 | name
    Lead - Organization     | Acme ~ Beta                       | company
    Person - Email - Work   | ann@acme.com ~ bo@beta.com        | emails.primary
    Person - Phone - Work   | 4155550101 ~ 4155550102           | phones.primary
    Lead - Lead created     | 2023-03-01                        | -
    `,
  ),
  labelledFile(
    'Attio deals',
    'opportunities',
    `
    Record ID               | 475b158c-541c-e511-80d3-3863bb347ba8 | -
    Deal name               | Acme 200 seats ~ Beta pilot       | name
    Deal stage              | Lead ~ In Progress                | stage
    Deal owner              | Sam Sales ~ Kim Ray               | owner.name?
    Deal value              | 12000 ~ 3400                      | amount.amount
    Associated people       | Ann Lee ~ Bo Chen                 | contact.name?
    Associated company      | Acme ~ Beta                       | company.name?
    Created at              | 2023-03-01                        | -
    `,
  ),
  labelledFile(
    'Streak pipeline',
    'opportunities',
    `
    Box Key                 | agxzfm1haWxmb29nYWVyLgsSDE9yZ ~ agxzfm1haWxmb29nYWVyLgsSDE9ya | -
    Name                    | Acme 200 seats ~ Beta pilot       | name
    Stage                   | Lead ~ Pitched                    | stage
    Notes                   | Renewal ~ New site                | description
    Assigned To             | sam@us.com ~ kim@us.com           | owner.email
    Deal Size               | 12000 ~ 3400                      | amount.amount
    Close Date              | 2024-05-01 ~ 2024-06-01           | closeDate
    Date Created            | 2023-03-01                        | -
    Date of Last Email      | 2024-03-01                        | -
    `,
  ),
  labelledFile(
    'Salesflare contacts',
    'people',
    `
    First name              | Ann ~ Bo                          | name.first
    Last name               | Lee ~ Chen                        | name.last
    Email                   | ann@acme.com ~ bo@beta.com        | emails.primary
    Phone number            | +14155550101 ~ +14155550102       | phones.primary
    Position                | Buyer ~ CTO                       | jobTitle
    Account                 | Acme ~ Beta                       | company.name?
    Account domain          | acme.com ~ beta.io                | company.domain
    Tags                    | vip ~ fair                        | tags
    Birth date              | 1980-02-11                        | birthday
    LinkedIn URL            | https://linkedin.com/in/annlee    | linkedin.primary
    Archived                | false ~ true                      | -
    `,
  ),
]
