//! The plan of a lesson and of a learning path: what is done when, and whether it fits into a session.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    document::{Front, Kind},
    site::{LangId, PageId},
};

use super::Renderer;

/// Between two lessons of one session, in minutes.
const BREAK: i64 = 10;

/// The sessions of a plan.
#[derive(JsonSchema, Serialize, Default, Debug)]
pub(super) struct PlanView {
    pub sessions: Vec<SessionPlan>,
    /// How many sessions there are, for a learning path.
    pub summary: Option<String>,
}

/// What is done in a session.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct SessionPlan {
    /// Which one of several it is.
    pub title: Option<String>,
    pub lessons: Vec<LessonPlan>,
    pub fits: bool,
    /// How much time is left, or how much there is too little.
    pub verdict: String,
}

/// What is done in a lesson.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct LessonPlan {
    pub title: String,
    pub href: String,
    /// The language of the lesson, when it is not that of the text.
    pub lang: Option<String>,
    pub rows: Vec<PlanRow>,
}

/// A step of a plan.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct PlanRow {
    /// From which minute of the session to which.
    pub time: String,
    pub what: String,
}

impl Renderer<'_> {
    /// The plan of a page: of a lesson that has one, or of the lessons of a path.
    pub(super) fn plan(&self, page: PageId, front: &Front, lang: LangId) -> PlanView {
        let lessons: Vec<PageId> = match self.site.pages[page].kind {
            Kind::Path => {
                let keys = front.path.lessons.iter();
                keys.filter_map(|key| self.site.page_with_key(&key.value)).collect()
            }
            _ => vec![page],
        };
        let session = self.site.config.session_min;
        let minutes: Vec<i64> = lessons.iter().map(|own| self.lesson_minutes(*own, lang)).collect();
        let sessions = pack(&minutes, session);
        let is_path = self.site.pages[page].kind == Kind::Path;
        let view = |(at, own): (usize, &Range<usize>)| {
            let title =
                is_path.then(|| self.t_with(lang, "plan.session", &[("n", &(at + 1).to_string())]));
            let planned = length(&minutes[own.clone()]);
            let (fits, verdict) = self.verdict(planned, session, lang);
            let mut start = 0;
            let mut lesson = |at: usize| {
                let plan = self.lesson_plan(lessons[at], start, at > own.start, lang);
                start = length(&minutes[own.start..=at]);
                plan
            };
            let lessons = own.clone().filter_map(&mut lesson).collect();
            SessionPlan { title, lessons, fits, verdict }
        };
        let summary = is_path.then(|| {
            let count = self.t_count(lang, "plan.sessions", sessions.len());
            self.t_with(
                lang,
                "plan.summary",
                &[("sessions", &count), ("session", &session.to_string())],
            )
        });
        PlanView { sessions: sessions.iter().enumerate().map(view).collect(), summary }
    }

    /// How long a lesson takes in the version for readers of a language.
    fn lesson_minutes(&self, page: PageId, lang: LangId) -> i64 {
        let front = self.site.front(page, lang);
        front.and_then(|front| front.lesson.minutes()).unwrap_or(0)
    }

    /// The rows of a lesson that begins at a minute of a session, after a break if another went before.
    fn lesson_plan(
        &self,
        page: PageId,
        mut start: i64,
        is_after_break: bool,
        lang: LangId,
    ) -> Option<LessonPlan> {
        let card = self.card(page, lang)?;
        let front = self.site.front(page, lang)?;
        let mut rows = Vec::new();
        let mut add = |minutes: i64, what: &str| {
            let end = start + minutes;
            let gaps = [("from", &*start.to_string()), ("to", &*end.to_string())];
            rows.push(PlanRow {
                time: self.t_with(lang, "plan.time", &gaps),
                what: what.to_owned(),
            });
            start = end;
        };
        if is_after_break {
            add(BREAK, self.t(lang, "plan.break"));
        }
        for step in &front.lesson.plan {
            add(step.minutes, &step.what);
        }
        if front.lesson.plan.is_empty() {
            add(front.lesson.minutes().unwrap_or(0), self.t(lang, "plan.whole"));
        }
        Some(LessonPlan { title: card.title, href: card.href, lang: card.lang, rows })
    }

    /// Whether what takes so long fits into a session, and in words how well.
    fn verdict(&self, planned: i64, session: i64, lang: LangId) -> (bool, String) {
        let key = match planned.cmp(&session) {
            std::cmp::Ordering::Less => "plan.left",
            std::cmp::Ordering::Equal => "plan.full",
            std::cmp::Ordering::Greater => "plan.over",
        };
        let gaps = [
            ("planned", &*planned.to_string()),
            ("session", &*session.to_string()),
            ("difference", &*planned.abs_diff(session).to_string()),
        ];
        (planned <= session, self.t_with(lang, key, &gaps))
    }
}

/// How long lessons take after one another, with the breaks between.
fn length(minutes: &[i64]) -> i64 {
    let breaks = i64::try_from(minutes.len().saturating_sub(1)).unwrap_or(0) * BREAK;
    minutes.iter().sum::<i64>() + breaks
}

/// Lessons into sessions in their order: as many into each as fit, and one at least.
fn pack(minutes: &[i64], session: i64) -> Vec<Range<usize>> {
    let mut sessions = Vec::new();
    let mut first = 0;
    for at in 0..minutes.len() {
        if at > first && length(&minutes[first..=at]) > session {
            sessions.push(first..at);
            first = at;
        }
    }
    if first < minutes.len() {
        sessions.push(first..minutes.len());
    }
    sessions
}

#[cfg(test)]
mod tests {
    use super::pack;

    #[test]
    fn lessons_share_a_session_with_a_break_between() {
        assert_eq!(pack(&[40, 40, 40], 90), [0..2, 2..3]);
        assert_eq!(pack(&[40, 41], 90), [0..1, 1..2]);
    }

    #[test]
    fn a_long_lesson_has_a_session_of_its_own() {
        assert_eq!(pack(&[30, 120, 30], 90), [0..1, 1..2, 2..3]);
        assert!(pack(&[], 90).is_empty());
    }
}
