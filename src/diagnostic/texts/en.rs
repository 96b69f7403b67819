//! Messages in English.

use super::{Code, Severity, Term, Text, Voice};
use crate::diagnostic::{Finding, YamlFault};

pub(super) const VOICE: Voice = Voice {
    text,
    term,
    severity,
    near: "Did you mean “{near}”?",
    also: "this is related",
    why: "why",
    fix: "do this",
    mend: [
        "The command digituki check --fix does it for you.",
        "The command digituki check --fix --https does it for you.",
    ],
    line: "line",
    column: "column",
    quote: "it says",
    columns: ["Severity", "Place", "What is wrong", "Do this"],
};

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Off => "off",
        Severity::Note => "note",
        Severity::Due => "due",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn term(term: Term) -> &'static str {
    match term {
        Term::Text => "text",
        Term::List => "a list, with “- ” before each item",
        Term::Fields => "named fields, one on each line",
        Term::Number => "a whole number",
        Term::Minutes => "a whole number from 1 to 1440",
        Term::YesNo => "true or false",
        Term::TextByLanguage => "text for each language, such as “en: …”",
        Term::Finnish => "Finnish",
        Term::Swedish => "Swedish",
        Term::English => "English",
        Term::Feedback => "the address for feedback",
        Term::Supervisor => "the contact details of the supervisory authority",
        Term::Tags => "structure tags",
        Term::Language => "language",
        Term::Title => "title",
    }
}

fn text(code: Code) -> Text {
    match code {
        Code::Yaml(_, fault) => yaml(fault),
        Code::Finding(finding) => finding_text(finding),
    }
}

fn yaml(fault: YamlFault) -> Text {
    let (what, why, fix) = match fault {
        YamlFault::Syntax => (
            "This line can't be read as YAML.",
            "Everything after it in this block is left out until it is corrected.",
            "Compare it with the lines above: the form is “field: value”, and fields on the same level have the same indent.",
        ),
        YamlFault::Tab => (
            "There is a tab here; YAML allows only spaces before the name of a field.",
            "A tab looks different in every editor, so nobody can tell what belongs to what.",
            "Replace the tab with spaces, two for each level.",
        ),
        YamlFault::Quote => (
            "The quotation mark that opens here is never closed.",
            "Everything after it is read as one long text.",
            "Add the same mark, \" or ', at the end of the text.",
        ),
        YamlFault::Colon => (
            "There is a second colon on this line.",
            "A colon and a space begin a value, so in a text they can only be used inside quotation marks.",
            "Put the whole text in quotation marks: {example}",
        ),
        YamlFault::ColonSpace => (
            "There is no space after the colon.",
            "Without it the line is not read as a field.",
            "Write: {example}",
        ),
        YamlFault::Sign => (
            "A value can't begin with the character {sign} without quotation marks.",
            "The sign has a meaning of its own in YAML, and the rest would not be read.",
            "Put the whole value in quotation marks: {example}",
        ),
        YamlFault::CurlyQuote => (
            "The value stands between curly quotation marks.",
            "YAML knows only straight ones, \" and '. Word processors often make them curly.",
            "Write straight ones: {example}",
        ),
        YamlFault::QuoteInside => (
            "The text goes on after the closing quotation mark.",
            "The value ends at the mark, and the rest can't be read.",
            "Put the whole value between one pair of quotation marks: {example}",
        ),
        YamlFault::Dash => (
            "The item of the list does not begin with a hyphen and a space.",
            "Without them all items are read as one long text.",
            "Write: {example}",
        ),
        YamlFault::Hash => (
            "“{text}” is left out, since # begins a comment in YAML.",
            "Readers do not see comments.",
            "Put the whole value in quotation marks: {example}",
        ),
        YamlFault::Indent => (
            "This line is indented differently from those it belongs with.",
            "The indent shows what belongs to what.",
            "Put the same number of spaces before all fields on the same level.",
        ),
        YamlFault::Bracket => (
            "A bracket or brace is opened here and never closed.",
            "The rest of the block is read as part of it.",
            "Add the missing ] or }, or write each item of the list on a line of its own, with “- ” before it.",
        ),
        YamlFault::Alias => (
            "“{text}” begins with * or &, which have a meaning of their own in YAML.",
            "The text would be read as a reference to another place and would be lost.",
            "Put the text in quotation marks.",
        ),
        YamlFault::Size => (
            "This YAML is too large or too deeply nested to be read.",
            "A file like this is nearly always made by mistake or by a program.",
            "Split it into smaller files, or use fewer levels.",
        ),
        YamlFault::KeyDuplicate => (
            "The field “{key}” is given twice.",
            "Only one of the two could be kept, and the other would be lost without anyone noticing.",
            "Keep one and remove the other.",
        ),
        YamlFault::KeyUnknown => (
            "There is no field called “{key}” here.",
            "A misspelt field would be left out without anyone noticing.",
            "Use one of these: {known}.",
        ),
        YamlFault::KeyMissing => {
            ("The field “{key}” is missing.", "It is needed here.", "Add a line: {key}: …")
        }
        YamlFault::ValueType => (
            "The field “{key}” can't be “{value}”.",
            "Another kind of value is needed here: {expected}.",
            "Write {expected}.",
        ),
        YamlFault::ValueEmpty => (
            "The field “{key}” has no value.",
            "An empty field could mean anything.",
            "Write a value after the colon, or remove the line.",
        ),
        YamlFault::ValueDate => (
            "“{value}” is not a valid date.",
            "Dates are sorted and compared, so they must all have the same form.",
            "Write the year, the month and the day: 2026-11-22.",
        ),
        YamlFault::ValueChoice => (
            "The field “{key}” can't be “{value}”.",
            "Only certain values can be used here.",
            "Use one of these: {known}.",
        ),
        YamlFault::ValueLang => (
            "“{value}” is not a language of this site.",
            "Text in that language would never be shown.",
            "Use one of these: {known}. The languages of the site are listed in content/site.yaml.",
        ),
    };
    Text { what, why, fix }
}

