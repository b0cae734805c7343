/**
 * Style of every published page. No fonts or images from anywhere: the stacks name faces that know
 * Vietnamese, since letters borrowed from a second face (Georgia has no ư, ơ or ạ) tear words apart.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf6;--card:#fff;--ink:#1d1c1a;--soft:#5d5a54;--line:#dedad0;--accent:#0a6157;--mark:#fdeebc;--warn:#9a3b00;--warnpaper:#fdf0e4;
--serif:ui-serif,Cambria,"Noto Serif","Source Serif 4","Times New Roman",serif;--sans:system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#15171a;--card:#1d2024;--ink:#e9e6df;--soft:#a6a196;--line:#34383d;--accent:#74cfc0;--mark:#5a4a12;--warn:#ffb27a;--warnpaper:#33241a}}
*{box-sizing:border-box}
html{scroll-padding-top:5rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--serif);overflow-wrap:anywhere}
.wrap{max-width:80rem;margin:0 auto;padding:0 1.25rem}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:3}
.bar{position:sticky;top:0;z-index:2;background:var(--paper);border-bottom:1px solid var(--line);font:.875rem/1.4 var(--sans)}
.bar .wrap{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;align-items:center;padding-top:.45rem;padding-bottom:.45rem}
.brand{font-weight:700;letter-spacing:.02em;margin-right:auto;color:var(--ink);text-decoration:none}
fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem;min-width:0}
legend{float:left;padding:.3rem .6rem .3rem 0;color:var(--soft)}
.languages{display:flex;flex-wrap:wrap;gap:.25rem}
.choice{position:relative;display:inline-flex;text-decoration:none;color:inherit}
.choice>input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.choice>span{padding:.3rem .8rem;border:1px solid var(--line);border-radius:1rem;background:var(--card)}
.choice>input:checked+span,.choice[aria-current]>span{background:var(--accent);border-color:var(--accent);color:var(--paper);font-weight:600}
.choice>input:focus-visible+span{outline:3px solid var(--accent);outline-offset:2px}
h1,.headline,h2,h3{line-height:1.25;text-wrap:balance;margin:0}
h1,.headline{font-size:clamp(1.6rem,3.2vw,2.35rem);font-weight:700;letter-spacing:-.01em}
.long{font-size:1.3rem;letter-spacing:0;text-wrap:pretty}
h2{font:700 .875rem/1.4 var(--sans);color:var(--accent);margin:0 0 .9rem;padding-top:.7rem;border-top:2px solid var(--accent)}
.or::before{content:"·";padding:0 .4em;opacity:.7;font-weight:400}
h3{font-size:1.2rem}
section{margin:2.6rem 0 0}
.head{padding-top:2rem}
.row .facts{font:.9rem/1.5 var(--sans);color:var(--soft);margin:.6rem 0 .9rem}
.history:empty,.printed{display:none}
.history{margin:.7rem 0 0}
.contents ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:1.1rem 0 0;padding:0;font:.875rem/1.4 var(--sans)}
.contents a{display:inline-block;padding:.25rem 0;min-height:24px}
.picture{display:block;max-width:100%;max-height:32rem;margin:1.2rem 0 0}
.original{font:.9rem/1.5 var(--sans);color:var(--soft);margin:.9rem 0 0}
.row{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,21rem),1fr));gap:.2rem 2.5rem}
.row>*{min-width:0;max-width:46rem}
.row p,.row ul,.row blockquote,.row figure{margin:0}
.lead{font-size:1.14rem}
.tag{font:600 .75rem/1.4 var(--sans);color:var(--soft);margin:0 0 .35rem}
.tag a{display:inline-block;min-height:24px;color:inherit}
.points{list-style:none;margin:0;padding:0;counter-reset:point}
.points>li{counter-increment:point;display:grid;grid-template-columns:2rem minmax(0,1fr);padding:.75rem 0;border-bottom:1px solid var(--line)}
.points>li::before{content:counter(point);font:700 1.05rem/1.6 var(--sans);color:var(--accent)}
.points>li:last-child{border-bottom:0}
.cites{font:600 .75rem/1 var(--sans)}
.cites a{display:inline-block;min-width:24px;min-height:24px;line-height:22px;text-align:center;padding:0 .3em;margin:0 .1em;border-radius:.3em;\
text-decoration:none;vertical-align:.1em;border:1px solid var(--line);background:var(--card)}
.cites a:hover{background:var(--accent);color:var(--paper)}
.cites a:focus-visible{display:block;width:auto;margin:.3rem 0;padding:.3rem .6rem;text-align:start;font-weight:400;font-size:.875rem;line-height:1.45}
.cites a[title]:focus-visible::after{content:" " attr(title)}
.rest{margin:0 .3em;color:var(--soft);font-weight:400}
.cards{columns:21rem;column-gap:1.25rem}
.card{break-inside:avoid;margin:0 0 1.25rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.9rem 1.1rem}
.card h3{font:700 .875rem/1.4 var(--sans);margin:0 0 .5rem}
.name{color:inherit;text-decoration-color:var(--line)}
.name:hover{text-decoration-color:var(--accent)}
.card ul{list-style:none;margin:0;padding:0}
.card li{padding:.35rem 0;font-size:1rem;line-height:1.45}
.card li+li{border-top:1px solid var(--line)}
.card details{font-family:inherit}
.card summary{font:.875rem/1.4 var(--sans);padding:.35rem 0}
.role,.small{font:.875rem/1.45 var(--sans);color:var(--soft)}
.role{display:block}
blockquote{border-left:3px solid var(--accent);padding-left:1rem;font-style:italic}
[dir=rtl] blockquote,blockquote[dir=rtl]{border-left:0;border-right:3px solid var(--accent);padding:0 1rem 0 0}
.quotation{padding:.6rem 0}
.quotation .small{padding-left:1rem}
figcaption{font:.9rem/1.5 var(--sans);color:var(--soft);border-left:3px solid var(--line);padding-left:.8rem}
.article .row{padding:.5rem 0}
.level{padding:.5rem 0}
.article .level>.row{padding:0}
:root:not(:has(#view-all:checked),:has(#show-source:checked)) .level :is(.row,.cell,p){display:inline}
.article .row.kind-heading{padding-top:1.4rem}
.article ul{padding-inline-start:1.2rem}
.s{unicode-bidi:isolate;border-radius:.2em;scroll-margin-top:5rem;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.s.found{text-decoration:underline wavy var(--warn) 1px;text-underline-offset:.25em}
.s:target{background:var(--mark);box-shadow:0 0 0 .2em var(--mark)}
.no{font:.7rem/1 var(--sans);color:var(--soft);padding-left:.25em;vertical-align:.5em;text-decoration:none;user-select:none;-webkit-user-select:none}
.no::before{content:"\\2060"}
.no.memory::after{content:"\\25C6" / ""}.no.human::after{content:"\\270E" / ""}.no.engine::after{content:"\\25CB" / ""}.no.identity::after{content:"=" / ""}
.no::after{padding-left:.15em;opacity:.75}
.no.cited{color:var(--accent);font-weight:700}
a.no:hover,a.no:focus-visible{text-decoration:underline}
.notes{display:none;font:.8rem/1.5 var(--sans);color:var(--soft);margin:.2rem 0 .5rem;padding-inline-start:.7rem;border-inline-start:3px solid var(--mark);user-select:none;-webkit-user-select:none}
.s:target+.at .notes,.at:focus-within .notes{display:block}
.notes a{display:inline-block;min-height:24px;min-width:24px;line-height:24px;text-align:center}
.finding{display:block;color:var(--warn)}
:is(.points>li,.card li,.quotation,h1,.lead):target{background:var(--mark);box-shadow:0 0 0 .35em var(--mark)}
.cell.source{color:var(--soft)}
figcaption .tag{text-transform:uppercase;letter-spacing:.04em;font-size:.7rem;padding-inline-end:.4em}
.notice{background:var(--warnpaper);border-left:4px solid var(--warn);padding:.7rem 1rem;margin:1.2rem 0 0;font:.95rem/1.5 var(--sans)}
.notice p{margin:0}
.plain{font:.9rem/1.55 var(--sans)}
.plain ul{padding-left:1.2rem;margin:.4rem 0}
table{table-layout:fixed;border-collapse:collapse;width:100%;font:.875rem/1.5 var(--sans)}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600;color:var(--soft);width:17rem}
td{white-space:pre-line}
details{font-family:var(--sans)}
summary{cursor:pointer;font:600 .95rem/1.5 var(--sans);padding:.3rem 0}
footer{margin:3rem 0 0;border-top:1px solid var(--line);padding:1.2rem 0 2.5rem;font:.875rem/1.5 var(--sans);color:var(--soft)}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.entries{list-style:none;margin:0;padding:0}
.entries>li{padding:1.4rem 0;border-bottom:1px solid var(--line)}
.entries a{color:var(--ink);text-decoration:none}
.entries a:hover,.entries a:focus-visible{text-decoration:underline;text-decoration-color:var(--accent)}
.entries p{margin:.4rem 0 0}
.badge{font:600 .75rem/1 var(--sans);color:var(--warn);border:1px solid;border-radius:1rem;padding:.2rem .55rem}
@media (max-width:40rem){body{font-size:1rem}legend{display:none}.row{gap:.6rem}.bar{position:static}html{scroll-padding-top:1rem}\
:root:has(#view-all:checked) .row>.t+.t,.row>.source{border-left:3px solid var(--line);padding-left:.8rem}.row>[dir=rtl].source{border-left:0;\
padding-left:0;border-right:3px solid var(--line);padding-right:.8rem}.article .row.tags{display:none}\
.article .row{border-bottom:1px dotted var(--line);padding:.8rem 0}th,td{display:block;width:auto;border:0;padding:.1rem 0}\
td{border-bottom:1px solid var(--line);padding-bottom:.5rem;margin-bottom:.3rem}}
@media print{@page{size:A4;margin:18mm 16mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
html{font-size:9.5pt}:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#000;--mark:#fff;--warn:#000;--warnpaper:#fff}
body{line-height:1.45}.bar,.skip,.contents,footer{display:none}.printed{display:block;margin:.6rem 0 0}.wrap{max-width:none;padding:0}\
.row{grid-template-columns:repeat(auto-fit,minmax(7cm,1fr));gap:.2rem .8cm}
h2,h3{break-after:avoid}.card{break-inside:auto}.card li,.points>li,.entries>li{break-inside:avoid}section{margin-top:1.2rem}a{text-decoration:none}.facts a::after{content:" <" attr(href) ">"}
.cites a{display:inline;border:0;padding:0;margin:0 .1em;background:none;vertical-align:baseline;line-height:inherit}.cites a::before{content:"["}\
.cites a::after{content:"]"}.notes{display:none}.article .no::before{content:"\\2060["}.article .no[class]::after{content:"]"}\
.card details::details-content{content-visibility:visible;block-size:auto}.card summary{display:none}p{orphans:2;widows:2}}
`;
