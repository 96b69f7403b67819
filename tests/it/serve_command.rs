//! `digituki serve` as a process: what watchers, tabs and attackers do to it.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::{Duration, Instant},
};

use tungstenite::{Message, WebSocket, stream::MaybeTlsStream};

use crate::support::{files, write};

/// Nothing here takes so long unless it will never come.
const PATIENCE: Duration = Duration::from_secs(30);

const SITE: &str = "\
//- content/site.yaml
title: { en: Handbook }
languages: [en]
base_url: https://example.fi/repo/
editor_language: en
rules: { link-orphan: { level: off, reason: Nothing leads to most pages of this site } }
//- content/index.en.md
---
title: Home
---
Welcome.
//- content/page.en.md
---
title: Page
---
First.
";

/// A server of a site in a folder of its own.
struct Server {
    _folder: tempfile::TempDir,
    root: PathBuf,
    process: Child,
    port: u16,
    said: Receiver<String>,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Server {
    fn start(site: &str, arguments: &[&str]) -> Server {
        let folder = tempfile::tempdir().expect("a folder");
        let root = fs::canonicalize(folder.path()).expect("a path");
        write(&root, &files(site));
        let mut process = Command::new(env!("CARGO_BIN_EXE_digituki"))
            .args(["serve", "--port", "0", "--root"])
            .arg(&root)
            .args(arguments)
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let (tell, said) = channel();
        let lines = BufReader::new(process.stderr.take().expect("its words")).lines();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if tell.send(line).is_err() {
                    return;
                }
            }
        });
        let mut server = Server { _folder: folder, root, process, port: 0, said };
        let site = server.hear("http://localhost:");
        let port = site.split("localhost:").nth(1).and_then(|rest| rest.split('/').next());
        server.port = port.and_then(|port| port.parse().ok()).expect("a port");
        server.hear("Ctrl+C");
        server
    }

    /// Waits for a line that holds a text.
    fn hear(&self, text: &str) -> String {
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let line =
                self.said.recv_timeout(left).unwrap_or_else(|_| panic!("never said: {text}"));
            if line.contains(text) {
                return line;
            }
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// Sends bytes as they are; all that comes back until the server closes.
    fn send(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        // The server may have heard enough before all is said.
        let _ = stream.write_all(request.as_bytes());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn get(&self, path: &str) -> String {
        let port = self.port;
        self.send(&format!(
            "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
        ))
    }

    /// A tab that shows an address.
    fn tab(&self, address: &str) -> Tab {
        let page = self.get(address);
        let attribute = |name: &str| {
            let value = page.split(&format!(" data-{name}=\"")).nth(1).expect("the client");
            value.split('"').next().expect("a value").to_owned()
        };
        let (hash, program) = (attribute("hash"), attribute("program"));
        let query = format!("address={address}&hash={hash}&program={program}");
        let url = format!("ws://localhost:{}/repo/_digituki/live?{query}", self.port);
        let (socket, _) = tungstenite::connect(url).expect("a socket");
        if let MaybeTlsStream::Plain(stream) = socket.get_ref() {
            stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        }
        let mut tab = Tab { socket };
        tab.wait_for("\"kind\":\"findings\"");
        tab
    }
}

fn code(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or("nothing")
}

struct Tab {
    socket: WebSocket<MaybeTlsStream<TcpStream>>,
}

impl Tab {
    /// Waits for a message that holds a text.
    fn wait_for(&mut self, text: &str) -> String {
        loop {
            match self.socket.read() {
                Ok(Message::Text(told)) if told.contains(text) => return told.to_string(),
                Ok(_) => {}
                Err(error) => panic!("never told: {text}: {error}"),
            }
        }
    }
}

fn page(text: &str) -> String {
    titled("Page", text)
}

fn titled(title: &str, text: &str) -> String {
    format!("---\ntitle: {title}\n---\n{text}\n")
}

fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("it is saved");
}

