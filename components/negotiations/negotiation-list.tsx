import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { type Role, roleLabels } from "@/domain/access/permissions";

export function NegotiationList({ negotiations }: { negotiations: { key: string; name: string; role: Role }[] }) {
  return (
    <Table caption="Your negotiations" hideCaption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Key</th>
          <th scope="col">Your role</th>
        </tr>
      </thead>
      <tbody>
        {negotiations.map(({ key, name, role }) => (
          <tr key={key}>
            <th scope="row">
              <Link className="link" href={`/n/${key}/matrix`}>
                {name}
              </Link>
            </th>
            <td>{key}</td>
            <td>{roleLabels[role].label}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
