// Rendered at each request, as every page of the product is.
export const dynamic = "force-dynamic";

export default function Page() {
  return <p>Nothing.</p>;
}
