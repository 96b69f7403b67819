//! The regions on a map: tiles, or their outlines where the site has them. Each leads to its region and
//! tells how many help there; a table beside it tells the same.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    outlines::Outline,
    reference::{self, Region, region_at},
    site::{LangId, Subject},
    theme::{Vars, shared},
};

use super::{super::Renderer, cards::by_title, wording::Localised};

/// The size of a tile, and the space between two, in units of the drawing.
const TILE: (u32, u32) = (136, 84);
const GAP: u32 = 6;

/// So many shades tell few from many; the number stands on each region as well.
const SHADES: usize = 5;

/// A map.
#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct MapView {
    width: u32,
    height: u32,
    regions: Vec<RegionView>,
    /// Whom the outlines come from, and the language in which that is said when it is not the reader's.
    attribution: Option<String>,
    attribution_lang: Option<String>,
}

/// A region on the map.
#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct RegionView {
    name: String,
    href: String,
    count: String,
    /// "Uusimaa: 8 tarjoajaa".
    label: String,
    /// 0 for none, then from few to many.
    shade: usize,
    /// Empty for a region that the site's own outlines lack.
    shape: Shape,
}

/// A row of the table beside the map.
#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct Row {
    name: String,
    href: String,
    count: String,
}

impl Row {
    fn of(own: &RegionView) -> Row {
        Row { name: own.name.clone(), href: own.href.clone(), count: own.count.clone() }
    }
}

/// What is drawn of a region.
#[derive(JsonSchema, Serialize, Default)]
pub(in crate::render) struct Shape {
    /// The outline, as the `d` of an SVG path.
    path: String,
    /// Where the words stand.
    x: i32,
    y: i32,
    /// The name in lines that fit on a tile; none where only the number does.
    lines: Vec<String>,
}

impl Shape {
    fn of_outline(own: &Outline) -> Shape {
        let (x, y) = own.within;
        Shape { path: own.path.clone(), x, y, lines: Vec::new() }
    }

    fn of_tile(own: &Region, name: &str) -> Shape {
        let at = |number: u8, side: u32| u32::from(number.saturating_sub(1)) * (side + GAP);
        let (left, top) = (at(own.tile.1, TILE.0), at(own.tile.0, TILE.1));
        let (width, height) = TILE;
        let middle = |from: u32, length: u32| i32::try_from(from + length / 2).unwrap_or_default();
        Shape {
            path: format!("M{left} {top}h{width}v{height}h-{width}z"),
            x: middle(left, width),
            y: middle(top, height),
            lines: lines(name),
        }
    }
}

impl Renderer<'_> {
    pub(super) fn regions(&self, vars: &mut Vars, lang: LangId) -> &'static str {
        let counts: Vec<usize> =
            reference::regions().iter().map(|own| self.local(own.code).count()).collect();
        let regions = reference::regions().iter().zip(&counts);
        let view = |(own, count): (&Region, &usize)| {
            self.region_view(own, *count, shade(*count, &counts), lang)
        };
        let mut regions: Vec<RegionView> = regions.filter_map(view).collect();
        let rows: Vec<Row> = regions.iter().map(Row::of).collect();
        let rows = by_title(rows.into_iter(), self.site.lang(lang), |own| &own.name);
        vars.share("rows", &shared(&rows));
        // From the north down and from the west on, as the eye goes; a keyboard follows.
        regions.retain(|own| !own.shape.path.is_empty());
        regions.sort_by_key(|own| (own.shape.y, own.shape.x));
        let (width, height) = self.map_size();
        let drawn = self.site.outlines.is_some();
        let Localised { text, lang: text_lang } =
            self.localised(&self.site.config.map_attribution, lang);
        let map = MapView {
            width,
            height,
            regions,
            attribution: Some(text).filter(|text| drawn && !text.is_empty()),
            attribution_lang: text_lang,
        };
        vars.share("map", &shared(&map));
        "regions.html"
    }

    fn map_size(&self) -> (u32, u32) {
        if let Some(own) = &*self.site.outlines {
            return (own.width, own.height);
        }
        let tiles = reference::regions().iter().map(|own| own.tile);
        let (rows, columns) =
            tiles.fold((0, 0), |most, own| (most.0.max(own.0), most.1.max(own.1)));
        let size = |cells: u8, side: u32| u32::from(cells) * (side + GAP) - GAP;
        (size(columns, TILE.0), size(rows, TILE.1))
    }

    fn region_view(
        &self,
        own: &Region,
        count: usize,
        shade: usize,
        lang: LangId,
    ) -> Option<RegionView> {
        let at = region_at(own.code)?;
        let card = self.directory_card(Subject::Region(at), lang)?;
        let providers = self.t_count(lang, "finder.script.count", count);
        let shape = match &*self.site.outlines {
            Some(outlines) => outlines.regions.get(&at).map(Shape::of_outline),
            None => Some(Shape::of_tile(own, &card.title)),
        };
        let shape = shape.unwrap_or_default();
        Some(RegionView {
            label: self.t_with(lang, "colon", &[("name", &card.title), ("value", &providers)]),
            name: card.title,
            href: card.href,
            count: self.words(lang).number(count),
            shade,
            shape,
        })
    }
}

/// The shade for a number among others: none for nought, then even steps from the least to the most.
fn shade(count: usize, counts: &[usize]) -> usize {
    let some = || counts.iter().copied().filter(|own| *own > 0);
    let (least, most) = (some().min().unwrap_or_default(), some().max().unwrap_or_default());
    match count {
        0 => 0,
        _ if least == most => SHADES / 2,
        _ => 1 + (count - least) * (SHADES - 2) / (most - least),
    }
}

/// A name in lines that fit on a tile: parted after a hyphen or a space, which stays, so that the lines
/// read as one name.
fn lines(name: &str) -> Vec<String> {
    name.split_inclusive([' ', '-']).map(str::to_owned).collect()
}