#[test]
fn only_planned_files_are_served_and_only_to_this_computer() {
    let server = Server::start(SITE, &[]);
    put(&server.path("secret.txt"), "secret");
    let port = server.port;
    let own = format!("localhost:{port}");
    let ask = |method: &str, path: &str, headers: &str| {
        server.send(&format!("{method} {path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n"))
    };
    let host = |name: &str| ask("GET", "/repo/en/", &format!("Host: {name}\r\n"));
    for name in [&own, &format!("127.0.0.1:{port}"), "localhost", &format!("LocalHost:{port}")] {
        assert_eq!(code(&host(name)), "200", "{name}");
    }
    for name in ["evil.example", "localhost.evil.example", "192.168.1.5", "localhost@evil", ""] {
        assert_eq!(code(&host(name)), "403", "{name:?}");
    }
    let headers = format!("Host: {own}\r\nHost: evil.example\r\n");
    assert_ne!(code(&ask("GET", "/repo/en/", &headers)), "200", "two hosts");
    let from =
        |origin: &str| ask("GET", "/repo/en/", &format!("Host: {own}\r\nOrigin: {origin}\r\n"));
    assert_eq!(code(&from(&format!("http://{own}"))), "200");
    for origin in ["http://evil.example", "null", "https://localhost"] {
        assert_eq!(code(&from(origin)), "403", "{origin}");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"] {
        assert_eq!(code(&ask(method, "/repo/en/", &format!("Host: {own}\r\n"))), "405", "{method}");
    }
    let head = ask("HEAD", "/repo/en/", &format!("Host: {own}\r\n"));
    assert!(code(&head) == "200" && !head.contains("<html"), "{head}");
    for path in [
        "/repo/../secret.txt",
        "/repo/en/../../secret.txt",
        "/repo/%2e%2e/secret.txt",
        "/repo/..%2fsecret.txt",
        "/repo/..%5csecret.txt",
        "/repo/%00",
        "/repo/%ff",
        "/repo//etc/passwd",
        "//etc/passwd",
        "/etc/passwd",
        "/repo/content/index.en.md",
        "/repo/content/site.yaml",
        "/repo/en%2fpage%2f",
        "/repo/_digituki/../../secret.txt",
        "/repo/_digituki/client.rs",
        "/repox/en/",
        "/en/",
    ] {
        let answer = server.get(path);
        assert_eq!(code(&answer), "404", "{path}");
        assert!(!answer.contains("secret\n") && !answer.contains("root:"), "{path}");
    }
    let absolute = |uri: &str| ask("GET", uri, &format!("Host: {own}\r\n"));
    assert_ne!(code(&absolute("http://evil.example/repo/en/")), "200");
    assert_eq!(code(&server.get("/repo/en")), "308");
    assert_eq!(code(&server.get("/")), "308");
    let answer = server.get("/repo/en/");
    assert!(answer.contains("cache-control: no-store") && answer.contains("nosniff"), "{answer}");
    // As it is published, but for what lets the client in.
    let policy = "form-action &#39;self&#39;; script-src 'self'\"";
    assert!(answer.contains(policy), "{answer}");
}

#[test]
fn a_socket_is_opened_for_pages_of_this_server_alone() {
    let server = Server::start(SITE, &[]);
    let port = server.port;
    let open = |origin: &str| {
        server.send(&format!(
            "GET /repo/_digituki/live?address=/repo/en/ HTTP/1.1\r\nHost: localhost:{port}\r\n\
             Origin: {origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
             Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        ))
    };
    assert_eq!(code(&open("http://evil.example")), "403");
    // Without the program's mark, a tab of another version is told to load itself anew.
    let answer = open(&format!("http://localhost:{port}"));
    assert!(code(&answer) == "101" && answer.contains("reload"), "{answer}");
    assert_eq!(code(&server.get("/repo/_digituki/live")), "400");
}

