import { endpoint } from "@/domain/access/endpoint";
import { getRaw } from "@/domain/sources/get-raw";

/** The bytes of the capture `?capture=` as they came. They are a stranger's: a browser saves them and runs nothing of them. */
export const GET = endpoint(async (ctx, request) => {
  const { raw, mediaType, name } = await getRaw(ctx, new URL(request.url).searchParams.get("capture") ?? "");
  const plain = name.replaceAll(/[^\w.-]+/g, "_");
  return new Response(raw, {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
});
