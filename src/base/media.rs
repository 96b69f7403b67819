//! What can be told of a picture or a document from its bytes, that matters to readers.

use std::io::Cursor;

/// Something that keeps some readers from using a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flaw {
    /// A picture that moves for more than five seconds, or without end (WCAG 2.2, 2.2.2).
    Moves,
    /// A PDF that lacks what screen readers go by (EN 301 549, chapter 10).
    Pdf {
        /// It is not tagged.
        tags: bool,
        /// It does not say its language.
        language: bool,
        /// It has no title.
        title: bool,
    },
}

/// Larger files are not looked into (bytes).
pub const LIMIT: u64 = 50_000_000;

/// Motion may last so long (milliseconds).
const FIVE_SECONDS: u64 = 5_000;

/// The endings of the files that are looked into.
pub fn is_looked_into(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".gif", ".png", ".apng", ".webp", ".pdf"].iter().any(|ending| name.ends_with(ending))
}

/// What is wrong with a file; `None` where nothing is, or where it can't be read.
pub fn flaw(name: &str, bytes: &[u8]) -> Option<Flaw> {
    let name = name.to_ascii_lowercase();
    // These readers are well tried, but a file can be anything.
    let looked = std::panic::catch_unwind(|| match &bytes {
        _ if name.ends_with(".pdf") => pdf(bytes),
        [b'G', b'I', b'F', ..] => gif(bytes)?.flaw(),
        [0x89, b'P', b'N', b'G', ..] => png(bytes)?.flaw(),
        [b'R', b'I', b'F', b'F', ..] => webp(bytes)?.flaw(),
        _ => None,
    });
    looked.unwrap_or_default()
}

/// How a picture moves.
struct Motion {
    frames: u64,
    is_endless: bool,
    milliseconds: u64,
}

impl Motion {
    fn flaw(&self) -> Option<Flaw> {
        let moves = self.frames > 1 && (self.is_endless || self.milliseconds > FIVE_SECONDS);
        moves.then_some(Flaw::Moves)
    }
}

fn gif(bytes: &[u8]) -> Option<Motion> {
    let mut options = gif::DecodeOptions::new();
    options.skip_frame_decoding(true);
    let mut decoder = options.read_info(Cursor::new(bytes)).ok()?;
    let (mut frames, mut milliseconds) = (0, 0);
    while let Ok(Some(frame)) = decoder.next_frame_info() {
        frames += 1;
        milliseconds += u64::from(frame.delay) * 10;
    }
    let repeats = match decoder.repeat() {
        gif::Repeat::Infinite => None,
        gif::Repeat::Finite(count) => Some(u64::from(count) + 1),
    };
    let milliseconds = milliseconds * repeats.unwrap_or(1);
    Some(Motion { frames, is_endless: repeats.is_none(), milliseconds })
}

fn png(bytes: &[u8]) -> Option<Motion> {
    let mut reader = png::Decoder::new(Cursor::new(bytes)).read_info().ok()?;
    let control = *reader.info().animation_control()?;
    let mut milliseconds = 0;
    for _ in 0..control.num_frames {
        let Ok(frame) = reader.next_frame_info() else { break };
        let parts = u64::from(frame.delay_den).max(1);
        milliseconds += u64::from(frame.delay_num) * 1_000 / parts;
    }
    Some(Motion {
        frames: u64::from(control.num_frames),
        is_endless: control.num_plays == 0,
        milliseconds: milliseconds * u64::from(control.num_plays.max(1)),
    })
}

fn webp(bytes: &[u8]) -> Option<Motion> {
    let decoder = image_webp::WebPDecoder::new(Cursor::new(bytes)).ok()?;
    if !decoder.is_animated() {
        return None;
    }
    let plays = match decoder.loop_count() {
        image_webp::LoopCount::Forever => None,
        image_webp::LoopCount::Times(count) => Some(u64::from(count.get())),
    };
    Some(Motion {
        frames: u64::from(decoder.num_frames()),
        is_endless: plays.is_none(),
        milliseconds: decoder.loop_duration() * plays.unwrap_or(1),
    })
}

