"use client";

/** The last resort, when even the frame failed: no translations are loaded here, so it speaks both languages. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="zh-CN">
      <body>
        <main
          style={{ font: "14px/1.6 system-ui, sans-serif", maxWidth: 480, margin: "15vh auto", padding: 16 }}
        >
          <h1 style={{ fontSize: 20 }}>出错了 · Something went wrong</h1>
          <p>页面没有显示出来，没有改动任何内容。请重试；如果一直这样，请把编号发给管理员。</p>
          <p>
            The page could not be shown and nothing was changed. Try again; if it keeps happening, send the id
            to your administrator.
          </p>
          {error.digest ? <p>{error.digest}</p> : null}
          <button type="button" onClick={reset}>
            重试 · Try again
          </button>
        </main>
      </body>
    </html>
  );
}
