import { ImageResponse } from "next/og";
import { drawable } from "../../lib/takeaway/drawable.ts";

const size = { width: 1200, height: 630 };

/** The picture of a page where its address is shared: what the page is called and what it comes to. Needs no font from elsewhere. */
export function drawCard({ title, description }: { title: string; description: string }): Response {
  return new ImageResponse(
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: 72,
        background: "#ffffff",
        color: "#15191f",
        borderTop: "16px solid #1d5fb4",
      }}
    >
      <div style={{ display: "flex", fontSize: 34, color: "#586270" }}>SQL Dojo</div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ display: "flex", fontSize: 68, lineHeight: 1.15 }}>{drawable(title, 90)}</div>
        <div style={{ display: "flex", marginTop: 28, fontSize: 34, lineHeight: 1.4, color: "#3a4450" }}>
          {drawable(description, 230)}
        </div>
      </div>
      <div style={{ display: "flex", fontSize: 28, color: "#586270" }}>
        Self-play fine-tuning of text-to-SQL models, measured
      </div>
    </div>,
    { ...size, headers: { "cache-control": "private, max-age=300" } },
  );
}
