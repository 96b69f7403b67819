//! Messages in English.

use super::{Code, Severity, Term, Text, Voice};
use crate::diagnostic::{Finding, YamlFault};

pub(super) const VOICE: Voice = Voice {
    text,
    term,
    severity,
    near: "Did you mean “{near}”?",
    also: "this belongs to it",
    why: "why",
    fix: "do this",
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
        Term::Text => "a text",
        Term::List => "a list, with “- ” before each item",
        Term::Fields => "named fields, one on each line",
        Term::Number => "a whole number",
        Term::YesNo => "true or false",
        Term::TextByLanguage => "a text for each language, such as “en: …”",
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
            "Everything after it in this block is left out until it is mended.",
            "Compare it with the lines above: “name: value”, and the same indent for names of the same level.",
        ),
        YamlFault::Tab => (
            "There is a tab here; YAML allows only spaces before a name.",
            "A tab looks different in every editor, so nobody can tell what belongs to what.",
            "Replace the tab with spaces, two for each level.",
        ),
        YamlFault::Quote => (
            "The quotation mark that opens here is never closed.",
            "All that follows is taken as one long text.",
            "Add the same mark, \" or ', at the end of the text.",
        ),
        YamlFault::Colon => (
            "There is a second colon on this line.",
            "A colon and a space begin a value, so a text with one in it can't be told from a name.",
            "Put the whole text in quotation marks: name: \"first: second\".",
        ),
        YamlFault::Indent => (
            "This line is indented differently from those it belongs with.",
            "The indent says what belongs to what.",
            "Give names of the same level the same number of spaces before them.",
        ),
        YamlFault::Bracket => (
            "A bracket or brace is opened here and never closed.",
            "The rest of the block is taken as part of it.",
            "Add the missing ] or }, or write the list on lines of its own with “- ”.",
        ),
        YamlFault::Alias => (
            "“{text}” begins with * or &, which mean something else in YAML.",
            "The text would be taken as a reference to another place and be lost.",
            "Put the text in quotation marks.",
        ),
        YamlFault::Size => (
            "This YAML is too large or too deeply nested to be read.",
            "A file like this is nearly always made by mistake or by a program.",
            "Split it into smaller files, or use fewer levels.",
        ),
        YamlFault::KeyDuplicate => (
            "“{key}” is given twice.",
            "Only one of the two could be kept, and the other would be lost without a word.",
            "Keep one and remove the other.",
        ),
        YamlFault::KeyUnknown => (
            "There is no field called “{key}” here.",
            "A misspelt field would be left out and nobody would notice.",
            "Use one of these: {known}.",
        ),
        YamlFault::KeyMissing => {
            ("The field “{key}” is missing.", "It is needed here.", "Add a line: {key}: …")
        }
        YamlFault::ValueType => (
            "“{key}” can't be “{value}”.",
            "Another kind of value is needed here: {expected}.",
            "Write {expected}.",
        ),
        YamlFault::ValueEmpty => (
            "“{key}” has no value.",
            "An empty field could mean anything.",
            "Write a value after the colon, or remove the line.",
        ),
        YamlFault::ValueDate => (
            "“{value}” is not a date.",
            "Dates are sorted and compared, so they need one form.",
            "Write year, month and day: 2026-11-22.",
        ),
        YamlFault::ValueChoice => (
            "“{key}” can't be “{value}”.",
            "Only certain values are understood here.",
            "Use one of these: {known}.",
        ),
        YamlFault::ValueLang => (
            "“{value}” is not a language of this site.",
            "A text in it would never be shown.",
            "Use one of these: {known}. The languages of the site are listed in content/site.yaml.",
        ),
    };
    Text { what, why, fix }
}

