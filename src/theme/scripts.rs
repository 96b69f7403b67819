//! Scripts as browsers get them: without what only their writers read.

/// A script without its lines of comment and the space before each line. One whose texts go over
/// several lines stays as it is.
pub(super) fn lean(script: &str) -> String {
    let goes_on = |line: &str| line.ends_with('\\') || line.matches('`').count() % 2 == 1;
    if script.lines().any(goes_on) {
        return script.to_owned();
    }
    let mut out = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        let mut rest = line;
        if in_comment || line.starts_with("/*") {
            let end = line.find("*/");
            in_comment = end.is_none();
            rest = end.map_or("", |end| line[end + 2..].trim_start());
        }
        if !rest.is_empty() && !rest.starts_with("//") {
            out.push_str(rest);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_runs_is_left() {
        let script = "// One.\n/**\n * Two,\n * three.\n */\nconst a = 1\n  * 2; // four\n\n/* five */ b();\n";
        assert_eq!(lean(script), "const a = 1\n* 2; // four\nb();\n");
        for text in ["a = `\n  // b\n`;\n", "a = 'b\\\n  // c';\n"] {
            assert_eq!(lean(text), text);
        }
    }
}
