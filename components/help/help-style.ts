/** The desk's own colours (app/globals.css) as far as a page to read needs them; `accent` replaces some. */
export function helpStyle(accent: Readonly<Record<string, string>>): string {
  const own = Object.entries(accent).map(([name, value]) => `${name}:${value}`);
  return `${BASE}${own.length > 0 ? `:root{${own.join(";")}}\n` : ""}`;
}

const BASE = `:root{color-scheme:light dark;
--bg:light-dark(#f6f7f8,#0f1315);--surface:light-dark(#fff,#161b1e);--line:light-dark(#e3e6e9,#272f34);
--fg:light-dark(#14191d,#e8ecee);--muted:light-dark(#566169,#a0abb2);
--accent:light-dark(#0b7285,#4fb8c8);--accent-soft:light-dark(#e3f3f5,#12313a);--accent-line:light-dark(#9fd3db,#1f5663);
--warn:light-dark(#96600a,#e0ad5a);--warn-soft:light-dark(#fdf1dc,#35290f);
--info:light-dark(#2f5fb3,#8fb4f2);--info-soft:light-dark(#e8effb,#18263f)}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--fg);overflow-wrap:anywhere;
font:16px/1.7 -apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif}
header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:8px 24px;padding:12px max(16px,calc(50% - 360px));background:var(--surface);border-bottom:1px solid var(--line)}
.brand{display:flex;flex-wrap:wrap;align-items:center;gap:4px 10px;min-height:40px;color:var(--fg);font-weight:600;text-decoration:none}
.brand img{object-fit:contain;border-radius:6px}
.part{padding-left:10px;border-left:1px solid var(--line);color:var(--muted);font-weight:400}
.languages{display:flex;gap:4px}
.languages a{padding:6px 10px;border-radius:6px;text-decoration:none}
.languages [aria-current]{background:var(--accent-soft);color:var(--fg)}
main{max-width:752px;margin:0 auto;padding:32px 16px 64px}
a{color:var(--accent);text-underline-offset:3px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
h1{margin:0 0 8px;font-size:28px;line-height:1.3;text-wrap:balance}
h2{margin:32px 0 8px;font-size:20px;line-height:1.4}
h3,h4,h5,h6{margin:24px 0 8px;font-size:16px}
p,ul,ol{margin:10px 0}
ul,ol{padding-left:26px}
li{margin:6px 0}
li>p{margin:4px 0}
.intro,.day{margin:0 0 24px;color:var(--muted)}
.articles{padding:0;list-style:none}
.articles li{margin:0;padding:16px 0;border-top:1px solid var(--line)}
.articles h2{margin:0;font-size:18px}
.articles h2 a{display:inline-block;padding:2px 0}
.articles p{margin:4px 0 0;color:var(--muted);font-size:15px}
.back{margin-top:40px;padding-top:16px;border-top:1px solid var(--line)}
blockquote{margin:16px 0;padding-left:14px;border-left:3px solid var(--accent-line);color:var(--muted)}
[data-block]{margin:16px 0;padding:8px 16px;border:1px solid var(--accent-line);border-radius:8px;background:var(--accent-soft)}
[data-block]>p:first-child{margin:4px 0;font-weight:600}
[data-block=warning]{border-color:var(--warn);background:var(--warn-soft)}
[data-block=hotline]{border-color:var(--info);background:var(--info-soft)}
code{padding:1px 4px;border-radius:4px;background:var(--line);font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.92em}
pre{padding:12px;border:1px solid var(--line);border-radius:8px;background:var(--surface);white-space:pre-wrap}
pre code{padding:0;background:none}
hr{margin:24px 0;border:0;border-top:1px solid var(--line)}
figure{margin:16px 0;overflow-x:auto}
table{min-width:100%;border-collapse:collapse;background:var(--surface);font-size:15px}
th,td{min-width:112px;padding:8px 12px;border:1px solid var(--line);text-align:left;vertical-align:top}
.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(max-width:639px){main{padding-top:24px}h1{font-size:24px}}
@media print{header,.back{display:none}body{background:none}}
`;