fn finding_text(finding: Finding) -> Text {
    let (what, why, fix) = match finding {
        Finding::PageEncoding => (
            "The file is not UTF-8 from here on.",
            "Letters such as ä and ö would turn into other signs.",
            "Open the file in your editor and save it with the encoding UTF-8.",
        ),
        Finding::PageSize => (
            "The file is {size}; a text file may be at most {limit}.",
            "No reader gets through such a page, and it slows every build.",
            "Split it into several pages. A picture or a document belongs in a file of its own.",
        ),
        Finding::PageFileName => (
            "The file name doesn't say the language of the page.",
            "The language decides the address, the menu and how a screen reader pronounces the text.",
            "Rename the file: {example}. The languages of the site are {known}.",
        ),
        Finding::PageFrontMissing => (
            "The page has no front matter.",
            "The title of the page stands there, and without one the page has no name.",
            "Begin the file with three lines: ---, title: The title of the page, ---.",
        ),
        Finding::PageFrontUnclosed => (
            "The front matter that begins here is not closed.",
            "The whole page is taken as front matter.",
            "Add a line with --- after the last field.",
        ),
        Finding::PageSlug => (
            "“{slug}” can't be part of an address.",
            "Addresses are read aloud, typed and printed, so they hold only a–z, 0–9 and hyphens.",
            "Write for example: slug: {example}",
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
            "The section would have no name in the menu and no page to lead back to.",
            "Add the file {example} with a title.",
        ),
        Finding::PageRawHtml => (
            "HTML is not used here: {html}",
            "It could break the page for some readers, or bring in scripts, so it is shown as text.",
            "{instead}",
        ),
        Finding::PageNesting => (
            "There are more than {limit} levels inside each other here.",
            "Nobody can follow such a text, and a screen reader reads every level aloud.",
            "Take lists and quotations out of each other.",
        ),
        Finding::PageAttribute => (
            "“{attribute}” is not known in braces here.",
            "It would do nothing.",
            "Use #id, .class or lang=sv, or remove it.",
        ),
        Finding::PageAliasAddress => (
            "“{alias}” can't be an old address of this page.",
            "An old address is redirected here, so it has to be a whole address on this site.",
            "Write it from the root, such as /fi/old/page/. It must not be the address of another page.",
        ),
        Finding::PageCodeLanguage => (
            "The language “{language}” of this code is not known.",
            "The code is shown without colours.",
            "Check the spelling, or write ```text.",
        ),
        Finding::PageReference => (
            "There is no page with the key “{key}”.",
            "The reference would lead nowhere.",
            "Write the path of the page from the content folder, without language and ending.",
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
            "The block “{name}” doesn't know “{argument}”.",
            "It would do nothing.",
            "Use one of these: {known}.",
        ),
        Finding::DirectiveArgumentMissing => (
            "The block “{name}” needs “{argument}”.",
            "Without it there is nothing to show.",
            "Write for example: {example}",
        ),
        Finding::DirectiveSyntax => (
            "The line of this block can't be read.",
            "Its content would be shown without the block.",
            "Write for example: {example}",
        ),
        Finding::DirectiveUnclosed => (
            "The block “{name}” that begins here is not closed.",
            "Where it ends is anyone's guess.",
            "Add a line with {colons} where the block ends.",
        ),
        Finding::DirectiveStray => (
            "Nothing that was opened is closed by this {colons}.",
            "A block may have lost its beginning.",
            "Remove the line, or give it as many colons as the line that opens the block.",
        ),
        Finding::IncludeMissing => (
            "There is no snippet “{file}” in this language.",
            "The page would lack a part.",
            "Check the path. Snippets are files such as {example}, in a folder that begins with _.",
        ),
        Finding::IncludeHeading => (
            "A snippet can't have headings or other snippets in it.",
            "The same snippet stands on many pages, under headings of different levels.",
            "Write the heading on the page, before the include.",
        ),
        Finding::LinkFile => (
            "There is no file “{target}”.",
            "The reader would end up on a page that does not exist.",
            "Check the path: it is counted from the folder of this file.",
        ),
        Finding::LinkFragment => (
            "There is no part “#{fragment}” on the page {page}.",
            "The reader would not get to the part you mean.",
            "Use one of its headings: {known}.",
        ),
        Finding::LinkFragmentPair => (
            "The part “#{fragment}” could not be found on the page in the language “{lang}”.",
            "Readers in that language get to the top of the page instead.",
            "Give the heading the same mark in every language, such as {mark}.",
        ),
        Finding::LinkScheme => (
            "A link can't begin with “{scheme}:”.",
            "It could run a program or open something that readers don't expect.",
            "Use https, http, mailto or tel, or the path of a file.",
        ),
        Finding::LinkAbsolute => (
            "The link “{target}” begins from the root of the site.",
            "It would not follow when the page moves, and would not find the reader's language.",
            "Link to the source file: ../folder/page.en.md.",
        ),
        Finding::LinkOutside => (
            "The link “{target}” leads out of the content folder.",
            "What is outside is not published.",
            "Move the file into the content folder and link to it there.",
        ),
        Finding::LinkUnpublished => (
            "The page “{target}” is not published yet.",
            "Until it is, the link is shown as plain text.",
            "Publish that page too, or remove the link for now.",
        ),
        Finding::ImageAlt => (
            "The picture “{target}” has no description.",
            "Those who can't see the picture don't learn what it shows.",
            "Write it in the brackets: ![Two people look at a phone]({target}). If it is only decoration: ![]({target}){.decorative}",
        ),
        Finding::LangEasyAlone => (
            "The page in easier language has no page in standard language beside it.",
            "The two are linked with each other, so it would not be reached.",
            "Add the file {example}, or give both the same key.",
        ),
        Finding::LangMust => (
            "The page “{key}” is missing in the language “{lang}”.",
            "site.yaml says that it must exist in every language.",
            "Write {example}, or list the languages that are enough: only: [fi]",
        ),
        Finding::LangShould => (
            "The page “{key}” is missing in the language “{lang}”.",
            "Readers in that language get the page in another language.",
            "Write {example}, or list the languages that are enough: only: [fi]",
        ),
        Finding::LangMay => (
            "The page “{key}” is missing in the language “{lang}”.",
            "Readers in that language get the page in another language.",
            "Nothing needs to be done.",
        ),
        Finding::SiteConfigMissing => (
            "The site has no file content/site.yaml.",
            "It says the name of the site, its languages and its address.",
            "Make the file with the fields title, languages and base_url.",
        ),
        Finding::SiteUrl => (
            "“{value}” is not the address of a site.",
            "Feeds, sitemaps and links between languages need the whole address.",
            "Write it with https, such as https://example.fi/ or https://example.github.io/handbook/.",
        ),
        Finding::SiteLangUnlisted => (
            "“{value}” is not a language tag.",
            "Screen readers choose the pronunciation by it.",
            "Use tags such as fi, sv and en.",
        ),
        Finding::SiteReference => (
            "There is no page with the key “{key}”.",
            "The menu would lead nowhere.",
            "Write the path of the page from the content folder, without language and ending.",
        ),
        Finding::SiteRule => (
            "There is no rule “{code}”.",
            "The line would do nothing.",
            "Use the code as it stands in the messages.",
        ),
        Finding::SiteLinkLoop => (
            "This symbolic link leads back to a folder that it is in.",
            "Following it would never end, so it is left out.",
            "Remove the link.",
        ),
        Finding::SiteFileName => (
            "The name of this file or folder can't be part of an address: {name}",
            "Some computers can't hold such a name.",
            "Rename it with letters, digits, hyphens and full stops.",
        ),
        Finding::SiteOutputTwice => (
            "Two files would be written to the same place: {path}",
            "Only one of them could be kept. Capital letters make no difference on many computers.",
            "Rename one of them. The other is {other}.",
        ),
        Finding::RegistryShape => (
            "The registry must begin with “schema: 1”.",
            "The number tells which form of the registry the file is written in.",
            "Add the line: schema: 1",
        ),
        Finding::RegistryId => (
            "“{id}” can't be an id.",
            "The id is part of an address, so it holds only a–z, 0–9 and hyphens.",
            "Write for example: id: {example}",
        ),
        Finding::RegistryIdTwice => (
            "The id “{id}” is used twice.",
            "Each provider needs an address of its own.",
            "Change one of them.",
        ),
        Finding::RegistryCode => (
            "“{value}” is not one of the codes of “{key}”.",
            "Readers could not find the provider by it.",
            "Use one of these: {known}.",
        ),
        Finding::RegistryMunicipality => (
            "There is no municipality with the code “{value}”.",
            "The provider would not be shown in its municipality.",
            "Write the three digits in quotation marks, such as \"091\" for Helsinki.",
        ),
        Finding::RegistryName => (
            "The provider “{id}” has no name in any language of the site.",
            "Readers need to know who helps.",
            "Add a name: name: { en: … }",
        ),
        Finding::RegistryArea => (
            "The area of “{id}” is missing, or is given in two ways.",
            "The area decides where the provider is shown.",
            "Give one of them: scope, or municipalities and regions.",
        ),
        Finding::RegistryPlace => (
            "There is no place “{place}” among the places of this provider.",
            "The address would not be shown.",
            "Use the id of one of its places: {known}.",
        ),
        Finding::RegistryHours => (
            "“{value}” is not a time range.",
            "Opening times are worked out from it, so it needs one form.",
            "Write hours and minutes with colons and a hyphen: \"10:00-12:00, 13:00-16:00\".",
        ),
        Finding::RegistryException => (
            "The exception for “{dates}” says neither “closed” nor “open”, or ends before it begins.",
            "Nobody can tell what happens on those days.",
            "Write for example: dates: 2026-12-21/2027-01-06, closed: true",
        ),
        Finding::RegistryLanguage => (
            "“{value}” is not a language tag.",
            "Readers look for help in their own language by it.",
            "Use tags such as fi, sv, en, ru, ar.",
        ),
        Finding::RegistryLanguages => (
            "The languages of the registry are not those of the site: {known}.",
            "Texts in other languages would never be shown.",
            "Remove the line “languages”, or make it the same as in content/site.yaml.",
        ),
        Finding::ThemeMissing => (
            "There is no theme called “{name}”.",
            "The theme decides how the pages look.",
            "Use default, or add the folder themes/{name}.",
        ),
        Finding::ThemeTemplate => (
            "The template can't be used: {reason}",
            "The pages that it makes can't be built.",
            "Mend the template, or remove the file: the default theme's own is used then.",
        ),
        Finding::ThemeTextMissing => (
            "The text “{key}” is missing in the language “{lang}”.",
            "Readers would meet a gap or a word in another language.",
            "Add it to themes/{theme}/texts/{lang}.yaml.",
        ),
    };
    Text { what, why, fix }
}
