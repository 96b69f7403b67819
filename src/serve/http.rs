//! The server: files of the current edition, what belongs to the dev server, and the sockets that
//! tabs listen at.

use std::{
    net::{IpAddr, Ipv6Addr},
    sync::Arc,
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    extract::{
        FromRequestParts, Query, Request, State, WebSocketUpgrade,
        ws::{Message, WebSocket},
    },
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use tokio::{net::TcpListener, sync::Semaphore, task::spawn_blocking};

use crate::{base::Hash, diagnostic::texts::desk};

use super::{
    Audience,
    desk::Desk,
    edition::{Answer, Edition, Made},
    inject::{self, OWN, PROGRAM},
    tabs::{Tab, Tabs},
};

/// More connections than this wait. A browser opens six, and one more for each tab.
const CONNECTIONS: usize = 4096;
/// More tabs than this are refused.
const TABS: usize = 2000;
/// A client that takes longer to say what it wants is left.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest head of a request, in bytes.
const LONGEST_HEAD: usize = 16 * 1024;

/// Lets the process open as many files and sockets as the system allows it.
pub(super) fn raise_limits() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, getrlimit, setrlimit};
        let mut limit = getrlimit(Resource::Nofile);
        limit.current = limit.maximum;
        // Where that is refused, fewer tabs can be open at once.
        let _ = setrlimit(Resource::Nofile, limit);
    }
}

/// Serves the editions until the process ends.
pub(super) async fn run(listeners: Vec<TcpListener>, tabs: Tabs, audience: Audience) {
    let app = Router::new()
        .fallback(respond)
        .with_state(tabs)
        .layer(middleware::from_fn(move |request, next| guard(request, next, audience)));
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let mut accepting = tokio::task::JoinSet::new();
    for listener in listeners {
        accepting.spawn(accept(listener, app.clone(), places.clone()));
    }
    while accepting.join_next().await.is_some() {}
}

async fn accept(listener: TcpListener, app: Router, places: Arc<Semaphore>) {
    loop {
        let Ok(place) = places.clone().acquire_owned().await else { return };
        let Ok((stream, _)) = listener.accept().await else {
            // Out of file handles, or a client that went away: the next one may fare better.
            tokio::time::sleep(Duration::from_millis(20)).await;
            continue;
        };
        // A patch is small and should leave at once.
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(app.clone());
        tokio::spawn(async move {
            let mut http = hyper::server::conn::http1::Builder::new();
            http.timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_buf_size(LONGEST_HEAD);
            let connection = http.serve_connection(TokioIo::new(stream), service);
            // A client that breaks off is no trouble of ours.
            let _ = connection.with_upgrades().await;
            drop(place);
        });
    }
}

/// Only GET and HEAD, and only under a name of this computer: another site that has taken a name
/// for this address (DNS rebinding) gets nothing.
async fn guard(request: Request, next: Next, audience: Audience) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let allow = [(header::ALLOW, "GET, HEAD")];
        return (StatusCode::METHOD_NOT_ALLOWED, allow).into_response();
    }
    if !is_known(request.headers(), request.uri(), audience) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name, value| headers.insert(name, HeaderValue::from_static(value));
    set(header::CACHE_CONTROL, "no-store");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::X_FRAME_OPTIONS, "SAMEORIGIN");
    let same_origin = HeaderValue::from_static("same-origin");
    headers.insert("cross-origin-resource-policy", same_origin);
    response
}

/// Whether a request comes under a name of this computer, and from a page of this server.
fn is_known(headers: &HeaderMap, uri: &Uri, audience: Audience) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(host) =
        text(header::HOST).filter(|_| headers.get_all(header::HOST).iter().count() == 1)
    else {
        return false;
    };
    let absolute = uri.authority().is_none_or(|authority| authority.as_str() == host);
    let origin = match headers.contains_key(header::ORIGIN) {
        true => {
            text(header::ORIGIN).and_then(|origin| origin.strip_prefix("http://")) == Some(host)
        }
        false => true,
    };
    absolute && origin && is_own_name(name_of(host), audience)
}

/// The host without its port.
fn name_of(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

/// A name that no one else can have taken: no name at all but an address, or one that never leaves
/// this computer or its network.
fn is_own_name(name: &str, audience: Audience) -> bool {
    let name = name.to_ascii_lowercase();
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    let address = bare.parse::<Ipv6Addr>().map(IpAddr::V6).or_else(|_| name.parse::<IpAddr>());
    match (address, audience) {
        (Ok(address), Audience::Own) => address.is_loopback(),
        (Ok(_), Audience::Network) => true,
        (Err(_), Audience::Own) => name == "localhost",
        (Err(_), Audience::Network) => name == "localhost" || name.ends_with(".local"),
    }
}

#[derive(Deserialize)]
struct Listener {
    /// What the tab shows, from the root of the host.
    address: String,
    /// What page that was when it was loaded.
    #[serde(default)]
    page: String,
    /// Which version of it.
    #[serde(default)]
    hash: String,
    /// Of which program.
    #[serde(default)]
    program: String,
}

async fn respond(State(tabs): State<Tabs>, request: Request) -> Response {
    let edition = tabs.edition();
    let path = request.uri().path().to_owned();
    let address = decoded(&path).unwrap_or_default();
    if edition.own(&format!("{address}/")) == Some("") && edition.own(&address).is_none() {
        let own = format!("{}{OWN}", edition.base_path());
        return (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, own)]).into_response();
    }
    match edition.own(&address) {
        Some("live") => listen(tabs, request).await,
        Some("client.js") => script(include_str!("assets/client.js")),
        Some("idiomorph.js") => script(include_str!("assets/idiomorph.min.js")),
        Some("icon.svg") => icon(),
        Some("page.css") => style(include_str!("assets/page.css")),
        Some("panel.css") => style(include_str!("assets/panel.css")),
        Some("desk.css") => style(include_str!("assets/desk.css")),
        Some("") => {
            let query = request.uri().query().unwrap_or_default().to_owned();
            blocking(move || html(StatusCode::OK, Desk::new(&query).page(&edition).0)).await
        }
        Some(_) => StatusCode::NOT_FOUND.into_response(),
        None => blocking(move || page(&edition, &path)).await,
    }
}

