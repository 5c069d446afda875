using TpmAssistant.Application.Access;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Demo;

/// <summary>Who somebody is in the demo organisation: themselves if it knows them, else the person the demo is shown to.</summary>
internal sealed class DemoGuests(DemoPeople people, DemoPerson host)
{
    /// <summary>The person that a stranger becomes.</summary>
    public DemoPerson Host => host;

    /// <summary>The asker as the demo knows them.</summary>
    public Asker Known(Asker asker) => people.Find(asker.Person.Value) is { } known
        ? asker with { Person = new PersonId(known.Id), Name = known.Name }
        : asker with { Person = new PersonId(host.Id), Name = host.Name };
}
