import { labelledFile, type LabelledFile } from './labelled-file.ts'

/** Shops, books, help desks, mailing lists, task lists and other tools that keep people and companies too. */
export const BUSINESS_TOOLS: readonly LabelledFile[] = [
  labelledFile(
    'Stripe customers',
    'people',
    `
    id                      | cus_Nffrf1 ~ cus_Nffrf2           | -
    Description             | Yearly plan ~ Monthly plan        | notes
    Email                   | ann@acme.com ~ bo@beta.com        | emails.primary
    Name                    | Ann Lee ~ Bo Chen                 | name
    Created (UTC)           | 2023-03-01 10:00                  | -
    Delinquent              | false ~ true                      | -
    Card ID                 | card_1 ~ card_2                   | -
    Currency                | usd                               | -
    Default Source          | card_1                            | -
    Total Spend             | 120.00 ~ 40.00                    | -
    Payment Count           | 12 ~ 4                            | -
    Refunded Volume         | 0.00                              | -
    Status                  | active ~ none                     | -
    Plan                    | plan_1                            | -
    `,
  ),
  labelledFile(
    'QuickBooks customers',
    'companies',
    `
    Customer full name      | Acme ~ Beta                       | -
    Company name            | Acme Inc. ~ Beta LLC              | name
    First name              | Ann ~ Bo                          | -
    Last name               | Lee ~ Chen                        | -
    Phone numbers           | (415) 555-0101 ~ (415) 555-0102   | phones.primary
    Email                   | info@acme.com ~ hello@beta.io     | -
    Bill street             | 1 Main St ~ 2 Oak Ave             | address.street1
    Bill city               | Austin ~ Dallas                   | address.city
    Bill state              | TX ~ TX                           | address.state
    Bill zip                | 73301 ~ 75001                     | address.postalCode
    Bill country            | USA ~ USA                         | address.country
    Ship street             | 1 Main St                         | -
    Terms                   | Net 30                            | -
    Open Balance            | 120.00 ~ 0.00                     | -
    Tax rate name           | Texas                             | -
    Notes                   | Pays late                         | -
    `,
  ),
  labelledFile(
    'Xero contacts',
    'companies',
    `
    *ContactName            | Acme ~ Beta                       | -
    AccountNumber           | A-1 ~ A-2                         | -
    EmailAddress            | info@acme.com ~ hello@beta.io     | -
    FirstName               | Ann ~ Bo                          | -
    LastName                | Lee ~ Chen                        | -
    POAttentionTo           | Ann Lee                           | -
    POAddressLine1          | 1 Main St ~ 2 Oak Ave             | address.street1
    POAddressLine2          | Suite 4                           | address.street2
    POCity                  | Austin ~ Dallas                   | address.city
    PORegion                | TX ~ TX                           | address.state
    POPostalCode            | 73301 ~ 75001                     | address.postalCode
    POCountry               | USA ~ USA                         | address.country
    PhoneNumber             | 415 555 0101 ~ 415 555 0102       | phones.primary
    FaxNumber               | 415 555 0107                      | -
    MobileNumber            | 415 555 0103                      | phones.additional
    BankAccountNumber       | 12-3456                           | -
    TaxNumber               | GB123                             | -
    DiscountPercent         | 5                                 | -
    CompanyNumber           | 01234567                          | -
    Website                 | www.acme.com ~ www.beta.io        | domain.primary
    `,
  ),
  labelledFile(
    'Shopify customers',
    'people',
    `
    Customer ID             | 1234567890123 ~ 1234567890124     | -
    First Name              | Ann ~ Bo                          | name.first
    Last Name               | Lee ~ Chen                        | name.last
    Email                   | ann@acme.com ~ bo@beta.com        | emails.primary
    Accepts Email Marketing | yes ~ no                          | -
    Default Address Company | Acme ~ Beta                       | company.name?
    Default Address Address1 | 1 Main St ~ 2 Oak Ave            | address.street1
    Default Address Address2 | Suite 4                          | address.street2
    Default Address City    | Austin ~ Dallas                   | address.city
    Default Address Province Code | TX ~ TX                     | address.state
    Default Address Country Code | US ~ US                      | address.country
    Default Address Zip     | 73301 ~ 75001                     | address.postalCode
    Default Address Phone   | 415 555 0105                      | -
    Phone                   | 415 555 0101 ~ 415 555 0102       | phones.primary
    Accepts SMS Marketing   | no ~ no                           | -
    Total Spent             | 120.00 ~ 40.00                    | -
    Total Orders            | 3 ~ 1                             | -
    Note                    | Likes chairs ~ Gift wrap          | notes
    Tax Exempt              | no ~ no                           | -
    Tags                    | vip, fair ~ fair                  | tags
    `,
  ),
  labelledFile(
    'WooCommerce customers',
    'people',
    `
    customer_id             | 12 ~ 13                           | -
    user_login              | annlee ~ bochen                   | -
    user_email              | ann@acme.com ~ bo@beta.com        | emails.primary
    first_name              | Ann ~ Bo                          | name.first
    last_name               | Lee ~ Chen                        | name.last
    billing_company         | Acme ~ Beta                       | company.name?
    billing_address_1       | 1 Main St ~ 2 Oak Ave             | address.street1
    billing_address_2       | Suite 4                           | address.street2
    billing_city            | Austin ~ Dallas                   | address.city
    billing_state           | TX ~ TX                           | address.state
    billing_postcode        | 73301 ~ 75001                     | address.postalCode
    billing_country         | US ~ US                           | address.country
    billing_phone           | 415 555 0101 ~ 415 555 0102       | phones.primary
    shipping_city           | Austin                            | -
    total_spent             | 120.00 ~ 40.00                    | -
    orders_count            | 3 ~ 1                             | -
    date_registered         | 2023-03-01                        | -
    `,
  ),
  labelledFile(
    'Intercom users',
    'people',
    `
    Name                    | Ann Lee ~ Bo Chen                 | name
    Email                   | ann@acme.com ~ bo@beta.com        | emails.primary
    Phone                   | +14155550101 ~ +14155550102       | phones.primary
    User ID                 | 101 ~ 102                         | -
    Company name            | Acme ~ Beta                       | company.name?
    Owner                   | Sam Sales ~ Kim Ray               | owner.name?
    City                    | Austin ~ Dallas                   | city
    Region                  | Texas                             | -
    Country                 | United States                     | address.country
    First Seen (UTC)        | 2023-03-01 10:00                  | -
    Signed up (UTC)         | 2023-03-01 10:00                  | -
    Last seen (UTC)         | 2024-03-01 10:00                  | -
    Web sessions            | 12 ~ 3                            | -
    Browser Language        | en                                | -
    Browser                 | chrome                            | -
    Twitter followers       | 12                                | -
    Unsubscribed from Emails | false ~ true                     | -
    Tag                     | vip ~ fair                        | tags
    `,
  ),
  labelledFile(
    'Zendesk users',
    'people',
    `
    id                      | 1234567 ~ 1234568                 | -
    external_id             | A-1 ~ A-2                         | -
    name                    | Ann Lee ~ Bo Chen                 | name
    email                   | ann@acme.com ~ bo@beta.com        | emails.primary
    phone                   | +14155550101                      | phones.primary
    role                    | end-user ~ agent                  | -
    organization            | Acme ~ Beta                       | company.name?
    notes                   | Likes chairs ~ Gift wrap          | notes
    details                 | Second floor                      | -
    tags                    | vip fair ~ fair                   | tags
    time_zone               | Central Time                      | -
    locale                  | en-US                             | -
    last_login_at           | 2024-03-01                        | -
    created_at              | 2023-03-01                        | -
    suspended               | false ~ false                     | -
    `,
  ),
  labelledFile(
    'Zendesk organizations',
    'companies',
    `
    id                      | 1234567 ~ 1234568                 | -
    name                    | Acme ~ Beta                       | name
    external_id             | A-1 ~ A-2                         | -
    domain_names            | acme.com ~ beta.io                | domain.primary
    details                 | Family firm ~ Spin-off            | description
    notes                   | Pays late ~ New                   | -
    tags                    | vip ~ fair                        | tags
    shared_tickets          | false ~ true                      | -
    group                   | Support                           | -
    created_at              | 2023-03-01                        | -
    `,
  ),
  labelledFile(
    'Brevo contacts',
    'people',
    `
    CONTACT ID              | 12 ~ 13                           | -
    EMAIL                   | ann@acme.com ~ bo@beta.com        | emails.primary
    FIRSTNAME               | Ann ~ Bo                          | name.first
    LASTNAME                | Lee ~ Chen                        | name.last
    SMS                     | 33612345678 ~ 33612345679         | -
    EXT_ID                  | 101 ~ 102                         | -
    DOUBLE_OPT-IN           | Yes ~ No                          | -
    JOB_TITLE               | Buyer ~ CTO                       | jobTitle
    ADDED_TIME              | 01-03-2023 10:00:00               | -
    MODIFIED_TIME           | 01-03-2024 10:00:00               | -
    `,
  ),
  labelledFile(
    'Klaviyo profiles',
    'people',
    `
    Email                   | ann@acme.com ~ bo@beta.com        | emails.primary
    Klaviyo ID              | 01GD ~ 01GE                       | -
    First Name              | Ann ~ Bo                          | name.first
    Last Name               | Lee ~ Chen                        | name.last
    Organization            | Acme ~ Beta                       | company.name?
    Title                   | Buyer ~ CTO                       | jobTitle
    Phone Number            | +14155550101 ~ +14155550102       | phones.primary
    Address                 | 1 Main St ~ 2 Oak Ave             | address.street1
    Address 2               | Suite 4                           | address.street2
    City                    | Austin ~ Dallas                   | city
    State / Region          | Texas ~ Texas                     | address.state
    Country                 | United States                     | address.country
    Zip Code                | 73301 ~ 75001                     | address.postalCode
    Latitude                | 30.26                             | -
    Longitude               | -97.74                            | -
    Source                  | Sign-up form                      | -
    IP Address              | 203.0.113.7                       | -
    Email Marketing Consent | SUBSCRIBED                        | -
    Profile Created On      | 2023-03-01                        | -
    `,
  ),
  labelledFile(
    'Constant Contact',
    'people',
    `
    Email address           | ann@acme.com ~ bo@beta.com        | emails.primary
    First name              | Ann ~ Bo                          | name.first
    Last name               | Lee ~ Chen                        | name.last
    Company                 | Acme ~ Beta                       | company.name?
    Job title               | Buyer ~ CTO                       | jobTitle
    Email status            | Active                            | -
    Email permission status | Express                           | -
    Email update source     | Import                            | -
    Confirmed Opt-Out Date  | 2024-01-01                        | -
    Phone - mobile          | 415 555 0103                      | phones.additional
    Phone - work            | 415 555 0101 ~ 415 555 0102       | phones.primary
    Street address line 1 - Home | 1 Main St ~ 2 Oak Ave        | address.street1
    City - Home             | Austin ~ Dallas                   | address.city
    State/Province - Home   | TX ~ TX                           | address.state
    Zip/Postal Code - Home  | 73301 ~ 75001                     | address.postalCode
    Country - Home          | USA ~ USA                         | address.country
    Tags                    | vip ~ fair                        | tags
    Created At              | 2023-03-01                        | -
    `,
  ),
  labelledFile(
    'Calendly invitees',
    'people',
    `
    User Name               | Sam Sales                         | -
    User Email              | sam@us.com                        | -
    Invitee Name            | Ann Lee ~ Bo Chen                 | -
    Invitee First Name      | Ann ~ Bo                          | name.first
    Invitee Last Name       | Lee ~ Chen                        | name.last
    Invitee Email           | ann@acme.com ~ bo@beta.com        | emails.primary
    Invitee Time Zone       | Central Time                      | -
    Text Reminder Number    | +14155550101                      | -
    Event Type Name         | Demo                              | -
    Start Date & Time       | 2024-03-01 10:00                  | -
    Location                | Zoom                              | -
    Canceled                | false ~ true                      | -
    `,
  ),
  labelledFile(
    'Notion tasks',
    'tasks',
    `
    Task name               | Call Acme ~ Send quote            | title
    Status                  | To do ~ Done                      | status
    Assignee                | Sam Sales ~ Kim Ray               | assignee.name?
    Due                     | March 1, 2024 ~ March 5, 2024     | dueAt
    Priority                | High ~ Low                        | -
    Project                 | Launch                            | -
    Tags                    | sales                             | -
    Description             | About the renewal ~ By mail       | body
    `,
  ),
  labelledFile(
    'Asana tasks',
    'tasks',
    `
    Task ID                 | 1200000000000001 ~ 1200000000000002 | -
    Created At              | 2024-01-01                        | -
    Completed At            | 2024-02-01                        | -
    Last Modified           | 2024-02-01                        | -
    Name                    | Call Acme ~ Send quote            | title
    Section/Column          | To do ~ Doing                     | -
    Assignee                | Sam Sales ~ Kim Ray               | -
    Assignee Email          | sam@us.com ~ kim@us.com           | assignee.email
    Start Date              | 2024-03-01                        | -
    Due Date                | 2024-03-01 ~ 2024-03-05           | dueAt
    Tags                    | sales                             | -
    Notes                   | About the renewal ~ By mail       | body
    Projects                | Launch                            | -
    Parent task             | Launch plan                       | -
    `,
  ),
  labelledFile(
    'Jira issues',
    'tasks',
    `
    Issue key               | CRM-1 ~ CRM-2                     | -
    Issue id                | 10001 ~ 10002                     | -
    Summary                 | Call Acme ~ Send quote            | title
    Issue Type              | Task                              | -
    Status                  | To Do ~ In Progress               | status
    Priority                | Medium                            | -
    Assignee                | Sam Sales ~ Kim Ray               | assignee.name?
    Reporter                | Kim Ray                           | -
    Created                 | 01/Mar/24 10:00 AM                | -
    Updated                 | 02/Mar/24 10:00 AM                | -
    Due date                | 2024-03-01 ~ 2024-03-05           | dueAt
    Resolved                | 2024-03-02                        | -
    Description             | About the renewal ~ By mail       | body
    Labels                  | sales                             | -
    `,
  ),
  labelledFile(
    'HubSpot companies, internal names with a prefix',
    'companies',
    `
    properties.hs_object_id | 12345678901 ~ 12345678902         | -
    properties.name         | Acme ~ Beta                       | name
    properties.domain       | acme.com ~ beta.io                | domain.primary
    properties.phone        | +14155550101                      | phones.primary
    properties.address      | 1 Main St ~ 2 Oak Ave             | address.street1
    properties.city         | Austin ~ Dallas                   | address.city
    properties.state        | Texas ~ Texas                     | address.state
    properties.zip          | 73301 ~ 75001                     | address.postalCode
    properties.country      | United States                     | address.country
    properties.industry     | RETAIL ~ COMPUTER_SOFTWARE        | industry
    properties.numberofemployees | 120 ~ 45                     | employees
    properties.annualrevenue | 1500000 ~ 3000000                | annualRevenue.amount
    properties.description  | Family firm ~ Spin-off            | description
    properties.linkedin_company_page | https://www.linkedin.com/company/acme ~ https://www.linkedin.com/company/beta | linkedin.primary
    properties.hubspot_owner_id | 123 ~ 124                     | -
    properties.lifecyclestage | lead ~ customer                 | -
    properties.createdate   | 2023-03-01T10:00:00Z              | -
    `,
  ),
  labelledFile(
    'Airtable deals',
    'opportunities',
    `
    Opportunity             | Acme 200 seats ~ Beta pilot       | name
    Account                 | Acme ~ Beta                       | company.name?
    Primary contact         | Ann Lee ~ Bo Chen                 | contact.name?
    Status                  | Qualification ~ Negotiation       | -
    Priority                | Medium ~ High                     | -
    Estimated value         | $12,000.00 ~ $3,400.00            | amount.amount
    Expected close date     | 5/1/2024 ~ 6/15/2024              | closeDate
    Proposal deadline       | 4/1/2024                          | -
    Notes                   | Renewal ~ New site                | description
    Owner                   | Sam Sales ~ Kim Ray               | owner.name?
    `,
  ),
  labelledFile(
    'Slack members',
    'members',
    `
    username                | sam ~ kim                         | -
    email                   | sam@us.com ~ kim@us.com           | email
    status                  | Admin ~ Member                    | -
    billing-active          | 1 ~ 1                             | -
    has-2fa                 | 1 ~ 0                             | -
    has-sso                 | 0 ~ 0                             | -
    userid                  | U012 ~ U013                       | -
    fullname                | Sam Sales ~ Kim Ray               | name
    displayname             | sam ~ kim                         | -
    `,
  ),
]
