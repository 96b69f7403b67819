//! Blocks of code in the languages that lessons show, each distinct by its number.

const BLOCKS: [&str; 6] = [
    r#"```html
<form action="/haku/N" method="get" class="haku">
  <label for="kentta-N">Hae ohjeista</label>
  <input id="kentta-N" name="q" type="search" autocomplete="off" required>
  <!-- Painike kertoo, mitä tapahtuu -->
  <button type="submit" data-rivi="N">Hae</button>
  <ul class="tulokset">
    <li><a href="/ohje/N">Ohje N</a></li>
    <li><a href="/ohje/N?kieli=sv" hreflang="sv">Anvisning N</a></li>
  </ul>
</form>
```
"#,
    r#"```css
.kortti-N {
  --vali: calc(Npx / 4);
  display: grid;
  grid-template-columns: minmax(10rem, 1fr) 2fr;
  gap: var(--vali);
}
@media (prefers-color-scheme: dark) {
  .kortti-N a:is(:hover, :focus-visible) { color: #9cf; outline: 2px solid; }
}
@media print { .kortti-N { display: block; page-break-inside: avoid; } }
```
"#,
    r#"```js
// Laskee, montako ohjetta on luettu.
export async function luettu(sivu = N) {
  const vastaus = await fetch(`/ohjeet/${sivu}.json`);
  if (!vastaus.ok) throw new Error('Ohje ' + sivu + ' puuttuu');
  const { ohjeet = [] } = await vastaus.json();
  return ohjeet.filter((ohje) => ohje.luettu && ohje.id !== N).length;
}

for (const nappi of document.querySelectorAll('[data-ohje="N"]')) {
  nappi.addEventListener('click', () => luettu(N).then(console.log));
}
```
"#,
    r#"```python
from dataclasses import dataclass

@dataclass
class OhjeN:
    """Ohje, jolla on otsikko ja kesto minuutteina."""
    otsikko: str = "Ohje N"
    kesto: int = N

    def tunnit(self) -> float:
        if self.kesto <= 0:
            raise ValueError(f"virheellinen kesto: {self.kesto!r}")
        return round(self.kesto / 60, 2)
```
"#,
    r#"```json
{
  "sivu": N,
  "otsikko": "Ohje N",
  "avoin": true,
  "kielet": ["fi", "sv", "en"],
  "kesto": { "minuuttia": 45, "tauko": null },
  "linkit": [
    { "osoite": "https://example.fi/N", "nimi": "Lue lisää" },
    { "osoite": "https://example.fi/N/sv", "nimi": "Läs mer" }
  ]
}
```
"#,
    r#"```sh
#!/bin/sh
# Varmuuskopio N: kuvat toiselle levylle.
set -eu
kohde="/media/levy/kuvat-N"
mkdir -p "$kohde"
for kuva in "$HOME"/Kuvat/*.jpg; do
  [ -e "$kuva" ] || continue
  cp -n "$kuva" "$kohde/$(date +%Y)-$(basename "$kuva")"
done
echo "Valmis: $(ls "$kohde" | wc -l) kuvaa, kierros N"
```
"#,
];

/// The block of a number.
pub(crate) fn block(number: usize) -> String {
    BLOCKS[number % BLOCKS.len()].replace('N', &number.to_string()) + "\n"
}