#[test]
fn endless_heads_slow_clients_and_a_thousand_connections_stop_nothing() {
    let server = Server::start(SITE, &[]);
    let long = format!("X-Long: {}\r\n", "x".repeat(200_000));
    let answer = server.send(&format!("GET /repo/en/ HTTP/1.1\r\nHost: localhost\r\n{long}\r\n"));
    assert_ne!(code(&answer), "200");
    let many: String = (0..5_000).map(|at| format!("X-{at}: y\r\n")).collect();
    let answer = server.send(&format!("GET /repo/en/ HTTP/1.1\r\nHost: localhost\r\n{many}\r\n"));
    assert_ne!(code(&answer), "200");
    assert_ne!(code(&server.send("\u{0}\u{1}\u{2}nonsense\r\n\r\n")), "200");
    let mut open = Vec::new();
    for at in 0..1_000 {
        let Ok(mut stream) = TcpStream::connect(("127.0.0.1", server.port)) else { break };
        // Half of them begin to say something and never end.
        if at % 2 == 0 {
            let _ = stream.write_all(b"GET /repo/en/ HTTP/1.1\r\nHost: loc");
        }
        open.push(stream);
    }
    // This test's own process may be allowed fewer files than the server.
    assert!(open.len() >= 500, "{} connections", open.len());
    open.truncate(open.len() - 20);
    assert_eq!(code(&server.get("/repo/en/")), "200");
    put(&server.path("content/page.en.md"), &page("Second."));
    server.hear("content/page.en.md");
    assert!(server.get("/repo/en/page/").contains("Second."));
    drop(open);
    assert_eq!(code(&server.get("/repo/en/")), "200");
}

#[test]
fn however_an_editor_saves_the_page_follows() {
    let server = Server::start(SITE, &[]);
    let mut tab = server.tab("/repo/en/page/");
    let file = server.path("content/page.en.md");
    put(&file, &page("Written over."));
    tab.wait_for("Written over.");
    // A new file in the place of the old one.
    let beside = server.path("content/page.en.md.tmp");
    put(&beside, &page("Renamed over."));
    fs::rename(&beside, &file).expect("it is renamed");
    tab.wait_for("Renamed over.");
    // The old one kept aside for a moment, as Vim does it.
    let backup = server.path("content/page.en.md~");
    fs::rename(&file, &backup).expect("it is renamed");
    put(&server.path("content/4913"), "");
    put(&file, &page("Saved by Vim."));
    fs::remove_file(server.path("content/4913")).expect("it is deleted");
    fs::remove_file(&backup).expect("it is deleted");
    tab.wait_for("Saved by Vim.");
    // From elsewhere, with an old time.
    let elsewhere = server.path("elsewhere.md");
    put(&elsewhere, &page("Copied in."));
    let old = fs::File::options().write(true).open(&elsewhere).expect("a file");
    old.set_modified(std::time::UNIX_EPOCH + Duration::from_secs(1_000_000)).expect("a time");
    fs::rename(&elsewhere, &file).expect("it is moved");
    tab.wait_for("Copied in.");
    // Deleted, and there again.
    fs::remove_file(&file).expect("it is deleted");
    tab.wait_for("\"kind\":\"gone\"");
    put(&file, &page("Back again."));
    tab.wait_for("Back again.");
}

