import type { Packet } from "./packet";

/** The packet with a trace number among what fails; unchanged when there is none. */
export const withTrace = (packet: Packet, label: string, trace: string): Packet =>
  trace === ""
    ? packet
    : {
        ...packet,
        sections: packet.sections.map((section) =>
          section.key === "failure" && "pairs" in section
            ? { ...section, pairs: [...section.pairs, { label, value: trace }] }
            : section,
        ),
      };

/** The packet as a message without any marks. */
export function packetText({ title, to, sections, note }: Packet): string {
  const blocks = sections.map((section) => {
    const lines =
      "pairs" in section
        ? section.pairs.map(({ label, value }) => `${label}: ${value}`)
        : section.lines.map((line, at) => (section.key === "wanted" ? `${at + 1}. ${line}` : `- ${line}`));
    return `[${section.title}]\n${lines.join("\n")}`;
  });
  return [`${title}\n${to}`, ...blocks, note].join("\n\n");
}
