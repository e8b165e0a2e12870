/* The style sheet of the HTML debrief: the look's tokens, and rules for screens and for A4. */
#include "report/html.h"

static void add_tokens(uint32_t theme, ChText *out)
{
    for (int i = 0; i < CH_PAINT_COUNT; i++)
        ch_text_addf(out, "--%s:#%06X;", ch_paints[i].name, theme ? ch_paints[i].dark : ch_paints[i].light);
    for (int i = 0; i < CH_MOOD_COUNT; i++)
        ch_text_addf(out, "--%s:#%06X;--%s-text:#%06X;--%s-tint:#%06X;", ch_heat[i].name, ch_heat[i].fill[theme],
                     ch_heat[i].name, ch_heat[i].text[theme], ch_heat[i].name, ch_heat[i].tint[theme]);
}

static void add_moods(ChText *out)
{
    for (int i = 0; i < CH_MOOD_COUNT; i++) {
        const char *name = ch_heat[i].name;
        ch_text_addf(out, ".%s{--fill:var(--%s);--text:var(--%s-text);--tint:var(--%s-tint)}\n", name, name, name, name);
    }
}

static const char *const parts[] = {
    "*{box-sizing:border-box}\n"
    "html{background:var(--paper);color:var(--ink);font:400 15px/24px Inter,'Noto Sans','DejaVu Sans',sans-serif;"
    "-webkit-text-size-adjust:100%}\n"
    "body{margin:0}\n"
    "main{max-width:1000px;margin:0 auto;padding:24px}\n"
    "h1,h2,h3,p,ol,ul,dl,dd,figure,table,blockquote{margin:0;padding:0}\n"
    "h1{font:600 32px/40px 'Inter Display',Inter,'Noto Sans','DejaVu Sans',sans-serif;max-width:34ch}\n"
    "h2{font-size:18px;line-height:24px;font-weight:600;margin-bottom:16px}\n"
    "h3{font-size:15px;line-height:24px;font-weight:600}\n"
    "em{font-style:italic}\n"
    "p,li,dd{max-width:66ch}\n"
    ".card{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:24px;margin-top:16px;"
    "box-shadow:0 2px 0 rgba(33,30,25,.05)}\n"
    ".faint{color:var(--ink2);font-size:13px;line-height:20px}\n"
    ".top{display:flex;gap:24px;justify-content:space-between;align-items:flex-start;margin:8px 0 24px}\n"
    ".top p{margin-top:8px}\n"
    ".theirs{color:var(--ink2);font-size:18px;line-height:28px}\n"
    "a{color:var(--you)}\n"
    ".score{display:flex;flex-direction:row-reverse;gap:16px;align-items:center;flex:none}\n"
    ".score b{font:600 48px/56px 'Inter Display',Inter,'Noto Sans','DejaVu Sans',sans-serif}\n"
    ".score span{max-width:18ch;text-align:right;text-wrap:balance;color:var(--ink2);font-size:13px;line-height:20px}\n",

    ".outcomes{display:grid;grid-template-columns:1.15fr 1.1fr 1fr .9fr;padding:0}\n"
    ".outcomes>div{padding:16px 24px;border-left:1px solid var(--line)}\n"
    ".outcomes>div:first-child{border-left:0}\n"
    ".outcomes dt{color:var(--ink2);font-size:13px;line-height:20px;margin-bottom:4px}\n"
    ".outcomes dd{font-weight:600}\n"
    ".outcomes dd small{display:block;font-weight:400;font-size:13px;line-height:20px;color:var(--ink2)}\n"
    ".amount{font-size:22px;line-height:32px}\n"
    ".chips{list-style:none}.chips li{display:flex;align-items:center;margin-top:4px}\n"
    ".chips span:first-child{width:44px;font-weight:400;font-size:13px;color:var(--ink2)}\n"
    ".chip{display:inline-flex;align-items:center;gap:6px;height:24px;padding:0 10px 0 8px;border-radius:12px;"
    "background:var(--tint);color:var(--text);font-size:13px;line-height:20px;font-weight:600;white-space:nowrap}\n"
    "svg.mark,.sign,.discs{flex:none;overflow:visible;vertical-align:-4px}\n"
    "svg.mark{width:14px;height:14px}.sign{width:20px;height:20px}.discs{width:58px;height:18px;margin-right:8px}\n"
    "svg.mark *{fill:var(--fill);stroke:var(--text);stroke-width:22;stroke-linejoin:round}\n"
    ".counts{list-style:none}\n"
    ".counts li,.status{display:flex;align-items:center;gap:8px;white-space:nowrap}\n"
    "table{width:100%;border-collapse:collapse;font-size:13px;line-height:20px}\n"
    "th,td{text-align:left;vertical-align:top;padding:8px 16px 8px 0;border-top:1px solid var(--line);font-weight:400}\n"
    "thead th{border-top:0;color:var(--ink2);font-weight:500;padding-top:0;white-space:nowrap}\n"
    "th[scope=row]{font-weight:600}\n"
    ".number{text-align:right;white-space:nowrap;font-weight:600}\n"
    "td:last-child,th:last-child{padding-right:0}\n"
    ".steps th[scope=row]{width:30%}.steps .earned{text-align:right;white-space:nowrap}\n"
    ".evidence{list-style:none}.evidence li+li{margin-top:8px}\n"
    ".where{color:var(--ink2)}.change{white-space:nowrap}\n"
    ".note{display:block;font-weight:400;color:var(--ink2)}\n",

    ".moments{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(400px,100%),1fr));gap:16px;margin-top:16px}\n"
    ".moments .card{margin:0}\n"
    ".moments .lead{display:flex;justify-content:space-between;gap:8px;align-items:flex-start;margin-bottom:8px}\n"
    ".moments h2{margin:0}\n"
    ".moments h3{margin-top:16px;font-size:13px;line-height:20px;color:var(--ink2)}\n"
    ".moments h3.yours{color:var(--you)}\n"
    ".why{color:var(--ink2);font-size:13px;line-height:20px;margin-top:4px}\n"
    ".talk{padding-left:24px}.talk li::marker{font-weight:600;color:var(--ink2)}\n"
    ".talk li+li{margin-top:8px}\n"
    "footer{margin-top:24px;color:var(--ink3);font-size:13px;line-height:20px}\n"
    ".chart{display:block;width:100%;height:auto}\n"
    ".chart text{font-size:13px;font-weight:500;fill:var(--ink2)}\n"
    ".chart .band{fill:var(--tint)}.chart .name{fill:var(--text);font-weight:500}\n"
    ".chart .heat{fill:none;stroke:var(--ink);stroke-width:2.5;stroke-linejoin:round}\n"
    ".chart .trust{fill:none;stroke:var(--ink2);stroke-width:2;stroke-linecap:round;stroke-dasharray:.1 6}\n"
    ".chart .mark{fill:var(--fill);stroke:var(--text);stroke-width:2;stroke-linejoin:round;"
    "vector-effect:non-scaling-stroke}\n"
    ".chart .ring{fill:var(--surface);stroke:var(--you);stroke-width:3}\n"
    ".chart .at{fill:var(--ink);font-weight:600}\n"
    ".chart .again{fill:var(--you);font-weight:600}\n"
    "figcaption{margin-top:8px;color:var(--ink2);font-size:13px;line-height:20px}\n"
    ".key{display:inline-block;vertical-align:middle;width:24px;margin:0 6px 0 0;border-top:2.5px solid var(--ink)}\n"
    ".key.dots{border-top:2px dotted var(--ink2)}\n"
    ".key.again{width:14px;height:14px;border:3px solid var(--you);border-radius:8px}\n"
    ".keys span{white-space:nowrap;margin-right:16px}\n"
    ".scroll{overflow-x:auto}\n",

    "@media screen and (max-width:820px){.top{flex-direction:column;align-items:flex-start}.score{flex-direction:row}"
    ".score span{text-align:left}.outcomes{grid-template-columns:1fr 1fr}.outcomes>div:nth-child(odd){border-left:0}"
    ".outcomes>div:nth-child(n+3){border-top:1px solid var(--line)}}\n"
    "@media screen and (max-width:560px){.chart text{font-size:22px}main{padding:16px}.card{padding:16px}.outcomes{grid-template-columns:1fr;padding:0}"
    ".outcomes>div{border-left:0}.outcomes>div+div{border-top:1px solid var(--line)}"
    ".stack,.stack tbody,.stack tr,.stack th,.stack td{display:block;width:auto!important}"
    ".stack thead{position:absolute;left:-9999px}.stack td,.stack th{border:0;padding:4px 0;text-align:left!important}"
    ".stack tr{border-top:1px solid var(--line);padding:8px 0}}\n",

    "@page{size:A4;margin:16mm 16mm 18mm}\n"
    "@media print{html{background:#FFF;font-size:12.5px;line-height:19px;-webkit-print-color-adjust:exact;"
    "print-color-adjust:exact}main{max-width:none;padding:0}.card{background:none;box-shadow:none;padding:14px 16px;"
    "margin-top:12px}h1{font-size:26px;line-height:32px}h2{font-size:15px;line-height:20px;margin-bottom:8px}"
    ".outcomes{padding:0}.outcomes>div{padding:10px 14px}"
    "h1,h2,h3{break-after:avoid;page-break-after:avoid}"
    "tr,li,figure,.outcomes,.moments .card,p{break-inside:avoid;page-break-inside:avoid}section.card{break-inside:auto;box-decoration-break:clone;-webkit-box-decoration-break:clone}"
    "thead{display:table-header-group}.moments{grid-template-columns:1fr 1fr;gap:12px;margin-top:12px}"
    "p{orphans:3;widows:3}.scroll{overflow:visible}}\n",
};

void ch_html_style(ChText *out)
{
    ch_text_add(out, CH_STR(":root{color-scheme:light dark;"));
    add_tokens(0, out);
    ch_text_add(out, CH_STR("}\n@media screen and (prefers-color-scheme:dark){:root{"));
    add_tokens(1, out);
    ch_text_add(out, CH_STR("}}\n"));
    add_moods(out);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) ch_text_add(out, ch_str(parts[i]));
}
