/** Rules of the front page and of lists, after those of every page. */
export const FRONT_STYLE = `
.links a,.periods a,.more a{display:inline-block;padding:.15rem 0;color:var(--accent);text-decoration:underline}
.periods{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:0;padding:0;font:.9rem/1.5 var(--sans)}
.entries .entries{border-inline-start:3px solid var(--line);padding-inline-start:1.2rem;margin:.6rem 0 0}
.entries .entries>li:last-child{border:0;padding-bottom:.2rem}
nav{margin:2.6rem 0 0}
.entries h3 a{display:inline-block;padding:.1rem 0}
.filters{margin:1.4rem 0 0;padding:1rem 1.1rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem;font:.875rem/1.4 var(--sans)}
.filters[hidden],.entries>[hidden],[hidden]{display:none}
.fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,11rem),1fr));gap:.8rem 1rem;align-items:end}
.fields .wide{grid-column:1/-1}
.fields label>span{display:block;color:var(--soft);padding-bottom:.2rem}
.fields :is(input,select):not([type=checkbox]){width:100%;min-height:2.4rem;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:.3rem;padding:.3rem .55rem}
.fields .check{display:flex;align-items:center;gap:.5rem;min-height:2.4rem}
.fields .check>span{padding:0;color:var(--ink)}
.filters details{margin:.6rem 0 0}
.filters details .fields{padding:.6rem 0 0}
.fields .check input{flex:none;width:1.25rem;height:1.25rem;margin:0;accent-color:var(--accent)}
button{font:600 .875rem/1.4 var(--sans);min-height:2.4rem;padding:.3rem 1rem;color:var(--accent);background:var(--card);border:1px solid var(--accent);border-radius:1.2rem;cursor:pointer}
.status:not(:empty){margin:.8rem 0 0}
.status:empty{margin:0}
@media print{.filters,nav{display:none}}
`;
