import type { Packet, PacketSection } from "@/lib/cases/packet";
import type { Locale } from "@/lib/i18n/locale";

/** Many short lines stand in two columns, so that all of it is on one sheet. */
const IN_COLUMNS: readonly PacketSection["key"][] = ["case", "asked"];

function SectionBody({ section }: { section: PacketSection }) {
  if ("lines" in section) {
    const List = section.key === "wanted" ? "ol" : "ul";
    return (
      <List
        className={`grid gap-0.5 pl-5 ${section.key === "wanted" ? "list-decimal" : "list-disc"} marker:text-muted`}
      >
        {section.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    );
  }
  const isInColumns = IN_COLUMNS.includes(section.key);
  return (
    <dl className={isInColumns ? "gap-x-6 sm:columns-2 print:columns-2" : "grid gap-0.5"}>
      {section.pairs.map(({ label, value }) => (
        <div key={label} className="flex break-inside-avoid gap-2 py-px">
          <dt className={section.key === "asked" ? "w-3/5 shrink-0 text-muted" : "w-32 shrink-0 text-muted"}>
            {label}
          </dt>
          <dd className="min-w-0 whitespace-pre-wrap wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The sheet itself, in the language of its reader. */
export function PacketSheet({ packet, locale }: { packet: Packet; locale: Locale }) {
  return (
    <article
      lang={locale}
      aria-label={packet.title}
      className="grid max-w-4xl gap-3.5 rounded-lg border border-line bg-surface p-6 text-sm max-sm:p-4 print:max-w-none print:gap-2 print:border-0 print:p-0 print:text-xs print:leading-snug print:[zoom:0.85]"
    >
      <header>
        <h2 className="font-semibold text-xl">{packet.title}</h2>
        <p className="text-base">{packet.to}</p>
      </header>
      {packet.sections.map((section) => (
        <section key={section.key} aria-label={section.title}>
          <h3 className="mb-1 border-line border-b pb-0.5 font-semibold">{section.title}</h3>
          <SectionBody section={section} />
        </section>
      ))}
      <p className="text-muted text-xs">{packet.note}</p>
    </article>
  );
}
