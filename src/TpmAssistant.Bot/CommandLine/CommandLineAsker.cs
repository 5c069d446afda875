using TpmAssistant.Application.Access;
using TpmAssistant.Bot.Demo;
using TpmAssistant.Bot.Hosting;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.CommandLine;

/// <summary>Who asks where there is no chat.</summary>
internal static class CommandLineAsker
{
    /// <summary>The asker of a command.</summary>
    /// <param name="services">The product.</param>
    /// <param name="person">Mail address or object id; the demo's project manager when absent.</param>
    /// <param name="conversation">The conversation's name, for follow-ups.</param>
    /// <exception cref="StartFailure">Nobody is known by that name.</exception>
    public static Asker Of(IServiceProvider services, string? person, string? conversation)
    {
        var here = new ConversationRef($"command-line:{conversation ?? "default"}", ConversationScope.Personal);
        if (services.GetService<DemoGuests>() is not { } guests)
        {
            return Guid.TryParse(person, out var id)
                ? new Asker(new TenantId(""), new PersonId(id.ToString()), person!, "en-GB", TimeZoneInfo.Local.Id, here)
                : throw new StartFailure("Without the demo organisation, --as must be the object id of the person who asks.");
        }

        var known = person is null ? guests.Host : services.GetRequiredService<DemoPeople>().Find(person)
            ?? throw new StartFailure(
                $"--as '{person}' is nobody of the demo organisation. Take one of: "
                + string.Join(", ", services.GetRequiredService<DemoPeople>().All.Select(p => p.Mail)) + ".");
        return new Asker(new TenantId(DemoPeople.TenantId), new PersonId(known.Id), known.Name, "en-GB", known.TimeZone, here);
    }
}
