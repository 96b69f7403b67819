//! EFFECT. The site while it is being written: served from memory, and patched in the browser as
//! files are saved.
//!
//! ```text
//! watch ─▶ Library ─▶ Readable ─▶ prepare ─▶ Edition ─▶ tabs: the page they show, if it differs
//!                                    └─────▶ judge ───▶ tabs: what is wrong on it
//! ```
//!
//! `build` and `serve` compile by the same functions. A page is rendered when someone looks at it.

#![expect(clippy::disallowed_methods, reason = "this room opens sockets and watches files")]

mod desk;
mod edition;
mod findings;
mod http;
mod inject;
mod readable;
mod tabs;
mod watch;
mod workshop;

use std::{
    fmt, io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, UdpSocket},
    path::PathBuf,
};

use tokio::net::TcpListener;

use crate::{
    Options,
    diagnostic::texts::MessageLang,
    disk::{Library, WorldError},
};

pub use edition::{Answer, Edition, Made};
pub use tabs::{Tab, Tabs, Told};
pub use watch::Means;
pub use workshop::{Change, Workshop};

/// How a site is served.
pub struct Settings {
    /// The folder of the site.
    pub root: PathBuf,
    /// What compilations are told.
    pub options: Options,
    /// The port to try first.
    pub port: u16,
    /// Who may look.
    pub audience: Audience,
    /// How changes are noticed.
    pub means: Means,
    /// The address of a file in an editor, with `{path}` and `{line}`.
    pub editor: String,
}

/// Who may look at the site.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Audience {
    /// This computer.
    Own,
    /// Everyone in the network.
    Network,
}

/// What the person at the terminal is told.
pub enum News<'a> {
    /// The server is there.
    Ready {
        /// The addresses of the site.
        addresses: &'a [String],
        /// The language to tell it in.
        lang: MessageLang,
    },
    /// Something has changed.
    Changed(&'a Change),
    /// Files could not be read or watched, as one sentence.
    Trouble(&'a str),
}

/// Why a site can't be served.
#[derive(Debug)]
pub enum ServeError {
    /// The files can't be read.
    World(WorldError),
    /// No port is free.
    Port(u16, io::Error),
    /// The server could not start.
    Start(io::Error),
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ServeError::World(error) => error.fmt(f),
            ServeError::Port(port, error) => {
                let last = port.saturating_add(PORTS);
                write!(f, "Can't listen on any port from {port} to {last}: {error}.")
            }
            ServeError::Start(error) => write!(f, "Can't start the server: {error}."),
        }
    }
}

impl std::error::Error for ServeError {}

/// As many ports are tried after the one asked for.
const PORTS: u16 = 20;

/// Serves a site until the process ends, and tells the news meanwhile.
pub fn serve(
    settings: Settings,
    tell: impl Fn(News) + Send + Sync + 'static,
) -> Result<(), ServeError> {
    let library = Library::open(&settings.root).map_err(ServeError::World)?;
    let workshop = Workshop::new(library, settings.options, settings.editor);
    http::raise_limits();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(ServeError::Start)?;
    runtime.block_on(async {
        let (listeners, port) = listen(settings.port, settings.audience).await?;
        let tabs = workshop.tabs();
        let base = tabs.edition().base_path().to_owned();
        let lang = tabs.edition().lang();
        let addresses = addresses(port, settings.audience, &base);
        tell(News::Ready { addresses: &addresses, lang });
        let told = move |news: watch::Noted| match news {
            watch::Noted::Changed(change) => tell(News::Changed(&change)),
            watch::Noted::Trouble(sentence) => tell(News::Trouble(&sentence)),
        };
        watch::start(workshop, settings.means, told).map_err(ServeError::Start)?;
        http::run(listeners, tabs, settings.audience).await;
        Ok(())
    })
}

/// The first free port from the one asked for, and what listens at it.
async fn listen(first: u16, audience: Audience) -> Result<(Vec<TcpListener>, u16), ServeError> {
    let mut refused = None;
    for port in first..=first.saturating_add(PORTS) {
        match listen_at(port, audience).await {
            Ok(found) => return Ok(found),
            Err(error) => refused = Some(error),
        }
    }
    let refused = refused.unwrap_or_else(|| io::ErrorKind::AddrInUse.into());
    Err(ServeError::Port(first, refused))
}

/// Listens at a port of both kinds of addresses: `localhost` may mean either, and whoever else has
/// the port at the other would be shown in our place.
async fn listen_at(port: u16, audience: Audience) -> io::Result<(Vec<TcpListener>, u16)> {
    let ip = match audience {
        Audience::Network => Ipv4Addr::UNSPECIFIED,
        Audience::Own => Ipv4Addr::LOCALHOST,
    };
    let listener = TcpListener::bind((ip, port)).await?;
    let port = listener.local_addr()?.port();
    match TcpListener::bind((Ipv6Addr::LOCALHOST, port)).await {
        Ok(other) => Ok((vec![listener, other], port)),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => Err(error),
        // A computer without IPv6.
        Err(_) => Ok((vec![listener], port)),
    }
}

/// Where the site is found: on this computer, and from others if they may look.
fn addresses(port: u16, audience: Audience, base: &str) -> Vec<String> {
    let mut addresses = vec![format!("http://localhost:{port}{base}/")];
    if audience == Audience::Network {
        addresses.extend(own_address().map(|ip| format!("http://{ip}:{port}{base}/")));
    }
    addresses
}

/// The address of this computer in its network. Nothing is sent: the system only chooses the way.
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    let ip = socket.local_addr().ok()?.ip();
    (!ip.is_unspecified()).then_some(ip)
}
