package dev.lakewright.shell.render;

/** How a profile's page looks, on paper and on screens from the width of a phone. */
final class ProfileStyle {
  static final String CSS =
      """
      :root{color-scheme:light dark;--ink:#1c2430;--paper:#fff;--faint:#566171;--line:#d9dee5;--full:#2f7d5b;--empty:#f3c9c4;--bar:#3a6ea5;--doubt:#9c3a10}
      @media(prefers-color-scheme:dark){:root{--ink:#dfe5ec;--paper:#14181d;--faint:#9aa7b5;--line:#333c47;--full:#4fa780;--empty:#5a2f2a;--bar:#6ea8e0;--doubt:#ff9a6b}}
      *{box-sizing:border-box}
      body{font:15px/1.5 system-ui,sans-serif;margin:0 auto;max-width:70rem;padding:1.5rem 1rem 3rem;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
      h1{font-size:1.5rem;line-height:1.25;margin:0}h2{font-size:1.15rem;margin:2.2rem 0 .6rem}h1+p{margin:.2rem 0}
      .faint,dt,caption,.ends,.share{color:var(--faint)}
      ul{margin:0;padding-left:1.2rem}li{margin:.35rem 0}
      .grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr));gap:1rem}
      .card{border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem;min-width:0;font-size:.87rem;break-inside:avoid}
      .card h3{font-size:1rem;line-height:1.3;margin:0}.card p{margin:.1rem 0}
      .fill{height:6px;border-radius:3px;overflow:hidden;background:var(--empty);margin:.5rem 0}.fill div{height:100%;background:var(--full)}
      dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:0 .8rem;margin:.4rem 0}dd{margin:0}
      svg{display:block;width:100%;height:56px;margin-top:.6rem;fill:var(--bar)}
      .ends{display:flex;justify-content:space-between;gap:1rem;border-top:1px solid var(--line);padding-top:.1rem}
      .ends bdi:last-child{text-align:right}
      table{border-collapse:collapse}td,th{padding:.15rem .8rem .15rem 0;text-align:start;vertical-align:top}
      .card table{width:100%;margin-top:.4rem}caption{text-align:start}.share{padding-right:0;text-align:end;white-space:nowrap}
      .scroll{overflow-x:auto;font-size:.87rem}.scroll td,.scroll th{overflow-wrap:normal;white-space:pre;max-width:24rem;overflow:hidden;text-overflow:ellipsis}
      code{font-size:.8rem;white-space:pre-wrap}summary{cursor:pointer;width:max-content}
      .doubt{color:var(--doubt)}
      .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
      """;

  private ProfileStyle() {}
}
