// The generated site as a site for Hugo, with a theme that shows the same: a menu of sections, a menu
// of the section, the text, and links to the other languages.

import fs from 'node:fs';
import path from 'node:path';

const CONFIG = `baseURL = "https://example.fi/"
defaultContentLanguage = "fi"
defaultContentLanguageInSubdir = true
disableKinds = ["taxonomy", "term"]
[languages.fi]
weight = 1
title = "Käsikirja"
[languages.sv]
weight = 2
title = "Handbok"
[languages.en]
weight = 3
title = "Handbook"
`;

const BASE = `<!doctype html>
<html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>
{{ range .Translations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}
</head><body>
<nav><ul>{{ range .Site.Home.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
{{ with .CurrentSection }}<nav><ul>{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>{{ end }}
<main><h1>{{ .Title }}</h1>{{ .Content }}</main>
</body></html>
`;

/** Writes the site for Hugo; its folder. Links name source files there too, by a render hook. */
export function hugoSite(site, folder) {
  const write = (name, text) => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  };
  write('hugo.toml', CONFIG);
  write('layouts/_default/single.html', BASE);
  write('layouts/_default/list.html', BASE);
  write('layouts/index.html', BASE);
  // Links go to source files; both programs look each of them up.
  const link = '{{ $url := urls.Parse .Destination }}{{ with .Page.GetPage $url.Path }}{{ .RelPermalink }}{{ else }}{{ $url.Path }}{{ end }}{{ with $url.Fragment }}#{{ . }}{{ end }}';
  write('layouts/_default/_markup/render-link.html', `<a href="${link}">{{ .Text }}</a>`);
  const content = path.join(site, 'content');
  for (const name of fs.readdirSync(content, { recursive: true })) {
    if (!name.endsWith('.md')) continue;
    const text = fs.readFileSync(path.join(content, name), 'utf8');
    // A folder's own page has another name, and links to it follow.
    const own = path.join(path.dirname(name), path.basename(name).replace(/^index\./, '_index.'));
    write(path.join('content', own), text.replaceAll('/index.', '/_index.'));
  }
  return folder;
}
