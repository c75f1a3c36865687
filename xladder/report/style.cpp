#include "xladder/report/style.h"

namespace xladder::report {

const std::string_view kStyle = R"css(
:root {
  color-scheme: light dark;
  --page: #fcfcfb; --ink: #1b1f24; --soft: #59616b; --line: #e2e5e8; --grid: #eceef0; --code: #f3f4f5;
  --accent: #0a7566; --tint: rgba(10, 117, 102, .09); --accent-2: #7fb9af;
  --bad: #b03a25; --unsure: #875a00; --published: #6545b8; --wait: #cf8a2d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #121517; --ink: #e8eaed; --soft: #a3abb5; --line: #2c3238; --grid: #22272c; --code: #1b1f23;
    --accent: #45c8b1; --tint: rgba(69, 200, 177, .11); --accent-2: #2b7568;
    --bad: #f2907a; --unsure: #e3b75f; --published: #b6a4f6; --wait: #dd9f4d;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
main { max-width: 1080px; margin: 0 auto; padding: 56px 32px 96px; }
h1 { font-size: 2.125rem; line-height: 1.18; letter-spacing: -.022em; font-weight: 650; margin: 0 0 8px; text-wrap: balance; }
h2 { font-size: 1.3125rem; line-height: 1.3; letter-spacing: -.012em; font-weight: 650; margin: 0 0 6px; }
h3 { font-size: .9375rem; font-weight: 600; margin: 0; }
p { margin: 0 0 12px; }
.text, .lead { max-width: 46rem; }
.lead, .soft { color: var(--soft); }
.lead { margin-bottom: 20px; }
.eyebrow { color: var(--soft); font-size: .8125rem; margin-bottom: 10px; }
section { margin-top: 72px; }
figure { margin: 0; }
figcaption, .key { color: var(--soft); font-size: .875rem; line-height: 1.5; }

.hero { display: grid; grid-template-columns: auto 1fr; gap: 4px 36px; align-items: center; margin-top: 40px; }
.figure { font-size: 5rem; line-height: 1; font-weight: 650; letter-spacing: -.04em; color: var(--accent); }
.figure small { font-size: 2.75rem; font-weight: 500; letter-spacing: 0; margin-left: .04em; }
.hero p { font-size: 1.1875rem; line-height: 1.5; margin: 0; max-width: 36rem; }
.hero .plain { grid-column: 1 / -1; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 20px 32px; margin: 40px 0 0;
  padding: 20px 0; border: solid var(--line); border-width: 1px 0; }
.facts dt { color: var(--soft); font-size: .8125rem; }
.facts dd { margin: 2px 0 0; font-size: 1.125rem; font-weight: 600; line-height: 1.35; }
.facts dd span { font-weight: 400; font-size: .875rem; white-space: nowrap; }
.facts dd small { display: block; font-weight: 400; font-size: .8125rem; color: var(--soft); }

.scroll { overflow-x: auto; -webkit-overflow-scrolling: touch; }
.scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.45; overflow-wrap: normal; }
th { text-align: left; font-weight: 500; color: var(--soft); font-size: .8125rem; vertical-align: bottom; }
th, td { padding: 9px 20px 9px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
.n { text-align: right; white-space: nowrap; }
td small { display: block; color: var(--soft); font-size: .75rem; }
td code, dd code { font-size: .75rem; color: var(--soft); overflow-wrap: anywhere; }
td b { font-weight: 600; }
.rungs { min-width: 900px; }
.programs { min-width: 640px; }
.programs td:nth-child(2) { min-width: 140px; }
.rehearsed td { white-space: nowrap; }
.rehearsed td:nth-child(2), .rehearsed td:nth-child(3) { white-space: normal; min-width: 150px; }
.part { margin-top: 28px; }
.part .lead { margin-bottom: 8px; }
.rungs td:nth-child(2) { min-width: 180px; max-width: 270px; }
.rungs tr.off td { color: var(--soft); }
.facts-table td:first-child { color: var(--soft); white-space: nowrap; padding-right: 28px; width: 1%; }
.facts-table td { overflow-wrap: anywhere; }
.tag { white-space: nowrap; font-weight: 600; }
.tag.stands, .stands-text { color: var(--accent); fill: var(--accent); }
.tag.failed, .failed-text { color: var(--bad); fill: var(--bad); }
.tag.unsure, .unsure-text { color: var(--unsure); fill: var(--unsure); }
.tag.rejected, .rejected-text { color: var(--soft); fill: var(--soft); }
.tag.rejected { font-weight: 500; }

.reasons { margin: 0; }
.reasons > div { display: grid; grid-template-columns: 15rem 1fr; gap: 2px 28px; padding: 12px 0; border-bottom: 1px solid var(--line); }
.reasons > div:first-child { border-top: 1px solid var(--line); }
.reasons dt { font-weight: 600; line-height: 1.45; }
.reasons dt .tag { display: block; font-size: .8125rem; }
.reasons dd { margin: 0; max-width: 44rem; line-height: 1.5; }
ul.plain, ol.plain { margin: 0; padding-left: 1.1em; max-width: 46rem; }
ul.plain li, ol.plain li { margin-bottom: 6px; }
pre { margin: 0; padding: 16px 18px; background: var(--code); border-radius: 6px; overflow-x: auto; font-size: .8125rem; line-height: 1.55;
  overflow-wrap: normal; tab-size: 2; }
pre, code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
.block + .block { margin-top: 28px; }
.block h3 { margin-bottom: 8px; }
footer { margin-top: 88px; padding-top: 20px; border-top: 1px solid var(--line); color: var(--soft); font-size: .8125rem; }

.multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)); gap: 40px 32px; }
.multiples h3 { margin-bottom: 8px; }
.multiples figcaption { margin-top: 8px; }
figcaption small { display: block; margin-top: 2px; }
.multiples + .reasons { margin-top: 48px; }
h2 + .reasons, h2 + ul, h2 + .scroll { margin-top: 16px; }
.scroll + .key { margin: 12px 0 0; }
figure + .key { margin: 20px 0 0; }
.beside { display: grid; grid-template-columns: minmax(0, 440px) minmax(0, 1fr); gap: 24px 48px; align-items: start; }
.key { display: flex; flex-wrap: wrap; gap: 6px 22px; margin: 0 0 18px; padding: 0; list-style: none; }
.key li { display: inline-flex; align-items: center; gap: 8px; }
.key svg { width: 26px; height: 12px; flex: none; }