fn pdf(bytes: &[u8]) -> Option<Flaw> {
    let document = lopdf::Document::load_mem(bytes).ok()?;
    let catalog = document.catalog().ok()?;
    let dictionary = |key: &[u8]| document.get_dict_in_dict(catalog, key).ok();
    let is_marked = dictionary(b"MarkInfo")
        .and_then(|info| info.get(b"Marked").ok())
        .and_then(|marked| marked.as_bool().ok());
    let text = |object: &lopdf::Object| {
        object.as_str().is_ok_and(|text| text.iter().any(|byte| byte.is_ascii_graphic()))
    };
    let info = document.trailer.get(b"Info").ok();
    let info = info.and_then(|info| document.dereference(info).ok()?.1.as_dict().ok());
    let tags = is_marked != Some(true) || !catalog.has(b"StructTreeRoot");
    let language = !catalog.get(b"Lang").is_ok_and(text);
    let title = !info.and_then(|info| info.get(b"Title").ok()).is_some_and(text)
        && !has_title(&document, catalog);
    (tags || language || title).then_some(Flaw::Pdf { tags, language, title })
}

/// Whether the metadata of a PDF (XMP) name a title.
fn has_title(document: &lopdf::Document, catalog: &lopdf::Dictionary) -> bool {
    let metadata = catalog.get(b"Metadata").ok();
    let stream = metadata.and_then(|own| document.dereference(own).ok()?.1.as_stream().ok());
    let content =
        stream.map(|own| own.decompressed_content().unwrap_or_else(|_| own.content.clone()));
    let text =
        content.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    let title = text.split_once("<dc:title>").map(|(_, rest)| rest);
    let inside = title.and_then(|rest| rest.split_once("<rdf:li")).map(|(_, rest)| rest);
    let inside = inside.and_then(|rest| rest.split_once('>')).map_or("", |(_, rest)| rest);
    inside.split('<').next().is_some_and(|words| !words.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A GIF of one pixel and so many frames of a second, shown again and again or once.
    fn moving(frames: usize, is_endless: bool) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder =
            gif::Encoder::new(&mut bytes, 1, 1, &[0, 0, 0, 255, 255, 255]).expect("a GIF");
        if is_endless {
            encoder.set_repeat(gif::Repeat::Infinite).expect("repeats");
        }
        for _ in 0..frames {
            let frame = gif::Frame {
                delay: 100,
                width: 1,
                height: 1,
                buffer: vec![0].into(),
                ..gif::Frame::default()
            };
            encoder.write_frame(&frame).expect("a frame");
        }
        drop(encoder);
        bytes
    }

    #[test]
    fn pictures_that_move_too_long_are_known() {
        assert_eq!(flaw("a.gif", &moving(1, true)), None);
        assert_eq!(flaw("a.gif", &moving(2, true)), Some(Flaw::Moves));
        assert_eq!(flaw("a.gif", &moving(3, false)), None);
        assert_eq!(flaw("a.gif", &moving(6, false)), Some(Flaw::Moves));
    }

    #[test]
    fn a_pdf_without_tags_is_known() {
        let pdf = |catalog: &str, info: &str| {
            let objects = [
                format!("1 0 obj\n<< /Type /Catalog /Pages 2 0 R {catalog} >>\nendobj\n"),
                "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n".to_owned(),
                format!("3 0 obj\n<< {info} >>\nendobj\n"),
                "4 0 obj\n<< /Type /StructTreeRoot >>\nendobj\n".to_owned(),
            ];
            let mut text = "%PDF-1.7\n".to_owned();
            let mut places = vec![];
            for object in objects {
                places.push(text.len());
                text.push_str(&object);
            }
            let start = text.len();
            text.push_str("xref\n0 5\n0000000000 65535 f \n");
            places.iter().for_each(|at| text.push_str(&format!("{at:010} 00000 n \n")));
            text.push_str("trailer\n<< /Size 5 /Root 1 0 R /Info 3 0 R >>\n");
            text + &format!("startxref\n{start}\n%%EOF\n")
        };
        let all = Flaw::Pdf { tags: true, language: true, title: true };
        assert_eq!(flaw("a.pdf", pdf("", "").as_bytes()), Some(all));
        let good = "/MarkInfo << /Marked true >> /StructTreeRoot 4 0 R /Lang (fi)";
        assert_eq!(flaw("a.PDF", pdf(good, "/Title (Ohje)").as_bytes()), None);
        let untitled = Flaw::Pdf { tags: false, language: false, title: true };
        assert_eq!(flaw("a.pdf", pdf(good, "").as_bytes()), Some(untitled));
        for odd in ["", "%PDF-1.7", "%PDF-1.7\ntrailer << /Root 1 0 R >>", "GIF89a"] {
            assert_eq!(flaw("a.pdf", odd.as_bytes()), None);
            assert_eq!(flaw("a.gif", odd.as_bytes()), None);
        }
    }
}
