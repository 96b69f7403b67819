//! Watching: anything may have happened, so wait until the saves settle and look.

use std::{
    collections::BTreeSet,
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread,
    time::{Duration, Instant},
};

use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher};
use same_file::Handle;

use crate::{
    disk::{Survey, WorldError},
    document::CONTENT,
    registry::REGISTRY_FOLDER,
    theme::THEMES,
};

use super::workshop::{Change, Workshop};

/// How changes are noticed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Means {
    /// The system tells.
    Told,
    /// All files are looked at again and again: for disks of other computers.
    Polled,
}

/// What is noticed.
pub(super) enum Noted {
    Changed(Change),
    /// A sentence.
    Trouble(String),
}

/// So long nothing must happen for a save to be over.
const QUIET: Duration = Duration::from_millis(5);
/// A storm of saves is not waited for longer than this.
const STORM: Duration = Duration::from_millis(50);
/// So long after a change everything is looked at once, since watchers miss things.
const AFTER: Duration = Duration::from_millis(500);
/// However many changes come, everything is looked at so often.
const AT_LATEST: Duration = Duration::from_secs(2);
/// How often everything is looked at although nothing was told.
const ROUND: Duration = Duration::from_secs(10);
/// How often files are looked at where they can't be watched.
const POLL: Duration = Duration::from_millis(500);
/// Looking at everything takes at most such a part of the time.
const SHARE: u32 = 20;

/// Watches the folder of a site, and takes what happens into the workshop, on a thread of its own.
pub(super) fn start(
    workshop: Workshop,
    means: Means,
    note: impl Fn(Noted) + Send + 'static,
) -> io::Result<()> {
    let (tell, told) = channel();
    let mut watched = match means {
        Means::Told => Watched::new(&workshop, tell.clone()),
        Means::Polled => Watched::nothing(),
    };
    if let Some(trouble) = watched.trouble.take() {
        note(Noted::Trouble(trouble));
    }
    let run = move || Watch { workshop, watched, tell, told, note, trouble: None }.run();
    thread::Builder::new().name("watch".to_owned()).spawn(run)?;
    Ok(())
}

/// What the thread waits for.
enum Wake {
    /// The system has told of something.
    Event(notify::Result<Event>),
    /// Everything has been looked at.
    Surveyed(Result<Survey, WorldError>),
}

struct Watch<N> {
    workshop: Workshop,
    watched: Watched,
    /// Held so that waiting ends by the clock alone, and given to those who survey.
    tell: Sender<Wake>,
    told: Receiver<Wake>,
    note: N,
    /// What was last in the way of a sweep.
    trouble: Option<String>,
}

/// What has been told since everything was settled.
#[derive(Default)]
struct Batch {
    paths: Vec<PathBuf>,
    /// Whether events were lost, or came from where a link leads.
    is_vague: bool,
    survey: Option<Result<Survey, WorldError>>,
}

impl<N: Fn(Noted)> Watch<N> {
    fn run(mut self) {
        // When everything is to be looked at next; none while that is being done.
        let mut due = Some(Instant::now() + AFTER);
        let mut surveyed = Instant::now();
        // When the first of the changes came that no sweep has followed yet, and whether some of
        // them were not named.
        let (mut first, mut is_vague) = (None, false);
        while let Some(batch) = self.batch(due) {
            let now = Instant::now();
            if batch.is_empty() && batch.survey.is_none() {
                (due, first, is_vague, surveyed) = (None, None, false, now);
                self.survey();
                continue;
            }
            if !batch.is_empty() {
                self.watched.renew(&self.workshop, &batch.paths);
                self.attempt(|workshop| Ok(workshop.look_at(&batch.paths)));
                is_vague |= batch.is_vague;
                let latest = *first.get_or_insert(now) + AT_LATEST;
                let next = (Instant::now() + AFTER).min(latest);
                due = due.map(|_| if is_vague { now } else { next });
            }
            if let Some(survey) = batch.survey {
                self.sweep(survey);
                let round = if self.watched.watcher.is_some() { ROUND } else { POLL };
                let next = Instant::now() + round.max(surveyed.elapsed() * SHARE);
                due = match first {
                    Some(_) if is_vague => Some(now),
                    Some(first) => Some(next.min(first + AT_LATEST)),
                    None => Some(next),
                };
            }
        }
    }

    /// Looks at everything on a thread of its own, so that nobody waits for it.
    fn survey(&self) {
        let (root, tell) = (self.workshop.root().to_owned(), self.tell.clone());
        let survey = move || {
            // Nobody waits for it any more when the program ends.
            let _ = tell.send(Wake::Surveyed(Survey::of(&root)));
        };
        if thread::Builder::new().name("survey".to_owned()).spawn(survey).is_err() {
            let _ = self.tell.send(Wake::Surveyed(Survey::of(self.workshop.root())));
        }
    }

    /// Takes what a survey has found. The same trouble is told once.
    fn sweep(&mut self, survey: Result<Survey, WorldError>) {
        self.attempt(|workshop| workshop.take(survey?));
        self.watched.renew(&self.workshop, &[]);
        if let Some(sentence) = self.watched.trouble.take() {
            (self.note)(Noted::Trouble(sentence));
        }
    }

    /// Tells what comes of a step. The same trouble is told once. A fault of the program costs one
    /// step, not the server.
    fn attempt(&mut self, step: impl FnOnce(&mut Workshop) -> Result<Option<Change>, WorldError>) {
        let workshop = &mut self.workshop;
        let trouble = match catch_unwind(AssertUnwindSafe(|| step(workshop))) {
            Ok(Ok(None)) => None,
            Ok(Ok(Some(change))) => {
                (self.note)(Noted::Changed(change));
                None
            }
            Ok(Err(error)) => Some(error.to_string()),
            Err(_) => Some("A fault in digituki: this change is not shown.".to_owned()),
        };
        if trouble != self.trouble
            && let Some(sentence) = &trouble
        {
            (self.note)(Noted::Trouble(sentence.clone()));
        }
        self.trouble = trouble;
    }