#[test]
fn new_folders_lost_folders_and_links_are_followed() {
    let server = Server::start(SITE, &[]);
    let mut tab = server.tab("/repo/en/page/");
    // A theme where there was none, then another in its place.
    let footer = "themes/default/templates/parts/footer.html";
    put(&server.path(footer), "<p>First footer</p>");
    tab.wait_for("First footer");
    fs::remove_dir_all(server.path("themes")).expect("it is deleted");
    tab.wait_for("cookies");
    put(&server.path(footer), "<p>Second footer</p>");
    tab.wait_for("Second footer");
    put(&server.path(footer), "<p>Third footer</p>");
    tab.wait_for("Third footer");
    // A folder that comes with all that is in it.
    let made = server.path("made");
    put(&made.join("deep/page.en.md"), &page("In a new folder."));
    put(&made.join("deep/index.en.md"), "---\ntitle: Deep\n---\n");
    put(&made.join("index.en.md"), "---\ntitle: New\n---\n");
    let mut new = server.tab("/repo/en/new/deep/page/");
    fs::rename(&made, server.path("content/new")).expect("it is moved");
    new.wait_for("In a new folder.");
    put(&server.path("content/new/deep/page.en.md"), &page("Changed there."));
    new.wait_for("Changed there.");
    fs::remove_dir_all(server.path("content/new")).expect("it is deleted");
    new.wait_for("\"kind\":\"gone\"");
    #[cfg(unix)]
    links(&server);
}

/// Links to a file and to a folder outside of the site.
#[cfg(unix)]
fn links(server: &Server) {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().expect("a folder");
    let file = outside.path().join("shared.md");
    put(&file, &titled("Linked", "Linked."));
    put(&outside.path().join("folder/index.en.md"), "---\ntitle: Folder\n---\nOutside.\n");
    let mut linked = server.tab("/repo/en/linked/");
    symlink(&file, server.path("content/linked.en.md")).expect("a link");
    linked.wait_for("Linked.");
    // The sweep that follows every change finds where links lead.
    let mut folder = server.tab("/repo/en/folder/");
    symlink(outside.path().join("folder"), server.path("content/folder")).expect("a link");
    folder.wait_for("Outside.");
    put(&outside.path().join("folder/index.en.md"), "---\ntitle: Folder\n---\nChanged outside.\n");
    folder.wait_for("Changed outside.");
    put(&file, &titled("Linked", "Linked and changed."));
    linked.wait_for("Linked and changed.");
    // Links that lead nowhere but to themselves are findings, and stop nothing.
    symlink(".", server.path("content/up")).expect("a link");
    symlink("round.en.md", server.path("content/round.en.md")).expect("a link");
    linked.wait_for("Findings elsewhere: 2");
    assert_eq!(code(&server.get("/repo/en/up/page/")), "404");
    put(&file, &titled("Linked", "Still followed."));
    linked.wait_for("Still followed.");
}

#[test]
fn a_thousand_saves_end_in_the_last_one() {
    let server = Server::start(SITE, &[]);
    let mut tab = server.tab("/repo/en/page/");
    let file = server.path("content/page.en.md");
    for at in 0..1_000 {
        put(&file, &page(&format!("Save {at}.")));
    }
    tab.wait_for("Save 999.");
    assert!(server.get("/repo/en/page/").contains("Save 999."));
}