svg { display: block; width: 100%; height: auto; overflow: visible; }
svg text { fill: var(--ink); font-size: 12px; }
svg .small { font-size: 11px; fill: var(--soft); }
svg .name { font-size: 10.5px; }
svg .halo { paint-order: stroke; stroke: var(--page); stroke-width: 3px; stroke-opacity: .8; stroke-linejoin: round; }
svg .strong { font-weight: 650; }
svg .soft { fill: var(--soft); }
svg .gain { fill: var(--accent); font-weight: 600; }
svg .published-text { fill: var(--published); }
svg .small.stands-text { fill: var(--accent); font-weight: 600; }
svg .small.failed-text { fill: var(--bad); font-weight: 600; }
svg .small.unsure-text { fill: var(--unsure); font-weight: 600; }
svg .middle { text-anchor: middle; }
svg .end { text-anchor: end; }
svg .axis { stroke: var(--soft); stroke-opacity: .55; }
svg .grid { stroke: var(--grid); }
svg .one { stroke: var(--ink); stroke-width: 1.2; }
svg .threshold { stroke: var(--soft); stroke-dasharray: 3 3; }
svg .stairs { fill: var(--tint); }
svg .edge { fill: none; stroke: var(--accent); stroke-width: 1.25; stroke-opacity: .55; }
svg .rung { fill: var(--accent); }
svg .hollow { fill: var(--page); stroke-width: 1.5; }
svg .hollow.rejected, svg .whisker.rejected { stroke: var(--soft); }
svg .hollow.failed, svg .whisker.failed { stroke: var(--bad); }
svg .hollow.unsure, svg .whisker.unsure { stroke: var(--unsure); }
svg .whisker { stroke-width: 1.5; }
svg .whisker.stands { stroke: var(--accent); }
svg .dot.stands { fill: var(--accent); stroke: var(--page); stroke-width: 1.5; }
svg .round { fill: var(--ink); fill-opacity: .17; }
svg .published { fill: var(--page); stroke: var(--published); stroke-width: 1.75; }
svg .wait { fill: var(--wait); }
svg .host { fill: var(--accent-2); }
svg .rest { fill: var(--accent); }
svg .pale { opacity: .42; }
svg .fit { fill: none; stroke: var(--accent); stroke-width: 1.75; }
svg .band { fill: var(--soft); fill-opacity: .17; }
svg .curve { fill: none; stroke-width: 1.75; stroke-linejoin: round; }
svg .seed { fill: none; stroke-width: 1; stroke-opacity: .38; }
svg .reference { stroke: var(--soft); stroke-dasharray: 5 3; }
svg .seed.reference { stroke-dasharray: none; }
svg .variant { stroke: var(--accent); }
svg.narrow { display: none; }