    /// What is told next, when it has settled; nothing when that is not before `due`. `None` when
    /// nobody tells any more.
    fn batch(&self, due: Option<Instant>) -> Option<Batch> {
        let mut batch = Batch::default();
        // Reading is told too, our own first of all; it is no reason to wake up.
        while batch.is_empty() && batch.survey.is_none() {
            let wait = due.map_or(ROUND, |due| due.saturating_duration_since(Instant::now()));
            match self.told.recv_timeout(wait) {
                Ok(wake) => batch.take(wake, &self.workshop),
                Err(RecvTimeoutError::Timeout) if due.is_some() => return Some(batch),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        let start = Instant::now();
        while !batch.is_empty() && start.elapsed() < STORM {
            match self.told.recv_timeout(QUIET) {
                Ok(wake) => batch.take(wake, &self.workshop),
                Err(_) => break,
            }
        }
        batch.paths.sort();
        batch.paths.dedup();
        Some(batch)
    }
}

impl Batch {
    fn take(&mut self, wake: Wake, workshop: &Workshop) {
        let event = match wake {
            Wake::Event(Ok(event)) => event,
            Wake::Event(Err(_)) => {
                self.is_vague = true;
                return;
            }
            Wake::Surveyed(survey) => {
                self.survey = Some(survey);
                return;
            }
        };
        if event.kind.is_access() {
            return;
        }
        self.is_vague |= event.need_rescan();
        // Beside a file that a link leads to, others may be busy with other things.
        self.is_vague |= event.paths.iter().any(|path| workshop.links().files.contains(path));
        self.paths.extend(event.paths.into_iter().filter(|path| path.starts_with(workshop.root())));
    }

    fn is_empty(&self) -> bool {
        self.paths.is_empty() && !self.is_vague
    }
}

/// What is being watched.
struct Watched {
    watcher: Option<RecommendedWatcher>,
    /// Which folder is watched under the path of the site: another one may have taken its place.
    root: Option<Handle>,
    /// The parts of the site that are watched now, and the folders that links lead to.
    parts: BTreeSet<PathBuf>,
    trouble: Option<String>,
}

/// The folders of a site that hold sources; what stands beside them is watched by its name.
const PARTS: [&str; 3] = [CONTENT, REGISTRY_FOLDER, THEMES];

impl Watched {
    fn nothing() -> Watched {
        Watched { watcher: None, root: None, parts: BTreeSet::new(), trouble: None }
    }

    fn new(workshop: &Workshop, tell: Sender<Wake>) -> Watched {
        let mut watched = Watched::nothing();
        let forward = move |event| {
            // Nobody waits for it any more when the program ends.
            let _ = tell.send(Wake::Event(event));
        };
        match RecommendedWatcher::new(forward, Config::default()) {
            Ok(watcher) => {
                watched.watcher = Some(watcher);
                watched.renew(workshop, &[]);
            }
            Err(error) => watched.give_up(&error),
        }
        watched
    }

    /// Watches parts that have appeared, and again those that were named: they may be others now.
    fn renew(&mut self, workshop: &Workshop, named: &[PathBuf]) {
        let Some(watcher) = &mut self.watcher else { return };
        let root = Handle::from_path(workshop.root()).ok();
        if root != self.root {
            for part in std::mem::take(&mut self.parts) {
                let _ = watcher.unwatch(&part);
            }
            let _ = watcher.unwatch(workshop.root());
            // The folder itself tells of new and lost parts; each part of what is in it. Where there
            // is none just now, the next round finds it.
            let is_watched = watcher.watch(workshop.root(), RecursiveMode::NonRecursive).is_ok();
            self.root = root.filter(|_| is_watched);
        }
        let own = PARTS.map(|part| workshop.root().join(part));
        let mut refused = None;
        for part in own.iter().filter(|part| named.contains(part) || !part.exists()) {
            if self.parts.remove(part) {
                // It may be gone already.
                let _ = watcher.unwatch(part);
            }
        }
        let links = workshop.links();
        let outside: BTreeSet<&Path> = links.files.iter().filter_map(|own| own.parent()).collect();
        let is_over = |part: &PathBuf| {
            !own.contains(part)
                && !links.folders.contains(part)
                && !outside.contains(part.as_path())
        };
        for part in self.parts.extract_if(.., is_over) {
            // It may be gone already.
            let _ = watcher.unwatch(&part);
        }
        let inside =
            own.iter().chain(&links.folders).map(|part| (part.as_path(), RecursiveMode::Recursive));
        let outside = outside.into_iter().map(|folder| (folder, RecursiveMode::NonRecursive));
        for (part, mode) in inside.chain(outside).filter(|(part, _)| part.is_dir()) {
            let part = part.to_owned();
            if self.parts.contains(&part) {
                continue;
            }
            match watcher.watch(&part, mode) {
                Ok(()) => drop(self.parts.insert(part)),
                Err(error) => refused = Some(error),
            }
        }
        if let Some(error) = refused {
            self.give_up(&error);
        }
    }

    /// Where the system can't tell, all files are looked at again and again.
    fn give_up(&mut self, error: &notify::Error) {
        self.watcher = None;
        self.trouble =
            Some(format!("Can't watch the files, so they are looked at twice a second: {error}."));
    }
}