#[test]
fn a_branch_with_five_hundred_changed_files_is_followed() {
    let mut site = SITE.to_owned();
    for at in 0..500 {
        site.push_str(&format!("//- content/page-{at}.en.md\n---\ntitle: Page {at}\n---\nOld.\n"));
    }
    let server = Server::start(&site, &[]);
    let git = |arguments: &[&str]| {
        let identity = ["-c", "user.name=editor", "-c", "user.email=editor@example.fi"];
        let output = Command::new("git")
            .args(identity)
            .args(arguments)
            .current_dir(&server.root)
            .output()
            .expect("git starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    git(&["init", "--quiet", "--initial-branch=main"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "-m", "old"]);
    git(&["checkout", "--quiet", "-b", "new"]);
    for at in 0..500 {
        let path = server.path(&format!("content/page-{at}.en.md"));
        put(&path, &format!("---\ntitle: Page {at}\n---\nNew {at}.\n"));
    }
    git(&["commit", "--quiet", "-am", "new"]);
    // Git may write for longer than a storm is waited for, so one page's news is not yet all news.
    let follow = |text: &str| {
        let end = Instant::now() + PATIENCE;
        let mut stale: Vec<_> = (0..500).map(|at| format!("/repo/en/page-{at}/")).collect();
        while !stale.is_empty() {
            assert!(Instant::now() < end, "never {text} at {stale:?}");
            stale.retain(|address| !server.get(address).contains(text));
        }
    };
    follow("New ");
    let mut tabs = [server.tab("/repo/en/page-499/"), server.tab("/repo/en/page-0/")];
    for (branch, text) in [("main", "Old."), ("new", "New "), ("main", "Old.")] {
        git(&["checkout", "--quiet", branch]);
        tabs.iter_mut().for_each(|tab| drop(tab.wait_for(text)));
        follow(text);
    }
}

#[test]
fn where_nothing_is_told_files_are_looked_at_again_and_again() {
    let server = Server::start(SITE, &["--poll"]);
    let mut tab = server.tab("/repo/en/page/");
    put(&server.path("content/page.en.md"), &page("Polled."));
    tab.wait_for("Polled.");
}

#[test]
fn drafts_are_shown_when_asked_for_and_a_taken_port_is_passed_over() {
    let draft = format!("{SITE}//- content/draft.en.md\n---\ntitle: Draft\ndraft: true\n---\n");
    let server = Server::start(&draft, &["--drafts"]);
    assert_eq!(code(&server.get("/repo/en/draft/")), "200");
    assert_ne!(port_of_a_server_at(&server.root, server.port), server.port);
    // To a browser, `localhost` may be the other kind of address.
    if let Ok(other) = std::net::TcpListener::bind(("::1", 0)) {
        let port = other.local_addr().expect("an address").port();
        assert_ne!(port_of_a_server_at(&server.root, port), port);
    }
}

/// The port that a server takes when it is told to take one.
fn port_of_a_server_at(root: &Path, port: u16) -> u16 {
    let mut process = Command::new(env!("CARGO_BIN_EXE_digituki"))
        .args(["serve", "--port", &port.to_string(), "--root"])
        .arg(root)
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut line = String::new();
    let mut said = BufReader::new(process.stderr.take().expect("its words"));
    said.read_line(&mut line).expect("a line");
    let _ = process.kill();
    let _ = process.wait();
    let port = line.split("localhost:").nth(1).and_then(|rest| rest.split('/').next());
    port.and_then(|port| port.parse().ok()).unwrap_or_else(|| panic!("no port: {line}"))
}

#[test]
fn the_terminal_tells_each_change_in_one_line() {
    let server = Server::start(SITE, &[]);
    let _tab = server.tab("/repo/en/page/");
    put(&server.path("content/page.en.md"), &page("See [none](none.en.md)."));
    let line = server.hear("content/page.en.md");
    assert!(line.contains("pages updated: 1") && line.contains("errors: 1, warnings: 0"), "{line}");
}

#[test]
fn the_editors_view_lists_pages_and_findings_and_is_in_no_build() {
    let site = format!(
        "{SITE}//- content/draft.en.md\n---\ntitle: Half-done\ndraft: true\n---\n\
         //- content/bad.en.md\n---\ntitle: Bad\n---\n[x](none.en.md)\n"
    );
    let server = Server::start(&site, &[]);
    let view = server.get("/repo/_digituki/");
    for text in ["Editor's view", "Half-done", ">Draft<", "There is no file", "bad.en.md:4"] {
        assert!(view.contains(text), "no {text}");
    }
    let drafts = server.get("/repo/_digituki/?state=draft");
    assert!(drafts.contains("Half-done") && !drafts.contains(">Bad <code>"), "{drafts}");
    let none = server.get("/repo/_digituki/?q=%3Cscript%3E&weight=warning&from=9999999");
    assert!(none.contains("Nothing matches the filter") && !none.contains("<script>\""), "{none}");
    assert_eq!(code(&server.get("/repo/_digituki")), "308");
}
