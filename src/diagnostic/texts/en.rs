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
        Term::YesNo => "true or false",
        Term::TextByLanguage => "text for each language, such as “en: …”",
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
            "Put the whole text in quotation marks: field: \"first: second\".",
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
            "The file name doesn't say which language the page is in.",
            "The language decides the address, the menu and how a screen reader pronounces the text.",
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
            "HTML is not used here: {html}",
            "It could break the page for some readers, or bring in scripts, so it is shown as text.",
            "{instead}",
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
            "Add the file {example}, or list the languages that are enough: only: [fi]",
        ),
        Finding::LangShould => (
            "The page “{key}” is missing in the language “{lang}”.",
            "Readers in that language get the page in another language.",
            "Add the file {example}, or list the languages that are enough: only: [fi]",
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
            "site.yaml requires one, and the law requires one from authorities (Act 306/2019).",
            "Add a page with the field “kind: statement” in its front matter.",
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
            "“{value}” is not a time range.",
            "Opening hours are worked out from it, so its form must always be the same.",
            "Write hours and minutes with colons and a hyphen: \"10:00-12:00, 13:00-16:00\".",
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
    };
    Text { what, why, fix }
}
