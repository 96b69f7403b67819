//! What search engines are told: which pages there are, and in which languages.

use std::io;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};

use crate::{
    base::UrlPath,
    render::{Alternate, Renderer},
    site::Site,
};

/// `sitemap.xml`: the root, and every page in its own language that search engines may show.
pub(super) fn sitemap(renderer: &Renderer, site: &Site) -> Vec<u8> {
    let mut xml = Writer::new(Vec::new());
    // Nothing fails that is written into memory.
    let _ = write(&mut xml, renderer, site);
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

fn write(xml: &mut Writer<Vec<u8>>, renderer: &Renderer, site: &Site) -> io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = xml.create_element("urlset").with_attributes([
        ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
        ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
    ]);
    root.write_inner_content(|xml| {
        let home = renderer.absolute(&UrlPath::new("/"));
        entry(xml, &home, None, &renderer.home_alternates())?;
        for route in &site.routes {
            let hidden =
                route.is_fallback || route.subject.is_beside() || renderer.is_noindex(route);
            if hidden {
                continue;
            }
            let front = route.doc.map(|doc| &site.docs[doc].front);
            let changed = front.and_then(|front| front.updated.or(front.date));
            let changed = changed.map(|date| date.to_string());
            let alternates = renderer.alternates(route);
            entry(xml, &renderer.absolute(&route.url), changed.as_deref(), &alternates)?;
        }
        xml.write_event(Event::Text(BytesText::new("\n")))
    })?;
    Ok(())
}

/// One address, a line each.
fn entry(
    xml: &mut Writer<Vec<u8>>,
    address: &str,
    changed: Option<&str>,
    alternates: &[Alternate],
) -> io::Result<()> {
    xml.write_event(Event::Text(BytesText::new("\n")))?;
    xml.create_element("url").write_inner_content(|xml| {
        xml.create_element("loc").write_text_content(BytesText::new(address))?;
        if let Some(changed) = changed {
            xml.create_element("lastmod").write_text_content(BytesText::new(changed))?;
        }
        for Alternate { lang, href } in alternates {
            let link = xml.create_element("xhtml:link").with_attribute(("rel", "alternate"));
            let link = link.with_attribute(("hreflang", lang.as_str()));
            link.with_attribute(("href", href.as_str())).write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

/// `robots.txt`: everything may be read.
pub(super) fn robots(site: &Site) -> String {
    let sitemap = site.config.base_url.absolute(&UrlPath::new("/sitemap.xml"));
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
}