fn finding_text(finding: Finding) -> Text {
    let (what, why, fix) = match finding {
        Finding::PageEncoding => (
            "The file is not UTF-8 from here on.",
            "Letters such as ä and ö would turn into other characters.",
            "Open the file in your editor and save it with UTF-8 encoding.",
        ),
        Finding::PageSize => (
            "The file is {size}; a text file may be at most {limit}.",
            "Nobody reads a page this long to the end, and it slows down every build.",
            "Split it into several pages. A picture or a document belongs in a file of its own.",
        ),
        Finding::PageFileName => (
            "This file name can't be used for a page.",
            "The name must contain the language code of the page and end in .md in lower case. The language decides the address and the menu of the page, and how a screen reader pronounces the text.",
            "Rename the file: {example}. The languages of the site are {known}.",
        ),
        Finding::PageFrontMissing => (
            "The page has no front matter.",
            "The title of the page is given there, and without it the page has no name.",
            "Begin the file with three lines: ---, title: The title of the page, ---.",
        ),
        Finding::PageFrontUnclosed => (
            "The front matter that begins here is not closed.",
            "The whole page is read as front matter.",
            "Add a line with --- after the last field.",
        ),
        Finding::PageFrontDashes => (
            "This line should be three hyphens, but it has other characters.",
            "The front matter is not recognised. Word processors often turn hyphens into dashes.",
            "Replace the line with three hyphens: ---",
        ),
        Finding::PageFrontLate => (
            "There is text before the front matter.",
            "Front matter is recognised only at the beginning of a file, so readers would see it as text.",
            "Move the text below the line --- that ends the front matter.",
        ),
        Finding::PageSlug => (
            "“{slug}” can't be part of an address.",
            "Addresses are read aloud, typed and printed, so they may contain only a–z, 0–9 and hyphens.",
            "Write, for example: slug: {example}",
        ),
        Finding::PageAddress => (
            "Two pages have the same address: {address}",
            "Only one of them could be shown.",
            "Give one of them another slug in its front matter. The other page is {other}.",
        ),
        Finding::PagePair => (
            "There are two versions of the page “{key}” in the same language.",
            "Only one of them could be shown.",
            "Remove one, or give it a name or a key of its own. The other file is {other}.",
        ),
        Finding::PageIndexMissing => (
            "The folder {folder} has pages but no page of its own.",
            "The section would have no name in the menu and no page to go back to.",
            "Add the file {example} with a title.",
        ),
        Finding::PageRawHtml => (
            "This HTML can't be used: {html}",
            "It could break the page for some readers, or bring in scripts, so it is shown as text.",
            "Write instead: {instead}",
        ),
        Finding::PageNesting => (
            "There are more than {limit} levels nested here.",
            "Nobody can follow such a text, and a screen reader reads every level aloud.",
            "Move lists and quotations out of one another.",
        ),
        Finding::PageAttribute => (
            "“{attribute}” can't be used in braces here.",
            "It would have no effect.",
            "Use #id, .class or lang=sv, or remove it.",
        ),
        Finding::PageAliasAddress => (
            "“{alias}” can't be an old address of this page.",
            "An old address leads readers here, so it must be a whole address on this site.",
            "Write it from the root, such as /fi/old/page/. It must not be the address of another page.",
        ),
        Finding::PageCodeLanguage => (
            "The language “{language}” of this code is not known.",
            "The code is shown without colours.",
            "Check the spelling, or write ```text.",
        ),
        Finding::PageFootnote => (
            "Nothing on the page refers to the footnote “{label}”.",
            "A footnote is shown only where the text refers to it, so this one is left out.",
            "Add the mark [^{label}] where the footnote belongs, or remove the footnote.",
        ),
        Finding::PageReference => (
            "There is no page with the key “{key}”.",
            "The reference would lead nowhere.",
            "Write the path of the page from the content folder, without the language and the file extension.",
        ),
        Finding::PageKindField => (
            "“{key}” is a field of another kind of page; this page is of the kind “{kind}”.",
            "It would not be shown.",
            "Remove the line, or change the kind.",
        ),
        Finding::DirectiveUnknown => (
            "There is no block called “{name}”.",
            "Its content would lose its meaning.",
            "Use one of these: {known}.",
        ),
        Finding::DirectiveArgument => (
            "“{argument}” can't be used in the block “{name}”.",
            "It would have no effect.",
            "Use one of these: {known}.",
        ),
        Finding::DirectiveArgumentMissing => (
            "The block “{name}” needs “{argument}”.",
            "Without it there is nothing to show.",
            "Write, for example: {example}",
        ),
        Finding::DirectiveSyntax => (
            "The line that begins this block can't be read.",
            "Its content would be shown without the block.",
            "Write, for example: {example}",
        ),
        Finding::DirectiveUnclosed => (
            "The block “{name}” that begins here is not closed.",
            "Where it ends is anyone's guess.",
            "Add a line with {colons} where the block ends.",
        ),
        Finding::DirectiveStray => (
            "This {colons} doesn't close any block.",
            "A block may have lost its beginning.",
            "Remove the line, or give it as many colons as the line that opens the block.",
        ),
        Finding::IncludeMissing => (
            "There is no snippet “{file}” in this language.",
            "Part of the page would be missing.",
            "Check the path. Snippets are files such as {example}, in a folder whose name begins with _.",
        ),
        Finding::IncludeHeading => (
            "A snippet can't have headings, footnotes or other snippets in it.",
            "The same snippet appears on many pages, under headings of different levels.",
            "Write the heading on the page, before the include.",
        ),
        Finding::LinkFile => (
            "There is no file “{target}”.",
            "The reader would end up on a page that does not exist.",
            "Check the path: it starts from the folder of this file.",
        ),
        Finding::LinkFragment => (
            "There is no part “#{fragment}” on the page {page}.",
            "The reader would not get to the part you mean.",
            "Use one of its headings: {known}.",
        ),
        Finding::LinkFragmentPair => (
            "The part “#{fragment}” could not be found on the page in the language “{lang}”.",
            "Readers in that language end up at the top of the page instead.",
            "Give the heading the same id in every language, such as {mark}.",
        ),
        Finding::LinkScheme => (
            "A link can't begin with “{scheme}:”.",
            "It could run a program or open something that readers don't expect.",
            "Use https, http, mailto or tel, or the path of a file.",
        ),
        Finding::LinkComputer => (
            "The link “{target}” leads to a file on your own computer.",
            "Nobody else has that file.",
            "Copy the file to the folder of this page, and write only its name in the link.",
        ),
        Finding::LinkAbsolute => (
            "The link “{target}” starts from the root of the site.",
            "The link would break if the page moved, and it would not lead to the reader's own language.",
            "Link to the source file: ../folder/page.en.md.",
        ),
        Finding::LinkOutside => (
            "The link “{target}” leads out of the content folder.",
            "Files outside it are not published.",
            "Move the file into the content folder and link to it there.",
        ),
        Finding::LinkUnpublished => (
            "The page “{target}” is not published yet.",
            "Until it is, the link is shown as plain text.",
            "Publish that page too, or remove the link for now.",
        ),
        Finding::ImageAlt => (
            "The picture “{target}” has no description.",
            "People who can't see the picture don't find out what it shows.",
            "Write the description in the brackets: ![Two people look at a phone]({target}). If it is only decoration: ![]({target}){.decorative}",
        ),
        Finding::LangEasyAlone => (
            "This page in easier language has no counterpart in standard language.",
            "The two pages are linked to each other, so nobody would find this one.",
            "Add the file {example}, or give both the same key.",
        ),
        Finding::LangMust => (
            "The page “{key}” is missing in the language “{lang}”.",
            "site.yaml says that it must exist in every language.",
            "Add the file {example}, or list the languages that are enough: only: [{own}]",
        ),
        Finding::LangShould => (
            "The page “{key}” is missing in the language “{lang}”.",
            "Readers in that language get the page in another language.",
            "Add the file {example}, or list the languages that are enough: only: [{own}]",
        ),
        Finding::LangMay => (
            "The page “{key}” is missing in the language “{lang}”.",
            "Readers in that language get the page in another language.",
            "You don't need to do anything.",
        ),
        Finding::SiteConfigMissing => (
            "The site has no file content/site.yaml.",
            "It gives the name, the languages and the address of the site.",
            "Create the file with the fields title, languages and base_url.",
        ),
        Finding::SiteVersion => (
            "This site was made for version {value} of digituki, but you have version {own}.",
            "An older version does not know everything that is in the files of the site.",
            "Update digituki. The documentation of the program tells how, under Install.",
        ),
        Finding::SiteVersionForm => (
            "“{value}” is not a version of digituki.",
            "The version tells whether the program can read the site.",
            "Write two numbers with a full stop between them, for example digituki: \"{own}\"",
        ),
        Finding::SiteRemoved => (
            "“{alias}” is not an address of the site.",
            "The addresses under “removed” tell which pages may be removed. Any other address has no effect.",
            "Write the address from the slash on, without the name of the server, for example /en/old-page/",
        ),
        Finding::SiteDomain => (
            "The file names the domain {domain}, but the address of the site is {base}.",
            "Search engines, feeds and links between languages lead readers to {base}, although the site is elsewhere.",
            "Change base_url in content/site.yaml: https://{domain}/ or correct the domain in this file.",
        ),
        Finding::SiteFileLarge => (
            "The file is large: {size} MB.",
            "On a slow connection, readers wait for minutes. A file of more than 25 megabytes can't be added on GitHub's website, and GitHub does not take files of more than 100 megabytes.",
            "Make the file smaller, or put it on a service made for large files and link to it.",
        ),
        Finding::SiteLarge => (
            "The files of the site are {size} MB in all.",
            "The limit of GitHub Pages is 1,000 MB.",
            "Make pictures and files smaller, or move the largest ones elsewhere. The largest are: {known}",
        ),
        Finding::SiteUrl => (
            "“{value}” can't be used as the address of the site.",
            "Feeds, sitemaps and links between languages need the whole address.",
            "Write it with https, such as https://example.fi/ or https://example.github.io/handbook/.",
        ),
        Finding::SiteLangUnlisted => (
            "“{value}” is not a language code.",
            "Screen readers use it to choose the pronunciation.",
            "Use language codes such as fi, sv and en.",
        ),
        Finding::SiteReference => (
            "There is no page with the key “{key}”.",
            "The menu would lead nowhere.",
            "Write the path of the page from the content folder, without the language and the file extension.",
        ),
        Finding::SiteRule => (
            "There is no rule called “{code}”.",
            "The line would have no effect.",
            "Write the code as it appears in the messages.",
        ),
        Finding::SiteStatement => (
            "The site has no accessibility statement.",
            "site.yaml requires one, and the law (Act 306/2019) requires authorities to have one.",
            "Fill in “accessibility” in content/site.yaml, and the statement is made from it. You can also add a page with the field “kind: statement” in its front matter.",
        ),
        Finding::SiteLinkLoop => (
            "This symbolic link leads back to a folder that it is in.",
            "Following it would never end, so it is left out.",
            "Remove the link.",
        ),
        Finding::SiteFileName => (
            "The name of this file or folder can't be part of an address: {name}",
            "Some computers can't handle such a name.",
            "Rename it using only letters, digits, hyphens and full stops.",
        ),
        Finding::SiteOutputTwice => (
            "Two files would be written to the same place: {path}",
            "Only one of them could be kept. Many computers don't tell capital letters from small ones.",
            "Rename one of them. The other is {other}.",
        ),
        Finding::RegistryShape => (
            "The registry must begin with “schema: 1”.",
            "The number says which form the registry is written in.",
            "Add the line: schema: 1",
        ),
        Finding::RegistryId => (
            "“{id}” can't be an id.",
            "The id is part of an address, so it may contain only a–z, 0–9 and hyphens.",
            "Write, for example: id: {example}",
        ),
        Finding::RegistryIdTwice => (
            "The id “{id}” is used twice.",
            "Each provider needs an address of its own.",
            "Change one of them.",
        ),
        Finding::RegistryCode => (
            "The code “{value}” can't be used in the field “{key}”.",
            "Readers would not find the provider with it.",
            "Use one of these: {known}.",
        ),
        Finding::RegistryMunicipality => (
            "There is no municipality with the code “{value}”.",
            "The provider would not be shown in its municipality.",
            "Write the three digits of the municipality code in quotation marks, such as \"091\" for Helsinki.",
        ),
        Finding::RegistryName => (
            "The provider “{id}” has no name in any language of the site.",
            "Readers need to know who helps.",
            "Add a name: name: { en: … }",
        ),
        Finding::RegistryArea => (
            "The service area of “{id}” is missing, or is given in two ways.",
            "The service area decides where the provider is shown.",
            "Give only one: either scope, or municipalities and regions.",
        ),
        Finding::RegistryPlace => (
            "There is no place “{place}” among the places of this provider.",
            "The address would not be shown.",
            "Use the id of one of its places: {known}.",
        ),
        Finding::RegistryHours => (
            "“{value}” is not a time range in the right form.",
            "Service hours and opening hours are worked out from it, so its form must always be the same.",
            "Write hours and minutes with two digits each, a colon (not a full stop) between them and a hyphen between the times: \"09:00-12:00, 13:00-16:00\". Days belong in the field “days”.",
        ),
        Finding::RegistryException => (
            "The exception for “{dates}” says neither “closed” nor “open”, or ends before it begins.",
            "Nobody can tell what happens on those days.",
            "Write, for example: dates: 2026-12-21/2027-01-06, closed: true",
        ),
        Finding::RegistryLanguage => (
            "“{value}” is not a language code.",
            "Readers use it to look for help in their own language.",
            "Use language codes such as fi, sv, en, ru, ar.",
        ),
        Finding::RegistryLanguages => (
            "The languages of the registry are not the same as those of the site: {known}.",
            "Texts in other languages would never be shown.",
            "Remove the line “languages”, or make it the same as in content/site.yaml.",
        ),
        Finding::RegistryType => (
            "The type of a provider can't be “{value}”.",
            "The type tells readers who helps, such as a library or an association.",
            "Use one of these: {known}.",
        ),
        Finding::RegistryForm => (
            "The form of support can't be “{value}”.",
            "Readers use it to choose how they get help, such as at a service point or by telephone.",
            "Use one of these: {known}.",
        ),
        Finding::RegistryDigcomp => (
            "DigComp 2.2 has no competence with the number “{value}”.",
            "The number tells readers which digital skills a course teaches.",
            "The numbers are 1.1–1.3, 2.1–2.6, 3.1–3.4, 4.1–4.4 and 5.1–5.4. Write them in quotation marks: digcomp: [\"1.1\", \"4.2\"]",
        ),
        Finding::RegistryRegion => (
            "There is no region with the code “{value}”.",
            "The information would not be shown on the page of the right region.",
            "Write the two digits of the region code in quotation marks, such as \"13\" for Central Finland.",
        ),
        Finding::RegistryMunicipalityMerged => (
            "The municipality {old} (code {value}) no longer exists: it has become part of {new}.",
            "The provider would not be shown in its present municipality.",
            "Write the code of {new} instead: \"{code}\".",
        ),
        Finding::RegistryNameMissing => (
            "The provider “{id}” helps in the language “{lang}” but has no name in that language.",
            "People looking for help in that language see the name in another one.",
            "Add the name to the field “name”: {lang}: …",
        ),
        Finding::RegistrySummaryMissing => (
            "The summary of “{id}” is missing in the language “{lang}”.",
            "Readers in that language get the summary in another language.",
            "Add a short text to the field “summary”: {lang}: …",
        ),
        Finding::RegistrySummaryLong => (
            "The summary has {length} characters; it may have at most {limit}.",
            "It is shown in lists, where readers need to see quickly who can help them.",
            "Keep what matters most, and move the rest to the field “description”.",
        ),
        Finding::RegistryDescriptionLong => (
            "The description has {length} characters; it may have at most {limit}.",
            "Readers want to find out quickly what kind of help there is.",
            "Cut some of the details. They can be given on the provider's own website (website).",
        ),
        Finding::RegistryMarkup => (
            "There is HTML or Markdown in the field “{key}”: {mark}",
            "The field is for plain text, so readers would see the signs themselves.",
            "Remove them: write “free of charge”, for example, and not “**free of charge**”.",
        ),
        Finding::RegistrySwedish => (
            "The provider “{id}” serves a bilingual or Swedish-speaking municipality but has no texts in Swedish.",
            "Under the Language Act (423/2003), municipalities and authorities must serve people there in Swedish too.",
            "Add a Swedish text to the fields “name” and “summary”: sv: …",
        ),
        Finding::RegistryPhone => (
            "The telephone number “{value}” is not in international form.",
            "A number in international form can be called straight from the page, even from abroad.",
            "Write it in quotation marks, with the country code and without spaces: \"+358401234567\".",
        ),
        Finding::RegistryPhoneService => (
            "“{value}” is a national service number, but the field “call_charge” says “normal”.",
            "Such a call doesn't cost the same as an ordinary one, and callers need to know the price beforehand.",
            "If the call is free (0800), write call_charge: free. Otherwise write call_charge: other and give the price in the field “call_charge_note”.",
        ),
        Finding::RegistryCallCharge => (
            "Nothing says what a call to {phone} costs.",
            "Callers need to know the price beforehand.",
            "Write call_charge: normal or call_charge: free. If the price is something else, write call_charge: other and give it: call_charge_note: { en: … }",
        ),
        Finding::RegistryEmail => (
            "“{value}” can't be used as an email address.",
            "Readers would not be able to send a message straight from the page.",
            "Write the whole address with the sign @, not (at) or [at]: support@example.fi",
        ),
        Finding::RegistryEmailPersonal => (
            "“{value}” looks like a person's own address.",
            "A name is personal data, and the address stops working when someone else takes over.",
            "Use a shared address, such as support@example.fi. If the person has given their consent, record it: person_consent: { given: 2026-09-01, until: 2028-08-31 }",
        ),
        Finding::RegistryPerson => (
            "The contact has a person's name, “{name}”, but no consent from that person.",
            "A name is personal data and must not be published without a legal basis (GDPR).",
            "Remove the name and give a role (role) instead, or record the consent: person_consent: { given: 2026-09-01, until: 2028-08-31 }",
        ),
        Finding::RegistryPersonExpired => (
            "The consent to publish the name “{name}” ran out on {date}.",
            "The name and the address are no longer shown to readers.",
            "Ask the person whether the name may be shown, and record the new consent (person_consent). If the answer is no, remove the name and the address.",
        ),
        Finding::RegistryWebsite => (
            "“{value}” is not a whole address beginning with https://.",
            "Only a whole address leads to the right place, and https protects the reader's connection.",
            "Write the whole address, such as https://library.example.fi/digital-support.",
        ),
        Finding::RegistryWebsiteSeason => (
            "The address “{value}” contains a school year or a season: {season}",
            "Such an address changes every year, and then the link breaks.",
            "Link to a page above it whose address stays the same, such as https://centre.example.fi/courses.",
        ),
        Finding::RegistryPostcode => (
            "“{value}” is not a Finnish postcode.",
            "The postcode is part of the visiting address, and readers can look for help with it.",
            "Write five digits in quotation marks, such as \"00530\". Include any zeros at the beginning.",
        ),
        Finding::RegistryPostcodeMunicipality => (
            "The postcode {postcode} belongs to {other}, but the municipality in the address is {municipality}.",
            "One of them is probably wrong, and readers could set off for the wrong place.",
            "Check the address, and correct the postcode (postcode) or the municipality (municipality).",
        ),
        Finding::RegistryCoordinates => (
            "The coordinates “{value}” don't point to a place in Finland.",
            "Readers would be sent to the wrong place.",
            "Write the latitude first and then the longitude in square brackets, with decimal points: [62.6046, 25.7263]",
        ),
        Finding::RegistryCoordinatesFar => (
            "The point is {km} km from the centre of {municipality}, and {nearest} is nearer.",
            "The coordinates or the municipality are probably wrong, and readers could set off for the wrong place.",
            "Check the place on a map, and correct the coordinates (coordinates) or the municipality (municipality).",
        ),
        Finding::RegistryHomeAddress => (
            "The home-visit support from “{id}” has a place or a street address.",
            "The help is given in the client's home, and the address of a private home must not be published.",
            "Remove the place or the address (place or venue). The service area (area) is enough to show where home visits are made.",
        ),
        Finding::RegistryRemote => (
            "The form of support “{form}” needs the field “{key}”, which is missing.",
            "Without it, readers can't get in touch with the person who helps.",
            "Chat and video: add url, such as https://help.example.fi/chat. Telephone: add a number to the contacts (contacts), such as phone: \"+358401234567\"",
        ),
        Finding::RegistryHoursOrder => (
            "The time “{value}” ends before it begins.",
            "Readers would not know when they can get help.",
            "Correct the time, for example \"10:00-16:00\". If it runs past midnight, add next_day: true",
        ),
        Finding::RegistryHoursOverlap => (
            "The times “{value}” and “{other}” overlap ({day}).",
            "Both would be shown on the page, and readers would not know which one is right.",
            "Make them one time, or change one of them so that they don't overlap: \"10:00-12:00, 13:00-16:00\".",
        ),
        Finding::RegistryHoursStaff => (
            "The service hours “{value}” ({day}) don't fall within the hours when staff are in the building.",
            "People who come for help could find the door closed.",
            "Correct the service hours (support) or the opening hours (building). Self-service hours (self_service) don't count.",
        ),
        Finding::RegistryHoursEvery => (
            "The field “every” can't be “{value}”.",
            "The weeks in which help is given are worked out from it.",
            "Use one of these: {known}. If the time is the same every week, remove the field.",
        ),
        Finding::RegistryHoursHolidays => (
            "Some service hours fall on public holidays (for example {day}), but nothing says whether help is given then.",
            "Readers could find the door closed.",
            "Add on_holidays: closed to the field “hours” or, if help is given on public holidays too, on_holidays: open",
        ),
        Finding::RegistryTrainingOrder => (
            "The last day, {ends}, is before the first day, {starts}.",
            "Readers would not know when to come.",
            "Correct the first day (starts) or the last day (ends). If it all takes place on one day, they are the same.",
        ),
        Finding::RegistryTrainingSessions => (
            "The session day “{day}” doesn't fall between the first day and the last day.",
            "Readers would not know when to come.",
            "Correct the sessions (sessions), or the first day and the last day (starts and ends).",
        ),
        Finding::RegistryTrainingRegistration => (
            "Registration closes on {closes}, which is after the first day, {starts}.",
            "Someone could register when it is already too late.",
            "Correct the last day of registration (closes) or the first day (starts).",
        ),
        Finding::RegistryProjectEnd => (
            "The project “{id}” has no end date.",
            "Every project ends some day, and without a date readers would be sent to help that is no longer there.",
            "Add an end date: valid: { to: 2027-06-30 }",
        ),
        Finding::RegistryBusinessId => (
            "The business ID “{value}” is wrong: its check digit doesn't match.",
            "The ID identifies the organisation, and a wrong one points to someone else or to nobody.",
            "Look it up in the Business Information System (ytj.fi) and write it like this: business_id: 1234567-1",
        ),
        Finding::RegistryShared => (
            "The provider “{id}” has the same value in the field “{key}”: {value}",
            "Perhaps one provider is in the registry twice, and readers would then see it twice as well.",
            "If so, remove one of them. If there are two providers, check which one the value belongs to.",
        ),
        Finding::RegistryAccessibility => (
            "Nothing is said about the accessibility of the place “{id}”.",
            "People who use a wheelchair, for example, can't tell whether they can get in.",
            "Say what there is, for example accessibility: [step_free, lift], and what is not known: accessibility_unknown: [induction_loop]",
        ),
        Finding::RegistryBanking => (
            "The provider “{id}” is not a bank but has banking services (banking) among its topics.",
            "Banks advise on their own services. That is why the page gets a note that refers readers to the bank and to the ethical guidelines.",
            "Choose other topics instead. If the advice is only about using a device, the topic can stay.",
        ),
        Finding::RegistryVerifiedFuture => (
            "The date of the last check (last_verified), {value}, is in the future.",
            "The date tells readers when the information was last checked.",
            "Write the day on which the information was checked, for example last_verified: 2026-09-15",
        ),
        Finding::RegistryExceptionsPast => (
            "All the exceptional opening hours (exceptions) here are in the past.",
            "Readers no longer need them, and the registry is easier to read without them.",
            "You can delete them. Add any that are coming up at the same time, such as the Christmas hours.",
        ),
        Finding::RegistryTrainingEnded => (
            "“{title}” ended on {date}.",
            "It is no longer in the lists, but it is still on the provider's page among those that are over.",
            "Add the next one when its dates are known. You can delete this one or leave it where it is.",
        ),
        Finding::RegistryEnding => (
            "Support from “{id}” ends soon, on {date}.",
            "After that, readers see it as ended.",
            "Ask the provider whether support will go on. If it will, change the end date: valid: { to: 2027-12-31 }",
        ),
        Finding::RegistryEnded => (
            "Support from “{id}” ended on {date}, but its status is still “active”.",
            "Readers already see it as ended.",
            "Write status: ended. If support goes on, change the end date: valid: { to: 2027-12-31 }",
        ),
        Finding::RegistryReviewDue => (
            "The information on “{id}” was last checked on {date}.",
            "The page now tells readers that the information may be out of date.",
            "Compare it with the source and correct what has changed. Then write today's date in the field “last_verified”.",
        ),
        Finding::RegistryExpired => (
            "The information on “{id}” was last checked on {date}, and that is too long ago.",
            "The provider is not shown to readers until the information has been checked.",
            "Compare it with the source and correct what has changed. When you write today's date in the field “last_verified”, the provider is shown again.",
        ),
        Finding::RegistryFigure => (
            "The population of a municipality at the beginning of the registry, “{value}”, can't be right.",
            "The amount of support per resident is worked out from it.",
            "Write the number of residents in digits without spaces, for example 19450, or remove the line: the program's own figure is then used.",
        ),
        Finding::RegistryHeaderTwice => (
            "The settings of the registry (schema, samples …) are given in two files.",
            "Only one of them can hold. Invented samples, for example, could be shown to readers as real.",
            "Keep the settings in one file: {other}. The other files hold only providers.",
        ),
        Finding::RegistryCoordinator => (
            "The coordinator “{id}” needs either regions (regions) or a theme (topic), not both, and a way to get in touch.",
            "Otherwise readers don't know what the coordinator is for or how to reach them.",
            "Write for example: regions: [\"13\"] and email: coordination@example.fi",
        ),
        Finding::RegistryDates => (
            "The first day, {from}, comes after the last day, {to}.",
            "No day lies between them, so this would never hold.",
            "Correct one of the dates.",
        ),
        Finding::MapFormat => (
            "The map can't be read as GeoJSON.",
            "The map must be a collection of features (FeatureCollection) with a feature for each region.",
            "Save the map again as GeoJSON. Error message: {reason}",
        ),
        Finding::MapCoordinates => (
            "The map has a point that is not in or near Finland: {found}",
            "GeoJSON gives coordinates in degrees (WGS 84), longitude first and then latitude, such as 24.94, 60.17.",
            "Save the map in the coordinate system WGS 84 (EPSG:4326).",
        ),
        Finding::MapFeature => (
            "Features of the map that belong to no region or have no outline: {n}. The first is feature number {number}.",
            "They are left out of the map.",
            "Give each feature its region as the property “code”, such as \"01\", or by its name.",
        ),
        Finding::ThemeMissing => (
            "There is no theme called “{name}”.",
            "The theme decides how the pages look.",
            "Use default, or add the folder themes/{name}.",
        ),
        Finding::ThemeTemplate => (
            "The template can't be used: {reason}",
            "The pages that it makes can't be built.",
            "Correct the template, or remove the file: the template of the default theme is then used.",
        ),
        Finding::ThemeTextMissing => (
            "The text “{key}” is missing in the language “{lang}”.",
            "Readers would see a gap or a word in another language.",
            "Add it to themes/{theme}/texts/{lang}.yaml.",
        ),
        Finding::ImageAltName => (
            "The picture description “{alt}” is a file name or begins with a needless word such as “picture”.",
            "A screen reader says that it is a picture anyway, and reads the description aloud just as it is.",
            "In the brackets, write only what the picture shows, for example: Two people look at a phone",
        ),
        Finding::ImageAltLong => (
            "The description of the picture has {count} characters; it may have at most {limit}.",
            "People who use a screen reader hear it in one go and can't skim it.",
            "Keep one sentence in the description, and move the rest into the text.",
        ),
        Finding::ImageAnimated => (
            "The picture “{target}” moves for more than five seconds and can't be stopped.",
            "Movement draws attention away from the text, and some readers then can't read at all.",
            "Use one or more still pictures instead, or a video (the block “video”).",
        ),
        Finding::LinkImage => (
            "The link “{target}” holds only a picture without a description.",
            "People who use a screen reader don't find out where the link leads.",
            "Write where the link leads as the description of the picture, for example: [![The library's home page](logo.svg)]({target})",
        ),
        Finding::LinkText => (
            "The link text “{text}” doesn't say where the link leads.",
            "People who use a screen reader often hear links as a list, where all such links sound the same.",
            "Say in the link text what is behind the link, such as the title of the page: {example}",
        ),
        Finding::LinkTextSame => (
            "The link text “{text}” leads to {count} different places on this page.",
            "People who listen to a list of the links can't tell which one is right.",
            "Add to each link text what it is about, for example “{text}: main library”.",
        ),
        Finding::LinkTextAddress => (
            "The link text is a web address: {text}",
            "A screen reader spells the address out, and a long address doesn't show what the page is about.",
            "Write the name of the page as the text, and the address after it in parentheses: [Name of the page](https://…)",
        ),
        Finding::LinkTextSign => (
            "The link text is only a sign: “{text}”.",
            "People who use a screen reader hear only the name of the sign, or nothing.",
            "Write where the link leads, for example “Next lesson”.",
        ),
        Finding::LinkDocument => (
            "The link “{text}” opens a file, but the link text doesn't give its format.",
            "The file opens in another program or is downloaded, which surprises readers, above all on a phone.",
            "Add the format to the end of the link text: {example}",
        ),
        Finding::LinkForeign => (
            "The link “{text}” leads to a page that doesn't exist in this language. That page is in {lang}.",
            "Readers end up without warning on a page whose language they may not know.",
            "Give the language at the end of the link text: “{text} (in {lang})”.",
        ),
        Finding::LinkSwitch => (
            "The page has a hand-made language switch: “{text}”.",
            "It leads to the front page in the other language, not to the translation of this page, so readers have to find the page again.",
            "Remove the link. The language switch is added at the top of every page automatically.",
        ),
        Finding::PdfTags => (
            "The PDF file “{target}” lacks: {missing}.",
            "A screen reader can't read the file in the right order or pronounce it correctly.",
            "Give the document a title and a language and save it as a PDF, for example in Word; don't print it to PDF. You can also write the content as a page.",
        ),
        Finding::HeadingLevel => (
            "The heading “{text}” is at level {level}, but the one before it is at level {before}.",
            "People who use a screen reader move from heading to heading and think that something is missing in between.",
            "Write the line like this: {example}",
        ),
        Finding::HeadingTitle => (
            "The line “# {text}” gives the page a second main heading.",
            "The title already comes from the front matter, and people who use a screen reader can't tell which of the two is the name of the page.",
            "Remove the line, or make it a subheading: ## {text}",
        ),
        Finding::HeadingEmpty => (
            "The heading has no text.",
            "A screen reader announces a heading and then says nothing, and the table of contents has an empty line.",
            "Write a text for the heading, or remove the line.",
        ),
        Finding::HeadingBold => (
            "The line “{text}” in bold looks like a heading but is not one.",
            "People who use a screen reader don't find it among the headings, and it is not in the table of contents.",
            "If the line is not a heading, remove the bold. Otherwise write: {example}",
        ),
        Finding::HeadingSame => (
            "The heading “{text}” is on the page {count} times.",
            "Readers don't know which one to choose in the table of contents or in a screen reader's list of headings.",
            "Add to each heading what it is about, for example “{text}: phone”.",
        ),
        Finding::HeadingLong => (
            "The heading has {count} characters; it may have at most {limit}.",
            "A long heading is hard to take in on a phone and in the table of contents.",
            "Keep the words that matter most, and move the rest into the text.",
        ),
        Finding::HeadingStop => (
            "The heading “{text}” ends in a full stop.",
            "A full stop belongs to a sentence, so readers easily take the line for ordinary text.",
            "Remove the full stop. If the line is a sentence, move it into the text and write a short heading instead.",
        ),
        Finding::TableHead => (
            "Column {column} of the table has no heading.",
            "A screen reader reads the heading of the column with each cell, and without it the content makes no sense.",
            "Write in the top row of the table what the column holds, for example “Place”.",
        ),
        Finding::TableSingle => (
            "The table has only one column, for example with “{cell}” in it.",
            "A screen reader tells the row and the column of every cell, although this is an ordinary list.",
            "Make the table a list whose lines begin like this: - {cell}",
        ),
        Finding::TableName => (
            "The page has {count} tables, but this one has no name.",
            "People who use a screen reader move from table to table and don't know what each is about.",
            "Write a heading of its own or a line before the table, for example “Table: Opening hours of the libraries”.",
        ),
        Finding::TableWide => (
            "The table has {count} columns; it may have at most {limit}.",
            "A wide table doesn't fit on a phone, and people who enlarge the text have to scroll sideways.",
            "Split the table in two, or swap its rows and columns.",
        ),
        Finding::Capitals => (
            "“{text}” is written all in capitals.",
            "Capitals are slow to read, and some screen readers spell the words out.",
            "Write it in lower case as usual, and make the key word bold if you need to.",
        ),
        Finding::Sensory => (
            "The instruction “{text}” points only by colour or place.",
            "It doesn't help readers who can't see the screen or tell the colours apart, or who have things in other places on their phone.",
            "Give the name of the button or the place too, in bold: “Press **Send** (green, on the right)”.",
        ),
        Finding::FakeList => (
            "These {count} lines look like a list but are not one.",
            "A screen reader reads the lines as one paragraph and doesn't say how many items there are.",
            "Begin each line with “- ”.",
        ),
        Finding::SentenceLong => (
            "The sentence has {count} words; the aim is at most {limit}.",
            "The beginning of a long sentence is soon forgotten, above all if reading is hard or the language is foreign.",
            "Split it in two, for example at “and”, “but” or “which”.",
        ),
        Finding::Readability => (
            "The readability index (LIX) of the page is {lix}; the aim is at most {limit}.",
            "A high figure means long words and sentences, which are hard for many readers.",
            "Split long sentences, and use shorter words for long ones. The longest words on the page: {words}.",
        ),
        Finding::Abbreviation => (
            "The abbreviation “{text}” is not explained on the page.",
            "Only some readers know it, and the others can't look it up on the page.",
            "At first use, write: Full name ({text}). You can add a common abbreviation to “abbreviations” in content/site.yaml.",
        ),
        Finding::Emoji => (
            "An emoji should not be in a heading or a link, or mark the items of a list: {text}",
            "A screen reader reads it in words, such as “smiling face”, and the text itself is hard to follow.",
            "Remove it. If it marks an item of a list, begin the line with “- ” instead.",
        ),
        Finding::DateAmbiguous => (
            "The date “{text}” can be read in two ways.",
            "The day and the month come in a different order in different languages, so readers could turn up on the wrong day.",
            "Write the date so that it has only one meaning: {example}",
        ),
        Finding::HoursDash => (
            "The time “{text}” has a hyphen where a dash belongs.",
            "A screen reader may skip the hyphen or read it as a minus, and the time can't be understood.",
            "Write a dash: {example}",
        ),
        Finding::LineBreaks => (
            "The space between paragraphs is made with line breaks or empty paragraphs.",
            "A screen reader may read them as blanks, and on a phone the space becomes needlessly large.",
            "Remove them, and leave one empty line between the paragraphs.",
        ),
        Finding::BoldLong => (
            "Here {count} words in a row are in bold or italics.",
            "When much of the text stands out, what matters most doesn't, and the text is heavy to read.",
            "Make only the key word or phrase bold, and write the rest as ordinary text.",
        ),
        Finding::PhoneText => (
            "The telephone number “{text}” is plain text and not a link.",
            "People who read on a phone can't call the number by tapping it.",
            "Make the number a link: {example}",
        ),
        Finding::PagePlaceholder => (
            "The page has something unfinished: “{text}”.",
            "Readers would see it on the published page and could not trust the rest of the text either.",
            "Write what is missing, or mark the page as a draft in the front matter: draft: true",
        ),
        Finding::PageChecked => (
            "The facts on the page were last checked on {date}, more than a year ago.",
            "In a year addresses, prices and instructions change, and readers may get outdated information.",
            "Compare the facts with the sources and correct what has changed. Then write today's date in the field “checked”.",
        ),
        Finding::PagePlanSum => (
            "The steps of the session plan take {planned} minutes in all, but duration_min is {duration}.",
            "The page and the session plan would give different lengths, and trainers would not know which to trust.",
            "Correct the minutes of the steps, or write {planned} in the field duration_min.",
        ),
        Finding::PagePlanLong => (
            "The lesson takes {duration} minutes and does not fit into a teaching session of {session} minutes.",
            "The trainer would have to stop halfway or leave out the break.",
            "Shorten the lesson or divide it into two. If your sessions are longer, write their length in content/site.yaml: session_min",
        ),
        Finding::PageEmailPersonal => (
            "“{email}” looks like a person's own address.",
            "A name is personal data, and the address stops working when someone else takes over.",
            "Use a shared address, such as support@example.fi.",
        ),
        Finding::TitleSame => (
            "Two pages have the same title: “{title}”.",
            "Readers can't tell them apart in search results or among the tabs of the browser.",
            "Change one of the titles so that it shows what the page is about. The other page is {other}.",
        ),
        Finding::StatementReview => (
            "The statement was last reviewed on {date}.",
            "It must be kept up to date. For the accessibility statement this is laid down by law (Act 306/2019).",
            "Go through the statement, update it and write a new date. If it is the accessibility statement, first assess the accessibility of the site again.",
        ),
        Finding::StatementContact => (
            "The accessibility statement lacks {missing}.",
            "Without it, readers don't know where they can report a shortcoming.",
            "Add what is missing: your own address for feedback, or the contact details of the Finnish Transport and Communications Agency Traficom.",
        ),
        Finding::RuleUnused => (
            "content/site.yaml has an exception to the rule “{code}”, but the rule no longer finds anything.",
            "A needless exception could later hide a new error.",
            "Remove the lines of the rule under “rules”.",
        ),
        Finding::RuleComment => (
            "The comment “{text}” can't be understood: the rule is not known, or there is no reason.",
            "The comment has no effect, so the finding is still shown.",
            "In Markdown, write before the paragraph <!-- digituki: off a11y-heading-long Name of an act --> or, in YAML, # digituki: off registry-phone-service Number of the switchboard",
        ),
        Finding::RuleCommentUnused => (
            "The comment turns off the rule “{code}”, but the rule no longer finds anything here.",
            "If an error appears here later, nobody is told.",
            "Remove the comment.",
        ),
        Finding::LangPart => (
            "“{text}” seems to be in {lang}, which is not the language of the page.",
            "A screen reader pronounces the text as if it were in the language of the page, and nobody can follow it.",
            "Mark the language of words, for example Swedish, like this: [text]{lang=sv}. If the whole paragraph is in another language, write the line :::lang{code=\"sv\"} before it and the line ::: after it.",
        ),
        Finding::LangPage => (
            "The text of the page seems to be in {lang}, but the file name gives another language.",
            "A screen reader pronounces the whole page wrongly, and readers get the page in a language that they didn't choose.",
            "Translate the text, or change the language in the file name. If the translation is not ready, add to the front matter: draft: true",
        ),
        Finding::LangSection => (
            "The number or the levels of the headings don't match. There are {own} in the language version “{lang}” and {count} on the original page.",
            "Readers in that language may miss a part that others get.",
            "Compare the pages: the first difference is at the heading “{text}”. Translate what is missing, remove what is extra, or correct the level of the heading.",
        ),
        Finding::LangOutdated => (
            "The original page was updated on {date}, but the language version “{lang}” has not been updated since.",
            "Readers in that language may get outdated information.",
            "See what has changed on the original page, and update the translation and its date (updated).",
        ),
        Finding::LangUntranslated => (
            "The text of the field “{key}” is the same as in the original language: “{value}”.",
            "In search results and lists, readers see a text that has not been translated.",
            "Translate the text of the field into the language of this page.",
        ),
        Finding::LangImageAlt => (
            "The picture description “{alt}” is the same as in the original language.",
            "A screen reader pronounces it as if it were in the language of this page, and listeners don't understand it.",
            "Translate the description in the brackets into the language of this page.",
        ),
        Finding::LinkForm => (
            "“{text}” looks like a link or a picture but is not one.",
            "Readers see the brackets and the address as they stand.",
            "Write: {example}",
        ),
        Finding::LinkLanguage => (
            "The link “{target}” leads to a file in another language, although the page also exists in this one.",
            "Readers expect to go on in their own language.",
            "Link to the file in this language: {example}",
        ),
        Finding::LinkOwnAddress => (
            "The link “{target}” is a web address, although it leads to this very site.",
            "The link breaks unnoticed if the page moves, and it doesn't lead to the reader's own language.",
            "Link to the source file: {example}",
        ),
        Finding::LinkOrphan => (
            "No menu and no other page leads to this page.",
            "Readers can find the page only by searching or by chance.",
            "Link to it from another page, or add the page to “menu” in content/site.yaml.",
        ),
        Finding::LinkHttp => (
            "The link begins with http and not with https: {target}",
            "Outsiders can watch an unencrypted connection and change the page on its way.",
            "If the address works with https at the beginning, change it.",
        ),
        Finding::LinkBroken => (
            "The address “{target}” did not work when it was last checked. Result: {status}.",
            "Readers may end up on an error page.",
            "Open the link in a browser. If it doesn't work, correct the address or remove the link.",
        ),
        Finding::LinkMoved => (
            "The page that was at “{target}” has moved for good.",
            "The old address may at any time stop leading readers to the new one.",
            "Put the new address in the link: {to}",
        ),
        Finding::ThemeVersion => (
            "The theme “{name}” was made for version {value} of what templates see, but this program knows version {own}.",
            "The templates of the theme may use what this version does not have yet. Pages are made without them.",
            "Update digituki, or use an older version of the theme.",
        ),
        Finding::ThemeOutdated => (
            "The theme file “{name}” is a copy whose original has changed since.",
            "Corrections and improvements do not show on pages that use the copy.",
            "Compare the copy with the new one: digituki new template {name} --print. When the copy is up to date, change its mark in theme.yaml to {value}",
        ),
        Finding::ThemeContrast => (
            "The theme colour “{name}” ({colour}) has a contrast of {ratio}:1 on the background {ground}; it must be at least {need}:1.",
            "People who have low vision or read in sunlight can't tell it from the background.",
            "Change the colour, for example to the nearest one that will do: {example}",
        ),
        Finding::ThemeFontPixels => (
            "The style “{text}” in the theme keeps readers from changing the size or the spacing of the text.",
            "People with low vision can't adjust the text in the settings of their browser.",
            "Give the font size in rem, for example font-size: 1rem, and remove !important from line-height and letter-spacing.",
        ),
        Finding::ThemeFocus => (
            "The style “{text}” in the theme removes the focus outline and puts nothing in its place.",
            "People who use a keyboard can't see where on the page they are.",
            "Remove the style, or write a visible outline instead, for example outline: 3px solid currentColor",
        ),
        Finding::ThemeHeight => (
            "The style “{text}” in the theme gives the text a fixed height and hides what doesn't fit.",
            "When readers enlarge the text or widen the line spacing, part of the text disappears.",
            "Write min-height instead of height, or remove overflow: hidden.",
        ),
        Finding::ThemeOutside => (
            "The theme loads something from {target} that site.yaml does not mention.",
            "The reader's browser would contact another service without the reader knowing. That is why the protection of the pages (Content-Security-Policy) blocks it.",
            "Copy the file to the assets folder of the theme and use it from there. If it must be loaded, declare it in content/site.yaml under “privacy: loads”.",
        ),
        Finding::ThemeInline => (
            "The page has code or styles in the HTML itself: “{name}”.",
            "The protection of the pages (Content-Security-Policy) blocks them, so they do not work.",
            "Move the code or the styles to a file of their own in the assets folder of the theme.",
        ),
        Finding::ThemeStorage => (
            "A script stores something on the reader's device ({name}) that site.yaml does not mention.",
            "Readers must be told what is stored on their device. Often their consent is needed too.",
            "Stop the script from storing it. If it must be stored, declare it in content/site.yaml under “privacy: stores”.",
        ),
        Finding::SynonymAlone => (
            "“{value}” is alone in its group.",
            "The search can only swap a word for another one of the same group.",
            "Add at least one word with the same meaning to the group: [{value}, another word].",
        ),
        Finding::PrivacyUnused => (
            "site.yaml declares “{name}”, but nothing uses it.",
            "The privacy page then tells readers something that is not true.",
            "Remove the entry under “privacy”.",
        ),
        Finding::RegistryCodeQuotes => (
            "The municipality code {value} is without quotation marks.",
            "Other programs may read it as a number, and the zero at the beginning is lost: 091 becomes 91.",
            "Write the code in quotation marks: \"{value}\".",
        ),
        Finding::HeadingSpaces => (
            "The heading ends in spaces that are not needed.",
            "They do not show, but they make changes harder to compare.",
            "Remove them.",
        ),
        Finding::HeadingMark => (
            "“{text}” is no heading, since there is no space after the #.",
            "Readers see the line as ordinary text with the # in it, and it is not in the table of contents.",
            "Write: {example}",
        ),
    };
    Text { what, why, fix }
}
