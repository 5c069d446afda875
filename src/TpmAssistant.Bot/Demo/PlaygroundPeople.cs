using TpmAssistant.DemoTenant;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.Bot.Demo;

/// <summary>The demo's people as Microsoft's local Teams client wants them: one user, exactly five others, one chat, one team.</summary>
internal static class PlaygroundPeople
{
    private const int Others = 5;

    /// <summary>The client's settings file.</summary>
    public static string Write(DemoPeople people, DemoPerson user) => $"""
        version: "0.1.1"
        tenantId: {DemoPeople.TenantId}
        bot: {"{"} id: "28:5e3d0a10-7a6e-4d3c-9b51-0000000000b0", name: TPM Assistant {"}"}
        currentUser: {Person(user)}
        users:
        {string.Join('\n', people.All.Where(p => p.Id != user.Id).Take(Others).Select(p => $"  - {Person(p)}"))}
        personalChat:
          id: a:demo-{user.Key}
        groupChat:
          id: {DemoConversations.AtlasGroupChat}
          name: Atlas core team
        team:
          id: 19:demo-atlas@thread.tacv2
          name: Atlas
          aadGroupId: 5e3d0a10-7a6e-4d3c-9b51-0000000000a1
          channels:
            - {"{"} id: "{DemoConversations.AtlasChannel}", name: Status {"}"}

        """;

    private static string Person(DemoPerson person)
    {
        var names = person.Name.Split(' ', 2);
        return "{ " + $"id: \"29:demo-{person.Key}\", name: {person.Name}, userPrincipleName: {person.Mail}, aadObjectId: {person.Id}, "
            + $"givenName: {names[0]}, surname: {names[^1]}, email: {person.Mail}" + " }";
    }
}
