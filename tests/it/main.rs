//! All tests that use digituki from outside, in one program.

#![expect(clippy::disallowed_methods, reason = "tests look at the disk and the clock")]

mod support;

mod build_command;
mod built_site;
mod determinism;
mod directory;
mod documented;
mod duties;
mod explained;
mod extras;
mod finding;
mod formats;
mod golden;
mod handbook;
mod health;
mod hostile;
mod hours;
mod hours_told;
mod memo;
mod mended;
mod messages;
mod moving;
mod open_data;
mod properties;
mod publishing;
mod registry;
mod serve;
mod serve_command;
mod starting;
mod texts;
mod tidy;
