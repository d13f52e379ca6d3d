import MarkdownIt from "markdown-it";
import { mentionAt } from "./mentions";

const markdown = new MarkdownIt("default", { html: false, linkify: true, breaks: true, typographer: false }).disable([
  // A picture would be fetched from elsewhere by everyone who reads; a heading would stand in the page's outline.
  "image",
  "heading",
  "lheading",
]);

/** An address that leads out of the page by a scheme that only opens a page or a letter. Relative ones would pretend to be ours. */
markdown.validateLink = (address) => /^(?:https?:\/\/|mailto:)/i.test(address.trim());

/** Who is mentioned stands out, under the name of the time of writing. No link: a mention leads nowhere and gives access to nothing. */
markdown.inline.ruler.before("link", "mention", (state, silent) => {
  const mention = state.src.charCodeAt(state.pos) === 0x40 ? mentionAt(state.src.slice(state.pos, state.posMax)) : null;
  if (!mention) return false;
  if (!silent) state.push("mention", "", 0).content = mention.name;
  state.pos += mention.length;
  return true;
});
markdown.renderer.rules.mention = (tokens, index) =>
  `<span class="mention">@${markdown.utils.escapeHtml(tokens[index]?.content ?? "")}</span>`;

const open = markdown.renderer.rules.link_open;
markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index]?.attrSet("rel", "noopener nofollow ugc");
  tokens[index]?.attrSet("class", "link");
  return open ? open(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
};

/**
 * Renders Markdown that anyone may have written as HTML that is safe to put into a page: HTML in it comes out as text, links lead only
 * to http, https and mailto and pass no reputation on, pictures and headings are not rendered. Mentions stand as `lib/mentions.ts` writes
 * them. Never throws.
 */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}

/** Markdown as one line of plain words, without its marks: for lists that show what was said and lead to it. */
export function plainMarkdown(text: string): string {
  const words = markdown.parse(text, {}).map(({ type, content, children }) => {
    if (type === "fence" || type === "code_block") return content;
    return (children ?? [])
      .map((token) =>
        token.type === "mention" ? `@${token.content}` : /break$/.test(token.type) ? " " : token.content,
      )
      .join("");
  });
  return words.filter(Boolean).join(" ").replace(/\s+/g, " ").trim();
}
