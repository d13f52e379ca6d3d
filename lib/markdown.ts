import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt("default", { html: false, linkify: true, breaks: true, typographer: false }).disable([
  // A picture would be fetched from elsewhere by everyone who reads; a heading would stand in the page's outline.
  "image",
  "heading",
  "lheading",
]);

/** An address that leads out of the page by a scheme that only opens a page or a letter. Relative ones would pretend to be ours. */
markdown.validateLink = (address) => /^(?:https?:\/\/|mailto:)/i.test(address.trim());

const open = markdown.renderer.rules.link_open;
markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index]?.attrSet("rel", "noopener nofollow ugc");
  tokens[index]?.attrSet("class", "link");
  return open ? open(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
};

/**
 * Renders Markdown that anyone may have written as HTML that is safe to put into a page: HTML in it comes out as text, links lead only
 * to http, https and mailto and pass no reputation on, pictures and headings are not rendered. Never throws.
 */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}
