namespace TpmAssistant.DemoTenant.Organisation;

/// <summary>The people of Meridian Labs (demo), a made-up company. All ids are fixed.</summary>
public sealed class DemoPeople
{
    /// <summary>Name of the organisation.</summary>
    public const string Organisation = "Meridian Labs (demo)";

    /// <summary>Mail domain; the ending is reserved for examples.</summary>
    public const string Domain = "meridianlabs.example";

    /// <summary>Directory (tenant) id.</summary>
    public const string TenantId = "5e3d0a10-7a6e-4d3c-9b51-000000000001";

    /// <summary>Object id of the technical project manager, who asks unless somebody else is named.</summary>
    public const string DefaultUserId = "5e3d0a10-7a6e-4d3c-9b51-000000000101";

    private const string Berlin = "Europe/Berlin";
    private const string WestEurope = "W. Europe Standard Time";

    private readonly DemoPerson[] _people =
    [
        P(1, "mara", "Mara Lindqvist", "Technical Project Manager", "Delivery", "Berlin", Berlin, WestEurope, "daniel"),
        P(2, "jonas", "Jonas Weber", "Engineering Manager, Platform", "Platform", "Berlin", Berlin, WestEurope, "daniel"),
        P(3, "priya", "Priya Raman", "Principal Cloud Engineer", "Platform", "Bengaluru", "Asia/Kolkata", "India Standard Time", "jonas"),
        P(4, "tomas", "Tomás Ferreira", "Senior Backend Engineer", "Platform", "Lisbon", "Europe/Lisbon", "GMT Standard Time", "jonas"),
        P(5, "aroha", "Aroha Ngata", "Site Reliability Engineer", "Platform", "Auckland", "Pacific/Auckland", "New Zealand Standard Time", "jonas"),
        P(13, "omar", "Omar Haddad", "Security Engineer", "Security", "Berlin", Berlin, WestEurope, "jonas"),
        P(6, "lena", "Lena Hoffmann", "Product Owner, Mobile", "Product", "Berlin", Berlin, WestEurope, "daniel"),
        P(7, "yusuf", "Yusuf Demir", "iOS Engineer", "Mobile", "Berlin", Berlin, WestEurope, "lena"),
        P(8, "chloe", "Chloé Martin", "Android Engineer", "Mobile", "Paris", "Europe/Paris", "Romance Standard Time", "lena"),
        P(9, "samuel", "Samuel Okafor", "Quality Lead", "Quality", "London", "Europe/London", "GMT Standard Time", "jonas"),
        P(10, "noa", "Noa Ben-David", "Data Engineering Lead", "Data", "Tel Aviv", "Asia/Jerusalem", "Israel Standard Time", "daniel"),
        P(11, "wei", "Wei Zhang", "Data Engineer", "Data", "Berlin", Berlin, WestEurope, "noa"),
        P(12, "ingrid", "Ingrid Solberg", "Data Governance Analyst", "Data", "Oslo", "Europe/Oslo", WestEurope, "noa"),
        P(14, "daniel", "Daniel Brooks", "VP Engineering", "Leadership", "New York", "America/New_York", "Eastern Standard Time", null),
        P(15, "sofia", "Sofia Rossi", "Finance Business Partner", "Finance", "Milan", "Europe/Rome", WestEurope, "daniel"),
    ];

    private readonly Dictionary<string, DemoPerson> _byKey;

    /// <summary>Creates the same people every time.</summary>
    public DemoPeople() => _byKey = _people.ToDictionary(person => person.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Everybody: the default user first, then five colleagues of the Atlas team, then the rest.</summary>
    public IReadOnlyList<DemoPerson> All => _people;

    /// <summary>The technical project manager.</summary>
    public DemoPerson Default => _people[0];

    /// <summary>The person with this key, as the data name people.</summary>
    public DemoPerson this[string key] => _byKey[key];

    /// <summary>The person with this object id, mail address or sign-in name, or null.</summary>
    public DemoPerson? Find(string? idOrMail) =>
        _people.FirstOrDefault(person => person.Id.Equals(idOrMail, StringComparison.OrdinalIgnoreCase)
            || person.Mail.Equals(idOrMail, StringComparison.OrdinalIgnoreCase));

    private static DemoPerson P(int number, string key, string name, string title, string department, string office, string zone, string windows, string? manager) =>
        new(key, $"5e3d0a10-7a6e-4d3c-9b51-{100 + number:D12}", name, title, department, office, zone, windows, manager);
}
