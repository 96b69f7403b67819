//! Every single operation that changes the disk goes through here, so that tests can stop the
//! program after any of them.

use std::{
    fs, io,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};

/// Operations that change the disk.
#[derive(Debug)]
pub struct Ops {
    /// How many operations may still succeed.
    left: AtomicUsize,
    /// Whether two folders can be exchanged in one step.
    exchange: bool,
}

impl Default for Ops {
    fn default() -> Ops {
        Ops { left: AtomicUsize::new(usize::MAX), exchange: true }
    }
}

impl Ops {
    /// Operations of which only the first `count` succeed: the power goes out after them.
    pub fn failing_after(count: usize) -> Ops {
        Ops { left: AtomicUsize::new(count), exchange: true }
    }

    /// The same on a system that cannot exchange two folders in one step.
    pub fn without_exchange(self) -> Ops {
        Ops { exchange: false, ..self }
    }

    fn step(&self) -> io::Result<()> {
        let take = |left: usize| left.checked_sub(1);
        match self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, take) {
            Ok(_) => Ok(()),
            Err(_) => Err(io::Error::other("stopped by a test")),
        }
    }

    pub(super) fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        fs::create_dir(path)
    }

    pub(super) fn create_dir_all(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        fs::create_dir_all(path)
    }

    pub(super) fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.step()?;
        fs::write(path, bytes)
    }

    pub(super) fn copy(&self, from: &Path, to: &Path) -> io::Result<u64> {
        self.step()?;
        fs::copy(from, to)
    }

    pub(super) fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        fs::hard_link(from, to)
    }

    pub(super) fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        fs::rename(from, to)
    }

    pub(super) fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        fs::remove_file(path)
    }

    pub(super) fn remove_dir(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        fs::remove_dir(path)
    }

    /// Exchanges two folders in one step; `Unsupported` where the system or file system can't.
    pub(super) fn exchange(&self, a: &Path, b: &Path) -> io::Result<()> {
        if !self.exchange {
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.step()?;
        exchange(a, b)
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::{
        fs::{CWD, RenameFlags, renameat_with},
        io::Errno,
    };
    match renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
            Err(io::ErrorKind::Unsupported.into())
        }
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
