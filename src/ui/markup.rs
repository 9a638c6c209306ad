//! HTML as text, for what never changes while it is shown. An element of Leptos costs each visitor some three hundred
//! bytes of code; an example has dozens, and none of them lives.
//!
//! Everything that goes in is escaped: there is no way around it.

/// HTML under construction.
#[derive(Debug, Default)]
pub struct Markup(String);

impl Markup {
    /// An element with these attributes and what `inside` puts in it. An attribute without a value is left out.
    pub fn element(&mut self, name: &str, attributes: &[(&str, Option<&str>)], inside: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        inside(self);
        self.0 += "</";
        self.0 += name;
        self.0 += ">";
    }

    /// An element that has nothing in it and no end, such as `input`.
    pub fn void(&mut self, name: &str, attributes: &[(&str, Option<&str>)]) {
        self.open(name, attributes);
    }

    /// An element with nothing but text in it.
    pub fn line(&mut self, name: &str, attributes: &[(&str, Option<&str>)], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.0 += "</";
        self.0 += name;
        self.0 += ">";
    }

    pub fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0 += "&amp;",
                '<' => self.0 += "&lt;",
                '>' => self.0 += "&gt;",
                '"' => self.0 += "&quot;",
                c => self.0.push(c),
            }
        }
    }

    /// What was put together elsewhere.
    pub fn add(&mut self, other: Self) {
        self.0 += &other.0;
    }

    #[must_use]
    pub fn finish(self) -> String {
        self.0
    }

    fn open(&mut self, name: &str, attributes: &[(&str, Option<&str>)]) {
        self.0 += "<";
        self.0 += name;
        for (name, value) in attributes {
            if let Some(value) = value {
                self.0 += " ";
                self.0 += name;
                self.0 += "=\"";
                self.text(value);
                self.0 += "\"";
            }
        }
        self.0 += ">";
    }
}

/// Text for between tags or in an attribute.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut markup = Markup::default();
    markup.text(text);
    markup.finish()
}

#[cfg(test)]
mod tests {
    use super::Markup;

    #[test]
    fn nothing_gets_in_unescaped() {
        let mut markup = Markup::default();
        markup.element("a", &[("href", Some("\"><script>")), ("lang", None)], |inside| {
            inside.text("a < b & c");
            inside.line("b", &[], "</b>");
        });
        assert_eq!(markup.finish(), r#"<a href="&quot;&gt;&lt;script&gt;">a &lt; b &amp; c<b>&lt;/b&gt;</b></a>"#);
    }
}
