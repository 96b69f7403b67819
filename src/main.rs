//! The program: arguments in, exit code out.

use std::process::ExitCode;

/// A build makes and drops millions of small strings on all processors at once; the allocators of
/// most systems are slow at that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    digituki::cli::run(std::env::args_os())
}