/// Rendering takes a while, and others should not wait for it.
async fn blocking(make: impl FnOnce() -> Response + Send + 'static) -> Response {
    let made = spawn_blocking(make).await;
    made.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn script(text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], text).into_response()
}

fn icon() -> Response {
    let icon = include_str!("../../themes/default/assets/icon.svg");
    ([(header::CONTENT_TYPE, "image/svg+xml")], icon).into_response()
}

fn style(text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], text).into_response()
}

fn html(status: StatusCode, text: String) -> Response {
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], text).into_response()
}

/// A file of the site, or the page that a host shows where there is none.
fn page(edition: &Edition, path: &str) -> Response {
    let Some(address) = decoded(path) else { return missing(edition) };
    match edition.answer(&address) {
        Answer::Found(made) => file(&made, StatusCode::OK),
        Answer::Failed(_, Some(last)) => file(&last, StatusCode::INTERNAL_SERVER_ERROR),
        Answer::Failed(_, None) => html(StatusCode::INTERNAL_SERVER_ERROR, failed_page(edition)),
        Answer::Missing => match folder(edition, &address) {
            Some(folder) => {
                (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, folder)]).into_response()
            }
            None => missing(edition),
        },
    }
}

/// The path as text; none when it is no text, or when a slash is written so that it looks like
/// none: no address of a site has one.
fn decoded(path: &str) -> Option<String> {
    let is_hidden = path.to_ascii_lowercase().contains("%2f");
    let text = percent_decode_str(path).decode_utf8().ok().filter(|_| !is_hidden)?;
    Some(text.into_owned())
}

fn file(made: &Made, status: StatusCode) -> Response {
    let headers = [(header::CONTENT_TYPE, made.mime)];
    (status, headers, Body::from(made.bytes.clone())).into_response()
}

fn missing(edition: &Edition) -> Response {
    match edition.not_found() {
        Some(made) => file(&made, StatusCode::NOT_FOUND),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Hosts lead from `/fi` to `/fi/`, and whoever opens the root of a site that stands in a folder
/// gets there too.
fn folder(edition: &Edition, address: &str) -> Option<String> {
    let base = edition.base_path();
    if address == "/" && !base.is_empty() {
        return Some(format!("{base}/"));
    }
    if address.ends_with('/') {
        return None;
    }
    let folder = format!("{address}/");
    let href = crate::base::url::encoded(&folder).into_owned();
    // `//host/` would lead elsewhere.
    let is_found = !folder.starts_with("//") && matches!(edition.answer(&folder), Answer::Found(_));
    is_found.then_some(href)
}

/// What stands where a page can't be rendered and never was: its tab waits until it can be.
fn failed_page(edition: &Edition) -> String {
    let words = desk(edition.lang());
    let client = inject::client(edition, Hash::of(&[]), None);
    format!(
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\
         <link rel=\"icon\" href=\"{base}{OWN}icon.svg\">{client}</head>\
         <body><main><h1>{title}</h1></main></body></html>",
        base = edition.base_path(),
        lang = words.lang,
        title = words.failed,
    )
}

/// Opens the socket that a tab listens at.
async fn listen(tabs: Tabs, request: Request) -> Response {
    if tabs.count() >= TABS {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let (mut parts, _) = request.into_parts();
    let Ok(Query(listener)) = Query::<Listener>::from_request_parts(&mut parts, &()).await else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match WebSocketUpgrade::from_request_parts(&mut parts, &()).await {
        Ok(upgrade) => upgrade
            // Tabs say nothing, and there may be many of them.
            .max_message_size(1024)
            .read_buffer_size(1024)
            .write_buffer_size(0)
            .on_upgrade(move |socket| keep_telling(socket, tabs, listener)),
        Err(refused) => refused.into_response(),
    }
}

async fn keep_telling(mut socket: WebSocket, tabs: Tabs, listener: Listener) {
    if listener.program != PROGRAM {
        let _ = socket.send(Message::text("{\"kind\":\"reload\"}")).await;
        return;
    }
    // What is no address of the site is shown its page for those, and waits like all others.
    let text = |path: &str| decoded(path).unwrap_or_else(|| path.to_owned());
    let address = match listener.address.split_once('?') {
        Some((path, query)) => format!("{}?{query}", text(path)),
        None => text(&listener.address),
    };
    let mut tab = tabs.join(address, &listener.page, Hash::parse(&listener.hash));
    loop {
        tokio::select! {
            told = tell(&mut tab) => {
                let Some(messages) = told else { return };
                for message in messages {
                    if socket.send(Message::text(message)).await.is_err() {
                        return;
                    }
                }
            }
            // A tab says nothing; what comes from it is that it is there, or that it goes.
            said = socket.recv() => if !matches!(said, Some(Ok(Message::Ping(_) | Message::Pong(_)))) {
                return;
            },
        }
    }
}

/// The next messages for a tab, as JSON.
async fn tell(tab: &mut Tab) -> Option<Vec<String>> {
    let told = tab.next().await?;
    Some(told.iter().filter_map(|told| serde_json::to_string(told).ok()).collect())
}
