//! The twelve provinces: a closed list.

/// A province of the Netherlands, in the order in which they are listed: north to south.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Province {
    Groningen,
    Fryslan,
    Drenthe,
    Overijssel,
    Flevoland,
    Gelderland,
    Utrecht,
    NoordHolland,
    ZuidHolland,
    Zeeland,
    NoordBrabant,
    Limburg,
}

impl Province {
    pub const ALL: [Self; 12] = [
        Self::Groningen,
        Self::Fryslan,
        Self::Drenthe,
        Self::Overijssel,
        Self::Flevoland,
        Self::Gelderland,
        Self::Utrecht,
        Self::NoordHolland,
        Self::ZuidHolland,
        Self::Zeeland,
        Self::NoordBrabant,
        Self::Limburg,
    ];

    /// The official name, the same in both languages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Groningen => "Groningen",
            Self::Fryslan => "Fryslân",
            Self::Drenthe => "Drenthe",
            Self::Overijssel => "Overijssel",
            Self::Flevoland => "Flevoland",
            Self::Gelderland => "Gelderland",
            Self::Utrecht => "Utrecht",
            Self::NoordHolland => "Noord-Holland",
            Self::ZuidHolland => "Zuid-Holland",
            Self::Zeeland => "Zeeland",
            Self::NoordBrabant => "Noord-Brabant",
            Self::Limburg => "Limburg",
        }
    }

    /// The key in addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Groningen => "groningen",
            Self::Fryslan => "fryslan",
            Self::Drenthe => "drenthe",
            Self::Overijssel => "overijssel",
            Self::Flevoland => "flevoland",
            Self::Gelderland => "gelderland",
            Self::Utrecht => "utrecht",
            Self::NoordHolland => "noord-holland",
            Self::ZuidHolland => "zuid-holland",
            Self::Zeeland => "zeeland",
            Self::NoordBrabant => "noord-brabant",
            Self::Limburg => "limburg",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|province| province.id() == id)
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|province| province.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Province;

    #[test]
    fn each_province_is_found_by_its_key_and_its_name() {
        for province in Province::ALL {
            assert_eq!(Province::from_id(province.id()), Some(province));
            assert_eq!(Province::from_name(province.name()), Some(province));
        }
        assert_eq!(Province::from_id("friesland"), None);
    }
}
