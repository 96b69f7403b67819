//! Who looks at what, and what each of them is told.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};

use rayon::prelude::*;
use serde::Serialize;
use tokio::sync::watch;

use crate::{Report, base::Hash, diagnostic::texts::desk};

use super::{
    desk::Desk,
    edition::{Answer, Edition, Identity},
    findings::{self, Panel},
    inject::OWN,
};

/// The edition of the moment, and the addresses that open tabs show.
#[derive(Clone)]
pub struct Tabs {
    editions: watch::Receiver<Arc<Edition>>,
    open: Arc<Mutex<BTreeMap<String, usize>>>,
}

impl Tabs {
    pub(super) fn new(editions: watch::Receiver<Arc<Edition>>) -> Tabs {
        Tabs { editions, open: Arc::default() }
    }

    /// The edition of the moment.
    pub fn edition(&self) -> Arc<Edition> {
        self.editions.borrow().clone()
    }

    /// A tab that shows an address, where it has found a page, and has the version with a hash.
    pub fn join(&self, address: String, page: &str, hash: Option<Hash>) -> Tab {
        // Only the editor's view has something to say to a query.
        let address = match address.split_once('?') {
            Some((path, _)) if !path.ends_with(OWN) => path.to_owned(),
            _ => address,
        };
        *self.lock().entry(address.clone()).or_default() += 1;
        let mut editions = self.editions.clone();
        editions.mark_changed();
        Tab {
            tabs: self.clone(),
            editions,
            address,
            identity: Identity::parse(page),
            hash,
            panel: None,
            is_gone: false,
            is_missing: false,
            seen: self.edition().number,
        }
    }

    /// How many tabs there are.
    pub(super) fn count(&self) -> usize {
        self.lock().values().sum()
    }

    /// The addresses that are open.
    pub(super) fn open(&self) -> BTreeSet<String> {
        self.lock().keys().cloned().collect()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, usize>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn leave(&self, address: &str) {
        let mut open = self.lock();
        if let Some(count) = open.get_mut(address) {
            *count -= 1;
            if *count == 0 {
                open.remove(address);
            }
        }
    }
}

/// Makes the pages that are open, and tells how many of them differ from before.
pub(super) fn make_open(open: &BTreeSet<String>, edition: &Edition, before: &Edition) -> usize {
    let hash = |edition: &Edition, address: &str| match edition.answer(address) {
        Answer::Found(made) => Some(made.hash),
        Answer::Failed(..) | Answer::Missing => None,
    };
    let is_page = |address: &&String| edition.route(address).is_some();
    let differs = |address: &&String| {
        let now = hash(edition, address);
        now != before.shown_hash(address)
    };
    open.par_iter().filter(is_page).filter(differs).count()
}

/// A tab of a browser, as far as the server knows. It leaves when it is dropped.
pub struct Tab {
    tabs: Tabs,
    editions: watch::Receiver<Arc<Edition>>,
    address: String,
    identity: Option<Identity>,
    hash: Option<Hash>,
    panel: Option<Panel>,
    is_gone: bool,
    /// Whether it shows the page for addresses that do not exist.
    is_missing: bool,
    /// The number of the last edition that it knows the files of.
    seen: u64,
}

/// What a tab is told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "lowercase", tag = "kind")]
pub enum Told {
    /// The page is another one than before.
    Page {
        /// The hash of the new one.
        hash: String,
        /// The new one, whole.
        html: String,
    },
    /// Files that a page may show are other ones than before, under the same addresses.
    Files {
        /// Their addresses, from the root of the host.
        addresses: Vec<String>,
    },
    /// What is wrong.
    Findings(Panel),
    /// The page is at another address now.
    Moved {
        /// The address, from the root of the host.
        address: String,
    },
    /// The page is no longer there.
    Gone {
        /// A sentence for people.
        says: &'static str,
    },
}

impl Drop for Tab {
    fn drop(&mut self) {
        self.tabs.leave(&self.address);
    }
}

impl Tab {
    /// Waits for the next edition, and then tells what is new for the tab. `None` when there will
    /// be no more.
    pub async fn next(&mut self) -> Option<Vec<Told>> {
        self.editions.changed().await.ok()?;
        let edition = self.editions.borrow_and_update().clone();
        Some(self.of(&edition))
    }

    /// What to tell the tab of an edition.
    fn of(&mut self, edition: &Edition) -> Vec<Told> {
        let mut told = Vec::new();
        let failed = self.page(edition, &mut told);
        let addresses = edition.renewed_since(self.seen);
        self.seen = edition.number;
        if !addresses.is_empty() {
            told.push(Told::Files { addresses });
        }
        // The editor's view lists them all by itself.
        if edition.findings().is_none() || edition.own(&self.address).is_some() {
            return told;
        }
        let sources = match &self.identity {
            Some(page) if edition.route(&self.address).is_none() => vec![page.source.clone()],
            _ => edition.sources_of(&self.address),
        };
        let panel = findings::panel(edition, &sources, failed.as_ref());
        if self.panel.as_ref() != Some(&panel) {
            told.push(Told::Findings(panel.clone()));
            self.panel = Some(panel);
        }
        told
    }

    /// Tells of the page itself. Gives back why it can't be rendered.
    fn page(&mut self, edition: &Edition, told: &mut Vec<Told>) -> Option<Report> {
        if let Some(query) = edition.own(&self.address) {
            let (html, hash) = Desk::new(query.trim_start_matches('?')).page(edition);
            self.changed(hash, html.into(), told);
            return None;
        }
        match edition.answer(&self.address) {
            Answer::Found(made) => {
                self.is_missing = false;
                self.identity = edition.identity(&self.address).or(self.identity.take());
                self.changed(made.hash, String::from_utf8_lossy(&made.bytes), told);
                None
            }
            // The last good state stays in the tab; the findings tell why.
            Answer::Failed(report, _) => Some(*report),
            Answer::Missing => {
                let moved = self.identity.as_ref().and_then(|page| edition.find(page));
                match moved {
                    Some(address) => told.push(Told::Moved { address }),
                    None if self.is_gone => {}
                    None if !self.showed_a_page(edition) => self.not_found(edition, told),
                    None => {
                        self.is_gone = true;
                        self.hash = None;
                        told.push(Told::Gone { says: desk(edition.lang()).gone });
                    }
                }
                None
            }
        }
    }

    /// Whether the tab shows a page that was at its address.
    fn showed_a_page(&self, edition: &Edition) -> bool {
        let is_other = |hash| edition.not_found().is_none_or(|made| made.hash != hash);
        self.identity.is_some() || (!self.is_missing && self.hash.is_some_and(is_other))
    }

    /// A tab that shows the page for addresses that do not exist.
    fn not_found(&mut self, edition: &Edition, told: &mut Vec<Told>) {
        if let Some(made) = edition.not_found() {
            self.is_missing = true;
            self.changed(made.hash, String::from_utf8_lossy(&made.bytes), told);
        }
    }

    fn changed(&mut self, hash: Hash, html: std::borrow::Cow<'_, str>, told: &mut Vec<Told>) {
        self.is_gone = false;
        if self.hash != Some(hash) {
            self.hash = Some(hash);
            told.push(Told::Page { hash: hash.to_string(), html: html.into_owned() });
        }
    }
}
