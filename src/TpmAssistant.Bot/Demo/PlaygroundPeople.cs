using System.Text;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.Bot.Demo;

/// <summary>The demo's people as Microsoft's local Teams client wants them: one user, exactly five others, one chat, one team.</summary>
internal static class PlaygroundPeople
{
    private const int Others = 5;

    /// <summary>The client's settings file.</summary>
    public static string Write(DemoPeople people, DemoPerson user)
    {
        var others = people.All.Where(p => p.Id != user.Id).Take(Others);
        var text = new StringBuilder();
        text.AppendLine("version: \"0.1.1\"");
        text.AppendLine($"tenantId: {DemoPeople.TenantId}");
        text.AppendLine("bot:");
        text.AppendLine("  id: 28:5e3d0a10-7a6e-4d3c-9b51-0000000000b0");
        text.AppendLine("  name: TPM Assistant");
        text.AppendLine("currentUser:");
        Person(text, user, "  ", "  ");
        text.AppendLine("users:");
        foreach (var other in others) Person(text, other, "  - ", "    ");
        text.AppendLine("personalChat:");
        text.AppendLine($"  id: a:demo-{user.Key}");
        text.AppendLine("groupChat:");
        text.AppendLine("  id: 19:demo-atlas-core@thread.v2");
        text.AppendLine("  name: Atlas core team");
        text.AppendLine("team:");
        text.AppendLine("  id: 19:demo-atlas@thread.tacv2");
        text.AppendLine("  name: Atlas");
        text.AppendLine("  aadGroupId: 5e3d0a10-7a6e-4d3c-9b51-0000000000a1");
        text.AppendLine("  channels:");
        text.AppendLine("    - id: 19:demo-atlas-status@thread.tacv2");
        text.AppendLine("      name: Status");
        return text.ToString();
    }

    private static void Person(StringBuilder text, DemoPerson person, string first, string rest)
    {
        var names = person.Name.Split(' ', 2);
        text.AppendLine($"{first}id: 29:demo-{person.Key}");
        text.AppendLine($"{rest}name: {person.Name}");
        text.AppendLine($"{rest}userPrincipleName: {person.Mail}");
        text.AppendLine($"{rest}aadObjectId: {person.Id}");
        text.AppendLine($"{rest}givenName: {names[0]}");
        text.AppendLine($"{rest}surname: {names[^1]}");
        text.AppendLine($"{rest}email: {person.Mail}");
    }
}
