namespace TpmAssistant.DemoTenant.Organisation;

/// <summary>Everything that is written down about the organisation, for the day the demo starts.</summary>
internal sealed class DemoOrganisation(DemoPeople people, TimeProvider clock)
{
    public DemoPeople People { get; } = people;

    /// <summary>Counted from the day in the project manager's zone.</summary>
    public WorkDays Days { get; } = new(DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(people.Default.TimeZone)).DateTime));

    public IReadOnlyList<ProjectScript> Projects { get; } = [AtlasScript.Write(), BorealisScript.Write(), CobaltScript.Write()];

    public IEnumerable<ProjectScript> ProjectsOf(DemoPerson person) => Projects.Where(project => project.Members.Contains(person.Key));

    /// <summary>Name and mail of a colleague or an outsider.</summary>
    public (string Name, string Mail) Contact(string key) => Outsider(key) ?? (People[key].Name, People[key].Mail);

    /// <summary>Somebody who does not belong to the organisation, or null.</summary>
    public static (string Name, string Mail)? Outsider(string key) => Outsiders.TryGetValue(key, out var outsider) ? outsider : null;

    private static readonly Dictionary<string, (string Name, string Mail)> Outsiders = new(StringComparer.Ordinal)
    {
        ["karl"] = ("Karl Voss", "karl.voss@northgate.example"),
        ["elena"] = ("Elena Petrova", "elena.petrova@haldenbank.example"),
        ["ines"] = ("Inés Calvo", "ines.calvo@haldenbank.example"),
        ["marie"] = ("Marie Dubois", "marie.dubois@customer-council.example"),
        ["tom"] = ("Tom Keller", "tom.keller@keller-audit.example"),
        ["press"] = ("Outsider", "press@outsider.example"),
    };
}
