//! digituki turns Markdown, a registry of providers and a theme into an accessible website in
//! several languages.
//!
//! ```text
//! disk::read ─▶ Sources ─▶ parse ─▶ Document · Registry · Theme · Config   per file, in parallel
//!                             └─▶ site::resolve ─▶ Site                    everything known at once
//!                                    ├─▶ check ─▶ diagnostics             complete before any HTML
//!                                    └─▶ Plan: OutPath ─▶ recipe          the list of all outputs
//!                                           └─▶ view ─▶ render ─▶ bytes   per output
//! ```
//!
//! Bytes go in at one end and come out at the other; nothing in between touches the world. Only
//! [`disk`], [`serve`] and [`cli`] open files or sockets, print, or read the clock and the
//! environment.

pub mod answers;
pub mod audit;
pub mod base;
pub mod changes;
pub mod check;
pub mod cli;
mod compile;
pub mod config;
pub mod data;
pub mod diagnostic;
pub mod disk;
pub mod doctor;
pub mod document;
pub mod memo;
pub mod mend;
pub mod outlines;
pub mod output;
pub mod reference;
pub mod registry;
pub mod render;
pub mod schema;
pub mod search;
pub mod serve;
pub mod site;
pub mod starter;
pub mod theme;
mod weigh;
pub mod yaml;

pub use compile::{
    Compilation, Memo, Options, Work, compile, inputs, judge, prepare, recompile, unreadable,
    unusable_theme,
};
pub use weigh::{Report, weigh};
