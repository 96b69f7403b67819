//! The words of `digituki diff`.

use super::MessageLang;

/// What the command says.
pub struct Told {
    /// Before the number of addresses of what is new.
    pub added: &'static str,
    /// The same of those that show something else.
    pub changed: &'static str,
    /// Of what has moved and leads on.
    pub moved: &'static str,
    /// Of what has moved and does not.
    pub lost: &'static str,
    /// Of what is gone.
    pub removed: &'static str,
    /// Of what was allowed to go.
    pub allowed: &'static str,
    /// Of what is the same.
    pub unchanged: &'static str,
    /// What an address that leads nowhere means, and what to do about one that has moved; with gaps for
    /// both addresses.
    pub how_lost: &'static str,
    /// The same about one that is gone.
    pub how_removed: &'static str,
    /// The same about what the registry has brought about, which has no page to name old addresses in.
    pub how_vanished: &'static str,
    /// How many addresses are dead.
    pub dead: &'static str,
    /// That none is.
    pub alive: &'static str,
    /// That none is but those that may be.
    pub others_alive: &'static str,
    /// That a folder holds no site of the program.
    pub no_site: &'static str,
}

/// The words of a language.
pub fn changes(lang: MessageLang) -> &'static Told {
    match lang {
        MessageLang::Fi => &FI,
        MessageLang::Sv => &SV,
        MessageLang::En => &EN,
    }
}

const FI: Told = Told {
    added: "Uusia",
    changed: "Muuttuneita",
    moved: "Siirtyneitä, vanha osoite ohjaa uuteen",
    lost: "Siirtyneitä, vanha osoite ei ohjaa mihinkään",
    removed: "Poistuneita",
    allowed: "Poistuneita luvan kanssa",
    unchanged: "Ennallaan",
    how_lost: "{from} ei enää johda mihinkään: sisältö on nyt osoitteessa {to}. Lukijoiden \
               kirjanmerkit, monisteet ja muiden sivustojen linkit lakkaavat toimimasta. Lisää siirtyneen \
               sivun alkuun: aliases: [{from}]",
    how_removed: "{from} ei enää johda mihinkään. Lukijoiden kirjanmerkit, monisteet ja muiden sivustojen \
                  linkit lakkaavat toimimasta. Jos toinen sivu korvaa tämän, lisää sen alkuun: aliases: \
                  [{from}]. Jos sivu saa poistua, lisää tiedostoon content/site.yaml: removed: [{from}]",
    how_vanished: "{from} ei enää johda mihinkään, koska rekisterissä tai asetuksissa ei ole enää sitä, mitä siellä näytettiin. Lukijoiden kirjanmerkit ja muiden sivustojen linkit lakkaavat toimimasta. Jos tarjoaja on lopettanut, jätä se rekisteriin (status: ended), niin sivu kertoo siitä. Jos osoite saa poistua, lisää tiedostoon content/site.yaml: removed: [{from}]",
    dead: "Osoitteita, jotka eivät enää johda mihinkään: {count}.",
    alive: "Kaikki vanhat osoitteet toimivat.",
    others_alive: "Muut vanhat osoitteet toimivat.",
    no_site: "Kansiossa {folder} ei ole digitukin muodostamaa sivustoa.",
};

const SV: Told = Told {
    added: "Nya",
    changed: "Ändrade",
    moved: "Flyttade, den gamla adressen leder vidare",
    lost: "Flyttade, den gamla adressen leder ingenstans",
    removed: "Borttagna",
    allowed: "Borttagna med tillåtelse",
    unchanged: "Oförändrade",
    how_lost: "{from} leder inte längre någonstans: innehållet finns nu på {to}. Läsarnas bokmärken, \
               utdelade blad och länkar på andra webbplatser slutar fungera. Lägg till i början av den \
               flyttade sidan: aliases: [{from}]",
    how_removed: "{from} leder inte längre någonstans. Läsarnas bokmärken, utdelade blad och länkar på andra \
                  webbplatser slutar fungera. Om en annan sida ersätter den här, lägg till i början av den: \
                  aliases: [{from}]. Om sidan får försvinna, lägg till i content/site.yaml: removed: [{from}]",
    how_vanished: "{from} leder inte längre någonstans, eftersom registret eller inställningarna inte längre har det som visades där. Läsarnas bokmärken och länkar på andra webbplatser slutar fungera. Om en tillhandahållare har slutat, låt den stå kvar i registret (status: ended), så berättar sidan det. Om adressen får försvinna, lägg till i content/site.yaml: removed: [{from}]",
    dead: "Adresser som inte längre leder någonstans: {count}.",
    alive: "Alla gamla adresser fungerar.",
    others_alive: "Övriga gamla adresser fungerar.",
    no_site: "I mappen {folder} finns ingen webbplats som digituki har byggt.",
};

const EN: Told = Told {
    added: "New",
    changed: "Changed",
    moved: "Moved, the old address leads on",
    lost: "Moved, the old address leads nowhere",
    removed: "Removed",
    allowed: "Removed with permission",
    unchanged: "Unchanged",
    how_lost: "{from} leads nowhere any more: what was there is now at {to}. Readers' bookmarks, handouts and \
               links on other sites stop working. Add to the beginning of the page that has moved: aliases: \
               [{from}]",
    how_removed: "{from} leads nowhere any more. Readers' bookmarks, handouts and links on other sites stop \
                  working. If another page takes its place, add to the beginning of that: aliases: [{from}]. \
                  If the page may go, add to content/site.yaml: removed: [{from}]",
    how_vanished: "{from} leads nowhere any more, since the registry or the settings no longer have what was shown there. Readers' bookmarks and links on other sites stop working. If a provider has ended its support, leave it in the registry (status: ended), and its page says so. If the address may go, add to content/site.yaml: removed: [{from}]",
    dead: "Addresses that lead nowhere any more: {count}.",
    alive: "All old addresses work.",
    others_alive: "All other old addresses work.",
    no_site: "The folder {folder} holds no site that digituki has built.",
};
