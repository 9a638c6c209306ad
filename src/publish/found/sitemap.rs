//! What search engines may visit, and where they find all of it.

use anyhow::Result;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Edition, UNMATCHED};
use crate::domain::{Lang, Page};

/// The protocol of <https://www.sitemaps.org> and Google's extension for languages.
const NAMESPACES: [(&str, &str); 2] =
    [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];

/// `sitemap.xml`: each page in both languages, whichever the edition has. Pages for frames are left out: they show what
/// other pages show.
///
/// # Errors
/// It cannot be written as XML.
pub fn sitemap(edition: Edition, pages: &[Page]) -> Result<String> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("urlset").with_attributes(NAMESPACES).write_inner_content(|xml| {
        for page in pages.iter().filter(|page| !matches!(page, Page::Embed(_))) {
            let addresses = Lang::ALL.map(|lang| (lang, Edition { lang, ..edition }.page(page.clone())));
            for (_, address) in &addresses {
                xml.create_element("url").write_inner_content(|xml| {
                    xml.create_element("loc").write_text_content(BytesText::new(address))?;
                    if let Some(day) = edition.updated() {
                        xml.create_element("lastmod").write_text_content(BytesText::new(day))?;
                    }
                    addresses.iter().try_for_each(|(lang, address)| {
                        alternate(xml, lang.tag(), address)?;
                        if *lang == UNMATCHED { alternate(xml, "x-default", address) } else { Ok(()) }
                    })
                })?;
            }
        }
        Ok(())
    })?;
    Ok(String::from_utf8(xml.into_inner())? + "\n")
}

/// `robots.txt`. Crawlers read it at the root of a host only; below it, the site map is to be told to them by hand.
#[must_use]
pub fn robots(edition: Edition) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", edition.public.file("sitemap.xml"))
}

fn alternate(xml: &mut Writer<Vec<u8>>, hreflang: &str, address: &str) -> std::io::Result<()> {
    let attributes = [("rel", "alternate"), ("hreflang", hreflang), ("href", address)];
    xml.create_element("xhtml:link").with_attributes(attributes).write_empty()?;
    Ok(())
}
