/** How the page looks. Contrasts are those of WCAG 2.2 AA in light and in dark. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1c2329;--muted:#57616b;--line:#c3ccd5;--band:#f3f6f9;--link:#00558a;--lead:#00619b;--on-lead:#fff;--body:#dcebf7;--body-ink:#00497a;--open:#fde3d0;--open-ink:#8a3500;--pending:#fbf0cf;--pending-ink:#664900;--shared:#f6e4f0;--shared-ink:#75305f}
@media screen and (prefers-color-scheme:dark){:root{--paper:#15191e;--ink:#e8ecf0;--muted:#a9b3bd;--line:#424c57;--band:#1c2229;--link:#8cc8f4;--lead:#63b1e8;--on-lead:#10202e;--body:#1b2f42;--body-ink:#a8d5f7;--open:#3d240f;--open-ink:#ffb995;--pending:#3a2f10;--pending-ink:#efcf80;--shared:#3d2334;--shared-ink:#f0c3de}}
*{box-sizing:border-box}
html{font:1rem/1.55 "Source Sans 3","Segoe UI",Arimo,"Liberation Sans",Arial,sans-serif;color:var(--ink);background:var(--paper);scroll-padding-top:1rem}
body{max-width:78rem;margin:0 auto;padding:1.5rem 1rem 3rem;overflow-wrap:anywhere;hyphens:auto}
header{border-top:.4rem solid var(--lead);padding-top:1rem}
.kind{margin:0;color:var(--muted);font-size:1.1rem}
h1{font-size:2.2rem;line-height:1.2;margin:.2rem 0 1rem}
h2{font-size:1.6rem;line-height:1.25;margin:0 0 1rem;padding-bottom:.3rem;border-bottom:.15rem solid var(--lead)}
h3{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
h4{font-size:1.05rem;margin:1.25rem 0 .4rem}
h5{font-size:1rem;margin:1rem 0 .3rem}
p,ul,ol,dl{margin:0 0 1rem}
header p,.chapter>p,.chapter section>p,li{max-width:46rem}
a{color:var(--link)}
a:focus-visible,input:focus-visible,.scroll:focus-visible,summary:focus-visible{outline:.2rem solid var(--link);outline-offset:.15rem}
nav ol{columns:20rem 2;padding-left:1.8rem}
nav li{break-inside:avoid;padding:.15rem 0}
nav,.chapter{margin-top:2.5rem}
[hidden]{display:none!important}
#search{margin-top:2.5rem;display:grid;gap:.3rem;max-width:34rem}
#search label{font-weight:700}
#search input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--muted);border-radius:.2rem;padding:.45rem .6rem;min-width:0}
#search p{margin:0;min-height:1.55rem;color:var(--muted)}
.notice{border-left:.35rem solid var(--open-ink);background:var(--open);color:var(--open-ink);padding:.7rem 1rem}
.notice a{color:inherit}
dl{display:grid;gap:.35rem}
dl div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:0 1rem}
dt{color:var(--muted);grid-column:1}
dd{margin:0;grid-column:2}
.table{margin:0 0 1.5rem}
.scroll{overflow-x:auto;position:relative;max-width:100%}
table{border-collapse:separate;border-spacing:0;min-width:100%;font-size:.94rem;line-height:1.4}
caption{text-align:left;font-weight:700;padding:.3rem 0;caption-side:top}
caption span{display:inline-block;position:sticky;left:0;max-width:calc(100vw - 2.2rem)}
.day{white-space:nowrap}
th,td{border-bottom:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top;background:var(--paper);min-width:7.5rem}
thead th{background:var(--band);border-bottom:2px solid var(--muted);vertical-align:bottom}
tbody th{font-weight:600;min-width:10rem}
thead th{overflow-wrap:normal;hyphens:none}
table:not(.matrix) td:last-child:not(:nth-child(2)){min-width:13rem}
td ul,th ul{margin:0;padding-left:1.1rem}
td li,th li{padding:.1rem 0}
td a,th a,dd a{display:inline-block;vertical-align:top;min-height:1.5rem}
.matrix th,.matrix td{border-right:1px solid var(--line)}
.matrix td{text-align:center;min-width:2.8rem;padding:.4rem .2rem;font-weight:700}
.matrix thead th{min-width:2.8rem;padding:.4rem .2rem;text-align:center}
.matrix thead th:first-child{text-align:left;padding:.4rem .6rem}
.matrix tbody th{position:sticky;left:0;z-index:1;min-width:13rem}
.upright{writing-mode:vertical-rl;transform:rotate(180deg);max-height:13rem;hyphens:auto;overflow-wrap:break-word;text-align:left;display:inline-block;line-height:1.2}
.upright a{max-height:13rem}
td.sign{overflow-wrap:break-word;hyphens:none}
th.narrow,td.sign{min-width:2.8rem;padding:.4rem .2rem;text-align:center;font-weight:700}
td.leads{background:var(--lead);color:var(--on-lead)}
td.responsible{background:var(--body);color:var(--body-ink)}
td.takes-part{color:var(--body-ink)}
td.open{background:var(--open);color:var(--open-ink)}
td.pending{background:var(--pending);color:var(--pending-ink)}
td.shared{background:var(--shared);color:var(--shared-ink)}
td.none{color:var(--muted);font-weight:400}
details{font-size:.88rem;color:var(--muted);margin:.3rem 0 0}
summary{cursor:pointer;padding:.2rem 0}
figure{margin:0 0 1.5rem}
figcaption{font-weight:700;padding:.3rem 0}
.picture{border:1px solid var(--line)}
.picture svg{display:block}
.up{font-size:.9rem}
footer{margin-top:3rem;border-top:1px solid var(--line);color:var(--muted)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media screen and (min-width:64rem){th,td{min-width:7rem}td:has(ul){min-width:10.5rem}tbody th{min-width:11rem}.matrix tbody th{min-width:14rem}table:not(.matrix) td:last-child:not(:nth-child(2)){min-width:12rem}}
@media (max-width:40rem){dl div{grid-template-columns:1fr}dd{grid-column:1}h1{font-size:1.7rem}.matrix tbody th{position:static;min-width:12rem}}
@media (forced-colors:active){td.leads,td.responsible,td.open,td.pending,td.shared{border:2px solid}}
@page{size:A4;margin:16mm 14mm 18mm;@bottom-right{content:counter(page);font:9pt sans-serif}}
@page wide{size:A4 landscape}
@media print{html{font-size:9.5pt}p{break-inside:avoid}body{max-width:none;padding:0;print-color-adjust:exact;-webkit-print-color-adjust:exact}.up,details,#search{display:none}nav{break-before:page}.chapter{break-before:page;margin-top:0}.chapter.short{break-before:auto;margin-top:2rem}.scroll{overflow:visible}.matrix tbody th{position:static}thead{display:table-header-group}tr,figure{break-inside:avoid}h2,h3,h4,h5,caption,:is(p,dl,ul):has(+.table,+figure){break-after:avoid}.chapter:has(>.wide){page:wide}th,td{min-width:16mm!important;padding:.25rem .4rem}thead th{overflow-wrap:anywhere;hyphens:auto}.matrix th,.matrix td,th.narrow{min-width:0!important}.picture svg{max-width:100%;max-height:222mm;height:auto}a{color:inherit;text-decoration:none}table{font-size:8.5pt}tbody th{min-width:32mm!important}td.sign{min-width:6mm!important;padding:.25rem .1rem}}
`;
