import { labelledFile, type LabelledFile } from './labelled-file.ts'

/** Lists bought or collected: contact databases, events, forms. */
export const DATA_PROVIDERS: readonly LabelledFile[] = [
  labelledFile(
    'ZoomInfo contacts',
    'leads',
    `
    ZoomInfo Contact ID     | 1234567890 ~ 1234567891           | -
    Last Name               | Lee ~ Chen                        | name.last
    First Name              | Ann ~ Bo                          | name.first
    Middle Name             | Marie                             | -
    Salutation              | Ms. ~ Mr.                         | -
    Job Title               | Buyer ~ CTO                       | jobTitle
    Job Function            | Purchasing ~ Engineering          | -
    Management Level        | Manager ~ C-Level                 | -
    Company Division Name   | West                              | -
    Direct Phone Number     | (415) 555-0101 ~ (415) 555-0102   | phones.primary
    Email Address           | ann@acme.com ~ bo@beta.com        | emails.primary
    Mobile phone            | (415) 555-0103                    | phones.additional
    Contact Accuracy Score  | 95 ~ 88                           | -
    ZoomInfo Contact Profile URL | https://app.zoominfo.com/#/apps/profile/person/123 | -
    LinkedIn Contact Profile URL | https://www.linkedin.com/in/annlee ~ https://www.linkedin.com/in/bochen | -
    Person Street           | 1 Main St ~ 2 Oak Ave             | address.street1
    Person City             | Austin ~ Dallas                   | address.city
    Person State            | Texas ~ Texas                     | address.state
    Person Zip Code         | 73301 ~ 75001                     | address.postalCode
    Country                 | United States                     | address.country
    Company Name            | Acme ~ Beta                       | company
    Website                 | www.acme.com ~ www.beta.io        | website.primary
    Founded Year            | 1999 ~ 2011                       | -
    Company HQ Phone        | (415) 555-0100                    | -
    Fax                     | (415) 555-0107                    | -
    Revenue (in 000s USD)   | 1500 ~ 3000                       | -
    Revenue Range (in USD)  | $1 mil. - $5 mil.                 | -
    Employees               | 120 ~ 45                          | employees
    Employee Range          | 100 - 249                         | -
    SIC Code 1              | 5411                              | -
    Primary Industry        | Retail ~ Software                 | industry
    Primary Sub-Industry    | Grocery ~ Security                | -
    Company Street Address  | 9 High St ~ 8 Low St              | -
    Company City            | Boston ~ Denver                   | -
    Company State           | MA ~ CO                           | -
    `,
  ),
  labelledFile(
    'Lusha contacts',
    'leads',
    `
    First Name              | Ann ~ Bo                          | name.first
    Last Name               | Lee ~ Chen                        | name.last
    Full Name               | Ann Lee ~ Bo Chen                 | -
    Job Title               | Buyer ~ CTO                       | jobTitle
    Company Name            | Acme ~ Beta                       | company
    Company Domain          | acme.com ~ beta.io                | website.primary
    Work Email              | ann@acme.com ~ bo@beta.com        | emails.primary
    Private Email           | ann@gmail.com                     | emails.additional
    Phone 1                 | +1 415 555 0101 ~ +1 415 555 0102 | phones.primary
    Phone 1 Type            | direct ~ mobile                   | -
    Phone 2                 | +1 415 555 0103                   | phones.additional
    Contact Country         | United States                     | address.country
    Contact LinkedIn        | https://linkedin.com/in/annlee    | -
    Company Industry        | Retail ~ Software                 | industry
    Company Size            | 51-200 ~ 11-50                    | -
    Seniority               | Manager ~ Executive               | -
    `,
  ),
  labelledFile(
    'Sales Navigator accounts',
    'companies',
    `
    companyName             | Acme ~ Beta                       | name
    companyUrl              | https://www.linkedin.com/sales/company/123 ~ https://www.linkedin.com/sales/company/124 | linkedin.primary
    website                 | https://acme.com ~ https://beta.io | domain.primary
    industry                | Retail ~ Software                 | industry
    employeesCount          | 120 ~ 45                          | employees
    headquarters            | Austin, Texas ~ Dallas, Texas     | -
    foundedYear             | 1999 ~ 2011                       | -
    description             | Family firm ~ Spin-off            | description
    specialties             | chairs, tables                    | -
    followersCount          | 1200 ~ 300                        | -
    logoUrl                 | https://media.licdn.com/a.png     | -
    `,
  ),
  labelledFile(
    'Crunchbase companies',
    'companies',
    `
    Organization Name       | Acme ~ Beta                       | name
    Organization Name URL   | https://www.crunchbase.com/organization/acme ~ https://www.crunchbase.com/organization/beta | -
    Industries              | Retail, Food ~ Software           | industry
    Headquarters Location   | Austin, Texas, United States      | -
    Description             | Family firm ~ Spin-off            | description
    CB Rank (Company)       | 12,345 ~ 23,456                   | -
    Founded Date            | 1999-01-01 ~ 2011-05-01           | -
    Website                 | https://acme.com ~ https://beta.io | domain.primary
    Twitter                 | https://twitter.com/acme          | x.primary
    LinkedIn                | https://www.linkedin.com/company/acme | linkedin.primary
    Contact Email           | info@acme.com                     | -
    Phone Number            | 415 555 0101                      | phones.primary
    Number of Employees     | 51-100 ~ 11-50                    | -
    Estimated Revenue Range | $1M to $10M                       | -
    Last Funding Amount     | 5000000                           | -
    Total Funding Amount    | 12000000                          | -
    `,
  ),
  labelledFile(
    'Apollo accounts',
    'companies',
    `
    Company                 | Acme ~ Beta                       | name
    Company Name for Emails | Acme ~ Beta                       | -
    Account Stage           | Cold ~ Current Client             | -
    # Employees             | 120 ~ 45                          | employees
    Industry                | retail ~ software                 | industry
    Account Owner           | sam@us.com ~ kim@us.com           | owner.email
    Website                 | http://www.acme.com ~ http://www.beta.io | domain.primary
    Company Linkedin Url    | http://www.linkedin.com/company/acme ~ http://www.linkedin.com/company/beta | linkedin.primary
    Facebook Url            | https://facebook.com/acme         | -
    Twitter Url             | https://twitter.com/acme          | x.primary
    Company Street          | 1 Main St ~ 2 Oak Ave             | address.street1
    Company City            | Austin ~ Dallas                   | address.city
    Company State           | Texas ~ Texas                     | address.state
    Company Country         | United States                     | address.country
    Company Postal Code     | 73301 ~ 75001                     | address.postalCode
    Company Address         | 1 Main St, Austin, TX             | -
    Keywords                | chairs, tables                    | -
    Company Phone           | +1 415-555-0101                   | phones.primary
    Technologies            | Gmail, Slack                      | -
    Total Funding           | 12000000                          | -
    Annual Revenue          | 1500000 ~ 3000000                 | annualRevenue.amount
    Apollo Account Id       | 5f5e100b1b1b1b0001a1a1a1          | -
    `,
  ),
  labelledFile(
    'Hunter leads',
    'leads',
    `
    Email                   | ann@acme.com ~ bo@beta.com        | emails.primary
    First name              | Ann ~ Bo                          | name.first
    Last name               | Lee ~ Chen                        | name.last
    Position                | Buyer ~ CTO                       | jobTitle
    Company                 | Acme ~ Beta                       | company
    Company industry        | Retail ~ Software                 | industry
    Company size            | 51-200                            | -
    Website                 | acme.com ~ beta.io                | website.primary
    Country code            | US ~ US                           | address.country
    Phone number            | 415 555 0101                      | phones.primary
    Confidence score        | 95 ~ 88                           | -
    Verification status     | valid ~ accept_all                | -
    LinkedIn URL            | https://linkedin.com/in/annlee    | -
    Twitter                 | annlee                            | -
    Source                  | Domain Search ~ Finder            | source
    Notes                   | Call in May                       | notes
    `,
  ),
  labelledFile(
    'Meetup attendees',
    'people',
    `
    Name                    | Ann Lee ~ Bo Chen                 | name
    User ID                 | user 12345 ~ user 12346           | -
    Title                   | Member ~ Organizer                | jobTitle
    Event Host              | Yes ~ No                          | -
    RSVP                    | Yes ~ No                          | -
    Guests                  | 0 ~ 1                             | -
    RSVPed on               | March 1, 2024 10:00 AM            | -
    Joined Group on         | January 1, 2020                   | -
    URL of Member Profile   | https://www.meetup.com/members/1  | -
    `,
  ),
  labelledFile(
    'Webinar registrants',
    'leads',
    `
    First Name              | Ann ~ Bo                          | name.first
    Last Name               | Lee ~ Chen                        | name.last
    Email Address           | ann@acme.com ~ bo@beta.com        | emails.primary
    City                    | Austin ~ Dallas                   | address.city
    Country/Region          | USA ~ USA                         | address.country
    Phone                   | 415 555 0101                      | phones.primary
    Industry                | Retail ~ Software                 | industry
    Organization            | Acme ~ Beta                       | company
    Job Title               | Buyer ~ CTO                       | jobTitle
    Purchasing Time Frame   | 1-3 months                        | -
    Role in Purchase Process | Decision Maker                   | -
    No. of Employees        | 51-200 ~ 11-50                    | -
    Questions & Comments    | Is there a discount? ~ Great      | notes
    Registration Time       | Mar 01, 2024 10:00 AM             | -
    Approval Status         | approved ~ approved               | -
    `,
  ),
  labelledFile(
    'Badge scans of a fair',
    'leads',
    `
    Scan Time               | 2024-03-01 10:00                  | -
    Badge ID                | A-1001 ~ A-1002                   | -
    First                   | Ann ~ Bo                          | name.first
    Last                    | Lee ~ Chen                        | name.last
    Company Name            | Acme ~ Beta                       | company
    Job Title               | Buyer ~ CTO                       | jobTitle
    Email                   | ann@acme.com ~ bo@beta.com        | emails.primary
    Business Phone          | 415-555-0101 ~ 415-555-0102       | phones.primary
    Address Line 1          | 1 Main St ~ 2 Oak Ave             | address.street1
    Address Line 2          | Suite 4                           | address.street2
    Town/City               | Austin ~ Dallas                   | address.city
    State/Prov              | TX ~ TX                           | address.state
    Zip                     | 73301 ~ 75001                     | address.postalCode
    Country                 | USA ~ USA                         | address.country
    Booth Notes             | Wants a demo ~ Has a budget       | notes
    Scanned By              | Sam                               | -
    Follow Up?              | Yes ~ No                          | -
    `,
  ),
  labelledFile(
    'Typeform answers',
    'leads',
    `
    #                       | a1b2c3 ~ a1b2c4                   | -
    What's your first name? | Ann ~ Bo                          | name.first
    And your last name?     | Lee ~ Chen                        | name.last
    What's your email address? | ann@acme.com ~ bo@beta.com     | emails.primary
    What's your phone number? | +14155550101 ~ +14155550102     | phones.primary
    Which company do you work for? | Acme ~ Beta                | company
    What's your job title?  | Buyer ~ CTO                       | jobTitle
    Anything else?          | No ~ Call me                      | -
    Start Date (UTC)        | 2024-03-01 10:00:00               | -
    Submit Date (UTC)       | 2024-03-01 10:02:00               | -
    Network ID              | 5c1a9b0e                          | -
    `,
  ),
]
