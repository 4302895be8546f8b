/** Who gets a case that is handed over. */
export const PACKET_RECIPIENTS = ["bank", "wallet"] as const;
export type PacketRecipient = (typeof PACKET_RECIPIENTS)[number];
