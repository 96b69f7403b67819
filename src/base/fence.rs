//! Code between fences, for whoever goes through Markdown line by line (CommonMark, "Fenced code blocks").

/// Where a reader of lines is: within code, or outside.
#[derive(Clone, Copy, Default, Debug)]
pub struct Fences<'a>(Option<&'a str>);

impl<'a> Fences<'a> {
    /// Whether the next line stands in code.
    pub fn is_open(self) -> bool {
        self.0.is_some()
    }

    /// Goes over a line. In a quotation or a list the fence comes after its signs.
    pub fn pass(&mut self, line: &'a str) {
        let line = line.trim_start_matches([' ', '\t', '>', '-', '*']);
        let sign = line.chars().next().filter(|c| matches!(c, '`' | '~'));
        let length = sign.map_or(0, |sign| line.find(|c| c != sign).unwrap_or(line.len()));
        let fence = &line[..length];
        match self.0 {
            // Code ends at a fence of the same sign that is no shorter than the one it began with.
            Some(open) if fence.starts_with(open) && line.trim_end() == fence => self.0 = None,
            None if length >= 3 => self.0 = Some(fence),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_ends_at_a_fence_that_is_no_shorter() {
        let text = "a\n````text\n```\nb\n```\n`````\nc\n> ~~~\n> d\n> ~~~\ne\n";
        let mut fences = Fences::default();
        let mut code = Vec::new();
        for line in text.lines() {
            code.extend(fences.is_open().then_some(line));
            fences.pass(line);
        }
        assert_eq!(code, ["```", "b", "```", "`````", "> d", "> ~~~"]);
        assert!(!fences.is_open());
    }
}