@media screen and (max-width: 760px) {
  main { padding: 32px 16px 64px; }
  h1 { font-size: 1.625rem; }
  section { margin-top: 56px; }
  .hero { grid-template-columns: 1fr; gap: 12px; margin-top: 28px; }
  .figure { font-size: 4rem; }
  .hero p { font-size: 1.0625rem; }
  .facts { grid-template-columns: 1fr 1fr; gap: 16px 20px; margin-top: 28px; }
  .reasons > div { grid-template-columns: 1fr; }
  .reasons dt .tag { display: inline; }
  .beside { grid-template-columns: 1fr; }
  .facts-table td:first-child { white-space: normal; width: 38%; padding-right: 14px; }
  .rungs { min-width: 780px; font-size: .8125rem; }
  .rehearsed { min-width: 900px; }
.rehearsed td:nth-child(2) { min-width: 170px; }
.rehearsed td:nth-child(3) { min-width: 120px; }
.part { margin-top: 28px; }
.part .lead { margin-bottom: 8px; }
.rungs td:nth-child(2) { min-width: 0; max-width: 128px; overflow-wrap: anywhere; }
  th, td { padding-right: 14px; }
  svg.wide { display: none; }
  svg.narrow { display: block; }
}

@page { margin: 14mm 12mm; }
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --ink: #000; --soft: #4a5058; --line: #d5d8db; --grid: #e8eaec; --code: #f4f5f6;
    --accent: #0a6a5d; --tint: rgba(10, 106, 93, .1); --accent-2: #7fb9af;
    --bad: #a03320; --unsure: #7a5200; --published: #5a3cab; --wait: #cf8a2d;
  }
  body { font-size: 10.5pt; line-height: 1.45; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  section { margin-top: 24pt; }
  h2, h3, .lead, ul.key { break-after: avoid; }
  figure + .key, .scroll + .key { break-before: avoid; }
  .figure { font-size: 44pt; }
  .hero, .facts { margin-top: 18pt; }
  .facts { gap: 8pt 14pt; padding: 10pt 0; }
  .facts dd { font-size: 11pt; }
  .facts dd span { font-size: 9pt; }
  figure, tr, .reasons > div, .facts, .hero { break-inside: avoid; }
  .scroll { overflow: visible; }
  table { font-size: 8pt; }
  .rungs, .programs { min-width: 0; }
  .rehearsed { min-width: 900px; }
.rehearsed td:nth-child(2) { min-width: 170px; }
.rehearsed td:nth-child(3) { min-width: 120px; }
.part { margin-top: 28px; }
.part .lead { margin-bottom: 8px; }
.rungs td:nth-child(2) { min-width: 108px; }
  th, td { padding: 4pt 6pt 4pt 0; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 8pt; }
  .multiples { grid-template-columns: repeat(3, 1fr); gap: 16pt; }
  footer { display: none; }
  .beside { grid-template-columns: 300px 1fr; }
  .hero { grid-template-columns: auto 1fr; }
  .facts { grid-template-columns: repeat(5, 1fr); }
  .reasons > div { grid-template-columns: 11rem 1fr; }
  svg.wide { display: block; }
  svg.narrow { display: none; }
}
)css";

}  // namespace xladder::report
