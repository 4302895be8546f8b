import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { pickMessages } from "@/lib/i18n/messages";
import { Markdown } from "./markdown";
import { isSafeLink } from "./safe-link";

const render = (text: string, sectionLevel?: 2 | 3): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={pickMessages("en", ["common"])} timeZone="Asia/Shanghai">
      <Markdown sectionLevel={sectionLevel}>{text}</Markdown>
    </NextIntlClientProvider>,
  );

const HOSTILE = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<img src=x onerror=alert(1)>",
  '<img src="x" onload="alert(1)">',
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<math><mtext><script>alert(1)</script></mtext></math>",
  "<body onload=alert(1)>",
  "<iframe src=javascript:alert(1)></iframe>",
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  "<object data=javascript:alert(1)></object>",
  "<embed src=javascript:alert(1)>",
  "<a href=javascript:alert(1)>x</a>",
  "<form action=javascript:alert(1)><button>x</button></form>",
  "<details open ontoggle=alert(1)>x</details>",
  "<style>@import 'javascript:alert(1)';</style>",
  "<link rel=stylesheet href=javascript:alert(1)>",
  "<base href=javascript:alert(1)//>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<!--><script>alert(1)</script>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?xml <script>alert(1)</script> ?>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](javascript&#58;alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](&#x6A;avascript:alert(1))",
  "[x](<java\tscript:alert(1)>)",
  "[x](\u0001javascript:alert(1))",
  "[x](  javascript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](blob:https://desk.example/1)",
  "[x](file:///etc/passwd)",
  "[x](//evil.example)",
  "[x](/api/v1/cases)",
  "[x][1]\n\n[1]: javascript:alert(1)",
  "<javascript:alert(1)>",
  "<x:alert(1)>",
  '[x](https://ok.example "onmouseover=alert(1)")',
  '[x](https://ok.example" onmouseover="alert(1))',
  "![x](javascript:alert(1))",
  "![x](https://evil.example/pixel.png)",
  '![" onerror="alert(1)](x)',
  "[![x](javascript:alert(1))](javascript:alert(1))",
  "`<script>alert(1)</script>`",
  '```"onload="alert(1)\n<script>alert(1)</script>\n```',
  "| <img src=x onerror=alert(1)> |\n|---|\n| [x](javascript:alert(1)) |",
  "# <script>alert(1)</script>",
  "[^1]\n\n[^1]: <script>alert(1)</script> [x](javascript:alert(1))",
  "- [ ] <input autofocus onfocus=alert(1)>",
  "~~<marquee onstart=alert(1)>~~",
  "www.evil.example/<script>alert(1)</script>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
];

/** The tags of the markup as written, each with what stands between its angle brackets. */
const tagsOf = (markup: string): string[] => markup.match(/<[^>]*>/g) ?? [];

const DRAWN =
  /^(a|blockquote|code|del|div|em|figure|h[2-6]|hr|li|ol|p|pre|section|span|strong|sup|table|tbody|td|th|thead|tr|ul|br)$/;

describe("hostile text", () => {
  test.each(HOSTILE)("%s draws only harmless elements, none that runs or loads anything", (text) => {
    for (const tag of tagsOf(render(text))) {
      expect(tag.match(/^<\/?([a-z0-9]+)/i)?.[1]).toMatch(DRAWN);
      const withoutValues = tag.replace(/"[^"]*"/g, '""');
      expect(withoutValues).not.toMatch(/\s(on\w+|src|srcset|srcdoc|style|action|formaction)=/i);
      const href = tag.match(/\shref="([^"]*)"/)?.[1];
      if (href !== undefined) expect(href).toMatch(/^(https?|mailto):/);
    }
  });

  test("written as HTML stays readable as text", () => {
    expect(render("a <b>c</b>")).toContain("a &lt;b&gt;c&lt;/b&gt;");
  });
});

describe("links", () => {
  test.each([
    ["[x](https://www.icbc.com.cn/)", 'href="https://www.icbc.com.cn/"'],
    ["[x](mailto:desk@example.com)", 'href="mailto:desk@example.com"'],
    ["www.icbc.com.cn", 'href="http://www.icbc.com.cn"'],
  ])("%s is a link that opens beside the desk", (text, href) => {
    expect(render(text)).toContain(href);
    expect(render(text)).toContain('target="_blank" rel="noopener noreferrer"');
  });

  test("to anywhere else are their text", () => {
    expect(render("[call](tel:95588)")).toContain("<span>call</span>");
    expect(render("[call](tel:95588)")).not.toContain("<a");
  });

  test.each([
    ["http://a.example", true],
    ["https://a.example", true],
    ["mailto:a@b.example", true],
    ["java\nscript:alert(1)", false],
    ["ftp://a.example", false],
    ["/articles", false],
    ["", false],
  ])("%j: safe is %s", (address, isSafe) => {
    expect(isSafeLink(address)).toBe(isSafe);
  });
});

describe("what is drawn", () => {
  test("an image is its description and is never loaded", () => {
    expect(render("![the settings page](https://a.example/x.png)")).toContain(
      "<span>the settings page</span>",
    );
  });

  test.each([
    [undefined, ["h2", "h3", "h4", "h5", "h6", "h6"]],
    [2 as const, ["h2", "h2", "h3", "h4", "h5", "h6"]],
  ])("headings with sections at level %s", (sectionLevel, tags) => {
    const markup = render("# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6", sectionLevel);
    expect([...markup.matchAll(/<(h\d)/g)].map((match) => match[1])).toEqual(tags);
  });

  test("a table scrolls sideways by itself and can be reached by keyboard", () => {
    const markup = render("| a | b |\n|---|---|\n| 1 | 2 |");
    expect(markup).toMatch(/<figure aria-label="Table" tabindex="0" class="[^"]*overflow-x-auto/);
  });

  test("a list that starts at three goes on from there", () => {
    expect(render("3. a\n4. b")).toContain('<ol start="3"');
  });

  test("a task is drawn with its box, not as a field", () => {
    expect(render("- [x] done\n- [ ] open")).toMatch(/☑.*☐/s);
  });
});
